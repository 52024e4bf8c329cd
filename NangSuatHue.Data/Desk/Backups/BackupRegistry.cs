using Microsoft.Data.Sqlite;
using NangSuatHue.Data.Foundation.Store;

namespace NangSuatHue.Data.Desk.Backups;

/// <summary>Backs the registry up into one file while it is in use: the database, the uploaded files and a manifest. Keys are not in it.</summary>
public sealed class BackupRegistry(DbGate gate, TimeProvider clock)
{
    /// <summary>Writes, reads back and only then names the file; what stood under the name before stays until that moment.</summary>
    /// <exception cref="BackupException">There is no backup; the sentence says why.</exception>
    public async Task<BackupManifest> RunAsync(string path, CancellationToken ct = default)
    {
        path = Path.GetFullPath(path);
        if (!Directory.Exists(Path.GetDirectoryName(path)) || Directory.Exists(path))
        {
            throw new BackupException(
                BackupProblem.Usage,
                $"Không ghi được vào “{path}”: thư mục không có, hoặc tên này là thư mục.",
                $"Cannot write “{path}”: its folder does not exist, or the name is a folder's."
            );
        }

        if (!await gate.IsCurrentAsync(ct))
        {
            throw new BackupException(
                BackupProblem.Failed,
                "Chưa có cơ sở dữ liệu đúng phiên bản; chạy 'migrate' trước.",
                "No database of this version; run 'migrate' first."
            );
        }

        var work = WorkFolder.Make(gate);
        var temporary = path + ".tmp";
        try
        {
            var database = Path.Combine(work, "copy");
            // The database first, the files after: a file is kept before the row that names it, so every row copied has its file.
            var manifest =
                gate.Provider == DatabaseProvider.Sqlite
                    ? await CopyAsync(database, ct)
                    : await new PostgresTools(gate).DumpAsync(database, clock.GetUtcNow(), ct);
            await BackupArchive.WriteAsync(temporary, manifest, database, gate.FilesDirectory, ct);
            File.Delete(database);
            await VerifyAsync(temporary, gate.Provider, Path.Combine(work, "verify"), ct);
            File.Move(temporary, path, overwrite: true);
            return manifest;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new BackupException(
                BackupProblem.Failed,
                $"Không sao lưu được: {e.Message} Kiểm tra chỗ trống và quyền ghi.",
                "The backup failed; check free space and the right to write."
            );
        }
        finally
        {
            File.Delete(temporary);
            Directory.Delete(work, recursive: true);
        }
    }

    /// <summary>
    /// Reads a whole backup back: hashes, the database's own check, rows and history as the manifest says. Leaves the database at <paramref
    /// name="database"/>.
    /// </summary>
    internal static async Task<BackupManifest> VerifyAsync(string path, DatabaseProvider provider, string database, CancellationToken ct)
    {
        var (archive, manifest) = await BackupArchive.OpenAsync(path, ct);
        await using (archive)
        {
            var main = BackupManifest.DatabaseEntry(manifest.Provider);
            if (manifest.Provider != provider)
            {
                throw new BackupException(
                    BackupProblem.Failed,
                    $"Bản sao lưu là của {manifest.Provider}, cơ sở dữ liệu ở đây là {provider}; dùng 'export' và 'import'.",
                    $"The backup is of {manifest.Provider}, the database here is {provider}; use 'export' and 'import'."
                );
            }

            foreach (var name in manifest.Sha256.Keys)
            {
                await BackupArchive.CheckAsync(archive, manifest, name, name == main ? database : null, ct);
            }

            return await IsWholeAsync(database, manifest, ct) ? manifest : throw BackupArchive.Broken(main);
        }
    }

    internal static async Task<bool> IsWholeAsync(string database, BackupManifest manifest, CancellationToken ct)
    {
        if (manifest.Provider == DatabaseProvider.Postgres)
        {
            return await PostgresTools.IsWholeAsync(database, manifest, ct);
        }

        try
        {
            await using var connection = new SqliteConnection(Closed(database));
            await connection.OpenAsync(ct);
            return await connection.ScalarAsync<string>("PRAGMA integrity_check", ct) == "ok"
                && (await RegistryFacts.ReadAsync(connection, DatabaseProvider.Sqlite, manifest.CreatedAt, ct)).SameRegistry(manifest);
        }
        catch (SqliteException)
        {
            return false;
        }
    }

    /// <summary>A connection that lets go of its file when it closes.</summary>
    internal static string Closed(string database) => new SqliteConnectionStringBuilder { DataSource = database, Pooling = false }.ToString();

    /// <summary>
    /// SQLite's online backup in one step: all pages are read within one read transaction, which in WAL neither waits for writers nor makes them
    /// wait, so the copy is the state of one moment. VACUUM INTO is as consistent, but rewrites every row and may number rows anew; a page is
    /// copied as it is.
    /// </summary>
    private async Task<BackupManifest> CopyAsync(string database, CancellationToken ct)
    {
        await using var source = (SqliteConnection)await gate.OpenAsync(ct);
        await using var copy = new SqliteConnection(Closed(database));
        await copy.OpenAsync(ct);
        await Task.Run(() => source.BackupDatabase(copy), ct);
        // The copy is one file without a log beside it.
        await copy.ExecuteAsync("PRAGMA journal_mode=DELETE", ct);
        return await RegistryFacts.ReadAsync(copy, DatabaseProvider.Sqlite, clock.GetUtcNow(), ct);
    }
}
