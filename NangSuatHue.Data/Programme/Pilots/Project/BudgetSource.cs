namespace NangSuatHue.Data.Programme.Pilots.Project;

/// <summary>Where money comes from.</summary>
public enum BudgetSource
{
    /// <summary>State budget.</summary>
    State = 0,

    /// <summary>The enterprise itself.</summary>
    Enterprise = 1,

    /// <summary>Other lawful sources.</summary>
    Other = 2,
}
