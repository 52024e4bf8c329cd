using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;
using NangSuatHue.Data.Access;
using NangSuatHue.Data.Enterprises;
using NangSuatHue.Data.Kernel;
using NangSuatHue.Data.Reference;

namespace NangSuatHue.Benchmarks;

/// <summary>The list page's slice (25 rows, two filters, sorted by revenue, with its count) and the search against raw SQL that answers the same.</summary>
internal static class ListBench
{
    private const int Rounds = 60;
    private static readonly Actor Officer = new() { Role = Role.Officer, Name = "bench" };

    public static async Task<int> RunAsync(string executable, int rows)
    {
        var work = Directory.CreateTempSubdirectory("nsh-bench-").FullName;
        var file = Path.Combine(work, "survey.csv");
        var folder = Path.Combine(work, "data");
        Generator.Write(file, rows);
        await Tools.TimeAsync(executable, ["migrate"], new Dictionary<string, string> { ["DataDirectory"] = folder });
        await Tools.TimeAsync(executable, ["import", file], new Dictionary<string, string> { ["DataDirectory"] = folder });
        var gate = new DbGate(folder);
        var find = new FindEnterprises(gate.Factory(), new EnterpriseCounts());
        await using var raw = new SqliteConnection(gate.ConnectionString);
        await raw.OpenAsync();

        Console.WriteLine("| query | raw SQL, ms | slice, ms | ratio | rows found |");
        Console.WriteLine("| --- | ---: | ---: | ---: | ---: |");
        var list = new EnterpriseFilter { Year = 2024, Sizes = [SizeClass.Small], Commune = "19777", Sort = EnterpriseSort.Revenue, Descending = true };
        await CompareAsync("list: 25 rows, two filters and a year, by revenue", raw, find, list, """
            SELECT count(*) FROM enterprises e JOIN year_figures y ON y.enterprise_id = e.id AND y.year = 2024 WHERE e.status <> 3 AND y.commune_code = '19777' AND y.size_class = 2;
            SELECT e.id, e.tax_code, e.name, y.section, y.commune_code, y.size_class, y.employees, y.net_revenue, y.data_status,
                   y.labour_cost + y.profit_before_tax + y.depreciation + y.interest_paid + y.production_taxes
            FROM enterprises e JOIN year_figures y ON y.enterprise_id = e.id AND y.year = 2024 WHERE e.status <> 3 AND y.commune_code = '19777' AND y.size_class = 2
            ORDER BY y.net_revenue DESC, e.id LIMIT 25
            """);
        await CompareAsync("search without tone marks: duoc lieu hue", raw, find, new EnterpriseFilter { Search = "duoc lieu hue" }, """
            SELECT count(*) FROM enterprises e WHERE e.status <> 3 AND e.search_key LIKE '% duoc%' AND e.search_key LIKE '% lieu%' AND e.search_key LIKE '% hue%';
            SELECT e.id, e.tax_code, e.name, y.section, y.commune_code, y.size_class, y.employees, y.net_revenue, y.data_status
            FROM enterprises e LEFT JOIN year_figures y ON y.enterprise_id = e.id AND y.year = e.latest_year
            WHERE e.status <> 3 AND e.search_key LIKE '% duoc%' AND e.search_key LIKE '% lieu%' AND e.search_key LIKE '% hue%' ORDER BY e.sort_key LIMIT 25
            """);
        SqliteConnection.ClearAllPools();
        Directory.Delete(work, true);
        return 0;
    }

    private static async Task CompareAsync(string name, SqliteConnection raw, FindEnterprises find, EnterpriseFilter filter, string sql)
    {
        var (floor, slice, found) = (new List<double>(), new List<double>(), 0);
        for (var round = 0; round < Rounds + 5; round++)
        {
            var watch = Stopwatch.StartNew();
            await using (var command = raw.CreateCommand())
            {
                command.CommandText = sql;
                await using var reader = await command.ExecuteReaderAsync();
                do
                {
                    while (await reader.ReadAsync())
                    {
                    }
                }
                while (await reader.NextResultAsync());
            }

            var a = watch.Elapsed.TotalMilliseconds;
            watch.Restart();
            found = (await find.RunAsync(Officer, filter, 1, 25)).Value!.Count;
            if (round >= 5)
            {
                floor.Add(a);
                slice.Add(watch.Elapsed.TotalMilliseconds);
            }
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} | {Tools.Median(floor):0.0} | {Tools.Median(slice):0.0} | {Tools.Median(slice.Zip(floor, (s, f) => s / f)):0.00} | {found} |"));
    }
}
