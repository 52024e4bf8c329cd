using System.Text;
using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Access.Accounts;
using NangSuatHue.Data.Access.Consents;
using NangSuatHue.Data.Desk.Tasks;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Notices;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Data.Programme.Training;
using NangSuatHue.Data.Registry.Adoptions;
using NangSuatHue.Data.Registry.Confirmations;
using NangSuatHue.Data.Registry.Enterprises;
using NangSuatHue.Data.Registry.EnterpriseViews;
using NangSuatHue.Data.Registry.Figures;
using NangSuatHue.Data.Registry.Sharing;

namespace NangSuatHue.Tests.Slices;

public sealed class SqliteWorkspaceTests() : WorkspaceTests(DatabaseProvider.Sqlite);

public sealed class PostgresWorkspaceTests() : WorkspaceTests(DatabaseProvider.Postgres);

/// <summary>The enterprise's workspace: yearly confirmation, certificates that end, training demands, consents.</summary>
public abstract class WorkspaceTests(DatabaseProvider provider)
{
    private const string Code = "3399000027";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("2026-01-31", 0)]
    [InlineData("2026-02-01", 1)]
    [InlineData("2026-03-02", 1)]
    [InlineData("2026-03-03", 2)]
    [InlineData("2026-12-31", 2)]
    public void Confirmation_IsAskedFromTheFirstOfFebruary_AndAgainAfterThirtyDays(string day, int round) =>
        Assert.Equal(round, new ConfirmOptions().Round(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData(61, null)]
    [InlineData(60, 60)]
    [InlineData(8, 60)]
    [InlineData(7, 7)]
    [InlineData(0, 7)]
    [InlineData(-1, null)]
    public void Certificate_IsRemindedOf_SixtyAndSevenDaysBefore(int left, int? round)
    {
        var today = new DateOnly(2026, 5, 1);
        Assert.Equal(round, CertificateReminder.Round(today.AddDays(left), today));
    }

    [Fact]
    public async Task Confirmation_IsRemindedOfOnce_ThenAgain_UntilItIsGiven()
    {
        await using var r = await Registry.CreateAsync(provider);
        var (owner, _) = await PeopleAsync(r);
        var reminder = new ConfirmReminder(r.Dbs, new ConfirmOptions(), r.Clock);
        var get = new GetConfirmation(r.Dbs, new ConfirmOptions(), r.Clock);
        r.Clock.Now = new(2027, 1, 10, 2, 0, 0, TimeSpan.Zero);
        Assert.Equal(0, await reminder.RunAsync(Ct));
        Assert.False((await get.RunAsync(owner, null, Ct)).Value!.Due);
        r.Clock.Now = new(2027, 2, 1, 2, 0, 0, TimeSpan.Zero);
        Assert.Equal((1, 0), (await reminder.RunAsync(Ct), await reminder.RunAsync(Ct)));
        Assert.True((await get.RunAsync(owner, null, Ct)).Value!.Due);
        r.Clock.Now = new(2027, 3, 10, 2, 0, 0, TimeSpan.Zero);
        Assert.Equal((1, 0), (await reminder.RunAsync(Ct), await reminder.RunAsync(Ct)));
        var confirm = new ConfirmRecord(r.Dbs, r.Clock);
        Assert.Equal(OutcomeKind.Forbidden, (await confirm.RunAsync(Registry.Officer, Code, Ct)).Kind);
        Assert.Equal(OutcomeKind.NotFound, (await confirm.RunAsync(owner with { EnterpriseId = owner.EnterpriseId + 1 }, Code, Ct)).Kind);
        Assert.Equal("figures_first 2026", (await confirm.RunAsync(owner, Code, Ct)).Issues.Single() is { } i ? $"{i.Code} {i.Args[0]}" : "");
        Assert.True(
            (
                await new SaveFigures(r.Dbs, r.Db, r.Clock).RunAsync(
                    owner,
                    Code,
                    null,
                    new FiguresInput
                    {
                        Year = 2026,
                        Numbers = new Dictionary<string, double?> { ["netRevenue"] = 1e9, ["employees"] = 5 },
                    },
                    Ct
                )
            ).IsOk
        );
        Assert.Equal((2027, 2027), ((await confirm.RunAsync(owner, Code, Ct)).Value, (await confirm.RunAsync(owner, Code, Ct)).Value));
        var view = (await get.RunAsync(Registry.Officer, Code, Ct)).Value!;
        Assert.Equal((false, 2027, "Chủ"), (view.Due, view.Last!.Year, view.Last.By));
        r.Clock.Now = new(2027, 4, 20, 2, 0, 0, TimeSpan.Zero);
        Assert.Equal(0, await reminder.RunAsync(Ct));
        r.Clock.Now = new(2028, 2, 2, 2, 0, 0, TimeSpan.Zero);
        Assert.Equal(1, await reminder.RunAsync(Ct));
    }

    [Fact]
    public async Task Certificates_ThatEnd_AreToldTwice()
    {
        await using var r = await Registry.CreateAsync(provider);
        var (owner, _) = await PeopleAsync(r);
        await using var db = r.Dbs.CreateDbContext();
        Adoption Of(string label, AdoptionStatus status, DateOnly? expires, bool archived = false) =>
            new()
            {
                EnterpriseId = owner.EnterpriseId!.Value,
                Label = label,
                LabelKey = label.ToLowerInvariant(),
                Year = 2024,
                Status = status,
                Expires = expires,
                Archived = archived,
                CertificateNumber = "VN-1",
            };
        db.Adoptions.AddRange(
            Of("ISO 9001", AdoptionStatus.Certified, new(2027, 1, 20)),
            Of("HACCP", AdoptionStatus.Certified, new(2028, 1, 20)),
            Of("5S", AdoptionStatus.Applying, new(2027, 1, 20)),
            Of("ISO 14001", AdoptionStatus.Certified, new(2027, 1, 20), archived: true),
            Of("ISO 22000", AdoptionStatus.Certified, new(2026, 1, 20))
        );
        await db.SaveChangesAsync(Ct);
        var reminder = new CertificateReminder(r.Dbs, r.Clock);
        r.Clock.Now = new(2026, 11, 20, 2, 0, 0, TimeSpan.Zero);
        Assert.Equal(0, await reminder.RunAsync(Ct));
        r.Clock.Now = new(2026, 11, 23, 2, 0, 0, TimeSpan.Zero);
        Assert.Equal((1, 0), (await reminder.RunAsync(Ct), await reminder.RunAsync(Ct)));
        r.Clock.Now = new(2027, 1, 15, 2, 0, 0, TimeSpan.Zero);
        Assert.Equal((1, 0), (await reminder.RunAsync(Ct), await reminder.RunAsync(Ct)));
        var notice = await db.Notices.AsNoTracking().FirstAsync(Ct);
        Assert.Contains("ISO 9001 (VN-1)", notice.Args, StringComparison.Ordinal);
        Assert.Equal(2, (await new FindTasks(r.Db, r.Clock).RunAsync(owner, new() { Kind = AdoptionTasks.Certificate }, 1, Ct)).Value!.Count);
    }

    [Fact]
    public async Task Demand_IsStated_Answered_Exported_AndSeenByThoseWhoMay()
    {
        await using var r = await Registry.CreateAsync(provider);
        var (owner, expert) = await PeopleAsync(r);
        var (save, find, answer) = (new SaveDemand(r.Dbs, r.Clock), new FindDemands(r.Dbs), new AnswerDemand(r.Dbs, r.Clock));
        var input = new DemandInput
        {
            Topic = "  Kaizen cho tổ trưởng ",
            People = 12,
            Year = 2027,
            Form = "Tại doanh nghiệp",
        };
        Assert.Equal(
            ["topic", "people", "year"],
            (await save.RunAsync(owner, null, null, new DemandInput { People = 0, Year = 2020 }, Ct)).Issues.Select(i => i.Field)
        );
        var id = (await save.RunAsync(owner, null, null, input, Ct)).Value;
        Assert.Equal(OutcomeKind.Forbidden, (await save.RunAsync(Registry.Officer, null, null, input, Ct)).Kind);
        Assert.Equal(OutcomeKind.NotFound, (await save.RunAsync(owner with { EnterpriseId = owner.EnterpriseId + 1 }, id, 1, input, Ct)).Kind);
        Assert.True((await save.RunAsync(owner, id, 1, input with { People = 14 }, Ct)).IsOk);
        Assert.Equal(OutcomeKind.Conflict, (await save.RunAsync(owner, id, 1, input, Ct)).Kind);

        // The department sees it with contacts; an expert only where the enterprise consents, and no longer when that is withdrawn.
        var all = (
            await find.RunAsync(Registry.Officer, new DemandFilter { Search = "kai zen to truong".Replace("kai zen", "kaizen") }, 1, Ct)
        ).Value!;
        Assert.Equal((1, 14, true, false), (all.Count, all.People, all.MayAnswer, all.MayState));
        Assert.Empty((await find.RunAsync(Registry.Officer, new DemandFilter { ForSpecialists = true }, 1, Ct)).Value!.Rows);
        Assert.Empty((await find.RunAsync(Registry.Officer, new DemandFilter { Status = DemandStatus.Met }, 1, Ct)).Value!.Rows);
        Assert.Empty((await find.RunAsync(expert, new DemandFilter(), 1, Ct)).Value!.Rows);
        var consent = new SetConsent(r.Dbs, r.Clock);
        await consent.RunAsync(owner, Code, ConsentScopes.ContactToExperts, true, Ct);
        Assert.Equal("0234", (await find.RunAsync(expert, new DemandFilter(), 1, Ct)).Value!.Rows.Single().Telephone);
        await consent.RunAsync(owner, Code, ConsentScopes.ContactToExperts, false, Ct);
        Assert.Empty((await find.RunAsync(expert, new DemandFilter(), 1, Ct)).Value!.Rows);
        foreach (var role in (Role[])[Role.FinanceOfficer, Role.Reporter, Role.Administrator, Role.Public])
        {
            Assert.Equal(OutcomeKind.Forbidden, (await find.RunAsync(new Actor { Role = role, Name = "x" }, new DemandFilter(), 1, Ct)).Kind);
            Assert.Equal(
                OutcomeKind.Forbidden,
                (await find.ExportAsync(new Actor { Role = role, Name = "x" }, new DemandFilter(), true, Stream.Null, Ct)).Kind
            );
        }

        Assert.Equal(OutcomeKind.Forbidden, (await answer.RunAsync(owner, id, 2, DemandStatus.Planned, "x", Ct)).Kind);
        Assert.Equal("required", (await answer.RunAsync(Registry.Officer, id, 2, DemandStatus.Planned, " ", Ct)).Issues.Single().Code);
        Assert.Equal("status", (await answer.RunAsync(Registry.Officer, id, 2, DemandStatus.Withdrawn, "x", Ct)).Issues.Single().Field);
        Assert.True((await answer.RunAsync(Registry.Officer, id, 2, DemandStatus.Planned, "=Lớp tháng 3", Ct)).IsOk);
        Assert.Equal(OutcomeKind.Conflict, (await answer.RunAsync(Registry.Officer, id, 2, DemandStatus.Met, "x", Ct)).Kind);
        using var csv = new MemoryStream();
        Assert.Equal(1, (await find.ExportAsync(Registry.Officer, new DemandFilter(), true, csv, Ct)).Value);
        Assert.Contains("Kaizen cho tổ trưởng", Encoding.UTF8.GetString(csv.ToArray()), StringComparison.Ordinal);
        Assert.Contains("'=Lớp tháng 3", Encoding.UTF8.GetString(csv.ToArray()), StringComparison.Ordinal);
        Assert.True((await save.WithdrawAsync(owner, id, 3, Ct)).IsOk);
        Assert.Equal(OutcomeKind.Forbidden, (await save.WithdrawAsync(owner, id, 4, Ct)).Kind);
        await using var db = r.Dbs.CreateDbContext();
        Assert.Equal(["demand_answered", "demand_made"], (await db.Notices.Select(n => n.Kind).ToListAsync(Ct)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Consent_IsNobodysByDefault_GivenByTheEnterpriseOnly_AndWithdrawnAtOnce()
    {
        await using var r = await Registry.CreateAsync(provider);
        var (owner, _) = await PeopleAsync(r);
        var (get, set, shared) = (new GetConsents(r.Dbs), new SetConsent(r.Dbs, r.Clock), new FindShared(r.Dbs));
        var finance = new Actor { Role = Role.FinanceOfficer, Name = "Tài chính" };
        await using var db = r.Dbs.CreateDbContext();
        Assert.Empty((await get.RunAsync(owner, Code, Ct)).Value!.Given);
        foreach (var scope in ConsentScopes.All)
        {
            Assert.False(await ConsentCheck.Has(db, owner.EnterpriseId!.Value, scope.Code, Ct));
            Assert.Equal(OutcomeKind.Forbidden, (await set.RunAsync(Registry.Officer, Code, scope.Code, true, Ct)).Kind);
            Assert.Equal(OutcomeKind.NotFound, (await set.RunAsync(finance, Code, scope.Code, true, Ct)).Kind);
            Assert.True((await set.RunAsync(owner, Code, scope.Code, true, Ct)).IsOk);
            Assert.True((await set.RunAsync(owner, Code, scope.Code, true, Ct)).IsOk);
            Assert.True(await ConsentCheck.Has(db, owner.EnterpriseId!.Value, scope.Code, Ct));
            Assert.False(await ConsentCheck.Has(db, owner.EnterpriseId!.Value + 1, scope.Code, Ct));
        }

        Assert.Equal(OutcomeKind.Invalid, (await set.RunAsync(owner, Code, "everything", true, Ct)).Kind);
        var rows = (await shared.RunAsync(finance, "cong ty", 1, Ct)).Value;
        Assert.Equal((1, "0234"), (rows.Count, rows.Rows[0].Telephone));
        foreach (var role in (Role[])[Role.Public, Role.Expert, Role.Representative, Role.Administrator])
        {
            Assert.Equal(
                OutcomeKind.Forbidden,
                (
                    await shared.RunAsync(
                        new Actor
                        {
                            Role = role,
                            Name = "x",
                            EnterpriseId = owner.EnterpriseId,
                        },
                        null,
                        1,
                        Ct
                    )
                ).Kind
            );
        }

        foreach (var scope in ConsentScopes.All)
        {
            Assert.True((await set.RunAsync(owner, Code, scope.Code, false, Ct)).IsOk);
            Assert.False(await ConsentCheck.Has(db, owner.EnterpriseId!.Value, scope.Code, Ct));
        }

        Assert.Equal(0, (await shared.RunAsync(finance, null, 1, Ct)).Value.Count);
        var history = (await get.RunAsync(Registry.Officer, Code, Ct)).Value!.History;
        Assert.Equal((3, true), (history.Count, history.All(h => h is { GivenBy: "Chủ", WithdrawnBy: "Chủ" })));
    }

    private static async Task<(Actor Owner, Actor Expert)> PeopleAsync(Registry r)
    {
        var facts = Inputs.Of(
            ("taxCode", Code),
            ("name", "Công ty TNHH Thử"),
            ("vsicCode", "10730"),
            ("vsicEdition", "2018"),
            ("commune", "19777"),
            ("telephone", "0234")
        );
        var enterprise = (await new SaveEnterprise(r.Dbs, r.Db, r.Clock).RunAsync(Registry.Officer, null, null, facts, Ct)).Value!;
        await using var db = r.Dbs.CreateDbContext();
        var owner = new AppUser
        {
            UserName = "owner",
            Email = "owner@x.example",
            DisplayName = "Chủ",
            Role = Role.Representative,
            EnterpriseId = enterprise.Id,
            EmailConfirmed = true,
        };
        db.Users.AddRange(
            owner,
            new AppUser
            {
                UserName = "officer",
                Email = "officer@x.example",
                DisplayName = "Cán bộ",
                Role = Role.Officer,
                EmailConfirmed = true,
            }
        );
        await db.SaveChangesAsync(Ct);
        return (
            new Actor
            {
                Role = Role.Representative,
                Name = "Chủ",
                UserId = owner.Id,
                EnterpriseId = enterprise.Id,
            },
            new Actor
            {
                Role = Role.Expert,
                Name = "Chuyên gia",
                ExpertId = 1,
            }
        );
    }
}
