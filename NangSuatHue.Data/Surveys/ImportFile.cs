using NangSuatHue.Data.Kernel;

namespace NangSuatHue.Data.Surveys;

/// <summary>Checks or writes a file at once: the command line, the demo data and tests come this way. A dry run and a commit are the same code.</summary>
public sealed class ImportFile(DbGate gate, TimeProvider clock)
{
    /// <summary>Runs the request. Forbidden unless the actor may import; every other ending is a status of the report.</summary>
    public async Task<Outcome<ImportReport>> RunAsync(
        Actor actor,
        ImportRequest request,
        IProgress<ImportProgress>? progress = null,
        CancellationToken ct = default
    )
    {
        if (!ImportRights.May(actor, request.Kind.Name))
        {
            return OutcomeKind.Forbidden;
        }

        return await new ImportRun(gate, clock).ExecuteAsync(request with { Actor = actor }, progress, ct);
    }
}

/// <summary>Takes a whole batch back.</summary>
public sealed class UndoImport(DbGate gate, TimeProvider clock)
{
    /// <summary>Runs the undo. Forbidden unless the actor may import; NotFound for no such batch; Conflict where it is not a written batch.</summary>
    public async Task<Outcome<UndoReport>> RunAsync(Actor actor, int batchId, CancellationToken ct = default)
    {
        if (ImportRights.Kinds(actor).Count == 0)
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
