using System.Globalization;

namespace NangSuatHue.Benchmarks;

/// <summary>The command line's import, start-up included, against <c>sqlite3 .import</c> and two indexes of the same file, in turn.</summary>
internal static class ImportBench
{
    private const int Rounds = 5;

    // Long: a measurement told from top to bottom: what is set up, what is asked of both sides, what is printed.
    public static async Task<int> RunAsync(string executable, IReadOnlyList<int> sizes)
    {
        Console.WriteLine(
            "| rows | sqlite3 .import + 2 indexes, s | first import, s | ratio | identical file again, s | to the first | peak memory, MB |"
        );
        Console.WriteLine("| ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
        foreach (var rows in sizes)
        {
            var work = Directory.CreateTempSubdirectory("nsh-bench-").FullName;
            var file = Path.Combine(work, "survey.csv");
            Generator.Write(file, rows);
            var empty = Path.Combine(work, "empty");
            await Tools.TimeAsync(executable, ["migrate"], Data(empty));
            var (raw, first, again, ratios, repeats, memory) = (
                new List<double>(),
                new List<double>(),
                new List<double>(),
                new List<double>(),
                new List<double>(),
                0.0
            );
            var rounds = rows > 200_000 ? 2 : Rounds;
            for (var round = 0; round <= rounds; round++)
            {
                var floor = Path.Combine(work, "raw.db");
                File.Delete(floor);
                var baseline = await Tools.TimeAsync(
                    "sqlite3",
                    [floor, "-cmd", ".mode csv", "-cmd", $".import {file} t", "create index a on t(\"Mã số thuế\"); create index b on t(\"Năm\");"]
                );
                var folder = Path.Combine(work, "run");
                if (Directory.Exists(folder))
                {
                    Directory.Delete(folder, true);
                }

                Tools.Copy(empty, folder);
                var made = await Tools.TimeAsync(executable, ["import", file], Data(folder));
                var repeat = await Tools.TimeAsync(executable, ["import", file], Data(folder));
                if (round == 0)
                {
                    continue;
                }

                raw.Add(baseline.Seconds);
                first.Add(made.Seconds);
                again.Add(repeat.Seconds);
                ratios.Add(made.Seconds / baseline.Seconds);
                repeats.Add(repeat.Seconds / made.Seconds);
                memory = Math.Max(memory, Math.Max(made.PeakMb, repeat.PeakMb));
            }

            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"| {rows} | {Tools.Median(raw):0.00} | {Tools.Median(first):0.00} | {Tools.Median(ratios):0.00} | "
                        + $"{Tools.Median(again):0.00} | {Tools.Median(repeats):0.00} | {memory:0} |"
                )
            );
            Directory.Delete(work, true);
        }

        return 0;
    }

    /// <summary>The same on a PostgreSQL server, against <c>psql \copy</c> into one table of text and two indexes.</summary>
    /// <param name="server">A connection string without a database; its user may create databases.</param>
    // Long: a measurement told from top to bottom: what is set up, what is asked of both sides, what is printed.
    public static async Task<int> PostgresAsync(string executable, string server, IReadOnlyList<int> sizes)
    {
        var parts = new Npgsql.NpgsqlConnectionStringBuilder(server);
        var psql = new Dictionary<string, string>
        {
            ["PGHOST"] = parts.Host!,
            ["PGPORT"] = parts.Port.ToString(CultureInfo.InvariantCulture),
            ["PGUSER"] = parts.Username!,
            ["PGPASSWORD"] = parts.Password ?? "",
            ["PGDATABASE"] = "postgres",
        };
        Console.WriteLine(
            "| rows | psql \\copy + 2 indexes, s | first import, s | ratio | identical file again, s | to the first | peak memory, MB |"
        );
        Console.WriteLine("| ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
        foreach (var rows in sizes)
        {
            var work = Directory.CreateTempSubdirectory("nsh-bench-").FullName;
            var file = Path.Combine(work, "survey.csv");
            Generator.Write(file, rows);
            var headers = File.ReadLines(file).First().Split(',');
            var columns = string.Join(", ", headers.Select(h => $"\"{h}\" text"));
            var (raw, first, again, ratios, repeats, memory) = (
                new List<double>(),
                new List<double>(),
                new List<double>(),
                new List<double>(),
                new List<double>(),
                0.0
            );
            var rounds = rows > 200_000 ? 1 : 3;
            for (var round = 0; round <= rounds; round++)
            {
                foreach (var name in (string[])["nsh_bench_raw", "nsh_bench"])
                {
                    await Tools.TimeAsync("psql", ["-q", "-c", $"DROP DATABASE IF EXISTS {name}", "-c", $"CREATE DATABASE {name}"], psql);
                }

                var inRaw = new Dictionary<string, string>(psql) { ["PGDATABASE"] = "nsh_bench_raw" };
                var baseline = await Tools.TimeAsync(
                    "psql",
                    [
                        "-q",
                        "-c",
                        $"CREATE TABLE t ({columns})",
                        "-c",
                        $"\\copy t from '{file}' with (format csv, header true)",
                        "-c",
                        "CREATE INDEX a ON t (\"Mã số thuế\")",
                        "-c",
                        "CREATE INDEX b ON t (\"Năm\")",
                    ],
                    inRaw
                );
                var folder = Path.Combine(work, "run" + round.ToString(CultureInfo.InvariantCulture));
                var data = new Dictionary<string, string>
                {
                    ["DataDirectory"] = folder,
                    ["Database__Provider"] = "postgres",
                    ["ConnectionStrings__Registry"] = server + ";Database=nsh_bench",
                };
                await Tools.TimeAsync(executable, ["migrate"], data);
                var made = await Tools.TimeAsync(executable, ["import", file], data);
                var repeat = await Tools.TimeAsync(executable, ["import", file], data);
                if (round == 0 && rounds > 1)
                {
                    continue;
                }

                raw.Add(baseline.Seconds);
                first.Add(made.Seconds);
                again.Add(repeat.Seconds);
                ratios.Add(made.Seconds / baseline.Seconds);
                repeats.Add(repeat.Seconds / made.Seconds);
                memory = Math.Max(memory, Math.Max(made.PeakMb, repeat.PeakMb));
            }

            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"| {rows} | {Tools.Median(raw):0.00} | {Tools.Median(first):0.00} | {Tools.Median(ratios):0.00} | "
                        + $"{Tools.Median(again):0.00} | {Tools.Median(repeats):0.00} | {memory:0} |"
                )
            );
            Directory.Delete(work, true);
        }

        return 0;
    }

    private static Dictionary<string, string> Data(string folder) => new() { ["DataDirectory"] = folder };
}
