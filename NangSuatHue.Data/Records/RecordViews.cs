using NangSuatHue.Data.Enterprises;

namespace NangSuatHue.Data.Records;

/// <summary>A record as an actor may see it: the values by field's name; what may not be seen is absent.</summary>
public sealed record RecordView
{
    /// <summary>Identity.</summary>
    public required int Id { get; init; }

    /// <summary>Version for concurrency.</summary>
    public required int Version { get; init; }

    /// <summary>Values by field's name: text, long, double or day. A choice is its value, an enterprise its tax code.</summary>
    public required IReadOnlyDictionary<string, object> Values { get; init; }

    /// <summary>The enterprise's identity and name, where there is one and it may be seen.</summary>
    public (int Id, string Name)? Enterprise { get; init; }

    /// <summary>Whether it was put away.</summary>
    public bool Archived { get; init; }

    /// <summary>Whether it is invented for illustration.</summary>
    public bool Illustrative { get; init; }

    /// <summary>Whether every field is shown, consent or not.</summary>
    public bool Whole { get; init; }

    /// <summary>When and by whom it was last changed; null where only consented fields are shown.</summary>
    public (DateTime At, string By)? Changed { get; init; }

    /// <summary>The title.</summary>
    public string Title(RecordKind kind) =>
        kind.Titles.Select(t => Values.GetValueOrDefault(t)?.ToString()).FirstOrDefault(t => !string.IsNullOrEmpty(t)) ?? "";
}

/// <summary>A page of a list.</summary>
public sealed record RecordRows(IReadOnlyList<RecordView> Rows, int Count)
{
    /// <summary>Whether any record of the page is illustrative.</summary>
    public bool Illustrative => Rows.Any(r => r.Illustrative);
}

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

/// <summary>One record with its history, for its page.</summary>
public sealed record RecordDetail(RecordView Record, IReadOnlyList<HistoryEntry> History, bool MayEdit, bool MayArchive);
