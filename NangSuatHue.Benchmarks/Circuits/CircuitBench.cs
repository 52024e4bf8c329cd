using System.Globalization;
using System.Net;

namespace NangSuatHue.Benchmarks.Circuits;

/// <summary>
/// Open pages of the list of enterprises against the counter of an empty Blazor Server template: memory of each, and the round trip of a pressed
/// button while many people press with a second of thought.
/// </summary>
internal static class CircuitBench
{
    public static async Task<int> RunAsync(string executable, string template, int open, int busy)
    {
        var folder = Directory.CreateTempSubdirectory("nsh-bench-").FullName;
        var data = new Dictionary<string, string> { ["DataDirectory"] = folder };
        await Tools.TimeAsync(executable, ["demo"], data);
        var ours = await MeasureAsync(
            executable,
            new()
            {
                ["DataDirectory"] = folder,
                ["ASPNETCORE_ENVIRONMENT"] = "Development",
                ["SignIn__PerMinute"] = "100000",
            },
            "/doanh-nghiep?nam=2024",
            "can-bo@demo.example",
            ("aria-controls", "bo-loc"),
            open,
            busy
        );
        var floor = await MeasureAsync(template, [], "/counter", null, ("", ""), open, busy);
        Directory.Delete(folder, true);
        Console.WriteLine("| | template's counter | list of enterprises | ratio |");
        Console.WriteLine("| --- | ---: | ---: | ---: |");
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"| memory of an open page, KB ({open} open) | {floor.Memory:0} | {ours.Memory:0} | {ours.Memory / floor.Memory:0.00} |"
            )
        );
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"| press to render, median, ms ({busy} people, 1 s of thought) | {floor.Median:0.00} | {ours.Median:0.00} | "
                    + $"{ours.Median / floor.Median:0.00} |"
            )
        );
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"| press to render, 95 of 100, ms | {floor.P95:0.00} | {ours.P95:0.00} | {ours.P95 / floor.P95:0.00} |"
            )
        );
        return 0;
    }

    // Long: a measurement told from top to bottom: what is set up, what is asked of both sides, what is printed.
    private static async Task<(double Memory, double Median, double P95)> MeasureAsync(
        string executable,
        Dictionary<string, string> environment,
        string path,
        string? who,
        (string, string) button,
        int open,
        int busy
    )
    {
        using var server = await ServedApp.StartAsync(executable, environment, "/");
        var cookies = new CookieContainer();
        if (who is not null)
        {
            (await server.SignInAsync(who, cookies)).Dispose();
        }

        var page = new Uri(server.Address, path);
        var circuits = new List<BlazorCircuit>();
        // Warm: what the program needs anyway is not an open page's.
        for (var i = 0; i < 40; i++)
        {
            var circuit = await BlazorCircuit.OpenAsync(page, cookies, button);
            await circuit.SettleAsync(TimeSpan.FromMilliseconds(200), TimeSpan.FromSeconds(10));
            await circuit.PressAsync();
            circuits.Add(circuit);
        }

        var before = await server.MemoryAsync(TimeSpan.FromSeconds(5));
        while (circuits.Count < open + 40)
        {
            circuits.AddRange(
                await Task.WhenAll(
                    Enumerable
                        .Range(0, 10)
                        .Select(async _ =>
                        {
                            var circuit = await BlazorCircuit.OpenAsync(page, cookies, button);
                            await circuit.SettleAsync(TimeSpan.FromMilliseconds(300), TimeSpan.FromSeconds(10));
                            return circuit;
                        })
                )
            );
        }

        var memory = (await server.MemoryAsync(TimeSpan.FromSeconds(5)) - before) / 1024.0 / open;
        var random = new Random(439);
        var times = new List<double>();
        await Task.WhenAll(
            circuits
                .Take(busy)
                .Select(async circuit =>
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
                })
        );
        times.Sort();
        await Task.WhenAll(circuits.Select(c => c.DisposeAsync().AsTask()));
        return (memory, times[times.Count / 2], times[times.Count * 95 / 100]);
    }
}
