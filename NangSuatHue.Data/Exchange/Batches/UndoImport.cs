using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Foundation.Store;

namespace NangSuatHue.Data.Exchange.Batches;

/// <summary>Takes a whole batch back.</summary>
public sealed class UndoImport(DbGate gate, TimeProvider clock)
{
    /// <summary>Runs the undo. Forbidden unless the actor may import; NotFound for no such batch; Conflict where it is not a written batch.</summary>
    public async Task<Outcome<UndoReport>> RunAsync(Actor actor, int batchId, CancellationToken ct = default)
    {
        if (ImportRights.Kinds(gate.Features, actor).Count == 0)
        {
            return OutcomeKind.Forbidden;
        }

        var report = await new UndoRun(gate, clock).ExecuteAsync(actor, batchId, ct);
        return report.Status switch
        {
            "undone" => report,
            "notFound" => OutcomeKind.NotFound,
            _ => Outcome<UndoReport>.Conflict(report),
        };
    }
}
