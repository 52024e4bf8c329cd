namespace NangSuatHue.Data.Exchange.Batches;

/// <summary>Something that an undo kept because it was edited, or is needed, since.</summary>
public sealed record KeptValue
{
    /// <summary>The enterprise.</summary>
    public required string TaxCode { get; init; }

    /// <summary>The year; null for a fact of the enterprise.</summary>
    public int? Year { get; init; }

    /// <summary>The column; <c>*</c> for the whole record.</summary>
    public required string Column { get; init; }

    /// <summary>What the import had written.</summary>
    public string? Imported { get; init; }

    /// <summary>What stands now and was kept.</summary>
    public string? Current { get; init; }
}
