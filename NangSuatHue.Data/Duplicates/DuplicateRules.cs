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
public sealed record DuplicateFacts(int Id, string Title, string? Beside, string? Telephone, string? Email);

/// <summary>Two records that are likely one, the lesser id first, and why.</summary>
public sealed record DuplicatePair(int First, int Second, IReadOnlyList<DuplicateReason> Reasons);

/// <summary>
/// Finds likely duplicates. Pure. A record is compared by its folded name with what stands beside it (the commune, the year of birth), by the digits of
/// its telephone and by its e-mail address; of several that are the same, each is paired with the first. Large groups (a switchboard, a shared office
/// address) tell nothing and are passed over.
/// </summary>
public static class DuplicateRules
{
    /// <summary>Groups with more members than this say that the value is shared, not that the record is doubled.</summary>
    public const int MostInGroup = 6;

    private const int LeastDigits = 8;

    /// <summary>The pairs, those with most reasons first.</summary>
    public static IReadOnlyList<DuplicatePair> Find(IEnumerable<DuplicateFacts> records)
    {
        var groups = new Dictionary<(DuplicateReason, string), List<int>>();
        foreach (var record in records)
        {
            foreach (var key in Keys(record))
            {
                (groups.TryGetValue(key, out var group) ? group : groups[key] = new List<int>(1)).Add(record.Id);
            }
        }

        var pairs = new Dictionary<(int, int), SortedSet<DuplicateReason>>();
        foreach (var ((reason, _), group) in groups.Where(g => g.Value.Count is > 1 and <= MostInGroup))
        {
            foreach (var id in group.Skip(1))
            {
                var pair = (Math.Min(group[0], id), Math.Max(group[0], id));
                (pairs.TryGetValue(pair, out var reasons) ? reasons : pairs[pair] = []).Add(reason);
            }
        }

        return pairs.Select(p => new DuplicatePair(p.Key.Item1, p.Key.Item2, [.. p.Value])).OrderByDescending(p => p.Reasons.Count).ThenBy(p => p.First).ThenBy(p => p.Second).ToList();
    }

    private static IEnumerable<(DuplicateReason, string)> Keys(DuplicateFacts record)
    {
        if (SearchKey.Of(record.Title) is { Length: > 3 } name && !string.IsNullOrEmpty(record.Beside))
        {
            yield return (DuplicateReason.Name, name + "|" + record.Beside);
        }

        var digits = new string((record.Telephone ?? "").Where(char.IsAsciiDigit).ToArray());
        if (digits.Length >= LeastDigits)
        {
            yield return (DuplicateReason.Telephone, digits);
        }

        if (record.Email is { Length: > 0 } email && email.Contains('@', StringComparison.Ordinal))
        {
            yield return (DuplicateReason.Email, email.Trim().ToLowerInvariant());
        }
    }
}
