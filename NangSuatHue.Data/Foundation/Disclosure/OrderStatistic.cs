namespace NangSuatHue.Data.Foundation.Disclosure;

/// <summary>Statistics that are single enterprises' figures where there are few of them.</summary>
public enum OrderStatistic
{
    /// <summary>The median.</summary>
    Median,

    /// <summary>The lower or upper quartile.</summary>
    Quartile,

    /// <summary>The 10th or 90th percentile.</summary>
    Decile,
}
