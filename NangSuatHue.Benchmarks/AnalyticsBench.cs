using System.Data.Common;
using System.Diagnostics;
using System.Globalization;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Data.Measures.Analytics;
using NangSuatHue.Data.Measures.Editions;
using NangSuatHue.Data.Measures.Peers;
using NangSuatHue.Data.Measures.Summaries;
using NangSuatHue.Data.Registry.Reference;

namespace NangSuatHue.Benchmarks;

/// <summary>
/// Sector analytics and peers when a year has changed, so that nothing is known yet, against raw SQL that aggregates the same rows in the same run.
/// </summary>
internal static class AnalyticsBench
{
    private const int Rounds = 3;
    private const string Complete =
        "y.employees > 0 AND y.labour_cost IS NOT NULL AND y.profit_before_tax IS NOT NULL AND y.depreciation IS NOT "
        + "NULL AND y.interest_paid IS NOT NULL AND y.production_taxes IS NOT NULL AND y.enterprise_id NOT IN (SELECT "
        + "id FROM enterprises WHERE status = 3)";
    private const string Added = "y.labour_cost + y.profit_before_tax + y.depreciation + y.interest_paid + y.production_taxes";
    private static readonly Actor Officer = new() { Role = Role.Officer, Name = "bench" };

    // Long: a measurement told from top to bottom: what is set up, what is asked of both sides, what is printed.
    public static async Task<int> RunAsync(string executable, int rows, bool postgres)
    {
        using var registry = await BenchRegistry.CreateAsync(executable, rows, postgres);
        var gate = registry.Gate;
        await using var raw = await gate.OpenAsync(default);
        if (postgres)
        {
            await raw.DrainAsync("VACUUM ANALYZE");
        }

        var code = await raw.ScalarAsync<string>("SELECT tax_code FROM enterprises ORDER BY id LIMIT 1", default);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{rows} yearly records of {(rows + 2) / 3} enterprises on {gate.Provider}."));
        Console.WriteLine();
        Console.WriteLine("| question, nothing known yet | raw SQL, ms | slice, ms | ratio | slice again, ms |");
        Console.WriteLine("| --- | ---: | ---: | ---: | ---: |");
        var references = new GetReferenceNames(gate.Factory());
        await references.RunAsync();
        var through = postgres ? "" : "NOT INDEXED";
        await CompareAsync(
            "sections by year, all years",
            raw,
            $"SELECT y.year, y.vsic_edition, y.section, count(*), sum({Added}), sum(y.employees) FROM year_figures y "
                + $"{through} WHERE {Complete} GROUP BY 1, 2, 3",
            () =>
            {
                var slice = new GetSectorProductivity(gate.Factory(), new YearSummaries());
                return async () => (await slice.RunAsync(Officer)).IsOk;
            }
        );
        string Shift(int year, int other) =>
            "SELECT vsic_edition, section, b, sum(va), sum(employees), count(*) FROM (SELECT y.vsic_edition, y.section, "
            + $"y.employees, {Added} AS va, EXISTS (SELECT 1 FROM year_figures o WHERE o.enterprise_id = y.enterprise_id "
            + $"AND o.year = {other} AND {Complete.Replace("y.", "o.", StringComparison.Ordinal)}) AS b FROM year_figures y "
            + $"WHERE y.year = {year} AND {Complete}) AS q GROUP BY 1, 2, 3";
        await CompareAsync(
            "shift-share 2023 to 2024",
            raw,
            Shift(2023, 2024) + ";" + Shift(2024, 2023),
            () =>
            {
                var slice = new GetShiftShare(gate);
                return async () => (await slice.RunAsync(Officer, 2023, 2024)).IsOk;
            }
        );
        await CompareAsync(
            "adopters of quality systems against others, 2024",
            raw,
            "SELECT y.enterprise_id IN (SELECT a.enterprise_id FROM adoptions a JOIN catalogue_items c ON c.id = "
                + "a.catalogue_item_id WHERE a.year = 2024 AND a.status IN (1, 2) AND NOT a.archived AND c.\"group\" = 'QMS'), "
                + $"count(*), sum({Added}), sum(y.employees) FROM year_figures y WHERE y.year = 2024 AND {Complete} GROUP BY 1",
            () =>
            {
                var slice = new CompareAdopters(gate, references);
                return async () => (await slice.RunAsync(Officer, 2024, "QMS", null)).IsOk;
            }
        );
        await CompareAsync(
            "capital and productivity of section C, 2024",
            raw,
            $"SELECT count(*), avg(y.fixed_assets / y.employees), avg(({Added}) / y.employees) FROM year_figures y WHERE "
                + $"y.year = 2024 AND y.section = 'C' AND y.fixed_assets IS NOT NULL AND {Complete}",
            () =>
            {
                var slice = new FindProductivityPoints(gate);
                return async () => (await slice.RunAsync(Officer, 2024, "C", null)).IsOk;
            }
        );
        await CompareAsync(
            "an enterprise's page with its peers, 2024",
            raw,
            $"SELECT y.vsic_edition, y.section, y.division, y.size_class, count(*), sum({Added}), sum(y.employees), "
                + "sum(y.labour_cost), sum(y.net_revenue), sum(y.fixed_assets) FROM year_figures y WHERE y.year = 2024 AND "
                + $"{Complete} GROUP BY 1, 2, 3, 4",
            () =>
            {
                var slice = new GetProductivity(gate.Factory(), new PeerTables(), new EditionTables());
                return async () => (await slice.RunAsync(Officer, code!, 2024)).IsOk;
            }
        );
        Console.WriteLine();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Peak memory {Process.GetCurrentProcess().PeakWorkingSet64 >> 20} MB."));
        return 0;
    }

    private static async Task CompareAsync(string name, DbConnection raw, string sql, Func<Func<Task<bool>>> make)
    {
        var (floor, slice, again) = (new List<double>(), new List<double>(), new List<double>());
        for (var round = 0; round < Rounds + 1; round++)
        {
            var ask = make();
            var watch = Stopwatch.StartNew();
            await raw.DrainAsync(sql);
            var a = watch.Elapsed.TotalMilliseconds;
            watch.Restart();
            if (!await ask())
            {
                throw new InvalidOperationException(name + " was refused.");
            }

            var b = watch.Elapsed.TotalMilliseconds;
            watch.Restart();
            await ask();
            if (round > 0)
            {
                floor.Add(a);
                slice.Add(b);
                again.Add(watch.Elapsed.TotalMilliseconds);
            }
        }

        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"| {name} | {Tools.Median(floor):0} | {Tools.Median(slice):0} | "
                    + $"{Tools.Median(slice.Zip(floor, (s, f) => s / f)):0.00} | {Tools.Median(again):0.0} |"
            )
        );
    }
}
