using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Kernel;
using NangSuatHue.Data.Notices;
using NangSuatHue.Data.Reference;
using NangSuatHue.Data.Text;

namespace NangSuatHue.Data.Access;

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
        var (draft, issues) = await ClaimDraft.ReadAsync(db, gate, input, now, ct);
        issues.AddRange(ClaimRules.CheckPerson(input.PersonName, input.Email));
        issues.AddRange(PasswordRules.Check(input.Password, input.Email, input.PersonName, draft?.Name ?? input.EnterpriseName));
        if (issues.Count > 0 || draft is null)
        {
            return Outcome<Registered>.Invalid(issues);
        }

        var email = input.Email!.Trim();
        var key = email.ToUpperInvariant();

        // Made in every case, so that the time of the answer tells nothing.
        var hash = hasher.HashPassword(new AppUser(), input.Password!);
        var user = await db.Users.FirstOrDefaultAsync(u => u.NormalizedEmail == key || u.NormalizedUserName == key, ct);
        if (user is not null && (user.EmailConfirmed || user.Disabled || user.Role != Role.Representative || user.EnterpriseId is not null))
        {
            if (!await db.OutboxMails.AnyAsync(m => m.UserId == user.Id && m.CreatedAt > now.AddMinutes(-AskPassword.Pause), ct))
            {
                db.OutboxMails.Add(AccountMails.Exists(now, user));
                await db.SaveChangesAsync(ct);
            }

            return new Registered(null, null);
        }

        List<string> forgotten = [];
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (user is null)
        {
            user = new AppUser
            {
                UserName = email,
                NormalizedUserName = key,
                Email = email,
                NormalizedEmail = key,
                Role = Role.Representative,
                CreatedAt = now,
                LockoutEnabled = true,
            };
            db.Users.Add(user);
        }
        else
        {
            forgotten = await UnconfirmedAccounts.ForgetClaimsAsync(db, user.Id, ct);
        }

        user.DisplayName = ClaimRules.Clean(input.PersonName)!;
        user.PasswordHash = hash;
        user.SecurityStamp = Guid.NewGuid().ToString("N");
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
}

/// <summary>A signed-in person's further claim, after the first was refused or withdrawn, or when somebody took the person off an enterprise.</summary>
public sealed class ClaimEnterprise(IDbContextFactory<AppDb> dbs, DbGate gate, TimeProvider clock)
{
    /// <summary>Gives the claim's id. Forbidden but for a representative of no enterprise; Invalid with the broken rules, or <c>claim_open</c> while one waits.</summary>
    public async Task<Outcome<int>> RunAsync(Actor actor, ClaimInput input, CancellationToken ct = default)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var user = actor.Role == Role.Representative ? await db.Users.FirstOrDefaultAsync(u => u.Id == actor.UserId, ct) : null;
        if (user is not { Role: Role.Representative, EnterpriseId: null, Disabled: false, EmailConfirmed: true })
        {
            return OutcomeKind.Forbidden;
        }

        var now = clock.GetUtcNow().UtcDateTime;
        var (draft, issues) = await ClaimDraft.ReadAsync(db, gate, input, now, ct);
        if (
            await db.EnterpriseClaims.AnyAsync(
                c => c.UserId == user.Id && (c.Status == ClaimStatus.Pending || c.Status == ClaimStatus.Unconfirmed),
                ct
            )
        )
        {
            issues.Add(new Issue(nameof(input.TaxCode), "claim_open"));
        }

        if (issues.Count > 0 || draft is null)
        {
            return Outcome<int>.Invalid(issues);
        }

        (draft.UserId, draft.Status) = (user.Id, ClaimStatus.Pending);
        db.EnterpriseClaims.Add(draft);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await db.SaveChangesAsync(ct);
        await Notify.OfficersAsync(
            db,
            now,
            actor,
            null,
            "claim_made",
            $"/dang-ky-dai-dien/{draft.Id}",
            [user.DisplayName, draft.Name, draft.TaxCode],
            ct: ct
        );
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return draft.Id;
    }
}

/// <summary>A claim made of what a person typed.</summary>
internal static class ClaimDraft
{
    /// <summary>The claim, not saved and without its account; null where rules are broken.</summary>
    public static async Task<(EnterpriseClaim? Claim, List<Issue> Issues)> ReadAsync(
        AppDb db,
        DbGate gate,
        ClaimInput input,
        DateTime now,
        CancellationToken ct
    )
    {
        TaxCode.Read(input.TaxCode ?? "", out var code, out _);
        var known = code.Value is null ? null : await db.Enterprises.Where(e => e.TaxCode == code.Value).Select(e => e.Name).FirstOrDefaultAsync(ct);
        ReferenceIndex reference;
        await using (var connection = await gate.OpenAsync(ct))
        {
            reference = await ReferenceIndex.LoadAsync(connection, ct);
        }

        var issues = ClaimRules.Check(input, reference, known is not null, VietnamTime.Day(now).Year);
        return issues.Count > 0
            ? (null, issues)
            : (
                new EnterpriseClaim
                {
                    TaxCode = code.Value!,
                    Name = known ?? ClaimRules.Clean(input.EnterpriseName)!,
                    VsicCode = known is null ? ClaimRules.Clean(input.VsicCode) : null,
                    CommuneCode = known is null ? ClaimRules.Clean(input.CommuneCode) : null,
                    Address = known is null ? ClaimRules.Clean(input.Address) : null,
                    Position = ClaimRules.Clean(input.Position),
                    Telephone = ClaimRules.Clean(input.Telephone),
                    Note = string.IsNullOrWhiteSpace(input.Note) ? null : Surveys.CellText.Clean(input.Note, keepLines: true),
                    Status = ClaimStatus.Unconfirmed,
                    CreatedAt = now,
                    AgreedAt = now,
                },
                issues
            );
    }
}
