using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using NangSuatHue.Data.Access.Accounts;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Text;
using NangSuatHue.Web.Shared;
using OtpNet;

namespace NangSuatHue.Web.Access.Accounts;

/// <summary>
/// Signs people in: an account must be confirmed and not disabled; every sign-in is a session with its way of signing in; whoever needs a second factor and has
/// none may do nothing but set one up.
/// </summary>
#pragma warning disable RS0030 // Identity's own constructor asks for the accessor; sign-in never runs inside a circuit.
public sealed class SignIns(
    UserManager<AppUser> users,
    IHttpContextAccessor context,
    IUserClaimsPrincipalFactory<AppUser> claims,
    IOptions<IdentityOptions> options,
    ILogger<SignInManager<AppUser>> logger,
    IAuthenticationSchemeProvider schemes,
    IUserConfirmation<AppUser> confirmation,
    Sessions sessions,
    IOptions<SignInRules> rules,
    SignInGuard guard,
    KnownDevices devices
) : SignInManager<AppUser>(users, context, claims, options, logger, schemes, confirmation)
#pragma warning restore RS0030
{
    /// <summary>The claim of the session.</summary>
    public const string SessionClaim = "ns.session";

    /// <summary>The claim of the way of signing in.</summary>
    public const string MethodClaim = "ns.method";

    private string method = "password";
    private bool refreshing,
        passkeyMade;

    /// <inheritdoc />
    public override async Task<bool> CanSignInAsync(AppUser user) => !user.Disabled && user.ErasedAt is null && await base.CanSignInAsync(user);

    /// <summary>
    /// Checks a password and counts wrong ones, whether the account may sign in yet or not. An address that no account has is counted and takes as long.
    /// </summary>
    public async Task<PasswordCheck> CheckAsync(AppUser? user, string email, string password)
    {
        if (email.Length > MailAddress.Longest)
        {
            // No address, and nothing to count by.
            return new PasswordCheck(false, null);
        }

        var (address, known) = (Context.Connection.RemoteIpAddress, user is not null && devices.Knows(Context, user.Id));
        if (guard.Wait(email, address, known) is { } wait)
        {
            return new PasswordCheck(false, wait);
        }

        if (user is null || user.PasswordHash is null)
        {
            UserManager.PasswordHasher.HashPassword(new AppUser(), password);
        }

        if (user is not null && await UserManager.CheckPasswordAsync(user, password))
        {
            guard.Succeed(email, address, known);
            return new PasswordCheck(true, null);
        }

        guard.Fail(email, address, known);
        return new PasswordCheck(false, guard.Wait(email, address, known));
    }

    /// <summary>Goes on after the right password: in, to the second factor, or out where codes were guessed at.</summary>
    public async Task<SignInResult> PasswordWasRightAsync(AppUser user, bool isPersistent) =>
        await PreSignInCheck(user) ?? await SignInOrTwoFactorAsync(user, isPersistent);

    /// <summary>Whether codes or recovery codes were guessed at; a passkey is no guess and is let in.</summary>
    protected override async Task<bool> IsLockedOut(AppUser user) => method != "passkey" && await base.IsLockedOut(user);

    /// <inheritdoc />
    public override async Task<SignInResult> TwoFactorAuthenticatorSignInAsync(string code, bool isPersistent, bool rememberClient)
    {
        method = "authenticator";

        // A code counts once, and no older one after it (RFC 6238, 5.2): who looked over a shoulder cannot use it while it stands.
        var user = await GetTwoFactorAuthenticationUserAsync();
        if (user is null || await UserManager.IsLockedOutAsync(user) || await StepOfAsync(user, code) is not { } step)
        {
            return await base.TwoFactorAuthenticatorSignInAsync(code, isPersistent, rememberClient);
        }

        if (!await sessions.TakeCodeAsync(user.Id, step))
        {
            await UserManager.AccessFailedAsync(user);
            return SignInResult.Failed;
        }

        return await base.TwoFactorAuthenticatorSignInAsync(code, isPersistent, rememberClient);
    }

    /// <summary>The time step that a code belongs to, within the two steps either way that Identity accepts; null for none.</summary>
    private async Task<long?> StepOfAsync(AppUser user, string code) =>
        await UserManager.GetAuthenticatorKeyAsync(user) is { Length: > 0 } key
        && new Totp(Base32Encoding.ToBytes(key)).VerifyTotp(
            code.Replace(" ", "", StringComparison.Ordinal),
            out var step,
            new VerificationWindow(2, 2)
        )
            ? step
            : null;

    /// <summary>Recovery codes are counted like wrong passwords: an account has ten of them at once.</summary>
    public override async Task<SignInResult> TwoFactorRecoveryCodeSignInAsync(string recoveryCode)
    {
        method = "recovery";
        var user = await GetTwoFactorAuthenticationUserAsync();
        if (user is not null && (await UserManager.IsLockedOutAsync(user) || !await CanSignInAsync(user)))
        {
            return SignInResult.LockedOut;
        }

        var result = await base.TwoFactorRecoveryCodeSignInAsync(recoveryCode);
        if (!result.Succeeded && user is not null)
        {
            await UserManager.AccessFailedAsync(user);
        }

        return result;
    }

    /// <inheritdoc />
    public override async Task<SignInResult> PasskeySignInAsync(string credentialJson)
    {
        method = "passkey";
        try
        {
            return await base.PasskeySignInAsync(credentialJson);
        }
        catch (Exception e) when (e is InvalidOperationException or PasskeyException or System.Text.Json.JsonException or FormatException)
        {
            // Nobody began it here, or what was sent is no answer of a device.
            return SignInResult.Failed;
        }
    }

    /// <summary>Takes a new passkey; null where nobody began it here, or what was sent is no answer of a device.</summary>
    public async Task<PasskeyAttestationResult?> TakePasskeyAsync(string credentialJson)
    {
        try
        {
            return await PerformPasskeyAttestationAsync(credentialJson);
        }
        catch (Exception e) when (e is InvalidOperationException or PasskeyException or System.Text.Json.JsonException or FormatException)
        {
            return null;
        }
    }

    /// <inheritdoc />
    public override async Task<SignInResult> ExternalLoginSignInAsync(
        string loginProvider,
        string providerKey,
        bool isPersistent,
        bool bypassTwoFactor
    )
    {
        method = "provider";
        return await base.ExternalLoginSignInAsync(loginProvider, providerKey, isPersistent, bypassTwoFactor);
    }

    /// <summary>Whoever has just made a passkey on this device has shown it: the session counts as signed in by it.</summary>
    public async Task PasskeyMadeAsync(AppUser user)
    {
        passkeyMade = true;
        await RefreshSignInAsync(user);
    }

    /// <inheritdoc />
    public override async Task RefreshSignInAsync(AppUser user)
    {
        refreshing = true;
        await base.RefreshSignInAsync(user);
    }

    /// <inheritdoc />
    public override async Task SignInWithClaimsAsync(
        AppUser user,
        AuthenticationProperties? authenticationProperties,
        IEnumerable<Claim> additionalClaims
    )
    {
        var (session, how) = refreshing
            ? (Context.User.FindFirstValue(SessionClaim), passkeyMade ? "passkey" : Context.User.FindFirstValue(MethodClaim) ?? method)
            : (null, method);
        if (!refreshing)
        {
            // Whoever signs in anew on the same device leaves the session before.
            await EndOwnAsync();
            devices.Remember(Context, user.Id);
        }

        session ??= await sessions.StartAsync(
            user.Id,
            how,
            Context.Request.Headers.UserAgent.ToString(),
            Context.Connection.RemoteIpAddress?.ToString(),
            Context.RequestAborted
        );
        List<Claim> own = [.. additionalClaims, new(SessionClaim, session), new(MethodClaim, how)];
        if (rules.Value.Requires(user.Role) && how != "passkey" && !user.TwoFactorEnabled)
        {
            own.Add(new Claim(CurrentActor.MustClaim, "second-factor"));
        }

        await base.SignInWithClaimsAsync(user, authenticationProperties, own);
    }

    /// <inheritdoc />
    public override async Task SignOutAsync()
    {
        await EndOwnAsync();
        await base.SignOutAsync();
    }

    /// <summary>
    /// With a passkey but without an authenticator app, a password alone is half a sign-in where a second factor is required: whoever knows only the
    /// password must
    /// not set up an app of their own.
    /// </summary>
    public override async Task<bool> IsTwoFactorEnabledAsync(AppUser user) =>
        await base.IsTwoFactorEnabledAsync(user) || (rules.Value.Requires(user.Role) && (await UserManager.GetPasskeysAsync(user)).Count > 0);

    private async Task EndOwnAsync()
    {
        if (
            Context.User.FindFirstValue(SessionClaim) is { } id
            && int.TryParse(Context.User.FindFirstValue(ClaimTypes.NameIdentifier), NumberStyles.None, CultureInfo.InvariantCulture, out var user)
        )
        {
            await sessions.EndAsync(
                new()
                {
                    Role = Role.Public,
                    Name = "",
                    UserId = user,
                },
                id
            );
        }
    }
}
