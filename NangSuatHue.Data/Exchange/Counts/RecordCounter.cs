using System.Data.Common;
using NangSuatHue.Data.Exchange.Kinds;
using NangSuatHue.Data.Foundation.Store;

namespace NangSuatHue.Data.Exchange.Counts;

/// <summary>Counts the records of a kind for its charts. The feature of the kind brings it; a kind without one has no charts.</summary>
/// <param name="kind">The kind.</param>
public abstract class RecordCounter(RecordKind kind)
{
    /// <summary>The kind.</summary>
    public RecordKind Kind { get; } = kind;

    /// <summary>Whether the counts are kept until the registry's version says that something changed: where there may be millions.</summary>
    public virtual bool IsKept => false;

    /// <summary>The tallies by chart, and the year of those that count one year.</summary>
    public abstract Task<(Dictionary<string, IReadOnlyList<Tally>> Tallies, int? Year)> CountAsync(
        DbConnection connection,
        DateOnly today,
        CancellationToken ct
    );

    /// <summary>Counts by two keys and a number in this order.</summary>
    protected static async Task<IReadOnlyList<Tally>> TallyAsync(DbConnection connection, string sql, CancellationToken ct, params object?[] args)
    {
        var result = new List<Tally>();
        await foreach (var (first, second, count) in connection.QueryAsync<(string? First, string? Second, int Count)>(sql, ct, args))
        {
            result.Add(new Tally(first ?? "", second ?? "", count));
        }

        return result;
    }

    /// <summary>Counts each code of a column that holds several.</summary>
    protected static async Task<IReadOnlyList<Tally>> SplitAsync(DbConnection connection, string sql, CancellationToken ct)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        await foreach (var codes in connection.QueryAsync<string?>(sql, ct, false))
        {
            foreach (var code in (codes ?? "").Split("; ", StringSplitOptions.RemoveEmptyEntries))
            {
                counts[code] = counts.GetValueOrDefault(code) + 1;
            }
        }

        return counts.OrderByDescending(c => c.Value).ThenBy(c => c.Key, StringComparer.Ordinal).Select(c => new Tally(c.Key, "", c.Value)).ToList();
    }
}
