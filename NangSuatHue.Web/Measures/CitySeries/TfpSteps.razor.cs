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
