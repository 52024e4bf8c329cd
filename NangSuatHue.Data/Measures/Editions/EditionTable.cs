using NangSuatHue.Data.Foundation.Disclosure;
using NangSuatHue.Data.Measures.Distributions;

namespace NangSuatHue.Data.Measures.Editions;

/// <summary>
/// The table of one year and edition of VSIC as an edition publishes it: one pattern for all indicators, protected together with every earlier edition.
/// <para>
/// Between two editions no leaf changes by fewer enterprises than the smallest cell: where it would, it keeps what it counted before, whole. All that is
/// published then rests on one set of members, and the difference of any two published values is that of at least so many enterprises. Pure.
/// </para>
/// </summary>
public sealed class EditionTable
{
    private readonly DisclosureRules rules;
    private readonly IReadOnlyList<EarlierEdition> earlier;
    private readonly Dictionary<TableCell, List<EditionMember>> leaves;
    private readonly List<Dictionary<TableCell, List<EditionMember>>> before;

    /// <summary>Builds the table of the members as they are now, after the earlier editions, the oldest first.</summary>
    public EditionTable(IReadOnlyList<EditionMember> current, IReadOnlyList<EarlierEdition> earlier, DisclosureRules? rules = null)
    {
        (this.rules, this.earlier) = (rules ?? DisclosureRules.Default, earlier);
        leaves = Group(current);
        before = earlier.Select(e => Group(e.Members)).ToList();
        if (before.Count > 0)
        {
            Settle();
        }

        Table = Protect(Earlier(), null);
        if (!Table.IsSafe && before.Count > 0)
        {
            // Nothing more can be hidden of what earlier editions told: the last one stands.
            Held += Changed([.. before[^1].Values.SelectMany(m => m)], [.. Members]);
            leaves = before[^1];
            Table = Protect(null, earlier[^1].Published);
        }
    }

    private ProtectedTable Protect(EarlierTable? known, IReadOnlySet<TableCell>? repeat) =>
        new(leaves.ToDictionary(l => l.Key, l => Facts(l.Value)), PeerCells.Above, rules, known, repeat);

    /// <summary>Which cells are published.</summary>
    public ProtectedTable Table { get; }

    /// <summary>The members that the edition counts.</summary>
    public IEnumerable<EditionMember> Members => leaves.Values.SelectMany(m => m);

    /// <summary>How many enterprises' changes wait for more of their kind.</summary>
    public int Held { get; private set; }

    /// <summary>The published cells.</summary>
    public IEnumerable<TableCell> Published => Table.Cells.Keys.Where(Table.IsPublished);

    /// <summary>The distributions of the published cells for a compared indicator, by its place among them.</summary>
    public Dictionary<TableCell, PeerDistribution> Distributions(int indicator)
    {
        var gathered = leaves.SelectMany(l => PeerCells.Ancestors(l.Key).Select(a => (Cell: a, l.Value))).ToLookup(x => x.Cell, x => x.Value);
        return Published
            .Where(c => Table.Cells[c].Parts[indicator].Count > 0)
            .ToDictionary(
                c => c,
                c =>
                    PeerTable.DistributionOf(
                        Table.Cells[c].Parts[indicator],
                        gathered[c]
                            .SelectMany(m => m)
                            .Select(m => m.Values[indicator])
                            .Where(v => !double.IsNaN(v.Numerator))
                            .Select(v => v.Numerator / v.Denominator)
                    )
            );
    }

    private static Dictionary<TableCell, List<EditionMember>> Group(IEnumerable<EditionMember> members) =>
        members.GroupBy(m => m.Leaf).ToDictionary(g => g.Key, g => g.ToList());

    private static CellGroup Facts(IReadOnlyList<EditionMember> members) => members.Select(m => m.Facts()).Aggregate((a, b) => a.Merge(b));

    /// <summary>Gives leaves that changed by too few back what they held; who moved to or from one of them moves with the others, or not at all.</summary>
    private void Settle()
    {
        var last = before[^1];
        var kept = new HashSet<TableCell>();
        for (var settled = false; !settled; )
        {
            settled = true;
            foreach (var leaf in leaves.Keys.Union(last.Keys).Where(l => !kept.Contains(l)).ToList())
            {
                var now = leaves.GetValueOrDefault(leaf) ?? [];
                if (!before.Exists(b => Changed(b.GetValueOrDefault(leaf) ?? [], now) is > 0 and var n && n < rules.MinimumCell))
                {
                    continue;
                }

                Held += Changed(last.GetValueOrDefault(leaf) ?? [], now);
                Keep(leaf, last.GetValueOrDefault(leaf) ?? []);
                kept.Add(leaf);
                settled = false;
            }
        }
    }

    /// <summary>The leaf holds what it held; nobody of it is counted a second time elsewhere.</summary>
    private void Keep(TableCell leaf, List<EditionMember> held)
    {
        var whose = held.Select(m => m.Enterprise).ToHashSet();
        foreach (var other in leaves.Where(l => l.Key != leaf && l.Value.Exists(m => whose.Contains(m.Enterprise))).ToList())
        {
            Replace(other.Key, other.Value.FindAll(m => !whose.Contains(m.Enterprise)));
        }

        Replace(leaf, held);
    }

    private void Replace(TableCell leaf, List<EditionMember> members)
    {
        if (members.Count > 0)
        {
            leaves[leaf] = members;
        }
        else
        {
            leaves.Remove(leaf);
        }
    }

    /// <summary>How many enterprises are in one of two states of a leaf only, or count otherwise in them.</summary>
    private static int Changed(List<EditionMember> a, List<EditionMember> b)
    {
        var known = a.ToDictionary(m => m.Enterprise);
        var still = b.Count(m => known.ContainsKey(m.Enterprise));
        return b.Count(m => !m.IsSame(known.GetValueOrDefault(m.Enterprise))) + a.Count - still;
    }

    /// <summary>The cells of the earlier editions over groups of members that no edition, this one included, tells apart.</summary>
    private EarlierTable? Earlier()
    {
        if (earlier.Count == 0)
        {
            return null;
        }

        var groups = new GroupFinder([.. before, leaves]);
        var cells = new List<EarlierCell>();
        foreach (var (edition, held) in earlier.Zip(before))
        {
            var under = held.SelectMany(l => PeerCells.Ancestors(l.Key).Select(c => (Cell: c, l.Value))).ToLookup(x => x.Cell, x => x.Value);
            cells.AddRange(
                under.Select(u => new EarlierCell(
                    groups.Of(u.SelectMany(m => m)),
                    edition.Published.Contains(u.Key),
                    Facts([.. u.SelectMany(m => m)]).Judge(rules) != SuppressionReason.None
                ))
            );
        }

        return new EarlierTable
        {
            Cells = cells,
            Facts = groups.Facts,
            GroupsOf = leaves.ToDictionary(l => l.Key, l => groups.Of(l.Value)),
            StillHidden = StillHidden(),
        };
    }

    /// <summary>Cells that the last edition hid though they held somebody, and under which nothing has changed.</summary>
    private HashSet<TableCell> StillHidden()
    {
        var last = before[^1];
        var changed = leaves
            .Keys.Union(last.Keys)
            .Where(l => Changed(last.GetValueOrDefault(l) ?? [], leaves.GetValueOrDefault(l) ?? []) > 0)
            .SelectMany(PeerCells.Ancestors)
            .ToHashSet();
        return last.Keys.SelectMany(PeerCells.Ancestors).Where(c => !changed.Contains(c) && !earlier[^1].Published.Contains(c)).ToHashSet();
    }
}
