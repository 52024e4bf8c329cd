namespace NangSuatHue.Data.Foundation.Ledger;

/// <summary>One value that a commit would change or has changed, for the preview.</summary>
public sealed record ValueChange
{
    /// <summary>The row.</summary>
    public required int Row { get; init; }

    /// <summary>The enterprise's tax code.</summary>
    public required string TaxCode { get; init; }

    /// <summary>The year; null for a fact of the enterprise.</summary>
    public int? Year { get; init; }

    /// <summary>The column in the database.</summary>
    public required string Column { get; init; }

    /// <summary>What is stored.</summary>
    public string? Before { get; init; }

    /// <summary>What the file says.</summary>
    public string? After { get; init; }
}
