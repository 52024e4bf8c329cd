using NangSuatHue.Data.Foundation.Disclosure;

namespace NangSuatHue.Data.Measures.Editions;

/// <summary>Members of several editions in groups: those that count the same in the same leaf of the same editions.</summary>
internal sealed class GroupFinder
{
    private readonly Dictionary<EditionMember, int> groupOf = new(new SameCount());
    private readonly List<CellGroup> facts = [];

    /// <summary>Of editions, each as its members by leaf.</summary>
    public GroupFinder(IReadOnlyList<Dictionary<TableCell, List<EditionMember>>> editions)
    {
        var marks = new Dictionary<EditionMember, long>(new SameCount());
        for (var n = 0; n < editions.Count; n++)
        {
            foreach (var member in editions[n].Values.SelectMany(m => m))
            {
                marks[member] = marks.GetValueOrDefault(member) | (1L << Math.Min(n, 62));
            }
        }

        var names = new Dictionary<(TableCell, long), int>();
        foreach (var (member, mark) in marks)
        {
            if (!names.TryGetValue((member.Leaf, mark), out var group))
            {
                names[(member.Leaf, mark)] = group = facts.Count;
                facts.Add(member.Facts());
            }
            else
            {
                facts[group] = facts[group].Merge(member.Facts());
            }

            groupOf[member] = group;
        }
    }

    /// <summary>The facts of each group.</summary>
    public IReadOnlyList<CellGroup> Facts => facts;

    /// <summary>The groups of members, each once.</summary>
    public IReadOnlyList<int> Of(IEnumerable<EditionMember> members) => [.. members.Select(m => groupOf[m]).Distinct()];

    private sealed class SameCount : IEqualityComparer<EditionMember>
    {
        public bool Equals(EditionMember? x, EditionMember? y) => x is not null && x.Enterprise == y?.Enterprise && x.IsSame(y);

        public int GetHashCode(EditionMember member) => HashCode.Combine(member.Enterprise, member.Leaf, member.Values[0]);
    }
}
