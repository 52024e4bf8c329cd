using Microsoft.Playwright;
using NangSuatHue.Tests.Http;
using static Microsoft.Playwright.Assertions;

namespace NangSuatHue.Tests.Browser;

/// <summary>The enterprise's workspace and the department's side of it, in two browsers.</summary>
public sealed class WorkspaceStoryTests(WebApp app, Chromium chromium) : IClassFixture<WebApp>, IClassFixture<Chromium>
{
    private const string Code = "3398100371",
        Form = $"/doanh-nghiep/{Code}/nam/2025";

    [Fact]
    public async Task Figures_AreSent_Returned_Mended_Verified_AndOpenedAgain()
    {
        await using var owner = await chromium.VisitAsync(app.Address, 390);
        await using var officer = await chromium.VisitAsync(app.Address);
        await owner.SignInAsync("doanh-nghiep@demo.example");
        await officer.SignInAsync("can-bo@demo.example");
        var (o, f) = (owner.Page, officer.Page);

        // A draft stays; sending wants revenue and employees.
        await StoryTests.GoAsync(o, Form);
        await o.FillAsync("#netRevenue", "58.240");
        await o.FillAsync("#labourCost", "60.000");
        await o.FillAsync("#employees", "");
        await o.ClickAsync("#figures-save");
        await Expect(o.Locator(".mud-snackbar")).ToContainTextAsync("Đã lưu số liệu 2025");
        await o.ClickAsync("#figures-submit");
        await Expect(o.Locator("#employees-loi")).ToBeVisibleAsync();
        await o.FillAsync("#employees", "84");

        // Wages above revenue are said while typing, and sent only with a reason.
        await o.Locator("#employees").BlurAsync();
        await Expect(o.Locator(".field:has(#labourCost) .doubt").First).ToBeVisibleAsync();
        await o.ClickAsync("#figures-submit");
        await Expect(o.Locator(".note.bad[role=alert]")).ToBeFocusedAsync();
        foreach (var reason in await o.Locator(".doubts input").AllAsync())
        {
            await reason.FillAsync("Có lương trả bù của năm trước.");
        }

        await o.ClickAsync("#figures-submit");
        await o.WaitForURLAsync("**/doanh-nghiep/" + Code);

        // The officer sees the doubt of the rules and sends it back at that field.
        await StoryTests.GoAsync(f, "/viec-can-lam");
        await f.Locator($"a.strong[href='/xac-minh-so-lieu/{Code}/2025']").ClickAsync();
        await Expect(f.Locator(".doubt").First).ToBeVisibleAsync();
        await f.ClickAsync("#return");
        await Expect(f.Locator(".err")).ToBeVisibleAsync();
        await f.FillAsync("#remark-labourCost", "Cao hơn cả doanh thu, xin xem lại.");
        await f.Locator("#remark-labourCost").BlurAsync();
        await f.ClickAsync("#return");
        await Expect(f.Locator("#return")).ToHaveCountAsync(0);

        await StoryTests.GoAsync(o, "/viec-can-lam");
        await o.Locator($"a.strong[href='{Form}']").First.ClickAsync();
        await Expect(o.Locator("#labourCost-nhan-xet")).ToContainTextAsync("Cao hơn cả doanh thu");
        await o.FillAsync("#labourCost", "10.920");
        await o.ClickAsync("#figures-submit");

        // With the wages right, the revenue is what stands out.
        await Expect(o.Locator(".note.bad[role=alert]")).ToBeFocusedAsync();
        foreach (var reason in await o.Locator(".doubts input").AllAsync())
        {
            await reason.FillAsync("Nhận hợp đồng lớn.");
        }

        await o.ClickAsync("#figures-submit");
        await o.WaitForURLAsync("**/doanh-nghiep/" + Code);

        // What changed since stands out; verified, it is closed to the enterprise.
        await StoryTests.GoAsync(f, $"/xac-minh-so-lieu/{Code}/2025");
        await Expect(f.Locator("tr.on")).ToHaveCountAsync(1);
        await Expect(f.Locator("tr.on del")).ToHaveTextAsync("60.000");

        // One click never passes an open contradiction.
        await Expect(f.Locator(".doubts")).ToContainTextAsync("Nhận hợp đồng lớn.");
        await f.ClickAsync("#verify");
        await Expect(f.Locator(".note.bad[role=alert]")).ToBeFocusedAsync();
        foreach (var reason in await f.Locator(".doubts input").AllAsync())
        {
            await reason.FillAsync("Đã xem hợp đồng và bảng lương.");
        }

        await f.ClickAsync("#verify");
        await Expect(f.Locator("#answer")).ToBeVisibleAsync();
        await StoryTests.GoAsync(o, Form);
        await Expect(o.Locator("#netRevenue")).ToBeDisabledAsync();
        await o.ClickAsync("#reopen");
        await o.FillAsync("#reopen-reason", "Kiểm toán điều chỉnh doanh thu.");
        await o.ClickAsync("#reopen-ask");
        await Expect(o.Locator(".figures-status")).ToContainTextAsync("Kiểm toán điều chỉnh doanh thu.");
        await StoryTests.GoAsync(f, $"/xac-minh-so-lieu/{Code}/2025");
        await f.ClickAsync("#reopen-grant");
        await Expect(f.Locator("#reopen-grant")).ToHaveCountAsync(0);
        await StoryTests.GoAsync(o, Form);
        await Expect(o.Locator("#netRevenue")).ToBeEnabledAsync();
        Assert.Empty(owner.Errors);
        Assert.Empty(officer.Errors);
    }

    [Fact]
    public async Task Figures_PastedAsPeopleWriteThem_AreSaidInWords_AndTwoAtOnceKeepBoth()
    {
        const string Other = $"/doanh-nghiep/{Code}/nam/2023";
        await using var owner = await chromium.VisitAsync(app.Address);
        await using var officer = await chromium.VisitAsync(app.Address);
        await owner.SignInAsync("doanh-nghiep@demo.example");
        await officer.SignInAsync("can-bo@demo.example");
        var (o, f) = (owner.Page, officer.Page);
        foreach (var page in (IPage[])[o, f])
        {
            await StoryTests.GoAsync(page, Other);
            await Expect(page.Locator("#netRevenue")).ToBeVisibleAsync();
        }

        // Đồng are pasted into a box of triệu đồng; the words say what it will be.
        await o.FillAsync("#researchSpending", "2.150.000đ");
        await Expect(o.Locator(".field:has(#researchSpending) .words")).ToHaveTextAsync("= 2,15 triệu đồng");
        await o.FillAsync("#netRevenue", "9,800");
        await o.Locator("#netRevenue").BlurAsync();
        await Expect(o.Locator(".field:has(#netRevenue) .which")).ToContainTextAsync("9,8 triệu đồng");
        await o.ClickAsync("#figures-save");
        await Expect(o.Locator(".note.bad[role=alert]")).ToBeFocusedAsync();
        await o.Locator(".field:has(#netRevenue) .which button").First.ClickAsync();
        await Expect(o.Locator("#netRevenue-loi")).ToHaveCountAsync(0);
        await o.ClickAsync("#figures-save");
        await Expect(o.Locator(".mud-snackbar")).ToContainTextAsync("Đã lưu số liệu 2023");
        var kept = await o.InputValueAsync("#researchSpending");
        Assert.Equal("2,15", kept);

        // The officer began before: only the note is the officer's.
        await f.FillAsync("#note", "Theo báo cáo tài chính kiểm toán.");
        await f.ClickAsync("#figures-save");
        await f.WaitForURLAsync("**/doanh-nghiep/" + Code);
        await StoryTests.GoAsync(f, Other);
        await Expect(f.Locator("#note")).ToHaveValueAsync("Theo báo cáo tài chính kiểm toán.");
        await Expect(f.Locator("#researchSpending")).ToHaveValueAsync("2,15");

        // Both write the same box: both values are shown, and the person decides.
        await StoryTests.GoAsync(o, Other);
        await f.FillAsync("#researchSpending", "3");
        await f.ClickAsync("#figures-save");
        await f.WaitForURLAsync("**/doanh-nghiep/" + Code);
        await o.FillAsync("#researchSpending", "4");
        await o.ClickAsync("#figures-save");
        await Expect(o.Locator(".conflict")).ToBeFocusedAsync();
        await Expect(o.Locator(".conflict li")).ToHaveCountAsync(1);
        await o.Locator(".conflict li button").ClickAsync();
        await Expect(o.Locator("#researchSpending")).ToHaveValueAsync("3");
        Assert.Empty(owner.Errors);
        Assert.Empty(officer.Errors);
    }

    /// <summary>All that match, not only the page: chosen by one press, verified with the count in sight, taken back from the message.</summary>
    [Fact]
    public async Task Officer_VerifiesAllThatMatch_AndTakesItBack()
    {
        await using var officer = await chromium.VisitAsync(app.Address);
        await officer.SignInAsync("can-bo@demo.example");
        var f = officer.Page;
        await StoryTests.GoAsync(f, "/xac-minh-so-lieu?trang-thai=da-nhap&nam=2024");
        var waiting = await f.Locator(".states a").Nth(2).Locator("b").InnerTextAsync();
        await f.CheckAsync(".sel-b input");
        await f.ClickAsync("#choose-all");
        await Expect(f.Locator("#verify-many")).ToContainTextAsync($"Xác minh {waiting}");
        await StoryTests.NoBarrierAsync(f);
        await f.ClickAsync("#verify-many");
        await f.Locator(".mud-dialog button", new() { HasTextString = "Xác minh" }).ClickAsync();
        await Expect(f.Locator(".mud-snackbar")).ToContainTextAsync("Đã xác minh", new() { Timeout = 120_000 });
        await Expect(f.Locator(".states a").Nth(3).Locator("b")).Not.ToHaveTextAsync("0");
        await f.Locator(".mud-snackbar button", new() { HasTextString = "Hoàn tác" }).ClickAsync();
        await Expect(f.Locator(".mud-snackbar").Last).ToContainTextAsync("Đã rút lại", new() { Timeout = 120_000 });
        await Expect(f.Locator(".states a").Nth(2).Locator("b")).ToHaveTextAsync(waiting);
        await StoryTests.NoBarrierAsync(f);
        Assert.Empty(officer.Errors);
    }

    [Fact]
    public async Task Representative_DeclaresACertificate_StatesADemand_Consents_AndConfirms()
    {
        await using var owner = await chromium.VisitAsync(app.Address);
        await owner.SignInAsync("doanh-nghiep@demo.example");
        var o = owner.Page;
        await StoryTests.GoAsync(o, "/ap-dung/khai-bao");
        await o.FillAsync("#item", "ISO 56001");
        await o.CheckAsync("#level-Certified");
        await o.ClickAsync("#adoption-save");
        await Expect(o.Locator("#certificateNumber-loi")).ToBeVisibleAsync();
        await Expect(o.Locator(".note.bad[role=alert]")).ToBeFocusedAsync();
        await o.FillAsync("#certificateNumber", "VN-2026-001");
        await o.FillAsync("#issued", "01/03/2026");
        await o.FillAsync("#expires", "28/02/2029");
        await o.ClickAsync("#adoption-save");
        await Expect(o.Locator("#minh-chung button.drop")).ToBeVisibleAsync();
        await Expect(o.Locator("h1")).ToContainTextAsync("ISO 56001");

        await StoryTests.GoAsync(o, "/nhu-cau-dao-tao");
        await o.ClickAsync("#demand-new");
        await o.FillAsync("#topic", "Kaizen cho tổ trưởng");
        await o.ClickAsync("#demand-save");
        await Expect(o.Locator("#people-loi")).ToBeVisibleAsync();
        await o.FillAsync("#people", "12");
        await o.ClickAsync("#demand-save");
        await Expect(o.Locator(".tasks.found li")).ToContainTextAsync("Kaizen cho tổ trưởng");

        await StoryTests.GoAsync(o, $"/doanh-nghiep/{Code}/dong-y");
        await Expect(o.Locator(".consents .tag.ok")).ToHaveCountAsync(0);
        await o.ClickAsync("#consent-share_with_departments");
        await Expect(o.Locator(".consents .tag.ok")).ToHaveCountAsync(1);
        await using (var finance = await chromium.VisitAsync(app.Address))
        {
            await finance.SignInAsync("tai-chinh@demo.example");
            await StoryTests.GoAsync(finance.Page, "/doanh-nghiep-chia-se");
            await Expect(finance.Page.Locator(".rows li")).ToHaveCountAsync(1);
            await o.ClickAsync("#consent-share_with_departments");
            await Expect(o.Locator(".consents .tag.ok")).ToHaveCountAsync(0);
            await StoryTests.GoAsync(finance.Page, "/doanh-nghiep-chia-se");
            await Expect(finance.Page.Locator(".empty")).ToBeVisibleAsync();
            Assert.Empty(finance.Errors);
        }

        // Nothing is confirmed that nobody entered: last year's figures come first, unless they are there.
        await StoryTests.GoAsync(o, Form);
        if (await o.InputValueAsync("#netRevenue") == "")
        {
            await StoryTests.GoAsync(o, $"/doanh-nghiep/{Code}");
            await Expect(o.Locator("#confirm-record")).ToBeDisabledAsync();
            await StoryTests.GoAsync(o, Form);
            await o.FillAsync("#netRevenue", "58.240");
            await o.FillAsync("#employees", "84");
            await o.ClickAsync("#figures-save");
            await Expect(o.Locator(".mud-snackbar").Last).ToContainTextAsync("Đã lưu số liệu 2025");
        }

        await StoryTests.GoAsync(o, $"/doanh-nghiep/{Code}");
        await o.ClickAsync("#confirm-record");
        await Expect(o.Locator(".confirm .tag.ok")).ToBeVisibleAsync();
        Assert.Empty(owner.Errors);
    }

    [Fact]
    public async Task Person_AsksForDeletion_AndAnOfficerAnswers()
    {
        await using var person = await chromium.VisitAsync(app.Address, 390);
        await using var officer = await chromium.VisitAsync(app.Address);
        await person.SignInAsync("bao-cao@demo.example");
        await officer.SignInAsync("can-bo@demo.example");
        await StoryTests.GoAsync(person.Page, "/du-lieu-cua-toi");
        await person.Page.SelectOptionAsync("#kind", "Deletion");
        await person.Page.ClickAsync("#request-send");
        await person.Page.Locator(".mud-dialog button", new() { HasTextString = "Gửi yêu cầu" }).ClickAsync();
        await Expect(person.Page.Locator(".rows .tag.info")).ToBeVisibleAsync();
        await StoryTests.GoAsync(officer.Page, "/yeu-cau-du-lieu");
        await officer.Page.Locator(".tasks.found button").First.ClickAsync();
        await officer.Page.ClickAsync("#request-refuse");
        await Expect(officer.Page.Locator(".err")).ToBeVisibleAsync();
        await officer.Page.FillAsync("#request-answer", "Còn báo cáo đang làm dở, xin nộp xong rồi gửi lại.");
        await officer.Page.Locator("#request-answer").BlurAsync();
        await officer.Page.ClickAsync("#request-refuse");
        await Expect(officer.Page.Locator(".empty")).ToBeVisibleAsync();
        await StoryTests.GoAsync(person.Page, "/du-lieu-cua-toi");
        await Expect(person.Page.Locator(".rows")).ToContainTextAsync("Còn báo cáo đang làm dở");
        Assert.Empty(person.Errors);
        Assert.Empty(officer.Errors);
    }
}
