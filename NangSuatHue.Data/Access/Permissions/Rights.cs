using NangSuatHue.Data.Foundation.Actors;

namespace NangSuatHue.Data.Access.Permissions;

/// <summary>
/// Who may do which act that is no step of a workflow; who may take a step, the workflow's table says (<c>docs/workflows</c>). Pure: no clock, no
/// database. Everything not listed is refused.
/// </summary>
public static class Rights
{
    /// <summary>The roles an account may have.</summary>
    public static IReadOnlyList<Role> AccountRoles { get; } =
    [Role.Administrator, Role.Officer, Role.FinanceOfficer, Role.Reporter, Role.Representative, Role.Expert];

    /// <summary>Whether the actor may do the act, on the given enterprise where the act is about one.</summary>
    public static bool May(Actor actor, Act act, int? enterpriseId = null) =>
        (actor.Role, act) switch
        {
            (_, Act.ReadCitySeries or Act.ReadStatistics) => true,
            (Role.Operator, Act.GiveConsents or Act.StateDemands) => false,
            (Role.Operator, _) => true,
            (
                Role.Officer,
                Act.ReadRegistry
                    or Act.ReadEnterprise
                    or Act.CreateEnterprise
                    or Act.EditEnterprise
                    or Act.ArchiveEnterprise
                    or Act.ExportRegistry
                    or Act.MergeRecords
                    or Act.JudgeQuality
                    or Act.DecideClaims
            ) => true,
            (Role.Officer, Act.PublishStatistics) => true,
            (Role.Officer, Act.AnswerDemands or Act.ReadShared or Act.AnswerDataRequests) => true,
            (Role.FinanceOfficer or Role.Reporter, Act.ReadShared) => true,
            (Role.Representative, Act.ReadEnterprise or Act.EditEnterprise or Act.GiveConsents or Act.StateDemands) => enterpriseId is not null
                && actor.EnterpriseId == enterpriseId,
            (Role.Administrator, Act.ManageUsers or Act.ManageBackups or Act.AnswerDataRequests) => true,
            _ => false,
        };
}
