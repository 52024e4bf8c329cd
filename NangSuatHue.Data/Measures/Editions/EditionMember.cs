using NangSuatHue.Data.Foundation.Disclosure;
using NangSuatHue.Data.Measures.Distributions;
using NangSuatHue.Data.Registry.Indicators;
using NangSuatHue.Data.Registry.Reference;

namespace NangSuatHue.Data.Measures.Editions;

/// <summary>One enterprise's verified figures of a year as an edition counts them.</summary>
/// <param name="Enterprise">Its identity.</param>
/// <param name="Section">Section of its activity in that year; null for none.</param>
/// <param name="Division">Division; null for none.</param>
/// <param name="Size">Size class of that year, as verified.</param>
/// <param name="Values">Numerator and denominator of each compared indicator in their order; NaN where it cannot be computed.</param>
public sealed record EditionMember(
    int Enterprise,
    string? Section,
    string? Division,
    SizeClass Size,
    IReadOnlyList<(double Numerator, double Denominator)> Values
)
{
    /// <summary>The leaf of the table that it lies in.</summary>
    public TableCell Leaf { get; } = PeerCells.Of(Section ?? PeerCells.NoSection, Division, Size);

    /// <summary>The facts of the member alone, by indicator.</summary>
    public CellGroup Facts() => CellGroup.Of(Values.Select(v => double.IsNaN(v.Numerator) ? default : CellFacts.Of(v.Numerator, v.Denominator)));

    /// <summary>Whether it counts the same: in the same leaf with the same values.</summary>
    public bool IsSame(EditionMember? other) => other is not null && Leaf == other.Leaf && Values.SequenceEqual(other.Values);

    /// <summary>The values of a year's figures; null where no compared indicator can be computed.</summary>
    public static IReadOnlyList<(double, double)>? ValuesOf(FigureInputs figures)
    {
        var values = EnterpriseIndicators
            .Compared.Select(i => i.Compute(figures).Value is not null && i.Parts(figures) is var (n, d) ? (n, d ?? 1) : (double.NaN, double.NaN))
            .ToList();
        return values.TrueForAll(v => double.IsNaN(v.Item1)) ? null : values;
    }
}
