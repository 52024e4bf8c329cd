namespace NangSuatHue.Data.Programme.Pilots.Project;

/// <summary>The value of one indicator at the end.</summary>
public sealed record PilotResultValue
{
    /// <summary>The indicator's key in the proposal.</summary>
    public required string Key { get; init; }

    /// <summary>The value after, in the indicator's unit.</summary>
    public double? After { get; init; }

    /// <summary>What explains it.</summary>
    public string? Note { get; init; }
}
