using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Desk.Seeding;
using NangSuatHue.Data.Exchange.Batches;
using NangSuatHue.Data.Exchange.DescribedRecords;
using NangSuatHue.Data.Exchange.Kinds;
using NangSuatHue.Data.Exchange.Mapping;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Features;
using NangSuatHue.Data.Foundation.Ledger;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Data.Registry.Adoptions;
using NangSuatHue.Data.Registry.Enterprises;
using Npgsql;

namespace NangSuatHue.Tests.Slices;

/// <summary>A registry of one test's own: a migrated and seeded database, copied from a template made once a run.</summary>
public sealed class Registry : IAsyncDisposable
{
    private static readonly SemaphoreSlim Gate = new(1);
    private static string? sqliteTemplate,
        postgresTemplate;
    private readonly string folder;

    private Registry(string folder, DbGate gate)
    {
        this.folder = folder;
        Db = gate;
    }

    /// <summary>Where it is.</summary>
    public DbGate Db { get; }

    /// <summary>The clock of every slice.</summary>
    public FixedClock Clock { get; } = new();

    /// <summary>Contexts.</summary>
    public IDbContextFactory<AppDb> Dbs => Db.Factory();

    /// <summary>The officer who asks.</summary>
    public static Actor Officer { get; } =
        new()
        {
            Role = Role.Officer,
            Name = "Cán bộ",
            UserId = 7,
        };

    public static async Task<Registry> CreateAsync(DatabaseProvider provider, FeatureSet? features = null)
    {
        var folder = Directory.CreateTempSubdirectory("nsh-test-").FullName;
        await Gate.WaitAsync();
        try
        {
            if (provider == DatabaseProvider.Sqlite)
            {
                if (sqliteTemplate is null)
                {
                    var made = Directory.CreateTempSubdirectory("nsh-template-").FullName;
                    await PrepareAsync(new DbGate(made));
                    SqliteConnection.ClearAllPools();
                    await using (var connection = new SqliteConnection($"Data Source={made}/registry.db;Pooling=false"))
                    {
                        await connection.OpenAsync();
                        await using var command = connection.CreateCommand();
                        command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
                        await command.ExecuteNonQueryAsync();
                    }

                    sqliteTemplate = made;
                }

                File.Copy(Path.Combine(sqliteTemplate, "registry.db"), Path.Combine(folder, "registry.db"));
                return new Registry(folder, new DbGate(folder, features: features));
            }

            if (postgresTemplate is null)
            {
                var template = new DbGate(
                    folder,
                    DatabaseProvider.Postgres,
                    PostgresServer.ConnectionString + ";Database=nsh_template;Pooling=false"
                );
                await PrepareAsync(template);
                postgresTemplate = "nsh_template";
            }

            var name = "t" + Guid.NewGuid().ToString("N");
            await using var admin = new NpgsqlConnection(PostgresServer.ConnectionString + ";Database=postgres");
            await admin.OpenAsync();
            await using var create = admin.CreateCommand();
            create.CommandText = $"CREATE DATABASE {name} TEMPLATE {postgresTemplate}";
            await create.ExecuteNonQueryAsync();
            return new Registry(
                folder,
                new DbGate(folder, DatabaseProvider.Postgres, PostgresServer.ConnectionString + $";Database={name};Pooling=false", features)
            );
        }
        finally
        {
            Gate.Release();
        }
    }

    /// <summary>Imports text as a file.</summary>
    public async Task<ImportReport> ImportTextAsync(
        string text,
        bool commit = true,
        ImportSettings? settings = null,
        string name = "tep.csv",
        ImportKind? kind = null
    ) => await ImportAsync(await WriteAsync(text, name), commit, settings, kind);

    /// <summary>Imports a file.</summary>
    public async Task<ImportReport> ImportAsync(string path, bool commit = true, ImportSettings? settings = null, ImportKind? kind = null)
    {
        var outcome = await new ImportFile(Db, Clock).RunAsync(
            Officer,
            new ImportRequest
            {
                Kind = kind ?? EnterpriseFields.Survey,
                Path = path,
                FileName = Path.GetFileName(path),
                Settings = settings ?? new ImportSettings(),
                Commit = commit,
                Actor = Officer,
            }
        );
        return outcome.Value!;
    }

    /// <summary>Every stored value of a kind, as text, to compare two states.</summary>
    public async Task<string> SnapshotAsync(RecordKind kind)
    {
        var (lines, page) = (new List<string>(), 1);
        while (
            (await new FindRecords(Db).RunAsync(Officer, kind, new RecordFilter(), page++, FindRecords.MaxPageSize)).Value is { Rows.Count: > 0 } rows
        )
        {
            lines.AddRange(
                rows.Rows.Select(r =>
                    string.Join('|', kind.Fields.Select(f => $"{r.Values.GetValueOrDefault(f.Name)}")) + (r.Illustrative ? " *" : "")
                )
            );
        }

        return string.Join('\n', lines.Order(StringComparer.Ordinal));
    }

    public async Task<UndoReport> UndoAsync(int batch) => (await new UndoImport(Db, Clock).RunAsync(Officer, batch)).Value!;

    public async Task<string> WriteAsync(string text, string name = "tep.csv")
    {
        var path = Path.Combine(folder, Guid.NewGuid().ToString("N")[..6] + "-" + name);
        await File.WriteAllTextAsync(path, text);
        return path;
    }

    /// <summary>Everything that an import may touch, as text, to compare two states: every column of the model but identities and stamps.</summary>
    public async Task<string> SnapshotAsync()
    {
        await using var db = Dbs.CreateDbContext();
        var codes = await db.Enterprises.AsNoTracking().ToDictionaryAsync(e => e.Id, e => e.TaxCode);
        var lines = new List<string>();
        lines.AddRange((await db.Enterprises.AsNoTracking().ToListAsync()).Select(e => Line(db, codes, e)));
        lines.AddRange((await db.YearFigures.AsNoTracking().ToListAsync()).Select(y => Line(db, codes, y)));
        lines.AddRange((await db.Adoptions.AsNoTracking().ToListAsync()).Select(a => Line(db, codes, a)));
        return string.Join('\n', lines.Order(StringComparer.Ordinal));
    }

    private static readonly HashSet<string> Stamps = ["Id", "Version", "BatchId", "BatchRow", "CreatedAt", "CreatedBy", "ChangedAt", "ChangedBy"];

    private static string Line(AppDb db, Dictionary<int, string> codes, object record)
    {
        var values = db.Entry(record)
            .Properties.Where(p => !Stamps.Contains(p.Metadata.Name))
            .OrderBy(p => p.Metadata.Name, StringComparer.Ordinal)
            .Select(p =>
                p.CurrentValue switch
                {
                    int id when p.Metadata.Name == "EnterpriseId" => codes[id],
                    byte[] bytes => Convert.ToHexString(bytes),
                    var value => Convert.ToString(value, CultureInfo.InvariantCulture),
                }
            );
        return $"{record.GetType().Name} {string.Join('|', values)}";
    }

    /// <summary>Whether a test writes the history behind the program's back, so that it need not be sound at the end.</summary>
    public bool BreaksHistory { get; set; }

    public async ValueTask DisposeAsync()
    {
        if (!BreaksHistory && TestContext.Current.TestState?.Result != TestResult.Failed)
        {
            Assert.Equal(ChainFault.None, (await new VerifyChanges(Db).RunAsync()).Fault);
        }

        if (Db.Provider == DatabaseProvider.Sqlite)
        {
            SqliteConnection.ClearAllPools();
        }

        Directory.Delete(folder, recursive: true);
    }

    private static async Task PrepareAsync(DbGate gate)
    {
        await gate.MigrateAsync(CancellationToken.None);
        await new ReferenceSeeder(gate).RunAsync(Seeds.Folder, CancellationToken.None);
    }
}

/// <summary>A clock that stands until it is moved.</summary>
public sealed class FixedClock : TimeProvider
{
    public DateTimeOffset Now { get; set; } = new(2026, 11, 23, 2, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => Now;
}
