using NangSuatHue.Data.Registry.Indicators;

namespace NangSuatHue.Data.Programme.Pilots.Project;

/// <summary>The catalogue of indicators as a project chooses from it: the same indicator before and after. Pure.</summary>
public static class PilotCatalogue
{
    /// <summary>The unit of an indicator: money in million đồng, shares in percent.</summary>
    public static PilotUnit UnitOf(IndicatorUnit unit) =>
        unit switch
        {
            IndicatorUnit.Dong => new("triệu đồng", "million VND", 1e6),
            IndicatorUnit.DongPerEmployee => new("triệu đồng/lao động", "million VND per employee", 1e6),
            IndicatorUnit.DongPerHour => new("đồng/giờ", "VND per hour", 1),
            IndicatorUnit.Times => new("lần", "times", 1),
            IndicatorUnit.Percent => new("%", "%", 0.01),
            _ => throw new ArgumentOutOfRangeException(nameof(unit)),
        };

    /// <summary>The value of an indicator from a year's figures in the project's unit, to six significant digits; null where something is missing.</summary>
    public static double? Baseline(string code, FigureInputs? figures)
    {
        if (
            figures is null
            || EnterpriseIndicators.All.FirstOrDefault(i => i.Code == code) is not { } indicator
            || indicator.Compute(figures).Value is not { } value
        )
        {
            return null;
        }

        var scaled = value / UnitOf(indicator.Unit).Scale;
        return scaled == 0
            ? 0
            : double.Parse(
                scaled.ToString("G6", System.Globalization.CultureInfo.InvariantCulture),
                System.Globalization.CultureInfo.InvariantCulture
            );
    }
}
