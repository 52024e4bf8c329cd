using NangSuatHue.Data.Registry.Indicators;

namespace NangSuatHue.Data.Registry.Quality;

/// <summary>Robust measures of place and spread. Pure.</summary>
public static class RobustScore
{
    /// <summary>E(MAD) = 0.6745σ for normal values.</summary>
    public const double Factor = 0.6745;

    /// <summary>Beyond this a value is called an outlier (Iglewicz and Hoaglin 1993).</summary>
    public const double Bound = 3.5;

    /// <summary>The centre of values in any order; NaN of none.</summary>
    public static RobustCentre Centre(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        var median = Median(sorted);
        return new RobustCentre(median, Median(sorted.Select(v => Math.Abs(v - median)).Order().ToArray()), sorted.Length);
    }

    private static double Median(double[] sorted) => sorted.Length == 0 ? double.NaN : IndicatorFormulas.Quantile(sorted, 0.5);
}
