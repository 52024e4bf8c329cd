using NangSuatHue.Tests.Http;
using static Microsoft.Playwright.Assertions;

namespace NangSuatHue.Tests.Browser;

/// <summary>The workspace's menu: groups that fold, stay as they were left, and show where one is.</summary>
public sealed class MenuTests(WebApp app, Chromium chromium) : IClassFixture<WebApp>, IClassFixture<Chromium>
{
    [Fact]
    public async Task Groups_Fold_StayAsTheyWereLeft_AndShowWhereOneIs()
    {
        await using var officer = await chromium.VisitAsync(app.Address);
        var page = officer.Page;
        await officer.SignInAsync("can-bo@demo.example");
        await Expect(page.Locator(".app[data-ready]")).ToBeVisibleAsync();
        await Expect(page.Locator(".drawer details[open]")).ToHaveCountAsync(0);

        await page.GoByMenuAsync("/doanh-nghiep");
        await page.WaitForURLAsync("**/doanh-nghiep");
        await Expect(page.Locator(".drawer a[aria-current=page]")).ToHaveTextAsync("Danh sách");
        await page.GoByMenuAsync("/du-an");
        await page.WaitForURLAsync("**/du-an");
        await Expect(page.Locator(".drawer a[aria-current=page]")).ToHaveTextAsync("Dự án điểm");
        await Expect(page.Locator(".drawer details[open]")).ToHaveCountAsync(2);

        // Closed by hand it stays closed, also when the page is loaded anew.
        await page.Locator(Menu.Group("/doanh-nghiep")).ClickAsync();
        await Expect(page.Locator(".drawer a[href='/doanh-nghiep']")).ToBeHiddenAsync();
        await page.ReloadAsync();
        await Expect(page.Locator(".app[data-ready]")).ToBeVisibleAsync();
        await Expect(page.Locator(".drawer a[href='/du-an']")).ToBeVisibleAsync();
        await Expect(page.Locator(".drawer a[href='/doanh-nghiep']")).ToBeHiddenAsync();

        // In sight on a long page.
        await page.EvaluateAsync("window.scrollTo(0, document.body.scrollHeight)");
        await Expect(page.Locator(".drawer a").First).ToBeInViewportAsync();
    }

    [Fact]
    public async Task Few_AreShownAtOnce_AndTheDrawerOfAPhoneClosesOnChoosing()
    {
        await using var owner = await chromium.VisitAsync(app.Address, 390);
        var page = owner.Page;
        await owner.SignInAsync("doanh-nghiep@demo.example");
        await Expect(page.Locator(".app[data-ready]")).ToBeVisibleAsync();
        await Expect(page.Locator(".drawer")).ToBeHiddenAsync();
        await page.Locator("label[for=drawer-open].ibtn").ClickAsync();
        await Expect(page.Locator(".drawer details")).ToHaveCountAsync(0);
        await page.Locator(".drawer a", new() { HasTextString = "Doanh nghiệp của tôi" }).ClickAsync();
        await page.WaitForURLAsync("**/doanh-nghiep/*");
        await Expect(page.Locator(".drawer")).ToBeHiddenAsync();
    }
}
