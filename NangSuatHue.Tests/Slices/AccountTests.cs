using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Access.Accounts;
using NangSuatHue.Data.Access.Permissions;
using NangSuatHue.Data.Access.Tokens;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Mail;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Data.Programme.Pilots.Project;
using NangSuatHue.Data.Registry.Claims;
using NangSuatHue.Data.Registry.Enterprises;
using NangSuatHue.Web.Access.Accounts;

namespace NangSuatHue.Tests.Slices;

/// <summary>Several representatives of one enterprise, and what an administrator does to accounts.</summary>
public abstract class AccountTests(DatabaseProvider provider)
{
    private const string Password = "mưa xứ huế dầm dề";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Representative_InvitesAnother_WhoAcceptsOnce_AndMayBeTakenOffWithAReason()
    {
        await using var r = await Registry.CreateAsync(provider);
        var (enterprise, other) = (await EnterpriseAsync(r, "3301234582", "Sông Hương"), await EnterpriseAsync(r, "3307654329", "Ngự Bình"));
        var first = await PersonAsync(r, "lan@vi-du.example", Role.Representative, enterprise);
        var foreign = await PersonAsync(r, "nga@vi-du.example", Role.Representative, other);
        var invitations = Invitations(r);
        Assert.True(
            (
                await invitations.InviteAsync(
                    first,
                    new InviteInput
                    {
                        Email = " Minh@Vi-Du.example ",
                        Role = Role.Administrator,
                        TaxCode = "3307654329",
                    },
                    Ct
                )
            ).IsOk
        );
        Assert.Equal("invited", (await invitations.InviteAsync(first, new InviteInput { Email = "minh@vi-du.example" }, Ct)).Issues[0].Code);
        var token = await TokenAsync(r);
        var view = (await invitations.OpenAsync(token, Ct)).Value!;
        Assert.Equal(("minh@vi-du.example", Role.Representative, "Sông Hương", first.Name), (view.Email, view.Role, view.Enterprise, view.InvitedBy));
        await using (var db = r.Dbs.CreateDbContext())
        {
            Assert.DoesNotContain(token, (await db.Invitations.SingleAsync(Ct)).TokenHash, StringComparison.Ordinal);
        }

        // Another enterprise neither sees nor takes it back.
        Assert.Empty((await invitations.FindAsync(foreign, Ct)).Value!);
        Assert.Equal(OutcomeKind.NotFound, (await invitations.RevokeAsync(foreign, view.Id, Ct)).Kind);
        Assert.Equal(
            ["Agreed", "Password", "PersonName"],
            (await invitations.AcceptAsync(token, "", "ngắn", agreed: false, Ct)).Issues.Select(i => i.Field).Order()
        );
        var both = await Task.WhenAll(
            invitations.AcceptAsync(token, "Lê Minh", Password, agreed: true, Ct),
            invitations.AcceptAsync(token, "Lê Minh", Password, agreed: true, Ct)
        );
        Assert.Single(both, o => o.IsOk);
        Assert.Equal(OutcomeKind.NotFound, (await invitations.OpenAsync(token, Ct)).Kind);
        var people = new Representatives(r.Dbs, r.Clock);
        var minh = (await people.FindAsync(first, Ct)).Value!.Single(p => p.Name == "Lê Minh");
        Assert.Equal(2, (await people.FindAsync(first, Ct)).Value!.Count);
        Assert.Equal("reason", (await people.RemoveAsync(first, minh.Id, " ", Ct)).Issues[0].Code);
        Assert.Equal("own_account", (await people.RemoveAsync(first, first.UserId!.Value, "thử", Ct)).Issues[0].Code);
        Assert.Equal(OutcomeKind.NotFound, (await people.RemoveAsync(foreign, minh.Id, "thử", Ct)).Kind);
        var stamp = await StampAsync(r, minh.Id);
        Assert.True((await people.RemoveAsync(first, minh.Id, "Đã nghỉ việc", Ct)).IsOk);
        Assert.NotEqual(stamp, await StampAsync(r, minh.Id));
        Assert.Single((await people.FindAsync(first, Ct)).Value!);
        await using (var db = r.Dbs.CreateDbContext())
        {
            Assert.Null((await db.Users.SingleAsync(u => u.Id == minh.Id, Ct)).EnterpriseId);
            Assert.Contains("Đã nghỉ việc", (await db.OutboxMails.SingleAsync(m => m.UserId == minh.Id, Ct)).Body, StringComparison.Ordinal);
        }

        // Invited back, the account that exists joins after its own sign-in; nobody else can use the link.
        Assert.True((await invitations.InviteAsync(first, new InviteInput { Email = "minh@vi-du.example" }, Ct)).IsOk);
        var again = await TokenAsync(r);
        Assert.Equal(OutcomeKind.Conflict, (await invitations.AcceptAsync(again, "Kẻ Khác", Password, agreed: true, Ct)).Kind);
        Assert.Equal(OutcomeKind.Forbidden, (await invitations.JoinAsync(foreign, again, Ct)).Kind);
        Assert.True(
            (
                await invitations.JoinAsync(
                    new Actor
                    {
                        Role = Role.Representative,
                        Name = "Lê Minh",
                        UserId = minh.Id,
                    },
                    again,
                    Ct
                )
            ).IsOk
        );
        Assert.Equal(2, (await people.FindAsync(first, Ct)).Value!.Count);
    }

    [Fact]
    public async Task Invitation_EndsAfterAWeek_OrWhenTakenBack()
    {
        await using var r = await Registry.CreateAsync(provider);
        var first = await PersonAsync(r, "lan@vi-du.example", Role.Representative, await EnterpriseAsync(r, "3301234582", "Sông Hương"));
        var invitations = Invitations(r);
        await invitations.InviteAsync(first, new InviteInput { Email = "a@vi-du.example" }, Ct);
        var late = await TokenAsync(r);
        r.Clock.Now += TimeSpan.FromDays(7);
        Assert.Equal(OutcomeKind.NotFound, (await invitations.AcceptAsync(late, "A", Password, agreed: true, Ct)).Kind);
        var id = (await invitations.InviteAsync(first, new InviteInput { Email = "a@vi-du.example" }, Ct)).Value;
        var back = await TokenAsync(r);
        Assert.True((await invitations.RevokeAsync(first, id, Ct)).IsOk);
        Assert.Equal(OutcomeKind.NotFound, (await invitations.OpenAsync(back, Ct)).Kind);
        for (var i = 0; i < NangSuatHue.Data.Registry.Claims.Invitations.Most; i++)
        {
            Assert.True((await invitations.InviteAsync(first, new InviteInput { Email = $"n{i}@vi-du.example" }, Ct)).IsOk);
        }

        Assert.Equal("many_invitations", (await invitations.InviteAsync(first, new InviteInput { Email = "nua@vi-du.example" }, Ct)).Issues[0].Code);
    }

    [Fact]
    public async Task Invitations_OfWhoMayNoLongerInvite_End()
    {
        await using var r = await Registry.CreateAsync(provider);
        var enterprise = await EnterpriseAsync(r, "3301234582", "Sông Hương");
        await EnterpriseAsync(r, "3307654329", "Ngự Bình");
        var admin = await PersonAsync(r, "quan-tri@vi-du.example", Role.Administrator);
        var stays = await PersonAsync(r, "lan@vi-du.example", Role.Representative, enterprise);
        var invitations = Invitations(r);
        var manage = new ManageAccounts(r.Dbs, new FakeTokens(), r.Clock);
        var ways = new Dictionary<string, Func<int, Task<bool>>>
        {
            ["taken off"] = async id => (await new Representatives(r.Dbs, r.Clock).RemoveAsync(stays, id, "Đã nghỉ việc", Ct)).IsOk,
            ["disabled"] = async id => (await manage.DisableAsync(admin, id, disabled: true, Ct)).IsOk,
            ["of another enterprise"] = async id => (await manage.ChangeRoleAsync(admin, id, Role.Representative, "3307654329", null, Ct)).IsOk,
            ["an officer"] = async id => (await manage.ChangeRoleAsync(admin, id, Role.Officer, null, null, Ct)).IsOk,
        };
        foreach (var (way, leave) in ways)
        {
            var leaves = await PersonAsync(r, $"{way.Replace(' ', '-')}@vi-du.example", Role.Representative, enterprise);
            Assert.True(
                (await invitations.InviteAsync(leaves, new InviteInput { Email = $"ban-cua-{way.Replace(' ', '-')}@vi-du.example" }, Ct)).IsOk
            );
            var token = await TokenAsync(r);
            Assert.True((await invitations.OpenAsync(token, Ct)).IsOk);
            Assert.True(await leave(leaves.UserId!.Value), way);
            Assert.Equal(OutcomeKind.NotFound, (await invitations.AcceptAsync(token, "Người Lạ", Password, agreed: true, Ct)).Kind);
        }

        // Who keeps role and enterprise keeps the invitations.
        Assert.True((await invitations.InviteAsync(stays, new InviteInput { Email = "moi@vi-du.example" }, Ct)).IsOk);
        Assert.Equal(
            "role_same",
            (await manage.ChangeRoleAsync(admin, stays.UserId!.Value, Role.Representative, "3301234582", null, Ct)).Issues.Single().Code
        );
        Assert.Equal("required", (await manage.ChangeRoleAsync(admin, stays.UserId!.Value, Role.Representative, " ", null, Ct)).Issues.Single().Code);
        Assert.True((await invitations.OpenAsync(await TokenAsync(r), Ct)).IsOk);
    }

    /// <summary>An open page outlives a change of rights by up to a minute: in it nobody gives rights that are gone.</summary>
    [Fact]
    public async Task WhoseRightsAreGone_GivesNone_WhateverTheOpenPageSays()
    {
        await using var r = await Registry.CreateAsync(provider);
        var enterprise = await EnterpriseAsync(r, "3301234582", "Sông Hương");
        var (first, second) = (
            await PersonAsync(r, "quan-tri@vi-du.example", Role.Administrator),
            await PersonAsync(r, "hai@vi-du.example", Role.Administrator)
        );
        var (stays, leaves) = (
            await PersonAsync(r, "lan@vi-du.example", Role.Representative, enterprise),
            await PersonAsync(r, "nga@vi-du.example", Role.Representative, enterprise)
        );
        var (invitations, manage, people) = (
            Invitations(r),
            new ManageAccounts(r.Dbs, new FakeTokens(), r.Clock),
            new Representatives(r.Dbs, r.Clock)
        );
        Assert.True((await people.RemoveAsync(stays, leaves.UserId!.Value, "Đã nghỉ việc", Ct)).IsOk);
        Assert.Equal(OutcomeKind.Forbidden, (await invitations.InviteAsync(leaves, new InviteInput { Email = "ban@vi-du.example" }, Ct)).Kind);
        Assert.Equal(OutcomeKind.Forbidden, (await people.RemoveAsync(leaves, stays.UserId!.Value, "trả đũa", Ct)).Kind);

        Assert.True((await manage.ChangeRoleAsync(first, second.UserId!.Value, Role.Reporter, null, null, Ct)).IsOk);
        Assert.Equal(
            OutcomeKind.Forbidden,
            (await invitations.InviteAsync(second, new InviteInput { Email = "ban@vi-du.example", Role = Role.Administrator }, Ct)).Kind
        );
        Assert.Equal(OutcomeKind.Forbidden, (await manage.ChangeRoleAsync(second, first.UserId!.Value, Role.Reporter, null, null, Ct)).Kind);
        Assert.Equal(OutcomeKind.Forbidden, (await manage.DisableAsync(second, first.UserId!.Value, disabled: true, Ct)).Kind);

        // An invitation is worth what its sender may give when it is taken up.
        Assert.True((await invitations.InviteAsync(first, new InviteInput { Email = "moi@vi-du.example", Role = Role.Officer }, Ct)).IsOk);
        var token = await TokenAsync(r);
        await using var db = r.Dbs.CreateDbContext();
        await db.Users.Where(u => u.Id == first.UserId).ExecuteUpdateAsync(s => s.SetProperty(u => u.Disabled, true), Ct);
        Assert.Equal(OutcomeKind.NotFound, (await invitations.AcceptAsync(token, "Người Mới", Password, agreed: true, Ct)).Kind);
    }

    [Fact]
    public async Task OfficerWhoLeaves_LeavesNothingBehindUnseen()
    {
        await using var r = await Registry.CreateAsync(provider);
        var enterprise = await EnterpriseAsync(r, "3301234582", "Sông Hương");
        var admin = await PersonAsync(r, "quan-tri@vi-du.example", Role.Administrator);
        var manage = new ManageAccounts(r.Dbs, new FakeTokens(), r.Clock);
        await using var db = r.Dbs.CreateDbContext();
        foreach (
            var (email, leave) in new (string, Func<int, Task<bool>>)[]
            {
                ("mot@vi-du.example", async id => (await manage.DisableAsync(admin, id, disabled: true, Ct)).IsOk),
                ("hai@vi-du.example", async id => (await manage.ChangeRoleAsync(admin, id, Role.Reporter, null, null, Ct)).IsOk),
            }
        )
        {
            var officer = await PersonAsync(r, email, Role.Officer);
            db.PilotProjects.Add(
                new PilotProject
                {
                    Code = email,
                    Title = "x",
                    Objective = "y",
                    EnterpriseId = enterprise,
                    AssignedTo = officer.UserId,
                }
            );
            await db.SaveChangesAsync(Ct);
            Assert.True(await leave(officer.UserId!.Value));
            Assert.Null(await db.PilotProjects.AsNoTracking().Where(p => p.Code == email).Select(p => p.AssignedTo).SingleAsync(Ct));
        }
    }

    [Fact]
    public async Task AddressThatSomebodyRegisteredFirst_IsTheInvitedPersons()
    {
        await using var r = await Registry.CreateAsync(provider);
        var admin = await PersonAsync(r, "quan-tri@vi-du.example", Role.Administrator);
        var invitations = Invitations(r);
        var squatter = new RegisterRepresentative(r.Dbs, r.Db, new ComposedHasher(), new FakeTokens(), r.Clock);
        var made = (
            await squatter.RunAsync(
                new RegistrationInput
                {
                    TaxCode = "3301234582",
                    EnterpriseName = "Công ty TNHH Kẻ Chiếm",
                    CommuneCode = "19777",
                    PersonName = "Kẻ Chiếm",
                    Email = "can-bo-moi@vi-du.example",
                    Password = Password,
                    Agreed = true,
                    HasEvidence = true,
                },
                Ct
            )
        ).Value!;
        Assert.True((await invitations.InviteAsync(admin, new InviteInput { Email = "can-bo-moi@vi-du.example", Role = Role.Officer }, Ct)).IsOk);
        Assert.Equal(
            made.UserId!.Value,
            (await invitations.AcceptAsync(await TokenAsync(r), "Cán Bộ Mới", "đền ngọ môn soi bóng nước", agreed: true, Ct)).Value
        );
        await using var db = r.Dbs.CreateDbContext();
        var user = await db.Users.AsNoTracking().SingleAsync(u => u.Id == made.UserId, Ct);
        Assert.Equal(("Cán Bộ Mới", Role.Officer, true, null), (user.DisplayName, user.Role, user.EmailConfirmed, user.EnterpriseId));
        Assert.Equal(
            Microsoft.AspNetCore.Identity.PasswordVerificationResult.Failed,
            new ComposedHasher().VerifyHashedPassword(user, user.PasswordHash!, Password)
        );
        Assert.Equal(ClaimStatus.Withdrawn, (await db.EnterpriseClaims.AsNoTracking().SingleAsync(Ct)).Status);
        await new UnconfirmedAccounts(r.Dbs, r.Db, r.Clock).RunAsync(Ct);
        Assert.Empty(await db.EnterpriseClaims.AsNoTracking().ToListAsync(Ct));
    }

    [Fact]
    public async Task AccessTokens_EndWithTheRightsTheyWereMadeUnder()
    {
        await using var r = await Registry.CreateAsync(provider);
        var enterprise = await EnterpriseAsync(r, "3301234582", "Sông Hương");
        var admin = await PersonAsync(r, "quan-tri@vi-du.example", Role.Administrator);
        var stays = await PersonAsync(r, "lan@vi-du.example", Role.Representative, enterprise);
        var (tokens, manage) = (new AccessTokens(r.Dbs, r.Clock), new ManageAccounts(r.Dbs, new FakeTokens(), r.Clock));
        var ways = new Dictionary<string, Func<int, Task<bool>>>
        {
            ["role"] = async id => (await manage.ChangeRoleAsync(admin, id, Role.Officer, null, null, Ct)).IsOk,
            ["factor"] = async id => (await manage.ResetSecondFactorAsync(admin, id, Ct)).IsOk,
            ["removed"] = async id => (await new Representatives(r.Dbs, r.Clock).RemoveAsync(stays, id, "Đã nghỉ việc", Ct)).IsOk,
            ["everywhere"] = async id =>
            {
                await tokens.EndAllAsync(id, Ct);
                return true;
            },
        };
        foreach (var (way, change) in ways)
        {
            var person = await PersonAsync(r, way + "@vi-du.example", Role.Representative, enterprise);
            var made = (await tokens.CreateAsync(person, "máy", TokenScopes.Read, 1, Ct)).Value!;
            Assert.NotNull(await tokens.ResolveAsync(made.Text, Ct));
            Assert.True(await change(person.UserId!.Value), way);
            Assert.Null(await tokens.ResolveAsync(made.Text, Ct));
            await using var db = r.Dbs.CreateDbContext();
            Assert.Contains(
                await db.OutboxMails.Where(m => m.UserId == person.UserId).Select(m => m.Body).ToListAsync(Ct),
                b => b.Contains("Mã truy cập", StringComparison.Ordinal) && !b.Contains(made.Text, StringComparison.Ordinal)
            );
        }
    }

    [Fact]
    public async Task Administrator_InvitesAnybody_ByTheRulesOfTheRole()
    {
        await using var r = await Registry.CreateAsync(provider);
        var admin = await PersonAsync(r, "quan-tri@vi-du.example", Role.Administrator);
        await EnterpriseAsync(r, "3301234582", "Sông Hương");
        var invitations = Invitations(r);
        foreach (var role in Rights.AccountRoles)
        {
            Assert.True(
                (
                    await invitations.InviteAsync(
                        admin,
                        new InviteInput
                        {
                            Email = $"{role}@vi-du.example",
                            Role = role,
                            TaxCode = "330 123 4582",
                        },
                        Ct
                    )
                ).IsOk,
                role.ToString()
            );
        }

        Assert.Equal("no_enterprise", (
                await invitations.InviteAsync(
                    admin,
                    new InviteInput
                    {
                        Email = "x@vi-du.example",
                        Role = Role.Representative,
                        TaxCode = "3307654329",
                    },
                    Ct
                )
            ).Issues[0].Code);
        Assert.Equal("no_expert", (
                await invitations.InviteAsync(
                    admin,
                    new InviteInput
                    {
                        Email = "x@vi-du.example",
                        Role = Role.Expert,
                        ExpertId = 999_999,
                    },
                    Ct
                )
            ).Issues[0].Code);
        Assert.Equal(
            "role",
            (await invitations.InviteAsync(admin, new InviteInput { Email = "x@vi-du.example", Role = Role.Operator }, Ct)).Issues[0].Code
        );
        Assert.Equal(
            "email_taken",
            (await invitations.InviteAsync(admin, new InviteInput { Email = "quan-tri@vi-du.example", Role = Role.Officer }, Ct)).Issues[0].Code
        );
        foreach (var role in Rights.AccountRoles.Where(x => x != Role.Administrator))
        {
            Assert.Equal(
                OutcomeKind.Forbidden,
                (
                    await invitations.InviteAsync(
                        new Actor
                        {
                            Role = role,
                            Name = "x",
                            UserId = 1,
                        },
                        new InviteInput { Email = "x@vi-du.example" },
                        Ct
                    )
                ).Kind
            );
        }
    }

    [Fact]
    public async Task Administrator_ChangesAccounts_WithAHistory_ButNeverTheOwn_AndNeverTheLast()
    {
        await using var r = await Registry.CreateAsync(provider);
        var (admin, second) = (
            await PersonAsync(r, "quan-tri@vi-du.example", Role.Administrator),
            await PersonAsync(r, "hai@vi-du.example", Role.Administrator)
        );
        var officer = await PersonAsync(r, "can-bo@vi-du.example", Role.Officer);
        var manage = new ManageAccounts(r.Dbs, new FakeTokens(), r.Clock);
        var id = officer.UserId!.Value;
        var stamp = await StampAsync(r, id);
        Assert.True((await manage.ChangeRoleAsync(admin, id, Role.FinanceOfficer, null, null, Ct)).IsOk);
        Assert.NotEqual(stamp, await StampAsync(r, id));
        Assert.Equal("no_enterprise", (await manage.ChangeRoleAsync(admin, id, Role.Representative, "3307654329", null, Ct)).Issues[0].Code);
        Assert.True((await manage.SendPasswordAsync(admin, id, Ct)).IsOk);
        await using (var db = r.Dbs.CreateDbContext())
        {
            db.UserTokens.Add(
                new()
                {
                    UserId = id,
                    LoginProvider = "passkey",
                    Name = "x",
                    Value = "{}",
                }
            );
            await db.SaveChangesAsync(Ct);
        }

        Assert.True((await manage.ResetSecondFactorAsync(admin, id, Ct)).IsOk);
        Assert.True((await manage.DisableAsync(admin, id, disabled: true, Ct)).IsOk);
        var view = (await manage.GetAsync(admin, id, Ct)).Value!;
        Assert.Equal((Role.FinanceOfficer, true, 0), (view.User.Role, view.User.Disabled, view.Passkeys));
        Assert.Equal(["disabled", "factor_reset", "password_sent", "role"], view.Changes.Select(c => c.What));
        Assert.Equal(("Officer", "FinanceOfficer", admin.Name), (view.Changes[^1].Before, view.Changes[^1].After, view.Changes[^1].Actor));

        // Not the own account, whatever the act.
        Assert.All(
            new[]
            {
                await manage.ChangeRoleAsync(admin, admin.UserId!.Value, Role.Officer, null, null, Ct),
                await manage.DisableAsync(admin, admin.UserId.Value, disabled: true, Ct),
                await manage.ResetSecondFactorAsync(admin, admin.UserId.Value, Ct),
            },
            o => Assert.Equal("own_account", o.Issues[0].Code)
        );

        // The last one who can sign in stays: the actor here is one whose right came from elsewhere.
        Assert.True((await manage.DisableAsync(admin, second.UserId!.Value, disabled: true, Ct)).IsOk);
        Assert.Equal("last_admin", (await manage.DisableAsync(Actor.Operator, admin.UserId.Value, disabled: true, Ct)).Issues[0].Code);
        Assert.Equal("last_admin", (await manage.ChangeRoleAsync(Actor.Operator, admin.UserId.Value, Role.Officer, null, null, Ct)).Issues[0].Code);
        foreach (var role in Rights.AccountRoles.Where(x => x != Role.Administrator))
        {
            var other = new Actor
            {
                Role = role,
                Name = "x",
                UserId = 1,
            };
            Assert.Equal(OutcomeKind.Forbidden, (await manage.DisableAsync(other, id, disabled: false, Ct)).Kind);
            Assert.Equal(OutcomeKind.Forbidden, (await manage.GetAsync(other, id, Ct)).Kind);
            Assert.Equal(OutcomeKind.Forbidden, (await new FindUsers(r.Dbs).RunAsync(other, ct: Ct)).Kind);
        }
    }

    [Fact]
    public async Task Accounts_AreFoundWithoutMarks_ByPage()
    {
        await using var r = await Registry.CreateAsync(provider);
        var admin = await PersonAsync(r, "quan-tri@vi-du.example", Role.Administrator);
        for (var i = 0; i < 60; i++)
        {
            await PersonAsync(r, $"nguoi{i:00}@vi-du.example", Role.Reporter, name: i == 7 ? "Đặng Thị Hoà" : "Người dùng");
        }

        var find = new FindUsers(r.Dbs);
        Assert.Equal("Đặng Thị Hoà", Assert.Single((await find.RunAsync(admin, "hòa dang", ct: Ct)).Value!.Rows).DisplayName);
        var second = (await find.RunAsync(admin, page: 2, ct: Ct)).Value!;
        Assert.Equal((61, 11), (second.Count, second.Rows.Count));
        Assert.Equal(
            (1, 1),
            (
                (await find.RunAsync(admin, role: Role.Administrator, ct: Ct)).Value!.Count,
                (await find.RunAsync(admin, "quan-tri", Role.Administrator, ct: Ct)).Value!.Count
            )
        );
    }

    private static Invitations Invitations(Registry r) => new(r.Dbs, new ComposedHasher(), r.Clock);

    /// <summary>The token in the newest invitation's mail.</summary>
    private static async Task<string> TokenAsync(Registry r)
    {
        await using var db = r.Dbs.CreateDbContext();
        var body = await db.OutboxMails.Where(m => m.Body.Contains("/loi-moi?ma=")).OrderByDescending(m => m.Id).Select(m => m.Body).FirstAsync(Ct);
        return body[(body.IndexOf("ma=", StringComparison.Ordinal) + 3)..];
    }

    private static async Task<string?> StampAsync(Registry r, int id)
    {
        await using var db = r.Dbs.CreateDbContext();
        return await db.Users.Where(u => u.Id == id).Select(u => u.SecurityStamp).SingleAsync(Ct);
    }

    private static async Task<int> EnterpriseAsync(Registry r, string taxCode, string name)
    {
        var made = await new SaveEnterprise(r.Dbs, r.Db, r.Clock).RunAsync(
            Registry.Officer,
            null,
            null,
            Inputs.Of(("taxCode", taxCode), ("name", name), ("commune", "19777")),
            Ct
        );
        return made.Value!.Id;
    }

    private static async Task<Actor> PersonAsync(Registry r, string email, Role role, int? enterprise = null, string? name = null)
    {
        await using var db = r.Dbs.CreateDbContext();
        var user = new AppUser
        {
            Email = email,
            NormalizedEmail = email.ToUpperInvariant(),
            UserName = email,
            NormalizedUserName = email.ToUpperInvariant(),
            DisplayName = name ?? email,
            Role = role,
            EmailConfirmed = true,
            EnterpriseId = enterprise,
            SecurityStamp = Guid.NewGuid().ToString("N"),
        };
        db.Users.Add(user);
        await db.SaveChangesAsync(Ct);
        return new Actor
        {
            Role = role,
            Name = email,
            UserId = user.Id,
            EnterpriseId = enterprise,
        };
    }
}

public sealed class SqliteAccountTests() : AccountTests(DatabaseProvider.Sqlite);

public sealed class PostgresAccountTests() : AccountTests(DatabaseProvider.Postgres);
