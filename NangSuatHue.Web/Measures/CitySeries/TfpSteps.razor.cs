using Microsoft.AspNetCore.Components;
using NangSuatHue.Data.Measures.CitySeries;
using NangSuatHue.Data.Registry.Indicators;

namespace NangSuatHue.Web.Measures.CitySeries;

public partial class TfpSteps
{
    /// <summary>The account.</summary>
    [Parameter, EditorRequired]
    public required TfpPathResult Result { get; set; }

    /// <summary>What it was computed from.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<AccountingInput> Inputs { get; set; }

    /// <summary>The assumptions.</summary>
    [Parameter, EditorRequired]
    public required AccountingAssumptions Assumed { get; set; }

    /// <summary>What the reader asked.</summary>
    [Parameter, EditorRequired]
    public required CityQuestion Question { get; set; }

    private string Depreciation => CityPageCharts.Percent(Assumed.Depreciation, 1);

    private string FirstStock =>
        $"K {Result.FirstStock} = {Billions(Result.Stocks[0] * (Assumed.GrowthBefore + Assumed.Depreciation))}"
        + $" / ({CityPageCharts.Percent(Assumed.GrowthBefore, 1)} + {Depreciation}) = {Billions(Result.Stocks[0])}";

    private string LastStock(int year)
    {
        var (before, stock) = (Result.Stocks[year - Result.FirstStock - 1], Result.Stocks[year - Result.FirstStock]);
        var invested = stock - ((1 - Assumed.Depreciation) * before);
        return $"K {year} = (1 − {Depreciation}) × {Billions(before)} + {Billions(invested)} = {Billions(stock)}";
    }

    private string Residual(double output, double capital, double? labour) =>
        $"{CityPageCharts.Percent(output)} − ({CityPageCharts.Percent(Assumed.Alpha, 0)} × {CityPageCharts.Percent(capital)}"
        + $" + {CityPageCharts.Percent(1 - Assumed.Alpha, 0)} × {(labour is { } known ? CityPageCharts.Percent(known) : "?")})";

    private static string Billions(double value) => CityCharts.Number(value, 0);

    private string? Share(AccountedYear year) =>
        !year.Account.IsOk ? null
        : year.Account.Value.Shares is { IsOk: true, Value: var shares } ? T["bằng {0}% tăng trưởng của năm", CityCharts.Number(shares.Tfp, 1)].Value
        : T[RefusalTexts.Key(Refusal.GrowthNotPositive)].Value;

    private bool Chosen(double alpha, double depreciation) =>
        Math.Abs(alpha - Assumed.Alpha) < 1e-9 && Math.Abs(depreciation - Assumed.Depreciation) < 1e-9;

    private string Cell(double alpha, double depreciation) =>
        TfpPath.Of(Inputs, Assumed with { Alpha = alpha, Depreciation = depreciation }) is { IsOk: true, Value: { } found }
            ? CityPageCharts.Percent(TfpPath.Figure(found))
            : "–";
}
