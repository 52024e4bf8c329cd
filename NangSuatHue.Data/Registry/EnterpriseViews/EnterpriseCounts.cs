using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Foundation.Store;

namespace NangSuatHue.Data.Registry.EnterpriseViews;

/// <summary>
/// How many enterprises match a filter, kept until the registry changes: paging through a list does not count it again. One instance for all.
/// </summary>
public sealed class EnterpriseCounts
{
    private const int Most = 500;
    private readonly ConcurrentDictionary<string, int> known = new(StringComparer.Ordinal);
    private long version = -1;

    /// <summary>The count of a filter, asked of <paramref name="count"/> where it is not known.</summary>
    public async Task<int> GetAsync(AppDb db, EnterpriseFilter filter, Func<Task<int>> count, CancellationToken ct)
    {
        // The version is read before the count: a count that is newer than its version is at worst counted again.
        var now = await db.YearVersions.AsNoTracking().Where(v => v.Year == 0).Select(v => v.Version).FirstOrDefaultAsync(ct);
        if (Interlocked.Exchange(ref version, now) != now || known.Count > Most)
        {
            known.Clear();
        }

        var key = now.ToString(CultureInfo.InvariantCulture) + JsonSerializer.Serialize(filter with { Sort = default, Descending = false });
        if (known.TryGetValue(key, out var found))
        {
            return found;
        }

        found = await count();
        known[key] = found;
        return found;
    }
}
