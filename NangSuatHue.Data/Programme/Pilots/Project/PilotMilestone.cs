namespace NangSuatHue.Data.Programme.Pilots.Project;

/// <summary>A milestone.</summary>
public sealed record PilotMilestone
{
    /// <summary>Key within the project.</summary>
    public required string Key { get; init; }

    /// <summary>What is reached.</summary>
    public string Title { get; init; } = "";

    /// <summary>By when.</summary>
    public DateOnly? DueOn { get; init; }
}
