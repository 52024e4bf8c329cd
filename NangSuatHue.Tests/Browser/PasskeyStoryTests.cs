using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NangSuatHue.Data.Access.Accounts;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Tests.Http;
using static Microsoft.Playwright.Assertions;

namespace NangSuatHue.Tests.Browser;

/// <summary>Passkeys with Chromium's virtual authenticator, from making one to signing in by it and taking it away.</summary>
public sealed class PasskeyStoryTests(WebApp app, Chromium chromium) : IClassFixture<WebApp>, IClassFixture<Chromium>
{
    [Fact]
    public async Task Person_MakesAPasskey_SignsInByIt_AndTakesItAway()
    {
        await using var visitor = await chromium.VisitAsync(app.Address);
        var page = visitor.Page;
        var devtools = await page.Context.NewCDPSessionAsync(page);
        await devtools.SendAsync("WebAuthn.enable");
        var made = await devtools.SendAsync(
            "WebAuthn.addVirtualAuthenticator",
            new Dictionary<string, object>
            {
                ["options"] = new Dictionary<string, object>
                {
                    ["protocol"] = "ctap2",
                    ["transport"] = "internal",
                    ["hasResidentKey"] = true,
                    ["hasUserVerification"] = true,
                    ["isUserVerified"] = true,
                    ["automaticPresenceSimulation"] = true,
                },
            }
        );
        var device = made!.Value.GetProperty("authenticatorId").GetString()!;

        await visitor.SignInAsync("chuyen-gia@demo.example");
        await page.GotoAsync("/tai-khoan/bao-mat");
        await page.GetByText("Thêm khóa truy cập").ClickAsync();
        await Expect(page.Locator("#cac-khoa li")).ToHaveCountAsync(1);
        await Expect(page.Locator("#cac-khoa")).ToContainTextAsync("Chrome");

        // The same device has one already.
        await page.GetByText("Thêm khóa truy cập").ClickAsync();
        await Expect(page.Locator("[data-passkey-error]")).ToContainTextAsync("đã có khóa truy cập");

        await page.Context.ClearCookiesAsync();
        await page.GotoAsync("/dang-nhap?tro-lai=%2Fchuyen-gia");
        await page.GetByText("Đăng nhập bằng khóa truy cập").ClickAsync();
        await page.WaitForURLAsync("**/chuyen-gia");
        await Expect(page.Locator(".app[data-ready]")).ToBeVisibleAsync();
        await using (var db = app.Services.GetRequiredService<IDbContextFactory<AppDb>>().CreateDbContext())
        {
            Assert.Equal("passkey", await db.UserSessions.OrderByDescending(s => s.StartedAt).Select(s => s.Method).FirstAsync());
        }

        // A device that does not ask who holds it is no second factor, and is refused.
        await page.Context.ClearCookiesAsync();
        await devtools.SendAsync(
            "WebAuthn.setUserVerified",
            new Dictionary<string, object> { ["authenticatorId"] = device, ["isUserVerified"] = false }
        );
        await page.GotoAsync("/dang-nhap");
        await page.GetByText("Đăng nhập bằng khóa truy cập").ClickAsync();
        await Expect(page.Locator("[data-passkey-error]")).ToContainTextAsync("Chưa dùng khóa truy cập");
        await devtools.SendAsync(
            "WebAuthn.setUserVerified",
            new Dictionary<string, object> { ["authenticatorId"] = device, ["isUserVerified"] = true }
        );

        await visitor.SignInAsync("chuyen-gia@demo.example");
        await page.GotoAsync("/tai-khoan/bao-mat");
        await page.Locator("#cac-khoa button").ClickAsync();
        await Expect(page.Locator("#cac-khoa")).ToHaveCountAsync(0);

        // The device still has the key, which opens nothing any longer.
        await page.Context.ClearCookiesAsync();
        await page.GotoAsync("/dang-nhap");
        await page.GetByText("Đăng nhập bằng khóa truy cập").ClickAsync();
        await Expect(page.Locator("#loi")).ToContainTextAsync("không thuộc tài khoản nào");
        Assert.Empty(visitor.Errors);
    }
}
