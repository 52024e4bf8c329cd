namespace NangSuatHue.Data.Foundation.Disclosure;

/// <summary>Why a cell of a statistic is not published.</summary>
public enum SuppressionReason
{
    /// <summary>It may be published.</summary>
    None,

    /// <summary>Fewer than <see cref="Suppression.MinimumCell"/> enterprises.</summary>
    TooFew,

    /// <summary>One enterprise holds more than 85% of the total.</summary>
    OneDominates,

    /// <summary>Two enterprises hold more than 90% of the total.</summary>
    TwoDominate,

    /// <summary>The second largest enterprise could estimate the largest within 15% (the p% rule).</summary>
    Estimable,
}
