namespace NangSuatHue.Data.Foundation.Ledger;

/// <summary>One line of a record's history.</summary>
public sealed record HistoryEntry
{
    /// <summary>When, UTC.</summary>
    public required DateTime At { get; init; }

    /// <summary>Who.</summary>
    public required string Actor { get; init; }

    /// <summary>What.</summary>
    public required ChangeAction Action { get; init; }

    /// <summary>The year, for figures.</summary>
    public int? Year { get; init; }

    /// <summary>The import that did it.</summary>
    public int? BatchId { get; init; }

    /// <summary>The import's file.</summary>
    public string? FileName { get; init; }

    /// <summary>The row of the file.</summary>
    public int? Row { get; init; }

    /// <summary>The reason that a person gave.</summary>
    public string? Reason { get; init; }

    /// <summary>Columns with the values on both sides.</summary>
    public IReadOnlyList<(string Column, string? Before, string? After)> Values { get; init; } = [];
}
