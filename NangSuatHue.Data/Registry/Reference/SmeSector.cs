namespace NangSuatHue.Data.Registry.Reference;

/// <summary>The two sets of limits of article 5, the first split as the reference data splits it.</summary>
public enum SmeSector
{
    /// <summary>Not known.</summary>
    Unknown = 0,

    /// <summary>Agriculture, forestry, fishery.</summary>
    Agriculture = 1,

    /// <summary>Industry and construction.</summary>
    Industry = 2,

    /// <summary>Trade and services.</summary>
    Services = 3,
}
