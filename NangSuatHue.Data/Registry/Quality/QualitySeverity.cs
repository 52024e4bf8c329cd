namespace NangSuatHue.Data.Registry.Quality;

/// <summary>How much a finding weighs.</summary>
public enum QualitySeverity
{
    /// <summary>May be true, but seldom is.</summary>
    Doubtful = 0,

    /// <summary>Hardly can be true.</summary>
    Serious = 1,
}
