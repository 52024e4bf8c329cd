namespace NangSuatHue.Data.Foundation.Disclosure;

/// <summary>A cell of an earlier edition: the groups of enterprises under it, whether it was published, and whether it failed by itself.</summary>
public sealed record EarlierCell(IReadOnlyList<int> Groups, bool IsPublished, bool IsSensitive);

/// <summary>
/// What earlier editions of a table published and hid, so that a new one is protected together with them. Enterprises that stood in the same leaves of all
/// editions with the same figures are one group: nobody can tell them apart. Groups are numbered from 0.
/// </summary>
public sealed record EarlierTable
{
    /// <summary>The cells of all earlier editions.</summary>
    public required IReadOnlyList<EarlierCell> Cells { get; init; }

    /// <summary>The facts of each group.</summary>
    public required IReadOnlyList<CellGroup> Facts { get; init; }

    /// <summary>The groups of each leaf of the new table.</summary>
    public required IReadOnlyDictionary<TableCell, IReadOnlyList<int>> GroupsOf { get; init; }

    /// <summary>Cells that the last edition hid and under which nothing changed: they stay hidden.</summary>
    public required IReadOnlySet<TableCell> StillHidden { get; init; }

    /// <summary>A table without an edition before it: each leaf is a group.</summary>
    public static EarlierTable None(IReadOnlyDictionary<TableCell, CellGroup> leaves)
    {
        var order = leaves.Keys.ToList();
        return new EarlierTable
        {
            Cells = [],
            Facts = [.. order.Select(l => leaves[l])],
            GroupsOf = order.Select((l, i) => (l, i)).ToDictionary(x => x.l, x => (IReadOnlyList<int>)[x.i]),
            StillHidden = new HashSet<TableCell>(),
        };
    }
}
