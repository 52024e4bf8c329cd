namespace NangSuatHue.Data.Registry.Quality;

/// <summary>What kind of doubt a rule raises.</summary>
public enum QualityGroup
{
    /// <summary>Figures of one year contradict each other.</summary>
    Rule,

    /// <summary>A figure is likely written in another unit.</summary>
    Unit,

    /// <summary>A figure differs from the year before more than enterprises do.</summary>
    Jump,

    /// <summary>A figure lies far from those of its peers.</summary>
    Outlier,
}
