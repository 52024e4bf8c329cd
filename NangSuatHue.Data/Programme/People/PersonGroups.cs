namespace NangSuatHue.Data.Programme.People;

/// <summary>Which records are of one person: whatever hangs together by pairs that somebody joined. Pure.</summary>
public sealed class PersonGroups
{
    private readonly Dictionary<PersonRecord, PersonRecord> parents = [];
    private readonly IReadOnlyDictionary<int, int> merged;
    private readonly Lazy<ILookup<PersonRecord, PersonRecord>> groups;

    /// <summary><paramref name="merged"/> says into which expert another went; a chain of merges ends at the one that stands.</summary>
    public PersonGroups(IEnumerable<(PersonRecord First, PersonRecord Second)> joined, IReadOnlyDictionary<int, int> merged)
    {
        this.merged = merged;
        foreach (var (first, second) in joined)
        {
            parents[Root(Kept(second))] = Root(Kept(first));
        }

        groups = new(() => parents.Keys.Concat(parents.Values).Distinct().ToLookup(Root));
    }

    /// <summary>The records of a person, the given one among them, experts first.</summary>
    public IReadOnlyList<PersonRecord> Of(PersonRecord record) =>
        groups.Value[Root(Kept(record))] is var all && all.Any() ? [.. all.OrderByDescending(r => r.Expert).ThenBy(r => r.Id)] : [Kept(record)];

    /// <summary>Whether two records are of one person.</summary>
    public bool Same(PersonRecord first, PersonRecord second) => Root(Kept(first)) == Root(Kept(second));

    /// <summary>The people with more than one record.</summary>
    public IEnumerable<IReadOnlyList<PersonRecord>> Groups => groups.Value.Select(g => (IReadOnlyList<PersonRecord>)g.ToList());

    private PersonRecord Kept(PersonRecord record)
    {
        // A merge can be undone and made the other way round, so that the way may lead in a circle.
        for (var steps = 0; record.Expert && steps <= merged.Count && merged.TryGetValue(record.Id, out var into); steps++)
        {
            record = record with { Id = into };
        }

        return record;
    }

    private PersonRecord Root(PersonRecord record)
    {
        while (parents.TryGetValue(record, out var parent) && parent != record)
        {
            record = parent;
        }

        return record;
    }
}
