namespace NangSuatHue.Data.Desk.Privacy;

/// <summary>What a person asks about personal data (law 91/2025/QH15, article 4; decree 356/2025/NĐ-CP).</summary>
public enum DataRequestKind
{
    /// <summary>A copy of everything about the person.</summary>
    Export = 0,

    /// <summary>Deletion.</summary>
    Deletion = 1,

    /// <summary>Correction.</summary>
    Correction = 2,

    /// <summary>That the processing be restricted or stopped.</summary>
    Restriction = 3,
}
