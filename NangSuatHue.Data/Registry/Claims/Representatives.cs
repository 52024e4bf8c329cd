using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Access.Accounts;
using NangSuatHue.Data.Access.Tokens;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Mail;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Foundation.Store;

namespace NangSuatHue.Data.Registry.Claims;

/// <summary>A representative of the own enterprise.</summary>
public sealed record RepresentativeRow(int Id, string Name, string Email, DateTime? LastSignInAt, bool Disabled);

/// <summary>The people who represent an enterprise, for each of them; one may take another off.</summary>
public sealed class Representatives(IDbContextFactory<AppDb> dbs, TimeProvider clock)
{
    /// <summary>Those of the actor's own enterprise. Forbidden but for a representative of one.</summary>
    public async Task<Outcome<IReadOnlyList<RepresentativeRow>>> FindAsync(Actor actor, CancellationToken ct = default)
    {
        if (actor is not { Role: Role.Representative, EnterpriseId: { } enterprise })
        {
            return OutcomeKind.Forbidden;
        }

        await using var db = await dbs.CreateDbContextAsync(ct);
        var rows = await db
            .Users.AsNoTracking()
            .Where(u => u.EnterpriseId == enterprise && u.Role == Role.Representative)
            .OrderBy(u => u.Id)
            .Select(u => new RepresentativeRow(u.Id, u.DisplayName, u.Email ?? "", u.LastSignInAt, u.Disabled))
            .ToListAsync(ct);
        return new Outcome<IReadOnlyList<RepresentativeRow>> { Kind = OutcomeKind.Ok, Value = rows };
    }

    /// <summary>
    /// Takes another off the enterprise; that person's open pages end within a minute, invitations that he sent at once. Invalid without a reason or
    /// for oneself; NotFound for anybody of another enterprise.
    /// </summary>
    public async Task<Outcome<Done>> RemoveAsync(Actor actor, int userId, string? reason, CancellationToken ct = default)
    {
        if (actor is not { Role: Role.Representative, EnterpriseId: { } enterprise })
        {
            return OutcomeKind.Forbidden;
        }

        if (string.IsNullOrWhiteSpace(reason))
        {
            return Outcome<Done>.Invalid(new Issue("Reason", "reason"));
        }

        if (userId == actor.UserId)
        {
            return Outcome<Done>.Invalid(new Issue("Reason", "own_account"));
        }

        await using var db = await dbs.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (!await CurrentRights.HasAsync(db, actor, ct))
        {
            return OutcomeKind.Forbidden;
        }

        var user = await db.Users.FirstOrDefaultAsync(u => u.Id == userId && u.EnterpriseId == enterprise && u.Role == Role.Representative, ct);
        if (user is null)
        {
            return OutcomeKind.NotFound;
        }

        var (now, why) = (clock.GetUtcNow().UtcDateTime, ClaimRules.Clean(reason)!);
        user.EnterpriseId = null;
        AccountChanges.Add(db, now, actor, user, "removed", enterprise.ToString(System.Globalization.CultureInfo.InvariantCulture), why);
        db.OutboxMails.Add(
            AccountMails.Changed(
                now,
                user,
                $"{actor.Name} đã thôi để bạn đại diện doanh nghiệp. Lý do: {why}",
                $"{actor.Name} ended your representation of the enterprise. Reason: {why}"
            )
        );
        await Invitations.EndOfAsync(db, userId, now, ct);
        await AccessTokens.EndAllAsync(db, userId, now, ct);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return new Done();
    }
}
