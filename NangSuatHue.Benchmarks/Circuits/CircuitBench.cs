using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;

namespace NangSuatHue.Benchmarks.Circuits;

/// <summary>
/// Open pages of the list of enterprises against the counter of an empty Blazor Server template: memory of each, and the round trip of a pressed
/// button while many people press with a second of thought.
/// </summary>
internal static partial class CircuitBench
{
    private const string Password = "dung-thu-nang-suat";

    public static async Task<int> RunAsync(string executable, string template, int open, int busy)
    {
        var folder = Directory.CreateTempSubdirectory("nsh-bench-").FullName;
        var data = new Dictionary<string, string> { ["DataDirectory"] = folder };
        await Tools.TimeAsync(executable, ["demo"], data);
        var ours = await MeasureAsync(executable, new() { ["DataDirectory"] = folder, ["ASPNETCORE_ENVIRONMENT"] = "Development", ["SignIn__PerMinute"] = "100000" }, "/doanh-nghiep?nam=2024", "can-bo@demo.example", ("aria-controls", "bo-loc"), open, busy);
        var floor = await MeasureAsync(template, [], "/counter", null, ("", ""), open, busy);
        Directory.Delete(folder, true);
        Console.WriteLine("| | template's counter | list of enterprises | ratio |");
        Console.WriteLine("| --- | ---: | ---: | ---: |");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| memory of an open page, KB ({open} open) | {floor.Memory:0} | {ours.Memory:0} | {ours.Memory / floor.Memory:0.00} |"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| press to render, median, ms ({busy} people, 1 s of thought) | {floor.Median:0.00} | {ours.Median:0.00} | {ours.Median / floor.Median:0.00} |"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| press to render, 95 of 100, ms | {floor.P95:0.00} | {ours.P95:0.00} | {ours.P95 / floor.P95:0.00} |"));
        return 0;
    }

    private static async Task<(double Memory, double Median, double P95)> MeasureAsync(string executable, Dictionary<string, string> environment, string path, string? who, (string, string) button, int open, int busy)
    {
        int port;
        using (var listener = new TcpListener(IPAddress.Loopback, 0))
        {
            listener.Start();
            port = ((IPEndPoint)listener.LocalEndpoint).Port;
        }

        var address = new Uri($"http://localhost:{port.ToString(CultureInfo.InvariantCulture)}");
        var home = Path.GetDirectoryName(Path.GetFullPath(executable))!;
        var start = new ProcessStartInfo(executable, ["--urls", address.ToString(), "--contentRoot", home]) { WorkingDirectory = home, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (key, value) in environment)
        {
            start.Environment[key] = value;
        }

        using var server = Process.Start(start)!;
        server.BeginOutputReadLine();
        server.BeginErrorReadLine();
        try
        {
            var cookies = new CookieContainer();
            using var client = new HttpClient(new HttpClientHandler { CookieContainer = cookies, AllowAutoRedirect = false }) { BaseAddress = address };
            await ReadyAsync(client);
            if (who is not null)
            {
                var token = TokenField().Match(await client.GetStringAsync("/dang-nhap")).Groups[1].Value;
                using var signedIn = await client.PostAsync("/dang-nhap", new FormUrlEncodedContent(new Dictionary<string, string>
                {
                    ["__RequestVerificationToken"] = WebUtility.HtmlDecode(token), ["_handler"] = "dang-nhap", ["Input.Email"] = who, ["Input.Password"] = Password,
                }));
                if (signedIn.StatusCode != HttpStatusCode.Redirect)
                {
                    throw new InvalidOperationException("Cannot sign in.");
                }
            }

            var page = new Uri(address, path);
            var circuits = new List<BlazorCircuit>();
            // Warm: what the program needs anyway is not an open page's.
            for (var i = 0; i < 40; i++)
            {
                var circuit = await BlazorCircuit.OpenAsync(page, cookies, button);
                await circuit.SettleAsync(TimeSpan.FromMilliseconds(200), TimeSpan.FromSeconds(10));
                await circuit.PressAsync();
                circuits.Add(circuit);
            }

            var before = await MemoryAsync(server);
            while (circuits.Count < open + 40)
            {
                circuits.AddRange(await Task.WhenAll(Enumerable.Range(0, 10).Select(async _ =>
                {
                    var circuit = await BlazorCircuit.OpenAsync(page, cookies, button);
                    await circuit.SettleAsync(TimeSpan.FromMilliseconds(300), TimeSpan.FromSeconds(10));
                    return circuit;
                })));
            }

            var memory = (await MemoryAsync(server) - before) / 1024.0 / open;
            var random = new Random(439);
            var times = new List<double>();
            await Task.WhenAll(circuits.Take(busy).Select(async circuit =>
            {
                await Task.Delay(random.Next(1000));
                for (var i = 0; i < 15; i++)
                {
                    var time = await circuit.PressAsync();
                    lock (times)
                    {
                        if (i > 2)
                        {
                            times.Add(time);
                        }
                    }

                    await Task.Delay(1000);
                }
            }));
            times.Sort();
            await Task.WhenAll(circuits.Select(c => c.DisposeAsync().AsTask()));
            return (memory, times[times.Count / 2], times[times.Count * 95 / 100]);
        }
        finally
        {
            server.Kill(entireProcessTree: true);
        }
    }

    /// <summary>Resident bytes after a rest.</summary>
    private static async Task<long> MemoryAsync(Process server)
    {
        await Task.Delay(5000);
        server.Refresh();
        return server.WorkingSet64;
    }

    private static async Task ReadyAsync(HttpClient client)
    {
        for (var i = 0; i < 240; i++)
        {
            try
            {
                using var answer = await client.GetAsync("/");
                if (answer.IsSuccessStatusCode)
                {
                    return;
                }
            }
            catch (HttpRequestException)
            {
                // Not up yet.
            }

            await Task.Delay(250);
        }

        throw new TimeoutException("The server did not become ready.");
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex TokenField();
}
