namespace NangSuatHue.Data.Registry.Figures;

/// <summary>What somebody does to one year's figures.</summary>
public enum FiguresAct
{
    /// <summary>Enter or correct them.</summary>
    Save = 0,

    /// <summary>Send them to the department, or send them again.</summary>
    Submit = 1,

    /// <summary>Find them right.</summary>
    Verify = 2,

    /// <summary>Send them back, with remarks field by field.</summary>
    Return = 3,

    /// <summary>Ask that a closed year be opened again.</summary>
    AskReopen = 4,

    /// <summary>Open a closed year again.</summary>
    Reopen = 5,

    /// <summary>Refuse to open it.</summary>
    KeepClosed = 6,

    /// <summary>Close it for the department too.</summary>
    Lock = 7,

    /// <summary>Take that back.</summary>
    Unlock = 8,

    /// <summary>Take back that figures an enterprise sent were found right.</summary>
    Unverify = 9,

    /// <summary>Take back that figures of an import were found right.</summary>
    UnverifyImported = 10,
}
