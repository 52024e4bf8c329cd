using NangSuatHue.Data.Foundation.Fields;
using NangSuatHue.Data.Registry.Enterprises;

namespace NangSuatHue.Web.Registry.Figures;

/// <summary>Figures that are asked for together.</summary>
internal sealed record FigureGroup(string Key, IReadOnlyList<Field> Fields)
{
    /// <summary>All groups in order; every number is in one of them.</summary>
    public static IReadOnlyList<FigureGroup> All { get; } = Make();

    private static List<FigureGroup> Make()
    {
        List<(string Key, string[] Names)> groups =
        [
            ("Doanh thu và sản xuất", ["netRevenue", "grossOutput", "exports"]),
            (
                "Chi phí và lợi nhuận",
                ["intermediateConsumption", "labourCost", "profitBeforeTax", "depreciation", "interestPaid", "productionTaxes", "researchSpending"]
            ),
            ("Lao động", ["employees", "insuredEmployees", "hoursWorked", "trainingHours"]),
            ("Tài sản và nguồn vốn", ["fixedAssets", "totalCapital"]),
        ];
        var named = groups.SelectMany(g => g.Names).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. groups.Select(g => new FigureGroup(g.Key, [.. g.Names.Select(n => YearFacts.Numbers.First(f => f.Name == n))])),
            new FigureGroup("Khác", [.. YearFacts.Numbers.Where(f => !named.Contains(f.Name))]),
        ];
    }
}
