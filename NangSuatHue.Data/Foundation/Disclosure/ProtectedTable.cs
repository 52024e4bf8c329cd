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
/// published ones at once as linear equations over the leaves; what can still be computed costs one more cell. Method: L. Willenborg and T. de Waal,
/// Elements of
/// Statistical Disclosure Control (2001), secondary suppression in hierarchical tables.
/// </para>
/// </summary>
public sealed class ProtectedTable
{
    /// <summary>The column of all columns together.</summary>
    public const string AllColumns = "";

    private readonly Dictionary<TableCell, CellFacts> facts = [];
    private readonly Dictionary<TableCell, SuppressionReason> primary = [];
    private readonly HashSet<TableCell> hidden = [];
    private readonly List<(TableCell Parent, List<TableCell> Children)> sums = [];
    private readonly Dictionary<TableCell, List<TableCell>> leavesOf = [];

    /// <summary>Protects a table of leaves; <paramref name="parent"/> gives the row above a row, null for the topmost.</summary>
    public ProtectedTable(IReadOnlyDictionary<TableCell, CellFacts> leaves, Func<string, string?> parent)
    {
        var rows = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var (leaf, cell) in leaves)
        {
            for (var row = leaf.Row; row is not null; row = rows[row])
            {
                rows.TryAdd(row, parent(row));
                foreach (var above in (TableCell[])[new(row, leaf.Column), new(row, AllColumns)])
                {
                    facts[above] = facts.GetValueOrDefault(above).Merge(cell);
                    (leavesOf.TryGetValue(above, out var list) ? list : leavesOf[above] = []).Add(leaf);
                }
            }
        }

        foreach (var (cell, cellFacts) in facts)
        {
            if (cellFacts.Judge() is var reason and not SuppressionReason.None)
            {
                primary[cell] = reason;
                hidden.Add(cell);
            }
        }

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

        do
        {
            while (sums.Count(Close) > 0) { }
        } while (Uncover());
    }

    /// <summary>All cells with enterprises.</summary>
    public IReadOnlyDictionary<TableCell, CellFacts> Cells => facts;

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

        if (shut.Count == 0 || (shut.Count > 1 && CellFacts.Merge(shut.Select(c => facts[c])).Judge() == SuppressionReason.None))
        {
            return false;
        }

        return Hide(open.Count > 0 ? open : [sum.Parent]);
    }

    private bool Hide(IReadOnlyCollection<TableCell> candidates) =>
        hidden.Add(
            candidates.OrderBy(c => facts[c].Count).ThenBy(c => c.Row, StringComparer.Ordinal).ThenBy(c => c.Column, StringComparer.Ordinal).First()
        );

    /// <summary>Hides one more cell where the published ones together still give a hidden one; false where they give none.</summary>
    private bool Uncover()
    {
        var index = leavesOf.Values.SelectMany(l => l).Distinct().Select((leaf, i) => (leaf, i)).ToDictionary(l => l.leaf, l => l.i);
        var span = new LinearSpan(index.Count);
        foreach (var cell in facts.Keys.Where(c => !hidden.Contains(c)))
        {
            span.Add(leavesOf[cell].Select(l => index[l]));
        }

        foreach (var cell in hidden.Where(c => span.Contains(leavesOf[c].Select(l => index[l]))).ToList())
        {
            var near = sums.Where(s => s.Parent == cell || s.Children.Contains(cell))
                .SelectMany(s => s.Children.Append(s.Parent))
                .Where(c => !hidden.Contains(c))
                .ToList();
            return Hide(near.Count > 0 ? near : [.. facts.Keys.Where(c => !hidden.Contains(c))]);
        }

        return false;
    }
}
