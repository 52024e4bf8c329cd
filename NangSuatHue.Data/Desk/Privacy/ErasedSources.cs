using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Access.Accounts;
using NangSuatHue.Data.Exchange.Batches;
using NangSuatHue.Data.Exchange.Mapping;
using NangSuatHue.Data.Exchange.Reading;
using NangSuatHue.Data.Foundation.Files;
using NangSuatHue.Data.Foundation.Store;

namespace NangSuatHue.Data.Desk.Privacy;

/// <summary>
/// The source files of imports that name a person: with the person's data they go as a whole. The other rows of such a file stand in the registry,
/// and what the batch wrote can still be taken back.
/// </summary>
internal static class ErasedSources
{
    /// <summary>
    /// Hashes of the files kept that hold the name, address or number of the person who asks; none where the request asks for no deletion. Reads
    /// every file, before any transaction.
    /// </summary>
    public static async Task<IReadOnlyList<string>> FindAsync(AppDb db, DbGate gate, int requestId, CancellationToken ct)
    {
        var user = await db
            .Users.AsNoTracking()
            .FirstOrDefaultAsync(
                u => db.Set<DataRequest>().Any(r => r.Id == requestId && r.UserId == u.Id && r.Kind == DataRequestKind.Deletion && r.Granted == null),
                ct
            );
        var texts = user is null ? [] : await TextsAsync(db, user, ct);
        if (texts.Count == 0)
        {
            return [];
        }

        var files = await db
            .ImportBatches.AsNoTracking()
            .Where(b => b.FileRemovedAt == null)
            .OrderBy(b => b.Id)
            .Select(b => new { b.FileSha256, b.Settings })
            .ToListAsync(ct);
        return await Task.Run(
            () =>
                files
                    .GroupBy(f => f.FileSha256)
                    .Where(f =>
                        SourceSearch.Holds(
                            StoredFile.PathOf(gate.FilesDirectory, f.Key),
                            ImportSettings.Parse(f.Last().Settings).Encoding,
                            gate.TemporaryDirectory,
                            texts,
                            ct
                        )
                    )
                    .Select(f => f.Key)
                    .ToList(),
            ct
        );
    }

    /// <summary>
    /// Marks the files as gone in the caller's transaction; what was not written yet never will be. False while one of them is being written: nothing
    /// may be erased then.
    /// </summary>
    public static async Task<bool> MarkAsync(DbConnection connection, IReadOnlyList<string> hashes, DateTime now, CancellationToken ct)
    {
        foreach (var hash in hashes)
        {
            await connection.ExecuteAsync(
                $"""
                UPDATE import_batches SET file_removed_at = @p1, version = version + 1,
                  status = CASE WHEN status IN ({(int)BatchStatus.Uploaded}, {(int)BatchStatus.Previewed}, {(int)BatchStatus.Queued}, {(int)
                    BatchStatus.Failed}) THEN {(int)BatchStatus.Cancelled} ELSE status END
                WHERE file_sha256 = @p0 AND file_removed_at IS NULL AND status <> {(int)BatchStatus.Running}
                """,
                ct,
                hash,
                now
            );
            if (
                await connection.ScalarAsync<int>(
                    $"SELECT count(*) FROM import_batches WHERE file_sha256 = @p0 AND file_removed_at IS NULL AND status = {(int)BatchStatus.Running}",
                    ct,
                    hash
                ) > 0
            )
            {
                return false;
            }
        }

        return true;
    }

    private static async Task<IReadOnlyList<string>> TextsAsync(AppDb db, AppUser user, CancellationToken ct)
    {
        var (names, texts) = (
            new HashSet<string>(StringComparer.OrdinalIgnoreCase) { user.DisplayName },
            new List<string>(ErasePerson.Telling("", user.Email, user.PhoneNumber))
        );
        await db.Database.OpenConnectionAsync(ct);
        var connection = db.Database.GetDbConnection();
        await foreach (
            var r in connection.QueryAsync<(string Name, string? Email, string? Telephone)>(
                """
                SELECT name, email, telephone FROM experts WHERE id = @p0 OR lower(email) = @p1
                UNION ALL SELECT name, NULL, NULL FROM specialist_certificates WHERE lower(email) = @p1
                """,
                ct,
                user.ExpertId ?? 0,
                user.Email?.ToLowerInvariant() ?? "-"
            )
        )
        {
            names.Add(r.Name);
            texts.AddRange(ErasePerson.Telling("", r.Email, r.Telephone));
        }

        foreach (var name in names)
        {
            texts.AddRange(await ErasePerson.IsOrdinaryAsync(connection, name, ct) ? [] : ErasePerson.Telling(name));
        }

        return [.. texts.Distinct(StringComparer.OrdinalIgnoreCase)];
    }
}
