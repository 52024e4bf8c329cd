using Microsoft.AspNetCore.Components;
using NangSuatHue.Data.Foundation.Fields;
using NangSuatHue.Data.Registry.Enterprises;
using NangSuatHue.Data.Registry.EnterpriseViews;
using NangSuatHue.Data.Registry.Indicators;
using NangSuatHue.Web.Shared;

namespace NangSuatHue.Web.Registry.EnterpriseViews;

public partial class FiguresTable
{
    private const int MaxYears = 5;
    private IReadOnlyList<YearFigures> years = [];

    /// <summary>The record.</summary>
    [Parameter, EditorRequired]
    public required EnterpriseRecord Record { get; set; }

    /// <summary>Whether years link to their form.</summary>
    [Parameter]
    public bool MayEdit { get; set; }

    protected override void OnParametersSet() => years = Record.Years.Take(MaxYears).Reverse().ToList();

    private static long? Va(YearFigures y) =>
        IndicatorFormulas.ValueAdded(y.LabourCost, y.ProfitBeforeTax, y.Depreciation, y.InterestPaid, y.ProductionTaxes);

    private string Unit(Field field) =>
        field.Type == FieldType.Money
            ? T["triệu đồng"]
            : field.Name switch
            {
                "employees" or "insuredEmployees" => T["người"],
                "hoursWorked" or "trainingHours" => T["giờ"],
                _ => "",
            };

    private static string Value(YearFigures y, Field field) =>
        YearFacts.Number(y, field) switch
        {
            null => "–",
            { } v when field.Type == FieldType.Money => Display.Million((long)v),
            { } v => Display.Quantity(v),
        };

    private Provenance? Find(YearFigures y, string column) =>
        Record.Origins.GetValueOrDefault((y.Year, column)) ?? Record.Origins.GetValueOrDefault((y.Year, ""));

    private string? Origin(YearFigures y, Field field) => YearFacts.Number(y, field) is null ? null : Describe(Find(y, field.Column));

    private string? Describe(Provenance? p) =>
        p is null ? null
        : p.BatchId is { } batch ? T["{0}, dòng {1}, đợt {2}", p.FileName ?? "", p.Row ?? 0, batch].Value
        : T["{0} nhập tay {1}", p.Actor, Display.Time(p.At)].Value;
}
