using Microsoft.Data.Sqlite;
using NangSuatHue.Benchmarks.Crash;
using NangSuatHue.Data.Desk.Backups;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Tests.Slices;

namespace NangSuatHue.Tests.Suites;

/// <summary>The short form of the crash suite, and a proof that its checker sees what it is there to see.</summary>
public sealed class CrashTests
{
    private static readonly string[] Damage =
    [
        "DELETE FROM year_figures WHERE id = (SELECT max(id) FROM year_figures)",
        "UPDATE year_figures SET employees = employees + 1 WHERE id = (SELECT entity_id FROM changes WHERE entity = 1 AND action = 1 LIMIT 1)",
        "UPDATE enterprises SET latest_year = 1999 WHERE id = (SELECT max(id) FROM enterprises)",
        "UPDATE import_batches SET status = 3, idempotency_key = NULL",
        "UPDATE import_batches SET updated = updated + 1",
        "UPDATE import_batches SET idempotency_key = NULL",
        "DELETE FROM year_versions",
        "DELETE FROM changes WHERE batch_id IS NOT NULL",
        "UPDATE year_figures SET batch_id = 77 WHERE id = (SELECT max(id) FROM year_figures)",
    ];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task KilledAtRandomMoments_NothingAcknowledgedIsLost_NothingIsHalf_NoHelpIsNeeded(bool postgres)
    {
        await using var log = new StringWriter();
        var faults = await CrashSuite.RunAsync(
            Path.Combine(AppContext.BaseDirectory, "NangSuatHue.Web.dll"),
            14,
            postgres,
            Environment.TickCount,
            log
        );
        Assert.True(faults.Count == 0, log.ToString());
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.Postgres)]
    public async Task Checker_SeesEveryKindOfDamage(DatabaseProvider provider)
    {
        await using var r = await Registry.CreateAsync(provider);
        await r.ImportTextAsync("Mã số thuế;Tên doanh nghiệp;Năm;Lao động\n3399000027;Một;2024;5\n");
        await r.ImportTextAsync("Mã số thuế;Tên doanh nghiệp;Năm;Lao động\n3399000027;Một;2024;6\n");
        await r.ImportAsync(Fixtures.PathOf("survey-clean-1k.csv"));
        Assert.Empty(await new CrashChecker(r.Db).FindAsync());
        var untouched = await new CrashChecker(r.Db).FingerprintAsync();
        var backup = Path.Combine(r.Db.DataDirectory, "whole.zip");
        await new BackupRegistry(r.Db, r.Clock).RunAsync(backup, default);
        foreach (var damage in Damage)
        {
            await using (var db = await r.Db.OpenAsync(TestContext.Current.CancellationToken))
            {
                await db.ExecuteAsync(damage, default);
            }

            Assert.True((await new CrashChecker(r.Db).FindAsync()).Count > 0, "not seen: " + damage);
            Assert.NotEqual(untouched, await new CrashChecker(r.Db).FingerprintAsync());
            SqliteConnection.ClearAllPools();
            r.Clock.Now = r.Clock.Now.AddMinutes(1);
            await new RestoreRegistry(r.Db, r.Clock).RunAsync(backup, force: true);
            Assert.Equal(untouched, await new CrashChecker(r.Db).FingerprintAsync());
        }
    }
}
