namespace NangSuatHue.Data.Exchange.Batches;

/// <summary>One column of the file and what became of it.</summary>
public sealed record ColumnReport
{
    /// <summary>The header as the file writes it.</summary>
    public required string Header { get; init; }

    /// <summary>The field it fills; null for none.</summary>
    public string? Field { get; init; }

    /// <summary>How it was matched: <c>exact</c>, <c>spelling</c>, <c>similar</c>, <c>memory</c>, <c>map</c>, <c>none</c>, <c>doubtful</c>.</summary>
    public required string Match { get; init; }

    /// <summary>The unit of a money column: <c>vnd</c>, <c>thousand</c>, <c>million</c>, <c>billion</c>.</summary>
    public string? Unit { get; init; }

    /// <summary>Where the unit came from: <c>header</c>, <c>unitRow</c>, <c>title</c>, <c>otherColumns</c>, <c>default</c>, <c>option</c>.</summary>
    public string? UnitSource { get; init; }

    /// <summary>The year of its figures, where the header says one.</summary>
    public int? Year { get; init; }

    /// <summary>The decimal sign in use: <c>comma</c>, <c>point</c>, null where no cell needs one.</summary>
    public string? Decimal { get; init; }

    /// <summary>Where the decimal sign came from: <c>column</c>, <c>otherColumns</c>, <c>option</c>.</summary>
    public string? DecimalSource { get; init; }

    /// <summary>A few values.</summary>
    public IReadOnlyList<string> Samples { get; init; } = [];
}
