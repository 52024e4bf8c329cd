using System.Diagnostics;
using System.Globalization;

namespace NangSuatHue.Benchmarks;

/// <summary>Whole processes, timed from outside.</summary>
internal static class Tools
{
    /// <summary>Seconds and peak memory (MB) of a command, read from GNU time where it is installed.</summary>
    public static async Task<(double Seconds, double PeakMb)> TimeAsync(
        string file,
        IEnumerable<string> args,
        IReadOnlyDictionary<string, string>? environment = null
    )
    {
        if (file.EndsWith(".dll", StringComparison.OrdinalIgnoreCase))
        {
            (file, args) = ("dotnet", [file, .. args]);
        }

        var report = Path.GetTempFileName();
        var gnu = File.Exists("/usr/bin/time");
        var start = gnu ? new ProcessStartInfo("/usr/bin/time", ["-f", "%e %M", "-o", report, file, .. args]) : new ProcessStartInfo(file, args);
        (start.RedirectStandardOutput, start.RedirectStandardError) = (true, true);
        foreach (var (key, value) in environment ?? new Dictionary<string, string>())
        {
            start.Environment[key] = value;
        }

        var watch = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        var seconds = watch.Elapsed.TotalSeconds;
        await output;
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{file} ended with {process.ExitCode}: {await error}");
        }

        if (!gnu)
        {
            return (seconds, double.NaN);
        }

        var parts = (await File.ReadAllTextAsync(report)).Trim().Split(' ');
        File.Delete(report);
        return (double.Parse(parts[0], CultureInfo.InvariantCulture), double.Parse(parts[1], CultureInfo.InvariantCulture) / 1024);
    }

    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted.Length % 2 == 1 ? sorted[sorted.Length / 2] : (sorted[(sorted.Length / 2) - 1] + sorted[sorted.Length / 2]) / 2;
    }

    public static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in Directory.GetFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target, true);
        }
    }
}
