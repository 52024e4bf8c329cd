using System.Globalization;
using Microsoft.Data.Sqlite;
using NangSuatHue.Data.Desk.Seeding;
using NangSuatHue.Data.Exchange.Batches;
using NangSuatHue.Data.Foundation.Features;
using NangSuatHue.Data.Foundation.Store;

namespace NangSuatHue.Data.Desk.Backups;

/// <summary>Puts a backup in the registry's place: everything is checked and upgraded beside it first, then swapped in one step.</summary>
public sealed class RestoreRegistry(DbGate gate, TimeProvider clock)
{
    /// <summary>Gives the manifest and where the replaced database is kept; null where there was none.</summary>
    /// <exception cref="BackupException">Nothing was changed; the sentence says why.</exception>
    public async Task<(BackupManifest Manifest, string? Kept)> RunAsync(string path, bool force, CancellationToken ct = default)
    {
        using var alone = DataLock.Own(gate.DataDirectory) ?? throw InUse();
        using var importLock = await ImportLock.AcquireAsync(gate.DataDirectory, TimeSpan.Zero, ct) ?? throw InUse();
        var work = WorkFolder.Make(gate);
        var beside = gate.Provider == DatabaseProvider.Sqlite ? Target + ".restore" : Path.Combine(work, "dump");
        try
        {
            Forget(beside);
            var manifest = await BackupRegistry.VerifyAsync(path, gate.Provider, beside, ct);
            if (string.CompareOrdinal(manifest.Migration, DbGate.LatestMigration) > 0)
            {
                throw new BackupException(
                    BackupProblem.Failed,
                    $"Bản sao lưu có cấu trúc {manifest.Migration}, mới hơn chương trình này; cài bản chương trình mới hơn.",
                    $"The backup's schema {manifest.Migration} is newer than this program; install a newer version."
                );
            }

            if (!force && await HoldsDataAsync(ct))
            {
                throw new BackupException(
                    BackupProblem.Usage,
                    "Cơ sở dữ liệu đích đang có dữ liệu; thêm --force để thay. Bản bị thay vẫn được giữ lại.",
                    "The target registry holds data; add --force to replace it. What is replaced is kept."
                );
            }

            var stamp = clock.GetUtcNow().ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
            if (gate.Provider == DatabaseProvider.Postgres)
            {
                await RestoreFilesAsync(path, work, ct);
                return (manifest, await new PostgresTools(gate).RestoreAsync(beside, manifest, stamp, ct));
            }

            await UpgradeAsync(beside, manifest, ct);
            await RestoreFilesAsync(path, work, ct);
            return (manifest, await SwapAsync(beside, stamp, ct));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or SqliteException)
        {
            throw new BackupException(
                BackupProblem.Failed,
                $"Không khôi phục được, cơ sở dữ liệu giữ nguyên: {e.Message}",
                "The restore failed; the registry is as it was."
            );
        }
        finally
        {
            Forget(beside);
            Directory.Delete(work, recursive: true);
        }
    }

    private string Target => Path.GetFullPath(new SqliteConnectionStringBuilder(gate.ConnectionString).DataSource);

    private static BackupException InUse() =>
        new(
            BackupProblem.Failed,
            "Thư mục dữ liệu đang được dùng; dừng máy chủ và các lệnh khác rồi khôi phục lại.",
            "The data directory is in use; stop the server and other commands, then restore again."
        );

    private static void Forget(string database)
    {
        foreach (var file in (string[])[database, database + "-wal", database + "-shm", database + "-journal"])
        {
            File.Delete(file);
        }
    }

    private async Task<bool> HoldsDataAsync(CancellationToken ct)
    {
        if (gate.Provider == DatabaseProvider.Sqlite && !File.Exists(Target))
        {
            return false;
        }

        try
        {
            await using var connection = await gate.OpenAsync(ct);
            return RegistryFacts.HoldsData(await RegistryFacts.ReadAsync(connection, gate.Provider, clock.GetUtcNow(), ct));
        }
        catch (SqliteException)
        {
            // What cannot be read may still be wanted.
            return true;
        }
    }

    private static async Task UpgradeAsync(string database, BackupManifest manifest, CancellationToken ct)
    {
        if (manifest.Migration != DbGate.LatestMigration)
        {
            var older = new DbGate(Path.GetDirectoryName(database)!, DatabaseProvider.Sqlite, BackupRegistry.Closed(database));
            await older.MigrateAsync(ct);
            await new ReferenceSeeder(older).RunAsync(Seeds.Folder, ct);
        }

        await using var connection = new SqliteConnection(BackupRegistry.Closed(database));
        await connection.OpenAsync(ct);
        await connection.ExecuteAsync("PRAGMA journal_mode=WAL", ct);
    }

    /// <summary>Files are named by their content: putting one in its place changes nothing for the registry that still stands.</summary>
    private async Task RestoreFilesAsync(string path, string work, CancellationToken ct)
    {
        var (archive, manifest) = await BackupArchive.OpenAsync(path, ct);
        await using (archive)
        {
            foreach (var name in manifest.Sha256.Keys.Where(n => n != BackupManifest.DatabaseEntry(manifest.Provider)))
            {
                var temporary = Path.Combine(work, "file");
                var target = Path.Combine(gate.FilesDirectory, name["files/".Length..]);
                await BackupArchive.CheckAsync(archive, manifest, name, temporary, ct);
                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                File.Move(temporary, target, overwrite: true);
            }
        }
    }

    private async Task<string?> SwapAsync(string database, string stamp, CancellationToken ct)
    {
        if (!File.Exists(Target))
        {
            Forget(Target);
            File.Move(database, Target);
            return null;
        }

        var kept = Path.Combine(Path.GetDirectoryName(Target)!, $"registry.before-restore-{stamp}.db");
        await CloseLogAsync(kept, ct);
        // The old file gets its second name before the new one takes its first: at every moment a whole database is there.
        File.Replace(database, Target, kept);
        return kept;
    }

    /// <summary>
    /// Brings the log into the old database, so that it is whole in one file. SQLite does it for the only connection alone: any other user is found
    /// out here.
    /// </summary>
    private async Task CloseLogAsync(string kept, CancellationToken ct)
    {
        try
        {
            await using var connection = new SqliteConnection(BackupRegistry.Closed(Target));
            await connection.OpenAsync(ct);
            await using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA journal_mode=DELETE";
            command.CommandTimeout = 3;
            if (await command.ExecuteScalarAsync(ct) as string != "delete")
            {
                throw InUse();
            }
        }
        catch (SqliteException e) when (e.SqliteErrorCode is 5 or 6)
        {
            throw InUse();
        }
        catch (SqliteException)
        {
            // A damaged database keeps its log under its new name.
            foreach (var end in (string[])["-wal", "-shm"])
            {
                if (File.Exists(Target + end))
                {
                    File.Move(Target + end, kept + end, overwrite: true);
                }
            }
        }
    }
}
