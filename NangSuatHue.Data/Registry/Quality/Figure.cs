namespace NangSuatHue.Data.Registry.Quality;

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
