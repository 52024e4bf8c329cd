using Microsoft.Playwright;
using NangSuatHue.Web.Access.Accounts;

namespace NangSuatHue.Tests.Browser;

/// <summary>Debian's Chromium, one for all stories of a class.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private IPlaywright? playwright;
    private IBrowser? browser;
    private readonly Dictionary<string, IBrowserContext> known = new(StringComparer.Ordinal);

    public async ValueTask InitializeAsync()
    {
        Assert.True(File.Exists("/usr/bin/chromium"), "Chromium is not installed; the test command in README.md installs it.");
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(
            new BrowserTypeLaunchOptions
            {
                ExecutablePath = "/usr/bin/chromium",
                Args =
                [
                    "--headless",
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync",
                ],
            }
        );
    }

    public async ValueTask DisposeAsync()
    {
        await browser!.DisposeAsync();
        playwright!.Dispose();
    }

    /// <summary>A page of a new person; its console errors and requests to other hosts are collected.</summary>
    public async Task<Visitor> VisitAsync(string address, int width = 1440, bool dark = false)
    {
        var context = await NewContextAsync(address, width, dark);
        return new Visitor(context, await context.NewPageAsync(), new Uri(address).Authority);
    }

    /// <summary>A page of a person who has been here: signed in once, with everything in the cache. The empty name is anybody.</summary>
    public async Task<Visitor> VisitAgainAsync(string address, string who, int width, bool dark)
    {
        if (!known.TryGetValue(who, out var context))
        {
            context = await NewContextAsync(address, width, dark);
            if (who.Length > 0)
            {
                var first = new Visitor(context, await context.NewPageAsync(), new Uri(address).Authority);
                await first.SignInAsync(who);
                await first.Page.CloseAsync();
            }

            known[who] = context;
        }

        return new Visitor(null, await context.NewPageAsync(), new Uri(address).Authority);
    }

    private async Task<IBrowserContext> NewContextAsync(string address, int width, bool dark)
    {
        var context = await browser!.NewContextAsync(
            new BrowserNewContextOptions
            {
                BaseURL = address,
                ViewportSize = new() { Width = width, Height = 900 },
                ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light,
                AcceptDownloads = true,
            }
        );
        context.SetDefaultTimeout(30_000);
        return context;
    }
}

/// <summary>One person with a browser.</summary>
public sealed class Visitor : IAsyncDisposable
{
    private readonly IBrowserContext? context;

    /// <summary>A person whose context is null only lends the page: it is closed alone.</summary>
    public Visitor(IBrowserContext? context, IPage page, string host)
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

    public async ValueTask DisposeAsync()
    {
        if (context is null)
        {
            await Page.CloseAsync();
            return;
        }

        await context.DisposeAsync();
    }
}
