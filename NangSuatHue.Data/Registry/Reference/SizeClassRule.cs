namespace NangSuatHue.Data.Registry.Reference;

/// <summary>One class's limits for one sector, in force from a day on. A newer decree is a new row.</summary>
public sealed class SizeClassRule
{
    /// <summary>Identity.</summary>
    public int Id { get; set; }

    /// <summary>The sector.</summary>
    public SmeSector Sector { get; set; }

    /// <summary>The class.</summary>
    public SizeClass Class { get; set; }

    /// <summary>Employees at most.</summary>
    public int EmployeesMax { get; set; }

    /// <summary>Revenue of the year at most, đồng.</summary>
    public long RevenueMax { get; set; }

    /// <summary>Capital at most, đồng.</summary>
    public long CapitalMax { get; set; }

    /// <summary>The first year the limits apply to.</summary>
    public int FromYear { get; set; }

    /// <summary>The document.</summary>
    public required string Source { get; set; }
}
