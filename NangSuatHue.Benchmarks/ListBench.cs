using System.Data.Common;
using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;
using NangSuatHue.Data.Desk.Overview;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Data.Measures.Summaries;
using NangSuatHue.Data.Registry.Enterprises;
using NangSuatHue.Data.Registry.EnterpriseViews;
using NangSuatHue.Data.Registry.Reference;
using Npgsql;

namespace NangSuatHue.Benchmarks;

/// <summary>The list page's slice (25 rows, two filters, sorted by revenue, with its count) and the search against raw SQL that answers the same.</summary>
internal static class ListBench
{
    private const int Rounds = 20;
    private static readonly Actor Officer = new() { Role = Role.Officer, Name = "bench" };

    // Long: a measurement told from top to bottom: what is set up, what is asked of both sides, what is printed.
    public static async Task<int> RunAsync(string executable, int rows, bool postgres)
    {
        using var registry = await BenchRegistry.CreateAsync(executable, rows, postgres);
        var gate = registry.Gate;
        var clock = Stopwatch.StartNew();
        await new SearchIndex(gate).CatchUpAsync();
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{rows} yearly records of {(rows + 2) / 3} enterprises; the search index took {clock.Elapsed.TotalSeconds:0.0} s after the import."
            )
        );
        await using var raw = await gate.OpenAsync(default);
        if (postgres)
        {
            await raw.DrainAsync("VACUUM ANALYZE");
        }

        Console.WriteLine();
        Console.WriteLine("| query | raw SQL, ms | slice, ms | ratio | rows found |");
        Console.WriteLine("| --- | ---: | ---: | ---: | ---: |");
        var list = new EnterpriseFilter
        {
            Year = 2024,
            Sizes = [SizeClass.Small],
            Commune = "19777",
            Sort = EnterpriseSort.Revenue,
            Descending = true,
        };
        const string Matching =
            "FROM year_figures y WHERE y.year = 2024 AND y.commune_code = '19777' AND y.size_class = 2 AND "
            + "y.enterprise_id NOT IN (SELECT id FROM enterprises WHERE status = 3)";
        const string Shown =
            "SELECT e.id, e.tax_code, e.name, y.section, y.commune_code, y.size_class, y.employees, y.net_revenue, y.data_status FROM enterprises e";
        var found = await raw.CountAsync($"SELECT count(*) {Matching}");
        foreach (var page in (int[])[1, Math.Max(2, Math.Min(10_000, found / 25))])
        {
            var offset = (page - 1) * 25;
            var sql =
                $"{Shown} JOIN year_figures y ON y.enterprise_id = e.id AND y.year = 2024 WHERE y.id IN (SELECT y.id "
                + $"{Matching} ORDER BY y.net_revenue DESC, y.enterprise_id LIMIT 25 OFFSET {offset})";
            await CompareAsync($"list: two filters and a year, by revenue, page {page}", raw, gate, list, page, $"SELECT count(*) {Matching}; {sql}");
        }

        var last = Math.Max(2, Math.Min(10_000, (rows + 2) / 3 / 25));
        await CompareAsync(
            $"list: everything by name, page {last}",
            raw,
            gate,
            new EnterpriseFilter(),
            last,
            $"""
            SELECT count(*) FROM enterprises e WHERE e.id NOT IN (SELECT id FROM enterprises WHERE status = 3);
            {Shown} LEFT JOIN year_figures y ON y.enterprise_id = e.id AND y.year = e.latest_year WHERE e.id IN (SELECT id FROM enterprises
                ORDER BY sort_key, id LIMIT 25 OFFSET {(
                last - 1
            ) * 25})
            """
        );
        var words =
            (
                postgres
                    ? "WHERE to_tsvector('simple'::regconfig, e.search_key) @@ to_tsquery('simple'::regconfig, 'duoc:* & lieu:* & hue:*')"
                    : "WHERE e.id IN (SELECT rowid FROM enterprise_fts WHERE enterprise_fts MATCH '\"duoc\"* \"lieu\"* \"hue\"*')"
            ) + " AND e.id NOT IN (SELECT id FROM enterprises WHERE status = 3)";
        var whole = postgres ? "strpos" : "instr";
        await CompareAsync(
            "search without tone marks: duoc lieu hue",
            raw,
            gate,
            new EnterpriseFilter { Search = "duoc lieu hue" },
            1,
            $"""
            SELECT count(*) FROM enterprises e {words};
            {Shown} LEFT JOIN year_figures y ON y.enterprise_id = e.id AND y.year = e.latest_year WHERE e.id IN (SELECT e.id
                FROM enterprises e {words} ORDER BY {whole}(e.name_lower, 'duoc lieu hue') = 0, e.sort_key, e.id LIMIT 25)
            """
        );
        await OverviewAsync(gate);
        return 0;
    }

    /// <summary>The overview when nothing changed, with one reader and with sixteen at once, and when a year has to be counted anew.</summary>
    private static async Task OverviewAsync(DbGate gate)
    {
        var summaries = new YearSummaries();
        var overview = new GetOverview(gate.Factory(), summaries);
        var watch = Stopwatch.StartNew();
        await overview.RunAsync(Officer, 2024);
        var cold = watch.Elapsed.TotalMilliseconds;
        var (one, many, floor) = (new List<double>(), new List<double>(), new List<double>());
        for (var round = 0; round < Rounds; round++)
        {
            watch.Restart();
            await using (
                DbConnection raw =
                    gate.Provider == DatabaseProvider.Sqlite
                        ? new SqliteConnection(gate.ConnectionString)
                        : new NpgsqlConnection(gate.ConnectionString)
            )
            {
                await raw.OpenAsync();
                await raw.CountAsync("SELECT sum(version) FROM year_versions WHERE year > 0");
            }

            floor.Add(watch.Elapsed.TotalMilliseconds);
            watch.Restart();
            await overview.RunAsync(Officer, 2024);
            one.Add(watch.Elapsed.TotalMilliseconds);
            watch.Restart();
            await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(() => overview.RunAsync(Officer, 2024))));
            many.Add(watch.Elapsed.TotalMilliseconds / 16);
        }

        Console.WriteLine();
        Console.WriteLine("| overview | ms |");
        Console.WriteLine("| --- | ---: |");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| all years counted anew | {cold:0} |"));
        Console.WriteLine(
            string.Create(CultureInfo.InvariantCulture, $"| nothing changed: raw question for the versions | {Tools.Median(floor):0.00} |")
        );
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| nothing changed: slice, one reader | {Tools.Median(one):0.00} |"));
        Console.WriteLine(
            string.Create(CultureInfo.InvariantCulture, $"| nothing changed: slice, each of sixteen readers at once | {Tools.Median(many):0.00} |")
        );
    }

    /// <summary>The slice counts anew in every round, as the raw question does: its memory of counts begins empty each time.</summary>
    private static async Task CompareAsync(string name, DbConnection raw, DbGate gate, EnterpriseFilter filter, int page, string sql)
    {
        var (floor, slice, kept, found) = (new List<double>(), new List<double>(), new List<double>(), 0);
        for (var round = 0; round < Rounds + 3; round++)
        {
            var find = new FindEnterprises(gate.Factory(), new EnterpriseCounts());
            var watch = Stopwatch.StartNew();
            await raw.DrainAsync(sql);
            var a = watch.Elapsed.TotalMilliseconds;
            watch.Restart();
            found = (await find.RunAsync(Officer, filter, page, 25)).Value!.Count;
            var b = watch.Elapsed.TotalMilliseconds;
            watch.Restart();
            await find.RunAsync(Officer, filter, page, 25);
            if (round >= 3)
            {
                floor.Add(a);
                slice.Add(b);
                kept.Add(watch.Elapsed.TotalMilliseconds);
            }
        }

        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"| {name} | {Tools.Median(floor):0.0} | {Tools.Median(slice):0.0}, {Tools.Median(kept):0.0} with the count "
                    + $"known | {Tools.Median(slice.Zip(floor, (s, f) => s / f)):0.00} | {found} |"
            )
        );
    }

    public static async Task DrainAsync(this DbConnection raw, string sql)
    {
        await using var command = raw.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync();
        do
        {
            while (await reader.ReadAsync()) { }
        } while (await reader.NextResultAsync());
    }

    private static async Task<int> CountAsync(this DbConnection raw, string sql)
    {
        await using var command = raw.CreateCommand();
        command.CommandText = sql;
        return Convert.ToInt32(await command.ExecuteScalarAsync(), CultureInfo.InvariantCulture);
    }
}
