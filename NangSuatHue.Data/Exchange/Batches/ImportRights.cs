using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Exchange.DescribedRecords;
using NangSuatHue.Data.Exchange.Kinds;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Data.Registry.Indicators;

namespace NangSuatHue.Data.Exchange.Batches;

/// <summary>Who may import which kinds, after <see cref="RecordRights"/>.</summary>
public static class ImportRights
{
    /// <summary>The kinds that the actor may import.</summary>
    public static IReadOnlyList<ImportKind> Kinds(Actor actor) => ImportKinds.All.Where(k => RecordRights.MayImport(actor, k as RecordKind)).ToList();

    /// <summary>Whether the actor may import, see and undo batches of a kind.</summary>
    public static bool May(Actor actor, string kind) => ImportKinds.Find(kind) is { } known && RecordRights.MayImport(actor, known as RecordKind);

    /// <summary>Whether the actor may see a batch.</summary>
    internal static async Task<bool> MayAsync(AppDb db, Actor actor, int batchId, CancellationToken ct) =>
        await db.ImportBatches.Where(b => b.Id == batchId).Select(b => b.Kind).FirstOrDefaultAsync(ct) is { } kind && May(actor, kind);

    /// <summary>What to answer about a batch that is not there or not for this actor: who imports anything may know that there is none.</summary>
    internal static OutcomeKind Refusal(Actor actor) => Kinds(actor).Count > 0 ? OutcomeKind.NotFound : OutcomeKind.Forbidden;
}
