namespace NangSuatHue.Data.Access.Permissions;

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

    /// <summary>Publish an edition of the registry's statistics.</summary>
    PublishStatistics,

    /// <summary>Answer requests about personal data.</summary>
    AnswerDataRequests,
}
