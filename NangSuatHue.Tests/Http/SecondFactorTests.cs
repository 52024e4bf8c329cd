using System.Buffers.Binary;
using System.Net;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NangSuatHue.Data.Access.Accounts;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Web.Access.Accounts;

namespace NangSuatHue.Tests.Http;

/// <summary>
/// The second factor where it is required: nothing without it, the authenticator's codes computed after RFC 6238, recovery codes, sessions and
/// lock-out.
/// </summary>
public sealed class SecondFactorTests : IAsyncLifetime
{
    private const string Password = "mưa xứ huế dầm dề";
    private readonly string folder = Directory.CreateTempSubdirectory("nsh-2fa-").FullName;
    private WebApplication web = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() =>
        web = await WebApp.StartAsync(folder, "--environment=Development", "--SignIn:PerMinute=1000", "--SignIn:RequireSecondFactor=true");

    public async ValueTask DisposeAsync()
    {
        await web.StopAsync();
        await web.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Officer_WithoutASecondFactor_GetsNowhere_SetsOneUp_AndThenNeedsIt()
    {
        using var client = Client();
        Assert.Equal(HttpStatusCode.Redirect, (await RegisterTests.SignInAsync(client, "can-bo@demo.example", Accounts.DemoPassword)).StatusCode);
        foreach (
            var path in (string[])["/viec-can-lam", "/doanh-nghiep", "/doanh-nghiep/xuat.csv", "/tai-khoan", "/tai-khoan/ma-truy-cap", "/tep/1", "/"]
        )
        {
            using var answer = await client.GetAsync(path, Ct);
            Assert.Equal((HttpStatusCode.Redirect, "/tai-khoan/bao-mat"), (answer.StatusCode, answer.Headers.Location?.ToString()));
        }

        foreach (var path in (string[])["/api/v1/enterprises", "/_blazor/negotiate?negotiateVersion=1"])
        {
            using var answer = path.StartsWith("/api", StringComparison.Ordinal)
                ? await client.GetAsync(path, Ct)
                : await client.PostAsync(path, null, Ct);
            Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        }

        using var begun = await RegisterTests.PostAsync(client, "/tai-khoan/bao-mat", "bat-dau");
        var page = WebUtility.HtmlDecode(await begun.Content.ReadAsStringAsync(Ct));
        Assert.Contains("<svg", page, StringComparison.Ordinal);
        var key = Regex.Match(page, "id=\"khoa-bi-mat\">([A-Z2-7 ]+)<").Groups[1].Value.Replace(" ", "", StringComparison.Ordinal);
        Assert.Equal(32, key.Length);
        using var wrong = await RegisterTests.PostAsync(client, "/tai-khoan/bao-mat", "bat-ung-dung", ("Input.Code", "000000"));
        Assert.Contains("Mã không đúng", WebUtility.HtmlDecode(await wrong.Content.ReadAsStringAsync(Ct)), StringComparison.Ordinal);
        using var set = await RegisterTests.PostAsync(client, "/tai-khoan/bao-mat", "bat-ung-dung", ("Input.Code", FixedCodes.Now(key)));
        var recovery = Regex
            .Matches(WebUtility.HtmlDecode(await set.Content.ReadAsStringAsync(Ct)), "<li>([A-Z0-9]{5}-[A-Z0-9]{5})</li>")
            .Select(m => m.Groups[1].Value)
            .ToList();
        Assert.Equal(10, recovery.Count);
        Assert.Contains("Việc cần làm", WebUtility.HtmlDecode(await client.GetStringAsync("/viec-can-lam", Ct)), StringComparison.Ordinal);

        // It may not be switched off again, and the codes are not shown again.
        var later = WebUtility.HtmlDecode(await client.GetStringAsync("/tai-khoan/bao-mat", Ct));
        Assert.DoesNotContain("Tắt ứng dụng", later, StringComparison.Ordinal);
        Assert.DoesNotContain(recovery[0], later, StringComparison.Ordinal);

        // From now on the password is half of it.
        using var second = Client();
        var step = (await RegisterTests.SignInAsync(second, "can-bo@demo.example", Accounts.DemoPassword)).Headers.Location!.ToString();
        Assert.Contains("/dang-nhap/ma", step, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await second.GetAsync("/viec-can-lam", Ct)).StatusCode);
        using var bad = await RegisterTests.PostAsync(second, "/dang-nhap/ma", "ma", ("Input.Code", "123456"));
        Assert.Contains("Mã không đúng", WebUtility.HtmlDecode(await bad.Content.ReadAsStringAsync(Ct)), StringComparison.Ordinal);
        Assert.Equal(
            HttpStatusCode.Redirect,
            (await RegisterTests.PostAsync(second, "/dang-nhap/ma", "ma", ("Input.Code", FixedCodes.Now(key).Insert(3, " ")))).StatusCode
        );
        Assert.Equal(HttpStatusCode.OK, (await second.GetAsync("/viec-can-lam", Ct)).StatusCode);

        // A recovery code works once.
        foreach (var status in (HttpStatusCode[])[HttpStatusCode.Redirect, HttpStatusCode.OK])
        {
            using var third = Client();
            await RegisterTests.SignInAsync(third, "can-bo@demo.example", Accounts.DemoPassword);
            using var used = await RegisterTests.PostAsync(
                third,
                "/dang-nhap/ma?cach=phuc-hoi",
                "ma",
                ("Input.Code", recovery[0].ToLowerInvariant())
            );
            Assert.Equal(status, used.StatusCode);
        }

        // Guessing codes locks like guessing passwords.
        using var guesser = Client();
        await RegisterTests.SignInAsync(guesser, "can-bo@demo.example", Accounts.DemoPassword);
        var said = "";
        for (var i = 0; i < 9 && !said.Contains("tạm khóa", StringComparison.Ordinal); i++)
        {
            using var answer = await RegisterTests.PostAsync(
                guesser,
                "/dang-nhap/ma" + (i % 2 == 0 ? "" : "?cach=phuc-hoi"),
                "ma",
                ("Input.Code", "11111" + i)
            );
            said = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Ct));
        }

        Assert.Contains("tạm khóa", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PasswordReset_DoesNotPassByTheSecondFactor_AndOthersNeedNone()
    {
        await using (var scope = web.Services.CreateAsyncScope())
        {
            var users = scope.ServiceProvider.GetRequiredService<Microsoft.AspNetCore.Identity.UserManager<AppUser>>();
            var user = new AppUser
            {
                UserName = "hai@vi-du.example",
                Email = "hai@vi-du.example",
                EmailConfirmed = true,
                Role = Role.Administrator,
                DisplayName = "Hải",
            };
            Assert.True((await users.CreateAsync(user, Password)).Succeeded);
            await users.ResetAuthenticatorKeyAsync(user);
            await users.SetTwoFactorEnabledAsync(user, true);
            var link = await web.Services.GetRequiredService<IAccountTokens>().PasswordAsync(user);
            using var client = Client();
            using var set = await RegisterTests.PostAsync(client, link, "dat-mat-khau", ("Input.Password", "nắng xứ huế chang chang"));
            Assert.EndsWith("/dang-nhap", set.Headers.Location!.ToString(), StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.Redirect, (await client.GetAsync("/quan-tri/tai-khoan", Ct)).StatusCode);
        }

        using var expert = Client();
        await RegisterTests.SignInAsync(expert, "chuyen-gia@demo.example", Accounts.DemoPassword);
        Assert.Equal(HttpStatusCode.OK, (await expert.GetAsync("/viec-can-lam", Ct)).StatusCode);
    }

    [Fact]
    public async Task Sessions_AreListed_Ended_AndRefused()
    {
        using var here = Client();
        using var there = Client();
        await RegisterTests.SignInAsync(here, "chuyen-gia@demo.example", Accounts.DemoPassword);
        await RegisterTests.SignInAsync(there, "chuyen-gia@demo.example", Accounts.DemoPassword);
        var page = WebUtility.HtmlDecode(await here.GetStringAsync("/tai-khoan/phien", Ct));
        Assert.Equal(2, Regex.Count(page, "bằng mật khẩu"));
        Assert.Single(Regex.Matches(page, ">ở đây<"));
        var form = Regex.Match(page, "value=\"(ket-thuc-[0-9a-f]{32})\"").Groups[1].Value;
        using var ended = await RegisterTests.PostAsync(here, "/tai-khoan/phien", form);
        Assert.Single(Regex.Matches(WebUtility.HtmlDecode(await ended.Content.ReadAsStringAsync(Ct)), "bằng mật khẩu"));

        // What a look at the cookie finds, once a minute; and the same for a circuit.
        await using var db = web.Services.GetRequiredService<IDbContextFactory<AppDb>>().CreateDbContext();
        var sessions = web.Services.GetRequiredService<Sessions>();
        var rows = await db.UserSessions.AsNoTracking().OrderBy(s => s.StartedAt).ToListAsync(Ct);
        var gone = rows.Single(s => s.EndedAt is not null);
        Assert.False(await sessions.SeeAsync(gone.Id, gone.UserId, Ct));
        var stands = rows.Single(s => s.EndedAt is null);
        Assert.True(await sessions.SeeAsync(stands.Id, stands.UserId, Ct));
        Assert.False(await sessions.SeeAsync(stands.Id, stands.UserId + 1, Ct));
        Assert.Equal(
            OutcomeKind.NotFound,
            (
                await sessions.EndAsync(
                    new Actor
                    {
                        Role = Role.Expert,
                        Name = "x",
                        UserId = stands.UserId + 1,
                    },
                    stands.Id,
                    Ct
                )
            ).Kind
        );
        using var refused = await there.GetAsync("/tai-khoan/lam-moi", Ct);
        Assert.False(refused.Headers.Contains("Set-Cookie"));

        using var out1 = await RegisterTests.PostAsync(here, "/tai-khoan/phien", "moi-noi");
        Assert.EndsWith("/dang-nhap", out1.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await here.GetAsync("/tai-khoan", Ct)).StatusCode);
        Assert.DoesNotContain(await db.UserSessions.AsNoTracking().ToListAsync(Ct), s => s.EndedAt is null);
    }

    private HttpClient Client() =>
        new(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() })
        {
            BaseAddress = new Uri(WebApp.AddressOf(web)),
        };

    /// <summary>RFC 6238 with SHA-1, 30 seconds and six digits, as every authenticator app computes it.</summary>
    internal static class FixedCodes
    {
        public static string Now(string key, int later = 0)
        {
            Span<byte> counter = stackalloc byte[8];
            BinaryPrimitives.WriteInt64BigEndian(counter, (TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() / 30) + later);
            var hash = HMACSHA1.HashData(Decode(key), counter);
            var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 15)) & 0x7FFFFFFF;
            return (number % 1_000_000).ToString("D6", System.Globalization.CultureInfo.InvariantCulture);
        }

        private static byte[] Decode(string base32)
        {
            var (bytes, buffer, bits) = (new List<byte>(), 0, 0);
            foreach (var c in base32)
            {
                (buffer, bits) = ((buffer << 5) | "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(c, StringComparison.Ordinal), bits + 5);
                if (bits >= 8)
                {
                    bits -= 8;
                    bytes.Add((byte)(buffer >> bits));
                    buffer &= (1 << bits) - 1;
                }
            }

            return [.. bytes];
        }
    }
}
