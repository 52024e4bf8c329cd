using System.IO.Compression;
using Microsoft.Data.Sqlite;
using NangSuatHue.Data.Desk.Backups;
using NangSuatHue.Data.Foundation.Store;

namespace NangSuatHue.Tests.Slices;

public sealed class SqliteBackupTests() : BackupTests(DatabaseProvider.Sqlite);

public sealed class PostgresBackupTests() : BackupTests(DatabaseProvider.Postgres);

/// <summary>What is backed up comes back; what is damaged, foreign or in use changes nothing. On both databases.</summary>
public abstract class BackupTests(DatabaseProvider provider)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Backup_MadeWhileAnImportRuns_ComesBackWhole_AndWhatItReplacesIsKept()
    {
        await using var r = await Registry.CreateAsync(provider);
        var upload = Path.Combine(r.Db.FilesDirectory, "ab", "ab" + new string('0', 62));
        Directory.CreateDirectory(Path.GetDirectoryName(upload)!);
        await File.WriteAllTextAsync(upload, "an uploaded file", Ct);
        var file = Path.Combine(r.Db.DataDirectory, "a.zip");
        var before = await r.SnapshotAsync();
        var importing = Task.Run(() => r.ImportAsync(Fixtures.PathOf("survey-clean-1k.csv")), Ct);
        var manifests = new List<BackupManifest>();
        do
        {
            manifests.Add(await new BackupRegistry(r.Db, r.Clock).RunAsync(file, Ct));
        } while (!importing.IsCompleted && manifests.Count < 40);
        var batch = await importing;
        var after = await r.SnapshotAsync();
        Assert.All(manifests, m => Assert.Contains(m.Rows["enterprises"], (long[])[0, batch.EnterprisesCreated]));

        // The last one again, complete; then the registry changes and goes back.
        var whole = await new BackupRegistry(r.Db, r.Clock).RunAsync(file, Ct);
        Assert.Equal(
            (provider, batch.EnterprisesCreated, 2),
            (whole.Provider, (int)whole.Rows["enterprises"], whole.Sha256.Count(h => h.Key.StartsWith("files/", StringComparison.Ordinal)))
        );
        Assert.NotEqual(before, after);
        await r.UndoAsync(batch.BatchId!.Value);
        File.Delete(upload);
        await FreeAsync();
        var (manifest, kept) = await new RestoreRegistry(r.Db, r.Clock).RunAsync(file, force: true, Ct);
        Assert.Equal(after, await r.SnapshotAsync());
        Assert.Equal("an uploaded file", await File.ReadAllTextAsync(upload, Ct));
        Assert.Equal(whole.Rows.Values.Sum(), manifest.Rows.Values.Sum());
        Assert.True(await r.Db.IsCurrentAsync(Ct));
        Assert.NotNull(kept);
        if (provider == DatabaseProvider.Sqlite)
        {
            await using var old = new SqliteConnection($"Data Source={kept};Mode=ReadOnly;Pooling=false");
            await old.OpenAsync(Ct);
            Assert.Equal(0L, await old.ScalarAsync<long>("SELECT count(*) FROM year_figures", Ct));
        }
        else
        {
            await using var connection = await r.Db.OpenAsync(Ct);
            Assert.Equal(0L, await connection.ScalarAsync<long>($"SELECT count(*) FROM {kept}.year_figures", Ct));
        }

        // What was restored works on: the same file changes nothing, its batch can be undone.
        Assert.Equal(0, (await r.ImportAsync(Fixtures.PathOf("survey-clean-1k.csv"))).Created);
        await r.UndoAsync(batch.BatchId!.Value);
        Assert.Equal(before, await r.SnapshotAsync());
    }

    [Fact]
    public async Task DamagedBackup_IsRefused_AndChangesNothing()
    {
        await using var r = await Registry.CreateAsync(provider);
        await r.ImportTextAsync("Mã số thuế;Tên doanh nghiệp;Năm;Lao động\n3399000027;Một;2024;5\n");
        var file = Path.Combine(r.Db.DataDirectory, "a.zip");
        await new BackupRegistry(r.Db, r.Clock).RunAsync(file, Ct);
        var bytes = await File.ReadAllBytesAsync(file, Ct);
        var state = await r.SnapshotAsync();
        var random = new Random(439);
        var broken = Path.Combine(r.Db.DataDirectory, "b.zip");
        for (var i = 0; i < 24; i++)
        {
            var damaged = bytes.ToArray();
            if (i < 16)
            {
                damaged[random.Next(60, bytes.Length - 400)] ^= (byte)(1 << random.Next(8));
            }
            else
            {
                damaged = damaged[..random.Next(bytes.Length)];
            }

            await File.WriteAllBytesAsync(broken, damaged, Ct);
            await FreeAsync();
            // A flipped bit in a padding or a time stamp leaves the content whole: then it is a backup, and gives the same state.
            var problem = await Record.ExceptionAsync(() => new RestoreRegistry(r.Db, r.Clock).RunAsync(broken, force: true, Ct));
            Assert.True(problem is null or BackupException { Problem: BackupProblem.Unreadable }, problem?.ToString());
            Assert.True(problem is not null || i < 16);
            Assert.Equal(state, await r.SnapshotAsync());
        }

        foreach (var nonsense in (string[])["", "not a zip", "PK\u0003\u0004"])
        {
            await File.WriteAllTextAsync(broken, nonsense, Ct);
            var problem = await Assert.ThrowsAsync<BackupException>(() => new RestoreRegistry(r.Db, r.Clock).RunAsync(broken, force: true, Ct));
            Assert.Equal(BackupProblem.Unreadable, problem.Problem);
        }

        Assert.Empty(Directory.EnumerateFileSystemEntries(r.Db.TemporaryDirectory));
    }

    [Fact]
    public async Task Restore_IsRefused_WhileInUse_WithoutForce_AndFromAStrangerOrANewerProgram()
    {
        await using var r = await Registry.CreateAsync(provider);
        await r.ImportTextAsync("Mã số thuế;Tên doanh nghiệp;Năm;Lao động\n3399000027;Một;2024;5\n");
        var file = Path.Combine(r.Db.DataDirectory, "a.zip");
        await new BackupRegistry(r.Db, r.Clock).RunAsync(file, Ct);
        var restore = new RestoreRegistry(r.Db, r.Clock);
        await FreeAsync();
        Assert.Equal(BackupProblem.Usage, (await Assert.ThrowsAsync<BackupException>(() => restore.RunAsync(file, force: false, Ct))).Problem);
        using (DataLock.Share(r.Db.DataDirectory))
        {
            Assert.Contains(
                "dừng máy chủ",
                (await Assert.ThrowsAsync<BackupException>(() => restore.RunAsync(file, force: true, Ct))).Message,
                StringComparison.Ordinal
            );
        }

        await using (var other = await r.Db.OpenAsync(Ct))
        {
            await other.ScalarAsync<long>("SELECT count(*) FROM enterprises", Ct);
            Assert.Equal(BackupProblem.Failed, (await Assert.ThrowsAsync<BackupException>(() => restore.RunAsync(file, force: true, Ct))).Problem);
        }

        foreach (
            var (from, to) in ((string, string)[])
                [
                    ("\"20", "\"29"),
                    (
                        provider == DatabaseProvider.Sqlite ? "\"sqlite\"" : "\"postgres\"",
                        provider == DatabaseProvider.Sqlite ? "\"postgres\"" : "\"sqlite\""
                    ),
                ]
        )
        {
            var foreign = await RewriteAsync(file, text => text.Replace(from, to, StringComparison.Ordinal));
            await Assert.ThrowsAsync<BackupException>(() => restore.RunAsync(foreign, force: true, Ct));
        }

        Assert.Equal(1, (await r.ImportTextAsync("Mã số thuế;Tên doanh nghiệp;Năm;Lao động\n3399000027;Một;2024;6\n")).Updated);
    }

    [Fact]
    public async Task ScheduledBackups_KeepTheirNumber_AndAFailureDeletesNothing()
    {
        await using var r = await Registry.CreateAsync(provider);
        var folder = Path.Combine(r.Db.DataDirectory, "elsewhere");
        var backups = new ScheduledBackups(
            r.Db,
            new BackupRegistry(r.Db, r.Clock),
            new BackupOptions
            {
                Keep = 2,
                KeepMonthly = 0,
                Folder = folder,
            },
            r.Clock
        );
        Assert.True(backups.IsDue());
        for (var i = 1; i <= 3; i++)
        {
            Assert.Equal(i, (await backups.RunAsync(Ct)).Number);
            Assert.False(backups.IsDue());
            r.Clock.Now = r.Clock.Now.AddDays(i == 2 ? -40 : 1);
        }

        Assert.Equal([3, 2], backups.List().Select(b => b.Number));
        await File.WriteAllTextAsync(Path.Combine(folder, "registry-000009-20260101T000000Z.zip.tmp"), "torn", Ct);
        await File.WriteAllTextAsync(Path.Combine(folder, "mine.zip"), "not ours", Ct);
        await backups.RunAsync(Ct);
        Assert.Equal(
            ["mine.zip"],
            Directory.EnumerateFiles(folder).Select(Path.GetFileName).Where(n => !n!.StartsWith("registry-00000", StringComparison.Ordinal))
        );

        var lost = new ScheduledBackups(
            new DbGate(Path.Combine(r.Db.DataDirectory, "none"), provider, provider == DatabaseProvider.Sqlite ? null : r.Db.ConnectionString + "x"),
            new BackupRegistry(
                new DbGate(
                    Path.Combine(r.Db.DataDirectory, "none"),
                    provider,
                    provider == DatabaseProvider.Sqlite ? null : r.Db.ConnectionString.Replace("Database=t", "Database=x", StringComparison.Ordinal)
                ),
                r.Clock
            ),
            new BackupOptions
            {
                Keep = 1,
                KeepMonthly = 0,
                Folder = folder,
            },
            r.Clock
        );
        await Assert.ThrowsAsync<BackupException>(() => lost.RunAsync(Ct));
        Assert.Equal([4, 3], backups.List().Select(b => b.Number));
        await using var archive = await ZipFile.OpenReadAsync(backups.List()[0].Path, Ct);
        Assert.Equal(2, archive.Entries.Count(e => e.FullName is "manifest.json" or "registry.db" or "registry.dump"));
    }

    /// <summary>Lets go of every idle connection, as the end of a process would.</summary>
    private static Task FreeAsync()
    {
        SqliteConnection.ClearAllPools();
        return Task.CompletedTask;
    }

    private async Task<string> RewriteAsync(string file, Func<string, string> change)
    {
        var copy = file + ".changed.zip";
        File.Copy(file, copy, overwrite: true);
        await using var archive = await ZipFile.OpenAsync(copy, ZipArchiveMode.Update, Ct);
        var entry = archive.GetEntry("manifest.json")!;
        string text;
        using (var reader = new StreamReader(await entry.OpenAsync(Ct)))
        {
            text = change(await reader.ReadToEndAsync(Ct));
        }

        entry.Delete();
        await using var writer = new StreamWriter(await archive.CreateEntry("manifest.json").OpenAsync(Ct));
        await writer.WriteAsync(text);
        return copy;
    }
}
