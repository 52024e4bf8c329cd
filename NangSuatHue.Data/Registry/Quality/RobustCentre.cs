namespace NangSuatHue.Data.Registry.Quality;

/// <summary>Median, median absolute deviation and number of values.</summary>
public readonly record struct RobustCentre(double Median, double Mad, int Count)
{
    /// <summary>
    /// The modified z-score 0.6745·(x − median)/MAD. NaN where the MAD is zero.
    /// Source: Iglewicz and Hoaglin (1993), How to Detect and Handle Outliers, ASQC Basic References in Quality Control 16; 0.6745 is the third
    /// quartile of the standard normal distribution.
    /// </summary>
    public double Score(double x) => Mad > 0 ? RobustScore.Factor * (x - Median) / Mad : double.NaN;
}
