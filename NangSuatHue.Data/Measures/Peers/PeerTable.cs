using System.Globalization;
using NangSuatHue.Data.Foundation.Disclosure;
using NangSuatHue.Data.Registry.Indicators;
using NangSuatHue.Data.Registry.Reference;

namespace NangSuatHue.Data.Measures.Peers;

/// <summary>
/// Distributions of one indicator in one year and one edition of VSIC by division, section and all, by size class and all sizes. Cells that must be
/// hidden have no
/// distribution (domain §3). Pure.
/// </summary>
public sealed class PeerTable
{
    private const string Root = "*",
        NoSection = "-";
    private readonly Dictionary<TableCell, PeerDistribution> shown = [];

    private PeerTable(Dictionary<TableCell, CellFacts> facts, Dictionary<TableCell, List<float>> values)
    {
        Table = new ProtectedTable(facts, Above);
        var gathered = values.SelectMany(v => Ancestors(v.Key).Select(a => (Cell: a, v.Value))).ToLookup(v => v.Cell, v => v.Value);
        foreach (var cell in Table.Cells.Keys.Where(Table.IsPublished))
        {
            var sorted = gathered[cell].SelectMany(v => v).Select(v => (double)v).ToArray();
            Array.Sort(sorted);
            var f = Table.Cells[cell];
            double? At(double share, OrderStatistic statistic) =>
                Suppression.MayShow(statistic, sorted.Length) ? Suppression.ToThreeDigits(IndicatorFormulas.Quantile(sorted, share)) : null;
            shown[cell] = new PeerDistribution
            {
                Count = f.Count,
                Mean = f.Denominator > 0 ? Suppression.ToThreeDigits(f.Numerator / f.Denominator) : null,
                P10 = At(0.1, OrderStatistic.Decile),
                Q1 = At(0.25, OrderStatistic.Quartile),
                Median = At(0.5, OrderStatistic.Median),
                Q3 = At(0.75, OrderStatistic.Quartile),
                P90 = At(0.9, OrderStatistic.Decile),
            };
        }
    }

    /// <summary>The protected table of counts and totals.</summary>
    public ProtectedTable Table { get; }

    /// <summary>The distribution of a cell; null where it is hidden or has nobody. A null section is the whole; a null size is all sizes.</summary>
    public PeerDistribution? Of(string? section, string? division, SizeClass? size) =>
        shown.GetValueOrDefault(
            new TableCell(section is null && division is null ? Root : Row(section, division), size is { } s ? Column(s) : ProtectedTable.AllColumns)
        );

    /// <summary>
    /// Every cell that may be shown: a null section is the whole, a null division a section's whole (the section <c>-</c> is of records without a
    /// code), a null size all
    /// sizes. In order of section, division and size.
    /// </summary>
    public IReadOnlyList<(string? Section, string? Division, SizeClass? Size, PeerDistribution Distribution)> Published =>
        [
            .. shown
                .OrderBy(s => s.Key.Row == Root ? "" : s.Key.Row, StringComparer.Ordinal)
                .ThenBy(s => s.Key.Column, StringComparer.Ordinal)
                .Select(s =>
                {
                    var parts = s.Key.Row.Split('/');
                    return (
                        s.Key.Row == Root ? null : parts[0],
                        parts.Length > 1 ? parts[1] : null,
                        s.Key.Column.Length == 0 ? (SizeClass?)null : (SizeClass)int.Parse(s.Key.Column, CultureInfo.InvariantCulture),
                        s.Value
                    );
                }),
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

    private static string Row(string? section, string? division) => division is null ? section ?? NoSection : $"{section ?? NoSection}/{division}";

    private static string? Above(string row) =>
        row == Root ? null
        : row.IndexOf('/', StringComparison.Ordinal) is var cut and > 0 ? row[..cut]
        : Root;

    private static string Column(SizeClass size) => ((int)size).ToString(CultureInfo.InvariantCulture);

    private static IEnumerable<TableCell> Ancestors(TableCell leaf)
    {
        for (var row = leaf.Row; row is not null; row = Above(row))
        {
            yield return leaf with
            {
                Row = row,
            };
            yield return new TableCell(row, ProtectedTable.AllColumns);
        }
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
                cells[(m.Section, m.Division, m.Size)] = leaf = new TableCell(Row(m.Section, m.Division), Column(m.Size));
            }

            facts[leaf] = facts.GetValueOrDefault(leaf).Merge(CellFacts.Of(m.Numerator, m.Denominator));
            (values.TryGetValue(leaf, out var list) ? list : values[leaf] = []).Add((float)(m.Numerator / m.Denominator));
        }

        /// <summary>The table of all members so far.</summary>
        public PeerTable Build() => new(facts, values);
    }
}
