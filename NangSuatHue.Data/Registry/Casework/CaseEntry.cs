namespace NangSuatHue.Data.Registry.Casework;

/// <summary>One note, tag, assignment or following of an enterprise. For the department alone: no enterprise and no visitor ever reads one.</summary>
public sealed class CaseEntry
{
    /// <summary>Identity.</summary>
    public int Id { get; set; }

    /// <summary>The enterprise.</summary>
    public int EnterpriseId { get; set; }

    /// <summary>What it is.</summary>
    public CaseKind Kind { get; set; }

    /// <summary>The note or the tag; null for the others.</summary>
    public string? Text { get; set; }

    /// <summary>Who wrote the note, is in charge or follows; null for a tag.</summary>
    public int? UserId { get; set; }

    /// <summary>Who made it.</summary>
    public string MadeBy { get; set; } = "";

    /// <summary>When, UTC.</summary>
    public DateTime At { get; set; }

    /// <summary>The last change of the enterprise that a follower was told of; 0 for none.</summary>
    public long ToldOf { get; set; }
}
