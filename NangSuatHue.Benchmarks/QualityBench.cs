using System.Diagnostics;
using System.Globalization;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Registry.Quality;

namespace NangSuatHue.Benchmarks;

/// <summary>
/// The pass that finds doubtful figures against a raw SQL aggregate that reads the same columns of the same rows; then the desk with its result kept.
/// </summary>
internal static class QualityBench
{
    private static readonly Actor Officer = new() { Role = Role.Officer, Name = "bench" };

    // Long: a measurement told from top to bottom: what is set up, what is asked of both sides, what is printed.
    public static async Task<int> RunAsync(string executable, int enterprises, bool postgres)
    {
        using var registry = await BenchRegistry.CreateAsync(executable, enterprises * 3, postgres);
        var gate = registry.Gate;
        await using var raw = await gate.OpenAsync(default);
        if (postgres)
        {
            await raw.DrainAsync("VACUUM ANALYZE");
        }

        var aggregate = $"""
            SELECT year, vsic_edition, division, size_class, count(*), {string.Join(
                ", ",
                JudgedFigures.Fields.Select(f => $"count({f.Column}), sum({f.Column}), min({f.Column}), max({f.Column})")
            )}
            FROM year_figures {(
                postgres ? "" : "NOT INDEXED"
            )} WHERE enterprise_id NOT IN (SELECT id FROM enterprises WHERE status = 3) GROUP BY year, vsic_edition, division, size_class
            """;
        // A round of a million takes minutes.
        var rounds = enterprises > 300_000 ? 1 : 3;
        var (floor, pass, one, findings, unlisted) = (new List<double>(), new List<double>(), new List<double>(), 0, 0);
        long peak = 0;
        for (var round = 0; round < rounds; round++)
        {
            var watch = Stopwatch.StartNew();
            await raw.DrainAsync(aggregate);
            floor.Add(watch.Elapsed.TotalSeconds);
            GC.Collect();
            var before = GC.GetTotalMemory(true);
            watch.Restart();
            using var sampler = new Timer(_ => peak = Math.Max(peak, GC.GetTotalMemory(false) - before), null, 0, 200);
            var found = await QualityYears.ScanAsync(raw, [2022, 2023, 2024], default);
            pass.Add(watch.Elapsed.TotalSeconds);
            (findings, unlisted) = (found.Sum(y => y.Findings.Count), found.Sum(y => y.Unlisted.Values.Sum()));
            watch.Restart();
            await QualityYears.ScanAsync(raw, [2024], default);
            one.Add(watch.Elapsed.TotalSeconds);
        }

        var years = new QualityYears();
        var find = new FindFindings(gate, years);
        await find.RunAsync(Officer, new FindingFilter { Year = 2024 }, 1);
        var kept = new List<double>();
        for (var round = 0; round < 20; round++)
        {
            var watch = Stopwatch.StartNew();
            await find.RunAsync(Officer, new FindingFilter { Year = 2024 }, 1);
            kept.Add(watch.Elapsed.TotalMilliseconds);
        }

        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"""
                {enterprises} enterprises × 3 years; {findings} findings listed, {unlisted} more counted.

                | quality | s |
                | --- | ---: |
                | raw SQL aggregate of the same columns, by year, division and size class | {Tools.Median(floor):0.0} |
                | the pass over three years | {Tools.Median(pass):0.0} (ratio {Tools.Median(pass.Zip(floor, (p, f) => p / f)):0.00}) |
                | the pass for one year, which reads the years beside it | {Tools.Median(one):0.0} |
                | the list of findings, year unchanged | {Tools.Median(kept) / 1000:0.000} |
                | managed memory at the peak of the pass, MB | {peak / 1e6:0} |
                """
            )
        );
        return 0;
    }
}
