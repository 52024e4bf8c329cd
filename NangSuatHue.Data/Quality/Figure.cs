using NangSuatHue.Data.Reference;
using NangSuatHue.Data.Surveys;

namespace NangSuatHue.Data.Quality;

/// <summary>The numbers of a year that the quality rules judge. Money in đồng, the rest in its own unit.</summary>
public enum Figure
{
    /// <summary>R, net revenue.</summary>
    NetRevenue,

    /// <summary>GO, gross output.</summary>
    GrossOutput,

    /// <summary>IC, intermediate consumption.</summary>
    IntermediateConsumption,

    /// <summary>LC, labour cost.</summary>
    LabourCost,

    /// <summary>P, profit before tax.</summary>
    ProfitBeforeTax,

    /// <summary>D, depreciation.</summary>
    Depreciation,

    /// <summary>I, interest paid.</summary>
    InterestPaid,

    /// <summary>T, taxes on production.</summary>
    ProductionTaxes,

    /// <summary>L, employees, yearly average.</summary>
    Employees,

    /// <summary>Employees with social insurance.</summary>
    InsuredEmployees,

    /// <summary>H, hours worked.</summary>
    HoursWorked,

    /// <summary>FA, fixed assets.</summary>
    FixedAssets,

    /// <summary>K, total capital.</summary>
    TotalCapital,

    /// <summary>Exports.</summary>
    Exports,

    /// <summary>Spending on research and development.</summary>
    ResearchSpending,

    /// <summary>Hours of training.</summary>
    TrainingHours,
}

/// <summary>The survey's fields behind the figures.</summary>
public static class Figures
{
    /// <summary>How many there are.</summary>
    public const int Count = 16;

    /// <summary>All, in order.</summary>
    public static IReadOnlyList<Figure> All { get; } = Enum.GetValues<Figure>();

    /// <summary>The survey's fields in the order of <see cref="Figure"/>.</summary>
    public static IReadOnlyList<ImportField> Fields { get; } =
        All.Select(f => SurveyKind.Kind.Fields[SurveyKind.Kind.IndexOf(f.ToString())]).ToList();

    /// <summary>The parts of value added by the additive method (domain §4).</summary>
    public static IReadOnlyList<Figure> Added { get; } =
    [Figure.LabourCost, Figure.ProfitBeforeTax, Figure.Depreciation, Figure.InterestPaid, Figure.ProductionTaxes];

    /// <summary>The survey's field of a figure.</summary>
    public static ImportField Field(this Figure figure) => Fields[(int)figure];

    /// <summary>The figure of a field's name; null where the rules judge no such field.</summary>
    public static Figure? Find(string field) =>
        Fields.Select((f, i) => (f, i)).FirstOrDefault(x => x.f.Name == field) is { f: not null } found ? (Figure)found.i : null;

    /// <summary>A set of figures as bits.</summary>
    internal static int Bits(params IEnumerable<Figure> figures) => figures.Aggregate(0, (bits, f) => bits | (1 << (int)f));
}

/// <summary>One enterprise's figures of one year as the rules see them. A missing figure is NaN.</summary>
public sealed class YearRow
{
    private readonly double[] values = new double[Figures.Count];

    /// <summary>A row without figures.</summary>
    public YearRow() => Array.Fill(values, double.NaN);

    /// <summary>The yearly record.</summary>
    public int FiguresId { get; init; }

    /// <summary>The enterprise.</summary>
    public int EnterpriseId { get; init; }

    /// <summary>The year.</summary>
    public int Year { get; init; }

    /// <summary>Edition of the VSIC code.</summary>
    public VsicEdition Edition { get; init; }

    /// <summary>VSIC division, two digits.</summary>
    public string? Division { get; init; }

    /// <summary>VSIC section.</summary>
    public string? Section { get; init; }

    /// <summary>Commune.</summary>
    public string? Commune { get; init; }

    /// <summary>Size class.</summary>
    public SizeClass Size { get; init; }

    /// <summary>The import that made the record.</summary>
    public int? BatchId { get; init; }

    /// <summary>Who collected it.</summary>
    public string? Collector { get; init; }

    /// <summary>A figure; NaN where it is missing.</summary>
    public double this[Figure figure]
    {
        get => values[(int)figure];
        set => values[(int)figure] = value;
    }

    /// <summary>Whether the figure is there.</summary>
    public bool Has(Figure figure) => !double.IsNaN(values[(int)figure]);

    /// <summary>Value added, additive method, đồng; NaN where a part is missing.</summary>
    public double ValueAdded =>
        this[Figure.LabourCost] + this[Figure.ProfitBeforeTax] + this[Figure.Depreciation] + this[Figure.InterestPaid] + this[Figure.ProductionTaxes];

    /// <summary>Whether the figures give labour productivity: all parts of value added, and employees.</summary>
    public bool IsComplete => !double.IsNaN(ValueAdded) && this[Figure.Employees] > 0;
}
