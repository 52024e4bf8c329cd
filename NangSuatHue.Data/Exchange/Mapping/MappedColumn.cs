namespace NangSuatHue.Data.Exchange.Mapping;

/// <summary>One header of a file and the field it fills.</summary>
internal sealed record MappedColumn
{
    public required int Position { get; init; }

    /// <summary>The name by which the column is told from others.</summary>
    public required string Header { get; init; }

    /// <summary>Index into the kind's fields, −1 for none.</summary>
    public required int Field { get; init; }

    public required string Match { get; init; }

    /// <summary>Power of ten of a money column.</summary>
    public int Power { get; init; }

    public string? UnitSource { get; init; }

    /// <summary>The year of its figures where the header says one; 0 for the row's own.</summary>
    public int Year { get; init; }

    /// <summary>Words of a unit that is not understood, or is none of đồng; null for none.</summary>
    public string? StrangeUnit { get; init; }

    /// <summary>Index of the field that the header would fill without the words that change its meaning; −1 for none.</summary>
    public int Near { get; init; } = -1;
}
