namespace NangSuatHue.Data.Foundation.Disclosure;

/// <summary>
/// Which cells of a table with totals may be published (domain §3): none that fails by itself, and none that can be had by subtraction. Rows form a
/// tree (a total,
/// sections, divisions), columns have one total. Pure.
/// <para>
/// Cells that fail are hidden; then, until nothing changes, every sum of the table (a row's cell over its children, a total over its columns) hides
/// one more of its
/// cells, the smallest, where exactly one is hidden or where the hidden ones together would fail by themselves. At the end every hidden cell is tried
/// against all
/// published ones at once, of this table and of earlier editions, as linear equations over the leaves, and every cell that fails by itself against the
/// interval to which these equations confine it; what can still be computed or confined costs one more cell. Method: L. Willenborg and T. de Waal,
/// Elements of
/// Statistical Disclosure Control (2001), secondary suppression in hierarchical tables.
/// </para>
/// </summary>
public sealed class ProtectedTable
{
    /// <summary>The column of all columns together.</summary>
    public const string AllColumns = "";

    private readonly DisclosureRules rules;
    private readonly EarlierTable earlier;
    private readonly Dictionary<TableCell, CellGroup> facts = [];
    private readonly Dictionary<TableCell, SuppressionReason> primary = [];
    private readonly HashSet<TableCell> hidden = [];

    /// <summary>Cells that an earlier edition published as they are: hiding them again would protect nothing.</summary>
    private readonly HashSet<TableCell> known = [];
    private readonly List<(TableCell Parent, List<TableCell> Children)> sums = [];
    private readonly Dictionary<TableCell, List<TableCell>> leavesOf = [];

    /// <summary>Protects a table of leaves of one ratio; <paramref name="parent"/> gives the row above a row, null for the topmost.</summary>
    public ProtectedTable(IReadOnlyDictionary<TableCell, CellFacts> leaves, Func<string, string?> parent)
        : this(leaves.ToDictionary(l => l.Key, l => CellGroup.Of(l.Value)), parent) { }

    /// <summary>
    /// Protects a table of leaves under one pattern for all its ratios, together with what earlier editions published; <paramref name="parent"/> gives
    /// the row above a row, null for the topmost. <paramref name="repeat"/> gives the published cells of an edition that is published once more as it was.
    /// </summary>
    public ProtectedTable(
        IReadOnlyDictionary<TableCell, CellGroup> leaves,
        Func<string, string?> parent,
        DisclosureRules? rules = null,
        EarlierTable? earlier = null,
        IReadOnlySet<TableCell>? repeat = null
    )
    {
        (this.rules, this.earlier) = (rules ?? DisclosureRules.Default, earlier ?? EarlierTable.None(leaves));
        var rows = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var (leaf, cell) in leaves)
        {
            for (var row = leaf.Row; row is not null; row = rows[row])
            {
                rows.TryAdd(row, parent(row));
                foreach (var above in (TableCell[])[new(row, leaf.Column), new(row, AllColumns)])
                {
                    facts[above] = cell.Merge(facts.GetValueOrDefault(above));
                    (leavesOf.TryGetValue(above, out var list) ? list : leavesOf[above] = []).Add(leaf);
                }
            }
        }

        foreach (var (cell, cellFacts) in facts)
        {
            if (cellFacts.Judge(this.rules) is var reason and not SuppressionReason.None)
            {
                primary[cell] = reason;
                hidden.Add(cell);
            }
        }

        if (repeat is not null)
        {
            hidden.UnionWith(facts.Keys.Where(c => !repeat.Contains(c)));
            return;
        }

        var published = this.earlier.Cells.Where(c => c.IsPublished).Select(c => Key(c.Groups)).ToHashSet();
        known.UnionWith(facts.Keys.Where(c => published.Count > 0 && published.Contains(Key(Unknowns(c)))));
        hidden.UnionWith(this.earlier.StillHidden.Where(c => facts.ContainsKey(c) && !known.Contains(c)));
        AddSums(rows);
        do
        {
            while (sums.Count(Close) > 0) { }
        } while (Uncover() || Confined());
    }

    private void AddSums(Dictionary<string, string?> rows)
    {
        var children = rows.Where(r => r.Value is not null).ToLookup(r => r.Value!, r => r.Key);
        var columns = facts.Keys.Select(c => c.Column).Distinct().Order(StringComparer.Ordinal).ToList();
        foreach (var row in rows.Keys.Order(StringComparer.Ordinal))
        {
            AddSum(new TableCell(row, AllColumns), columns.Where(c => c != AllColumns).Select(c => new TableCell(row, c)));
            foreach (var column in columns)
            {
                AddSum(new TableCell(row, column), children[row].Order(StringComparer.Ordinal).Select(r => new TableCell(r, column)));
            }
        }
    }

    /// <summary>
    /// Whether everything that must be hidden is protected. Not so where what earlier editions published leaves nothing more to hide: then the table must
    /// not be published, but the last edition's once more.
    /// </summary>
    public bool IsSafe { get; private set; } = true;

    /// <summary>All cells with enterprises.</summary>
    public IReadOnlyDictionary<TableCell, CellGroup> Cells => facts;

    /// <summary>The leaves under a cell.</summary>
    public IReadOnlyList<TableCell> LeavesOf(TableCell cell) => leavesOf[cell];

    /// <summary>Whether the cell's values may be shown.</summary>
    public bool IsPublished(TableCell cell) => facts.ContainsKey(cell) && !hidden.Contains(cell);

    /// <summary>Why a cell is hidden by itself; None for one that is shown, or hidden only to protect another.</summary>
    public SuppressionReason Reason(TableCell cell) => primary.GetValueOrDefault(cell);

    private void AddSum(TableCell parent, IEnumerable<TableCell> children)
    {
        var standing = children.Where(facts.ContainsKey).ToList();
        if (standing.Count > 0 && facts.ContainsKey(parent))
        {
            sums.Add((parent, standing));
        }
    }

    /// <summary>Hides one more cell of a sum where it would give one away; false where it is safe.</summary>
    private bool Close((TableCell Parent, List<TableCell> Children) sum)
    {
        var (shut, open) = (sum.Children.Where(hidden.Contains).ToList(), sum.Children.Where(c => !hidden.Contains(c)).ToList());
        if (hidden.Contains(sum.Parent))
        {
            // A hidden total of shown parts is their sum.
            return shut.Count == 0 && Hide(open);
        }

        if (shut.Count == 0 || (shut.Count > 1 && shut.Select(c => facts[c]).Aggregate((a, b) => a.Merge(b)).Judge(rules) == SuppressionReason.None))
        {
            return false;
        }

        return Hide(open) || Hide([sum.Parent]);
    }

    /// <summary>Hides the smallest of cells; false where none of them can be.</summary>
    private bool Hide(IEnumerable<TableCell> candidates)
    {
        var free = candidates.Where(c => !known.Contains(c)).ToList();
        return free.Count > 0 && Smallest(free);
    }

    private bool Smallest(List<TableCell> cells) =>
        hidden.Add(
            cells.OrderBy(c => facts[c].Count).ThenBy(c => c.Row, StringComparer.Ordinal).ThenBy(c => c.Column, StringComparer.Ordinal).First()
        );

    /// <summary>Hides one more cell where the published ones together still give a hidden one; false where they give none.</summary>
    private bool Uncover()
    {
        var span = new LinearSpan(earlier.Facts.Count);
        foreach (var sum in Published())
        {
            span.Add(sum);
        }

        var (mine, theirs) = (
            hidden.Where(c => span.Contains(Unknowns(c))).ToList(),
            earlier.Cells.Where(c => c.IsSensitive).Select(c => c.Groups).Concat(SmallGroups()).Where(span.Contains).ToList()
        );
        if (mine.Exists(HideNear) || theirs.Exists(HideOver))
        {
            return true;
        }

        IsSafe &= theirs.Count == 0 && !mine.Exists(primary.ContainsKey);
        return false;
    }

    /// <summary>
    /// Hides one more cell where all that is published confines one that fails by itself to less than the interval around its value; false where none is
    /// confined. Amounts are taken to be known and not negative, which is more than ratios of three digits tell.
    /// </summary>
    private bool Confined()
    {
        var (mine, theirs) = (primary.Keys.Where(facts.ContainsKey).ToList(), earlier.Cells.Where(c => c.IsSensitive).ToList());
        if (mine.Count + theirs.Count == 0)
        {
            return false;
        }

        var sums = Published();
        foreach (var truth in Truths())
        {
            var range = new FeasibleRange(sums, truth);
            bool IsConfined(IReadOnlyList<int> cell)
            {
                var (value, (least, greatest)) = (cell.Sum(i => truth[i]), range.Of(cell));
                var margin = value * rules.Interval / 100;
                return value > 0 && (value - least < margin * 0.999 || greatest - value < margin * 0.999);
            }

            foreach (var cell in mine)
            {
                if (!IsConfined([.. Unknowns(cell)]))
                {
                    continue;
                }

                if (HideNear(cell))
                {
                    return true;
                }

                IsSafe = false;
            }

            foreach (var cell in theirs)
            {
                if (!IsConfined(cell.Groups))
                {
                    continue;
                }

                if (HideOver(cell.Groups))
                {
                    return true;
                }

                IsSafe = false;
            }
        }

        return false;
    }

    /// <summary>The amounts of the leaves: one list for each numerator and denominator that is another than those before.</summary>
    private List<double[]> Truths()
    {
        var truths = new List<double[]>();
        for (var part = 0; part < (facts.Count == 0 ? 0 : facts.Values.First().Parts.Count); part++)
        {
            foreach (var above in (bool[])[true, false])
            {
                var truth = earlier.Facts.Select(f => above ? f.Parts[part].Absolute.Numerator : f.Parts[part].Absolute.Denominator).ToArray();
                if (!truths.Exists(t => t.AsSpan().SequenceEqual(truth)))
                {
                    truths.Add(truth);
                }
            }
        }

        return truths;
    }

    private List<IReadOnlyList<int>> Published() =>
        [
            .. facts.Keys.Where(c => !hidden.Contains(c)).Select(c => (IReadOnlyList<int>)[.. Unknowns(c)]),
            .. earlier.Cells.Where(c => c.IsPublished).Select(c => c.Groups),
        ];

    /// <summary>Groups that must not be told from the others: those that came or went with an edition and are few.</summary>
    private IEnumerable<IReadOnlyList<int>> SmallGroups() =>
        earlier.Facts.Select((f, i) => (f, i)).Where(x => x.f.Judge(rules) != SuppressionReason.None).Select(x => (IReadOnlyList<int>)[x.i]);

    private IEnumerable<int> Unknowns(TableCell cell) => leavesOf[cell].SelectMany(l => earlier.GroupsOf[l]);

    /// <summary>Hides the smallest published cell of the sums that a cell stands in, else the smallest of all; false where all are hidden.</summary>
    private bool HideNear(TableCell cell)
    {
        var near = sums.Where(s => s.Parent == cell || s.Children.Contains(cell))
            .SelectMany(s => s.Children.Append(s.Parent))
            .Where(c => !hidden.Contains(c))
            .ToList();
        return HideOne(near.Count > 0 ? near : [.. facts.Keys.Where(c => !hidden.Contains(c))]);
    }

    /// <summary>
    /// Hides the smallest published cell that holds one of the groups, else one that holds another group of an earlier sum that they stand in, else the
    /// smallest of all.
    /// </summary>
    private bool HideOver(IReadOnlyList<int> groups)
    {
        bool Over(IEnumerable<int> these) => HideOne([.. facts.Keys.Where(c => !hidden.Contains(c) && Unknowns(c).Any(these.Contains))]);
        return Over(groups)
            || Over(earlier.Cells.Where(c => c.IsPublished && c.Groups.Any(groups.Contains)).SelectMany(c => c.Groups).ToHashSet())
            || HideOne([.. facts.Keys.Where(c => !hidden.Contains(c))]);
    }

    private bool HideOne(List<TableCell> candidates) => Hide(candidates);

    private static string Key(IEnumerable<int> groups) => string.Join(',', groups.Order());
}
