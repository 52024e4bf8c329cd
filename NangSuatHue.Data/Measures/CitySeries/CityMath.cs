using NangSuatHue.Data.Registry.Indicators;

namespace NangSuatHue.Data.Measures.CitySeries;

/// <summary>
/// Productivity of a place from published figures: levels, growth, averages, gaps and paths. Pure. Rates are fractions: 0.07 is 7%.
/// Sources: the formulas of GSO's Hệ thống chỉ tiêu thống kê quốc gia (labour productivity, ICOR); OECD, Measuring Productivity (2001), §2–3; domain §5.
/// </summary>
public static class CityMath
{
    /// <summary>Labour productivity, output's unit per unit of employment. Refused unless employment is above zero.</summary>
    public static Computation<double> LabourProductivity(double output, double employed) =>
        !Finite.All(output, employed) ? Refusal.MissingInput
        : employed <= 0 ? Refusal.LevelNotPositive
        : Finite.Of(output / employed);

    /// <summary>Growth from one level to another, a fraction. Refused unless the first is above zero.</summary>
    public static Computation<double> Growth(double from, double to) =>
        !Finite.All(from, to) ? Refusal.MissingInput
        : from <= 0 ? Refusal.LevelNotPositive
        : Finite.Of((to / from) - 1);

    /// <summary>Growth of labour productivity from output's and employment's rates: (1 + g_Y) / (1 + g_L) − 1.</summary>
    public static Computation<double> ProductivityGrowth(double output, double employed) =>
        !Finite.All(output, employed) ? Refusal.MissingInput
        : employed <= -1 ? Refusal.RateTooLow
        : Finite.Of(((1 + output) / (1 + employed)) - 1);

    /// <summary>Average growth of n years: the geometric mean, (Π(1 + gᵢ))^(1/n) − 1. Refused for no years, or a year that lost everything.</summary>
    public static Computation<double> AverageGrowth(IReadOnlyList<double> rates)
    {
        if (rates.Count == 0)
        {
            return Refusal.MissingInput;
        }

        // By logarithms: a product of many years could leave the range of a number before its root brings it back.
        var sum = 0.0;
        foreach (var rate in rates)
        {
            if (!double.IsFinite(rate))
            {
                return Refusal.MissingInput;
            }

            if (rate <= -1)
            {
                return Refusal.RateTooLow;
            }

            sum += Log1P(rate);
        }

        return Finite.Of(ExpM1(sum / rates.Count));
    }

    /// <summary>Average growth from a level to another over so many years: (last / first)^(1/years) − 1.</summary>
    public static Computation<double> AverageGrowth(double first, double last, int years) =>
        !Finite.All(first, last) || years <= 0 ? Refusal.MissingInput
        : first <= 0 || last <= 0 ? Refusal.LevelNotPositive
        : Finite.Of(ExpM1((Math.Log(last) - Math.Log(first)) / years));

    /// <summary>
    /// Incremental capital–output ratio: investment of the year over the rise of output, both at constant prices, I_t / (Y_t − Y_{t−1}).
    /// Refused where output did not rise: the ratio then says nothing.
    /// </summary>
    public static Computation<double> Icor(double investment, double outputBefore, double output) =>
        !Finite.All(investment, outputBefore, output) ? Refusal.MissingInput
        : output - outputBefore <= 0 ? Refusal.GrowthNotPositive
        : Finite.Of(investment / (output - outputBefore));

    /// <summary>
    /// ICOR from rates: the share of investment in output over output's real growth, both fractions. Equal to <see cref="Icor"/> where both are at
    /// the same prices.
    /// </summary>
    public static Computation<double> IcorByRates(double investmentShare, double growth) =>
        !Finite.All(investmentShare, growth) ? Refusal.MissingInput
        : growth <= 0 ? Refusal.GrowthNotPositive
        : Finite.Of(investmentShare * (1 + growth) / growth);

    /// <summary>The gap to another place's level of the same indicator, year and price base.</summary>
    public static Computation<PlaceGap> Gap(double own, double other) =>
        !Finite.All(own, other) ? Refusal.MissingInput
        : other <= 0 ? Refusal.LevelNotPositive
        : Finite.All(other - own, own / other) ? new PlaceGap(other - own, own / other)
        : Refusal.OutOfRange;

    /// <summary>
    /// Years until the own level meets the other's at steady rates: ln(other / own) / ln((1 + own growth) / (1 + other growth)); 0 where it already does.
    /// Refused where it never would.
    /// </summary>
    public static Computation<double> YearsToClose(double own, double other, double ownGrowth, double otherGrowth)
    {
        if (!Finite.All(own, other, ownGrowth, otherGrowth))
        {
            return Refusal.MissingInput;
        }

        if (own <= 0 || other <= 0)
        {
            return Refusal.LevelNotPositive;
        }

        if (ownGrowth <= -1 || otherGrowth <= -1)
        {
            return Refusal.RateTooLow;
        }

        if (own >= other)
        {
            return 0.0;
        }

        var faster = Log1P(ownGrowth) - Log1P(otherGrowth);
        return faster <= 0 ? Refusal.NeverCloses : Finite.Of((Math.Log(other) - Math.Log(own)) / faster);
    }

    /// <summary>
    /// The growth that each remaining year of a period needs so that the average over all its years is the target:
    /// ((1 + target)^n / Π(1 + gᵢ))^(1/(n − k)) − 1 for k known years of n. Negative where what is behind already more than suffices.
    /// </summary>
    public static Computation<double> NeededGrowth(double target, int years, IReadOnlyList<double> known)
    {
        if (!double.IsFinite(target) || years <= 0)
        {
            return Refusal.MissingInput;
        }

        if (target <= -1)
        {
            return Refusal.RateTooLow;
        }

        if (known.Count >= years)
        {
            return Refusal.NoYearsLeft;
        }

        var left = years * Log1P(target);
        foreach (var rate in known)
        {
            if (!double.IsFinite(rate))
            {
                return Refusal.MissingInput;
            }

            if (rate <= -1)
            {
                return Refusal.RateTooLow;
            }

            left -= Log1P(rate);
        }

        return Finite.Of(ExpM1(left / (years - known.Count)));
    }

    /// <summary>ln(1 + x) without losing the digits of a small x (W. Kahan's form).</summary>
    private static double Log1P(double x)
    {
        var one = 1 + x;
        return one == 1 ? x
            : double.IsInfinity(one) ? Math.Log(x)
            : Math.Log(one) * (x / (one - 1));
    }

    /// <summary>e^x − 1 without losing the digits of a small x (W. Kahan's form).</summary>
    private static double ExpM1(double x)
    {
        var one = Math.Exp(x);
        return one == 1 ? x
            : one - 1 <= -1 || double.IsInfinity(one) ? one - 1
            : (one - 1) * (x / Math.Log(one));
    }
}
