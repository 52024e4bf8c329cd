using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Foundation.Store;

namespace NangSuatHue.Data.Access.Accounts;

/// <summary>The sign-ins of an account: begun, seen, listed and ended. Each belongs to the account that signed in.</summary>
public sealed class Sessions(IDbContextFactory<AppDb> dbs, TimeProvider clock)
{
    /// <summary>How long a session lives that nobody uses: the cookie's life.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromDays(14);

    private static readonly TimeSpan SeenEvery = TimeSpan.FromMinutes(5);

    /// <summary>Notes a sign-in that has just succeeded; gives its identity. Old ones of the account are forgotten.</summary>
    public async Task<string> StartAsync(int userId, string method, string? agent, string? address, CancellationToken ct = default)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var now = clock.GetUtcNow().UtcDateTime;
        var old = now - Life - Life;
        await db.UserSessions.Where(s => s.UserId == userId && s.SeenAt < old).ExecuteDeleteAsync(ct);
        var session = new UserSession
        {
            Id = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)),
            UserId = userId,
            StartedAt = now,
            SeenAt = now,
            Method = method,
            Agent = Short(agent),
            Address = Short(address),
        };
        db.UserSessions.Add(session);
        await db.SaveChangesAsync(ct);
        await db.Users.Where(u => u.Id == userId).ExecuteUpdateAsync(s => s.SetProperty(u => u.LastSignInAt, now), ct);
        return session.Id;
    }

    /// <summary>Whether the session of that account stands; notes, every few minutes, that it was seen.</summary>
    public async Task<bool> SeeAsync(string? id, int? userId, CancellationToken ct = default)
    {
        if (id is not { Length: 32 } || userId is null)
        {
            return false;
        }

        await using var db = await dbs.CreateDbContextAsync(ct);
        var now = clock.GetUtcNow().UtcDateTime;
        var seen = await db
            .UserSessions.Where(s => s.Id == id && s.UserId == userId && s.EndedAt == null)
            .Select(s => (DateTime?)s.SeenAt)
            .FirstOrDefaultAsync(ct);
        if (seen is { } last && now - last > SeenEvery)
        {
            await db.UserSessions.Where(s => s.Id == id).ExecuteUpdateAsync(s => s.SetProperty(x => x.SeenAt, now), ct);
        }

        return seen is not null;
    }

    /// <summary>Takes the time step of an authenticator's code; false where that one or a later one was taken. Of several at once, one is.</summary>
    public async Task<bool> TakeCodeAsync(int userId, long step, CancellationToken ct = default)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await db
                .Users.Where(u => u.Id == userId && (u.LastCodeStep == null || u.LastCodeStep < step))
                .ExecuteUpdateAsync(s => s.SetProperty(u => u.LastCodeStep, step), ct) == 1;
    }

    /// <summary>Whether a session was ended: its cookie counts for nothing from that moment, wherever a copy of it is.</summary>
    public async Task<bool> IsEndedAsync(string id, CancellationToken ct = default)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        return !await db.UserSessions.AnyAsync(s => s.Id == id && s.EndedAt == null, ct);
    }

    /// <summary>The account's sessions that stand, the last seen first. Forbidden without an account.</summary>
    public async Task<Outcome<IReadOnlyList<UserSession>>> FindAsync(Actor actor, CancellationToken ct = default)
    {
        if (actor.UserId is not { } user)
        {
            return OutcomeKind.Forbidden;
        }

        await using var db = await dbs.CreateDbContextAsync(ct);
        var since = clock.GetUtcNow().UtcDateTime - Life;
        return new Outcome<IReadOnlyList<UserSession>>
        {
            Kind = OutcomeKind.Ok,
            Value = await db
                .UserSessions.AsNoTracking()
                .Where(s => s.UserId == user && s.EndedAt == null && s.SeenAt > since)
                .OrderByDescending(s => s.SeenAt)
                .ThenByDescending(s => s.StartedAt)
                .Take(100)
                .ToListAsync(ct),
        };
    }

    /// <summary>Ends one session of the account. NotFound for anybody else's.</summary>
    public async Task<Outcome<Done>> EndAsync(Actor actor, string id, CancellationToken ct = default)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var now = clock.GetUtcNow().UtcDateTime;
        return
            actor.UserId is not null
            && await db
                .UserSessions.Where(s => s.Id == id && s.UserId == actor.UserId && s.EndedAt == null)
                .ExecuteUpdateAsync(s => s.SetProperty(x => x.EndedAt, now), ct) == 1
            ? new Done()
            : OutcomeKind.NotFound;
    }

    /// <summary>
    /// Ends every session of an account but the one named. The caller has checked that the account is the person's, or that the person manages
    /// accounts.
    /// </summary>
    public async Task EndAllAsync(int userId, string? but = null, CancellationToken ct = default)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var now = clock.GetUtcNow().UtcDateTime;
        await db
            .UserSessions.Where(s => s.UserId == userId && s.Id != but && s.EndedAt == null)
            .ExecuteUpdateAsync(s => s.SetProperty(x => x.EndedAt, now), ct);
    }

    private static string? Short(string? text) =>
        text is null ? null
        : text.Length > 200 ? text[..200]
        : text;
}
