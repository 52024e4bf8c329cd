namespace NangSuatHue.Data.Exchange.Mapping;

/// <summary>What a person must decide before the file can be checked.</summary>
public sealed record ImportQuestion
{
    /// <summary><c>decimal</c>, <c>column</c>, <c>unit</c>, or <c>wide</c>: whether columns of several years are one record a year.</summary>
    public required string Kind { get; init; }

    /// <summary>The column's header, or the missing field's name.</summary>
    public required string Column { get; init; }

    /// <summary>What can be answered.</summary>
    public required IReadOnlyList<string> Options { get; init; }

    /// <summary>A value that shows the doubt.</summary>
    public string? Example { get; init; }

    /// <summary>The likeliest answer, to be confirmed; null where there is none.</summary>
    public string? Suggested { get; init; }

    /// <summary>The question in Vietnamese.</summary>
    public required string Message { get; init; }

    /// <summary>The question in English.</summary>
    public required string MessageEn { get; init; }
}
