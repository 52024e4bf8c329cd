using System.Data.Common;
using NangSuatHue.Data.Access.Permissions;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Ledger;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Data.Registry.Enterprises;

namespace NangSuatHue.Data.Registry.Duplicates;

/// <summary>Takes a merge back: every row stands again as it did, under its own identity and version.</summary>
public sealed class UndoMerge(DbGate gate, TimeProvider clock)
{
    /// <summary>
    /// NotFound where there is no such merge or it was taken back. Conflict where something merged was edited since: each issue names the table, what
    /// happened to it
    /// (<c>unmerge_record</c>, <c>unmerge_row</c>, <c>unmerge_added</c>, <c>unmerge_key</c>) and how a person knows it; nothing is written then.
    /// </summary>
    public async Task<Outcome<Done>> RunAsync(Actor actor, int mergeId, CancellationToken ct = default)
    {
        if (!Rights.May(actor, Act.MergeRecords))
        {
            return OutcomeKind.Forbidden;
        }

        await using var connection = await gate.OpenAsync(ct);
        await connection.BeginAsync(write: true, ct);
        try
        {
            var outcome = await UndoAsync(connection, actor, mergeId, ct);
            await ChangeChain.EndAsync(connection, outcome.IsOk, ct);
            return outcome;
        }
        catch
        {
            await connection.RollBackAsync();
            throw;
        }
    }

    // Long: the steps of one transaction, in the order that they must be taken.
    private async Task<Outcome<Done>> UndoAsync(DbConnection connection, Actor actor, int mergeId, CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;

        // Marked before anything is read: of two who undo at once, the second finds nothing to undo.
        (MergeKind Kind, int Kept, int Dropped, string Image, string Title)? found = null;
        await foreach (
            var r in connection.QueryAsync<(string Kind, int KeptId, int DroppedId, string Image, string Title)>(
                "UPDATE merges SET undone_by = @p1, undone_at = @p2 WHERE id = @p0 AND undone_at IS NULL RETURNING kind, kept_id, dropped_id, image, title",
                ct,
                mergeId,
                actor.Name,
                now
            )
        )
        {
            found = (MergeKinds.Of(gate.Features).Find(r.Kind)!, r.KeptId, r.DroppedId, r.Image, r.Title);
        }

        if (found is not var (kind, kept, dropped, json, title))
        {
            return OutcomeKind.NotFound;
        }

        var image = RowImages.Read(json);
        var issues = await ObstaclesAsync(connection, kind, kept, dropped, image, ct);
        if (issues.Count > 0)
        {
            return new Outcome<Done> { Kind = OutcomeKind.Conflict, Issues = issues };
        }

        foreach (var row in image[kind.Table])
        {
            await RowImages.RestoreAsync(connection, kind.Table, row, ct);
        }

        foreach (var pointer in Pointer.To(gate.Features, kind))
        {
            // A merge made before a table was looked at kept none of its rows.
            foreach (var row in image.GetValueOrDefault(pointer.Table, []))
            {
                await RowImages.RestoreAsync(connection, pointer.Table, row, ct);
            }
        }

        if (kind == MergeKind.Enterprises)
        {
            await SearchIndex.PutBackAsync(connection, dropped, ct);
        }

        await YearVersions.RaiseAsync(connection, MergeRecords.Years(image), ct);
        await ChangeLog.AddAsync(
            connection,
            ct,
            now,
            actor,
            kind.Entity,
            kept,
            kind == MergeKind.Enterprises ? kept : 0,
            ChangeAction.Unmerged,
            [],
            title
        );
        return new Done();
    }

    /// <summary>What was done since the merge to anything that it touched.</summary>
    private async Task<List<Issue>> ObstaclesAsync(
        DbConnection connection,
        MergeKind kind,
        int kept,
        int dropped,
        Dictionary<string, List<Dictionary<string, object?>>> image,
        CancellationToken ct
    )
    {
        var issues = new List<Issue>();
        await MergeRecords.HoldAsync(connection, kind.Table, "id", ct, kept);
        var (keep, drop) = (image[kind.Table].Single(r => RowImages.Id(r) == kept), image[kind.Table].Single(r => RowImages.Id(r) == dropped));
        if (await connection.ScalarAsync<int>($"SELECT version FROM {kind.Table} WHERE id = @p0", ct, kept) != MergeSides.Version(keep) + 1)
        {
            issues.Add(new Issue(kind.Table, "unmerge_record", $"{keep[kind.TitleColumn]}"));
        }

        if (await connection.ScalarAsync<int>($"SELECT count(*) FROM {kind.Table} WHERE {kind.KeyColumn} = @p0", ct, drop[kind.KeyColumn]) > 0)
        {
            issues.Add(new Issue(kind.Table, "unmerge_key", $"{drop[kind.KeyColumn]}"));
        }

        foreach (var pointer in Pointer.To(gate.Features, kind))
        {
            if (!image.TryGetValue(pointer.Table, out var rows))
            {
                continue;
            }

            var (doubled, ids) = (pointer.Doubled(rows, kept), rows.Select(RowImages.Id).ToHashSet());
            await MergeRecords.HoldAsync(connection, pointer.Table, pointer.Column, ct, kept);
            var standing = (await RowImages.ReadAsync(connection, pointer.Source, $"{pointer.Column} = @p0", ct, kept)).ToDictionary(RowImages.Id);
            issues.AddRange(
                rows.Where(r =>
                        !doubled.Contains(RowImages.Id(r))
                        && !(standing.GetValueOrDefault(RowImages.Id(r)) is { } stands && pointer.IsAsLeft(r, stands))
                    )
                    .Select(r => new Issue(pointer.Table, "unmerge_row", pointer.Name(r)))
            );

            // Figures and adoptions given for the merged record belong to neither of the two; a certificate, a project or an account may stay with
            // the kept one.
            issues.AddRange(
                standing
                    .Values.Where(r => pointer.Unique.Count > 0 && !ids.Contains(RowImages.Id(r)))
                    .Select(r => new Issue(pointer.Table, "unmerge_added", pointer.Name(r)))
            );
        }

        return issues;
    }
}
