using NangSuatHue.Data.Registry.Enterprises;

namespace NangSuatHue.Web.Registry.Figures;

/// <summary>Reads a numeric field of a year by its name.</summary>
public static class FigureValues
{
    /// <summary>The stored value: đồng for money; null for none.</summary>
    public static double? Get(YearFigures y, string field) =>
        field switch
        {
            "netRevenue" => y.NetRevenue,
            "grossOutput" => y.GrossOutput,
            "intermediateConsumption" => y.IntermediateConsumption,
            "labourCost" => y.LabourCost,
            "profitBeforeTax" => y.ProfitBeforeTax,
            "depreciation" => y.Depreciation,
            "interestPaid" => y.InterestPaid,
            "productionTaxes" => y.ProductionTaxes,
            "employees" => y.Employees,
            "insuredEmployees" => y.InsuredEmployees,
            "hoursWorked" => y.HoursWorked,
            "fixedAssets" => y.FixedAssets,
            "totalCapital" => y.TotalCapital,
            "exports" => y.Exports,
            "researchSpending" => y.ResearchSpending,
            "trainingHours" => y.TrainingHours,
            "digitalLevel" => y.DigitalLevel,
            _ => throw new ArgumentOutOfRangeException(nameof(field), field, null),
        };
}
