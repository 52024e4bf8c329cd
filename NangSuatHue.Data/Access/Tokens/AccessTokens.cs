using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Access.Accounts;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Mail;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Data.Foundation.Text;

namespace NangSuatHue.Data.Access.Tokens;

/// <summary>A token that was just made, with the text that is shown once and kept nowhere.</summary>
public sealed record NewToken(AccessToken Token, string Text);

/// <summary>Makes, lists, ends and recognises personal access tokens. Each belongs to the account that made it.</summary>
public sealed class AccessTokens(IDbContextFactory<AppDb> dbs, TimeProvider clock)
{
    /// <summary>The longest life, days.</summary>
    public const int MaxDays = 365;

    /// <summary>How many tokens that stand one account may have.</summary>
    public const int Most = 20;

    /// <summary>What every token begins with, so that it is recognised where it does not belong.</summary>
    public const string Start = "nsh_";

    /// <summary>Makes a token. Invalid without a name, a scope or a life of 1 to <see cref="MaxDays"/> days, or beyond <see cref="Most"/>.</summary>
    public async Task<Outcome<NewToken>> CreateAsync(Actor actor, string? name, TokenScopes scopes, int days, CancellationToken ct = default)
    {
        if (actor.UserId is not { } user)
        {
            return OutcomeKind.Forbidden;
        }

        name = CellText.Clean(name ?? "", keepLines: false);
        var issues = Check(name, scopes, days);
        await using var db = await dbs.CreateDbContextAsync(ct);
        var now = clock.GetUtcNow().UtcDateTime;
        if (issues.Count == 0 && await db.AccessTokens.CountAsync(t => t.UserId == user && t.RevokedAt == null && t.ExpiresAt > now, ct) >= Most)
        {
            issues.Add(new Issue("name", "range", "1", Most.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        }

        if (issues.Count > 0)
        {
            return Outcome<NewToken>.Invalid(issues);
        }

        var text = Start + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24));
        var token = new AccessToken
        {
            UserId = user,
            Name = name,
            Hash = Hash(text),
            Prefix = text[..10],
            Scopes = scopes,
            CreatedAt = now,
            ExpiresAt = now.AddDays(days),
        };
        db.AccessTokens.Add(token);
        if (await db.Users.FirstOrDefaultAsync(u => u.Id == user && u.Email != null, ct) is { EmailConfirmed: true } person)
        {
            db.OutboxMails.Add(
                AccountMails.Changed(
                    now,
                    person,
                    $"Mã truy cập cho chương trình \"{name}\" vừa được tạo. " + "Nếu không phải bạn, thu hồi mã và đổi mật khẩu ngay.",
                    $"The access token \"{name}\" was just made. If it was not you, end it and change your password at once."
                )
            );
        }

        await db.SaveChangesAsync(ct);
        return new NewToken(token, text);
    }

    private static List<Issue> Check(string name, TokenScopes scopes, int days)
    {
        var issues = new List<Issue>();
        if (name.Length is 0 or > 80)
        {
            issues.Add(new Issue("name", "required"));
        }

        if (scopes == TokenScopes.None || (scopes & ~(TokenScopes.Read | TokenScopes.Write | TokenScopes.Import)) != 0)
        {
            issues.Add(new Issue("scopes", "required"));
        }

        if (days is < 1 or > MaxDays)
        {
            issues.Add(new Issue("days", "range", "1", MaxDays.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        }

        return issues;
    }

    /// <summary>The account's tokens, the newest first.</summary>
    public async Task<Outcome<IReadOnlyList<AccessToken>>> FindAsync(Actor actor, CancellationToken ct = default)
    {
        if (actor.UserId is not { } user)
        {
            return OutcomeKind.Forbidden;
        }

        await using var db = await dbs.CreateDbContextAsync(ct);
        return new Outcome<IReadOnlyList<AccessToken>>
        {
            Kind = OutcomeKind.Ok,
            Value = await db.AccessTokens.AsNoTracking().Where(t => t.UserId == user).OrderByDescending(t => t.Id).ToListAsync(ct),
        };
    }

    /// <summary>Ends a token of the account. NotFound for anybody else's.</summary>
    public async Task<Outcome<Done>> RevokeAsync(Actor actor, int id, CancellationToken ct = default)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var now = clock.GetUtcNow().UtcDateTime;
        var done = await db
            .AccessTokens.Where(t => t.Id == id && t.UserId == actor.UserId && t.RevokedAt == null)
            .ExecuteUpdateAsync(s => s.SetProperty(t => t.RevokedAt, now), ct);
        return done == 1 ? new Done() : OutcomeKind.NotFound;
    }

    /// <summary>Ends every token of an account: its person lost control of it, or its rights are others now.</summary>
    public async Task EndAllAsync(int userId, CancellationToken ct = default)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        await EndAllAsync(db, userId, clock.GetUtcNow().UtcDateTime, ct);
    }

    /// <summary>The same within the caller's transaction.</summary>
    internal static Task EndAllAsync(AppDb db, int userId, DateTime now, CancellationToken ct) =>
        db.AccessTokens.Where(t => t.UserId == userId && t.RevokedAt == null).ExecuteUpdateAsync(s => s.SetProperty(t => t.RevokedAt, now), ct);

    /// <summary>The account behind a token and what the token lets do; null for a token that does not stand or an account that is disabled.</summary>
    public async Task<(AppUser User, TokenScopes Scopes)?> ResolveAsync(string text, CancellationToken ct = default)
    {
        if (!text.StartsWith(Start, StringComparison.Ordinal) || text.Length > 100)
        {
            return null;
        }

        await using var db = await dbs.CreateDbContextAsync(ct);
        var (hash, now) = (Hash(text), clock.GetUtcNow().UtcDateTime);
        var found = await db
            .AccessTokens.Where(t => t.Hash == hash && t.RevokedAt == null && t.ExpiresAt > now)
            .Join(db.Users.Where(u => !u.Disabled), t => t.UserId, u => u.Id, (t, u) => new { Token = t, User = u })
            .FirstOrDefaultAsync(ct);
        if (found is null)
        {
            return null;
        }

        if (found.Token.LastUsedAt is not { } used || now - used > TimeSpan.FromHours(1))
        {
            await db.AccessTokens.Where(t => t.Id == found.Token.Id).ExecuteUpdateAsync(s => s.SetProperty(t => t.LastUsedAt, now), ct);
        }

        return (found.User, found.Token.Scopes);
    }

    /// <summary>Tokens are long and random: a plain hash cannot be guessed back.</summary>
    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
