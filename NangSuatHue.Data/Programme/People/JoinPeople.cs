using System.Data.Common;
using NangSuatHue.Data.Access.Permissions;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Ledger;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Foundation.Store;

namespace NangSuatHue.Data.Programme.People;

/// <summary>Says that two records are of one person, or takes that back. Nothing of the records changes; both histories tell.</summary>
public sealed class JoinPeople(DbGate gate, TimeProvider clock)
{
    /// <summary>
    /// Two certificates in any order, or an expert and a certificate. With <paramref name="joined"/> false the second record leaves the person and stands
    /// alone again; the rest stay together. NotFound where one is gone or both are experts, who are merged instead. Doing it twice changes nothing.
    /// </summary>
    public async Task<Outcome<Done>> RunAsync(
        Actor actor,
        PersonRecord first,
        PersonRecord second,
        bool joined = true,
        CancellationToken ct = default
    )
    {
        if (!Rights.May(actor, Act.MergeRecords))
        {
            return OutcomeKind.Forbidden;
        }

        if (first == second || (first.Expert && second.Expert))
        {
            return OutcomeKind.NotFound;
        }

        await using var connection = await gate.OpenAsync(ct);
        await connection.BeginAsync(write: true, ct);
        try
        {
            var outcome = await WriteAsync(connection, actor, first, second, joined, ct);
            await ChangeChain.EndAsync(connection, outcome.IsOk, ct);
            return outcome;
        }
        catch
        {
            await connection.RollBackAsync();
            throw;
        }
    }

    private async Task<Outcome<Done>> WriteAsync(
        DbConnection connection,
        Actor actor,
        PersonRecord first,
        PersonRecord second,
        bool joined,
        CancellationToken ct
    )
    {
        if (await TitleAsync(connection, first, ct) is not { } one || await TitleAsync(connection, second, ct) is not { } other)
        {
            return OutcomeKind.NotFound;
        }

        var now = clock.GetUtcNow().UtcDateTime;
        var written = joined ? await AddAsync(connection, actor, now, first, second, ct) : await PartAsync(connection, actor, now, second, ct);
        if (written > 0)
        {
            foreach (var (record, of) in new[] { (first, other), (second, one) })
            {
                await ChangeLog.AddAsync(
                    connection,
                    ct,
                    now,
                    actor,
                    record.Expert ? ChangedEntity.Expert : ChangedEntity.SpecialistCertificate,
                    record.Id,
                    0,
                    joined ? ChangeAction.Joined : ChangeAction.Parted,
                    [],
                    of
                );
            }

            await YearVersions.RaiseAsync(connection, [], ct);
        }

        return new Done();
    }

    /// <summary>Takes one record out of its group; the others stay together.</summary>
    private static async Task<int> PartAsync(DbConnection connection, Actor actor, DateTime now, PersonRecord second, CancellationToken ct)
    {
        var rest = (await FindPerson.ReadAsync(connection, ct)).Of(second).Where(r => r != second).ToList();
        var written = second.Expert
            ? await PartExpertAsync(connection, second.Id, ct)
            : await connection.ExecuteAsync(
                "DELETE FROM joined_pairs WHERE second_id = @p0 OR (kind = @p1 AND first_id = @p0)",
                ct,
                second.Id,
                PersonKinds.Specialists.Name
            );
        var hub = rest.FirstOrDefault(r => !r.Expert);
        foreach (var left in rest.Where(r => r != hub))
        {
            await AddAsync(connection, actor, now, hub, left, ct);
        }

        return written;
    }

    private static Task<int> AddAsync(
        DbConnection connection,
        Actor actor,
        DateTime now,
        PersonRecord first,
        PersonRecord second,
        CancellationToken ct
    )
    {
        var (kind, a, b) = (first.Expert || second.Expert, first.Id < second.Id) switch
        {
            (true, _) => (PersonKinds.Specialists.AcrossName, first.Expert ? first.Id : second.Id, first.Expert ? second.Id : first.Id),
            (_, true) => (PersonKinds.Specialists.Name, first.Id, second.Id),
            _ => (PersonKinds.Specialists.Name, second.Id, first.Id),
        };
        return connection.ExecuteAsync(
            "INSERT INTO joined_pairs (kind, first_id, second_id, joined_by, joined_at) VALUES (@p0, @p1, @p2, @p3, @p4) ON CONFLICT DO NOTHING",
            ct,
            kind,
            a,
            b,
            actor.Name,
            now
        );
    }

    /// <summary>Takes out the pairs of an expert and of everybody merged into them.</summary>
    private static async Task<int> PartExpertAsync(DbConnection connection, int id, CancellationToken ct) =>
        await connection.ExecuteAsync(
            """
            DELETE FROM joined_pairs WHERE kind = @p1 AND first_id IN (
              WITH RECURSIVE gone (id) AS (SELECT CAST(@p0 AS integer) UNION SELECT m.dropped_id FROM merges m JOIN gone ON m.kept_id = gone.id
                  WHERE m.kind = @p2 AND m.undone_at IS NULL) SELECT id FROM gone)
            """,
            ct,
            id,
            PersonKinds.Specialists.AcrossName,
            PersonKinds.Experts.Name
        );

    private static async Task<string?> TitleAsync(DbConnection connection, PersonRecord record, CancellationToken ct)
    {
        var kind = record.Expert ? PersonKinds.Experts : PersonKinds.Specialists;
        return await connection.ScalarAsync<string>(
            $"SELECT {kind.TitleColumn} || ' (' || {kind.KeyColumn} || ')' FROM {kind.Table} WHERE id = @p0",
            ct,
            record.Id
        );
    }
}
