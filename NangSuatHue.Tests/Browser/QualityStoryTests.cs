using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Data.Registry.Enterprises;
using NangSuatHue.Data.Registry.Quality;
using NangSuatHue.Tests.Http;
using static Microsoft.Playwright.Assertions;

namespace NangSuatHue.Tests.Browser;

/// <summary>The desk of data quality in a real browser.</summary>
public sealed class QualityStoryTests(WebApp app, Chromium chromium) : IClassFixture<WebApp>, IClassFixture<Chromium>
{
    private const string Desk = "/chat-luong-du-lieu?nam=2020";

    [Fact]
    public async Task Officer_GoesFromFiftyFindingsToNone_AndTheSameFileBringsNoneBack()
    {
        var survey = new FaultySurvey();
        await using var officer = await chromium.VisitAsync(app.Address);
        var page = officer.Page;
        await officer.SignInAsync("can-bo@demo.example");
        await ImportAsync(page, survey, "loi.csv");
        await StoryTests.GoAsync(page, "/tong-quan");
        await page.GoByMenuAsync("/chat-luong-du-lieu");
        await Expect(page.Locator("[data-open]")).ToBeVisibleAsync();
        await page.Locator(".acts select").SelectOptionAsync("2020");
        await Expect(page.Locator("[data-open]")).ToHaveTextAsync("50");
        await Expect(page.Locator(".tasks.found li")).ToHaveCountAsync(25);

        // One by one, with the keyboard: a reason is asked for.
        await page.Locator(".tasks.found li").First.GetByRole(AriaRole.Button, new() { Name = "Chấp nhận" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("#ly-do")).ToBeFocusedAsync();
        await page.Locator(".mud-dialog .btn.fill").ClickAsync();
        await Expect(page.Locator("#ly-do-loi")).ToBeVisibleAsync();
        await page.FillAsync("#ly-do", "Đã đối chiếu báo cáo tài chính.");
        await page.Locator(".mud-dialog .btn.fill").ClickAsync();
        await Expect(page.Locator("[data-open]")).ToHaveTextAsync("49");

        // A finding opens the record at the field; corrected there, it is gone.
        await page.SelectOptionAsync("select[name=quy-tac]", "exports_over_revenue");
        await Expect(page.Locator(".tasks.found li")).ToHaveCountAsync(3);
        var code = survey.Rules.Where(r => r.Value == "exports_over_revenue").Select(r => r.Key).ToList();
        await page.Locator(".tasks.found li").First.Locator("a[href$='#exports']").ClickAsync();
        await Expect(page.Locator("#exports")).ToBeFocusedAsync();
        Assert.Contains(code, c => page.Url.Contains(c, StringComparison.Ordinal));
        await page.FillAsync("#exports", "100");
        await page.Locator(".form button[type=submit]").ClickAsync();
        await Expect(page.Locator(".hist")).ToBeVisibleAsync();
        await StoryTests.GoAsync(page, Desk);
        await Expect(page.Locator("[data-open]")).ToHaveTextAsync("48");

        // A page, then all that match.
        await page.Locator(".sel-b .check").CheckAsync();
        await page.Locator(".sel-b button", new() { HasTextString = "Để 25 phát hiện chờ sửa" }).ClickAsync();
        await page.Locator(".mud-dialog .btn.fill").ClickAsync();
        await Expect(page.Locator("[data-open]")).ToHaveTextAsync("23");
        await page.Locator(".sel-b .check").CheckAsync();
        await page.Locator(".sel-b button", new() { HasTextString = "Hỏi về 23 phát hiện" }).ClickAsync();
        await page.FillAsync("#ly-do", "Đề nghị kiểm tra lại số liệu.");
        await page.Locator(".mud-dialog .btn.fill").ClickAsync();
        await Expect(page.Locator("[data-open]")).ToHaveTextAsync("0");
        await Expect(page.Locator(".empty")).ToContainTextAsync("Không còn phát hiện nào chưa xử lý trong số liệu 2020.");

        // The same figures under another name: the one corrected by hand is faulty in the file again, the others stay judged.
        var corrected = code.First(c => page.Url.Length > 0 && Corrected(c));
        survey.Of(corrected)[Figure.Exports] = 100;
        await ImportAsync(page, survey, "loi-lan-hai.csv");
        await StoryTests.GoAsync(page, Desk);
        await Expect(page.Locator("[data-open]")).ToHaveTextAsync("0");
        await page.Locator(".states a", new() { HasTextString = "Chờ sửa" }).ClickAsync();
        await Expect(page.Locator(".tasks.found li")).ToHaveCountAsync(25);

        // A changed value is another question.
        var other = survey.Rules.First(r => r.Value == "insured_over_employees").Key;
        survey.Of(other)[Figure.InsuredEmployees] += 3;
        await ImportAsync(page, survey, "loi-lan-ba.csv");
        await StoryTests.GoAsync(page, Desk);
        await Expect(page.Locator("[data-open]")).ToHaveTextAsync("1");
        await Expect(page.Locator(".tasks.found li")).ToContainTextAsync("Lao động đóng BHXH");

        // Taken back, it is open again.
        await page.Locator(".states a", new() { HasTextString = "Đã chấp nhận" }).ClickAsync();
        await Expect(page.Locator(".tasks.found .said")).ToContainTextAsync("Đã đối chiếu báo cáo tài chính.");
        await page.Locator(".tasks.found li button", new() { HasTextString = "Rút lại" }).ClickAsync();
        await page.Locator(".mud-dialog button", new() { HasTextString = "Rút lại 1 quyết định" }).ClickAsync();
        await Expect(page.Locator("[data-open]")).ToHaveTextAsync("2");
        var download = await page.RunAndWaitForDownloadAsync(async () =>
        {
            await page.Locator(".states a", new() { HasTextString = "Đã hỏi" }).ClickAsync();
            await Expect(page.Locator(".states a.on")).ToContainTextAsync("Đã hỏi");
            await page.Locator(".acts .act-m button").ClickAsync();
            await page.Locator(".act-pop a[download]").First.ClickAsync();
        });
        Assert.Contains("Đề nghị kiểm tra lại số liệu.", await File.ReadAllTextAsync(await download.PathAsync()), StringComparison.Ordinal);
        foreach (var tab in (string[])["muc-day-du", "dot-khao-sat"])
        {
            await StoryTests.GoAsync(page, $"/chat-luong-du-lieu/{tab}?nam=2020");
            await Expect(page.Locator(tab == "muc-day-du" ? "figure.chart" : ".scores tbody tr").First).ToBeVisibleAsync();
        }

        Assert.Empty(officer.Errors);

        bool Corrected(string taxCode)
        {
            using var db = app.Services.GetRequiredService<IDbContextFactory<AppDb>>().CreateDbContext();
            return db.YearFigures.Any(y => y.Enterprise!.TaxCode == taxCode && y.Year == FaultySurvey.Year && y.Exports == 100_000_000);
        }
    }

    [Fact]
    public async Task Representative_SeesTheQuestion_OpensTheField_AndMendsIt()
    {
        await using var officer = await chromium.VisitAsync(app.Address);
        await officer.SignInAsync("can-bo@demo.example");
        await StoryTests.GoAsync(officer.Page, "/doanh-nghiep/3398100371/nam/2023");
        await officer.Page.FillAsync("#insuredEmployees", "40");
        await officer.Page.Locator(".form button[type=submit]").ClickAsync();
        await Expect(officer.Page.Locator(".hist")).ToBeVisibleAsync();
        await StoryTests.GoAsync(officer.Page, "/chat-luong-du-lieu?nam=2023&quy-tac=insured_over_employees");
        await officer.Page.Locator(".tasks.found li").First.GetByRole(AriaRole.Button, new() { Name = "Hỏi doanh nghiệp" }).ClickAsync();
        await officer.Page.FillAsync("#ly-do", "Có phải 4 người không?");
        await officer.Page.Locator(".mud-dialog .btn.fill").ClickAsync();
        await Expect(officer.Page.Locator(".empty")).ToBeVisibleAsync();

        await using var owner = await chromium.VisitAsync(app.Address, 390);
        await owner.SignInAsync("doanh-nghiep@demo.example");
        await StoryTests.GoAsync(owner.Page, "/viec-can-lam");
        await Expect(owner.Page.Locator(".found")).ToContainTextAsync("Có phải 4 người không?");
        await owner.Page.Locator(".found a.strong").ClickAsync();
        await Expect(owner.Page.Locator("#insuredEmployees")).ToBeFocusedAsync();
        await owner.Page.FillAsync("#insuredEmployees", "4");
        await owner.Page.Locator("#figures-save").ClickAsync();
        await Expect(owner.Page.Locator(".mud-snackbar")).ToContainTextAsync("Đã lưu số liệu 2023");
        await StoryTests.GoAsync(owner.Page, "/doanh-nghiep/3398100371");
        await Expect(owner.Page.Locator(".hist")).ToContainTextAsync("Có phải 4 người không?");
        await StoryTests.GoAsync(owner.Page, "/viec-can-lam");
        await Expect(owner.Page.Locator(".tasks").First).ToBeVisibleAsync();
        await Expect(owner.Page.Locator(".found")).ToHaveCountAsync(0);
        await owner.Page.GotoAsync("/chat-luong-du-lieu");
        await Expect(owner.Page).ToHaveTitleAsync("Bạn không có quyền xem trang này · Năng Suất Huế");
        await StoryTests.GoAsync(officer.Page, "/chat-luong-du-lieu?nam=2023&trang-thai=da-hoi");
        await Expect(officer.Page.Locator(".empty")).ToBeVisibleAsync();
        Assert.Empty(owner.Errors);
        Assert.Empty(officer.Errors);
    }

    /// <summary>The demo's findings in every state of the desk, chosen and asked about.</summary>
    [Theory]
    [InlineData(1440, false)]
    [InlineData(390, true)]
    public async Task Desk_InEveryState_HasNoAccessibilityViolation(int width, bool dark)
    {
        await using var officer = await chromium.VisitAsync(app.Address, width, dark);
        var page = officer.Page;
        await officer.SignInAsync("can-bo@demo.example");
        foreach (
            var path in (string[])
                [
                    "/chat-luong-du-lieu?nam=2024",
                    "/chat-luong-du-lieu?nam=2024&trang-thai=da-hoi",
                    "/chat-luong-du-lieu/muc-day-du?nam=2024",
                    "/chat-luong-du-lieu/dot-khao-sat?nam=2024",
                ]
        )
        {
            await StoryTests.GoAsync(page, path);
            await Expect(page.Locator("[data-open]")).ToBeVisibleAsync();
            await StoryTests.NoBarrierAsync(page);
        }

        await StoryTests.GoAsync(page, "/chat-luong-du-lieu?nam=2024");
        await Expect(page.Locator(".tasks.found li")).Not.ToHaveCountAsync(0);
        await page.Locator(".sel-b .check").CheckAsync();
        await Expect(page.Locator(".sel-b button").First).ToBeVisibleAsync();
        await StoryTests.NoBarrierAsync(page);
        await page.Locator(".sel-b button").First.ClickAsync();
        await Expect(page.Locator("#ly-do")).ToBeFocusedAsync();
        await page.Locator(".mud-dialog .btn.fill").ClickAsync();
        await Expect(page.Locator("#ly-do-loi")).ToBeVisibleAsync();
        await StoryTests.NoBarrierAsync(page);
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.Locator(".mud-dialog")).ToHaveCountAsync(0);
        Assert.Empty(officer.Errors);
    }

    private static async Task ImportAsync(IPage page, FaultySurvey survey, string name)
    {
        var path = Path.Combine(Path.GetTempPath(), name);
        await File.WriteAllTextAsync(path, survey.Write());
        await StoryTests.UploadAsync(page, path);
        await Expect(page.Locator(".outs")).ToBeVisibleAsync();
        await StoryTests.CommitAsync(page);
        await Expect(page.Locator(".note.ok")).ToBeVisibleAsync();
    }
}
