namespace NangSuatHue.Data.Registry.Quality;

/// <summary>The quality score. Pure.</summary>
public static class QualityScore
{
    /// <summary>What a record with none but doubtful findings costs, against one with a serious finding.</summary>
    public const double DoubtfulWeight = 0.5;

    /// <summary>100 × (1 − (serious + ½·doubtful) / rows), never below 0; 100 where there are no rows.</summary>
    public static double Of(int rows, int serious, int doubtful) =>
        rows == 0 ? 100 : Math.Max(0, 100 * (1 - ((serious + (DoubtfulWeight * doubtful)) / rows)));
}
