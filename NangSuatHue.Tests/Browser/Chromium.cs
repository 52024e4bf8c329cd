using Microsoft.Playwright;
using NangSuatHue.Web.Account;

namespace NangSuatHue.Tests.Browser;

/// <summary>Debian's Chromium, one for all stories of a class.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private IPlaywright? playwright;
    private IBrowser? browser;

    public async ValueTask InitializeAsync()
    {
        Assert.True(File.Exists("/usr/bin/chromium"), "Chromium is not installed; the test command in README.md installs it.");
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = "/usr/bin/chromium",
            Args = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    public async ValueTask DisposeAsync()
    {
        await browser!.DisposeAsync();
        playwright!.Dispose();
    }

    /// <summary>A page of a new person; its console errors and requests to other hosts are collected.</summary>
    public async Task<Visitor> VisitAsync(string address, int width = 1440, bool dark = false)
    {
        var context = await browser!.NewContextAsync(new BrowserNewContextOptions { BaseURL = address, ViewportSize = new() { Width = width, Height = 900 }, ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light, AcceptDownloads = true });
        context.SetDefaultTimeout(30_000);
        return new Visitor(context, await context.NewPageAsync(), new Uri(address).Authority);
    }
}

/// <summary>One person with a browser.</summary>
public sealed class Visitor : IAsyncDisposable
{
    private readonly IBrowserContext context;

    public Visitor(IBrowserContext context, IPage page, string host)
    {
        this.context = context;
        Page = page;
        page.Console += (_, m) =>
        {
            if (m.Type == "error")
            {
                Errors.Add(m.Text);
            }
        };
        page.PageError += (_, e) => Errors.Add(e);
        page.Request += (_, r) =>
        {
            if (r.Url.StartsWith("http", StringComparison.Ordinal) && new Uri(r.Url).Authority != host)
            {
                Errors.Add("request to another host: " + r.Url);
            }
        };
    }

    public IPage Page { get; }

    public List<string> Errors { get; } = [];

    public async Task SignInAsync(string email)
    {
        await Page.GotoAsync("/dang-nhap");
        await Page.FillAsync("#email", email);
        await Page.FillAsync("#password", Accounts.DemoPassword);
        await Page.ClickAsync("form .btn.fill");
        await Page.WaitForURLAsync("**/viec-can-lam");
    }

    public async ValueTask DisposeAsync() => await context.DisposeAsync();
}
