namespace NangSuatHue.Data.Registry.Duplicates;

/// <summary>Why two records are likely one.</summary>
public enum DuplicateReason
{
    /// <summary>The same folded name in the same commune, or of people born in the same year.</summary>
    Name,

    /// <summary>The same telephone.</summary>
    Telephone,

    /// <summary>The same e-mail address.</summary>
    Email,
}
