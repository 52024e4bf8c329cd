namespace NangSuatHue.Data.Programme.Pilots.Project;

/// <summary>What an indicator of a project is to do.</summary>
public sealed record PilotIndicator
{
    /// <summary>Key within the project; stays when the name changes.</summary>
    public required string Key { get; init; }

    /// <summary>Code of the catalogue of indicators; null for one of the enterprise's own.</summary>
    public string? Code { get; init; }

    /// <summary>Name.</summary>
    public string Name { get; init; } = "";

    /// <summary>Unit.</summary>
    public string Unit { get; init; } = "";

    /// <summary>Value before, in the unit.</summary>
    public double? Baseline { get; init; }

    /// <summary>Value to reach, in the unit.</summary>
    public double? Target { get; init; }

    /// <summary>How it is measured.</summary>
    public string? Method { get; init; }

    /// <summary>Why the target is right although the rules doubt it; null for nothing said.</summary>
    public string? Why { get; init; }
}
