namespace NangSuatHue.Data.Registry.Quality;

/// <summary>
/// One rule of data quality. The sentences take the finding's numbers as <c>{0}</c>, <c>{1}</c> …, formatted by <see cref="Kinds"/>, one letter a number:
/// <c>m</c> money in đồng, shown in triệu đồng; <c>n</c> a quantity; <c>x</c> times; <c>y</c> a year; <c>f</c> a <see cref="Figure"/>;
/// <c>q</c> money or a quantity, as the figure before it is; <c>p</c> per cent.
/// </summary>
public sealed record QualityRule
{
    /// <summary>The code, kept with verdicts.</summary>
    public required string Code { get; init; }

    /// <summary>The kind of doubt.</summary>
    public required QualityGroup Group { get; init; }

    /// <summary>The weight.</summary>
    public required QualitySeverity Severity { get; init; }

    /// <summary>The figures it judges; the first is where a person looks, unless the finding names another.</summary>
    public required IReadOnlyList<Figure> Fields { get; init; }

    /// <summary>Kinds of the sentence's numbers.</summary>
    public required string Kinds { get; init; }

    /// <summary>Name in Vietnamese, for lists.</summary>
    public required string NameVi { get; init; }

    /// <summary>Name in English.</summary>
    public required string NameEn { get; init; }

    /// <summary>What was found, Vietnamese.</summary>
    public required string Vi { get; init; }

    /// <summary>What was found, English.</summary>
    public required string En { get; init; }

    /// <summary>How to mend it, Vietnamese.</summary>
    public required string MendVi { get; init; }

    /// <summary>How to mend it, English.</summary>
    public required string MendEn { get; init; }
}
