namespace NangSuatHue.Data.Registry.Reference;

/// <summary>Which criterion decided a class, or which input is missing.</summary>
public enum SizeCriterion
{
    /// <summary>Nothing decided.</summary>
    None = 0,

    /// <summary>Employees and revenue are within the class's limits.</summary>
    Revenue = 1,

    /// <summary>Employees and capital are within the class's limits; revenue is not, or is missing.</summary>
    Capital = 2,

    /// <summary>More employees than any SME class allows.</summary>
    Employees = 3,

    /// <summary>Both revenue and capital are beyond every class that the employees allow.</summary>
    RevenueAndCapital = 4,

    /// <summary>The number of employees is missing.</summary>
    MissingEmployees = 5,

    /// <summary>Revenue is missing and could change the class.</summary>
    MissingRevenue = 6,

    /// <summary>Capital is missing and could change the class.</summary>
    MissingCapital = 7,

    /// <summary>Both are missing.</summary>
    MissingRevenueAndCapital = 8,

    /// <summary>The sector, which says the limits, is missing.</summary>
    MissingSector = 9,

    /// <summary>The legal form is not an enterprise's.</summary>
    LegalForm = 10,
}
