namespace NangSuatHue.Data.Exchange.Mapping;

/// <summary>What was said of files of one shape.</summary>
internal sealed record RecalledMapping
{
    /// <summary>Field by position; an empty one leaves the column out.</summary>
    public required IReadOnlyDictionary<int, string> Columns { get; init; }

    /// <summary>Whether columns of several years are read as one record a year; null where nobody said.</summary>
    public bool? Wide { get; init; }

    /// <summary>Problems whose cells are left out.</summary>
    public IReadOnlyList<string> LeaveOut { get; init; } = [];
}
