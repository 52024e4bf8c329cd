using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Access.Accounts;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Files;
using NangSuatHue.Data.Foundation.Notices;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Data.Registry.Casework;
using NangSuatHue.Data.Registry.Enterprises;
using NangSuatHue.Data.Registry.Figures;

namespace NangSuatHue.Tests.Slices;

public sealed class SqliteCaseworkTests() : CaseworkTests(DatabaseProvider.Sqlite);

public sealed class PostgresCaseworkTests() : CaseworkTests(DatabaseProvider.Postgres);

/// <summary>The department's own work beside an enterprise's record: kept, told to those it concerns, and seen by nobody else.</summary>
public abstract class CaseworkTests(DatabaseProvider provider)
{
    private const string Code = "3399000027";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task NotesTagsAndAssignment_AreKept_AndTheOfficerInChargeIsTold()
    {
        await using var r = await Registry.CreateAsync(provider);
        var (id, lan, hoa) = await SetUpAsync(r);
        var (change, get) = (new ChangeCase(r.Dbs, r.Clock), new GetCase(r.Dbs));
        Assert.True((await change.NoteAsync(lan, id, " Gọi lại sau Tết.\nHẹn kế toán. ", Ct)).IsOk);
        Assert.Equal("required", (await change.NoteAsync(lan, id, "  ", Ct)).Issues.Single().Code);
        Assert.Equal("text_long", (await change.NoteAsync(lan, id, new string('x', ChangeCase.MostNote + 1), Ct)).Issues.Single().Code);
        Assert.True((await change.TagAsync(lan, id, "Ưu tiên", Ct)).IsOk);
        Assert.True((await change.TagAsync(lan, id, "ƯU TIÊN", Ct)).IsOk);
        Assert.Equal("text_long", (await change.TagAsync(lan, id, new string('x', ChangeCase.MostTag + 1), Ct)).Issues.Single().Code);
        Assert.True((await change.AssignAsync(lan, id, hoa.UserId, Ct)).IsOk);
        Assert.True((await change.AssignAsync(lan, id, hoa.UserId, Ct)).IsOk);
        Assert.Equal("account_unknown", (await change.AssignAsync(lan, id, 999_999, Ct)).Issues.Single().Code);
        var view = (await get.RunAsync(hoa, id, Ct)).Value!;
        Assert.Equal(("Gọi lại sau Tết.\nHẹn kế toán.", "Lan"), (view.Notes.Single().Text, view.Notes.Single().MadeBy));
        Assert.Equal(("Ưu tiên", hoa.UserId, false), (view.Tags.Single(), view.AssigneeId, view.Following));
        await using var db = r.Dbs.CreateDbContext();
        Assert.Equal("case_assigned", (await db.Notices.SingleAsync(n => n.UserId == hoa.UserId, Ct)).Kind);

        // A note is its writer's own to take away.
        Assert.Equal(OutcomeKind.NotFound, (await change.RemoveNoteAsync(hoa, view.Notes[0].Id, Ct)).Kind);
        Assert.True((await change.RemoveNoteAsync(lan, view.Notes[0].Id, Ct)).IsOk);
        await change.UntagAsync(hoa, id, "Ưu tiên", Ct);
        await change.AssignAsync(hoa, id, null, Ct);
        var empty = (await get.RunAsync(lan, id, Ct)).Value!;
        Assert.Equal((0, 0, null), (empty.Notes.Count, empty.Tags.Count, empty.AssigneeId));
    }

    [Fact]
    public async Task Follower_IsToldOncePerDay_OfWhatOthersChanged()
    {
        await using var r = await Registry.CreateAsync(provider);
        var (id, lan, hoa) = await SetUpAsync(r);
        var change = new ChangeCase(r.Dbs, r.Clock);
        await change.FollowAsync(lan, id, true, Ct);
        await change.FollowAsync(lan, id, true, Ct);
        var reminder = new FollowReminder(r.Dbs, r.Clock);
        await reminder.RunAsync(Ct);
        await SaveAsync(r, lan, 2023);
        await reminder.RunAsync(Ct);
        await using var db = r.Dbs.CreateDbContext();
        Assert.Equal(0, await db.Notices.CountAsync(n => n.UserId == lan.UserId, Ct));
        await SaveAsync(r, hoa, 2024);
        await reminder.RunAsync(Ct);
        await reminder.RunAsync(Ct);
        Assert.Equal("case_changed", (await db.Notices.SingleAsync(n => n.UserId == lan.UserId, Ct)).Kind);
        await change.FollowAsync(lan, id, false, Ct);
        await SaveAsync(r, hoa, 2022);
        await reminder.RunAsync(Ct);
        Assert.Equal(1, await db.Notices.CountAsync(n => n.UserId == lan.UserId, Ct));
    }

    [Fact]
    public async Task NobodyButTheDepartment_ReadsOrWritesIt()
    {
        await using var r = await Registry.CreateAsync(provider);
        var (id, lan, _) = await SetUpAsync(r);
        var (change, get) = (new ChangeCase(r.Dbs, r.Clock), new GetCase(r.Dbs));
        await change.NoteAsync(lan, id, "Kín", Ct);
        var note = (await get.RunAsync(lan, id, Ct)).Value!.Notes[0].Id;
        await using var db = r.Dbs.CreateDbContext();
        foreach (var role in Enum.GetValues<Role>().Where(x => x is not (Role.Officer or Role.Operator)))
        {
            var actor = new Actor
            {
                Role = role,
                Name = "x",
                UserId = 77,
                EnterpriseId = id,
            };
            Assert.Equal(OutcomeKind.Forbidden, (await get.RunAsync(actor, id, Ct)).Kind);
            Assert.Equal(OutcomeKind.Forbidden, (await change.NoteAsync(actor, id, "x", Ct)).Kind);
            Assert.Equal(OutcomeKind.Forbidden, (await change.RemoveNoteAsync(actor, note, Ct)).Kind);
            Assert.Equal(OutcomeKind.Forbidden, (await change.TagAsync(actor, id, "x", Ct)).Kind);
            Assert.Equal(OutcomeKind.Forbidden, (await change.UntagAsync(actor, id, "x", Ct)).Kind);
            Assert.Equal(OutcomeKind.Forbidden, (await change.AssignAsync(actor, id, null, Ct)).Kind);
            Assert.Equal(OutcomeKind.Forbidden, (await change.FollowAsync(actor, id, true, Ct)).Kind);
            Assert.Equal(AttachmentAccess.None, await new CaseFiles().OfAsync(db, actor, CaseFiles.Owner, id, Ct));
        }

        Assert.Equal(OutcomeKind.NotFound, (await change.NoteAsync(lan, 999_999, "x", Ct)).Kind);
    }

    private static Task<Outcome<int>> SaveAsync(Registry r, Actor actor, int year) =>
        new SaveFigures(r.Dbs, r.Db, r.Clock).RunAsync(
            actor,
            Code,
            null,
            new FiguresInput
            {
                Year = year,
                Numbers = new Dictionary<string, double?> { ["employees"] = 12 },
            },
            Ct
        );

    private static async Task<(int Enterprise, Actor Lan, Actor Hoa)> SetUpAsync(Registry r)
    {
        await r.ImportTextAsync($"Mã số thuế;Tên doanh nghiệp;Năm;Số lao động\n{Code};Hộp;2025;12\n");
        await using var db = r.Dbs.CreateDbContext();
        var users = new[] { "Lan", "Hoa" }
            .Select(name => new AppUser
            {
                UserName = name + "@x.example",
                Email = name + "@x.example",
                DisplayName = name,
                Role = Role.Officer,
            })
            .ToList();
        db.AddRange(users);
        await db.SaveChangesAsync(Ct);
        var actors = users.ConvertAll(u => new Actor
        {
            UserId = u.Id,
            Name = u.DisplayName,
            Role = Role.Officer,
        });
        return (await db.Enterprises.Select(e => e.Id).SingleAsync(Ct), actors[0], actors[1]);
    }
}
