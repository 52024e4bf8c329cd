using NangSuatHue.Data.Access.Permissions;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Foundation.Store;

namespace NangSuatHue.Data.Registry.Duplicates;

/// <summary>Remembers that two records are not one.</summary>
public sealed class DismissDuplicate(DbGate gate, TimeProvider clock)
{
    /// <summary>
    /// <paramref name="kind"/> is a <see cref="MergeKind"/>'s name, with the two in any order, or <see cref="FindDuplicates.Across"/>, with the expert first.
    /// NotFound for another kind or a record that does not stand.
    /// </summary>
    public async Task<Outcome<Done>> RunAsync(Actor actor, string kind, int first, int second, CancellationToken ct = default)
    {
        if (!Rights.May(actor, Act.MergeRecords))
        {
            return OutcomeKind.Forbidden;
        }

        var kinds = MergeKinds.Of(gate.Features);
        var (one, other) = kinds.FindAcross(kind) is { } both ? (both.Across, both) : (kinds.Find(kind), kinds.Find(kind));
        var across = one != other;
        if (one is null || other is null || (!across && first == second))
        {
            return OutcomeKind.NotFound;
        }

        await using var connection = await gate.OpenAsync(ct);
        if (
            await connection.ScalarAsync<int>(
                $"SELECT (SELECT count(*) FROM {one.Table} WHERE id = @p0) + (SELECT count(*) FROM {other.Table} WHERE id = @p1)",
                ct,
                first,
                second
            ) != 2
        )
        {
            return OutcomeKind.NotFound;
        }

        var (a, b) = Ordered(across, first, second);
        await connection.ExecuteAsync(
            "INSERT INTO dismissed_pairs (kind, first_id, second_id, dismissed_by, dismissed_at) VALUES (@p0, @p1, @p2, @p3, @p4) ON CONFLICT DO NOTHING",
            ct,
            kind,
            a,
            b,
            actor.Name,
            clock.GetUtcNow().UtcDateTime
        );
        return new Done();
    }

    /// <summary>Takes that back: the two are proposed again. NotFound where nobody said they differ.</summary>
    public async Task<Outcome<Done>> RestoreAsync(Actor actor, string kind, int first, int second, CancellationToken ct = default)
    {
        if (!Rights.May(actor, Act.MergeRecords))
        {
            return OutcomeKind.Forbidden;
        }

        var (a, b) = Ordered(MergeKinds.Of(gate.Features).FindAcross(kind) is not null, first, second);
        await using var connection = await gate.OpenAsync(ct);
        var gone = await connection.ExecuteAsync(
            "DELETE FROM dismissed_pairs WHERE kind = @p0 AND first_id = @p1 AND second_id = @p2",
            ct,
            kind,
            a,
            b
        );
        return gone == 1 ? new Done() : OutcomeKind.NotFound;
    }

    private static (int First, int Second) Ordered(bool across, int first, int second) =>
        across || first < second ? (first, second) : (second, first);
}
