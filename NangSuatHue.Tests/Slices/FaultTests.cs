using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using NangSuatHue.Benchmarks;
using NangSuatHue.Benchmarks.Crash;
using NangSuatHue.Data.Desk.Seeding;
using NangSuatHue.Data.Exchange.Batches;
using NangSuatHue.Data.Exchange.Mapping;
using NangSuatHue.Data.Foundation.Features;
using NangSuatHue.Data.Foundation.Ledger;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Data.Registry.Enterprises;
using NangSuatHue.Data.Registry.EnterpriseViews;
using NangSuatHue.Data.Registry.Figures;
using Npgsql;

namespace NangSuatHue.Tests.Slices;

/// <summary>
/// A bad day: the disk is full, the file cannot be written, another program holds it, the server restarts, the clock goes back. Nothing is lost and
/// it goes on by itself.
/// </summary>
public sealed class FaultTests
{
    private const string One = "Mã số thuế;Tên doanh nghiệp;Năm;Lao động\n3399000027;Một;2024;5\n";
    private const string Two = "Mã số thuế;Tên doanh nghiệp;Năm;Lao động\n3399000027;Một;2024;6\n";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>A disk of 24 MB of the test's own (a name space of mounts, no rights needed), filled to the last byte.</summary>
    [Fact]
    public async Task DiskFull_ImportUndoAndEdit_SayIt_ChangeNothing_AndGoOnOnceThereIsRoom()
    {
        var folder = Directory.CreateTempSubdirectory("nsh-full-").FullName;
        var script = Path.Combine(folder, "script.sh");
        await File.WriteAllTextAsync(Path.Combine(folder, "codes.txt"), "3399000027\n", Ct);
        await File.WriteAllTextAsync(Path.Combine(folder, "one.csv"), One, Ct);
        await File.WriteAllTextAsync(
            script,
            """
            export DataDirectory=$1/data; mkdir $DataDirectory; mount -t tmpfs -o size=24m tmpfs $DataDirectory || exit 99
            web="dotnet $2/NangSuatHue.Web.dll"; writer="dotnet $2/NangSuatHue.Benchmarks.dll crash-writer"
            $web migrate && $web import $1/one.csv >/dev/null && $web import $2/Fixtures/survey-clean-1k.csv > /dev/null || exit 98
            before=$($writer fingerprint)
            cat /dev/zero > $DataDirectory/filler
            $web import $2/Fixtures/survey-dirty-1k.csv; echo "import=$?"
            $web undo 2; echo "undo=$?"
            $web backup $DataDirectory/b.zip; echo "backup=$?"
            $writer edit 1 $1/codes.txt; echo "edit=$?"
            rm $DataDirectory/filler
            [ "$($writer fingerprint)" = "$before" ] && echo same
            $web import $2/Fixtures/survey-dirty-1k.csv > /dev/null; echo "import=$?"
            $web undo 3 > /dev/null; echo "undo=$?"
            $writer check; echo "check=$?"
            """,
            Ct
        );
        var start = new ProcessStartInfo("unshare", ["-rm", "sh", script, folder, AppContext.BaseDirectory.TrimEnd('/')])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync(Ct);
        var output = await process.StandardOutput.ReadToEndAsync(Ct);
        var all = output + await error;
        await process.WaitForExitAsync(Ct);
        var said = output.Split('\n').Where(l => l is "same" || l.Contains('=', StringComparison.Ordinal)).Select(l => l.Trim());
        Assert.True(said.SequenceEqual(["import=5", "undo=5", "backup=5", "edit=5", "same", "import=1", "undo=0", "check=0"]), all);
        Assert.Equal(4, all.Split("Ổ đĩa của máy chủ đã đầy").Length - 1);
    }

    [Fact]
    public async Task ReadOnlyDatabase_IsToldAsSuch_ReadingGoesOn_AndWritingComesBack()
    {
        await using var r = await Registry.CreateAsync(DatabaseProvider.Sqlite);
        await r.ImportTextAsync(One);
        var readOnly = new DbGate(r.Db.DataDirectory, DatabaseProvider.Sqlite, $"Data Source={r.Db.DataDirectory}/registry.db;Mode=ReadOnly");
        var file = await r.WriteAsync(Two);
        var error = await Record.ExceptionAsync(() => ImportAsync(readOnly, r.Clock, file));
        Assert.Equal(DatabaseTrouble.ReadOnly, DatabaseTroubles.Of(error));
        Assert.Equal(
            1,
            (await new FindEnterprises(readOnly.Factory(), new EnterpriseCounts()).RunAsync(Registry.Officer, new EnterpriseFilter(), 1, 25, Ct))
                .Value!
                .Count
        );
        Assert.Equal(
            DatabaseTrouble.ReadOnly,
            DatabaseTroubles.Of(
                await Record.ExceptionAsync(() =>
                    new SaveFigures(readOnly.Factory(), readOnly, r.Clock).RunAsync(
                        Registry.Officer,
                        "3399000027",
                        1,
                        new FiguresInput
                        {
                            Year = 2024,
                            Numbers = new Dictionary<string, double?> { ["employees"] = 9 },
                        },
                        Ct
                    )
                )
            )
        );
        Assert.Equal(1, (await r.ImportAsync(file)).Updated);
        Assert.Empty(await new CrashChecker(r.Db).FindAsync());
    }

    [Fact]
    public async Task DatabaseHeldByAnotherProgram_IsWaitedFor_ThenTold_AndTheQueueGoesOn()
    {
        await using var r = await Registry.CreateAsync(DatabaseProvider.Sqlite);
        await r.ImportTextAsync(One);
        var impatient = new DbGate(r.Db.DataDirectory, DatabaseProvider.Sqlite, $"Data Source={r.Db.DataDirectory}/registry.db;Default Timeout=1");
        var file = await r.WriteAsync(Two);
        var queue = new ImportJob(impatient.Factory(), impatient, r.Clock);
        var id = await QueueAsync(r, file);
        await using (var other = new SqliteConnection($"Data Source={r.Db.DataDirectory}/registry.db;Pooling=false"))
        {
            await other.OpenAsync(Ct);
            await other.ExecuteAsync("BEGIN EXCLUSIVE", Ct);
            Assert.Equal(DatabaseTrouble.Busy, DatabaseTroubles.Of(await Record.ExceptionAsync(() => ImportAsync(impatient, r.Clock, file))));
            Assert.Equal(DatabaseTrouble.Busy, DatabaseTroubles.Of(await Record.ExceptionAsync(() => queue.RunNextAsync((_, _) => { }, Ct))));
            Assert.Equal(
                DatabaseTrouble.Busy,
                DatabaseTroubles.Of(
                    await Record.ExceptionAsync(() =>
                        new ArchiveEnterprise(impatient.Factory(), r.Clock).RunAsync(Registry.Officer, "3399000027", 1, true, null, Ct)
                    )
                )
            );
            await other.ExecuteAsync("ROLLBACK", Ct);
        }

        Assert.Equal(id, await queue.RunNextAsync((_, e) => Assert.Fail(e.ToString()), Ct));
        await using var db = r.Dbs.CreateDbContext();
        Assert.Equal(BatchStatus.Committed, (await db.ImportBatches.SingleAsync(b => b.Id == id, Ct)).Status);
        Assert.Empty(await new CrashChecker(r.Db).FindAsync());
    }

    [Fact]
    public async Task ServerRestartedInTheMiddleOfABatch_TheQueueTakesItUpAgain_AndNothingIsDoubled()
    {
        using var cluster = new PostgresCluster("-c max_connections=40");
        await using (var admin = new NpgsqlConnection(cluster.ConnectionString + ";Database=postgres;Pooling=false"))
        {
            await admin.OpenAsync(Ct);
            await admin.ExecuteAsync("CREATE DATABASE registry", Ct);
        }

        var folder = Directory.CreateTempSubdirectory("nsh-fault-").FullName;
        var gate = new DbGate(folder, DatabaseProvider.Postgres, cluster.ConnectionString + ";Database=registry;Timeout=3");
        var clock = new FixedClock();
        await gate.MigrateAsync(Ct);
        await new ReferenceSeeder(gate).RunAsync(Seeds.Folder, Ct);
        await using var stream = File.OpenRead(Fixtures.PathOf("survey-clean-1k.csv"));
        var id = await QueueAsync(gate, clock, stream);
        var queue = new ImportJob(gate.Factory(), gate, clock);
        var stopped = false;
        queue.Changed += batch =>
        {
            if (!stopped && queue.Find(batch) is { } p && p.Progress.Phase is not ("read" or "compare"))
            {
                stopped = true;
                cluster.Crash();
            }
        };
        var error = await Record.ExceptionAsync(() => queue.RunNextAsync((_, _) => { }, Ct));
        Assert.True(stopped);
        Assert.Equal(DatabaseTrouble.Gone, DatabaseTroubles.Of(error));
        Assert.Equal(DatabaseTrouble.Gone, DatabaseTroubles.Of(await Record.ExceptionAsync(() => queue.RunNextAsync((_, _) => { }, Ct))));
        cluster.Start();
        NpgsqlConnection.ClearAllPools();
        Assert.Equal(id, await queue.RunNextAsync((_, e) => Assert.Fail(e.ToString()), Ct));
        NpgsqlConnection.ClearAllPools();
        Assert.Empty(await new CrashChecker(gate).FindAsync());
        await using var db = gate.Factory().CreateDbContext();
        Assert.Equal((BatchStatus.Committed, 1000), ((await db.ImportBatches.SingleAsync(Ct)).Status, await db.YearFigures.CountAsync(Ct)));
        NpgsqlConnection.ClearAllPools();
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.Postgres)]
    public async Task ClockSetBack_TheHistoryKeepsItsOrder_UndoTakesBackTheRightValues(DatabaseProvider provider)
    {
        await using var r = await Registry.CreateAsync(provider);
        await r.ImportTextAsync(One);
        r.Clock.Now = r.Clock.Now.AddYears(-3);
        var second = await r.ImportTextAsync(Two);
        Assert.Equal(1, second.Updated);
        r.Clock.Now = r.Clock.Now.AddDays(-40);
        var version = (await new GetEnterprise(r.Dbs).RunAsync(Registry.Officer, "3399000027", Ct)).Value!;
        Assert.NotNull(version);
        Assert.Empty(await new CrashChecker(r.Db).FindAsync());
        Assert.Equal(1, (await r.UndoAsync(second.BatchId!.Value)).ValuesRestored);
        await using var db = r.Dbs.CreateDbContext();
        Assert.Equal(5, (await db.YearFigures.SingleAsync(Ct)).Employees);
        var changes = await db.Changes.OrderBy(c => c.Id).ToListAsync(Ct);
        Assert.True(changes.Count >= 2 && changes[^1].At < changes[0].At.AddDays(1));
        Assert.Empty(await new CrashChecker(r.Db).FindAsync());
    }

    private static async Task<ImportReport> ImportAsync(DbGate gate, TimeProvider clock, string path) =>
        (
            await new ImportFile(gate, clock).RunAsync(
                Registry.Officer,
                new ImportRequest
                {
                    Kind = EnterpriseFields.Survey,
                    Path = path,
                    FileName = Path.GetFileName(path),
                    Settings = new ImportSettings(),
                    Commit = true,
                    Actor = Registry.Officer,
                }
            )
        ).Value!;

    private static async Task<int> QueueAsync(Registry r, string file)
    {
        await using var stream = File.OpenRead(file);
        return await QueueAsync(r.Db, r.Clock, stream);
    }

    private static async Task<int> QueueAsync(DbGate gate, TimeProvider clock, Stream stream)
    {
        var id = (await new UploadFile(gate.Factory(), gate, clock).RunAsync(Registry.Officer, stream, "tep.csv", null, Ct)).Value;
        Assert.True((await new PreviewImport(gate.Factory(), gate, clock).RunAsync(Registry.Officer, id, new ImportSettings(), null, null, Ct)).IsOk);
        Assert.True((await new QueueImport(gate.Factory()).RunAsync(Registry.Officer, id, Ct)).IsOk);
        return id;
    }
}
