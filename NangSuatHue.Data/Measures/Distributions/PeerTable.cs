using NangSuatHue.Data.Foundation.Disclosure;
using NangSuatHue.Data.Registry.Indicators;
using NangSuatHue.Data.Registry.Reference;

namespace NangSuatHue.Data.Measures.Distributions;

/// <summary>
/// Distributions of one indicator in one year and one edition of VSIC by division, section and all, by size class and all sizes. Cells that must be
/// hidden have no
/// distribution (domain §3). Pure.
/// </summary>
public sealed class PeerTable
{
    private readonly Dictionary<TableCell, PeerDistribution> shown = [];

    private PeerTable(Dictionary<TableCell, CellFacts> facts, Dictionary<TableCell, List<float>> values)
    {
        Table = new ProtectedTable(facts, PeerCells.Above);
        var gathered = values.SelectMany(v => PeerCells.Ancestors(v.Key).Select(a => (Cell: a, v.Value))).ToLookup(v => v.Cell, v => v.Value);
        foreach (var cell in Table.Cells.Keys.Where(Table.IsPublished))
        {
            shown[cell] = DistributionOf(Table.Cells[cell].Parts[0], gathered[cell].SelectMany(v => v).Select(v => (double)v));
        }
    }

    /// <summary>Of distributions that were published: an edition's.</summary>
    internal PeerTable(IReadOnlyDictionary<TableCell, PeerDistribution> published)
    {
        Table = null;
        shown = new(published);
    }

    /// <summary>The distribution of a cell that may be shown: totals, and what of the order statistics rests on enough enterprises.</summary>
    internal static PeerDistribution DistributionOf(CellFacts facts, IEnumerable<double> values)
    {
        var sorted = values.ToArray();
        Array.Sort(sorted);
        double? At(double share, OrderStatistic statistic) =>
            Suppression.MayShow(statistic, sorted.Length) ? Suppression.ToThreeDigits(IndicatorFormulas.Quantile(sorted, share)) : null;
        return new PeerDistribution
        {
            Count = facts.Count,
            Mean = facts.Denominator > 0 ? Suppression.ToThreeDigits(facts.Numerator / facts.Denominator) : null,
            P10 = At(0.1, OrderStatistic.Decile),
            Q1 = At(0.25, OrderStatistic.Quartile),
            Median = At(0.5, OrderStatistic.Median),
            Q3 = At(0.75, OrderStatistic.Quartile),
            P90 = At(0.9, OrderStatistic.Decile),
        };
    }

    /// <summary>The protected table of counts and totals; null for one that an edition published.</summary>
    public ProtectedTable? Table { get; }

    /// <summary>The distribution of a cell; null where it is hidden or has nobody. A null section is the whole; a null size is all sizes.</summary>
    public PeerDistribution? Of(string? section, string? division, SizeClass? size) => shown.GetValueOrDefault(PeerCells.Of(section, division, size));

    /// <summary>
    /// Every cell that may be shown: a null section is the whole, a null division a section's whole (the section <c>-</c> is of records without a
    /// code), a null size all
    /// sizes. In order of section, division and size.
    /// </summary>
    public IReadOnlyList<(string? Section, string? Division, SizeClass? Size, PeerDistribution Distribution)> Published =>
        [
            .. shown
                .OrderBy(s => s.Key.Row == PeerCells.Root ? "" : s.Key.Row, StringComparer.Ordinal)
                .ThenBy(s => s.Key.Column, StringComparer.Ordinal)
                .Select(s => PeerCells.Parts(s.Key) is var (section, division, size) ? (section, division, size, s.Value) : default),
        ];

    /// <summary>
    /// The nearest peers with a median: the division at the enterprise's size, else its section at that size, else all of that size, else all; with
    /// quartiles where any
    /// level has them before one that has only a median. Null where nothing may be shown.
    /// </summary>
    public PeerGroup? Nearest(string? section, string? division, SizeClass size)
    {
        var levels = new List<PeerGroup>();
        foreach (
            var (level, sameSize) in (ReadOnlySpan<(PeerLevel, bool)>)
                [(PeerLevel.Division, true), (PeerLevel.Section, true), (PeerLevel.Section, false), (PeerLevel.All, true), (PeerLevel.All, false)]
        )
        {
            var cell = level switch
            {
                PeerLevel.Division when division is not null => Of(section, division, sameSize ? size : null),
                PeerLevel.Section when section is not null => Of(section, null, sameSize ? size : null),
                PeerLevel.All => Of(null, null, sameSize ? size : null),
                _ => null,
            };
            if (cell?.Median is not null)
            {
                levels.Add(new PeerGroup(level, sameSize, cell));
            }
        }

        return levels.FirstOrDefault(l => l.Distribution.Q1 is not null) ?? levels.FirstOrDefault();
    }

    /// <summary>Gathers the members of a table, four bytes each beside the cells.</summary>
    public sealed class Builder
    {
        private readonly Dictionary<TableCell, CellFacts> facts = [];
        private readonly Dictionary<TableCell, List<float>> values = [];
        private readonly Dictionary<(string?, string?, SizeClass), TableCell> cells = [];

        /// <summary>Takes a member in; its denominator is positive.</summary>
        public void Add(PeerMember m)
        {
            if (!cells.TryGetValue((m.Section, m.Division, m.Size), out var leaf))
            {
                cells[(m.Section, m.Division, m.Size)] = leaf = PeerCells.Of(m.Section ?? PeerCells.NoSection, m.Division, m.Size);
            }

            facts[leaf] = facts.GetValueOrDefault(leaf).Merge(CellFacts.Of(m.Numerator, m.Denominator));
            (values.TryGetValue(leaf, out var list) ? list : values[leaf] = []).Add((float)(m.Numerator / m.Denominator));
        }

        /// <summary>The table of all members so far.</summary>
        public PeerTable Build() => new(facts, values);
    }
}
