using NangSuatHue.Data.Text;

namespace NangSuatHue.Data.Duplicates;

/// <summary>Why two records are likely one.</summary>
public enum DuplicateReason
{
    /// <summary>The same folded name in the same commune, or of people born in the same year.</summary>
    Name,

    /// <summary>The same telephone.</summary>
    Telephone,

    /// <summary>The same e-mail address.</summary>
    Email,
}

/// <summary>What of a record tells whether it stands twice.</summary>
public readonly record struct DuplicateFacts(int Id, string Title, string? Beside, string? Telephone, string? Email);

/// <summary>Records that share one value. Where two kinds are compared, <see cref="Others"/> are those of the second; else it is empty.</summary>
public sealed record DuplicateGroup(DuplicateReason Reason, IReadOnlyList<int> Ids, IReadOnlyList<int> Others);

/// <summary>Two records that are likely one and why. Of one kind, the lesser id is first.</summary>
public sealed record DuplicatePair(int First, int Second, IReadOnlyList<DuplicateReason> Reasons);

/// <summary>
/// Finds likely duplicates. Pure. A record is compared by its folded name with what stands beside it (the commune, the year of birth), by the digits of
/// its telephone and by its e-mail address. The tax code tells nothing: a branch shares ten digits with its parent. Large groups (a switchboard, a shared
/// office address) tell nothing either and are passed over.
/// </summary>
public static class DuplicateRules
{
    /// <summary>Groups with more members than this say that the value is shared, not that the record is doubled.</summary>
    public const int MostInGroup = 6;

    private const int LeastDigits = 8,
        LeastName = 4;

    /// <summary>The pairs of one kind, those with most reasons first.</summary>
    public static IReadOnlyList<DuplicatePair> Find(IEnumerable<DuplicateFacts> records) => Pair(Index(records).Groups(), new HashSet<(int, int)>());

    /// <summary>Who of one kind is likely the same person as who of another; each of the second kind with the first of the first kind.</summary>
    public static IReadOnlyList<DuplicatePair> FindAcross(IEnumerable<DuplicateFacts> first, IEnumerable<DuplicateFacts> second) =>
        Pair(Index(first).Across(Index(second)), new HashSet<(int, int)>());

    /// <summary>Why two records are likely one; empty where nothing says so.</summary>
    public static IReadOnlyList<DuplicateReason> Reasons(DuplicateFacts first, DuplicateFacts second) =>
        [.. Keys(first).Intersect(Keys(second)).Select(k => k.Reason).Order()];

    /// <summary>
    /// The pairs of groups. Every member but the first is paired with the first before it that nobody said it differs from, so that n records that
    /// are one take n − 1 steps, and a dismissed pair does not hide the next likely one. A member that is known to be one with somebody before it is
    /// paired no more.
    /// </summary>
    public static IReadOnlyList<DuplicatePair> Pair(
        IEnumerable<DuplicateGroup> groups,
        IReadOnlySet<(int First, int Second)> dismissed,
        Func<int, int, bool>? joined = null
    )
    {
        var pairs = new Dictionary<(int First, int Second), SortedSet<DuplicateReason>>();
        foreach (var group in groups)
        {
            foreach (
                var (second, before) in group.Others.Count > 0 ? group.Others.Select(o => (o, group.Ids.Count)) : group.Ids.Select((id, i) => (id, i))
            )
            {
                if (joined is not null && group.Ids.Take(before).Any(first => joined(first, second)))
                {
                    continue;
                }

                foreach (var first in group.Ids.Take(before).Where(first => !dismissed.Contains((first, second))).Take(1))
                {
                    (pairs.TryGetValue((first, second), out var reasons) ? reasons : pairs[(first, second)] = []).Add(group.Reason);
                }
            }
        }

        return
        [
            .. pairs
                .Select(p => new DuplicatePair(p.Key.First, p.Key.Second, [.. p.Value]))
                .OrderByDescending(p => p.Reasons.Count)
                .ThenBy(p => p.First)
                .ThenBy(p => p.Second),
        ];
    }

    /// <summary>The values by which a record is compared.</summary>
    internal static IEnumerable<(DuplicateReason Reason, string Value)> Keys(DuplicateFacts record)
    {
        if (!string.IsNullOrEmpty(record.Beside) && SearchKey.Of(record.Title) is { Length: >= LeastName } name)
        {
            yield return (DuplicateReason.Name, name + "|" + record.Beside);
        }

        if (
            record.Telephone is { Length: >= LeastDigits } telephone
            && string.Concat(telephone.Where(char.IsAsciiDigit)) is { Length: >= LeastDigits } digits
        )
        {
            yield return (DuplicateReason.Telephone, digits);
        }

        if (record.Email is { Length: > 0 } email && email.Contains('@', StringComparison.Ordinal))
        {
            yield return (DuplicateReason.Email, email.Trim().ToLowerInvariant());
        }
    }

    private static DuplicateIndex Index(IEnumerable<DuplicateFacts> records)
    {
        var index = new DuplicateIndex();
        foreach (var record in records)
        {
            index.Add(record);
        }

        return index;
    }
}

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
