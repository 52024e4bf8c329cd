using System.Data.Common;
using System.Globalization;
using NangSuatHue.Data.Access.Permissions;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Foundation.Store;

namespace NangSuatHue.Data.Registry.Duplicates;

/// <summary>One record of a proposed pair, as a list shows it.</summary>
public sealed record DuplicateSide(MergeKind Kind, int Id, string Title, string Detail);

/// <summary>A proposed pair; <see cref="Kind"/> is what <see cref="DismissDuplicate"/> takes.</summary>
public sealed record ProposedPair(string Kind, DuplicateSide First, DuplicateSide Second, IReadOnlyList<DuplicateReason> Reasons);

/// <summary>A page of proposed pairs with the count of all.</summary>
public sealed record FoundDuplicates(IReadOnlyList<ProposedPair> Pairs, int Count)
{
    /// <summary>How many pairs of the content there are for each reason, whatever is asked for.</summary>
    public IReadOnlyDictionary<DuplicateReason, int> ByReason { get; init; } = new Dictionary<DuplicateReason, int>();
}

/// <summary>
/// Likely duplicates of a content. Archived records and pairs that somebody said differ are left out. Every record is read once, in one pass, and what
/// was found is kept until the registry changes, so that pages and dismissals cost nothing.
/// </summary>
public sealed class FindDuplicates(DbGate gate)
{
    /// <summary>Pairs on a page.</summary>
    public const int PageSize = 25;

    private readonly SemaphoreSlim one = new(1);
    private readonly Dictionary<string, (long Version, IReadOnlyList<DuplicateGroup> Groups)> kept = [];

    /// <summary>
    /// One page, of one reason where one is given. With the specialists come the experts who hold a certificate too. Forbidden to all but officers.
    /// </summary>
    public async Task<Outcome<FoundDuplicates>> RunAsync(
        Actor actor,
        MergeKind kind,
        int page,
        CancellationToken ct = default,
        DuplicateReason? reason = null
    )
    {
        if (!Rights.May(actor, Act.MergeRecords))
        {
            return OutcomeKind.Forbidden;
        }

        await using var connection = await gate.OpenAsync(ct);
        var pairs = (await PairsAsync(connection, kind, across: false, ct)).Select(p => (Kind: kind.Name, Of: kind, Pair: p)).ToList();
        if (kind.Across is { } other)
        {
            pairs.AddRange((await PairsAsync(connection, kind, across: true, ct)).Select(p => (kind.AcrossName, other, p)));
        }

        var byReason = Enum.GetValues<DuplicateReason>().ToDictionary(r => r, r => pairs.Count(p => p.Pair.Reasons.Contains(r)));
        pairs = reason is { } wanted ? pairs.FindAll(p => p.Pair.Reasons.Contains(wanted)) : pairs;
        var shown = pairs.Skip((int)Math.Min((Math.Max(page, 1) - 1L) * PageSize, int.MaxValue)).Take(PageSize).ToList();
        var sides = new Dictionary<(MergeKind, int), DuplicateSide>();
        foreach (
            var of in shown
                .Select(s => (Kind: s.Of, Id: s.Pair.First))
                .Concat(shown.Select(s => (Kind: kind, Id: s.Pair.Second)))
                .ToLookup(s => s.Kind, s => s.Id)
        )
        {
            var ids = string.Join(", ", of.Distinct().Select(id => id.ToString(CultureInfo.InvariantCulture)));
            await foreach (
                var r in connection.QueryAsync<(int Id, string Title, string Key)>(
                    $"SELECT id, {of.Key.TitleColumn}, {of.Key.KeyColumn} FROM {of.Key.Table} WHERE id IN ({ids})",
                    ct
                )
            )
            {
                sides[(of.Key, r.Id)] = new DuplicateSide(of.Key, r.Id, r.Title, r.Key);
            }
        }

        return new FoundDuplicates(
            [
                .. shown
                    .Where(s => sides.ContainsKey((s.Of, s.Pair.First)) && sides.ContainsKey((kind, s.Pair.Second)))
                    .Select(s => new ProposedPair(s.Kind, sides[(s.Of, s.Pair.First)], sides[(kind, s.Pair.Second)], s.Pair.Reasons)),
            ],
            pairs.Count
        )
        {
            ByReason = byReason,
        };
    }

    private async Task<IReadOnlyList<DuplicatePair>> PairsAsync(DbConnection connection, MergeKind kind, bool across, CancellationToken ct)
    {
        var dismissed = new HashSet<(int, int)>();
        var name = across ? kind.AcrossName : kind.Name;
        await foreach (
            var r in connection.QueryAsync<(int FirstId, int SecondId)>("SELECT first_id, second_id FROM dismissed_pairs WHERE kind = @p0", ct, name)
        )
        {
            dismissed.Add((r.FirstId, r.SecondId));
        }

        var joined = kind.Joined is { } ask ? await ask(connection, across, ct) : null;
        return DuplicateRules.Pair(await GroupsAsync(connection, kind, across, ct), dismissed, joined);
    }

    private async Task<IReadOnlyList<DuplicateGroup>> GroupsAsync(DbConnection connection, MergeKind kind, bool across, CancellationToken ct)
    {
        await one.WaitAsync(ct);
        try
        {
            // Read before the records: what changes meanwhile is read again the next time.
            var version = await connection.ScalarAsync<long>("SELECT version FROM year_versions WHERE year = 0", ct);
            var name = across ? kind.AcrossName : kind.Name;
            if (kept.TryGetValue(name, out var found) && found.Version == version)
            {
                return found.Groups;
            }

            var own = await ReadAsync(connection, kind, ct);
            var groups = across ? (await ReadAsync(connection, kind.Across!, ct)).Across(own) : own.Groups();
            kept[name] = (version, groups);
            return groups;
        }
        finally
        {
            one.Release();
        }
    }

    private static async Task<DuplicateIndex> ReadAsync(DbConnection connection, MergeKind kind, CancellationToken ct)
    {
        var enterprises = kind == MergeKind.Enterprises;
        var index = new DuplicateIndex();
        var sql =
            $"SELECT id, {kind.BesideColumn}, {(kind.TelephoneColumn ?? "NULL")}, email, "
            + $"{kind.TitleColumn}{(enterprises ? ", search_key, tax_code, short_name" : "")} FROM {kind.Table} WHERE {kind.StandingCondition}";
        await foreach (var r in connection.RowsAsync(sql, ct))
        {
            // The search key of an enterprise without a short name holds its folded name between a blank and the tax code: folding a million anew
            // takes longer than reading them.
            var title =
                enterprises && r.IsDBNull(7) && r.GetString(5) is var key && key.Length - r.GetString(6).Length - 2 is > 0 and var length
                    ? key.Substring(1, length)
                    : r.GetString(4);
            index.Add(new DuplicateFacts(r.GetInt32(0), title, Text(r, 1), Text(r, 2), Text(r, 3)));
        }

        return index;
    }

    private static string? Text(DbDataReader r, int i) => r.IsDBNull(i) ? null : Convert.ToString(r.GetValue(i), CultureInfo.InvariantCulture);
}
