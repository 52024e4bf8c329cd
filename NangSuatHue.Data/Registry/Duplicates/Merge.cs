namespace NangSuatHue.Data.Registry.Duplicates;

/// <summary>Two records made one: who did it, and everything that stood before, so that it can be taken back.</summary>
public sealed class Merge
{
    /// <summary>Identity.</summary>
    public int Id { get; set; }

    /// <summary><c>enterprises</c> or <c>experts</c>.</summary>
    public required string Kind { get; set; }

    /// <summary>The record that stands.</summary>
    public int KeptId { get; set; }

    /// <summary>The record that went into it.</summary>
    public int DroppedId { get; set; }

    /// <summary>Names of both, for the list.</summary>
    public required string Title { get; set; }

    /// <summary>Every row as it stood before, by table, as JSON.</summary>
    public required string Image { get; set; }

    /// <summary>Who.</summary>
    public required string MergedBy { get; set; }

    /// <summary>When, UTC.</summary>
    public DateTime MergedAt { get; set; }

    /// <summary>Who took it back.</summary>
    public string? UndoneBy { get; set; }

    /// <summary>When it was taken back, UTC.</summary>
    public DateTime? UndoneAt { get; set; }
}
