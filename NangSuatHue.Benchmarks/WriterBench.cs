using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;

namespace NangSuatHue.Benchmarks;

/// <summary>How long another program's small writes wait on SQLite, which has one writer, while a survey is imported.</summary>
internal static class WriterBench
{
    private static readonly TimeSpan Thought = TimeSpan.FromMilliseconds(50);

    public static async Task<int> RunAsync(string executable, IReadOnlyList<int> sizes)
    {
        Console.WriteLine("| rows imported | import, s | writes tried | median wait, ms | longest wait, ms |\n| ---: | ---: | ---: | ---: | ---: |");
        foreach (var rows in sizes)
        {
            var (seconds, waits, _) = await MeasureAsync(executable, rows);
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"| {rows} | {seconds:0.0} | {waits.Count} | {Tools.Median(waits):0.0} | {waits.Max():0} |"
                )
            );
        }

        return 0;
    }

    /// <summary>
    /// Imports a survey while another connection writes: the import's seconds, the wait of each write in ms, and whether the last write stands beside
    /// the whole survey.
    /// </summary>
    public static async Task<(double Seconds, IReadOnlyList<double> Waits, bool Whole)> MeasureAsync(string executable, int rows)
    {
        var work = Directory.CreateTempSubdirectory("nsh-bench-").FullName;
        var (file, few, folder) = (Path.Combine(work, "survey.csv"), Path.Combine(work, "few.csv"), Path.Combine(work, "run"));
        Generator.Write(file, rows);
        Generator.Write(few, 300);
        var data = new Dictionary<string, string> { ["DataDirectory"] = folder };
        await Tools.TimeAsync(executable, ["migrate"], data);
        await Tools.TimeAsync(executable, ["import", few], data);
        var database = Directory.GetFiles(folder, "*.db", SearchOption.TopDirectoryOnly).Single();
        var importing = Tools.TimeAsync(executable, ["import", file], data);
        var waits = await WriteAsync(database, importing);
        var seconds = (await importing).Seconds;
        await using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = database, Pooling = false }.ToString());
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT (SELECT website FROM enterprises ORDER BY id LIMIT 1) || ' ' || (SELECT count(*) FROM year_figures)";
        var whole = (string?)command.ExecuteScalar() == string.Create(CultureInfo.InvariantCulture, $"{Website(waits.Count - 1)} {rows}");
        Directory.Delete(work, true);
        return (seconds, waits, whole);
    }

    /// <summary>Changes one field of one record again and again, each time in a transaction of its own, and gives each one's wait in ms.</summary>
    private static async Task<List<double>> WriteAsync(string database, Task importing)
    {
        var waits = new List<double>();
        await using var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder
            {
                DataSource = database,
                Pooling = false,
                DefaultTimeout = 120,
            }.ToString()
        );
        await connection.OpenAsync();
        while (!importing.IsCompleted)
        {
            var watch = Stopwatch.StartNew();
            await using (var command = connection.CreateCommand())
            {
                command.CommandText = "UPDATE enterprises SET website = $w WHERE id = (SELECT min(id) FROM enterprises)";
                command.Parameters.AddWithValue("$w", Website(waits.Count));
                command.ExecuteNonQuery();
            }

            waits.Add(watch.Elapsed.TotalMilliseconds);
            await Task.Delay(Thought);
        }

        return waits;
    }

    private static string Website(int write) => string.Create(CultureInfo.InvariantCulture, $"https://example.vn/{write}");
}
