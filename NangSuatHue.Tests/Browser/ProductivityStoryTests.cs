using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NangSuatHue.Data.Access.Accounts;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Data.Registry.Enterprises;
using NangSuatHue.Data.Registry.Indicators;
using NangSuatHue.Tests.Http;
using static Microsoft.Playwright.Assertions;

namespace NangSuatHue.Tests.Browser;

/// <summary>What the figures mean, in a real browser: an enterprise sees its own productivity and its peers, never another's figures.</summary>
public sealed class ProductivityStoryTests(WebApp app, Chromium chromium) : IClassFixture<WebApp>, IClassFixture<Chromium>
{
    [Fact]
    public async Task Representative_SeesOwnIndicatorsAndPeers_TriesOtherNumbers_AndNeverAnothersFigure()
    {
        await using var db = app.Services.GetRequiredService<IDbContextFactory<AppDb>>().CreateDbContext();
        var own = await db
            .Users.Where(u => u.Email == "doanh-nghiep@demo.example")
            .Join(db.Enterprises, u => u.EnterpriseId, e => e.Id, (_, e) => e)
            .SingleAsync();
        var latest = await db.YearFigures.Where(y => y.EnterpriseId == own.Id).OrderByDescending(y => y.Year).FirstAsync();
        var other = await db.Enterprises.Where(e => e.Id != own.Id).OrderBy(e => e.Id).FirstAsync();
        var productivity = EnterpriseIndicators.LabourProductivity.Compute(FigureInputs.Of(latest)).Value!.Value / 1e6;
        var shown = productivity.ToString("#,0.0", CultureInfo.GetCultureInfo("vi-VN"));

        await using var visitor = await chromium.VisitAsync(app.Address);
        var page = visitor.Page;
        await visitor.SignInAsync("doanh-nghiep@demo.example");
        await Expect(page.Locator("nav.drawer").GetByText("Năng suất của tôi"))
            .ToHaveAttributeAsync("href", $"/doanh-nghiep/{own.TaxCode}/nang-suat");
        await StoryTests.GoAsync(page, $"/doanh-nghiep/{own.TaxCode}/nang-suat");
        await Expect(page.Locator("h1")).ToContainTextAsync(own.Name);
        await Expect(page.Locator(".reading"))
            .ToContainTextAsync($"mỗi lao động tạo ra {productivity.ToString("#,0.#", CultureInfo.GetCultureInfo("vi-VN"))} triệu đồng");
        await Expect(page.Locator("table.figures tr.total")).ToContainTextAsync(shown);
        await Expect(page.Locator("figure.peer")).ToHaveCountAsync(EnterpriseIndicators.Compared.Count);
        await Expect(page.Locator("#thay-doi-t")).ToBeVisibleAsync();

        // Ten percent fewer employees, by keyboard: the same value added over fewer people.
        await page.Locator("#wi-0").FocusAsync();
        for (var i = 0; i < 10; i++)
        {
            await page.Keyboard.PressAsync("ArrowLeft");
        }

        await Expect(page.Locator(".big")).ToContainTextAsync((productivity / 0.9).ToString("#,0.0", CultureInfo.GetCultureInfo("vi-VN")));
        await page.GetByText("Về số thực").ClickAsync();
        await Expect(page.Locator(".big")).ToContainTextAsync(shown);

        await StoryTests.GoAsync(page, $"/doanh-nghiep/{other.TaxCode}/nang-suat");
        await Expect(page.Locator("h1")).ToContainTextAsync("Không có doanh nghiệp này");
        Assert.DoesNotContain(other.Name, await page.ContentAsync(), StringComparison.Ordinal);
        await page.GotoAsync("/phan-tich");
        await Expect(page).ToHaveTitleAsync("Bạn không có quyền xem trang này · Năng Suất Huế");
        Assert.Empty(visitor.Errors);
    }

    [Fact]
    public async Task Officer_RecordsTwoRecordsAsOnePerson_AndTakesItBack()
    {
        await using var visitor = await chromium.VisitAsync(app.Address);
        var page = visitor.Page;
        await visitor.SignInAsync("can-bo@demo.example");
        await StoryTests.GoAsync(page, "/trung-lap/specialists");
        var pairs = page.Locator(".tasks li", new() { HasTextString = "chuyên gia cũng là chuyên viên" });
        await Expect(pairs.First).ToBeVisibleAsync();
        var before = await pairs.CountAsync();
        var name = await pairs.First.Locator("a").First.InnerTextAsync();
        var profile = await pairs.First.Locator("a").First.GetAttributeAsync("href");
        await pairs.First.GetByText("Ghi là cùng người").ClickAsync();
        await Expect(pairs).ToHaveCountAsync(before - 1);
        await StoryTests.GoAsync(page, profile!);
        var card = page.Locator(".card", new() { HasTextString = "Hồ sơ khác của cùng người" });
        await Expect(card.Locator("li")).ToContainTextAsync(name);
        await Expect(page.Locator(".hist")).ToContainTextAsync("ghi là cùng một người với một hồ sơ khác");
        await card.GetByText("Không cùng người").ClickAsync();
        await Expect(card).ToHaveCountAsync(0);
        await StoryTests.GoAsync(page, "/trung-lap/specialists");
        await Expect(pairs).ToHaveCountAsync(before);
        Assert.Empty(visitor.Errors);
    }
}
