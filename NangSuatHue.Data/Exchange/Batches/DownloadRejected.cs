using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Exchange.Kinds;
using NangSuatHue.Data.Exchange.Mapping;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Files;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Foundation.Store;

namespace NangSuatHue.Data.Exchange.Batches;

/// <summary>The rejected rows of a batch in the file's own columns with the reasons behind them.</summary>
public sealed class DownloadRejected(IDbContextFactory<AppDb> dbs, DbGate gate)
{
    /// <summary>Writes CSV; gives the name to save it under. NotFound where the file has no rows at all.</summary>
    public async Task<Outcome<string>> RunAsync(Actor actor, int batchId, bool vi, Stream output, CancellationToken ct = default)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var batch = await db.ImportBatches.AsNoTracking().FirstOrDefaultAsync(b => b.Id == batchId, ct);
        if (batch is null || !ImportRights.May(gate.Features, actor, batch.Kind))
        {
            return ImportRights.Refusal(gate.Features, actor);
        }

        var problems = await db
            .ImportProblems.AsNoTracking()
            .Where(p => p.BatchId == batchId && p.Severity == ProblemSeverity.Error)
            .OrderBy(p => p.Id)
            .ToListAsync(ct);
        var reasons = problems
            .GroupBy(p => p.Row)
            .ToDictionary(
                g => g.Key,
                g =>
                    string.Join(
                        " ",
                        g.Select(ProblemStore.ToProblem).Select(p => (p.Column.Length > 0 ? p.Column + ": " : "") + (vi ? p.Message : p.MessageEn))
                    )
            );
        try
        {
            RejectedFile.Write(
                StoredFile.PathOf(gate.FilesDirectory, batch.FileSha256),
                KindIndex.Of(gate.Features).Find(batch.Kind)!,
                ImportSettings.Parse(batch.Settings),
                reasons,
                vi,
                gate.TemporaryDirectory,
                output
            );
        }
        catch (UnreadableFileException)
        {
            return OutcomeKind.NotFound;
        }

        return Path.GetFileNameWithoutExtension(batch.FileName) + (vi ? "-bi-loai.csv" : "-rejected.csv");
    }
}
