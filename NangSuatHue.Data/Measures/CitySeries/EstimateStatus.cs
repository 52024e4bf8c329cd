namespace NangSuatHue.Data.Measures.CitySeries;

/// <summary>How final a published figure is.</summary>
public enum EstimateStatus
{
    /// <summary>The source does not say.</summary>
    NotStated = 0,

    /// <summary>Ước.</summary>
    Estimate = 1,

    /// <summary>Sơ bộ.</summary>
    Preliminary = 2,

    /// <summary>Chính thức.</summary>
    Final = 3,
}
