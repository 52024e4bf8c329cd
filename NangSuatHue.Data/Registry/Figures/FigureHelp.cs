namespace NangSuatHue.Data.Registry.Figures;

/// <summary>What a yearly figure is, where the accounts show it, and an example, in both languages.</summary>
public sealed record FigureHelp
{
    /// <summary>Definition, Vietnamese.</summary>
    public required string Vi { get; init; }

    /// <summary>Definition, English.</summary>
    public required string En { get; init; }

    /// <summary>The line of the statements for a year, Vietnamese; null where the accounts have none that is sure.</summary>
    public string? LineVi { get; init; }

    /// <summary>The line of the statements for a year, English.</summary>
    public string? LineEn { get; init; }

    /// <summary>Example, Vietnamese.</summary>
    public required string ExampleVi { get; init; }

    /// <summary>Example, English.</summary>
    public required string ExampleEn { get; init; }
}
