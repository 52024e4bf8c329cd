using System.Data.Common;
using NangSuatHue.Data.Exchange.Kinds;
using NangSuatHue.Data.Exchange.Mapping;
using NangSuatHue.Data.Exchange.Reading;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Ledger;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Data.Foundation.Time;

namespace NangSuatHue.Data.Exchange.DescribedRecords;

/// <summary>Creates or changes one record, by the same reading of each field as an import's.</summary>
public sealed class SaveRecord(DbGate gate, TimeProvider clock)
{
    /// <summary>
    /// Creates where there is no <paramref name="id"/>. Invalid names each field with its fault; Conflict carries the record as it stands now; NotFound also
    /// where the actor may not know of it.
    /// </summary>
    public async Task<Outcome<RecordView>> RunAsync(
        Actor actor,
        RecordKind kind,
        int? id,
        int? version,
        RecordInput input,
        CancellationToken ct = default
    )
    {
        if (id is null ? !RecordRights.MayCreate(actor, kind) : RecordRights.Read(actor, kind) == RecordScope.None)
        {
            return OutcomeKind.Forbidden;
        }

        await using var connection = await gate.OpenAsync(ct);
        var lookups = await Lookups.LoadAsync(gate.Features, connection, ct);
        var check = await kind.Rules.CheckAsync(connection, VietnamTime.Today(clock), ct);
        var (cells, issues) = FieldTexts.Read(kind.Fields, input, lookups, VietnamTime.Today(clock).Year);
        RecordRowReader.Check(kind, cells, check, (f, _, code, args) => issues.Add(new Issue(kind.Fields[f].Name, code, args)));
        await connection.BeginAsync(write: true, ct);
        try
        {
            var outcome = await WriteAsync(connection, lookups, actor, kind, id, version, input, cells, issues, ct);
            await ChangeChain.EndAsync(connection, outcome.IsOk, ct);
            return outcome.IsOk
                ? (await RecordReader.OneAsync(connection, kind, actor, outcome.Value, ct))!
                : outcome.Kind switch
                {
                    OutcomeKind.Conflict => Outcome<RecordView>.Conflict((await RecordReader.OneAsync(connection, kind, actor, id!.Value, ct))!),
                    OutcomeKind.Invalid => Outcome<RecordView>.Invalid(outcome.Issues),
                    var other => other,
                };
        }
        catch (DbException e) when (DatabaseTroubles.IsUnique(e))
        {
            await connection.RollBackAsync();
            return Outcome<RecordView>.Invalid(Taken(kind));
        }
        catch
        {
            await connection.RollBackAsync();
            throw;
        }
    }

    private async Task<Outcome<int>> WriteAsync(
        DbConnection connection,
        Lookups lookups,
        Actor actor,
        RecordKind kind,
        int? id,
        int? version,
        RecordInput input,
        Cell[] cells,
        List<Issue> issues,
        CancellationToken ct
    )
    {
        var now = clock.GetUtcNow().UtcDateTime;
        StoredRecord? stored = null;
        if (id is { } known)
        {
            var found = await FindAsync(connection, actor, kind, known, version, ct);
            if (!found.IsOk)
            {
                return found.Kind;
            }

            stored = found.Value;
        }

        var own = RecordRights.Write(actor, kind) == RecordScope.OwnEnterprise;
        long? enterprise = own ? actor.EnterpriseId : null;
        if (kind.EnterpriseField is { } field && cells[kind.IndexOf(field.Name)] is { HasValue: true, TextValue: { } code } && !own)
        {
            enterprise = await connection.ScalarAsync<long?>($"SELECT id FROM {kind.Owner!.Table} WHERE {kind.Owner.Code} = @p0", ct, code);
            if (enterprise is null)
            {
                issues.Add(new Issue(field.Name, "enterprise_unknown"));
            }
        }

        var values = RecordSql.FromCells(kind, cells, _ => enterprise, lookups);
        foreach (var f in kind.Fields.Where(f => input.Values.TryGetValue(f.Name, out var text) && string.IsNullOrWhiteSpace(text)))
        {
            values[f.Column] = RecordSql.Blank(f);
        }

        if (own)
        {
            values[kind.EnterpriseField!.Column] = (long)actor.EnterpriseId!.Value;
        }

        await kind.Rules.PrepareAsync(connection, values, stored is null, own, now, ct);
        kind.Rules.Complete(values, VietnamTime.Day(now));
        issues.AddRange(Absent(kind, values, stored).Where(a => issues.TrueForAll(i => i.Field != a.Field)).ToList());
        if (issues.Count > 0)
        {
            return Outcome<int>.Invalid(issues.OrderBy(i => kind.IndexOf(i.Field)).ToList());
        }

        return stored is null
            ? await InsertAsync(connection, actor, kind, values, now, ct)
            : await UpdateAsync(connection, actor, kind, stored, values, input.Reason, now, ct);
    }

    /// <summary>The record that is to be changed, if the actor may change this version of it.</summary>
    private static async Task<Outcome<StoredRecord>> FindAsync(
        DbConnection connection,
        Actor actor,
        RecordKind kind,
        int id,
        int? version,
        CancellationToken ct
    )
    {
        var seen = await RecordReader.OneAsync(connection, kind, actor, id, ct);
        var stored = (await RecordSql.ReadAsync(connection, kind, "t.id = @p0", ct, id)).FirstOrDefault();
        if (seen is null || stored is null)
        {
            return OutcomeKind.NotFound;
        }

        if (!seen.Whole || seen.Archived || !RecordRights.MayEdit(actor, kind, id, seen.Enterprise?.Id, StateOf(kind, stored)))
        {
            return OutcomeKind.Forbidden;
        }

        if (StateOf(kind, stored) is { } state && !kind.Rules.IsOpen(state) && (await kind.Rules.HeldAsync(connection, [stored.Id], ct)).Count > 0)
        {
            // What was handed in or decided changes by its steps alone.
            return OutcomeKind.Forbidden;
        }

        return stored.Version == version ? stored : OutcomeKind.Conflict;
    }

    private static async Task<Outcome<int>> InsertAsync(
        DbConnection connection,
        Actor actor,
        RecordKind kind,
        Dictionary<string, object?> values,
        DateTime now,
        CancellationToken ct
    )
    {
        var made = await RecordSql.InsertAsync(connection, kind, values, new RecordStamp(actor.Name, now), ct);
        await kind.Rules.MadeAsync(connection, made, actor, ct);
        await ChangeLog.AddAsync(
            connection,
            ct,
            now,
            actor,
            kind.Entity,
            made,
            RecordImport.OwnerOf(values),
            ChangeAction.Created,
            values.Where(v => v.Value is not null).Select(v => (v.Key, (object?)null, v.Value)).ToList()
        );
        await RecordSql.TouchYearsAsync(connection, kind, [values.GetValueOrDefault("year")], ct);
        return made;
    }

    private static async Task<Outcome<int>> UpdateAsync(
        DbConnection connection,
        Actor actor,
        RecordKind kind,
        StoredRecord stored,
        Dictionary<string, object?> values,
        string? reason,
        DateTime now,
        CancellationToken ct
    )
    {
        var changes = values
            .Where(v => !RecordSql.Same(v.Value, stored.Values[v.Key]))
            .Select(v => (Column: v.Key, Before: stored.Values[v.Key], After: v.Value))
            .ToList();
        if (changes.Count == 0)
        {
            return stored.Id;
        }

        var set = changes.Select(c => (c.Column, c.After)).ToList();
        if (!await RecordSql.UpdateAsync(connection, kind, stored, set, new RecordStamp(actor.Name, now), ct))
        {
            return OutcomeKind.Conflict;
        }

        await ChangeLog.AddAsync(
            connection,
            ct,
            now,
            actor,
            kind.Entity,
            stored.Id,
            RecordImport.OwnerOf(stored.Values),
            ChangeAction.Updated,
            changes,
            reason
        );
        await RecordSql.TouchYearsAsync(connection, kind, [stored.Values.GetValueOrDefault("year"), values.GetValueOrDefault("year")], ct);
        return stored.Id;
    }

    private static IEnumerable<Issue> Absent(RecordKind kind, Dictionary<string, object?> values, StoredRecord? stored) =>
        kind
            .Fields.Where(f => f.Required && (values.TryGetValue(f.Column, out var value) ? value : stored?.Values[f.Column]) is null)
            .Select(f => new Issue(f.Name, "required"));

    private static long? StateOf(RecordKind kind, StoredRecord stored) =>
        kind.Rules.StateColumn is { } column && stored.Values.GetValueOrDefault(column) is long state ? state : null;

    private static Issue Taken(RecordKind kind) =>
        new(kind.Fields.First(f => f.Column == kind.Key[0] || (kind.Key[0] == "enterprise_id" && f.Name == "item")).Name, "key_taken");
}
