using NangSuatHue.Data.Foundation.Actors;

namespace NangSuatHue.Data.Programme.Pilots.Project;

/// <summary>
/// One step of a pilot project: who, when, from where to where, why. A submission keeps the proposal as it stood, so that the next can be compared
/// with it.
/// </summary>
public sealed class PilotEvent
{
    /// <summary>Identity, in order of time.</summary>
    public int Id { get; set; }

    /// <summary>The project.</summary>
    public int PilotId { get; set; }

    /// <summary>When, UTC.</summary>
    public DateTime At { get; set; }

    /// <summary>Who.</summary>
    public required string By { get; set; }

    /// <summary>The account; null for the command line.</summary>
    public int? UserId { get; set; }

    /// <summary>In what role.</summary>
    public Role Role { get; set; }

    /// <summary>What was done.</summary>
    public PilotAct Act { get; set; }

    /// <summary>The stage before.</summary>
    public PilotStage From { get; set; }

    /// <summary>The stage after.</summary>
    public PilotStage To { get; set; }

    /// <summary>Why.</summary>
    public string? Reason { get; set; }

    /// <summary>The proposal as submitted, JSON of <see cref="PilotProposal"/>; null for other steps.</summary>
    public string? Snapshot { get; set; }
}
