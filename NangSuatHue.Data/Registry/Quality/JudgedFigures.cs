using NangSuatHue.Data.Foundation.Fields;
using NangSuatHue.Data.Registry.Enterprises;

namespace NangSuatHue.Data.Registry.Quality;

/// <summary>The survey's fields behind the figures.</summary>
public static class JudgedFigures
{
    /// <summary>How many there are.</summary>
    public const int Count = 16;

    /// <summary>All, in order.</summary>
    public static IReadOnlyList<Figure> All { get; } = Enum.GetValues<Figure>();

    /// <summary>The survey's fields in the order of <see cref="Figure"/>.</summary>
    public static IReadOnlyList<Field> Fields { get; } =
        All.Select(f => EnterpriseFields.Survey.Fields[EnterpriseFields.Survey.IndexOf(f.ToString())]).ToList();

    /// <summary>The parts of value added by the additive method (domain §4).</summary>
    public static IReadOnlyList<Figure> Added { get; } =
    [Figure.LabourCost, Figure.ProfitBeforeTax, Figure.Depreciation, Figure.InterestPaid, Figure.ProductionTaxes];

    /// <summary>The survey's field of a figure.</summary>
    public static Field Field(this Figure figure) => Fields[(int)figure];

    /// <summary>The figure of a field's name; null where the rules judge no such field.</summary>
    public static Figure? Find(string field) =>
        Fields.Select((f, i) => (f, i)).FirstOrDefault(x => x.f.Name == field) is { f: not null } found ? (Figure)found.i : null;

    /// <summary>A set of figures as bits.</summary>
    internal static int Bits(params IEnumerable<Figure> figures) => figures.Aggregate(0, (bits, f) => bits | (1 << (int)f));
}
