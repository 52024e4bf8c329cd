namespace NangSuatHue.Data.Exchange.Batches;

/// <summary>Which batches to list.</summary>
public sealed record ImportFilter
{
    /// <summary>Part of the file's name or of the person's, with or without marks; null for all.</summary>
    public string? Search { get; init; }

    /// <summary>The kind of record; null for all.</summary>
    public string? Kind { get; init; }

    /// <summary>Where they are; empty for everywhere.</summary>
    public IReadOnlyList<BatchStatus> Statuses { get; init; } = [];

    /// <summary>The batches that wait for somebody: not written and not given up.</summary>
    public static IReadOnlyList<BatchStatus> Waiting { get; } =
    [BatchStatus.Uploaded, BatchStatus.Previewed, BatchStatus.Queued, BatchStatus.Running, BatchStatus.Failed];
}
