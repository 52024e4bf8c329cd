namespace NangSuatHue.Data.Exchange.Batches;

/// <summary>What an undo did.</summary>
public sealed record UndoReport
{
    /// <summary>The batch.</summary>
    public required int BatchId { get; init; }

    /// <summary><c>undone</c>, <c>notFound</c>, <c>notCommitted</c> or <c>busy</c>.</summary>
    public required string Status { get; init; }

    /// <summary>Yearly records taken out.</summary>
    public int FiguresRemoved { get; init; }

    /// <summary>Enterprises taken out.</summary>
    public int EnterprisesRemoved { get; init; }

    /// <summary>Adoptions taken out.</summary>
    public int AdoptionsRemoved { get; init; }

    /// <summary>Records of a roster taken out.</summary>
    public int RecordsRemoved { get; init; }

    /// <summary>Values set back.</summary>
    public int ValuesRestored { get; init; }

    /// <summary>What was kept.</summary>
    public IReadOnlyList<KeptValue> Kept { get; init; } = [];
}
