using NangSuatHue.Data.Registry.Indicators;

namespace NangSuatHue.Data.Measures.CitySeries;

/// <summary>Growth of output and what capital, labour and total factor productivity (the remainder) contributed, all in one unit.</summary>
public readonly record struct GrowthAccount(double Output, double Capital, double Labour, double Tfp)
{
    /// <summary>Each contribution as a share of growth, %. Refused where growth is zero or negative: a share of a fall reads the wrong way round.</summary>
    public Computation<GrowthShares> Shares
    {
        get
        {
            if (Output <= 0)
            {
                return Refusal.GrowthNotPositive;
            }

            var (capital, labour, tfp) = (Capital / Output * 100, Labour / Output * 100, Tfp / Output * 100);
            return Finite.All(capital, labour, tfp) ? new GrowthShares(capital, labour, tfp) : Refusal.OutOfRange;
        }
    }
}
