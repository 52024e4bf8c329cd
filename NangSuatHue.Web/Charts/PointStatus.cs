namespace NangSuatHue.Web.Charts;

/// <summary>How final a point is; estimates look different from final figures.</summary>
public enum PointStatus
{
    /// <summary>Final.</summary>
    Final,

    /// <summary>Published; the source does not say how final.</summary>
    Published,

    /// <summary>Sơ bộ.</summary>
    Preliminary,

    /// <summary>Ước.</summary>
    Estimate,

    /// <summary>Suy ra.</summary>
    Derived,

    /// <summary>Chưa công bố.</summary>
    Missing,
}
