using Microsoft.AspNetCore.Components;
using NangSuatHue.Data.Access;
using NangSuatHue.Data.Enterprises;
using NangSuatHue.Data.Productivity;
using NangSuatHue.Data.Surveys;
using NangSuatHue.Web.Text;
using NangSuatHue.Web.Workspace;

namespace NangSuatHue.Web.Enterprises;

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
        Indicators.ValueAdded(y.LabourCost, y.ProfitBeforeTax, y.Depreciation, y.InterestPaid, y.ProductionTaxes);

    private string Unit(ImportField field) =>
        field.Type == FieldType.Money
            ? T["triệu đồng"]
            : field.Name switch
            {
                "employees" or "insuredEmployees" => T["người"],
                "hoursWorked" or "trainingHours" => T["giờ"],
                _ => "",
            };

    private static string Value(YearFigures y, ImportField field) =>
        FigureValues.Get(y, field.Name) switch
        {
            null => "–",
            { } v when field.Type == FieldType.Money => Enterprises.Names.Million((long)v),
            { } v => Enterprises.Names.Quantity(v),
        };

    private Provenance? Find(YearFigures y, string column) =>
        Record.Origins.GetValueOrDefault((y.Year, column)) ?? Record.Origins.GetValueOrDefault((y.Year, ""));

    private string? Origin(YearFigures y, ImportField field) => FigureValues.Get(y, field.Name) is null ? null : Describe(Find(y, field.Column));

    private string? Describe(Provenance? p) =>
        p is null ? null
        : p.BatchId is { } batch ? T["{0}, dòng {1}, đợt {2}", p.FileName ?? "", p.Row ?? 0, batch].Value
        : T["{0} nhập tay {1}", p.Actor, Enterprises.Names.Time(p.At)].Value;
}
