using NangSuatHue.Data.Exchange.Kinds;
using NangSuatHue.Data.Foundation.Actors;

namespace NangSuatHue.Data.Exchange.DescribedRecords;

/// <summary>Who may do what with the records of each kind (domain §10), by the rules that the kind's feature brings. Pure.</summary>
public static class RecordRights
{
    /// <summary>What the actor may read.</summary>
    public static RecordScope Read(Actor actor, RecordKind kind) => kind.Rules.Read(actor);

    /// <summary>What the actor may change.</summary>
    public static RecordScope Write(Actor actor, RecordKind kind) => kind.Rules.Write(actor);

    /// <summary>Whether the actor may add records of the kind.</summary>
    public static bool MayCreate(Actor actor, RecordKind kind) => Write(actor, kind) is RecordScope.All or RecordScope.OwnEnterprise;

    /// <summary>Whether the actor may put records away.</summary>
    public static bool MayArchive(Actor actor, RecordKind kind) => Write(actor, kind) == RecordScope.All;

    /// <summary>Whether the actor may download all that a list shows: whoever reads the whole of it.</summary>
    public static bool MayExport(Actor actor, RecordKind kind) => Read(actor, kind) is RecordScope.All or RecordScope.OwnEnterprise;

    /// <summary>Whether the actor may change this very record, in the state that it is in.</summary>
    public static bool MayEdit(Actor actor, RecordKind kind, int id, int? enterpriseId, long? state) =>
        Write(actor, kind) switch
        {
            RecordScope.All => true,
            RecordScope.OwnEnterprise => enterpriseId is not null
                && enterpriseId == actor.EnterpriseId
                && (state is null || kind.Rules.IsOpen(state.Value)),
            RecordScope.OwnProfile => id == actor.ExpertId,
            _ => false,
        };
}
