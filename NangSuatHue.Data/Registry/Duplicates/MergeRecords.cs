using System.Data.Common;
using System.Globalization;
using NangSuatHue.Data.Access.Permissions;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Ledger;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Data.Foundation.Text;
using NangSuatHue.Data.Registry.Enterprises;
using NangSuatHue.Data.Registry.Reference;

namespace NangSuatHue.Data.Registry.Duplicates;

/// <summary>
/// Two records to be made one: which stands, at which versions both were seen, and the fields whose values the kept one takes from the other.
/// </summary>
public sealed record MergeInput
{
    /// <summary>What they are.</summary>
    public required MergeKind Kind { get; init; }

    /// <summary>The record that stands, and its version as it was seen.</summary>
    public required (int Id, int Version) Kept { get; init; }

    /// <summary>The record that goes into it, and its version as it was seen.</summary>
    public required (int Id, int Version) Dropped { get; init; }

    /// <summary>Names of the fields whose values come from the dropped record; all others stay.</summary>
    public IReadOnlyCollection<string> Taken { get; init; } = [];
}

/// <summary>
/// Makes one record of two. Everything that points to the dropped one points to the kept one afterwards; where both have figures of a year, or the same
/// adoption, the kept one's stand. What stood before is kept row by row, so that <see cref="UndoMerge"/> gives the very same database.
/// </summary>
public sealed class MergeRecords(DbGate gate, TimeProvider clock)
{
    /// <summary>
    /// Gives the merge's id. NotFound where a record is gone; Conflict where one changed since it was seen; Forbidden to all but officers, and for a
    /// kind of which no two are ever one.
    /// </summary>
    public async Task<Outcome<int>> RunAsync(Actor actor, MergeInput input, CancellationToken ct = default)
    {
        if (!Rights.May(actor, Act.MergeRecords) || !input.Kind.Mergeable)
        {
            return OutcomeKind.Forbidden;
        }

        await using var connection = await gate.OpenAsync(ct);
        var reference = await ReferenceIndex.LoadAsync(connection, ct);
        await connection.BeginAsync(write: true, ct);
        try
        {
            var outcome = await MergeAsync(connection, reference, actor, input, ct);
            await ChangeChain.EndAsync(connection, outcome.IsOk, ct);
            return outcome;
        }
        catch
        {
            await connection.RollBackAsync();
            throw;
        }
    }

    /// <summary>Holds the rows of a table until the transaction ends, so that nobody changes them between being read and being written.</summary>
    internal static Task HoldAsync(DbConnection connection, string table, string column, CancellationToken ct, params object?[] ids) =>
        connection.ExecuteAsync(
            $"UPDATE {table} SET {column} = {column} WHERE "
                + $"{string.Join(" OR ", ids.Select((_, i) => $"{column} = @p{i.ToString(CultureInfo.InvariantCulture)}"))}",
            ct,
            ids
        );

    /// <summary>The years whose charts and counts a merge of these rows changes.</summary>
    internal static IReadOnlyCollection<int> Years(IReadOnlyDictionary<string, List<Dictionary<string, object?>>> image) =>
        image
            .Where(t => t.Key is "year_figures" or "adoptions")
            .SelectMany(t => t.Value)
            .Select(r => Convert.ToInt32(r["year"], CultureInfo.InvariantCulture))
            .ToHashSet();

    // Long: the steps of one transaction, in the order that they must be taken.
    private async Task<Outcome<int>> MergeAsync(
        DbConnection connection,
        ReferenceIndex reference,
        Actor actor,
        MergeInput input,
        CancellationToken ct
    )
    {
        var (kind, kept, dropped) = (input.Kind, input.Kept.Id, input.Dropped.Id);
        await HoldAsync(connection, kind.Table, "id", ct, kept, dropped);
        var rows = await RowImages.ReadAsync(connection, kind.Table, "id = @p0 OR id = @p1", ct, kept, dropped);
        if (rows.Count != 2)
        {
            return OutcomeKind.NotFound;
        }

        var (keep, drop) = (rows.Single(r => RowImages.Id(r) == kept), rows.Single(r => RowImages.Id(r) == dropped));
        if (MergeSides.Version(keep) != input.Kept.Version || MergeSides.Version(drop) != input.Dropped.Version)
        {
            return OutcomeKind.Conflict;
        }

        var now = clock.GetUtcNow().UtcDateTime;
        var image = new Dictionary<string, List<Dictionary<string, object?>>>(StringComparer.Ordinal) { [kind.Table] = rows };
        foreach (var pointer in Pointer.To(gate.Features, kind))
        {
            image[pointer.Table] = await MoveAsync(connection, pointer, kept, dropped, ct);
        }

        var changes = kind
            .Fields.Where(f => input.Taken.Contains(f.Name))
            .SelectMany(MergeKind.Columns)
            .Where(c => !Equals(keep[c], drop[c]))
            .Select(c => (Column: c, Before: keep[c], After: drop[c]))
            .ToList();
        await connection.ExecuteAsync($"DELETE FROM {kind.Table} WHERE id = @p0", ct, dropped);
        await WriteAsync(connection, kind, keep, changes, actor, now, ct);
        if (kind == MergeKind.Enterprises)
        {
            await CountAnewAsync(connection, reference, kept, ct);
        }

        await YearVersions.RaiseAsync(connection, Years(image), ct);
        await ChangeLog.AddAsync(
            connection,
            ct,
            now,
            actor,
            kind.Entity,
            kept,
            kind == MergeKind.Enterprises ? kept : 0,
            ChangeAction.Merged,
            changes,
            $"{drop[kind.TitleColumn]} ({drop[kind.KeyColumn]})"
        );
        return await connection.ScalarAsync<int>(
            "INSERT INTO merges (kind, kept_id, dropped_id, title, image, merged_by, merged_at) VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6) RETURNING id",
            ct,
            kind.Name,
            kept,
            dropped,
            $"{keep[kind.TitleColumn]} ← {drop[kind.TitleColumn]}",
            RowImages.Write(image),
            actor.Name,
            now
        );
    }

    private static async Task CountAnewAsync(DbConnection connection, ReferenceIndex reference, int enterprise, CancellationToken ct)
    {
        await connection.ExecuteAsync(
            "UPDATE enterprises SET latest_year = coalesce((SELECT max(year) FROM year_figures WHERE enterprise_id = @p0), 0) WHERE id = @p0",
            ct,
            enterprise
        );
        await EnterpriseWriter.ResizeAsync(
            connection,
            reference,
            $"SELECT id FROM year_figures WHERE enterprise_id = {enterprise.ToString(CultureInfo.InvariantCulture)}",
            ct
        );
    }

    /// <summary>
    /// Moves what points to the dropped record, and gives every row of both as it stood. A row that the kept record has already is taken out.
    /// </summary>
    private static async Task<List<Dictionary<string, object?>>> MoveAsync(
        DbConnection connection,
        Pointer pointer,
        int kept,
        int dropped,
        CancellationToken ct
    )
    {
        await HoldAsync(connection, pointer.Table, pointer.Column, ct, kept, dropped);
        var rows = await RowImages.ReadAsync(connection, pointer.Source, $"{pointer.Column} = @p0 OR {pointer.Column} = @p1", ct, kept, dropped);
        foreach (var id in pointer.Doubled(rows, kept))
        {
            await connection.ExecuteAsync($"DELETE FROM {pointer.Table} WHERE id = @p0", ct, id);
        }

        await connection.ExecuteAsync($"UPDATE {pointer.Table} SET {pointer.Column} = @p0 WHERE {pointer.Column} = @p1", ct, kept, dropped);
        return rows;
    }

    private static async Task WriteAsync(
        DbConnection connection,
        MergeKind kind,
        Dictionary<string, object?> keep,
        List<(string Column, object? Before, object? After)> changes,
        Actor actor,
        DateTime now,
        CancellationToken ct
    )
    {
        var whole = new Dictionary<string, object?>(keep, StringComparer.Ordinal);
        changes.ForEach(c => whole[c.Column] = c.After);
        var title = (string)whole[kind.TitleColumn]!;
        var set = changes.Select(c => (c.Column, c.After)).ToList();
        set.Add(
            (
                "search_key",
                kind == MergeKind.Enterprises
                    ? Enterprise.MakeSearchKey(title, whole["short_name"] as string, (string)whole["tax_code"]!)
                    : SearchKey.Of(title)
            )
        );
        set.Add(("sort_key", VnSort.Key(title)));
        if (kind == MergeKind.Enterprises)
        {
            set.Add(("name_lower", title.ToLowerInvariant()));
        }

        set.Add(("changed_at", now));
        set.Add(("changed_by", actor.Name));
        var columns = string.Join(", ", set.Select((s, i) => s.Item1 + " = @p" + (i + 1).ToString(CultureInfo.InvariantCulture)));
        await connection.ExecuteAsync(
            $"UPDATE {kind.Table} SET {columns}, version = version + 1 WHERE id = @p0",
            ct,
            [keep["id"], .. set.Select(s => s.Item2)]
        );
    }
}
