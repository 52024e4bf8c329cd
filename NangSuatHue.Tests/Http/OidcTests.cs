using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NangSuatHue.Data.Access.Accounts;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Web.Access.Accounts;

namespace NangSuatHue.Tests.Http;

/// <summary>Sign-in by a real OpenID provider: code flow with PKCE; it says who, never what they may do.</summary>
public sealed class OidcTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Provider_SignsIn_OnlyWhoIsLinked_LinksAfterTheOwnSignIn_AndGrantsNoRole()
    {
        await using var provider = await OpenIdProvider.StartAsync();
        var folder = Directory.CreateTempSubdirectory("nsh-oidc-web-").FullName;
        var port = FreePort();
        await provider.RegisterAsync("nang-suat", "bi-mat-chung-cua-hai-ben", $"http://localhost:{port}/dang-nhap/oidc");
        var web = await WebApp.StartAsync(
            folder,
            "--environment=Development",
            "--SignIn:PerMinute=1000",
            $"--urls=http://127.0.0.1:{port}",
            "--Oidc:Authority=" + provider.Address,
            "--Oidc:ClientId=nang-suat",
            "--Oidc:ClientSecret=bi-mat-chung-cua-hai-ben",
            "--Oidc:Name=VNeID",
            "--Oidc:RequireHttps=false"
        );
        try
        {
            // Unknown: to the registration, with what the provider vouches for.
            provider.Person = ("nguoi-la", "la@vi-du.example", true);
            using (var stranger = Client(web))
            {
                Assert.Contains(
                    "Đăng nhập bằng VNeID",
                    WebUtility.HtmlDecode(await stranger.GetStringAsync("/dang-nhap", Ct)),
                    StringComparison.Ordinal
                );
                Assert.Equal("/dang-ky", await ThroughAsync(stranger));
                var form = WebUtility.HtmlDecode(await stranger.GetStringAsync("/dang-ky?mst=3301234582", Ct));
                Assert.Contains("value=\"la@vi-du.example\"", form, StringComparison.Ordinal);
                Assert.Equal(HttpStatusCode.Redirect, (await stranger.GetAsync("/viec-can-lam", Ct)).StatusCode);
            }

            // Known by the address: the account's own sign-in first, then linked.
            provider.Person = ("hà-123", "CHUYEN-GIA@demo.example", true);
            using (var first = Client(web))
            {
                Assert.Equal("/dang-nhap?noi=1", await ThroughAsync(first));
                Assert.Equal(HttpStatusCode.Redirect, (await first.GetAsync("/viec-can-lam", Ct)).StatusCode);
                Assert.Contains(
                    "để nối hai bên",
                    WebUtility.HtmlDecode(await first.GetStringAsync("/dang-nhap?noi=1", Ct)),
                    StringComparison.Ordinal
                );
                await RegisterTests.SignInAsync(first, "chuyen-gia@demo.example", Accounts.DemoPassword);
            }

            using (var second = Client(web))
            {
                Assert.Equal("/viec-can-lam", await ThroughAsync(second));
                var page = WebUtility.HtmlDecode(await second.GetStringAsync("/viec-can-lam", Ct));
                Assert.Contains("Lê Thị Thanh Hà", page, StringComparison.Ordinal);

                // What the provider said about roles and enterprises is not here.
                Assert.DoesNotContain("/quan-tri/tai-khoan", page, StringComparison.Ordinal);
                using var accounts = await second.GetAsync("/quan-tri/tai-khoan", Ct);
                Assert.Equal("/khong-co-quyen", accounts.Headers.Location?.OriginalString);
            }

            // The subject opens the account, whatever the address there is by now; another subject with an unverified address does not.
            provider.Person = ("hà-123", "dia-chi-moi@vi-du.example", true);
            using (var moved = Client(web))
            {
                Assert.Equal("/viec-can-lam", await ThroughAsync(moved));
            }

            provider.Person = ("ke-gia", "can-bo@demo.example", false);
            using (var liar = Client(web))
            {
                Assert.Equal("/dang-ky", await ThroughAsync(liar));

                // Even somebody who signs in as another account does not get it linked.
                await RegisterTests.SignInAsync(liar, "bao-cao@demo.example", Accounts.DemoPassword);
                Assert.Equal("/tai-khoan?noi=khac", await ThroughAsync(liar));
            }

            await using var db = web.Services.GetRequiredService<IDbContextFactory<AppDb>>().CreateDbContext();
            var login = await db.UserLogins.SingleAsync(Ct);
            Assert.Equal(("oidc", "hà-123"), (login.LoginProvider, login.ProviderKey));
            Assert.Contains("provider", await db.UserSessions.Select(s => s.Method).ToListAsync(Ct));
            Assert.Equal(Role.Expert, (await db.Users.SingleAsync(u => u.Id == login.UserId, Ct)).Role);
        }
        finally
        {
            await web.StopAsync();
            await web.DisposeAsync();
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task WithoutAProvider_ThereIsNoButton_AndNoAddress()
    {
        var folder = Directory.CreateTempSubdirectory("nsh-oidc-web-").FullName;
        await using var web = await WebApp.StartAsync(folder, "--environment=Development");
        using var client = Client(web);
        Assert.DoesNotContain("nha-cung-cap", await client.GetStringAsync("/dang-nhap", Ct), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync("/dang-nhap/nha-cung-cap", Ct)).StatusCode);
    }

    /// <summary>From the button to where the person ends, as a browser follows it.</summary>
    private static async Task<string> ThroughAsync(HttpClient client)
    {
        var at = new Uri(client.BaseAddress!, "/dang-nhap/nha-cung-cap");
        for (var i = 0; i < 8; i++)
        {
            using var answer = await client.GetAsync(at, Ct);
            Assert.True(
                answer.StatusCode is HttpStatusCode.Redirect or HttpStatusCode.Found,
                $"{at}: {answer.StatusCode} {await answer.Content.ReadAsStringAsync(Ct)}"
            );
            at = new Uri(at, answer.Headers.Location!);
            if (at.Authority == client.BaseAddress!.Authority && at.AbsolutePath is not ("/dang-nhap/oidc" or "/dang-nhap/tro-ve"))
            {
                return at.PathAndQuery;
            }
        }

        throw new InvalidOperationException("too many steps");
    }

    private static HttpClient Client(WebApplication web) =>
        new(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() })
        {
            BaseAddress = new Uri(WebApp.AddressOf(web)),
        };

    private static int FreePort()
    {
        using var listener = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
