using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Kernel;

namespace NangSuatHue.Data.Access;

/// <summary>An account as the administrator's list shows it.</summary>
public sealed record UserRow(int Id, string Email, string DisplayName, Role Role, string? Enterprise, bool IsDemo, bool Disabled);

/// <summary>The list of accounts.</summary>
public sealed class FindUsers(IDbContextFactory<AppDb> dbs)
{
    /// <summary>All accounts by e-mail, at most 500. Forbidden unless the actor manages users.</summary>
    public async Task<Outcome<IReadOnlyList<UserRow>>> RunAsync(Actor actor, CancellationToken ct = default)
    {
        if (!Rights.May(actor, Act.ManageUsers))
        {
            return OutcomeKind.Forbidden;
        }

        await using var db = await dbs.CreateDbContextAsync(ct);
        var rows = await db.Users.AsNoTracking().OrderBy(u => u.Email).Take(500)
            .Select(u => new UserRow(u.Id, u.Email!, u.DisplayName, u.Role, db.Enterprises.Where(e => e.Id == u.EnterpriseId).Select(e => e.TaxCode).FirstOrDefault(), u.IsDemo, u.Disabled)).ToListAsync(ct);
        return new Outcome<IReadOnlyList<UserRow>> { Kind = OutcomeKind.Ok, Value = rows };
    }
}

/// <summary>Disables an account or lets it in again; its open sessions end within a minute.</summary>
public sealed class DisableUser(IDbContextFactory<AppDb> dbs)
{
    /// <summary>Forbidden unless the actor manages users; Conflict for the actor's own account.</summary>
    public async Task<Outcome<Done>> RunAsync(Actor actor, int userId, bool disabled, CancellationToken ct = default)
    {
        if (!Rights.May(actor, Act.ManageUsers))
        {
            return OutcomeKind.Forbidden;
        }

        if (userId == actor.UserId)
        {
            return OutcomeKind.Conflict;
        }

        await using var db = await dbs.CreateDbContextAsync(ct);
        var stamp = Guid.NewGuid().ToString("N");
        var done = await db.Users.Where(u => u.Id == userId).ExecuteUpdateAsync(s => s.SetProperty(u => u.Disabled, disabled).SetProperty(u => u.SecurityStamp, stamp), ct);
        return done == 1 ? new Done() : OutcomeKind.NotFound;
    }
}
