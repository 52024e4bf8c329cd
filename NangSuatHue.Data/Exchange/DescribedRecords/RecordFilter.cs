namespace NangSuatHue.Data.Exchange.DescribedRecords;

/// <summary>What a list is asked for.</summary>
public sealed record RecordFilter
{
    /// <summary>Words, tone-free, in any order, each the beginning of a word.</summary>
    public string? Search { get; init; }

    /// <summary>Wanted value by field's name: a choice's code, a commune's code, a text.</summary>
    public IReadOnlyDictionary<string, string> Equal { get; init; } = new Dictionary<string, string>();

    /// <summary>Tax code of one enterprise.</summary>
    public string? TaxCode { get; init; }

    /// <summary>Records that were put away instead of those in use.</summary>
    public bool Archived { get; init; }

    /// <summary>Field to sort by; null for the kind's own order.</summary>
    public string? Sort { get; init; }

    /// <summary>The greatest first.</summary>
    public bool Descending { get; init; }

    /// <summary>Whether anything narrows the list.</summary>
    public bool IsEmpty => string.IsNullOrWhiteSpace(Search) && Equal.Count == 0 && TaxCode is null && !Archived;
}
