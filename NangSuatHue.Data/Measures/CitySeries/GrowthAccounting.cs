using NangSuatHue.Data.Registry.Indicators;

namespace NangSuatHue.Data.Measures.CitySeries;

/// <summary>
/// Growth accounting after Solow (1957): what growth of capital and labour does not explain is total factor productivity. Pure.
/// Sources: R. M. Solow, Technical change and the aggregate production function (1957); OECD, Measuring Productivity (2001), §5; domain §5.
/// </summary>
public static class GrowthAccounting
{
    /// <summary>
    /// By rates: g_TFP = g_Y − (α·g_K + (1 − α)·g_L). Rates in any one unit (fractions, %), which the result keeps; α is capital's share, 0 to 1.
    /// </summary>
    public static Computation<GrowthAccount> ByRates(double output, double capital, double labour, double alpha)
    {
        if (!Finite.All(output, capital, labour, alpha))
        {
            return Refusal.MissingInput;
        }

        return alpha is < 0 or > 1 ? Refusal.ShareOutOfRange : Close(output, alpha * capital, (1 - alpha) * labour);
    }

    /// <summary>
    /// Törnqvist: Δln Y − s̄·Δln K − (1 − s̄)·Δln L in log points (0.01 is about 1%), s̄ the mean of capital's share, 0 to 1, in the two years.
    /// Levels at constant prices.
    /// </summary>
    public static Computation<GrowthAccount> Tornqvist(
        (double From, double To) output,
        (double From, double To) capital,
        (double From, double To) labour,
        (double From, double To) capitalShare
    )
    {
        if (!Finite.All(output.From, output.To, capital.From, capital.To, labour.From, labour.To, capitalShare.From, capitalShare.To))
        {
            return Refusal.MissingInput;
        }

        if (capitalShare.From is < 0 or > 1 || capitalShare.To is < 0 or > 1)
        {
            return Refusal.ShareOutOfRange;
        }

        if (output.From <= 0 || output.To <= 0 || capital.From <= 0 || capital.To <= 0 || labour.From <= 0 || labour.To <= 0)
        {
            return Refusal.LevelNotPositive;
        }

        var share = (capitalShare.From + capitalShare.To) / 2;
        return Close(Rise(output), share * Rise(capital), (1 - share) * Rise(labour));
    }

    /// <summary>
    /// Capital stock by perpetual inventory from yearly investment at constant prices: K_0 = I_0 / (g + δ), K_t = (1 − δ)·K_{t−1} + I_t; one stock for each
    /// investment, in its unit. δ is depreciation, 0 to 1; g the growth of investment before the first year, a fraction; g + δ must be above zero.
    /// </summary>
    public static Computation<double[]> CapitalStock(IReadOnlyList<double> investment, double depreciation, double growth)
    {
        if (investment.Count == 0 || !Finite.All(depreciation, growth) || investment.Any(i => !double.IsFinite(i)))
        {
            return Refusal.MissingInput;
        }

        if (depreciation is < 0 or > 1)
        {
            return Refusal.ShareOutOfRange;
        }

        if (growth + depreciation <= 0 || investment[0] <= 0 || investment.Any(i => i < 0))
        {
            return Refusal.LevelNotPositive;
        }

        var stock = new double[investment.Count];
        stock[0] = investment[0] / (growth + depreciation);
        for (var t = 1; t < stock.Length; t++)
        {
            stock[t] = ((1 - depreciation) * stock[t - 1]) + investment[t];
        }

        return Finite.All(stock) ? stock : Refusal.OutOfRange;
    }

    private static double Rise((double From, double To) level) => Math.Log(level.To) - Math.Log(level.From);

    private static Computation<GrowthAccount> Close(double output, double capital, double labour)
    {
        var tfp = output - capital - labour;
        return Finite.All(capital, labour, tfp) ? new GrowthAccount(output, capital, labour, tfp) : Refusal.OutOfRange;
    }
}
