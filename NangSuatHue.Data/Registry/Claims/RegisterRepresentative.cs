using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Access.Accounts;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Mail;
using NangSuatHue.Data.Foundation.Store;

namespace NangSuatHue.Data.Registry.Claims;

/// <summary>A person's registration: the claim and the account.</summary>
public sealed record RegistrationInput : ClaimInput
{
    /// <summary>The person's name.</summary>
    public string? PersonName { get; init; }

    /// <summary>E-mail address.</summary>
    public string? Email { get; init; }

    /// <summary>The chosen password.</summary>
    public string? Password { get; init; }
}

/// <summary>What came of a registration. Without a claim the address has an account: the person at the form must not be told, its owner got a mail.</summary>
public sealed record Registered(int? ClaimId, int? UserId);

/// <summary>
/// Makes an account of a representative that is not confirmed yet, with its claim and the mail that confirms it, in one transaction. A second registration with
/// an address that nobody confirmed takes the place of the first, whose link dies: nobody has shown yet whose address it is.
/// </summary>
public sealed class RegisterRepresentative(
    IDbContextFactory<AppDb> dbs,
    DbGate gate,
    IPasswordHasher<AppUser> hasher,
    IAccountTokens tokens,
    TimeProvider clock
)
{
    /// <summary>The most mails of a day to an address that nobody confirmed.</summary>
    public const int MailsADay = 3;

    /// <summary>For everybody. Invalid with the broken rules.</summary>
    public async Task<Outcome<Registered>> RunAsync(RegistrationInput input, CancellationToken ct = default)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var now = clock.GetUtcNow().UtcDateTime;
        var (draft, issues) = await ClaimDraft.ReadAsync(db, gate, input, stranger: true, now, ct);
        issues.AddRange(ClaimRules.CheckPerson(input.PersonName, input.Email));
        issues.AddRange(PasswordRules.Check(input.Password, input.Email, input.PersonName, input.EnterpriseName));
        if (issues.Count > 0 || draft is null)
        {
            return Outcome<Registered>.Invalid(issues);
        }

        var (email, key) = (input.Email!.Trim(), input.Email.Trim().ToUpperInvariant());

        // Made in every case, so that the time of the answer tells nothing.
        var hash = hasher.HashPassword(new AppUser(), input.Password!);
        var user = await db.Users.FirstOrDefaultAsync(u => u.NormalizedEmail == key || u.NormalizedUserName == key, ct);
        if (user is not null && (user.EmailConfirmed || user.Disabled || user.Role != Role.Representative || user.EnterpriseId is not null))
        {
            await SayExistsAsync(db, user, now, ct);
            return new Registered(null, null);
        }

        List<string> forgotten = [];
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (user is null)
        {
            user = db.Users.Add(AppUser.Of(email, now)).Entity;
        }
        else
        {
            forgotten = await UnconfirmedAccounts.ForgetClaimsAsync(db, user.Id, ct);
        }

        (user.Role, user.DisplayName) = (Role.Representative, ClaimRules.Clean(input.PersonName)!);
        (user.PasswordHash, user.SecurityStamp) = (hash, Guid.NewGuid().ToString("N"));
        try
        {
            await db.SaveChangesAsync(ct);
            draft.UserId = user.Id;
            db.EnterpriseClaims.Add(draft);
            var lately = now.AddDays(-1);
            if (await db.OutboxMails.CountAsync(m => m.UserId == user.Id && m.CreatedAt > lately, ct) < MailsADay)
            {
                // Beyond that a mailbox is not filled: signing in with the password asks for the mail again, after a pause.
                db.OutboxMails.Add(AccountMails.Confirm(now, user, draft.TaxCode, await tokens.ConfirmAsync(user)));
            }

            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException e) when (DatabaseTroubles.Of(e) == DatabaseTrouble.None)
        {
            // Somebody registered the same address between the look and the write.
            return new Registered(null, null);
        }

        await transaction.CommitAsync(ct);
        await UnconfirmedAccounts.ForgetFilesAsync(db, gate, forgotten, ct);
        return new Registered(draft.Id, user.Id);
    }

    /// <summary>The mailbox is told and not the page: nobody learns there who has an account.</summary>
    private static async Task SayExistsAsync(AppDb db, AppUser user, DateTime now, CancellationToken ct)
    {
        if (!await db.OutboxMails.AnyAsync(m => m.UserId == user.Id && m.CreatedAt > now.AddMinutes(-AskPassword.Pause), ct))
        {
            db.OutboxMails.Add(AccountMails.Exists(now, user));
            await db.SaveChangesAsync(ct);
        }
    }
}
