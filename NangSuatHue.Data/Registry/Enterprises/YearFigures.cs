using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Data.Registry.Reference;

namespace NangSuatHue.Data.Registry.Enterprises;

/// <summary>
/// Raw inputs of one enterprise in one year; indicators are computed from them and never stored. Money in whole đồng.
/// Natural key: enterprise and year. Keeps the VSIC code and commune of its own year.
/// Who made and changed it, and when, stands in its batch and in the history.
/// </summary>
public sealed class YearFigures : IVersioned
{
    /// <summary>Identity.</summary>
    public int Id { get; set; }

    /// <summary>The enterprise.</summary>
    public int EnterpriseId { get; set; }

    /// <summary>The enterprise.</summary>
    public Enterprise? Enterprise { get; set; }

    /// <summary>The year the figures are about.</summary>
    public int Year { get; set; }

    /// <summary>VSIC code of that year as given.</summary>
    public string? VsicCode { get; set; }

    /// <summary>Its edition.</summary>
    public VsicEdition VsicEdition { get; set; }

    /// <summary>The division derived from it.</summary>
    public string? Division { get; set; }

    /// <summary>The section derived from it in its edition.</summary>
    public string? Section { get; set; }

    /// <summary>Commune of that year.</summary>
    public string? CommuneCode { get; set; }

    /// <summary>R, net revenue, đồng.</summary>
    public long? NetRevenue { get; set; }

    /// <summary>GO, gross output, đồng.</summary>
    public long? GrossOutput { get; set; }

    /// <summary>IC, intermediate consumption, đồng.</summary>
    public long? IntermediateConsumption { get; set; }

    /// <summary>LC, labour cost (wages, social insurance, welfare), đồng.</summary>
    public long? LabourCost { get; set; }

    /// <summary>P, profit before tax, đồng; may be negative.</summary>
    public long? ProfitBeforeTax { get; set; }

    /// <summary>D, depreciation, đồng.</summary>
    public long? Depreciation { get; set; }

    /// <summary>I, interest paid, đồng.</summary>
    public long? InterestPaid { get; set; }

    /// <summary>T, taxes on production (not income tax), đồng.</summary>
    public long? ProductionTaxes { get; set; }

    /// <summary>L, employees, yearly average, persons.</summary>
    public double? Employees { get; set; }

    /// <summary>Employees with social insurance, yearly average, persons: decides the size class.</summary>
    public double? InsuredEmployees { get; set; }

    /// <summary>H, hours worked in the year.</summary>
    public double? HoursWorked { get; set; }

    /// <summary>FA, fixed assets, net, yearly average, đồng.</summary>
    public long? FixedAssets { get; set; }

    /// <summary>K, total capital (assets), đồng; for the size class, the balance-sheet total at the year's end.</summary>
    public long? TotalCapital { get; set; }

    /// <summary>Exports, đồng.</summary>
    public long? Exports { get; set; }

    /// <summary>Spending on research and development, đồng.</summary>
    public long? ResearchSpending { get; set; }

    /// <summary>Hours of training.</summary>
    public double? TrainingHours { get; set; }

    /// <summary>Level of digital transformation, 0 to 5.</summary>
    public int? DigitalLevel { get; set; }

    /// <summary>The systems, tools and technologies as the file names them.</summary>
    public string? SystemsNamed { get; set; }

    /// <summary>Day of the survey.</summary>
    public DateOnly? SurveyDate { get; set; }

    /// <summary>Who collected it. Personal data.</summary>
    public string? Collector { get; set; }

    /// <summary>Note.</summary>
    public string? Note { get; set; }

    /// <summary>Status of the year's figures.</summary>
    public DataStatus DataStatus { get; set; }

    /// <summary>The size class by these figures, kept true at every write by <see cref="SizeRules"/> so that lists can filter by it.</summary>
    public SizeClass SizeClass { get; set; }

    /// <summary>Which criterion decided the class.</summary>
    public SizeCriterion SizeCriterion { get; set; }

    /// <inheritdoc />
    public int Version { get; set; } = 1;

    /// <summary>The batch that created the record.</summary>
    public int? BatchId { get; set; }

    /// <summary>The row of that batch.</summary>
    public int? BatchRow { get; set; }
}
