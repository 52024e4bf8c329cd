using Microsoft.AspNetCore.Components;
using NangSuatHue.Data.Measures.Peers;
using NangSuatHue.Data.Registry.Enterprises;
using NangSuatHue.Data.Registry.Indicators;
using NangSuatHue.Data.Registry.Quality;

namespace NangSuatHue.Web.Registry.Indicators;

public partial class IndicatorTable
{
    private const int MaxYears = 5;

    /// <summary>The page's data.</summary>
    [Parameter, EditorRequired]
    public required ProductivityView View { get; set; }

    private IReadOnlyList<YearFigures> Years => [.. View.Years.Where(y => y.Year <= View.Current!.Year).TakeLast(MaxYears)];

    private string Why(IndicatorResult result) =>
        result.Missing.Count > 0
            ? T["thiếu: {0}", string.Join(", ", result.Missing.Select(ProductivityTexts.Field))]
            : T["không tính được vì mẫu số không dương"];

    private string Change(EnterpriseIndicator indicator) =>
        View.Before is { } before
        && ProductivityChange.Growth(indicator.Compute(FigureInputs.Of(before)).Value, indicator.Compute(FigureInputs.Of(View.Current!)).Value)
            is { } g
            ? ProductivityTexts.Signed(g)
            : "–";

    private YearFigures? Earlier(YearFigures y) => View.Years.FirstOrDefault(b => b.Year == y.Year - 1);

    private double? Real(YearFigures y) =>
        Earlier(y) is { } before && View.ValueAddedPrices?.Between(before.Year, y.Year) is { } prices
            ? ProductivityChange.RealGrowth(
                EnterpriseIndicators.LabourProductivity.Compute(FigureInputs.Of(before)).Value,
                EnterpriseIndicators.LabourProductivity.Compute(FigureInputs.Of(y)).Value,
                prices.Before,
                prices.After
            )
            : null;

    private double? Tfp(YearFigures y) =>
        Earlier(y) is { } before
            ? ProductivityChange.TfpGrowth(
                FigureInputs.Of(before),
                FigureInputs.Of(y),
                View.ValueAddedPrices?.Between(before.Year, y.Year),
                View.AssetPrices?.Between(before.Year, y.Year)
            )
            : null;
}
