using NangSuatHue.Data.Registry.Reference;

namespace NangSuatHue.Data.Registry.Quality;

/// <summary>One enterprise's figures of one year as the rules see them. A missing figure is NaN.</summary>
public sealed class YearRow
{
    private readonly double[] values = new double[JudgedFigures.Count];

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
