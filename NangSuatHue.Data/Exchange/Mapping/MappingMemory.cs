namespace NangSuatHue.Data.Exchange.Mapping;

/// <summary>What people chose for files with the same header, so that the next file of that shape needs no work.</summary>
public sealed class MappingMemory
{
    /// <summary>Identity.</summary>
    public int Id { get; set; }

    /// <summary>The kind of record.</summary>
    public required string Kind { get; set; }

    /// <summary>Hash of the folded headers in order.</summary>
    public required string Shape { get; set; }

    /// <summary>Field by header position, as JSON.</summary>
    public required string Mapping { get; set; }

    /// <summary>When it was last used, UTC.</summary>
    public DateTime UsedAt { get; set; }
}
