using NangSuatHue.Data.Kernel;

namespace NangSuatHue.Data.Access;

/// <summary>The roles of the registry. Values are stored by name with the account.</summary>
public enum Role
{
    /// <summary>No account: published figures only.</summary>
    Public,

    /// <summary>Users, settings, audit; no enterprise's figures.</summary>
    Administrator,

    /// <summary>Officer of Sở Khoa học và Công nghệ: the whole registry, imports, reviews.</summary>
    Officer,

    /// <summary>Officer of Sở Tài chính: city series, suppressed statistics, budgets.</summary>
    FinanceOfficer,

    /// <summary>Another department or commune: its own returns.</summary>
    Reporter,

    /// <summary>Speaks for one enterprise.</summary>
    Representative,

    /// <summary>Keeps one expert profile.</summary>
    Expert,

    /// <summary>The command line on the server itself; never an account.</summary>
    Operator,
}

/// <summary>What somebody wants to do.</summary>
public enum Act
{
    /// <summary>Read the city's published figures.</summary>
    ReadCitySeries,

    /// <summary>Read the registry's published statistics, protected by the rule of confidentiality.</summary>
    ReadStatistics,

    /// <summary>List enterprises, their figures and internal charts.</summary>
    ReadRegistry,

    /// <summary>Read one enterprise's record.</summary>
    ReadEnterprise,

    /// <summary>Create an enterprise.</summary>
    CreateEnterprise,

    /// <summary>Change an enterprise's facts and figures.</summary>
    EditEnterprise,

    /// <summary>Archive or restore an enterprise.</summary>
    ArchiveEnterprise,

    /// <summary>Download what a list shows.</summary>
    ExportRegistry,

    /// <summary>Look for duplicates, make one record of two, and take that back.</summary>
    MergeRecords,

    /// <summary>See the quality of the data and judge its findings.</summary>
    JudgeQuality,

    /// <summary>See people's claims to represent enterprises and decide on them.</summary>
    DecideClaims,

    /// <summary>Manage accounts.</summary>
    ManageUsers,

    /// <summary>See the scheduled backups and ask for one more.</summary>
    ManageBackups,

    /// <summary>Give and withdraw an enterprise's consents, confirm its record: nobody does it for another.</summary>
    GiveConsents,

    /// <summary>State what an enterprise's people want to learn.</summary>
    StateDemands,

    /// <summary>Read and answer all training demands.</summary>
    AnswerDemands,

    /// <summary>Read the contacts of enterprises that consent to share them with other departments.</summary>
    ReadShared,

    /// <summary>Answer requests about personal data.</summary>
    AnswerDataRequests,
}

/// <summary>
/// The one table of who may do what. Pure: no clock, no database. Everything not listed is refused.
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
            (Role.Officer, Act.AnswerDemands or Act.ReadShared or Act.AnswerDataRequests) => true,
            (Role.FinanceOfficer or Role.Reporter, Act.ReadShared) => true,
            (Role.Representative, Act.ReadEnterprise or Act.EditEnterprise or Act.GiveConsents or Act.StateDemands) => enterpriseId is not null
                && actor.EnterpriseId == enterpriseId,
            (Role.Administrator, Act.ManageUsers or Act.ManageBackups or Act.AnswerDataRequests) => true,
            _ => false,
        };
}
