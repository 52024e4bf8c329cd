using System.Globalization;
using Microsoft.AspNetCore.Components;
using NangSuatHue.Data.Registry.Enterprises;
using NangSuatHue.Data.Registry.Figures;
using NangSuatHue.Data.Registry.Indicators;

namespace NangSuatHue.Web.Registry.Figures;

public partial class FiguresQueueItem
{
    /// <summary>The row.</summary>
    [Parameter, EditorRequired]
    public required FiguresRow Row { get; set; }

    /// <summary>The status that the list shows.</summary>
    [Parameter, EditorRequired]
    public DataStatus Status { get; set; }

    /// <summary>Whether it can be chosen.</summary>
    [Parameter]
    public bool MayChoose { get; set; }

    /// <summary>Whether it is chosen.</summary>
    [Parameter]
    public bool Chosen { get; set; }

    /// <summary>Told when it is chosen or not any more.</summary>
    [Parameter]
    public EventCallback<bool> ChosenChanged { get; set; }

    /// <summary>Now, UTC.</summary>
    [Parameter, EditorRequired]
    public DateTime Now { get; set; }

    private string Href => $"/xac-minh-so-lieu/{Row.Key.TaxCode}/{Row.Key.Year}";

    private int Days(DateTime since) => Math.Max(0, (int)(Now - since).TotalDays);

    private static double? Lp(YearFigures? y) =>
        y is null
            ? null
            : IndicatorFormulas.LabourProductivity(
                IndicatorFormulas.ValueAdded(y.LabourCost, y.ProfitBeforeTax, y.Depreciation, y.InterestPaid, y.ProductionTaxes),
                y.Employees
            );

    /// <summary>The change against the year before, in per cent.</summary>
    internal static string Change(double? now, double? before) =>
        now is { } n && before is > 0 or < 0 ? $"({((n / before.Value) - 1).ToString("+0.0%;−0.0%;0.0%", CultureInfo.CurrentCulture)})" : "";
}
