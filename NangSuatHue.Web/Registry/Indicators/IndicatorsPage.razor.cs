using System.Globalization;
using Microsoft.AspNetCore.Components;
using NangSuatHue.Data.Exchange.DescribedRecords;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Measures.CitySeries;
using NangSuatHue.Data.Registry.Indicators;

namespace NangSuatHue.Web.Registry.Indicators;

public partial class IndicatorsPage
{
    [Inject]
    public required FindRecords Find { get; set; }

    private const int Most = 200;
    private IReadOnlyList<RecordView> collected = [];

    protected override async Task OnInitializedAsync() =>
        collected = (await Find.RunAsync(Actor.Public, IndicatorKind.Kind, new RecordFilter(), 1, Most)).Value?.Rows ?? [];

    private static readonly (string Letter, string Field)[] Letters =
    [
        ("R", "netRevenue"),
        ("GO", "grossOutput"),
        ("IC", "intermediateConsumption"),
        ("LC", "labourCost"),
        ("P", "profitBeforeTax"),
        ("D", "depreciation"),
        ("I", "interestPaid"),
        ("T", "productionTaxes"),
        ("L", "employees"),
        ("H", "hoursWorked"),
        ("FA", "fixedAssets"),
        ("K", "totalCapital"),
    ];

    private static string Example(string field) =>
        (IndicatorDocument.Example.Figure(field)!.Value / (field is "employees" or "hoursWorked" ? 1 : 1e6)).ToString(
            "#,0",
            CultureInfo.CurrentCulture
        );

    private string Better(IndicatorDirection direction) =>
        direction switch
        {
            IndicatorDirection.HigherIsBetter => T["cao hơn là tốt hơn"],
            IndicatorDirection.LowerIsBetter => T["thấp hơn là tốt hơn"],
            _ => T["tùy loại hình doanh nghiệp"],
        };
}
