namespace NangSuatHue.Data.Registry.Indicators;

/// <summary>Which way an indicator is better.</summary>
public enum IndicatorDirection
{
    /// <summary>Neither: it depends on the kind of enterprise.</summary>
    Neutral,

    /// <summary>More is better.</summary>
    HigherIsBetter,

    /// <summary>Less is better.</summary>
    LowerIsBetter,
}
