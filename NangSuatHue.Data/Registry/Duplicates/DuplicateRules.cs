using NangSuatHue.Data.Foundation.Text;

namespace NangSuatHue.Data.Registry.Duplicates;

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
