using Microsoft.Playwright;
using NangSuatHue.Web.Access.Accounts;

namespace NangSuatHue.Tests.Browser;

/// <summary>Debian's Chromium, one for all stories of a class.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private IPlaywright? playwright;
    private IBrowser? browser;
    private readonly Dictionary<string, IPage> known = new(StringComparer.Ordinal);

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

    /// <summary>
    /// The page of a person who has been here: signed in once, with everything in the cache, and going on from where the last visit ended. A page of
    /// its own for each visit would cost a process of the browser. The empty name is anybody.
    /// </summary>
    public async Task<Visitor> VisitAgainAsync(string address, string who, int width, bool dark)
    {
        var host = new Uri(address).Authority;
        if (!known.TryGetValue(who, out var page))
        {
            page = await (await NewContextAsync(address, width, dark, still: true)).NewPageAsync();
            if (who.Length > 0)
            {
                await using var first = new Visitor(null, page, host);
                await first.SignInAsync(who);
            }

            known[who] = page;
        }

        return new Visitor(null, page, host);
    }

    private async Task<IBrowserContext> NewContextAsync(string address, int width, bool dark, bool still = false)
    {
        var context = await browser!.NewContextAsync(
            new BrowserNewContextOptions
            {
                BaseURL = address,
                ViewportSize = new() { Width = width, Height = 900 },
                ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light,
                AcceptDownloads = true,
                ReducedMotion = still ? ReducedMotion.Reduce : null,
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
    private readonly string host;

    /// <summary>A person whose context is null only lends the page: it stays open for the next visit.</summary>
    public Visitor(IBrowserContext? context, IPage page, string host)
    {
        (this.context, this.host, Page) = (context, host, page);
        page.Console += OnConsole;
        page.PageError += OnPageError;
        page.Request += OnRequest;
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
        Page.Console -= OnConsole;
        Page.PageError -= OnPageError;
        Page.Request -= OnRequest;
        if (context is not null)
        {
            await context.DisposeAsync();
        }
    }

    private void OnConsole(object? sender, IConsoleMessage message)
    {
        if (message.Type == "error")
        {
            Errors.Add(message.Text);
        }
    }

    private void OnPageError(object? sender, string error) => Errors.Add(error);

    private void OnRequest(object? sender, IRequest request)
    {
        if (request.Url.StartsWith("http", StringComparison.Ordinal) && new Uri(request.Url).Authority != host)
        {
            Errors.Add("request to another host: " + request.Url);
        }
    }
}
