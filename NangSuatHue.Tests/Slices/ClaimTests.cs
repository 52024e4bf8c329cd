using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Access.Accounts;
using NangSuatHue.Data.Access.Permissions;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Files;
using NangSuatHue.Data.Foundation.Ledger;
using NangSuatHue.Data.Foundation.Mail;
using NangSuatHue.Data.Foundation.Notices;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Data.Registry.Claims;
using NangSuatHue.Data.Registry.Enterprises;
using NangSuatHue.Data.Registry.EnterpriseViews;
using NangSuatHue.Data.Registry.Reference;
using NangSuatHue.Web.Access.Accounts;

namespace NangSuatHue.Tests.Slices;

/// <summary>From registration to the approved representative: what is written, who is told, and who wins.</summary>
public abstract class ClaimTests(DatabaseProvider provider)
{
    private const string Password = "mưa xứ huế dầm dề";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>A tax code that the registry does not know.</summary>
    private static string Free { get; } = "3301234582";

    private static RegistrationInput Input { get; } =
        new()
        {
            TaxCode = Free,
            EnterpriseName = "Công ty TNHH  Sông Hương Xanh",
            VsicCode = "10",
            CommuneCode = "19777",
            Address = "1 Lê Lợi",
            PersonName = "Trần Thị Lan",
            Email = "lan@vi-du.example",
            Password = Password,
            Position = "Kế toán",
            Telephone = "0234 3812345",
            Agreed = true,
            HasEvidence = true,
        };

    [Fact]
    public async Task Claim_OnAnUnknownTaxCode_BecomesARecordAndARepresentative_InOneTransaction()
    {
        await using var r = await Registry.CreateAsync(provider);
        var officer = await PersonAsync(r, "can-bo@vi-du.example", Role.Officer);
        var made = (await Register(r).RunAsync(Input, Ct)).Value!;
        await using (var db = r.Dbs.CreateDbContext())
        {
            var user = await db.Users.SingleAsync(u => u.Id == made.UserId, Ct);
            Assert.Equal((Role.Representative, null, false, "Trần Thị Lan"), (user.Role, user.EnterpriseId, user.EmailConfirmed, user.DisplayName));
            Assert.Contains("/xac-nhan-thu?tk=", (await db.OutboxMails.SingleAsync(Ct)).Body, StringComparison.Ordinal);
            Assert.Empty(await db.Notices.ToListAsync(Ct));
        }

        // Nobody decides before the address is confirmed.
        Assert.Equal(OutcomeKind.NotFound, (await Decide(r).RunAsync(officer, made.ClaimId!.Value, 1, approve: true, null, Ct)).Kind);
        Assert.Empty((await new FindClaims(r.Dbs).RunAsync(officer, decided: false, 1, Ct)).Value!.Rows);
        Assert.True((await new ConfirmAddress(r.Dbs, r.Clock).RunAsync(made.UserId!.Value, Ct)).IsOk);
        Assert.True((await new ConfirmAddress(r.Dbs, r.Clock).RunAsync(made.UserId!.Value, Ct)).IsOk);
        var row = Assert.Single((await new FindClaims(r.Dbs).RunAsync(officer, decided: false, 1, Ct)).Value!.Rows);
        Assert.Equal(("Trần Thị Lan", "Công ty TNHH Sông Hương Xanh", Free, false), (row.Person, row.Name, row.TaxCode, row.Known));
        var seen = (await new GetClaim(r.Dbs).RunAsync(officer, row.Id, Ct)).Value!;
        Assert.Null(seen.Enterprise);

        var decided = await Decide(r).RunAsync(officer, row.Id, seen.Claim.Version, approve: true, null, Ct);
        Assert.True(decided.IsOk, decided.Kind.ToString());
        await using (var db = r.Dbs.CreateDbContext())
        {
            var enterprise = await db.Enterprises.SingleAsync(e => e.TaxCode == Free, Ct);
            Assert.Equal(
                (LegalForm.Limited, "10", "C", "19777", "1 Lê Lợi"),
                (enterprise.LegalForm, enterprise.VsicCode, enterprise.Section, enterprise.CommuneCode, enterprise.Address)
            );
            Assert.Equal(enterprise.Id, (await db.Users.SingleAsync(u => u.Id == made.UserId, Ct)).EnterpriseId);
            var change = await db.Changes.SingleAsync(c => c.EnterpriseId == enterprise.Id, Ct);
            Assert.Equal((ChangeAction.Created, officer.Name), (change.Action, change.Actor));
            Assert.Contains("Sông Hương Xanh", change.After, StringComparison.Ordinal);
            Assert.Equal(["claim_made", "claim_approved"], await db.Notices.OrderBy(n => n.Id).Select(n => n.Kind).ToListAsync(Ct));
            Assert.True(
                (
                    await new FindEnterprises(r.Dbs, new EnterpriseCounts()).RunAsync(
                        officer,
                        new EnterpriseFilter { Search = "song huong xanh" },
                        1,
                        25,
                        Ct
                    )
                )
                    .Value!
                    .Rows
                    .Count == 1
            );
        }
    }

    [Fact]
    public async Task TwoOfficersAtOnce_OneWins_TheOtherIsTold()
    {
        await using var r = await Registry.CreateAsync(provider);
        var (a, b) = (await PersonAsync(r, "a@vi-du.example", Role.Officer), await PersonAsync(r, "b@vi-du.example", Role.Officer));
        var claim = await PendingAsync(r, Input);
        var outcomes = await Task.WhenAll(
            Decide(r).RunAsync(a, claim.Id, claim.Version, approve: true, null, Ct),
            Decide(r).RunAsync(b, claim.Id, claim.Version, approve: false, "Chưa rõ", Ct)
        );
        Assert.Equal([OutcomeKind.Ok, OutcomeKind.Conflict], outcomes.Select(o => o.Kind).Order());
        var beaten = outcomes.Single(o => o.Kind == OutcomeKind.Conflict).Value!;
        Assert.Equal(outcomes.Single(o => o.IsOk).Value!.DecidedBy, beaten.DecidedBy);
        Assert.NotEqual(ClaimStatus.Pending, beaten.Status);
        await using var db = r.Dbs.CreateDbContext();
        Assert.Equal(beaten.Status == ClaimStatus.Approved ? 1 : 0, await db.Enterprises.CountAsync(e => e.TaxCode == Free, Ct));
        Assert.Equal(OutcomeKind.Conflict, (await Decide(r).RunAsync(a, claim.Id, beaten.Version, approve: true, null, Ct)).Kind);
    }

    [Fact]
    public async Task TwoClaims_OnOneUnknownTaxCode_MakeOneRecord()
    {
        await using var r = await Registry.CreateAsync(provider);
        var officer = await PersonAsync(r, "a@vi-du.example", Role.Officer);
        var (first, second) = (
            await PendingAsync(r, Input),
            await PendingAsync(r, Input with { Email = "minh@vi-du.example", PersonName = "Lê Minh", EnterpriseName = "Tên khác" })
        );
        var outcomes = await Task.WhenAll(
            Decide(r).RunAsync(officer, first.Id, first.Version, approve: true, null, Ct),
            Decide(r).RunAsync(officer, second.Id, second.Version, approve: true, null, Ct)
        );
        foreach (var (claim, outcome) in (new[] { first, second }).Zip(outcomes))
        {
            Assert.True(
                outcome.IsOk
                    || (
                        outcome.Kind == OutcomeKind.Conflict
                        && (await Decide(r).RunAsync(officer, claim.Id, claim.Version, approve: true, null, Ct)).IsOk
                    )
            );
        }

        await using var db = r.Dbs.CreateDbContext();
        var enterprise = await db.Enterprises.SingleAsync(e => e.TaxCode == Free, Ct);
        Assert.Equal(2, await db.Users.CountAsync(u => u.EnterpriseId == enterprise.Id, Ct));
    }

    [Fact]
    public async Task Refusal_NeedsAReason_AndThePersonMayAskAgain()
    {
        await using var r = await Registry.CreateAsync(provider);
        var officer = await PersonAsync(r, "a@vi-du.example", Role.Officer);
        var claim = await PendingAsync(r, Input);
        var person = new Actor
        {
            Role = Role.Representative,
            Name = "Trần Thị Lan",
            UserId = claim.UserId,
        };
        Assert.Equal("required", (await Decide(r).RunAsync(officer, claim.Id, claim.Version, approve: false, " ", Ct)).Issues[0].Code);
        Assert.Equal("claim_open", (await new ClaimEnterprise(r.Dbs, r.Db, r.Clock).RunAsync(person, Input, Ct)).Issues[0].Code);
        Assert.True((await Decide(r).RunAsync(officer, claim.Id, claim.Version, approve: false, "Thiếu giấy giới thiệu", Ct)).IsOk);
        var own = (await new GetClaim(r.Dbs).OwnAsync(person, Ct)).Value!;
        Assert.Equal((ClaimStatus.Refused, "Thiếu giấy giới thiệu", false), (own.Claim!.Status, own.Claim.Reason, own.Represents));
        Assert.Equal(OutcomeKind.Conflict, (await new WithdrawClaim(r.Dbs, r.Clock).RunAsync(person, claim.Id, Ct)).Kind);
        var again = (await new ClaimEnterprise(r.Dbs, r.Db, r.Clock).RunAsync(person, Input, Ct)).Value;
        Assert.Equal(
            OutcomeKind.NotFound,
            (await new WithdrawClaim(r.Dbs, r.Clock).RunAsync(person with { UserId = officer.UserId }, again, Ct)).Kind
        );
        Assert.True((await new WithdrawClaim(r.Dbs, r.Clock).RunAsync(person, again, Ct)).IsOk);
        Assert.Equal(OutcomeKind.Conflict, (await Decide(r).RunAsync(officer, again, 1, approve: true, null, Ct)).Kind);
        Assert.Equal(2, (await new FindClaims(r.Dbs).RunAsync(officer, decided: true, 1, Ct)).Value!.Count);
    }

    [Fact]
    public async Task KnownTaxCode_ShowsTheNameOnly_AndTheDraftCannotChangeTheRecord()
    {
        await using var r = await Registry.CreateAsync(provider);
        var officer = await PersonAsync(r, "a@vi-du.example", Role.Officer);
        Assert.True(
            (
                await new SaveEnterprise(r.Dbs, r.Db, r.Clock).RunAsync(
                    officer,
                    null,
                    null,
                    Inputs.Of(("taxCode", Free), ("name", "Công ty Đã Có"), ("commune", "19777"), ("address", "Nhà riêng")),
                    Ct
                )
            ).IsOk
        );
        var known = (await new LookUpEnterprise(r.Dbs).RunAsync(officer, Free[..4] + " " + Free[4..], Ct)).Value!;
        Assert.Equal(new LookedUp(Free, "Công ty Đã Có"), known);
        Assert.Equal(new LookedUp(Free, null), (await new LookUpEnterprise(r.Dbs).RunAsync(Actor.Public, Free, Ct)).Value!);
        var claim = await PendingAsync(r, Input with { EnterpriseName = "Tên giả" });
        Assert.Equal("Tên doanh nghiệp đã khai: Tên giả", claim.Note);
        Assert.Equal(("Công ty Đã Có", null, null), (claim.Name, claim.Address, claim.CommuneCode));
        Assert.True((await Decide(r).RunAsync(officer, claim.Id, claim.Version, approve: true, null, Ct)).IsOk);
        await using var db = r.Dbs.CreateDbContext();
        var record = await db.Enterprises.SingleAsync(e => e.TaxCode == Free, Ct);
        Assert.Equal(("Công ty Đã Có", "Nhà riêng", 2), (record.Name, record.Address, record.Version));

        // How the enterprise is reached was not known: the representative said it.
        Assert.Equal(("Trần Thị Lan", "0234 3812345", "lan@vi-du.example"), (record.Representative, record.Telephone, record.Email));
    }

    [Fact]
    public async Task Address_ThatHasAnAccount_GivesTheSameAnswer_AndItsOwnerAMail()
    {
        await using var r = await Registry.CreateAsync(provider);
        var owner = await PersonAsync(r, "lan@vi-du.example", Role.Officer);
        var outcome = await Register(r).RunAsync(Input with { Email = "LAN@vi-du.example" }, Ct);
        Assert.Equal(new Registered(null, null), outcome.Value);
        Assert.True((await Register(r).RunAsync(Input, Ct)).IsOk);
        await using var db = r.Dbs.CreateDbContext();
        var mail = await db.OutboxMails.SingleAsync(Ct);
        Assert.Equal((owner.UserId, "lan@vi-du.example"), (mail.UserId, mail.To));
        Assert.Contains("đã có tài khoản", mail.Subject, StringComparison.Ordinal);
        Assert.Empty(await db.EnterpriseClaims.ToListAsync(Ct));
        Assert.Null((await db.Users.SingleAsync(u => u.Id == owner.UserId, Ct)).PasswordHash);
    }

    [Fact]
    public async Task SecondRegistration_BeforeAnybodyConfirmed_TakesThePlaceOfTheFirst()
    {
        await using var r = await Registry.CreateAsync(provider);
        var first = (await Register(r).RunAsync(Input with { Password = "của kẻ lạ mặt nào đó" }, Ct)).Value!;
        string? stamp;
        await using (var db = r.Dbs.CreateDbContext())
        {
            stamp = (await db.Users.SingleAsync(u => u.Id == first.UserId, Ct)).SecurityStamp;
        }

        var second = (await Register(r).RunAsync(Input with { PersonName = "Lan Trần" }, Ct)).Value!;
        Assert.Equal(first.UserId, second.UserId);
        await using (var db = r.Dbs.CreateDbContext())
        {
            var user = await db.Users.SingleAsync(Ct);
            Assert.NotEqual(stamp, user.SecurityStamp);
            Assert.Equal("Lan Trần", user.DisplayName);
            Assert.NotEqual(
                Microsoft.AspNetCore.Identity.PasswordVerificationResult.Failed,
                new ComposedHasher().VerifyHashedPassword(user, user.PasswordHash!, Password)
            );
            Assert.Equal(second.ClaimId, (await db.EnterpriseClaims.SingleAsync(Ct)).Id);
        }
    }

    [Fact]
    public async Task BrokenRules_AreNamedByField()
    {
        await using var r = await Registry.CreateAsync(provider);
        var issues = (
            await Register(r)
                .RunAsync(
                    new RegistrationInput
                    {
                        TaxCode = Free,
                        Telephone = "mười số",
                        Email = "x",
                        Password = "ngắn",
                        HasEvidence = true,
                    },
                    Ct
                )
        ).Issues;
        Assert.Equal(
            [
                "Agreed agree",
                "CommuneCode required",
                "Email email",
                "EnterpriseName required",
                "Password password_short",
                "PersonName required",
                "Telephone telephone",
            ],
            issues.Select(i => $"{i.Field} {i.Code}").Order(StringComparer.Ordinal)
        );
        Assert.Equal(
            "tax_checkdigit",
            (await Register(r).RunAsync(Input with { TaxCode = Free[..9] + (char)('0' + ((Free[9] - '0' + 1) % 10)) }, Ct)).Issues[0].Code
        );
        Assert.Equal("tax_personalnumber", (await new LookUpEnterprise(r.Dbs).RunAsync(Actor.Public, "046099000123", Ct)).Issues[0].Code);
        Assert.Equal("password_own", Assert.Single((await Register(r).RunAsync(Input with { Password = "songhuongxanh" }, Ct)).Issues).Code);
    }

    [Fact]
    public async Task Claim_OfAStranger_IsAnsweredAlike_WhetherTheTaxCodeIsKnownOrNot()
    {
        await using var r = await Registry.CreateAsync(provider);
        await r.ImportTextAsync("Mã số thuế;Tên doanh nghiệp;Năm\n3399000027;Một;2025\n");
        var tries = 0;
        foreach (
            var input in (RegistrationInput[])
                [
                    Input with
                    {
                        HasEvidence = false,
                    },
                    Input with
                    {
                        EnterpriseName = null,
                    },
                    Input with
                    {
                        CommuneCode = null,
                    },
                    Input with
                    {
                        CommuneCode = "99999",
                    },
                    Input with
                    {
                        VsicCode = "99",
                    },
                    Input with
                    {
                        Agreed = false,
                    },
                    Input with
                    {
                        Password = "một công ty",
                    },
                    Input,
                ]
        )
        {
            var (known, free) = (
                await Register(r).RunAsync(input with { TaxCode = "3399000027", Email = $"a{tries}@vi-du.example" }, Ct),
                await Register(r).RunAsync(input with { Email = $"b{tries++}@vi-du.example" }, Ct)
            );
            Assert.Equal(known.Kind, free.Kind);
            Assert.Equal(known.Issues.Select(i => (i.Field, i.Code)), free.Issues.Select(i => (i.Field, i.Code)));
        }

        // The same rule for who has an account and claims again.
        var person = await PersonAsync(r, "ba@vi-du.example", Role.Representative);
        var again = new ClaimEnterprise(r.Dbs, r.Db, r.Clock);
        Assert.Equal("evidence", (await again.RunAsync(person, new ClaimInput { TaxCode = "3399000027", Agreed = true }, Ct)).Issues.Single().Code);
        Assert.True(
            (
                await again.RunAsync(
                    person,
                    new ClaimInput
                    {
                        TaxCode = "3399000027",
                        Agreed = true,
                        HasEvidence = true,
                    },
                    Ct
                )
            ).IsOk
        );
    }

    [Fact]
    public async Task OneOfficer_LooksIntoAClaim_AtATime()
    {
        await using var r = await Registry.CreateAsync(provider);
        var (a, b) = (await PersonAsync(r, "a@vi-du.example", Role.Officer), await PersonAsync(r, "b@vi-du.example", Role.Officer));
        var claim = await PendingAsync(r, Input);
        var take = new TakeClaim(r.Dbs);
        Assert.Equal(
            OutcomeKind.Forbidden,
            (
                await take.RunAsync(
                    new Actor
                    {
                        Role = Role.Representative,
                        Name = "x",
                        UserId = claim.UserId,
                    },
                    claim.Id,
                    take: true,
                    Ct
                )
            ).Kind
        );
        Assert.True((await take.RunAsync(a, claim.Id, take: true, Ct)).IsOk);
        Assert.Equal(OutcomeKind.Conflict, (await take.RunAsync(b, claim.Id, take: true, Ct)).Kind);
        Assert.Equal(a.Name, (await new GetClaim(r.Dbs).RunAsync(b, claim.Id, Ct)).Value!.Owner);
        Assert.True((await take.RunAsync(a, claim.Id, take: false, Ct)).IsOk);
        Assert.True((await take.RunAsync(b, claim.Id, take: true, Ct)).IsOk);

        // Whoever looks into it or not: the claim as it was seen is decided once.
        Assert.True((await Decide(r).RunAsync(a, claim.Id, claim.Version, approve: false, "Thiếu giấy", Ct)).IsOk);
        Assert.Equal(OutcomeKind.NotFound, (await take.RunAsync(b, claim.Id, take: true, Ct)).Kind);
    }

    [Fact]
    public async Task OnlyOfficersDecide_AndARightIsNotGivenTwice()
    {
        await using var r = await Registry.CreateAsync(provider);
        var officer = await PersonAsync(r, "a@vi-du.example", Role.Officer);
        var claim = await PendingAsync(r, Input);
        foreach (var role in Rights.AccountRoles.Where(x => x != Role.Officer).Append(Role.Public))
        {
            var other = new Actor
            {
                Role = role,
                Name = "x",
                UserId = claim.UserId,
                EnterpriseId = 1,
            };
            Assert.Equal(OutcomeKind.Forbidden, (await Decide(r).RunAsync(other, claim.Id, claim.Version, approve: true, null, Ct)).Kind);
            Assert.Equal(OutcomeKind.Forbidden, (await new FindClaims(r.Dbs).RunAsync(other, decided: false, 1, Ct)).Kind);
            Assert.Equal(OutcomeKind.NotFound, (await new GetClaim(r.Dbs).RunAsync(other, claim.Id, Ct)).Kind);
        }

        await using (var db = r.Dbs.CreateDbContext())
        {
            await db.Users.Where(u => u.Id == claim.UserId).ExecuteUpdateAsync(s => s.SetProperty(u => u.Disabled, true), Ct);
        }

        Assert.Equal("claim_bound", (await Decide(r).RunAsync(officer, claim.Id, claim.Version, approve: true, null, Ct)).Issues[0].Code);
        await using (var db = r.Dbs.CreateDbContext())
        {
            Assert.Equal(0, await db.Enterprises.CountAsync(e => e.TaxCode == Free, Ct));
            Assert.Equal(ClaimStatus.Pending, (await db.EnterpriseClaims.SingleAsync(Ct)).Status);
        }
    }

    [Fact]
    public async Task WhatNobodyConfirmed_GoesAfterAWeek_WithItsFiles()
    {
        await using var r = await Registry.CreateAsync(provider);
        var made = (await Register(r).RunAsync(Input, Ct)).Value!;
        var add = new AddAttachment(r.Dbs, r.Db, new VirusScanner(new AntivirusOptions()), r.Clock);
        var person = new Actor
        {
            Role = Role.Representative,
            Name = "Trần Thị Lan",
            UserId = made.UserId,
        };
        Assert.True(
            (await add.RunAsync(person, ClaimFiles.Owner, made.ClaimId!.Value, null, "giay.pdf", new MemoryStream("%PDF-1.7 x"u8.ToArray()), Ct)).IsOk
        );
        var forget = new UnconfirmedAccounts(r.Dbs, r.Db, r.Clock);
        r.Clock.Now += TimeSpan.FromDays(6);
        await forget.RunAsync(Ct);
        await using var db = r.Dbs.CreateDbContext();
        Assert.Equal(1, await db.Users.CountAsync(Ct));
        var kept = await PendingAsync(r, Input with { Email = "khac@vi-du.example" });
        r.Clock.Now += TimeSpan.FromDays(2);
        await forget.RunAsync(Ct);
        Assert.Equal("khac@vi-du.example", (await db.Users.SingleAsync(Ct)).Email);
        Assert.Equal(kept.Id, (await db.EnterpriseClaims.SingleAsync(Ct)).Id);
        Assert.Empty(await db.Attachments.ToListAsync(Ct));
        Assert.Empty(Directory.GetFiles(r.Db.FilesDirectory, "*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task ForgottenPassword_TellsNobodyAnything_AndFloodsNoMailbox()
    {
        await using var r = await Registry.CreateAsync(provider);
        await PersonAsync(r, "lan@vi-du.example", Role.Expert);
        var ask = new AskPassword(r.Dbs, new FakeTokens(), r.Clock);
        foreach (var email in (string[])["lan@vi-du.example", "LAN@vi-du.example ", "khong-co@vi-du.example", "khong-co@vi-du.example"])
        {
            Assert.Equal(OutcomeKind.Ok, (await ask.RunAsync(email, Ct)).Kind);
        }

        Assert.Equal("email", (await ask.RunAsync("khong phai thu", Ct)).Issues[0].Code);
        await using var db = r.Dbs.CreateDbContext();
        var mails = await db.OutboxMails.OrderBy(m => m.Id).ToListAsync(Ct);
        Assert.Equal(["lan@vi-du.example", "khong-co@vi-du.example"], mails.Select(m => m.To));
        Assert.Contains("/dat-mat-khau?tk=", mails[0].Body, StringComparison.Ordinal);
        Assert.DoesNotContain("/dat-mat-khau", mails[1].Body, StringComparison.Ordinal);
    }

    private static RegisterRepresentative Register(Registry r) => new(r.Dbs, r.Db, new ComposedHasher(), new FakeTokens(), r.Clock);

    private static DecideClaim Decide(Registry r) => new(r.Dbs, r.Db, r.Clock);

    private static async Task<EnterpriseClaim> PendingAsync(Registry r, RegistrationInput input)
    {
        var made = (await Register(r).RunAsync(input, Ct)).Value!;
        Assert.True((await new ConfirmAddress(r.Dbs, r.Clock).RunAsync(made.UserId!.Value, Ct)).IsOk);
        await using var db = r.Dbs.CreateDbContext();
        return await db.EnterpriseClaims.AsNoTracking().SingleAsync(c => c.Id == made.ClaimId, Ct);
    }

    private static async Task<Actor> PersonAsync(Registry r, string email, Role role)
    {
        await using var db = r.Dbs.CreateDbContext();
        var user = new AppUser
        {
            Email = email,
            NormalizedEmail = email.ToUpperInvariant(),
            UserName = email,
            NormalizedUserName = email.ToUpperInvariant(),
            DisplayName = email,
            Role = role,
            EmailConfirmed = true,
        };
        db.Users.Add(user);
        await db.SaveChangesAsync(Ct);
        return new Actor
        {
            Role = role,
            Name = email,
            UserId = user.Id,
        };
    }
}

/// <summary>Links without Identity behind them.</summary>
internal sealed class FakeTokens : IAccountTokens
{
    public Task<string> ConfirmAsync(AppUser user) => Task.FromResult($"/xac-nhan-thu?tk={user.Id}&ma=x");

    public Task<string> PasswordAsync(AppUser user) => Task.FromResult($"/dat-mat-khau?tk={user.Id}&ma=x");
}

public sealed class SqliteClaimTests() : ClaimTests(DatabaseProvider.Sqlite);

public sealed class PostgresClaimTests() : ClaimTests(DatabaseProvider.Postgres);
