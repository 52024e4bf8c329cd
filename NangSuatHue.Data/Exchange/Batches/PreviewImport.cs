using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Exchange.Kinds;
using NangSuatHue.Data.Exchange.Mapping;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Files;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Data.Foundation.Text;

namespace NangSuatHue.Data.Exchange.Batches;

/// <summary>Checks a batch's file with the given settings and keeps the result: the same code as the commit, nothing written to the registry.</summary>
public sealed class PreviewImport(IDbContextFactory<AppDb> dbs, DbGate gate, TimeProvider clock)
{
    /// <summary>Gives the report; another kind may be chosen. Conflict where the batch is queued or written already.</summary>
    public async Task<Outcome<ImportReport>> RunAsync(
        Actor actor,
        int batchId,
        ImportSettings settings,
        IProgress<ImportProgress>? progress = null,
        string? kind = null,
        CancellationToken ct = default
    )
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var batch = await db.ImportBatches.FindAsync([batchId], ct);
        if (batch is null || !ImportRights.May(gate.Features, actor, batch.Kind))
        {
            return ImportRights.Refusal(gate.Features, actor);
        }

        if (kind is not null && kind != batch.Kind)
        {
            if (!ImportRights.May(gate.Features, actor, kind))
            {
                return OutcomeKind.Forbidden;
            }

            batch.Kind = kind;
            settings = settings with
            {
                Columns = new Dictionary<string, string>(),
                Units = new Dictionary<string, string>(),
                Decimals = new Dictionary<string, DecimalSign>(),
            };
        }

        if (batch.Status is not (BatchStatus.Uploaded or BatchStatus.Previewed or BatchStatus.Failed))
        {
            return OutcomeKind.Conflict;
        }

        var report = await new ImportRun(gate, clock).ExecuteAsync(
            new ImportRequest
            {
                Kind = KindIndex.Of(gate.Features).Find(batch.Kind)!,
                Path = StoredFile.PathOf(gate.FilesDirectory, batch.FileSha256),
                FileName = batch.FileName,
                Settings = settings,
                Commit = false,
                Actor = actor,
                BatchId = batchId,
            },
            progress,
            ct
        );

        Keep(batch, settings, report);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await db.SaveChangesAsync(ct);
        await ProblemStore.SaveAsync(db.Database.GetDbConnection(), batchId, report.Problems, ct);
        await transaction.CommitAsync(ct);
        return report;
    }

    private static void Keep(ImportBatch batch, ImportSettings settings, ImportReport report)
    {
        batch.Settings = ImportJson.Write(settings);
        batch.Report = ImportJson.Write(report with { Problems = [] });
        (batch.Rows, batch.Created, batch.Updated, batch.Unchanged) = (report.Rows, report.Created, report.Updated, report.Unchanged);
        (batch.Rejected, batch.Duplicates, batch.Warnings) = (report.Rejected, report.Duplicates, report.Warnings);
        batch.Illustrative = settings.Illustrative;
        batch.Status = report.Status == ImportStatus.DryRun ? BatchStatus.Previewed : BatchStatus.Uploaded;
        batch.Failure = null;
    }
}
