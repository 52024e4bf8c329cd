using System.Data.Common;
using System.Globalization;
using NangSuatHue.Data.Access.Permissions;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Data.Registry.Duplicates;

namespace NangSuatHue.Data.Programme.People;

/// <summary>The other records of a person.</summary>
public sealed class FindPerson(DbGate gate)
{
    private const int Most = 100;

    /// <summary>
    /// The records of the same person beside the given one, experts first, archived ones too; at most a hundred. Forbidden to all but officers.
    /// </summary>
    public async Task<Outcome<IReadOnlyList<DuplicateSide>>> RunAsync(Actor actor, PersonRecord record, CancellationToken ct = default)
    {
        if (!Rights.May(actor, Act.MergeRecords))
        {
            return OutcomeKind.Forbidden;
        }

        await using var connection = await gate.OpenAsync(ct);
        var sides = new List<DuplicateSide>();
        var others = (await ReadAsync(connection, ct)).Of(record).Where(r => r != record).Take(Most).ToLookup(r => r.Expert);
        foreach (var (kind, records) in new[] { (PersonKinds.Experts, others[true]), (PersonKinds.Specialists, others[false]) })
        {
            var ids = string.Join(", ", records.Select(r => r.Id.ToString(CultureInfo.InvariantCulture)));
            if (ids.Length > 0)
            {
                await foreach (
                    var r in connection.QueryAsync<(int Id, string Title, string Key)>(
                        $"SELECT id, {kind.TitleColumn}, {kind.KeyColumn} FROM {kind.Table} WHERE id IN ({ids}) ORDER BY id",
                        ct
                    )
                )
                {
                    sides.Add(new DuplicateSide(kind, r.Id, r.Title, r.Key));
                }
            }
        }

        return new Outcome<IReadOnlyList<DuplicateSide>> { Kind = OutcomeKind.Ok, Value = sides };
    }

    /// <summary>How many people hold the certificates that are not put away.</summary>
    internal static async Task<int> HoldersAsync(DbConnection connection, CancellationToken ct)
    {
        var standing = new HashSet<int>();
        await foreach (
            var id in connection.QueryAsync<int>(
                "SELECT id FROM specialist_certificates WHERE archived = @p0 AND id IN (SELECT second_id FROM joined_pairs "
                    + "UNION SELECT first_id FROM joined_pairs WHERE kind = @p1)",
                ct,
                false,
                PersonKinds.Specialists.Name
            )
        )
        {
            standing.Add(id);
        }

        var doubled = (await ReadAsync(connection, ct)).Groups.Sum(g => Math.Max(g.Count(r => !r.Expert && standing.Contains(r.Id)) - 1, 0));
        return await connection.ScalarAsync<int>("SELECT count(*) FROM specialist_certificates WHERE archived = @p0", ct, false) - doubled;
    }

    /// <summary>Who is one with whom, as joined until now.</summary>
    internal static async Task<PersonGroups> ReadAsync(DbConnection connection, CancellationToken ct)
    {
        var merged = new Dictionary<int, int>();
        await foreach (
            var r in connection.QueryAsync<(int DroppedId, int KeptId)>(
                "SELECT dropped_id, kept_id FROM merges WHERE kind = @p0 AND undone_at IS NULL",
                ct,
                PersonKinds.Experts.Name
            )
        )
        {
            merged[r.DroppedId] = r.KeptId;
        }

        var joined = new List<(PersonRecord, PersonRecord)>();
        await foreach (
            var r in connection.QueryAsync<(string Kind, int FirstId, int SecondId)>(
                "SELECT kind, first_id, second_id FROM joined_pairs ORDER BY id",
                ct
            )
        )
        {
            joined.Add((new PersonRecord(r.Kind == PersonKinds.Specialists.AcrossName, r.FirstId), new PersonRecord(false, r.SecondId)));
        }

        return new PersonGroups(joined, merged);
    }

    /// <summary>Which records are joined: an expert with a certificate, or two certificates.</summary>
    internal static async Task<Func<int, int, bool>> JoinedAsync(DbConnection connection, bool across, CancellationToken ct)
    {
        var people = await ReadAsync(connection, ct);
        return (first, second) => people.Same(new PersonRecord(across, first), new PersonRecord(false, second));
    }
}
