using NangSuatHue.Data.Exchange.Kinds;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Programme.Experts;
using NangSuatHue.Data.Programme.Pilots.Project;

namespace NangSuatHue.Data.Exchange.DescribedRecords;

/// <summary>The one table of who may do what with the records of each kind (domain §10). Pure. Everything not listed is refused.</summary>
public static class RecordRights
{
    /// <summary>What the actor may read.</summary>
    public static RecordScope Read(Actor actor, RecordKind kind) =>
        (actor.Role, kind.Name) switch
        {
            (Role.Operator or Role.Officer, _) => RecordScope.All,
            (_, "city-series" or "indicators") => RecordScope.All,
            (Role.Administrator, _) => RecordScope.None,
            (Role.Representative, "adoptions" or "pilots" or "specialists") when actor.EnterpriseId is not null => RecordScope.OwnEnterprise,
            (Role.Expert, "experts") when actor.ExpertId is not null => RecordScope.OwnProfile,
            (_, "experts" or "specialists") => RecordScope.Consented,
            _ => RecordScope.None,
        };

    /// <summary>What the actor may change.</summary>
    public static RecordScope Write(Actor actor, RecordKind kind) =>
        (actor.Role, kind.Name) switch
        {
            (Role.Operator or Role.Officer, _) => RecordScope.All,
            (Role.FinanceOfficer, "city-series") => RecordScope.All,
            (Role.Representative, "adoptions" or "pilots") when actor.EnterpriseId is not null => RecordScope.OwnEnterprise,
            (Role.Expert, "experts") when actor.ExpertId is not null => RecordScope.OwnProfile,
            _ => RecordScope.None,
        };

    /// <summary>Whether the actor may add records of the kind.</summary>
    public static bool MayCreate(Actor actor, RecordKind kind) => Write(actor, kind) is RecordScope.All or RecordScope.OwnEnterprise;

    /// <summary>Whether the actor may put records away.</summary>
    public static bool MayArchive(Actor actor, RecordKind kind) => Write(actor, kind) == RecordScope.All;

    /// <summary>Whether the actor may import files of the kind; a survey, null, is the officer's.</summary>
    public static bool MayImport(Actor actor, RecordKind? kind) =>
        actor.Role is Role.Operator or Role.Officer || (kind?.Name == "city-series" && actor.Role == Role.FinanceOfficer);

    /// <summary>Whether the actor may download all that a list shows: whoever reads the whole of it.</summary>
    public static bool MayExport(Actor actor, RecordKind kind) => Read(actor, kind) is RecordScope.All or RecordScope.OwnEnterprise;

    /// <summary>Whether the actor may change this very record.</summary>
    public static bool MayEdit(Actor actor, RecordKind kind, int id, int? enterpriseId, PilotStage? stage) =>
        Write(actor, kind) switch
        {
            RecordScope.All => true,
            RecordScope.OwnEnterprise => enterpriseId is not null
                && enterpriseId == actor.EnterpriseId
                && (stage is null || PilotWorkflow.IsOpen(stage.Value)),
            RecordScope.OwnProfile => id == actor.ExpertId,
            _ => false,
        };
}
