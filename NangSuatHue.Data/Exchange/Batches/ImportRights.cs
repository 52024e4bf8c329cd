using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Exchange.Kinds;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Features;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Foundation.Store;

namespace NangSuatHue.Data.Exchange.Batches;

/// <summary>Who may import which kinds, as the kinds themselves say.</summary>
public static class ImportRights
{
    /// <summary>The kinds that the actor may import.</summary>
    public static IReadOnlyList<ImportKind> Kinds(FeatureSet features, Actor actor) =>
        KindIndex.Of(features).All.Where(k => k.MayImport(actor)).ToList();

    /// <summary>Whether the actor may import, see and undo batches of a kind.</summary>
    public static bool May(FeatureSet features, Actor actor, string kind) => KindIndex.Of(features).Find(kind)?.MayImport(actor) == true;

    /// <summary>Whether the actor may see a batch.</summary>
    internal static async Task<bool> MayAsync(AppDb db, Actor actor, int batchId, CancellationToken ct) =>
        await db.ImportBatches.Where(b => b.Id == batchId).Select(b => b.Kind).FirstOrDefaultAsync(ct) is { } kind && May(db.Features, actor, kind);

    /// <summary>What to answer about a batch that is not there or not for this actor: who imports anything may know that there is none.</summary>
    internal static OutcomeKind Refusal(FeatureSet features, Actor actor) =>
        Kinds(features, actor).Count > 0 ? OutcomeKind.NotFound : OutcomeKind.Forbidden;
}
