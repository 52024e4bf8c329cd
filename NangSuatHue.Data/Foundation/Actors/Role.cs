namespace NangSuatHue.Data.Foundation.Actors;

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
