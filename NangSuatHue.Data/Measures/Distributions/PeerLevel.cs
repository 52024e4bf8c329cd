namespace NangSuatHue.Data.Measures.Distributions;

/// <summary>How near the peers stand to an enterprise: the level of VSIC and whether they are of its size.</summary>
public enum PeerLevel
{
    /// <summary>The same division (two digits).</summary>
    Division,

    /// <summary>The same section (letter).</summary>
    Section,

    /// <summary>All enterprises of the registry.</summary>
    All,
}
