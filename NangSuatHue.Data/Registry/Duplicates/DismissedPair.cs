namespace NangSuatHue.Data.Registry.Duplicates;

/// <summary>A pair that somebody looked at and said is not one.</summary>
public sealed class DismissedPair
{
    /// <summary>Identity.</summary>
    public int Id { get; set; }

    /// <summary>The kind.</summary>
    public required string Kind { get; set; }

    /// <summary>The record with the lesser id.</summary>
    public int FirstId { get; set; }

    /// <summary>The other.</summary>
    public int SecondId { get; set; }

    /// <summary>Who said so.</summary>
    public required string DismissedBy { get; set; }

    /// <summary>When, UTC.</summary>
    public DateTime DismissedAt { get; set; }
}
