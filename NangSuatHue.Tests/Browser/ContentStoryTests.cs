using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using MiniExcelLibs;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Data.Programme.Experts;
using NangSuatHue.Data.Registry.Enterprises;
using NangSuatHue.Tests.Http;
using static Microsoft.Playwright.Assertions;

namespace NangSuatHue.Tests.Browser;

/// <summary>The contents of the shared database in a real browser, each kept by the people who know.</summary>
public sealed class ContentStoryTests(WebApp app, Chromium chromium) : IClassFixture<WebApp>, IClassFixture<Chromium>
{
    [Fact]
    public async Task Officer_MakesOneRecordOfTwo_AndTakesItBack_ByKeyboardToo()
    {
        await using var db = app.Services.GetRequiredService<IDbContextFactory<AppDb>>().CreateDbContext();
        var two = await db.Enterprises.OrderBy(e => e.Id).Skip(3).Take(2).ToListAsync();
        two.ForEach(e => e.Email = "hai-ho-so@vi-du.example");
        await db.SaveChangesAsync();
        await using var officer = await chromium.VisitAsync(app.Address);
        var page = officer.Page;
        await officer.SignInAsync("can-bo@demo.example");
        await StoryTests.GoAsync(page, "/tong-quan");
        await page.GoByMenuAsync("/trung-lap");
        await page.Locator(".tasks li", new() { HasTextString = "cùng thư điện tử" }).GetByText("So sánh").ClickAsync();
        await Expect(page.Locator("thead")).ToContainTextAsync("Giữ: " + two[0].TaxCode);

        // What differs stands first, and is chosen with the arrow keys.
        await Expect(page.Locator("tbody tr").First.Locator("input[type=radio]")).ToHaveCountAsync(2);
        await page.Locator("input[name=name]").First.FocusAsync();
        await page.Keyboard.PressAsync("ArrowRight");
        await Expect(page.Locator("input[name=name]").Nth(1)).ToBeCheckedAsync();
        await page.Locator(".end .btn.fill").ClickAsync();
        await page.Locator(".mud-dialog button", new() { HasTextString = "Gộp hai hồ sơ" }).ClickAsync();
        await Expect(page.Locator(".note.ok")).ToContainTextAsync("Đã gộp");
        Assert.Equal(
            [two[1].Name],
            await db.Enterprises.AsNoTracking().Where(e => e.Id == two[0].Id || e.Id == two[1].Id).Select(e => e.Name).ToListAsync()
        );

        await page.Locator(".note.ok").GetByText("Hoàn tác việc gộp").ClickAsync();
        await page.Locator(".mud-dialog button", new() { HasTextString = "Hoàn tác việc gộp" }).ClickAsync();
        await Expect(page.Locator("table.compare")).ToBeVisibleAsync();
        Assert.Equal(
            [two[0].Name, two[1].Name],
            await db
                .Enterprises.AsNoTracking()
                .Where(e => e.Id == two[0].Id || e.Id == two[1].Id)
                .OrderBy(e => e.Id)
                .Select(e => e.Name)
                .ToListAsync()
        );

        await StoryTests.GoAsync(page, "/trung-lap");
        await Expect(page.Locator(".card", new() { HasTextString = "Đã gộp" })).ToContainTextAsync("đã tách lại lúc");
        await page.Locator(".tasks li", new() { HasTextString = "cùng thư điện tử" }).GetByText("Không phải một").ClickAsync();
        await Expect(page.Locator(".tasks li", new() { HasTextString = "cùng thư điện tử" })).ToHaveCountAsync(0);
        Assert.Empty(officer.Errors);

        await using var other = await chromium.VisitAsync(app.Address);
        await other.SignInAsync("doanh-nghiep@demo.example");
        await Expect(other.Page.Locator("nav a[href='/trung-lap']")).ToHaveCountAsync(0);
        await other.Page.GotoAsync("/trung-lap");
        await Expect(other.Page).ToHaveTitleAsync("Bạn không có quyền xem trang này · Năng Suất Huế");
    }

    [Fact]
    public async Task Expert_KeepsTheirOwnProfile_AndNoOther()
    {
        await using var db = app.Services.GetRequiredService<IDbContextFactory<AppDb>>().CreateDbContext();
        var (own, other) = (
            await db.Experts.SingleAsync(e => e.Email == "chuyen-gia@demo.example"),
            await db.Experts.FirstAsync(e => e.Email != "chuyen-gia@demo.example" && e.Consent != null && e.Consent.Contains("name"))
        );
        await using var expert = await chromium.VisitAsync(app.Address);
        var page = expert.Page;
        await expert.SignInAsync("chuyen-gia@demo.example");
        await Expect(page.Locator(".tasks")).ToContainTextAsync("Hồ sơ chuyên gia của tôi");
        await StoryTests.GoAsync(page, $"/chuyen-gia/{own.Id}/sua");
        await page.FillAsync("#f-summary", "Tư vấn năng suất cho làng nghề.");
        await page.FillAsync("#f-yearsOfExperience", "hai mươi");
        await page.Locator("#f-consent .row", new() { HasTextString = "Giới thiệu" }).ClickAsync();
        await page.Locator(".form button[type=submit]").ClickAsync();
        await Expect(page.Locator(".note.bad")).ToContainTextAsync("Số năm kinh nghiệm");
        await page.FillAsync("#f-yearsOfExperience", "20");
        await page.Locator(".form button[type=submit]").ClickAsync();
        await Expect(page.Locator(".facts")).ToContainTextAsync("Tư vấn năng suất cho làng nghề.");
        await Expect(page.Locator(".hist")).ToContainTextAsync("Lê Thị Thanh Hà");

        await StoryTests.GoAsync(page, $"/chuyen-gia/{other.Id}/sua");
        await Expect(page.Locator(".note.bad")).ToBeVisibleAsync();
        await StoryTests.GoAsync(page, $"/chuyen-gia/{other.Id}");
        await Expect(page.Locator("h1")).ToHaveTextAsync(other.Name);
        await Expect(page.Locator(".hist")).ToHaveCountAsync(0);
        await Expect(page.Locator("a[href$='/sua']")).ToHaveCountAsync(0);
        Assert.Empty(expert.Errors);

        // What was consented to is published at once.
        await using var reader = await chromium.VisitAsync(app.Address);
        await reader.Page.GotoAsync("/danh-ba/chuyen-gia?q=le+thi+thanh+ha");
        await Expect(reader.Page.Locator(".people"))
            .ToContainTextAsync(own.Consent!.Contains("summary", StringComparison.Ordinal) ? own.Name : "Tư vấn năng suất cho làng nghề.");
    }

    [Fact]
    public async Task Officer_ImportsSpecialistsInTcvn3_AndACitySeries_AndTheChartsFollow()
    {
        await using var officer = await chromium.VisitAsync(app.Address);
        var page = officer.Page;
        await officer.SignInAsync("can-bo@demo.example");
        var before = await BarAsync(page, "/tong-quan/chuyen-vien", "chuyen-vien-nam", "2026");
        var specialists = Path.Combine(Path.GetTempPath(), "chuyen-vien-tcvn3.csv");
        await File.WriteAllBytesAsync(
            specialists,
            Tcvn3(
                "Họ và tên;Chương trình đào tạo;Số chứng nhận;Ngày cấp;Đơn vị đào tạo\nNguyễn Thị Hương Giang;Chuyên viên "
                    + "năng suất chất lượng;TCVN-01;05/10/2026;Trung tâm đào tạo thử nghiệm\nTrần Đình Phước;Chuyên viên năng suất "
                    + "chất lượng;TCVN-02;05/10/2026;Trung tâm đào tạo thử nghiệm\n"
            )
        );
        await StoryTests.UploadAsync(page, specialists);
        await Expect(page.Locator(".outs")).ToBeVisibleAsync();
        await Expect(page.Locator(".meta")).ToContainTextAsync("tcvn3");
        await StoryTests.CommitAsync(page);
        await Expect(page.Locator(".note.ok")).ToBeVisibleAsync();
        await page.Locator(".end a.fill").ClickAsync();
        await Expect(page.Locator("tbody .name").First).ToBeVisibleAsync();
        await page.Locator("[data-search]").FillAsync("huong giang");
        await page.Locator("[data-search]").PressAsync("Enter");
        await Expect(page.Locator("tbody .name").First).ToHaveTextAsync("Nguyễn Thị Hương Giang");
        Assert.Equal(before + 2, await BarAsync(page, "/tong-quan/chuyen-vien", "chuyen-vien-nam", "2026"));

        // An experts' roster as people have it: a workbook with a title above the header, on its second sheet.
        var people = await BarAsync(page, "/tong-quan/chuyen-gia", "chuyen-gia-linh-vuc", "Nghiên cứu");
        var roster = Path.Combine(Path.GetTempPath(), "chuyen-gia.xlsx");
        File.Delete(roster);
        MiniExcel.SaveAs(
            roster,
            new Dictionary<string, object>
            {
                ["Bìa"] = new[] { new { A = "Danh sách chuyên gia" } },
                ["Danh sách"] = new[]
                {
                    new
                    {
                        A = "DANH SÁCH CHUYÊN GIA NĂM 2026",
                        B = "",
                        C = "",
                        D = "",
                    },
                    new
                    {
                        A = "Họ và tên",
                        B = "Email",
                        C = "Lĩnh vực",
                        D = "Điện thoại",
                    },
                    new
                    {
                        A = "Phan Thị Bạch Yến",
                        B = "bach.yen@example.com",
                        C = "Nghiên cứu",
                        D = "0234000111",
                    },
                },
            },
            printHeader: false
        );
        await StoryTests.UploadAsync(page, roster);
        await Expect(page.Locator(".outs")).ToBeVisibleAsync();
        await Expect(page.Locator(".meta")).ToContainTextAsync("Danh sách");
        await StoryTests.CommitAsync(page);
        await Expect(page.Locator(".note.ok")).ToBeVisibleAsync();
        Assert.Equal(people + 1, await BarAsync(page, "/tong-quan/chuyen-gia", "chuyen-gia-linh-vuc", "Nghiên cứu"));

        var series = Path.Combine(Path.GetTempPath(), "chuoi-thanh-pho.csv");
        await File.WriteAllTextAsync(
            series,
            "Địa bàn;Kỳ;Chỉ tiêu;Giá trị;Đơn vị tính;Loại số liệu;Kiểm chứng;Nguồn;Ngày công bố\nTP "
                + "Huế;2026;grdp_tang;9,87;%;Ước;Đã kiểm chứng;Cục Thống kê (thử);30/09/2026\n"
        );
        await StoryTests.UploadAsync(page, series);
        await Expect(page.Locator(".outs")).ToBeVisibleAsync();
        await StoryTests.CommitAsync(page);
        await Expect(page.Locator(".note.ok")).ToBeVisibleAsync();
        await StoryTests.GoAsync(page, "/chuoi-so-lieu?indicator=grdp_tang&place=TP%20Hu%E1%BA%BF");
        await Expect(page.Locator("#chuoi-t")).ToContainTextAsync("Tốc độ tăng GRDP, TP Huế");
        await Expect(page.Locator(".tbl.cards tbody tr").First).ToContainTextAsync("9,87");
        await page.GotoAsync("/");
        await Expect(page.Locator(".figs")).ToContainTextAsync("9,87");
        Assert.Empty(officer.Errors);
    }

    /// <summary>The number beside a category of a chart, read from its table.</summary>
    private static async Task<int> BarAsync(IPage page, string path, string chart, string category)
    {
        await StoryTests.GoAsync(page, path);
        await page.Locator($"#{chart}-tab-b").ClickAsync();
        var row = page.Locator($"#{chart}-b tbody tr", new() { HasTextString = category });
        await Expect(row).ToBeVisibleAsync();
        return int.Parse((await row.Locator("td").Last.InnerTextAsync()).Trim(), NumberStyles.AllowThousands, CultureInfo.GetCultureInfo("vi-VN"));
    }

    /// <summary>A text as TCVN3 bytes, by the published table.</summary>
    private static byte[] Tcvn3(string text)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var view = Encoding.GetEncoding(1252);
        var table = File.ReadLines(Fixtures.PathOf("vn-legacy-charsets.csv"))
            .Skip(1)
            .Select(l => l.Split(','))
            .Where(c => c.Length > 3 && c[3].Length == 1)
            .ToDictionary(c => c[0], c => view.GetBytes(c[3])[0]);
        return [.. text.EnumerateRunes().Select(r => r.Value < 128 ? (byte)r.Value : table[r.ToString()])];
    }
}
