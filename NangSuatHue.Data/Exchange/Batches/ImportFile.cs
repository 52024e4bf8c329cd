using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Foundation.Store;

namespace NangSuatHue.Data.Exchange.Batches;

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
        if (!ImportRights.May(gate.Features, actor, request.Kind.Name))
        {
            return OutcomeKind.Forbidden;
        }

        return await new ImportRun(gate, clock).ExecuteAsync(request with { Actor = actor }, progress, ct);
    }
}
