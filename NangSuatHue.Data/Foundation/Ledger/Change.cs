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

    /// <summary>Who, by the name of that day; another may bear it.</summary>
    public required string Actor { get; set; }

    /// <summary>The account that did it; null for the machine's operator and for what was done before accounts were kept here.</summary>
    public required int? ActorId { get; set; }

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

    /// <summary>The place in the chain, from 1; null before the row is sealed.</summary>
    public long? SealNumber { get; set; }

    /// <summary>The seal, 64 hexadecimal digits.</summary>
    public string? Seal { get; set; }

    /// <summary>The salt of the row's values; after an erasure the salts of the values that stand and the digests of those that stood.</summary>
    public string? Salt { get; set; }
}
