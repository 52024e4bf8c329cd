namespace NangSuatHue.Data.Programme.Pilots.Project;

/// <summary>Money by source and year.</summary>
public sealed record PilotBudgetLine
{
    /// <summary>Source.</summary>
    public BudgetSource Source { get; init; }

    /// <summary>Year.</summary>
    public int Year { get; init; }

    /// <summary>Amount, đồng.</summary>
    public long? Amount { get; init; }

    /// <summary>For what.</summary>
    public string? Note { get; init; }
}
