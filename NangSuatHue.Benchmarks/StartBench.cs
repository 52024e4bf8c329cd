using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace NangSuatHue.Benchmarks;

/// <summary>
/// From the start of the process to the first page, with the demo data there already, against an empty Blazor template published the same way.
/// </summary>
internal static class StartBench
{
    private const int Rounds = 7;

    public static async Task<int> RunAsync(string executable, string template)
    {
        var folder = Directory.CreateTempSubdirectory("nsh-bench-").FullName;
        var data = new Dictionary<string, string> { ["DataDirectory"] = folder };
        await Tools.TimeAsync(executable, ["migrate"], data);
        await Tools.TimeAsync(executable, ["demo"], data);
        var (ours, floor, ratios) = (new List<double>(), new List<double>(), new List<double>());
        for (var round = 0; round <= Rounds; round++)
        {
            var a = await FirstPageAsync(template, []);
            var b = await FirstPageAsync(executable, new() { ["DataDirectory"] = folder, ["Demo__Enabled"] = "true" });
            if (round > 0)
            {
                floor.Add(a);
                ours.Add(b);
                ratios.Add(b / a);
            }
        }

        Directory.Delete(folder, true);
        Console.WriteLine("| start to first page | template, ms | this, ms | ratio |");
        Console.WriteLine("| --- | ---: | ---: | ---: |");
        Console.WriteLine(
            string.Create(CultureInfo.InvariantCulture, $"| / | {Tools.Median(floor):0} | {Tools.Median(ours):0} | {Tools.Median(ratios):0.00} |")
        );
        return 0;
    }

    private static async Task<double> FirstPageAsync(string executable, Dictionary<string, string> environment)
    {
        var port = FreePort().ToString(CultureInfo.InvariantCulture);
        var start = new ProcessStartInfo(executable, ["--urls", $"http://127.0.0.1:{port}"])
        {
            WorkingDirectory = Path.GetDirectoryName(Path.GetFullPath(executable))!,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (key, value) in environment)
        {
            start.Environment[key] = value;
        }

        var watch = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        using var client = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}") };
        try
        {
            while (watch.Elapsed < TimeSpan.FromSeconds(60))
            {
                try
                {
                    using var answer = await client.GetAsync("/");
                    if (answer.IsSuccessStatusCode)
                    {
                        await answer.Content.ReadAsByteArrayAsync();
                        return watch.Elapsed.TotalMilliseconds;
                    }
                }
                catch (HttpRequestException)
                {
                    await Task.Delay(2);
                }
            }

            throw new TimeoutException($"{executable} gave no page.");
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync();
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
