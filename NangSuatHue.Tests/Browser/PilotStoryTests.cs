using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using MimeKit;
using NangSuatHue.Data.Access.Accounts;
using NangSuatHue.Data.Foundation.Notices;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Data.Programme.Pilots.Appraisal;
using NangSuatHue.Data.Programme.Pilots.Project;
using NangSuatHue.Data.Registry.Enterprises;
using NangSuatHue.Tests.Http;
using static Microsoft.Playwright.Assertions;

namespace NangSuatHue.Tests.Browser;

/// <summary>The enterprise's whole way, with two browsers side by side: from its first page to the public story of its pilot project.</summary>
public sealed partial class PilotStoryTests(WebApp app, Chromium chromium) : IClassFixture<WebApp>, IClassFixture<Chromium>
{
    private const string Email = "ke-toan@ngu-binh.example",
        Password = "trăng soi bến vân lâu",
        TaxCode = "3399000027";

    [Fact]
    public async Task Sme_RegistersItself_AndTakesAPilot_FromIdeaToPublicStory()
    {
        // The SME registers; its mail is read from the folder.
        var fields = 0;
        var effort = new Effort();
        await using var owner = await chromium.VisitAsync(app.Address);
        var page = owner.Page;
        await page.GotoAsync("/dang-ky");
        fields += await FieldsAsync(page);
        await effort.ReadAsync(page);
        await effort.FillAsync(page, "#mst", TaxCode);
        await effort.ClickAsync(page.Locator("#tra-cuu button[type=submit]"));
        await page.Locator("#EnterpriseName").WaitForAsync();
        await effort.ReadAsync(page);
        await effort.FillAsync(page, "#EnterpriseName", "Công ty TNHH Bánh kẹo Ngự Bình");
        fields += await FieldsAsync(page);
        await effort.ChooseAsync(page, "#CommuneCode", new SelectOptionValue { Index = 3 });
        await effort.FillAsync(page, "#VsicCode", "1071");
        await effort.FillAsync(page, "#PersonName", "Nguyễn Văn Lộc");
        await effort.FillAsync(page, "#Email", Email);
        await effort.FillAsync(page, "#Password", Password);
        await page.SetInputFilesAsync(
            "#Evidence",
            new FilePayload
            {
                Name = "giay-gioi-thieu.pdf",
                MimeType = "application/pdf",
                Buffer = "%PDF-1.7 giấy"u8.ToArray(),
            }
        );
        await effort.ClickAsync(page.Locator("#Agreed"));
        await Expect(page.Locator("#Agreed")).ToBeCheckedAsync();
        await effort.ClickAsync(page.Locator("#dang-ky button[type=submit]"));
        await Expect(page.Locator(".note.ok")).ToContainTextAsync("Mở thư");
        await effort.ReadAsync(page);

        // To the mailbox, the mail read, its link followed.
        effort.Add(60);
        await page.GotoAsync(await LinkAsync("/xac-nhan-thu"));
        await effort.FillAsync(page, "input[type=password]", Password);
        await effort.ClickAsync(page.Locator("form .btn.fill"));
        await page.WaitForURLAsync("**/viec-can-lam");
        await effort.ReadAsync(page);

        // The officer approves.
        await using var officer = await chromium.VisitAsync(app.Address);
        var desk = officer.Page;
        await officer.SignInAsync("can-bo@demo.example");
        await StoryTests.GoAsync(desk, "/dang-ky-dai-dien");
        await desk.Locator("main a[href^='/dang-ky-dai-dien/']", new() { HasTextString = "Nguyễn Văn Lộc" }).First.ClickAsync();
        await desk.Locator("#chap-nhan").ClickAsync();
        await Expect(desk.Locator("main")).ToContainTextAsync("Nguyễn Văn Lộc");
        await UntilAsync(async db => await db.Enterprises.AnyAsync(e => e.TaxCode == TaxCode));

        // The SME comes back in another browser and enters its figures.
        await using var again = await chromium.VisitAsync(app.Address);
        page = again.Page;
        await SignInAsync(page, effort);
        await StoryTests.GoAsync(page, $"/doanh-nghiep/{TaxCode}/nam/2025");
        await effort.ReadAsync(page);
        foreach (
            var (field, value) in new (string, string)[]
            {
                ("netRevenue", "52.000"),
                ("labourCost", "9.600"),
                ("profitBeforeTax", "4.300"),
                ("depreciation", "2.150"),
                ("interestPaid", "1.050"),
                ("productionTaxes", "1.400"),
                ("employees", "80"),
                ("insuredEmployees", "80"),
                ("fixedAssets", "21.500"),
                ("totalCapital", "46.000"),
            }
        )
        {
            await effort.FillAsync(page, "#" + field, value);
        }

        await effort.ClickAsync(page.Locator("#figures-submit"));
        await UntilAsync(async db => await db.YearFigures.AnyAsync(y => y.Enterprise!.TaxCode == TaxCode && y.DataStatus == DataStatus.Submitted));

        // It drafts a project on a phone, closes the browser in the middle of a step and returns to that step.
        string path;
        await using (var phone = await chromium.VisitAsync(app.Address, 390))
        {
            await SignInAsync(phone.Page, new Effort());
            await StoryTests.GoAsync(phone.Page, "/du-an/moi");
            fields += await FieldsAsync(phone.Page);
            await effort.ReadAsync(phone.Page);
            await effort.FillAsync(phone.Page, "#f-title", "Giảm hao hụt trên chuyền đóng gói bánh", free: true);
            await phone.Page.WaitForURLAsync("**/sua?buoc=1");
            await effort.FillAsync(
                phone.Page,
                "#f-problem",
                "Hao hụt 6,8% nguyên liệu, chủ yếu ở khâu định lượng và khi đổi mẻ; mỗi ca phải đóng lại hơn ba trăm hộp.",
                free: true
            );
            await effort.FillAsync(
                phone.Page,
                "#f-objective",
                "Hao hụt còn 4% trong sáu tháng, không thêm người và không giảm sản lượng.",
                free: true
            );
            await effort.PickAsync(phone.Page, "#f-items", "lean");
            await Expect(phone.Page.Locator(".chip")).ToContainTextAsync("Lean");
            await effort.ClickAsync(phone.Page.Locator("form.wizard .btn.fill"));
            await Expect(phone.Page.Locator("#f-indicators-i1-baseline")).ToHaveValueAsync("231,25");
            fields += await FieldsAsync(phone.Page);
            await effort.ReadAsync(phone.Page);
            await effort.FillAsync(phone.Page, "#f-indicators-i1-target", "250");
            path = new Uri(phone.Page.Url).AbsolutePath;
            await UntilAsync(async db =>
                (await db.PilotProjects.OrderByDescending(p => p.Id).Select(p => p.Proposal).FirstAsync())?.Contains("250", StringComparison.Ordinal)
                == true
            );
            Assert.Empty(phone.Errors);
        }

        await StoryTests.GoAsync(page, path);
        await Expect(page.Locator("#f-indicators-i1-target")).ToHaveValueAsync("250");
        await effort.ClickAsync(page.Locator("form.wizard .btn.fill"));
        await page.Locator("#f-milestones-m1-title").WaitForAsync();
        fields += await FieldsAsync(page);
        await effort.ReadAsync(page);
        await effort.FillAsync(page, "#f-milestones-m1-title", "Đào tạo tổ chuyền", free: true);
        await effort.ClickAsync(page.Locator("form.wizard button", new() { HasTextString = "Thêm mốc" }));
        await effort.FillAsync(page, "#f-milestones-m2-title", "Chạy thử một chuyền", free: true);
        await effort.FillAsync(page, "#f-milestones-m2-dueOn", await page.InputValueAsync("#f-milestones-m1-dueOn"));
        await effort.ClickAsync(page.Locator("form.wizard .btn.fill"));
        await page.Locator("#f-taskLevel").WaitForAsync();
        fields += await FieldsAsync(page);
        await effort.ReadAsync(page);
        await effort.ClickAsync(page.Locator("form.wizard .btn.fill"));
        await Expect(page.Locator("form.wizard .note.ok")).ToBeVisibleAsync();
        fields += await FieldsAsync(page);
        await effort.ReadAsync(page);
        await page.SetInputFilesAsync(
            "input[type=file]",
            new FilePayload
            {
                Name = "so-do.pdf",
                MimeType = "application/pdf",
                Buffer = "%PDF-1.7 sơ đồ chuyền"u8.ToArray(),
            }
        );
        effort.Add(20);
        await Expect(page.Locator(".files")).ToContainTextAsync("so-do.pdf");
        await effort.ClickAsync(page.Locator("form.wizard .btn.fill"));
        await page.WaitForURLAsync("**" + path.Replace("/sua", "", StringComparison.Ordinal));
        var project = new Uri(page.Url).AbsolutePath;
        await Expect(page.Locator(".tags").First).ToContainTextAsync("Đã gửi");
        Assert.InRange(fields, 20, 45);
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{fields} fields, {effort.Time:mm\\:ss} by the keystroke-level model, {effort.Reading:mm\\:ss} of it reading"
        );
        Assert.InRange(effort.Time, TimeSpan.FromMinutes(4), TimeSpan.FromMinutes(15));

        // The officer returns it with a remark on a field; the SME mends that field and sends it again; the officer sees the difference.
        await StoryTests.GoAsync(desk, project);
        await PressAsync(desk, "Bắt đầu thẩm định");
        await Expect(desk.Locator(".tags").First).ToContainTextAsync("Đang thẩm định");
        await desk.SelectOptionAsync("#muc-sua", "problem");
        await desk.FillAsync("#noi-dung-sua", "Nêu rõ đo trong bao lâu.");
        await desk.Locator("button", new() { HasTextString = "Thêm yêu cầu" }).ClickAsync();
        await Expect(desk.Locator("#yeu-cau-sua")).ToContainTextAsync("chưa gửi cho doanh nghiệp");
        await StoryTests.NoBarrierAsync(desk);
        await PressAsync(desk, "Trả lại để sửa");
        await desk.FillAsync("#ly-do", "Bổ sung số đo ban đầu.");
        await ConfirmAsync(desk);
        await Expect(desk.Locator(".tags").First).ToContainTextAsync("Trả lại để sửa");
        await StoryTests.GoAsync(page, project);
        await Expect(page.Locator(".note.warn").First).ToContainTextAsync("Bổ sung số đo ban đầu.");
        await StoryTests.GoAsync(page, project + "/sua?buoc=1");
        await Expect(page.Locator(".wizard .note.warn")).ToContainTextAsync("Nêu rõ đo trong bao lâu.");
        await StoryTests.NoBarrierAsync(page);
        await page.FillAsync(
            "#f-problem",
            (await page.InputValueAsync("#f-problem")).Replace(
                "Hao hụt 6,8% nguyên liệu",
                "Hao hụt 6,8% nguyên liệu (đo trong bốn tuần)",
                StringComparison.Ordinal
            )
        );
        await Expect(page.Locator(".wizard [role=status]")).ToContainTextAsync("Đã tự lưu");
        await page.Locator(".steps button").Last.ClickAsync();
        await page.Locator("form.wizard .btn.fill", new() { HasTextString = "Gửi" }).ClickAsync();
        await page.WaitForURLAsync("**" + project);
        await StoryTests.GoAsync(desk, project);
        await Expect(desk.Locator("#khac ins")).ToContainTextAsync("đo trong bốn tuần");
        await Expect(desk.Locator("#khac tbody tr")).ToHaveCountAsync(1);
        await StoryTests.NoBarrierAsync(desk);

        // Approved; run with two milestones; a measurement; reported; accepted.
        await PressAsync(desk, "Bắt đầu thẩm định");
        await Expect(desk.Locator(".tags").First).ToContainTextAsync("Đang thẩm định");
        await PressAsync(desk, "Duyệt dự án");
        await Expect(desk.Locator(".moves [role=alert]")).ToContainTextAsync("Chưa có phiếu thẩm định nào");
        await AppraiseAsync(desk);
        await DecideAsync(desk, "Duyệt dự án", "15/QĐ-SKHCN");
        await Expect(desk.Locator(".tags").First).ToContainTextAsync("Đã duyệt");
        await StoryTests.GoAsync(page, project);
        await PressAsync(page, "Bắt đầu thực hiện");
        foreach (var (milestone, n) in new[] { ("m1", 1), ("m2", 2) })
        {
            await page.SelectOptionAsync("#moc-nao", milestone);
            await page.FillAsync("#ghi-noi-dung", "Xong đúng hạn.");
            await page.Locator("#bao-cao button", new() { HasTextString = "Ghi vào nhật ký" }).ClickAsync();
            await Expect(page.Locator("#moc .tag.ok")).ToHaveCountAsync(n);
        }

        await page.SelectOptionAsync("#loai", "Measurement");
        await page.SelectOptionAsync("#chi-tieu-nao", "i1");
        await page.FillAsync("#gia-tri", "240,5");
        await page.Locator("#bao-cao button", new() { HasTextString = "Ghi vào nhật ký" }).ClickAsync();
        await Expect(page.Locator("#do-luong")).ToContainTextAsync("240,5");
        await StoryTests.NoBarrierAsync(page);
        await page.FillAsync("#kq-summary", "Hao hụt còn 4,1%; năng suất lao động tăng lên 252 triệu đồng.");
        await page.FillAsync("#kq-i1", "252");
        await page.PressAsync("#kq-i1", "Tab");
        await UntilAsync(async db =>
            PilotResult
                .Read(await db.PilotProjects.OrderByDescending(p => p.Id).Select(p => p.ResultSheet).FirstAsync())
                .Values.Any(v => v.After == 252)
        );
        await PressAsync(page, "Nộp báo cáo kết quả");
        await Expect(page.Locator(".moves")).ToContainTextAsync("bạn còn rút về sửa được");
        await PressAsync(page, "Xác nhận: Nộp báo cáo kết quả");
        await Expect(page.Locator(".tags").First).ToContainTextAsync("Đã báo cáo");

        // Sent too early: it comes back, and goes again.
        await PressAsync(page, "Rút báo cáo về để sửa");
        await Expect(page.Locator(".tags").First).ToContainTextAsync("Đang thực hiện");
        await PressAsync(page, "Nộp báo cáo kết quả");
        await PressAsync(page, "Xác nhận: Nộp báo cáo kết quả");
        await Expect(page.Locator(".tags").First).ToContainTextAsync("Đã báo cáo");
        await StoryTests.GoAsync(desk, project);
        await DecideAsync(desk, "Nghiệm thu", "16/QĐ-SKHCN");
        await Expect(desk.Locator(".tags").First).ToContainTextAsync("Đã nghiệm thu");

        // The story: written, agreed to, published, read by anybody; taken off at once when the consent is withdrawn.
        await desk.FillAsync("#cau-chuyen-vi", "Ngự Bình giảm hao hụt từ 6,8% còn 4,1%.");
        await desk.Locator("#cau-chuyen button", new() { HasTextString = "Lưu và mời" }).ClickAsync();
        await Expect(desk.Locator("#cau-chuyen .tag")).ToContainTextAsync("Chờ doanh nghiệp đồng ý");
        await StoryTests.NoBarrierAsync(desk);
        await StoryTests.GoAsync(page, project);
        await page.Locator("#cau-chuyen button", new() { HasTextString = "Tôi đồng ý công bố" }).ClickAsync();
        await Expect(page.Locator("#cau-chuyen .tag")).ToContainTextAsync("Doanh nghiệp đã đồng ý");
        await StoryTests.GoAsync(desk, project);
        await desk.Locator("#cau-chuyen .btn.fill").ClickAsync();
        await Expect(desk.Locator("#cau-chuyen .tag")).ToContainTextAsync("Đang công khai");
        var story = (await desk.Locator("#cau-chuyen a").GetAttributeAsync("href"))!;
        await using var reader = await chromium.VisitAsync(app.Address, 390);
        await reader.Page.GotoAsync(story);
        await Expect(reader.Page.Locator("main")).ToContainTextAsync("Công ty TNHH Bánh kẹo Ngự Bình");
        await Expect(reader.Page.Locator("main")).ToContainTextAsync("Ngự Bình giảm hao hụt từ 6,8% còn 4,1%.");
        await Expect(reader.Page.Locator("main")).ToContainTextAsync("252");
        await Expect(reader.Page.Locator("main")).Not.ToContainTextAsync("Nguyễn Văn Lộc");
        await StoryTests.NoBarrierAsync(reader.Page);
        await StoryTests.GoAsync(page, project);
        await page.Locator("#cau-chuyen button", new() { HasTextString = "Rút lại đồng ý" }).ClickAsync();
        await Expect(page.Locator("#cau-chuyen button", new() { HasTextString = "Tôi đồng ý công bố" })).ToBeVisibleAsync();
        Assert.Equal(404, (await reader.Page.GotoAsync(story))!.Status);
        reader.Errors.RemoveAll(e => e.Contains("404", StringComparison.Ordinal));

        // Both sides were told of every step.
        await using var db = app.Services.GetRequiredService<IDbContextFactory<AppDb>>().CreateDbContext();
        var user = await db.Users.SingleAsync(u => u.Email == Email);
        var told = await db.Notices.Where(n => n.UserId == user.Id).Select(n => n.Kind).ToListAsync();
        Assert.Superset(
            new HashSet<string> { "claim_approved", "pilot_begin_appraisal", "pilot_return", "pilot_approve", "pilot_accept", "story_asked" },
            told.ToHashSet()
        );
        foreach (var visitor in (Visitor[])[owner, officer, again, reader])
        {
            Assert.Empty(visitor.Errors);
        }
    }

    /// <summary>Two pages of one draft: what each typed in its own field is kept; what both typed in one field is asked, with both texts.</summary>
    [Fact]
    public async Task TwoPages_OnOneDraft_KeepBothTexts_AndAskOnlyWhereBothWrote()
    {
        await using var owner = await chromium.VisitAsync(app.Address);
        var mine = owner.Page;
        await owner.SignInAsync("doanh-nghiep@demo.example");
        await StoryTests.GoAsync(mine, "/du-an/moi");
        await mine.FillAsync("#f-title", "Dự án của hai người");
        await mine.WaitForURLAsync("**/sua?*");
        await using var second = await chromium.VisitAsync(app.Address);
        var theirs = second.Page;
        await second.SignInAsync("doanh-nghiep@demo.example");
        await StoryTests.GoAsync(theirs, new Uri(mine.Url).PathAndQuery);
        await theirs.FillAsync("#f-problem", "Chờ nguyên liệu mỗi ngày hai giờ.");
        await Expect(theirs.Locator(".wizard [role=status]")).ToContainTextAsync("Đã tự lưu");
        await mine.FillAsync("#f-objective", "Còn nửa giờ mỗi ngày.");
        await Expect(mine.Locator("#f-problem")).ToHaveValueAsync("Chờ nguyên liệu mỗi ngày hai giờ.");
        await Expect(mine.Locator(".mud-snackbar")).ToContainTextAsync("vừa sửa Vấn đề và hiện trạng");
        await Expect(mine.Locator(".wizard [role=status]")).ToContainTextAsync("Đã tự lưu");
        await Expect(mine.Locator("section.conflict")).ToHaveCountAsync(0);

        await theirs.FillAsync("#f-title", "Tên của người kia");
        await Expect(theirs.Locator("#f-objective")).ToHaveValueAsync("Còn nửa giờ mỗi ngày.");
        await mine.FillAsync("#f-title", "Tên của tôi");
        await Expect(mine.Locator("section.conflict")).ToContainTextAsync("Tên của người kia");
        await Expect(mine.Locator("section.conflict")).ToBeFocusedAsync();
        await StoryTests.NoBarrierAsync(mine);
        await mine.Locator("section.conflict li button").ClickAsync();
        await Expect(mine.Locator("#f-title")).ToHaveValueAsync("Tên của người kia");
        await Expect(mine.Locator("section.conflict")).ToHaveCountAsync(0);

        // Sent with things missing: the summary has the focus, and nothing is sent.
        await mine.Locator(".steps button").Last.ClickAsync();
        await mine.Locator("form.wizard .btn.fill", new() { HasTextString = "Gửi" }).ClickAsync();
        await Expect(mine.Locator("section.note.bad")).ToBeFocusedAsync();
        Assert.Empty(owner.Errors);
        Assert.Empty(second.Errors);
    }

    /// <summary>From the list to the sent project with Tab, arrows, Enter and typing alone; the focus is always where the next field follows.</summary>
    [Theory]
    [InlineData(1440)]
    [InlineData(390)]
    public async Task Proposal_IsWrittenAndSent_WithTheKeyboardAlone(int width)
    {
        await using var visitor = await chromium.VisitAsync(app.Address, width);
        var page = visitor.Page;
        await visitor.SignInAsync("doanh-nghiep@demo.example");
        await StoryTests.GoAsync(page, "/du-an");
        await TabToAsync(page, "main a[href^='/du-an/moi']");
        await page.Keyboard.PressAsync("Enter");
        await page.Locator("#f-title").WaitForAsync();
        await TypeAsync(page, "#f-title", "Giảm thời gian chờ giữa hai công đoạn");
        await TypeAsync(page, "#f-problem", "Chờ 42 phút mỗi mẻ.");
        await TypeAsync(page, "#f-objective", "Chờ còn 15 phút.");
        await TabToAsync(page, "#f-items");

        // A part of the name, the arrow to the first that fits, Enter; the list stays open for the next.
        await page.Keyboard.TypeAsync("5s");
        await page.Locator(".mud-popover-open .mud-list-item").First.WaitForAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".chip")).ToContainTextAsync("5S");
        await Expect(page.Locator("#f-items")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Escape");
        await OnAsync(page, 2);
        await TypeAsync(page, "#f-indicators-i1-target", "120");
        await OnAsync(page, 3);
        await TypeAsync(page, "#f-milestones-m1-title", "Sắp lại mặt bằng");

        // A new line has the focus, and where one goes, the button that adds.
        await TabToAsync(page, "[data-adds=milestones]");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("[data-line=milestones]").Last.Locator("input").First).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("Bỏ ngay");
        await TabToAsync(page, "[data-drops=milestones]");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("[data-adds=milestones]")).ToBeFocusedAsync();
        await OnAsync(page, 4);
        await TabToAsync(page, "[data-adds=budget]");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("[data-line=budget]").Last.Locator("select").First).ToBeFocusedAsync();
        await OnAsync(page, 5);
        await Expect(page.Locator("form.wizard .note.ok")).ToBeVisibleAsync();
        await TabToAsync(page, "form.wizard .btn.fill");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".tags").First).ToContainTextAsync("Đã gửi");
        await Expect(page.Locator("main")).ToContainTextAsync("Sắp lại mặt bằng");
        Assert.Empty(visitor.Errors);
    }

    /// <summary>Presses Tab until an element has the focus; fails where it never gets it.</summary>
    private static async Task TabToAsync(IPage page, string selector)
    {
        await page.Locator(selector).First.WaitForAsync();
        for (var n = 0; n < 120; n++)
        {
            if (await page.EvaluateAsync<bool>("s => document.activeElement?.matches(s) ?? false", selector))
            {
                return;
            }

            await page.Keyboard.PressAsync("Tab");
        }

        Assert.Fail($"Tab never comes to {selector}.");
    }

    private static async Task TypeAsync(IPage page, string field, string text)
    {
        await TabToAsync(page, field);
        await page.Keyboard.TypeAsync(text);
    }

    /// <summary>Goes to the next step; its heading has the focus then.</summary>
    private static async Task OnAsync(IPage page, int step)
    {
        await TabToAsync(page, "form.wizard .end .btn.fill");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("form.wizard h2")).ToContainTextAsync($"Bước {step}.");
        await Expect(page.Locator("form.wizard h2")).ToBeFocusedAsync();
    }

    private static async Task SignInAsync(IPage page, Effort effort)
    {
        await page.GotoAsync("/dang-nhap");
        await effort.FillAsync(page, "#email", Email);
        await effort.FillAsync(page, "#password", Password);
        await effort.ClickAsync(page.Locator("form .btn.fill").First);
        await page.WaitForURLAsync("**/viec-can-lam");
    }

    /// <summary>The officer takes the appraisal on, states that there is no conflict of interest, scores every criterion and hands it in.</summary>
    private static async Task AppraiseAsync(IPage page)
    {
        await page.Locator("#tham-dinh fieldset input").First.CheckAsync();
        await page.Locator("#tham-dinh button", new() { HasTextString = "Giao thẩm định" }).ClickAsync();
        await page.Locator("#phieu-tham-dinh input[type=radio]").First.CheckAsync();
        foreach (var criterion in Criteria.All)
        {
            await page.FillAsync("#diem-" + criterion.Code, (criterion.Most - 2).ToString(CultureInfo.InvariantCulture));
        }

        await page.SelectOptionAsync("#de-nghi", "Approve");
        await page.Locator("#phieu-tham-dinh button", new() { HasTextString = "Nộp phiếu" }).ClickAsync();
        await Expect(page.Locator("#tham-dinh")).ToContainTextAsync("90/100 điểm");
    }

    private static Task PressAsync(IPage page, string label) =>
        page.Locator(".moves button", new() { HasTextRegex = new Regex("^\\s*" + Regex.Escape(label) + "\\s*$") }).ClickAsync();

    private static Task ConfirmAsync(IPage page) => page.Locator(".moves button", new() { HasTextString = "Xác nhận:" }).ClickAsync();

    private static async Task DecideAsync(IPage page, string act, string number)
    {
        await PressAsync(page, act);
        await page.FillAsync("#so-quyet-dinh", number);
        await page.FillAsync("#ngay-quyet-dinh", "20/01/2026");
        await ConfirmAsync(page);
    }

    /// <summary>What a person meets on a page to fill in: every visible control, a group of boxes once.</summary>
    private static Task<int> FieldsAsync(IPage page) =>
        page.EvaluateAsync<int>(
            """
            () => [...document.querySelectorAll('main form :is(input,select,textarea)')]
                .filter(e => e.type !== 'hidden' && e.offsetParent && !e.closest('fieldset.choices')).length
                + document.querySelectorAll('main form fieldset.choices').length
            """
        );

    /// <summary>The address in the newest mail that holds one of the path.</summary>
    private async Task<string> LinkAsync(string path)
    {
        var folder = Path.Combine(app.Services.GetRequiredService<DbGate>().DataDirectory, "mail");
        return await Until.GivesAsync(
            async () =>
            {
                foreach (var file in Directory.Exists(folder) ? Directory.GetFiles(folder, "*.eml").OrderDescending().ToArray() : [])
                {
                    var body = (await MimeMessage.LoadAsync(file)).TextBody ?? "";
                    if (Address().Matches(body).Select(m => new Uri(m.Value)).FirstOrDefault(u => u.AbsolutePath == path) is { } link)
                    {
                        return link.PathAndQuery;
                    }
                }

                return null;
            },
            "A mail with " + path
        );
    }

    private Task UntilAsync(Func<AppDb, Task<bool>> done) =>
        Until.HoldsAsync(
            async () =>
            {
                await using var db = app.Services.GetRequiredService<IDbContextFactory<AppDb>>().CreateDbContext();
                return await done(db);
            },
            "What the story waits for in the store"
        );

    [GeneratedRegex(@"https?://\S+")]
    private static partial Regex Address();
}
