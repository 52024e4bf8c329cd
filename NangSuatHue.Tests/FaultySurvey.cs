using System.Globalization;
using System.Text;
using NangSuatHue.Data.Foundation.Fields;
using NangSuatHue.Data.Foundation.Text;
using NangSuatHue.Data.Registry.Quality;
using static NangSuatHue.Data.Registry.Quality.Figure;

namespace NangSuatHue.Tests;

/// <summary>
/// A survey of 2019 and 2020 made by rule, the same bytes every time: 200 invented enterprises whose figures are plausible, and 50 faults in 2020, each in an
/// enterprise of its own, with the rule that must find it.
/// </summary>
public sealed class FaultySurvey
{
    /// <summary>The year with the faults, and the one before.</summary>
    public const int Year = 2020,
        Before = 2019;

    private static readonly Figure[] Money = [.. JudgedFigures.All.Where(f => f.Field().Type == FieldType.Money)];
    private static readonly (string Code, string Place)[] Trades = [("1071", "Phường Kim Long"), ("4711", "Phường An Cựu"), ("5610", "Phường Vỹ Dạ")];
    private readonly SortedDictionary<(int Enterprise, int Year), Dictionary<Figure, double>> rows = [];
    private readonly Dictionary<int, string> rules = [];

    public FaultySurvey()
    {
        var random = new Random(439);
        for (var i = 0; i < 200; i++)
        {
            double Share(double share) => share * (0.9 + (0.2 * random.NextDouble()));
            foreach (var year in (int[])[Before, Year])
            {
                // Million đồng; 20 to 39 people.
                var heads = 20 + (i % 20);
                var revenue = heads * 800 * Share(1);
                var (labour, profit, depreciation, interest, taxes) = (
                    revenue * Share(0.2),
                    revenue * Share(0.06),
                    revenue * Share(0.04),
                    revenue * Share(0.02),
                    revenue * Share(0.02)
                );
                rows[(i, year)] = new()
                {
                    [NetRevenue] = revenue,
                    [GrossOutput] = revenue,
                    [IntermediateConsumption] = revenue - labour - profit - depreciation - interest - taxes,
                    [LabourCost] = labour,
                    [ProfitBeforeTax] = profit,
                    [Depreciation] = depreciation,
                    [InterestPaid] = interest,
                    [ProductionTaxes] = taxes,
                    [Employees] = heads,
                    [InsuredEmployees] = heads - 2,
                    [HoursWorked] = heads * 2100,
                    [FixedAssets] = revenue * Share(0.4),
                    [TotalCapital] = revenue * Share(1.1),
                    [Exports] = revenue * Share(0.1),
                    [ResearchSpending] = revenue * Share(0.005),
                    [TrainingHours] = heads * 10,
                };
            }
        }

        Faults(
            "labour_over_revenue",
            5,
            y => (y[LabourCost], y[GrossOutput], y[IntermediateConsumption]) = (y[NetRevenue] * 1.5, double.NaN, double.NaN)
        );
        Faults("no_employees", 2, y => (y[Employees], y[InsuredEmployees], y[HoursWorked]) = (0, double.NaN, double.NaN));
        Faults("insured_over_employees", 4, y => y[InsuredEmployees] = y[Employees] + 5);
        Faults("assets_over_capital", 4, y => y[FixedAssets] = y[TotalCapital] * 1.5);
        Faults("exports_over_revenue", 3, y => y[Exports] = y[NetRevenue] * 2);
        Faults("training_over_hours", 2, y => y[TrainingHours] = y[HoursWorked] + 100);
        Faults("hours_per_employee", 4, y => y[HoursWorked] /= 12);
        Faults(
            "profit_over_revenue",
            2,
            y => (y[ProfitBeforeTax], y[GrossOutput], y[IntermediateConsumption]) = (y[NetRevenue] * 1.3, double.NaN, double.NaN)
        );
        Faults("research_over_revenue", 2, y => y[ResearchSpending] = y[NetRevenue] * 1.2);
        Faults(
            "depreciation_over_assets",
            3,
            y => (y[Depreciation], y[GrossOutput], y[IntermediateConsumption]) = (y[FixedAssets] * 1.2, double.NaN, double.NaN)
        );
        Faults("consumption_over_output", 2, y => y[IntermediateConsumption] = y[GrossOutput] * 1.1);
        Faults(
            "negative_value_added",
            2,
            y => (y[ProfitBeforeTax], y[GrossOutput], y[IntermediateConsumption]) = (y[NetRevenue] * -0.9, double.NaN, double.NaN)
        );
        Faults("methods_apart", 3, y => y[GrossOutput] *= 1.3);
        Faults("unit_row", 2, y => Array.ForEach(Money, f => y[f] *= 1000));
        Faults("unit_year", 2, y => y[TotalCapital] *= 1000);
        Faults("unit_year", 1, y => y[Employees] *= 1000);
        Faults("unit_year", 1, y => y[NetRevenue] /= 1000);
        Faults(
            "unit_peers",
            1,
            y => (y[NetRevenue], y[GrossOutput], y[IntermediateConsumption]) = (y[NetRevenue] * 1000, double.NaN, double.NaN),
            isNew: true
        );
        Faults("jump_revenue", 2, y => y[NetRevenue] *= 6);
        Faults(
            "jump_employees",
            1,
            y => (y[Employees], y[InsuredEmployees], y[HoursWorked]) = (y[Employees] * 4, y[Employees] * 4, y[HoursWorked] * 4)
        );
        Faults("outlier_revenue", 1, y => y[NetRevenue] *= 30, isNew: true);
        Faults("outlier_capital", 1, y => y[TotalCapital] *= 30, isNew: true);
    }

    /// <summary>The rule that must find each fault, by tax code.</summary>
    public IReadOnlyDictionary<string, string> Rules => rules.ToDictionary(r => Code(r.Key), r => r.Value);

    /// <summary>Figures of the year with the faults, by tax code; money in million đồng. A change counts in the next <see cref="Write"/>.</summary>
    public Dictionary<Figure, double> Of(string taxCode) => rows[(Enumerable.Range(0, 200).First(i => Code(i) == taxCode), Year)];

    /// <summary>The file.</summary>
    public string Write()
    {
        var text = new StringBuilder("Mã số thuế;Tên doanh nghiệp;Loại hình;Mã ngành;Phiên bản VSIC;Xã, phường;Năm;Người khảo sát")
            .AppendJoin("", JudgedFigures.Fields.Select(f => ";" + f.LabelVi))
            .Append('\n');
        foreach (var ((i, year), figures) in rows)
        {
            var (trade, place) = Trades[i % Trades.Length];
            text.Append(
                CultureInfo.InvariantCulture,
                $"{Code(i)};Công ty Kiểm tra {i + 1};Công ty TNHH;{trade};2018;{place};{year};{(i % 2 == 0 ? "Lê Thị Thử" : "Trần Văn Nghiệm")}"
            );
            foreach (var figure in JudgedFigures.All)
            {
                text.Append(';').Append(double.IsNaN(figures[figure]) ? "" : Math.Round(figures[figure]).ToString(CultureInfo.InvariantCulture));
            }

            text.Append('\n');
        }

        return text.ToString();
    }

    private void Faults(string rule, int count, Action<Dictionary<Figure, double>> fault, bool isNew = false)
    {
        for (; count > 0; count--)
        {
            var enterprise = rules.Count * 3;
            fault(rows[(enterprise, Year)]);
            rules[enterprise] = rule;
            if (isNew)
            {
                rows.Remove((enterprise, Before));
            }
        }
    }

    /// <summary>The i-th valid code of an invented series.</summary>
    private static string Code(int i) => Codes[i];

    private static readonly string[] Codes =
    [
        .. Enumerable
            .Range(339_750_000, 400)
            .Select(n => n.ToString(CultureInfo.InvariantCulture))
            .Select(nine => TaxCode.CheckDigit(nine) is { } check ? nine + check.ToString(CultureInfo.InvariantCulture) : "")
            .Where(c => c.Length > 0),
    ];
}
