using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Access.Accounts;
using NangSuatHue.Data.Access.Permissions;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Foundation.Store;

namespace NangSuatHue.Data.Desk.Privacy;

/// <summary>A request with who made it.</summary>
public sealed record DataRequestRow(DataRequest Request, string Name, string? Email, Role Role, bool Own);

/// <summary>A page of the queue.</summary>
public sealed record FoundRequests(IReadOnlyList<DataRequestRow> Rows, int Count, int Waiting);

/// <summary>Reads requests about personal data.</summary>
public sealed class FindDataRequests(IDbContextFactory<AppDb> dbs)
{
    /// <summary>Rows on a page.</summary>
    public const int PageSize = 25;

    /// <summary>The actor's own, the newest first.</summary>
    public async Task<Outcome<IReadOnlyList<DataRequest>>> MineAsync(Actor actor, CancellationToken ct = default)
    {
        if (actor.UserId is not { } userId)
        {
            return OutcomeKind.Forbidden;
        }

        await using var db = await dbs.CreateDbContextAsync(ct);
        return new Outcome<IReadOnlyList<DataRequest>>
        {
            Kind = OutcomeKind.Ok,
            Value = await db.DataRequests.AsNoTracking().Where(r => r.UserId == userId).OrderByDescending(r => r.Id).Take(50).ToListAsync(ct),
        };
    }

    /// <summary>All for those who answer: the ones that wait by due day, or those answered, the newest first.</summary>
    public async Task<Outcome<FoundRequests>> RunAsync(Actor actor, bool answered, int page, CancellationToken ct = default)
    {
        if (!Rights.May(actor, Act.AnswerDataRequests))
        {
            return OutcomeKind.Forbidden;
        }

        await using var db = await dbs.CreateDbContextAsync(ct);
        var query = db.DataRequests.AsNoTracking().Where(r => (r.Granted != null) == answered);
        var ordered = answered ? query.OrderByDescending(r => r.DecidedAt).ThenBy(r => r.Id) : query.OrderBy(r => r.DueOn).ThenBy(r => r.Id);
        var rows = await ordered
            .Skip((int)Math.Min((Math.Max(page, 1) - 1L) * PageSize, int.MaxValue))
            .Take(PageSize)
            .Join(db.Users, r => r.UserId, u => u.Id, (r, u) => new DataRequestRow(r, u.DisplayName, u.Email, u.Role, r.UserId == actor.UserId))
            .ToListAsync(ct);
        return new FoundRequests(
            answered ? [.. rows.OrderByDescending(r => r.Request.DecidedAt)] : [.. rows.OrderBy(r => r.Request.DueOn).ThenBy(r => r.Request.Id)],
            await query.CountAsync(ct),
            await db.DataRequests.CountAsync(r => r.Granted == null, ct)
        );
    }
}
