namespace NangSuatHue.Data.Foundation.Ledger;

/// <summary>
/// One change of one record: the values before and after as JSON objects by column. An import's updates are written here too and are
/// what its undo reads; an import's inserts are known by the batch on the record itself.
/// </summary>
public sealed class Change
{
    /// <summary>Identity, in order of time.</summary>
    public long Id { get; set; }

    /// <summary>When, UTC.</summary>
    public DateTime At { get; set; }

    /// <summary>Who.</summary>
    public required string Actor { get; set; }

    /// <summary>The import that made the change.</summary>
    public int? BatchId { get; set; }

    /// <summary>The row of the import's file.</summary>
    public int? BatchRow { get; set; }

    /// <summary>The table.</summary>
    public ChangedEntity Entity { get; set; }

    /// <summary>The record.</summary>
    public int EntityId { get; set; }

    /// <summary>The enterprise the record belongs to.</summary>
    public int EnterpriseId { get; set; }

    /// <summary>The year, for figures.</summary>
    public int? Year { get; set; }

    /// <summary>What was done.</summary>
    public ChangeAction Action { get; set; }

    /// <summary>Values before, by column.</summary>
    public string? Before { get; set; }

    /// <summary>Values after, by column.</summary>
    public string? After { get; set; }

    /// <summary>The reason a person gave.</summary>
    public string? Reason { get; set; }
}
