using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;

namespace NangSuatHue.Benchmarks;

/// <summary>The program, or a template, as a server process of its own on a free loopback port.</summary>
internal sealed partial class ServedApp : IDisposable
{
    private const string DemoPassword = "dung-thu-nang-suat";
    private const int LinesKept = 40;
    private readonly Queue<string> said = [];

    private ServedApp(Process process, Uri address)
    {
        Process = process;
        Address = address;
    }

    /// <summary>The server's process.</summary>
    public Process Process { get; }

    /// <summary>Where it answers.</summary>
    public Uri Address { get; }

    /// <summary>What it said last.</summary>
    public string Said
    {
        get
        {
            lock (said)
            {
                return string.Join(Environment.NewLine, said);
            }
        }
    }

    private void Keep(string? line)
    {
        lock (said)
        {
            if (!string.IsNullOrEmpty(line))
            {
                said.Enqueue(line);
            }

            while (said.Count > LinesKept)
            {
                said.Dequeue();
            }
        }
    }

    /// <summary>Starts it and waits until the path answers.</summary>
    /// <exception cref="TimeoutException">It did not within a minute.</exception>
    public static async Task<ServedApp> StartAsync(
        string executable,
        IReadOnlyDictionary<string, string> environment,
        string ready,
        params string[] more
    )
    {
        int port;
        using (var listener = new TcpListener(IPAddress.Loopback, 0))
        {
            listener.Start();
            port = ((IPEndPoint)listener.LocalEndpoint).Port;
        }

        var address = new Uri($"http://localhost:{port.ToString(CultureInfo.InvariantCulture)}");
        var home = Path.GetDirectoryName(Path.GetFullPath(executable))!;
        var start = executable.EndsWith(".dll", StringComparison.Ordinal)
            ? new ProcessStartInfo("dotnet", [executable])
            : new ProcessStartInfo(executable);
        foreach (var argument in (string[])["--urls=" + address, "--contentRoot=" + home, .. more])
        {
            start.ArgumentList.Add(argument);
        }

        (start.RedirectStandardOutput, start.RedirectStandardError, start.WorkingDirectory) = (true, true, home);
        foreach (var (key, value) in environment)
        {
            start.Environment[key] = value;
        }

        var process = Process.Start(start)!;
        var app = new ServedApp(process, address);
        process.OutputDataReceived += (_, line) => app.Keep(line.Data);
        process.ErrorDataReceived += (_, line) => app.Keep(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        using var client = new HttpClient { BaseAddress = address };
        for (var i = 0; i < 240; i++)
        {
            try
            {
                using var answer = await client.GetAsync(ready);
                if (answer.IsSuccessStatusCode)
                {
                    return app;
                }
            }
            catch (HttpRequestException)
            {
                // Not up yet.
            }

            await Task.Delay(250);
        }

        app.Dispose();
        throw new TimeoutException("The server did not become ready.");
    }

    /// <summary>A client with the cookies, which follows no redirect.</summary>
    public HttpClient Client(CookieContainer cookies) =>
        new(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = cookies })
        {
            BaseAddress = Address,
            Timeout = TimeSpan.FromSeconds(30),
        };

    /// <summary>Signs a demo account in; the cookies hold it afterwards.</summary>
    public async Task<HttpClient> SignInAsync(string email, CookieContainer cookies)
    {
        var client = Client(cookies);
        using var answer = await client.PostAsync(
            "/dang-nhap",
            new FormUrlEncodedContent(
                new Dictionary<string, string>
                {
                    ["__RequestVerificationToken"] = Token(await client.GetStringAsync("/dang-nhap")),
                    ["_handler"] = "dang-nhap",
                    ["Input.Email"] = email,
                    ["Input.Password"] = DemoPassword,
                }
            )
        );
        return answer.StatusCode == HttpStatusCode.Redirect
            ? client
            : throw new InvalidOperationException($"{email} cannot sign in: {answer.StatusCode}");
    }

    /// <summary>The antiforgery token of a page.</summary>
    public static string Token(string page) => WebUtility.HtmlDecode(TokenField().Match(page).Groups[1].Value);

    /// <summary>Resident bytes after a rest; 0 where the process ended.</summary>
    public async Task<long> MemoryAsync(TimeSpan rest)
    {
        await Task.Delay(rest);
        Process.Refresh();
        return Process.HasExited ? 0 : Process.WorkingSet64;
    }

    /// <inheritdoc />
    public void Dispose()
    {
        if (!Process.HasExited)
        {
            Process.Kill(entireProcessTree: true);
        }

        Process.Dispose();
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex TokenField();
}
