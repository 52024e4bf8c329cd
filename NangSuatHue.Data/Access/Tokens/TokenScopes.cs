namespace NangSuatHue.Data.Access.Tokens;

/// <summary>What a token lets a program do, within what its owner may.</summary>
[Flags]
public enum TokenScopes
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Read.</summary>
    Read = 1,

    /// <summary>Create and change single records.</summary>
    Write = 2,

    /// <summary>Import and undo files.</summary>
    Import = 4,
}
