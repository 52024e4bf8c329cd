using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Data.Foundation.Text;
using Npgsql;

namespace NangSuatHue.Benchmarks.Crash;

/// <summary>
/// Kills the program at random moments of everything it writes – import, undo, edit, archive, search index, upload and queue, migration, backup,
/// restore, and on PostgreSQL the database server itself – and after each kill compares what stands with what was promised.
/// </summary>
internal sealed class CrashSuite : IAsyncDisposable
{
    private readonly string executable,
        folder = Directory.CreateTempSubdirectory("nsh-crash-").FullName;
    private readonly PostgresCluster? cluster;
    private readonly Random random;
    private readonly TextWriter log;
    private readonly List<string> faults = [];
    private readonly SortedDictionary<string, (int Kills, int Ended)> counts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, double> usual = [];
    private readonly List<string> codes = [];
    private DbGate gate = null!;
    private int files,
        nextCode = 1;
    private State state = new();
    private (State State, string Fingerprint)? backup;
    private Dictionary<int, long> versions = [];

    private CrashSuite(string executable, bool postgres, int seed, TextWriter log)
    {
        this.executable = executable;
        this.log = log;
        random = new Random(seed);
        cluster = postgres ? new PostgresCluster("-c max_connections=60") : null;
    }

    /// <summary>What was promised.</summary>
    private sealed record State
    {
        /// <summary>Batches by id: whether they stand.</summary>
        public Dictionary<int, bool> Batches { get; init; } = [];

        /// <summary>Values of the edited enterprises.</summary>
        public Dictionary<(string Code, string What), int> Values { get; init; } = [];

        /// <summary>A copy that later promises do not touch.</summary>
        public State Copy() => new() { Batches = new(Batches), Values = new(Values) };
    }

    /// <summary>Runs until the given number of kills hit a living process. Gives the faults, one sentence each.</summary>
    public static async Task<IReadOnlyList<string>> RunAsync(string executable, int kills, bool postgres, int seed, TextWriter log)
    {
        await using var suite = new CrashSuite(executable, postgres, seed, log);
        await suite.RunAsync(kills);
        return suite.faults;
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        NpgsqlConnection.ClearAllPools();
        cluster?.Dispose();
        Directory.Delete(folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    private async Task RunAsync(int kills)
    {
        var watch = Stopwatch.StartNew();
        gate = await GateAsync("registry");
        await MustAsync("migrate");
        for (var i = 0; i < 200; i++)
        {
            codes.Add(NextCode());
        }

        var main = Path.Combine(folder, "base.csv");
        await File.WriteAllTextAsync(
            main,
            "MST;Tên;Năm;Doanh thu (triệu đồng);Lao động\n" + string.Concat(codes.Select(c => $"{c};Công ty gốc {c};2024;10,5;20\n"))
        );
        await MustAsync("import", main);
        var old = await OldAsync();
        await SyncAsync();

        (string Name, int Weight, Func<Task> Run)[] acts =
        [
            ("import", 6, ImportAsync),
            ("undo", 3, UndoAsync),
            ("edit", 4, EditAsync),
            ("queue", 4, QueueAsync),
            ("upgrade", 2, () => UpgradeAsync(old)),
            ("backup", 2, BackupAsync),
            ("restore", 2, RestoreAsync),
        ];
        while (counts.Values.Sum(c => c.Kills) < kills && faults.Count < 20)
        {
            var pick = random.Next(acts.Sum(a => a.Weight));
            var act = acts.First(a => (pick -= a.Weight) < 0);
            current = act.Name;
            await act.Run();
        }

        foreach (var (name, (killed, ended)) in counts)
        {
            await log.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"| {name} | {killed} | {ended} |"));
        }

        await log.WriteLineAsync(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{counts.Values.Sum(c => c.Kills)} kills on {gate.Provider}, {faults.Count} faults, {watch.Elapsed.TotalMinutes:0.0} minutes"
            )
        );
    }

    private string current = "";

    // ---- what is killed ---------------------------------------------------------------------------------

    private async Task ImportAsync()
    {
        var file = await NewFileAsync();
        var ended = await KillAsync("import", gate, "import", file, "--json");
        await CheckAsync();
        if (
            ended is { Code: 0 }
            && JsonDocument.Parse(ended.Value.Output).RootElement.GetProperty("batchId") is var id
            && !await StandsAsync(id.GetInt32())
        )
        {
            Fault($"batch {id} was reported written and does not stand");
        }

        await SyncAsync();
    }

    private async Task UndoAsync()
    {
        if (state.Batches.Where(b => b.Value).Select(b => b.Key).Order().Skip(1).ToList() is not { Count: > 0 } standing)
        {
            return;
        }

        var id = standing[random.Next(standing.Count)];
        var ended = await KillAsync("undo", gate, "undo", id.ToString(CultureInfo.InvariantCulture), "--json");
        state.Batches.Remove(id);
        await CheckAsync();
        if (ended is { Code: 0 } && await StandsAsync(id))
        {
            Fault($"batch {id.ToString(CultureInfo.InvariantCulture)} was reported taken back and stands");
        }

        await SyncAsync();
    }

    private async Task EditAsync()
    {
        var list = Path.Combine(folder, "codes.txt");
        await File.WriteAllLinesAsync(list, codes);
        var ended = await KillAsync("edit", gate, "edit", random.Next(1, 2000).ToString(CultureInfo.InvariantCulture), list);
        var open = Promises(ended?.Output ?? killedOutput);
        foreach (var promise in open)
        {
            state.Values.Remove(promise);
        }

        await CheckAsync();
        await SyncAsync();
    }

    private async Task QueueAsync()
    {
        var file = await NewFileAsync();
        var ended = await KillAsync("queue", gate, "queue", file);
        await CheckAsync();
        // What a server does when it starts; nobody helps.
        await CrashWriter.RecoverAsync(gate);
        foreach (var line in (ended?.Output ?? killedOutput).Split('\n').Where(l => l.StartsWith("ack queued", StringComparison.Ordinal)))
        {
            if (!await StandsAsync(int.Parse(line.Split(' ')[3], CultureInfo.InvariantCulture)))
            {
                Fault("a queued batch was not written after the restart: " + line);
            }
        }

        await CheckAsync();
        await SyncAsync();
    }

    /// <summary>A registry of the schema before, with data in it, is killed while it is upgraded.</summary>
    private async Task UpgradeAsync(DbGate old)
    {
        var copy = await GateAsync("upgrade" + (++files).ToString(CultureInfo.InvariantCulture), old);
        var expected = await RowsAsync(copy);
        await KillAsync("upgrade", copy, "migrate");
        if (await RunAsync(copy, "migrate") is var again && again.Code != 0)
        {
            // What stands is half a schema: the checker could only say so in worse words.
            Fault("migrate does not go on after a kill: " + again.Output);
            return;
        }

        faults.AddRange((await new CrashChecker(copy).FindAsync()).Select(f => "upgrade: " + f));
        if (!await copy.IsCurrentAsync(default) || await RowsAsync(copy) != expected)
        {
            Fault("an upgrade lost rows or is not complete");
        }
    }

    private async Task BackupAsync()
    {
        var file = Path.Combine(folder, "backup.zip");
        var before = await new CrashChecker(gate).FingerprintAsync();
        var stamp = File.Exists(file) ? File.GetLastWriteTimeUtc(file) : default;
        await KillAsync("backup", gate, "backup", file);
        await CheckAsync();
        if (before != await new CrashChecker(gate).FingerprintAsync())
        {
            Fault("a backup changed the registry");
        }

        if (File.Exists(file) && File.GetLastWriteTimeUtc(file) != stamp)
        {
            backup = (state.Copy(), before);
        }
    }

    /// <summary>Afterwards the registry is the one before or the one of the backup, whole.</summary>
    private async Task RestoreAsync()
    {
        if (backup is not { } saved)
        {
            return;
        }

        var before = await new CrashChecker(gate).FingerprintAsync();
        // This process looks into the registry too; a restore wants it alone.
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        NpgsqlConnection.ClearAllPools();
        var ended = await KillAsync("restore", gate, "restore", Path.Combine(folder, "backup.zip"), "--force");
        var after = await new CrashChecker(gate).FingerprintAsync();
        if (after == saved.Fingerprint)
        {
            (state, versions) = (saved.State.Copy(), []);
        }
        else if (after != before || ended is { Code: 0 })
        {
            Fault("a restore left neither the old registry nor the backup: " + ended?.Output);
        }

        await CheckAsync();
        await SyncAsync();
        foreach (var kept in Directory.EnumerateFiles(gate.DataDirectory, "registry.before-restore-*"))
        {
            File.Delete(kept);
        }
    }

    // ---- what was promised, what stands -----------------------------------------------------------------

    private async Task CheckAsync()
    {
        var checker = new CrashChecker(gate);
        foreach (var fault in await checker.FindAsync())
        {
            Fault(fault);
        }

        await using var db = await checker.OpenAsync();
        foreach (var (id, stands) in state.Batches)
        {
            if (await StandsAsync(db, id) != stands)
            {
                Fault(string.Create(CultureInfo.InvariantCulture, $"batch {id} should {(stands ? "" : "not ")}stand"));
            }
        }

        foreach (var ((code, what), value) in state.Values)
        {
            if (await ValueAsync(db, code, what) is var found && found != value)
            {
                Fault(string.Create(CultureInfo.InvariantCulture, $"{what} of {code}: {value} was acknowledged, {found} stands"));
            }
        }

        var now = await CrashChecker.VersionsAsync(db);
        foreach (var (year, version) in versions)
        {
            if (now.GetValueOrDefault(year) < version)
            {
                Fault(
                    string.Create(CultureInfo.InvariantCulture, $"the version of {year} went back from {version} to {now.GetValueOrDefault(year)}")
                );
            }
        }
    }

    /// <summary>Takes over what stands as what is promised from now on.</summary>
    private async Task SyncAsync()
    {
        await using var db = await new CrashChecker(gate).OpenAsync();
        await foreach (var r in db.RowsAsync("SELECT id, status FROM import_batches WHERE status IN (4, 6)", default))
        {
            state.Batches[Convert.ToInt32(r.GetValue(0), CultureInfo.InvariantCulture)] = r.GetInt32(1) == 4;
        }

        foreach (var code in codes)
        {
            foreach (var what in (string[])["employees", "archived"])
            {
                state.Values[(code, what)] = await ValueAsync(db, code, what);
            }
        }

        versions = await CrashChecker.VersionsAsync(db);
    }

    /// <summary>Reads the promises of an editing process into the state; gives those that may or may not have been kept.</summary>
    private List<(string, string)> Promises(string output)
    {
        var open = new HashSet<(string, string)>();
        foreach (var parts in output.Split('\n').Select(l => l.TrimEnd().Split(' ')).Where(p => p.Length == 4))
        {
            var key = (parts[1], parts[2]);
            if (parts[0] == "try")
            {
                open.Add(key);
            }
            else
            {
                open.Remove(key);
                state.Values[key] = int.Parse(parts[3], CultureInfo.InvariantCulture);
            }
        }

        return [.. open];
    }

    private async Task<bool> StandsAsync(int batch)
    {
        await using var db = await new CrashChecker(gate).OpenAsync();
        return await StandsAsync(db, batch);
    }

    private static async Task<bool> StandsAsync(System.Data.Common.DbConnection db, int batch) =>
        await db.ScalarAsync<int>("SELECT status FROM import_batches WHERE id = @p0", default, batch) == 4;

    private static async Task<int> ValueAsync(System.Data.Common.DbConnection db, string code, string what) =>
        what == "archived"
            ? await db.ScalarAsync<int>("SELECT CASE WHEN status = 3 THEN 1 ELSE 0 END FROM enterprises WHERE tax_code = @p0", default, code)
            : await db.ScalarAsync<int>(
                "SELECT y.employees FROM year_figures y JOIN enterprises e ON e.id = y.enterprise_id WHERE e.tax_code = @p0 AND y.year = 2024",
                default,
                code
            );

    private static async Task<(long, long, long)> RowsAsync(DbGate of)
    {
        await using var db = await new CrashChecker(of).OpenAsync();
        return (
            await db.ScalarAsync<long>("SELECT count(*) FROM enterprises", default),
            await db.ScalarAsync<long>("SELECT count(*) FROM year_figures", default),
            await db.ScalarAsync<long>("SELECT count(*) FROM changes", default)
        );
    }

    private void Fault(string text)
    {
        faults.Add($"after {current}: {text}");
        log.WriteLine(faults[^1]);
    }

    // ---- processes ---------------------------------------------------------------------------------------

    private string killedOutput = "";

    /// <summary>
    /// Starts the program and kills it at a random moment of its usual time; gives its end where it came first. On PostgreSQL one kill in six hits
    /// the database server instead.
    /// </summary>
    private async Task<(int Code, string Output)?> KillAsync(string name, DbGate on, params string[] args)
    {
        var delay = random.NextDouble() * usual.GetValueOrDefault(name, 900) * 1.05;
        var server = cluster is not null && random.Next(6) == 0;
        var watch = Stopwatch.StartNew();
        using var process = Start(on, args);
        var output = new StringBuilder();
        var reading = Task.Run(async () =>
        {
            while (await process.StandardOutput.ReadLineAsync() is { } line)
            {
                lock (output)
                {
                    output.AppendLine(line);
                }
            }
        });
        var error = process.StandardError.ReadToEndAsync();
        await Task.WhenAny(process.WaitForExitAsync(), Task.Delay(TimeSpan.FromMilliseconds(delay)));
        var living = !process.HasExited;
        if (living && server)
        {
            cluster!.Crash();
            cluster.Start();
            NpgsqlConnection.ClearAllPools();
            await process.WaitForExitAsync();
        }
        else if (living)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
        }

        await reading;
        var (killed, ended) = counts.GetValueOrDefault(name);
        counts[name] = living ? (killed + 1, ended) : (killed, ended + 1);
        if (living)
        {
            // What never ends is given more time, until its end is hit too.
            usual[name] = usual.GetValueOrDefault(name, 900) * 1.1;
            killedOutput = output.ToString();
            return null;
        }

        usual[name] = watch.Elapsed.TotalMilliseconds;
        return process.ExitCode is 0 or 1
            ? (process.ExitCode, output.ToString())
            : throw new InvalidOperationException(
                $"{string.Join(' ', args)} ended with {process.ExitCode.ToString(CultureInfo.InvariantCulture)}: {await error}"
            );
    }

    private async Task MustAsync(params string[] args)
    {
        if (await RunAsync(gate, args) is var run && run.Code != 0)
        {
            throw new InvalidOperationException($"{string.Join(' ', args)}: {run.Output}");
        }
    }

    private async Task<(int Code, string Output)> RunAsync(DbGate on, params string[] args)
    {
        using var process = Start(on, args);
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output + await error);
    }

    private Process Start(DbGate on, string[] args)
    {
        var own = args[0] is "edit" or "queue";
        var file = own ? typeof(CrashSuite).Assembly.Location : executable;
        var start = file.EndsWith(".dll", StringComparison.Ordinal)
            ? new ProcessStartInfo("dotnet", own ? [file, "crash-writer", .. args] : [file, .. args])
            : new ProcessStartInfo(file, args);
        (start.RedirectStandardOutput, start.RedirectStandardError, start.WorkingDirectory) = (true, true, folder);
        start.Environment["DataDirectory"] = on.DataDirectory;
        if (cluster is not null)
        {
            start.Environment["Database__Provider"] = "postgres";
            start.Environment["ConnectionStrings__Registry"] = on.ConnectionString;
        }

        return Process.Start(start)!;
    }

    // ---- material ----------------------------------------------------------------------------------------

    private async Task<DbGate> GateAsync(string name, DbGate? from = null)
    {
        var data = Path.Combine(folder, name);
        if (cluster is null)
        {
            if (from is not null)
            {
                Tools.Copy(from.DataDirectory, data);
            }

            return new DbGate(data);
        }

        await using var admin = new NpgsqlConnection(cluster.ConnectionString + ";Database=postgres;Pooling=false");
        await admin.OpenAsync();
        var template = from is null ? "" : " TEMPLATE " + new NpgsqlConnectionStringBuilder(from.ConnectionString).Database;
        await admin.ExecuteAsync($"CREATE DATABASE {name}{template}", default);
        return new DbGate(data, DatabaseProvider.Postgres, cluster.ConnectionString + $";Database={name};Pooling=false");
    }

    /// <summary>The registry as it stands, taken back to the first schema.</summary>
    private async Task<DbGate> OldAsync()
    {
        var old = await GateAsync("old", gate);
        await using var db = old.Factory().CreateDbContext();
        var all = db.Database.GetMigrations().ToList();
        await db.GetService<IMigrator>().MigrateAsync(all[0]);
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        return old;
    }

    /// <summary>A file that makes 500 enterprises and changes 60.</summary>
    private async Task<string> NewFileAsync()
    {
        var text = new StringBuilder("MST;Tên;Năm;Doanh thu (triệu đồng);Lao động;Hệ thống áp dụng\n");
        files++;
        for (var i = 0; i < 500; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"{NextCode()};Công ty {files} {i};2023;{i},5;{(i % 90) + 1};5S\n");
        }

        foreach (var code in codes.OrderBy(_ => random.Next()).Take(60))
        {
            text.Append(CultureInfo.InvariantCulture, $"{code};Công ty gốc {code};2024;{files * 100},25;;Lean\n");
        }

        var file = Path.Combine(folder, $"tep-{files.ToString(CultureInfo.InvariantCulture)}.csv");
        await File.WriteAllTextAsync(file, text.ToString());
        return file;
    }

    private string NextCode()
    {
        while (true)
        {
            var nine = "35" + (nextCode++).ToString("0000000", CultureInfo.InvariantCulture);
            if (TaxCode.CheckDigit(nine) is { } check)
            {
                return nine + check.ToString(CultureInfo.InvariantCulture);
            }
        }
    }
}
