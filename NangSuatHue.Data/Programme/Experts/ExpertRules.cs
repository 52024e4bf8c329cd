using System.Data.Common;
using System.Globalization;
using NangSuatHue.Data.Exchange.Kinds;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Ledger;
using NangSuatHue.Data.Foundation.Store;

namespace NangSuatHue.Data.Programme.Experts;

/// <summary>An expert keeps the own profile; everybody reads what others consented to.</summary>
internal sealed class ExpertRules : RecordRules
{
    /// <summary>What stands as the expert's own account wrote it last; what an officer wrote or imported since is not among it.</summary>
    public override async Task<ILookup<int, string>> OwnStatementsAsync(DbConnection connection, IReadOnlyList<int> ids, CancellationToken ct)
    {
        var own = new HashSet<(int Id, string Column)>();
        if (ids.Count > 0)
        {
            var list = string.Join(", ", ids.Select(i => i.ToString(CultureInfo.InvariantCulture)));
            await foreach (
                var (id, after, expert) in connection.QueryAsync<(int Id, string? After, int? Expert)>(
                    "SELECT c.entity_id, c.after, u.expert_id FROM changes c LEFT JOIN asp_net_users u ON u.id = c.actor_id "
                        + $"WHERE c.entity = @p0 AND c.entity_id IN ({list}) ORDER BY c.id",
                    ct,
                    (int)ChangedEntity.Expert
                )
            )
            {
                foreach (var (column, _, _) in LedgerJson.Pairs(null, after, []))
                {
                    if (expert == id)
                    {
                        own.Add((id, column));
                    }
                    else
                    {
                        own.Remove((id, column));
                    }
                }
            }
        }

        return own.ToLookup(o => o.Id, o => o.Column);
    }

    /// <inheritdoc />
    protected override RecordScope Reads(Actor actor) =>
        actor.Role switch
        {
            Role.Administrator => RecordScope.None,
            Role.Expert when actor.ExpertId is not null => RecordScope.OwnProfile,
            _ => RecordScope.Consented,
        };

    /// <inheritdoc />
    protected override RecordScope Writes(Actor actor) =>
        actor is { Role: Role.Expert, ExpertId: not null } ? RecordScope.OwnProfile : RecordScope.None;
}
