using NangSuatHue.Data.Registry.Enterprises;
using NangSuatHue.Data.Registry.Reference;

namespace NangSuatHue.Data.Registry.EnterpriseViews;

/// <summary>What a list, a chart's link or an export asks for. Every null means no condition.</summary>
public sealed record EnterpriseFilter
{
    /// <summary>Words of the name, short name or tax code, without tone marks, in any order.</summary>
    public string? Search { get; init; }

    /// <summary>Year of the figures; null for each enterprise's latest.</summary>
    public int? Year { get; init; }

    /// <summary>Commune code; <c>-</c> for none.</summary>
    public string? Commune { get; init; }

    /// <summary>VSIC section letter; <c>-</c> for none. Read with <see cref="Edition"/> where one letter means two things.</summary>
    public string? Section { get; init; }

    /// <summary>The edition of <see cref="Section"/>.</summary>
    public VsicEdition? Edition { get; init; }

    /// <summary>Size classes.</summary>
    public IReadOnlyList<SizeClass> Sizes { get; init; } = [];

    /// <summary>Code of a catalogue item that is applied.</summary>
    public string? Item { get; init; }

    /// <summary>Group of catalogue items of which one is applied.</summary>
    public string? ItemGroup { get; init; }

    /// <summary>Status of the year's figures.</summary>
    public DataStatus? DataStatus { get; init; }

    /// <summary>Whether the year's figures are complete enough for labour productivity.</summary>
    public bool? Complete { get; init; }

    /// <summary>Archived records instead of the others.</summary>
    public bool Archived { get; init; }

    /// <summary>Sort key.</summary>
    public EnterpriseSort Sort { get; init; }

    /// <summary>Whether the sort is descending.</summary>
    public bool Descending { get; init; }

    /// <summary>Whether a condition other than the year narrows the list.</summary>
    public bool IsEmpty => this with { Sort = default, Descending = false } == new EnterpriseFilter { Sizes = Sizes } && Sizes.Count == 0;
}
