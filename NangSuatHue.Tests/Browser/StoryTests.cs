using System.Globalization;
using Deque.AxeCore.Commons;
using Microsoft.Playwright;
using NangSuatHue.Tests.Http;
using NangSuatHue.Web.Access.Accounts;
using static Microsoft.Playwright.Assertions;

namespace NangSuatHue.Tests.Browser;

public sealed class StoryTests(WebApp app, Chromium chromium) : IClassFixture<WebApp>, IClassFixture<Chromium>
{
    private const string RunAxe = """
        async () => {
          const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
          const { violations } = await axe.run({ resultTypes: ['violations'], runOnly: { type: 'tag', values: tags } });
          return violations.map(v => `${v.id}: ${v.help}: ${v.nodes.slice(0, 3).map(n => n.html + ' ' + n.failureSummary).join(' | ')}`).join('\n');
        }
        """;

    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    [Fact]
    public async Task Officer_ImportsADirtyFile_CorrectsTheRejectedRows_Undoes_AndTheChartsFollow()
    {
        await using var officer = await chromium.VisitAsync(app.Address);
        var page = officer.Page;
        await officer.SignInAsync("can-bo@demo.example");
        await GoAsync(page, "/tong-quan?nam=2024");
        var before = await CountAsync(page);

        await UploadAsync(page, Fixtures.PathOf("survey-dirty-1k.csv"));
        await Expect(page.Locator(".outs")).ToContainTextAsync("905");
        await Expect(page.Locator(".outs")).ToContainTextAsync("95");
        var download = await page.RunAndWaitForDownloadAsync(() => page.Locator("a[href$='bi-loai.csv']").ClickAsync());
        var rejected = await download.PathAsync();
        await page.Locator(".end .fill").ClickAsync();
        await Expect(page.Locator("h1")).ToHaveTextAsync("Xác nhận");
        await page.Locator(".end .fill").ClickAsync();
        await Expect(page.Locator(".note.ok")).ToBeVisibleAsync();
        var first = page.Url;

        await GoAsync(page, "/tong-quan?nam=2024");
        var after = await CountAsync(page);
        Assert.True(after > before, $"{before} then {after}");

        // The corrected file: the lost zeros are put back; the rest stays rejected.
        var corrected = Path.Combine(Path.GetTempPath(), "da-sua.csv");
        await File.WriteAllTextAsync(
            corrected,
            (await File.ReadAllTextAsync(rejected))
                .Replace(";991", ";0991", StringComparison.Ordinal)
                .Replace("\n991", "\n0991", StringComparison.Ordinal)
        );
        await UploadAsync(page, corrected);
        await Expect(page.Locator(".outs")).ToBeVisibleAsync();
        await CommitAsync(page);
        await Expect(page.Locator(".note.ok")).ToBeVisibleAsync();
        await UndoAsync(page);

        await GoAsync(page, first);
        await UndoAsync(page);
        await GoAsync(page, "/tong-quan?nam=2024");
        Assert.Equal(before, await CountAsync(page));
        Assert.Empty(officer.Errors);
    }

    [Theory]
    [InlineData("vi", "Xem biểu đồ", "dòng 2")]
    [InlineData("en", "See the charts", "row 2")]
    public async Task Result_KeepsThePersonsLanguage_WhenTheQueueReports(string language, string button, string reason)
    {
        await using var officer = await chromium.VisitAsync(app.Address);
        var page = officer.Page;
        await page.Context.AddCookiesAsync([
            new Cookie
            {
                Name = "ns.lang",
                Value = language,
                Url = app.Address,
            },
        ]);
        await officer.SignInAsync("can-bo@demo.example");
        var file = Path.Combine(Path.GetTempPath(), $"ngon-ngu-{language}.csv");
        var row = $"3399000027;Thử {language};{(language == "vi" ? 2021 : 2020)};5\n";
        await File.WriteAllTextAsync(file, "Mã số thuế;Tên doanh nghiệp;Năm;Lao động\n" + row + row);
        await UploadAsync(page, file);
        await Expect(page.Locator(".outs")).ToBeVisibleAsync();
        await CommitAsync(page);
        await Expect(page.Locator(".note.ok")).ToBeVisibleAsync();
        await Expect(page.Locator(".end .fill")).ToHaveTextAsync(button);
        await Expect(page.Locator(".problems tbody")).ToContainTextAsync(reason, new() { IgnoreCase = true });
        Assert.Empty(officer.Errors);
    }

    [Fact]
    public async Task Keys_LeadAroundTheWorkspace_AreListed_AndCanBeSwitchedOff()
    {
        await using var officer = await chromium.VisitAsync(app.Address);
        var page = officer.Page;
        await officer.SignInAsync("can-bo@demo.example");
        await Expect(page.Locator(".app[data-ready]")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("g");
        await page.Keyboard.PressAsync("d");
        await page.WaitForURLAsync("**/doanh-nghiep");
        await Expect(page.Locator("tbody tr .name").First).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("]");
        await page.WaitForURLAsync("**/doanh-nghiep?*trang=2*");
        await Expect(page.Locator(".pager [data-key='[']")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("[");
        await page.WaitForURLAsync(url => !url.Contains("trang=2", StringComparison.Ordinal));

        // What is typed into a field is no shortcut.
        await page.Keyboard.PressAsync("/");
        await page.Keyboard.TypeAsync("ng");
        await Expect(page.Locator("[data-search]")).ToHaveValueAsync("ng");
        await page.Keyboard.PressAsync("Escape");
        await page.Locator("h1").ClickAsync();

        await page.Keyboard.PressAsync("?");
        var sheet = page.Locator("#ns-keys");
        await Expect(sheet).ToContainTextAsync("Thêm doanh nghiệp");
        await Expect(sheet).ToContainTextAsync("Tìm trong danh sách");
        await sheet.Locator("input").UncheckAsync();
        await page.Keyboard.PressAsync("Escape");
        await Expect(sheet).ToHaveCountAsync(0);
        await page.Keyboard.PressAsync("n");
        await page.Keyboard.PressAsync("?");
        await Expect(sheet).ToBeVisibleAsync();
        Assert.DoesNotContain("/moi", page.Url, StringComparison.Ordinal);
        await sheet.Locator("input").CheckAsync();
        await page.Keyboard.PressAsync("Escape");
        await Expect(sheet).ToHaveCountAsync(0);
        await page.Keyboard.PressAsync("n");
        await page.WaitForURLAsync("**/doanh-nghiep/moi");
        Assert.Empty(officer.Errors);
    }

    [Fact]
    public async Task Administrator_BacksUpNow_AndSeesTheFile()
    {
        await using var visitor = await chromium.VisitAsync(app.Address);
        await visitor.SignInAsync("quan-tri@demo.example");
        await GoAsync(visitor.Page, "/quan-tri/sao-luu");
        await visitor.Page.GetByText("Sao lưu ngay").ClickAsync();
        await Expect(visitor.Page.Locator("tbody tr").First).ToContainTextAsync("registry-000001-");
        await Expect(visitor.Page.GetByText("Sao lưu ngay")).ToBeEnabledAsync();
        Assert.Empty(visitor.Errors);
    }

    [Fact]
    public async Task ColumnsAndViews_AreChosen_Kept_Named_AndForgotten()
    {
        await using var officer = await chromium.VisitAsync(app.Address);
        var page = officer.Page;
        await officer.SignInAsync("can-bo@demo.example");
        await GoAsync(page, "/doanh-nghiep?nam=2024");
        var heads = page.Locator("thead th");
        await Expect(heads).ToHaveCountAsync(8);
        await page.GetByText("Chọn cột", new() { Exact = true }).ClickAsync();
        await page.GetByLabel("Tổng vốn").CheckAsync();
        await page.GetByLabel("Đang áp dụng").UncheckAsync();
        await Expect(page.Locator("thead")).ToContainTextAsync("Tổng vốn");
        await Expect(page.Locator("thead")).Not.ToContainTextAsync("Đang áp dụng");
        await page.Keyboard.PressAsync("Escape");

        // Kept for the next visit, also under another filter.
        await GoAsync(page, "/doanh-nghiep");
        await Expect(page.Locator("thead")).ToContainTextAsync("Tổng vốn");
        await GoAsync(page, "/doanh-nghiep?nam=2023&sap=-revenue");
        await page.GetByText("Bộ xem đã lưu").ClickAsync();
        await page.GetByPlaceholder("Tên bộ xem").FillAsync("Doanh thu 2023");
        await page.GetByText("Lưu", new() { Exact = true }).ClickAsync();
        await Expect(page.GetByText("Doanh thu 2023", new() { Exact = true })).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Escape");
        await page.GetByText("Chọn cột", new() { Exact = true }).ClickAsync();
        await page.GetByText("Về các cột thường dùng").ClickAsync();
        await Expect(page.Locator("thead")).ToContainTextAsync("Đang áp dụng");

        await GoAsync(page, "/doanh-nghiep");
        await Expect(heads).ToHaveCountAsync(8);
        await page.GetByText("Bộ xem đã lưu").ClickAsync();
        await page.GetByText("Doanh thu 2023", new() { Exact = true }).ClickAsync();
        await page.WaitForURLAsync("**/doanh-nghiep?nam=2023&sap=-revenue&cot=*");
        await Expect(page.Locator("thead")).ToContainTextAsync("Tổng vốn");
        if (!await page.GetByTitle("Xóa “Doanh thu 2023”").IsVisibleAsync())
        {
            await page.GetByText("Bộ xem đã lưu").ClickAsync();
        }

        await page.GetByTitle("Xóa “Doanh thu 2023”").ClickAsync();
        await Expect(page.GetByText("Doanh thu 2023", new() { Exact = true })).ToHaveCountAsync(0);
        Assert.Empty(officer.Errors);
    }

    /// <summary>From the check to the confirmation and on: the second press waits for the second button.</summary>
    internal static async Task CommitAsync(IPage page)
    {
        var button = page.Locator(".end .fill");
        await button.ClickAsync();
        await Expect(button).ToHaveTextAsync(new System.Text.RegularExpressions.Regex("^\\s*(Ghi|Write) "));
        await button.ClickAsync();
    }

    [Fact]
    public async Task WhoLeavesTheListWhileTyping_IsNotCalledBack()
    {
        await using var officer = await chromium.VisitAsync(app.Address);
        var page = officer.Page;
        await officer.SignInAsync("can-bo@demo.example");
        await GoAsync(page, "/doanh-nghiep");
        await page.Locator("[data-search]").FillAsync("hue");
        await page.GetByText("Thêm doanh nghiệp").ClickAsync();
        await Expect(page.Locator("form[data-guard]")).ToBeVisibleAsync();

        // A search typed later, on another page, has come to its end: the one left behind has had its time too.
        var later = await page.Context.NewPageAsync();
        await GoAsync(later, "/doanh-nghiep");
        await later.Locator("[data-search]").FillAsync("hue");
        await later.WaitForURLAsync("**/doanh-nghiep?*hue*");
        Assert.EndsWith("/moi", page.Url, StringComparison.Ordinal);

        // Nor does the browser follow an address that comes too late.
        await page.EvaluateAsync("window.nsStay('/doanh-nghiep', '/doanh-nghiep?q=hue')");
        Assert.EndsWith("/moi", page.Url, StringComparison.Ordinal);
        Assert.Empty(officer.Errors);
    }

    [Fact]
    public async Task EndOfAnImport_IsToldOnEveryOtherPageOfItsOwner_AndOfNobodyElse()
    {
        await using var officer = await chromium.VisitAsync(app.Address);
        await officer.SignInAsync("can-bo@demo.example");
        await GoAsync(officer.Page, "/doanh-nghiep");
        await using var stranger = await chromium.VisitAsync(app.Address);
        await stranger.SignInAsync("tai-chinh@demo.example");
        await using var elsewhere = await chromium.VisitAsync(app.Address);
        await elsewhere.SignInAsync("can-bo@demo.example");
        var file = Path.Combine(Path.GetTempPath(), "bao-xong.csv");
        await File.WriteAllTextAsync(file, "Mã số thuế;Tên doanh nghiệp;Năm;Lao động\n3399000027;Báo xong;2019;5\n");
        await UploadAsync(elsewhere.Page, file);
        await Expect(elsewhere.Page.Locator(".outs")).ToBeVisibleAsync();
        await CommitAsync(elsewhere.Page);
        await Expect(elsewhere.Page.Locator(".note.ok")).ToBeVisibleAsync();

        var notice = officer.Page.Locator(".mud-snackbar");
        await Expect(notice).ToContainTextAsync("Đã nhập xong");
        await Expect(notice).ToContainTextAsync("bao-xong.csv");
        Assert.Equal(0, await elsewhere.Page.Locator(".mud-snackbar").CountAsync());
        Assert.Equal(0, await stranger.Page.Locator(".mud-snackbar").CountAsync());
        await notice.GetByText("Xem").ClickAsync();
        await Expect(officer.Page.Locator(".note.ok")).ToBeVisibleAsync();
        Assert.Empty(officer.Errors);
    }

    [Theory]
    [InlineData("can-bo@demo.example", "/tong-quan?nam=2024")]
    [InlineData(null, "/")]
    public async Task EveryChart_GivesAPictureAndItsNumbers(string? who, string path)
    {
        await using var visitor = await chromium.VisitAsync(app.Address);
        var page = visitor.Page;
        if (who is not null)
        {
            await visitor.SignInAsync(who);
        }

        var charts = who is null ? 3 : 6;
        for (var i = 0; i < charts; i++)
        {
            // A fresh page for each chart: Chromium lets a page save a handful of files at a time.
            await page.GotoAsync(path);
            if (who is not null)
            {
                await Expect(page.Locator(".app[data-ready]")).ToBeVisibleAsync();
            }

            await Expect(page.Locator("figure.chart:has(ns-chart)")).ToHaveCountAsync(charts);
            await Expect(page.Locator("figure.chart:has(ns-chart) svg").Nth(charts - 1)).ToBeVisibleAsync();
            var figure = page.Locator("figure.chart:has(ns-chart)").Nth(i);
            await figure.ScrollIntoViewIfNeededAsync();
            var picture = await page.RunAndWaitForDownloadAsync(() => figure.GetByText("PNG", new() { Exact = true }).ClickAsync());
            Assert.EndsWith(".png", picture.SuggestedFilename, StringComparison.Ordinal);
            var bytes = await File.ReadAllBytesAsync(await picture.PathAsync());
            Assert.True(bytes.Length > 5_000 && bytes.AsSpan(1, 3).SequenceEqual("PNG"u8), $"{picture.SuggestedFilename}: {bytes.Length} bytes");
            var drawing = await page.RunAndWaitForDownloadAsync(() => figure.GetByText("SVG", new() { Exact = true }).ClickAsync());
            var svg = System.Xml.Linq.XDocument.Load(await drawing.PathAsync());
            var heading = await figure.Locator("h2").InnerTextAsync();
            Assert.Equal("svg", svg.Root!.Name.LocalName);
            Assert.Contains(heading.Split(' ')[0], svg.Root.Value, StringComparison.Ordinal);
            Assert.DoesNotContain("var(--", svg.ToString(), StringComparison.Ordinal);
            var numbers = await page.RunAndWaitForDownloadAsync(() => figure.GetByText("CSV", new() { Exact = true }).ClickAsync());
            Assert.EndsWith(".csv", numbers.SuggestedFilename, StringComparison.Ordinal);
            var lines = await File.ReadAllLinesAsync(await numbers.PathAsync());
            Assert.True(
                lines.Length > 2 && lines[0].Contains(';', StringComparison.Ordinal) && lines.All(l => l.Length > 1),
                string.Join('\n', lines)
            );
        }

        Assert.Empty(visitor.Errors);
    }

    [Fact]
    public async Task KeyboardAlone_SignsIn_Searches_OpensARecord_AndSavesAChange()
    {
        await using var officer = await chromium.VisitAsync(app.Address);
        var page = officer.Page;
        await page.GotoAsync("/dang-nhap");
        await TabToAsync(page, "#email");
        await page.Keyboard.TypeAsync("can-bo@demo.example");
        await TabToAsync(page, "#password");
        await page.Keyboard.TypeAsync(Accounts.DemoPassword);
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/viec-can-lam");

        // A page that comes alive is drawn anew: a focus it had before is gone.
        await Expect(page.Locator(".app[data-ready]")).ToBeVisibleAsync();
        await TabToAsync(page, Menu.Group("/doanh-nghiep"));
        await page.Keyboard.PressAsync("Enter");
        await TabToAsync(page, ".drawer a[href='/doanh-nghiep']");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/doanh-nghiep");
        await Expect(page.Locator(".app[data-ready]")).ToBeVisibleAsync();
        await Expect(page.Locator("tbody tr .name").First).ToBeVisibleAsync();

        // The page puts the focus on its heading once; what is focused before that loses it.
        await Expect(page.Locator("h1:focus")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("/");
        await Expect(page.Locator("main input:focus")).ToBeVisibleAsync();

        // Slowly: the list comes between the letters and takes none of them away.
        await page.Keyboard.TypeAsync("duoc lieu", new() { Delay = 300 });
        await Expect(page.Locator("tbody tr .name").First).ToContainTextAsync("Dược liệu", new() { Timeout = 20_000 });
        await Expect(page.Locator("main input:focus")).ToHaveValueAsync("duoc lieu");
        await TabToAsync(page, "tbody tr a");
        await page.Keyboard.PressAsync("Enter");
        await TabToAsync(page, "a[href$='/sua']");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/sua");
        await Expect(page.Locator(".app[data-ready] form.form")).ToBeVisibleAsync();
        await TabToAsync(page, "#f-address");
        await page.Keyboard.PressAsync("Control+A");
        await page.Keyboard.TypeAsync("12 Lê Lợi, gõ bằng bàn phím");
        await page.Keyboard.PressAsync("Tab");
        await TabToAsync(page, "form.form button[type=submit]");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("main")).ToContainTextAsync("12 Lê Lợi, gõ bằng bàn phím");
        Assert.Empty(officer.Errors);
    }

    [Fact]
    public async Task ChartClick_LeadsToTheListThatItCounts_AndSearchNeedsNoToneMarks()
    {
        await using var officer = await chromium.VisitAsync(app.Address);
        var page = officer.Page;
        await officer.SignInAsync("can-bo@demo.example");
        await GoAsync(page, "/tong-quan?nam=2024");
        var panel = page.Locator("figure.chart").First;
        await panel.Locator("[data-tab=table]").ClickAsync();
        var row = panel.Locator("[data-panel=table] tbody tr").First;
        var count = (await row.Locator("td").First.InnerTextAsync()).Trim();
        await row.Locator("a").ClickAsync();
        await Expect(page.Locator(".page-h")).ToContainTextAsync(count + " khớp");

        await GoAsync(page, "/doanh-nghiep");
        await page.Locator("[data-search]").FillAsync("duoc lieu");
        await Expect(page.Locator("tbody tr .name").First).ToContainTextAsync("Dược liệu");
        Assert.Contains("q=duoc", page.Url, StringComparison.Ordinal);
        Assert.Empty(officer.Errors);
    }

    [Fact]
    public async Task SecondToSave_IsTold_AndLosesNothingTyped()
    {
        await using var first = await chromium.VisitAsync(app.Address);
        await using var second = await chromium.VisitAsync(app.Address);
        foreach (var v in (Visitor[])[first, second])
        {
            await v.SignInAsync("can-bo@demo.example");
            await GoAsync(v.Page, "/doanh-nghiep");
            await v.Page.Locator("tbody .name").First.ClickAsync();
            await Expect(v.Page.Locator(".hist")).ToBeVisibleAsync();
            await v.Page.Locator("a[href$='/sua']").ClickAsync();
            await Expect(v.Page.Locator("#f-telephone")).ToBeVisibleAsync();
        }

        await first.Page.FillAsync("#f-telephone", "0234 111");
        await first.Page.Locator("button[type=submit].fill").ClickAsync();
        await Expect(first.Page.Locator("h1")).Not.ToHaveTextAsync("Sửa hồ sơ");
        await second.Page.FillAsync("#f-telephone", "0234 222");
        await second.Page.Locator("button[type=submit].fill").ClickAsync();
        await Expect(second.Page.Locator(".note.warn")).ToBeFocusedAsync();
        await Expect(second.Page.Locator(".note.warn li")).ToHaveCountAsync(1);
        await Expect(second.Page.Locator(".note.warn")).ToContainTextAsync("0234 111");
        Assert.Equal("0234 222", await second.Page.InputValueAsync("#f-telephone"));

        // The ordinary button decides nothing: the question has the focus again, and the other's value stands.
        await second.Page.Locator("button[type=submit].fill").FocusAsync();
        await second.Page.Keyboard.PressAsync("Enter");
        await Expect(second.Page.Locator(".note.warn")).ToBeFocusedAsync();
        await Expect(second.Page.Locator(".note.warn li")).ToHaveCountAsync(1);
        await second.Page.Locator(".note.warn p button").ClickAsync();
        await Expect(second.Page.Locator(".facts")).ToContainTextAsync("0234 222");
        await Expect(second.Page.Locator(".hist")).ToContainTextAsync("0234 111");
        Assert.Empty(second.Errors);
    }

    [Fact]
    public async Task TwoOfficers_OnDifferentFields_BothValuesStand()
    {
        await using var first = await chromium.VisitAsync(app.Address);
        await using var second = await chromium.VisitAsync(app.Address, 390);
        foreach (var v in (Visitor[])[first, second])
        {
            await v.SignInAsync("can-bo@demo.example");
            await GoAsync(v.Page, "/doanh-nghiep?q=duoc+lieu");
            await v.Page.Locator("tbody .name").First.ClickAsync();
            await Expect(v.Page.Locator(".hist")).ToBeVisibleAsync();
            await v.Page.Locator("a[href$='/sua']").ClickAsync();
            await Expect(v.Page.Locator("#f-telephone")).ToBeVisibleAsync();
        }

        await first.Page.FillAsync("#f-telephone", "0234 333");
        await first.Page.Locator("button[type=submit].fill").ClickAsync();
        await Expect(first.Page.Locator("h1")).Not.ToHaveTextAsync("Sửa hồ sơ");
        await second.Page.FillAsync("#f-address", "5 Lê Lợi, Huế");
        await second.Page.Locator("button[type=submit].fill").ClickAsync();
        await Expect(second.Page.Locator(".facts")).ToContainTextAsync("5 Lê Lợi, Huế");
        await Expect(second.Page.Locator(".facts")).ToContainTextAsync("0234 333");
        await Expect(second.Page.Locator(".mud-snackbar").First).ToContainTextAsync("vừa sửa");
        Assert.Empty(first.Errors);
        Assert.Empty(second.Errors);
    }

    /// <summary>No violation of WCAG 2.2 A and AA that axe finds, and no scrolling sideways.</summary>
    internal static async Task NoBarrierAsync(IPage page)
    {
        // A note that fades away is between two colours.
        await Expect(page.Locator(".mud-snackbar")).ToHaveCountAsync(0, new() { Timeout = 20_000 });
        // In the page itself: the library's own call opens another window for each page, to join the frames that no page of ours has.
        await page.EvaluateAsync(Axe);
        // What stands half under the bar at the top is reached by scrolling; axe cannot know.
        await page.EvaluateAsync("scrollTo(0, 0)");
        var barriers = await page.EvaluateAsync<string>(RunAxe);
        Assert.True(barriers.Length == 0, barriers);
        var wide = await page.EvaluateAsync<bool>("document.documentElement.scrollWidth > document.documentElement.clientWidth + 1");
        Assert.False(wide, "the page scrolls sideways");
    }

    /// <summary>Opens a page of the workspace and waits until it listens: a click before that would be lost.</summary>
    internal static async Task GoAsync(IPage page, string path)
    {
        await page.GotoAsync(path);
        await Expect(page.Locator(".app[data-ready]")).ToBeVisibleAsync(new() { Timeout = 30_000 });
    }

    /// <summary>A ZIP of three files and a picture: checked together, one list with its totals, written by one press, taken back by one.</summary>
    [Fact]
    public async Task Zip_IsOneList_WrittenAndTakenBackTogether()
    {
        var folder = Directory.CreateTempSubdirectory("nsh-zip-").FullName;
        var path = Path.Combine(folder, "dieu-tra-2024.zip");
        await using (var zip = await System.IO.Compression.ZipFile.OpenAsync(path, System.IO.Compression.ZipArchiveMode.Create))
        {
            foreach (
                var (name, text) in new[]
                {
                    ("A/phieu.csv", "Mã số thuế;Tên doanh nghiệp;Năm;Số lao động\n3399000517;Hộp Một;2024;80\n3399000524;Hộp Hai;2024;x\n"),
                    ("B/phieu.csv", "Mã số thuế;Tên doanh nghiệp;Năm;Số lao động\n3399000531;Hộp Ba;2024;12\n"),
                    ("hoi.csv", "Mã số thuế;Tên doanh nghiệp;Năm;Doanh thu thuần (triệu đồng)\n3399000549;Hộp Bốn;2024;1.234\n"),
                    ("anh.csv", "%PDF-1.7"),
                }
            )
            {
                await using var entry = await zip.CreateEntry(name).OpenAsync();
                await entry.WriteAsync(System.Text.Encoding.UTF8.GetBytes(text));
            }
        }

        await using var officer = await chromium.VisitAsync(app.Address);
        var page = officer.Page;
        await officer.SignInAsync("can-bo@demo.example");
        await UploadAsync(page, path);
        Assert.Contains("/nhap-so-lieu/luot/", page.Url, StringComparison.Ordinal);
        await Expect(page.Locator("#khong-nhan")).ToContainTextAsync("anh.csv");
        await Expect(page.Locator("#ghi-het")).ToContainTextAsync("Ghi 2 tệp", new() { Timeout = 30_000 });
        await Expect(page.Locator("tbody tr", new() { HasTextString = "hoi.csv" })).ToContainTextAsync("câu hỏi cần trả lời");
        await Expect(page.Locator("tfoot td")).ToHaveTextAsync(["4", "2", "0", "0", "1", "0"]);
        await NoBarrierAsync(page);
        await page.ClickAsync("#ghi-het");
        await page.Locator(".mud-dialog button", new() { HasTextString = "Ghi 2 tệp" }).ClickAsync();
        await Expect(page.Locator("tbody .tag.ok")).ToHaveCountAsync(2, new() { Timeout = 60_000 });
        await page.Locator("button", new() { HasTextString = "Hoàn tác 2 tệp đã ghi" }).ClickAsync();
        await page.Locator(".mud-dialog button", new() { HasTextString = "Hoàn tác 2 tệp" }).ClickAsync();
        await Expect(page.Locator("tbody tr", new() { HasTextString = "Đã hoàn tác" })).ToHaveCountAsync(2, new() { Timeout = 30_000 });
        await GoAsync(page, "/nhap-so-lieu?o=undone&tim=phieu");
        await Expect(page.Locator("tbody tr")).ToHaveCountAsync(2);
        await NoBarrierAsync(page);
        Assert.Empty(officer.Errors);
    }

    internal static async Task UploadAsync(IPage page, string path)
    {
        await GoAsync(page, "/nhap-so-lieu");
        await page.SetInputFilesAsync("#tep", path);
        await page.Locator(".upload .fill").ClickAsync();
        await page.WaitForURLAsync("**/nhap-so-lieu/**");
        await Expect(page.Locator(".app[data-ready]")).ToBeVisibleAsync(new() { Timeout = 30_000 });
    }

    /// <summary>Presses Tab until the element has the focus, as a person without a mouse does.</summary>
    private static async Task TabToAsync(IPage page, string selector)
    {
        for (var i = 0; i < 80; i++)
        {
            if (await page.EvaluateAsync<bool>("s => document.activeElement?.matches(s) ?? false", selector))
            {
                Assert.NotEqual(
                    "none",
                    await page.EvaluateAsync<string>(
                        "() => { const c = getComputedStyle(document.activeElement); return c.outlineStyle === 'none' && c.boxShadow "
                            + "=== 'none' && !document.activeElement.closest('.input,.select') ? 'none' : 'seen'; }"
                    )
                );
                return;
            }

            await page.Keyboard.PressAsync("Tab");
        }

        Assert.Fail($"{selector} cannot be reached by Tab");
    }

    private static async Task UndoAsync(IPage page)
    {
        await page.Locator("button.danger").ClickAsync();
        await page.Locator(".mud-dialog button", new() { HasTextString = "Hoàn tác" }).ClickAsync();
        await Expect(page.Locator(".note").First).ToContainTextAsync("đã hoàn tác lúc");
    }

    private static async Task<int> CountAsync(IPage page)
    {
        var figure = page.Locator("figure.chart").Nth(5);
        await Expect(figure.Locator("h2")).ToBeVisibleAsync();
        await figure.Locator("[data-tab=source]").ClickAsync();
        var title = await figure.Locator("h2").InnerTextAsync();
        var digits = new string(title.Split("trong")[1].TakeWhile(c => char.IsAsciiDigit(c) || c is ' ' or '.').Where(char.IsAsciiDigit).ToArray());
        return int.Parse(digits, CultureInfo.InvariantCulture);
    }
}
