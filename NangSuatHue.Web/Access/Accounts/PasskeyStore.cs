using System.Buffers.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Access.Accounts;
using NangSuatHue.Data.Foundation.Store;

namespace NangSuatHue.Web.Access.Accounts;

/// <summary>
/// Identity's store, which keeps passkeys beside the authenticator's key and the recovery codes in the table of user tokens: provider <c>passkey</c>, the
/// credential's identity as the name, the public key and what goes with it as the value. A passkey has nothing secret.
/// </summary>
public sealed class PasskeyStore(AppDb db, IDbContextFactory<AppDb> dbs, IdentityErrorDescriber describer)
    : UserStore<AppUser, IdentityRole<int>, AppDb, int>(db, describer)
{
    /// <summary>The provider's name in the table.</summary>
    public const string Provider = "passkey";

    /// <inheritdoc />
    public override async Task AddOrUpdatePasskeyAsync(AppUser user, UserPasskeyInfo passkey, CancellationToken cancellationToken) =>
        await SetTokenAsync(
            user,
            Provider,
            Base64Url.EncodeToString(passkey.CredentialId),
            JsonSerializer.Serialize(Kept.Of(passkey)),
            cancellationToken
        );

    /// <inheritdoc />
    public override async Task<IList<UserPasskeyInfo>> GetPasskeysAsync(AppUser user, CancellationToken cancellationToken)
    {
        // Parts of one page ask at the same time, and the request's own context answers one at a time.
        await using var own = await dbs.CreateDbContextAsync(cancellationToken);
        return (await own.UserTokens.AsNoTracking().Where(t => t.UserId == user.Id && t.LoginProvider == Provider).ToListAsync(cancellationToken))
            .Select(Read)
            .OrderBy(p => p.CreatedAt)
            .ToList();
    }

    /// <inheritdoc />
    public override async Task<AppUser?> FindByPasskeyIdAsync(byte[] credentialId, CancellationToken cancellationToken)
    {
        var name = Base64Url.EncodeToString(credentialId);
        return await Context.Users.FirstOrDefaultAsync(
            u => Context.Set<IdentityUserToken<int>>().Any(t => t.UserId == u.Id && t.LoginProvider == Provider && t.Name == name),
            cancellationToken
        );
    }

    /// <inheritdoc />
    public override async Task<UserPasskeyInfo?> FindPasskeyAsync(AppUser user, byte[] credentialId, CancellationToken cancellationToken)
    {
        var name = Base64Url.EncodeToString(credentialId);
        return
            await Context
                .UserTokens.AsNoTracking()
                .FirstOrDefaultAsync(t => t.UserId == user.Id && t.LoginProvider == Provider && t.Name == name, cancellationToken)
                is { } token
            ? Read(token)
            : null;
    }

    /// <inheritdoc />
    public override Task RemovePasskeyAsync(AppUser user, byte[] credentialId, CancellationToken cancellationToken) =>
        RemoveTokenAsync(user, Provider, Base64Url.EncodeToString(credentialId), cancellationToken);

    private static UserPasskeyInfo Read(IdentityUserToken<int> token)
    {
        var kept = JsonSerializer.Deserialize<Kept>(token.Value!)!;
        return new UserPasskeyInfo(
            Base64Url.DecodeFromChars(token.Name),
            kept.PublicKey,
            kept.CreatedAt,
            kept.SignCount,
            kept.Transports,
            kept.IsUserVerified,
            kept.IsBackupEligible,
            kept.IsBackedUp,
            kept.AttestationObject,
            kept.ClientDataJson
        )
        {
            Name = kept.Name,
        };
    }

    private sealed record Kept(
        string? Name,
        byte[] PublicKey,
        DateTimeOffset CreatedAt,
        uint SignCount,
        string[]? Transports,
        bool IsUserVerified,
        bool IsBackupEligible,
        bool IsBackedUp,
        byte[] AttestationObject,
        byte[] ClientDataJson
    )
    {
        public static Kept Of(UserPasskeyInfo p) =>
            new(
                p.Name,
                p.PublicKey,
                p.CreatedAt,
                p.SignCount,
                p.Transports,
                p.IsUserVerified,
                p.IsBackupEligible,
                p.IsBackedUp,
                p.AttestationObject,
                p.ClientDataJson
            );
    }
}
