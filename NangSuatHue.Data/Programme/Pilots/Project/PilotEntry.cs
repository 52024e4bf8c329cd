using NangSuatHue.Data.Foundation.Actors;

namespace NangSuatHue.Data.Programme.Pilots.Project;

/// <summary>One report of a running project.</summary>
public sealed class PilotEntry
{
    /// <summary>Identity, in order of time.</summary>
    public int Id { get; set; }

    /// <summary>The project.</summary>
    public int PilotId { get; set; }

    /// <summary>Kind.</summary>
    public PilotEntryKind Kind { get; set; }

    /// <summary>The milestone's or indicator's key in the proposal.</summary>
    public string? Key { get; set; }

    /// <summary>The day it is about.</summary>
    public DateOnly On { get; set; }

    /// <summary>The value measured, in the indicator's unit.</summary>
    public double? Value { get; set; }

    /// <summary>Whether the milestone is reached.</summary>
    public bool Done { get; set; }

    /// <summary>Words.</summary>
    public string? Text { get; set; }

    /// <summary>What a request asks to change, JSON.</summary>
    public string? Proposed { get; set; }

    /// <summary>Who.</summary>
    public required string By { get; set; }

    /// <summary>The account.</summary>
    public int? UserId { get; set; }

    /// <summary>In what role.</summary>
    public Role Role { get; set; }

    /// <summary>When it was written, UTC.</summary>
    public DateTime At { get; set; }

    /// <summary>Whether a request was granted; null while it waits.</summary>
    public bool? Granted { get; set; }

    /// <summary>Who decided.</summary>
    public string? DecidedBy { get; set; }

    /// <summary>When, UTC.</summary>
    public DateTime? DecidedAt { get; set; }

    /// <summary>What was answered.</summary>
    public string? Answer { get; set; }

    /// <summary>When it was taken back by who wrote it, UTC.</summary>
    public DateTime? WithdrawnAt { get; set; }
}
