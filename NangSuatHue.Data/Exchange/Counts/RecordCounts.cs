namespace NangSuatHue.Data.Exchange.Counts;

/// <summary>What the charts of one content draw: tallies by name. Internal: unsuppressed.</summary>
public sealed record RecordCounts
{
    /// <summary>The tallies by chart.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<Tally>> Tallies { get; init; }

    /// <summary>The year of those that count one year; null where there is none.</summary>
    public int? Year { get; init; }

    /// <summary>Whether any record is illustrative.</summary>
    public bool Illustrative { get; init; }

    /// <summary>The tallies of a chart.</summary>
    public IReadOnlyList<Tally> Of(string chart) => Tallies.GetValueOrDefault(chart) ?? [];
}
