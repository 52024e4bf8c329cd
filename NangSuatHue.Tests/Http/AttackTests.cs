using System.Net;
using System.Net.Http.Headers;
using System.Net.WebSockets;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using NangSuatHue.Data.Access.Accounts;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Web.Access.Accounts;

namespace NangSuatHue.Tests.Http;

/// <summary>What an attacker tried on a running instance.</summary>
public sealed class AttackTests : IAsyncLifetime
{
    private const string Password = "mưa xứ huế dầm dề";
    private readonly string folder = Directory.CreateTempSubdirectory("nsh-attack-").FullName;
    private WebApplication web = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() =>
        web = await WebApp.StartAsync(
            folder,
            "--environment=Development",
            "--SignIn:PerMinute=30",
            "--Api:PerMinute=40",
            "--Circuits:PerAddress=4",
            "--Site:Address=https://nangsuat.example"
        );

    public async ValueTask DisposeAsync()
    {
        await web.StopAsync();
        await web.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("không phải json")]
    [InlineData("{\"id\":\"AAAA\",\"rawId\":\"AAAA\",\"type\":\"public-key\",\"response\":{}}")]
    public async Task PasskeyThatNobodyBegan_IsRefused_NotAnError(string credential)
    {
        using var client = Client();
        using var answer = await RegisterTests.PostAsync(client, "/dang-nhap", "khoa", ("Input.Credential", credential));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task CopyOfACookie_DiesWithTheSignOut()
    {
        using var owner = Client();
        await RegisterTests.SignInAsync(owner, "can-bo@demo.example", Accounts.DemoPassword);
        var page = await owner.GetStringAsync("/viec-can-lam", Ct);
        using var thief = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = owner.BaseAddress };
        var copy = Jar.GetCookieHeader(owner.BaseAddress!);
        async Task<HttpStatusCode> StealAsync()
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/viec-can-lam");
            request.Headers.Add("Cookie", copy);
            return (await thief.SendAsync(request, Ct)).StatusCode;
        }

        Assert.Equal(HttpStatusCode.OK, await StealAsync());
        using var left = await owner.PostAsync("/dang-xuat", new FormUrlEncodedContent([new("__RequestVerificationToken", WebApp.Token(page))]), Ct);
        Assert.Equal(HttpStatusCode.Redirect, left.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, await StealAsync());
    }

    [Fact]
    public async Task CodeOfTheAuthenticator_CountsOnce_InNoOtherOrder_AndNotInParallel()
    {
        var key = await AccountAsync();
        async Task<HttpStatusCode> TryAsync(HttpClient client, string code) =>
            (await RegisterTests.PostAsync(client, "/dang-nhap/ma", "ma", ("Input.Code", code))).StatusCode;

        var clients = new List<HttpClient>();
        for (var i = 0; i < 4; i++)
        {
            clients.Add(Client());
            await RegisterTests.SignInAsync(clients[i], "hai@vi-du.example", Password);
        }

        var answers = await Task.WhenAll(clients.Select(c => TryAsync(c, SecondFactorTests.FixedCodes.Now(key))));
        Assert.Single(answers, HttpStatusCode.Redirect);
        foreach (
            var (later, status) in ((int, HttpStatusCode)[])
                [(-1, HttpStatusCode.OK), (0, HttpStatusCode.OK), (1, HttpStatusCode.Redirect), (0, HttpStatusCode.OK)]
        )
        {
            using var client = Client();
            await RegisterTests.SignInAsync(client, "hai@vi-du.example", Password);
            Assert.Equal(status, await TryAsync(client, SecondFactorTests.FixedCodes.Now(key, later)));
        }

        clients.ForEach(c => c.Dispose());
    }

    [Fact]
    public async Task Circuits_AreForAccounts()
    {
        using var nobody = Client();
        using var refused = await nobody.PostAsync("/_blazor/negotiate?negotiateVersion=1", null, Ct);
        Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
        using var officer = Client();
        await RegisterTests.SignInAsync(officer, "can-bo@demo.example", Accounts.DemoPassword);
        using var given = await officer.PostAsync("/_blazor/negotiate?negotiateVersion=1", null, Ct);
        Assert.Equal(HttpStatusCode.OK, given.StatusCode);
    }

    [Fact]
    public async Task Circuits_AreOnlySoMany_ForAnAddress_AndAreGivenBack()
    {
        using var officer = Client();
        await RegisterTests.SignInAsync(officer, "can-bo@demo.example", Accounts.DemoPassword);
        var open = new List<ClientWebSocket>();
        for (var i = 0; i < 4; i++)
        {
            open.Add(await ConnectAsync(officer));
        }

        using var refused = await officer.PostAsync("/_blazor/negotiate?negotiateVersion=1", null, Ct);
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        foreach (var one in open)
        {
            await one.CloseAsync(WebSocketCloseStatus.NormalClosure, null, Ct);
            one.Dispose();
        }

        await Until.HoldsAsync(
            async () =>
            {
                using var again = await officer.PostAsync("/_blazor/negotiate?negotiateVersion=1", null, Ct);
                return again.StatusCode == HttpStatusCode.OK;
            },
            "The places of the closed pages",
            seconds: 20
        );
    }

    [Fact]
    public async Task StrangersTries_DoNotShutTheOwnerOut()
    {
        using var owner = Client();
        await RegisterTests.SignInAsync(owner, "quan-tri@demo.example", Accounts.DemoPassword);
        Assert.Equal(HttpStatusCode.OK, (await owner.GetAsync("/viec-can-lam", Ct)).StatusCode);
        var ownerJar = Jar;
        using var stranger = Client();
        for (var i = 0; i < 12; i++)
        {
            using var wrong = await RegisterTests.SignInAsync(stranger, "quan-tri@demo.example", "đoán mò lần " + i);
        }

        // The stranger waits, even with the right password now.
        using var late = await RegisterTests.SignInAsync(stranger, "quan-tri@demo.example", Accounts.DemoPassword);
        Assert.Contains("thử lại sau", WebUtility.HtmlDecode(await late.Content.ReadAsStringAsync(Ct)), StringComparison.Ordinal);

        // The owner's device is known.
        foreach (var cookie in ownerJar.GetCookies(owner.BaseAddress!).Where(c => c.Name.Contains("Identity", StringComparison.Ordinal)))
        {
            cookie.Expired = true;
        }

        using var back = await RegisterTests.SignInAsync(owner, "quan-tri@demo.example", Accounts.DemoPassword);
        Assert.Equal(HttpStatusCode.Redirect, back.StatusCode);
    }

    [Fact]
    public async Task InventedTokens_AreCountedByAddress()
    {
        using var client = Client();
        var seen = new List<HttpStatusCode>();
        for (var i = 0; i < 60; i++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/enterprises");
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Guid.NewGuid().ToString("N"));
            seen.Add((await client.SendAsync(request, Ct)).StatusCode);
        }

        Assert.Equal(40, seen.Count(s => s == HttpStatusCode.Unauthorized));
        Assert.Equal(20, seen.Count(s => s == HttpStatusCode.TooManyRequests));
    }

    [Fact]
    public async Task PostsWithoutTheSitesToken_UseUpNobodysSignIn()
    {
        using var client = Client();
        for (var i = 0; i < 60; i++)
        {
            using var answer = await client.PostAsync("/dang-nhap", new FormUrlEncodedContent([new("_handler", "dang-nhap")]), Ct);
            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        }

        using var signedIn = await RegisterTests.SignInAsync(client, "can-bo@demo.example", Accounts.DemoPassword);
        Assert.Equal(HttpStatusCode.Redirect, signedIn.StatusCode);
    }

    [Theory]
    [InlineData("nangsuat.example", HttpStatusCode.OK)]
    [InlineData("localhost", HttpStatusCode.OK)]
    [InlineData("ke-xau.example", HttpStatusCode.BadRequest)]
    [InlineData("nangsuat.example.ke-xau.example", HttpStatusCode.BadRequest)]
    public async Task OnlyTheSitesOwnHost_IsAnswered(string host, HttpStatusCode status)
    {
        using var client = Client();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.Host = host;
        Assert.Equal(status, (await client.SendAsync(request, Ct)).StatusCode);
    }

    /// <summary>The line of a page that is open, with the cookies of a client.</summary>
    private async Task<ClientWebSocket> ConnectAsync(HttpClient client)
    {
        using var answer = await client.PostAsync("/_blazor/negotiate?negotiateVersion=1", null, Ct);
        using var json = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Ct));
        var socket = new ClientWebSocket();
        socket.Options.SetRequestHeader("Cookie", Jar.GetCookieHeader(client.BaseAddress!));
        var to = new UriBuilder(client.BaseAddress!)
        {
            Scheme = "ws",
            Path = "/_blazor",
            Query = "id=" + json.RootElement.GetProperty("connectionToken").GetString(),
        };
        await socket.ConnectAsync(to.Uri, Ct);
        return socket;
    }

    private CookieContainer Jar { get; set; } = new();

    private HttpClient Client()
    {
        Jar = new CookieContainer();
        return new(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = Jar }) { BaseAddress = new Uri(WebApp.AddressOf(web)) };
    }

    /// <summary>An account with an authenticator app; gives its key.</summary>
    private async Task<string> AccountAsync()
    {
        await using var scope = web.Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<AppUser>>();
        var user = AppUser.Of("hai@vi-du.example", TimeProvider.System.GetUtcNow().UtcDateTime);
        (user.EmailConfirmed, user.Role, user.DisplayName) = (true, Role.Administrator, "Hải");
        Assert.True((await users.CreateAsync(user, Password)).Succeeded);
        await users.ResetAuthenticatorKeyAsync(user);
        await users.SetTwoFactorEnabledAsync(user, true);
        return (await users.GetAuthenticatorKeyAsync(user))!;
    }
}
