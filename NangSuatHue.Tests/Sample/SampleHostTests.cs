using System.Net;
using NangSuatHue.Tests.Browser;
using static Microsoft.Playwright.Assertions;

namespace NangSuatHue.Tests.Sample;

/// <summary>The sample feature in the running application: menu, list, form, task, chart and the interface for programs.</summary>
public sealed class SampleHostTests(SampleApp app, Chromium chromium) : IClassFixture<SampleApp>, IClassFixture<Chromium>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Officer_FindsItInTheMenu_MakesARecord_SeesTheTask_AndTheChart()
    {
        await using var officer = await chromium.VisitAsync(app.Address);
        var page = officer.Page;
        await officer.SignInAsync("can-bo@demo.example");
        await Expect(page.Locator(".app[data-ready]")).ToBeVisibleAsync();
        await page.GoByMenuAsync("/xuong-mau");
        await page.WaitForURLAsync("**/xuong-mau");
        await Expect(page.Locator("h1")).ToHaveTextAsync("Xưởng mẫu");

        await StoryTests.GoAsync(page, "/doanh-nghiep");
        var code = (await page.Locator("tbody tr a").First.GetAttributeAsync("href"))!.Split('/')[^1];
        await StoryTests.GoAsync(page, "/xuong-mau/moi");
        await page.FillAsync("#f-taxCode", code);
        await page.FillAsync("#f-topic", "Kaizen ở xưởng");
        await page.SelectOptionAsync("#f-state", "Sent");
        await page.Locator("form button[type=submit].fill").ClickAsync();
        await page.WaitForURLAsync(u => System.Text.RegularExpressions.Regex.IsMatch(u, "/xuong-mau/[0-9]+$"));

        await StoryTests.GoAsync(page, "/viec-can-lam?loai=SampleWorkshop");
        await Expect(page.Locator(".tasks li")).ToHaveCountAsync(1);
        await Expect(page.Locator(".tasks li a").First).ToHaveTextAsync("Kaizen ở xưởng");
        await StoryTests.GoAsync(page, "/tong-quan/xuong-mau");
        await Expect(page.Locator("#xuong-mau-trang-thai, [id^='xuong-mau-trang-thai']").First).ToBeVisibleAsync();
        await StoryTests.GoAsync(page, "/xuong-mau");
        await Expect(page.Locator("tbody tr")).ToHaveCountAsync(1);

        // Its English texts are its own too.
        await page.GotoAsync("/ngon-ngu/en?troLai=/tong-quan/xuong-mau");
        await Expect(page.Locator(".card", new() { HasTextString = "Sample workshops by state" }).First).ToBeVisibleAsync();
        Assert.Empty(officer.Errors);
    }

    [Fact]
    public async Task Nobody_IsLedToTheDoor_AndTheInterfaceNamesTheKind()
    {
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(app.Address) };
        using var list = await client.GetAsync("/xuong-mau", Ct);
        Assert.Equal(HttpStatusCode.Redirect, list.StatusCode);
        Assert.Contains("/dang-nhap", list.Headers.Location!.ToString(), StringComparison.Ordinal);
        using var api = await client.GetAsync("/api/v1/workshops", Ct);
        Assert.Contains(api.StatusCode, (HttpStatusCode[])[HttpStatusCode.Unauthorized, HttpStatusCode.Forbidden]);
        Assert.Contains("/api/v1/workshops/{id}", await client.GetStringAsync("/openapi/v1.json", Ct), StringComparison.Ordinal);
    }
}
