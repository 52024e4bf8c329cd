using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using NangSuatHue.Data.Foundation.Store;

namespace NangSuatHue.Tests.Slices;

public sealed class SqliteUpgradeTests() : UpgradeTests(DatabaseProvider.Sqlite);

public sealed class PostgresUpgradeTests() : UpgradeTests(DatabaseProvider.Postgres);

/// <summary>From the first schema to the newest, with data in it.</summary>
public abstract class UpgradeTests(DatabaseProvider provider)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task FromTheFirstSchema_TheDataStands_AndTheProgramGoesOn()
    {
        await using var r = await Registry.CreateAsync(provider);
        await r.ImportAsync(Fixtures.PathOf("survey-clean-1k.csv"));
        var before = await r.SnapshotAsync();
        await using (var db = r.Dbs.CreateDbContext())
        {
            await db.GetService<IMigrator>().MigrateAsync(db.Database.GetMigrations().First(), Ct);
        }

        Assert.Equal(before, await r.SnapshotAsync());
        await r.Db.MigrateAsync(Ct);
        Assert.True(await r.Db.IsCurrentAsync(Ct));
        Assert.Equal(before, await r.SnapshotAsync());
        await using var check = r.Dbs.CreateDbContext();
        Assert.Equal(DbGate.LatestMigration, check.Database.GetMigrations().Last());
        Assert.False(check.Database.HasPendingModelChanges());
        Assert.Equal(1, (await r.ImportTextAsync("Mã số thuế;Tên doanh nghiệp;Năm\n3399000027;Công ty Sau Nâng Cấp;2024\n")).Created);
    }

    [Fact]
    public async Task ASchemaOfAnotherVersion_IsRefusedByASentence_AndLeftAlone()
    {
        await using var r = await Registry.CreateAsync(provider);
        await using var connection = await r.Db.OpenAsync(Ct);
        await connection.ExecuteAsync(
            "INSERT INTO \"__EFMigrationsHistory\" (\"MigrationId\", \"ProductVersion\") VALUES ('20990101000000_Later', '12.0')",
            Ct
        );
        var refused = await Assert.ThrowsAsync<ForeignSchemaException>(() => r.Db.MigrateAsync(Ct));
        Assert.Contains("20990101000000_Later", refused.Message, StringComparison.Ordinal);
        Assert.Contains("phiên bản khác", refused.Message, StringComparison.Ordinal);
    }
}
