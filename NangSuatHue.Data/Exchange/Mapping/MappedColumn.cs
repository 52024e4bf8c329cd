namespace NangSuatHue.Data.Exchange.Mapping;

/// <summary>One header of a file and the field it fills.</summary>
internal sealed record MappedColumn
{
    public required int Position { get; init; }

    public required string Header { get; init; }

    /// <summary>Index into the kind's fields, −1 for none.</summary>
    public required int Field { get; init; }

    public required string Match { get; init; }

    /// <summary>Power of ten of a money column.</summary>
    public int Power { get; init; }

    public string? UnitSource { get; init; }
}
