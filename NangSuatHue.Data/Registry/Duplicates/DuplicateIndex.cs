namespace NangSuatHue.Data.Registry.Duplicates;

/// <summary>
/// The values of very many records, sixteen bytes each: a million enterprises take some tens of megabytes while they are compared. Values are held as
/// 64-bit hashes; that two of a million differ and hash alike happens once in thirty million readings, and a person looks at every pair anyway.
/// </summary>
public sealed class DuplicateIndex
{
    private readonly List<(ulong Hash, int Id)>[] values = [.. Enum.GetValues<DuplicateReason>().Select(_ => new List<(ulong, int)>())];

    /// <summary>Takes a record in.</summary>
    public void Add(DuplicateFacts record)
    {
        foreach (var (reason, value) in DuplicateRules.Keys(record))
        {
            values[(int)reason].Add((Hash(value), record.Id));
        }
    }

    /// <summary>The values that some records share, but not too many.</summary>
    public IReadOnlyList<DuplicateGroup> Groups() =>
        [.. Runs().Where(g => g.Ids.Count is > 1 and <= DuplicateRules.MostInGroup).Select(g => new DuplicateGroup(g.Reason, g.Ids, []))];

    /// <summary>The values that records of this index share with records of another. The other's may be many: one person holds several certificates.</summary>
    public IReadOnlyList<DuplicateGroup> Across(DuplicateIndex other)
    {
        var theirs = other.Runs().ToDictionary(g => (g.Reason, g.Hash), g => g.Ids);
        return
        [
            .. Runs()
                .Where(g => g.Ids.Count <= DuplicateRules.MostInGroup && theirs.ContainsKey((g.Reason, g.Hash)))
                .Select(g => new DuplicateGroup(g.Reason, g.Ids, theirs[(g.Reason, g.Hash)])),
        ];
    }

    private IEnumerable<(DuplicateReason Reason, ulong Hash, IReadOnlyList<int> Ids)> Runs()
    {
        for (var reason = 0; reason < values.Length; reason++)
        {
            var all = values[reason];
            all.Sort();
            for (int from = 0, to; from < all.Count; from = to)
            {
                for (to = from + 1; to < all.Count && all[to].Hash == all[from].Hash; to++) { }

                yield return (
                    (DuplicateReason)reason,
                    all[from].Hash,
                    to - from == 1 ? [all[from].Id] : [.. all.GetRange(from, to - from).Select(v => v.Id)]
                );
            }
        }
    }

    /// <summary>FNV-1a over UTF-16, with a last mixing step.</summary>
    private static ulong Hash(string value)
    {
        var hash = 14695981039346656037UL;
        foreach (var c in value)
        {
            hash = (hash ^ c) * 1099511628211UL;
        }

        hash = (hash ^ (hash >> 33)) * 0xff51afd7ed558ccdUL;
        return hash ^ (hash >> 33);
    }
}
