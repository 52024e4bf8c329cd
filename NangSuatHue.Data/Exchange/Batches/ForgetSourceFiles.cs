using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Foundation.Files;
using NangSuatHue.Data.Foundation.Notices;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Data.Foundation.Time;

namespace NangSuatHue.Data.Exchange.Batches;

/// <summary>
/// Lets go of source files that have served: personal data is kept no longer than it is needed (law 91/2025/QH15). What a batch wrote, its history,
/// its report and the
/// file's SHA-256 stay, and so does the undo, which reads the history. Bytes that no record names, left by a crash or a question nobody answered, go too.
/// </summary>
public sealed class ForgetSourceFiles(IDbContextFactory<AppDb> dbs, DbGate gate, ImportOptions options, TimeProvider clock) : IReminder
{
    /// <summary>Days after which an upload that was never written is given up.</summary>
    public const int AbandonedDays = 30;

    private static readonly BatchStatus[] Open = [BatchStatus.Uploaded, BatchStatus.Previewed, BatchStatus.Failed];

    /// <summary>The last day an upload waits for somebody.</summary>
    public static DateOnly AbandonedOn(ImportBatch batch) => VietnamTime.Day(batch.CreatedAt.AddDays(AbandonedDays));

    /// <inheritdoc />
    public async Task<int> RunAsync(CancellationToken ct = default)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var (served, abandoned) = (now.AddDays(-options.KeepFilesDays), now.AddDays(-Math.Min(AbandonedDays, options.KeepFilesDays)));
        await using var db = await dbs.CreateDbContextAsync(ct);
        var done = db.ImportBatches.Where(b =>
            b.FileRemovedAt == null
            && (
                (
                    (b.Status == BatchStatus.Committed || b.Status == BatchStatus.Undone || b.Status == BatchStatus.Unchanged)
                    && b.CreatedAt < served
                    && (b.CommittedAt == null || b.CommittedAt < served)
                    && (b.UndoneAt == null || b.UndoneAt < served)
                ) || ((Open.Contains(b.Status) || b.Status == BatchStatus.Cancelled) && b.CreatedAt < abandoned)
            )
        );
        var hashes = await done.Select(b => b.FileSha256).Distinct().ToListAsync(ct);
        await done.ExecuteUpdateAsync(
            s =>
                s.SetProperty(b => b.FileRemovedAt, now)
                    .SetProperty(b => b.Status, b => Open.Contains(b.Status) ? BatchStatus.Cancelled : b.Status)
                    .SetProperty(b => b.Version, b => b.Version + 1),
            ct
        );
        foreach (var hash in hashes)
        {
            await AttachmentFiles.ForgetAsync(db, gate, hash, ct);
        }

        await SweepAsync(db, ct);
        return 0;
    }

    /// <summary>
    /// A day is longer than any upload or import lasts, so what it is about to name is never taken from it. File times come from the machine, not
    /// from the clock.
    /// </summary>
    private async Task SweepAsync(AppDb db, CancellationToken ct)
    {
        if (!Directory.Exists(gate.FilesDirectory))
        {
            return;
        }

        var before = TimeProvider.System.GetUtcNow().UtcDateTime.AddDays(-1);
        var old = Directory
            .EnumerateFiles(gate.FilesDirectory, "*", SearchOption.AllDirectories)
            .Where(f => File.GetLastWriteTimeUtc(f) < before)
            .ToList();
        if (old.Count == 0)
        {
            return;
        }

        var named = await db
            .ImportBatches.Where(b => b.FileRemovedAt == null)
            .Select(b => b.FileSha256)
            .Union(db.Attachments.Where(a => a.RemovedAt == null).Select(a => a.Hash))
            .ToHashSetAsync(ct);
        foreach (var file in old.Where(f => !named.Contains(Path.GetFileName(f))))
        {
            File.Delete(file);
        }
    }
}
