using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Data.Programme.Pilots.Project;

namespace NangSuatHue.Data.Programme.Pilots.Appraisal;

/// <summary>A text that officers start a decision from, with places for the project's facts in braces.</summary>
public sealed class DecisionTemplate : IVersioned
{
    /// <summary>Identity.</summary>
    public int Id { get; set; }

    /// <inheritdoc />
    public int Version { get; set; } = 1;

    /// <summary>Its name.</summary>
    public required string Name { get; set; }

    /// <summary>What it decides.</summary>
    public PilotAct Act { get; set; }

    /// <summary>The text.</summary>
    public required string Body { get; set; }

    /// <summary>When it was last changed, UTC.</summary>
    public DateTime ChangedAt { get; set; }

    /// <summary>Who changed it.</summary>
    public string ChangedBy { get; set; } = "";

    /// <summary>When it was put away, UTC.</summary>
    public DateTime? RemovedAt { get; set; }
}
