using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Access;
using NangSuatHue.Data.Audit;
using NangSuatHue.Data.Enterprises;
using NangSuatHue.Data.Kernel;
using NangSuatHue.Data.Reference;
using NangSuatHue.Data.Surveys;
using NangSuatHue.Data.Text;

namespace NangSuatHue.Data.Duplicates;

/// <summary>Two records side by side: their values by column, versions, and how much points to each.</summary>
public sealed record MergeSides(IReadOnlyDictionary<string, object?> First, IReadOnlyDictionary<string, object?> Second, IReadOnlyList<(string Table, int First, int Second)> Pointing)
{
    /// <summary>The version of a side.</summary>
    public static int Version(IReadOnlyDictionary<string, object?> side) => Convert.ToInt32(side["version"], CultureInfo.InvariantCulture);
}

/// <summary>A proposed pair with the titles of both.</summary>
public sealed record ProposedPair(DuplicatePair Pair, string First, string Second, string? FirstDetail, string? SecondDetail);

/// <summary>
/// Likely duplicates, merging of two records with everything that points to them, and taking a merge back. Officers only.
/// What stands before a merge is kept row by row, so that an undo gives the very same database.
/// </summary>
public sealed class MergeRecords(DbGate gate, TimeProvider clock)
{
    /// <summary>Pairs on a page.</summary>
    public const int PageSize = 25;

    private static bool May(Actor actor) => actor.Role is Role.Officer or Role.Operator;

    /// <summary>One page of proposed pairs with the count of all; pairs that were dismissed are left out.</summary>
    public async Task<Outcome<(IReadOnlyList<ProposedPair> Pairs, int Count)>> FindAsync(Actor actor, MergeKind kind, int page, CancellationToken ct = default)
    {
        if (!May(actor))
        {
            return OutcomeKind.Forbidden;
        }

        await using var connection = await gate.OpenAsync(ct);
        var standing = kind == MergeKind.Enterprises ? "status <> 3" : "NOT archived";
        var key = kind == MergeKind.Enterprises ? "tax_code" : "email";
        var facts = new Dictionary<int, (DuplicateFacts Facts, string Detail)>();
        await foreach (var r in connection.QueryAsync($"SELECT id, {kind.TitleColumn}, {kind.BesideColumn}, telephone, email, {key} FROM {kind.Table} WHERE {standing} ORDER BY id", ct))
        {
            var id = r.GetInt32(0);
            facts[id] = (new DuplicateFacts(id, r.GetString(1), r.IsDBNull(2) ? null : Convert.ToString(r.GetValue(2), CultureInfo.InvariantCulture), r.IsDBNull(3) ? null : r.GetString(3), r.IsDBNull(4) ? null : r.GetString(4)), r.GetString(5));
        }

        var dismissed = new HashSet<(int, int)>();
        await foreach (var r in connection.QueryAsync("SELECT first_id, second_id FROM dismissed_pairs WHERE kind = @p0", ct, kind.Name))
        {
            dismissed.Add((r.GetInt32(0), r.GetInt32(1)));
        }

        var pairs = DuplicateRules.Find(facts.Values.Select(f => f.Facts)).Where(p => !dismissed.Contains((p.First, p.Second))).ToList();
        var shown = pairs.Skip((Math.Max(page, 1) - 1) * PageSize).Take(PageSize).Select(p => new ProposedPair(p, facts[p.First].Facts.Title, facts[p.Second].Facts.Title, facts[p.First].Detail, facts[p.Second].Detail)).ToList();
        return new Outcome<(IReadOnlyList<ProposedPair>, int)> { Kind = OutcomeKind.Ok, Value = (shown, pairs.Count) };
    }

    /// <summary>Remembers that two records are not one.</summary>
    public async Task<Outcome<Done>> DismissAsync(Actor actor, MergeKind kind, int first, int second, CancellationToken ct = default)
    {
        if (!May(actor))
        {
            return OutcomeKind.Forbidden;
        }

        await using var connection = await gate.OpenAsync(ct);
        await connection.ExecuteAsync("INSERT INTO dismissed_pairs (kind, first_id, second_id, dismissed_by, dismissed_at) VALUES (@p0, @p1, @p2, @p3, @p4) ON CONFLICT DO NOTHING", ct, kind.Name, Math.Min(first, second), Math.Max(first, second), actor.Name, clock.GetUtcNow().UtcDateTime);
        return new Done();
    }

    /// <summary>Both records side by side. NotFound where one is gone.</summary>
    public async Task<Outcome<MergeSides>> CompareAsync(Actor actor, MergeKind kind, int first, int second, CancellationToken ct = default)
    {
        if (!May(actor))
        {
            return OutcomeKind.Forbidden;
        }

        await using var connection = await gate.OpenAsync(ct);
        var rows = await RowImages.ReadAsync(connection, kind.Table, "id = @p0 OR id = @p1", ct, first, second);
        if (rows.Count != 2)
        {
            return OutcomeKind.NotFound;
        }

        var pointing = new List<(string, int, int)>();
        foreach (var p in kind.Pointers)
        {
            async Task<int> CountAsync(int id) => await connection.ScalarAsync<int>($"SELECT count(*) FROM {p.Table} WHERE {p.Column} = @p0", ct, id);
            pointing.Add((p.Table, await CountAsync(first), await CountAsync(second)));
        }

        return new MergeSides(rows.Single(r => Id(r) == first), rows.Single(r => Id(r) == second), pointing);
    }

    /// <summary>The latest merges.</summary>
    public async Task<Outcome<IReadOnlyList<Merge>>> HistoryAsync(Actor actor, CancellationToken ct = default)
    {
        if (!May(actor))
        {
            return OutcomeKind.Forbidden;
        }

        await using var db = gate.Factory().CreateDbContext();
        return new Outcome<IReadOnlyList<Merge>> { Kind = OutcomeKind.Ok, Value = await db.Merges.AsNoTracking().OrderByDescending(m => m.Id).Take(20).ToListAsync(ct) };
    }

    /// <summary>
    /// Makes one record of two: the kept one takes the values of <paramref name="taken"/> fields from the dropped one, and everything that points to the dropped
    /// one. Where both have figures of a year, or the same adoption, the kept one's stand. Gives the merge's id; Conflict where a record changed since it was seen.
    /// </summary>
    public async Task<Outcome<int>> MergeAsync(Actor actor, MergeKind kind, (int Id, int Version) kept, (int Id, int Version) dropped, IReadOnlyCollection<string> taken, CancellationToken ct = default)
    {
        if (!May(actor))
        {
            return OutcomeKind.Forbidden;
        }

        await using var connection = await gate.OpenAsync(ct);
        var reference = await ReferenceIndex.LoadAsync(connection, ct);
        await connection.BeginAsync(write: true, ct);
        try
        {
            var rows = await RowImages.ReadAsync(connection, kind.Table, "id = @p0 OR id = @p1", ct, kept.Id, dropped.Id);
            var (keep, drop) = (rows.FirstOrDefault(r => Id(r) == kept.Id), rows.FirstOrDefault(r => Id(r) == dropped.Id));
            if (keep is null || drop is null || kept.Id == dropped.Id)
            {
                await connection.ExecuteAsync("ROLLBACK", ct);
                return OutcomeKind.NotFound;
            }

            if (MergeSides.Version(keep) != kept.Version || MergeSides.Version(drop) != dropped.Version)
            {
                await connection.ExecuteAsync("ROLLBACK", ct);
                return OutcomeKind.Conflict;
            }

            var now = clock.GetUtcNow().UtcDateTime;
            var image = new Dictionary<string, List<Dictionary<string, object?>>>(StringComparer.Ordinal) { [kind.Table] = rows };
            foreach (var pointer in kind.Pointers)
            {
                image[pointer.Table] = await MoveAsync(connection, pointer, kept.Id, dropped.Id, ct);
            }

            var changes = kind.Fields.Where(f => taken.Contains(f.Name)).SelectMany(MergeKind.Columns).Where(c => !Equals(keep[c], drop[c])).Select(c => (Column: c, Before: keep[c], After: drop[c])).ToList();
            await connection.ExecuteAsync($"DELETE FROM {kind.Table} WHERE id = @p0", ct, dropped.Id);
            await WriteAsync(connection, kind, keep, changes, actor, now, ct);
            if (kind == MergeKind.Enterprises)
            {
                await connection.ExecuteAsync("UPDATE enterprises SET latest_year = coalesce((SELECT max(year) FROM year_figures WHERE enterprise_id = @p0), 0) WHERE id = @p0", ct, kept.Id);
                await RecordWriter.ResizeAsync(connection, reference, $"SELECT id FROM year_figures WHERE enterprise_id = {kept.Id.ToString(CultureInfo.InvariantCulture)}", ct);
                await YearVersions.RaiseAsync(connection, image["year_figures"].Concat(image["adoptions"]).Select(r => Convert.ToInt32(r["year"], CultureInfo.InvariantCulture)).ToHashSet(), ct);
            }
            else
            {
                await YearVersions.RaiseAsync(connection, [], ct);
            }

            await ChangeLog.AddAsync(connection, ct, now, actor.Name, null, null, kind.Entity, kept.Id, kind == MergeKind.Enterprises ? kept.Id : 0, null, ChangeAction.Merged, changes.Where(c => c.Before is not byte[]).ToList(), $"{drop[kind.TitleColumn]}");
            var id = await connection.ScalarAsync<int>("INSERT INTO merges (kind, kept_id, dropped_id, title, image, merged_by, merged_at) VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6) RETURNING id", ct,
                kind.Name, kept.Id, dropped.Id, $"{keep[kind.TitleColumn]} ← {drop[kind.TitleColumn]}", RowImages.Write(image), actor.Name, now);
            await connection.ExecuteAsync("COMMIT", ct);
            return id;
        }
        catch
        {
            await connection.RollBackAsync();
            throw;
        }
    }

    /// <summary>Takes a merge back: every row stands again as it did. Conflict where the kept record, or what was moved, changed since.</summary>
    public async Task<Outcome<Done>> UndoAsync(Actor actor, int mergeId, CancellationToken ct = default)
    {
        if (!May(actor))
        {
            return OutcomeKind.Forbidden;
        }

        await using var connection = await gate.OpenAsync(ct);
        await connection.BeginAsync(write: true, ct);
        try
        {
            var outcome = await UndoAsync(connection, actor, mergeId, ct);
            await connection.ExecuteAsync(outcome.IsOk ? "COMMIT" : "ROLLBACK", ct);
            return outcome;
        }
        catch
        {
            await connection.RollBackAsync();
            throw;
        }
    }

    private async Task<Outcome<Done>> UndoAsync(DbConnection connection, Actor actor, int mergeId, CancellationToken ct)
    {
        (MergeKind Kind, int Kept, string Image, string Title)? found = null;
        await foreach (var r in connection.QueryAsync("SELECT kind, kept_id, image, title FROM merges WHERE id = @p0 AND undone_at IS NULL", ct, mergeId))
        {
            found = (MergeKind.Find(r.GetString(0))!, r.GetInt32(1), r.GetString(2), r.GetString(3));
        }

        if (found is not { } merge)
        {
            return OutcomeKind.NotFound;
        }

        var image = RowImages.Read(merge.Image);
        var before = image[merge.Kind.Table].Single(r => Id(r) == merge.Kept);
        if (await connection.ScalarAsync<int>($"SELECT version FROM {merge.Kind.Table} WHERE id = @p0", ct, merge.Kept) != MergeSides.Version(before) + 1)
        {
            return OutcomeKind.Conflict;
        }

        foreach (var pointer in merge.Kind.Pointers)
        {
            foreach (var row in image[pointer.Table])
            {
                var now = await RowImages.ReadAsync(connection, pointer.Rows ? pointer.Table : $"(SELECT id, {pointer.Column} FROM {pointer.Table}) AS q", "id = @p0", ct, row["id"]);
                if (now.Count > 0 && (Convert.ToInt32(now[0][pointer.Column] ?? 0, CultureInfo.InvariantCulture) != merge.Kept || (pointer.Rows && MergeSides.Version(now[0]) != MergeSides.Version(row))))
                {
                    return OutcomeKind.Conflict;
                }
            }
        }

        foreach (var row in image[merge.Kind.Table])
        {
            await RowImages.RestoreAsync(connection, merge.Kind.Table, row, ct);
        }

        foreach (var pointer in merge.Kind.Pointers)
        {
            foreach (var row in image[pointer.Table])
            {
                if (pointer.Rows)
                {
                    await RowImages.RestoreAsync(connection, pointer.Table, row, ct);
                }
                else
                {
                    await connection.ExecuteAsync($"UPDATE {pointer.Table} SET {pointer.Column} = @p1 WHERE id = @p0", ct, row["id"], row[pointer.Column]);
                }
            }
        }

        if (merge.Kind == MergeKind.Enterprises)
        {
            await SearchIndex.PutBackAsync(connection, image[merge.Kind.Table].Select(Id).Single(id => id != merge.Kept), ct);
        }

        var at = clock.GetUtcNow().UtcDateTime;
        var years = merge.Kind == MergeKind.Enterprises ? image["year_figures"].Concat(image["adoptions"]).Select(r => Convert.ToInt32(r["year"], CultureInfo.InvariantCulture)).ToHashSet() : [];
        await YearVersions.RaiseAsync(connection, years, ct);
        await ChangeLog.AddAsync(connection, ct, at, actor.Name, null, null, merge.Kind.Entity, merge.Kept, merge.Kind == MergeKind.Enterprises ? merge.Kept : 0, null, ChangeAction.Unmerged, [], merge.Title);
        await connection.ExecuteAsync("UPDATE merges SET undone_by = @p1, undone_at = @p2 WHERE id = @p0", ct, mergeId, actor.Name, at);
        return new Done();
    }

    /// <summary>Moves what points to the dropped record, and gives every row of both as it stood. A row that the kept record has already is taken out.</summary>
    private static async Task<List<Dictionary<string, object?>>> MoveAsync(DbConnection connection, Pointer pointer, int kept, int dropped, CancellationToken ct)
    {
        var (both, args) = ($"{pointer.Column} = @p0 OR {pointer.Column} = @p1", new object?[] { kept, dropped });
        var rows = await RowImages.ReadAsync(connection, pointer.Rows ? pointer.Table : $"(SELECT id, {pointer.Column} FROM {pointer.Table}) AS q", both, ct, args);
        if (pointer.Unique.Count > 0)
        {
            var same = string.Concat(pointer.Unique.Select(u => $" AND k.{u} = {pointer.Table}.{u}"));
            await connection.ExecuteAsync($"DELETE FROM {pointer.Table} WHERE {pointer.Column} = @p1 AND EXISTS (SELECT 1 FROM {pointer.Table} k WHERE k.{pointer.Column} = @p0{same})", ct, args);
        }

        await connection.ExecuteAsync($"UPDATE {pointer.Table} SET {pointer.Column} = @p0 WHERE {pointer.Column} = @p1", ct, args);
        return rows;
    }

    private static async Task WriteAsync(DbConnection connection, MergeKind kind, Dictionary<string, object?> keep, List<(string Column, object? Before, object? After)> changes, Actor actor, DateTime now, CancellationToken ct)
    {
        var whole = new Dictionary<string, object?>(keep, StringComparer.Ordinal);
        changes.ForEach(c => whole[c.Column] = c.After);
        var title = (string)whole[kind.TitleColumn]!;
        var set = changes.Select(c => (c.Column, c.After)).ToList();
        set.Add(("search_key", kind == MergeKind.Enterprises ? Enterprise.MakeSearchKey(title, whole["short_name"] as string, (string)whole["tax_code"]!) : SearchKey.Of(title)));
        set.Add(("sort_key", VnSort.Key(title)));
        if (kind == MergeKind.Enterprises)
        {
            set.Add(("name_lower", title.ToLowerInvariant()));
        }

        set.Add(("changed_at", now));
        set.Add(("changed_by", actor.Name));
        await connection.ExecuteAsync($"UPDATE {kind.Table} SET {string.Join(", ", set.Select((s, i) => $"{s.Item1} = @p{(i + 1).ToString(CultureInfo.InvariantCulture)}"))}, version = version + 1 WHERE id = @p0", ct, [keep["id"], .. set.Select(s => s.Item2)]);
    }

    private static int Id(IReadOnlyDictionary<string, object?> row) => Convert.ToInt32(row["id"], CultureInfo.InvariantCulture);
}
