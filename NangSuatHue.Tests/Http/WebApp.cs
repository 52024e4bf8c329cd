using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Web.Access.Accounts;
using NangSuatHue.Web.Hosting;

namespace NangSuatHue.Tests.Http;

/// <summary>The application itself on a free loopback port, with the demo data, for a whole test class.</summary>
public sealed partial class WebApp : IAsyncLifetime
{
    /// <summary>Nobody, then every demo account, with the role.</summary>
    public static TheoryData<string, Role> Everybody()
    {
        var data = new TheoryData<string, Role> { { "", Role.Public } };
        foreach (var (email, role, _) in Accounts.Demo)
        {
            data.Add(email, role);
        }

        return data;
    }

    private readonly string folder = Directory.CreateTempSubdirectory("nsh-web-").FullName;
    private WebApplication? app;

    public string Address { get; private set; } = "";

    public IServiceProvider Services => app!.Services;

    public static async Task<WebApplication> StartAsync(string folder, params string[] more)
    {
        var web = WebHost.Build([
            "--applicationName=NangSuatHue.Web",
            "--contentRoot=" + AppContext.BaseDirectory,
            "--urls=http://127.0.0.1:0",
            "--DataDirectory=" + folder,
            "--Serilog:MinimumLevel:Default=Error",
            .. more,
        ]);
        await WebHost.PrepareAsync(web);
        await web.StartAsync();
        return web;
    }

    public static string AddressOf(WebApplication web) =>
        web
            .Services.GetRequiredService<IServer>()
            .Features.Get<IServerAddressesFeature>()!
            .Addresses.First()
            .Replace("127.0.0.1", "localhost", StringComparison.Ordinal);

    public async ValueTask InitializeAsync()
    {
        app = await StartAsync(folder, "--environment=Development", "--SignIn:PerMinute=1000", "--Api:PerMinute=100000");
        Address = AddressOf(app);
    }

    public async ValueTask DisposeAsync()
    {
        await app!.StopAsync();
        await app.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>A browser-like client that keeps cookies and does not follow redirects.</summary>
    public HttpClient Client() =>
        new(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() }) { BaseAddress = new Uri(Address) };

    /// <summary>A client signed in as a demo account.</summary>
    public async Task<HttpClient> SignInAsync(string email, string password = Accounts.DemoPassword)
    {
        var client = Client();
        var page = await client.GetStringAsync("/dang-nhap");
        var answer = await client.PostAsync(
            "/dang-nhap",
            new FormUrlEncodedContent(
                new Dictionary<string, string>
                {
                    ["__RequestVerificationToken"] = Token(page),
                    ["_handler"] = "dang-nhap",
                    ["Input.Email"] = email,
                    ["Input.Password"] = password,
                }
            )
        );
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return client;
    }

    public static string Token(string page) => WebUtility.HtmlDecode(TokenField().Match(page).Groups[1].Value);

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex TokenField();
}
