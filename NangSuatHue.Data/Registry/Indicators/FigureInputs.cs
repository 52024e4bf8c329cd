using NangSuatHue.Data.Registry.Enterprises;

namespace NangSuatHue.Data.Registry.Indicators;

/// <summary>
/// The raw figures of one enterprise in one year from which indicators are computed (domain §4). Money in đồng, employees as a yearly average, hours
/// as hours worked in the year, assets as yearly averages. Null is unknown, never zero.
/// </summary>
public sealed record FigureInputs
{
    /// <summary>R: net revenue.</summary>
    public long? NetRevenue { get; init; }

    /// <summary>GO: gross output.</summary>
    public long? GrossOutput { get; init; }

    /// <summary>IC: intermediate consumption.</summary>
    public long? IntermediateConsumption { get; init; }

    /// <summary>LC: labour cost: wages, social insurance, welfare.</summary>
    public long? LabourCost { get; init; }

    /// <summary>P: profit before income tax; may be negative.</summary>
    public long? ProfitBeforeTax { get; init; }

    /// <summary>D: depreciation of fixed assets.</summary>
    public long? Depreciation { get; init; }

    /// <summary>I: interest paid.</summary>
    public long? InterestPaid { get; init; }

    /// <summary>T: taxes on production, without income tax.</summary>
    public long? ProductionTaxes { get; init; }

    /// <summary>L: employees, yearly average.</summary>
    public double? Employees { get; init; }

    /// <summary>H: hours worked.</summary>
    public double? HoursWorked { get; init; }

    /// <summary>FA: fixed assets, net, yearly average.</summary>
    public long? FixedAssets { get; init; }

    /// <summary>K: total capital, yearly average.</summary>
    public long? TotalCapital { get; init; }

    /// <summary>The figures of a registry's year.</summary>
    public static FigureInputs Of(YearFigures y) =>
        new()
        {
            NetRevenue = y.NetRevenue,
            GrossOutput = y.GrossOutput,
            IntermediateConsumption = y.IntermediateConsumption,
            LabourCost = y.LabourCost,
            ProfitBeforeTax = y.ProfitBeforeTax,
            Depreciation = y.Depreciation,
            InterestPaid = y.InterestPaid,
            ProductionTaxes = y.ProductionTaxes,
            Employees = y.Employees,
            HoursWorked = y.HoursWorked,
            FixedAssets = y.FixedAssets,
            TotalCapital = y.TotalCapital,
        };

    /// <summary>A figure by the name of its survey field; null where it is unknown or no figure has that name.</summary>
    public double? Figure(string field) =>
        field switch
        {
            "netRevenue" => NetRevenue,
            "grossOutput" => GrossOutput,
            "intermediateConsumption" => IntermediateConsumption,
            "labourCost" => LabourCost,
            "profitBeforeTax" => ProfitBeforeTax,
            "depreciation" => Depreciation,
            "interestPaid" => InterestPaid,
            "productionTaxes" => ProductionTaxes,
            "employees" => Employees,
            "hoursWorked" => HoursWorked,
            "fixedAssets" => FixedAssets,
            "totalCapital" => TotalCapital,
            _ => null,
        };
}
