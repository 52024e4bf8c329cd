using NangSuatHue.Data.Desk.Seeding;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Features;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Data.Programme.Pilots.Appraisal;
using NangSuatHue.Data.Programme.Pilots.Project;

namespace NangSuatHue.Tests.Slices;

public sealed class SqliteDecisionTemplateTests() : DecisionTemplateTests(DatabaseProvider.Sqlite);

public sealed class PostgresDecisionTemplateTests() : DecisionTemplateTests(DatabaseProvider.Postgres);

/// <summary>Officers keep the texts that decisions begin from.</summary>
public abstract class DecisionTemplateTests(DatabaseProvider provider)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Templates_AreAdded_Changed_PutAway_AndTheSeedsDoNotComeBack()
    {
        await using var r = await Registry.CreateAsync(provider);
        var (find, save, remove) = (
            new FindDecisionTemplates(r.Dbs),
            new SaveDecisionTemplate(r.Dbs, r.Clock),
            new RemoveDecisionTemplate(r.Dbs, r.Clock)
        );
        var seeded = (await find.RunAsync(Registry.Officer, ct: Ct)).Value!;
        Assert.Equal([PilotAct.Return, PilotAct.Reject, PilotAct.Approve, PilotAct.Accept, PilotAct.NotAccept], seeded.Select(t => t.Act));
        Assert.Equal("Duyệt dự án điểm", Assert.Single((await find.RunAsync(Registry.Officer, PilotAct.Approve, Ct)).Value!).Name);

        var id = (
            await save.RunAsync(
                Registry.Officer,
                null,
                0,
                new DecisionTemplateInput(" Duyệt nhanh ", PilotAct.Approve, "Duyệt {ten_du_an}.\n\nSố {so}."),
                Ct
            )
        ).Value;
        var mine = (await find.RunAsync(Registry.Officer, PilotAct.Approve, Ct)).Value!.Single(t => t.Id == id);
        Assert.Equal(("Duyệt nhanh", "Duyệt {ten_du_an}.\n\nSố {so}.", "Cán bộ"), (mine.Name, mine.Body, mine.ChangedBy));
        Assert.True(
            (await save.RunAsync(Registry.Officer, id, mine.Version, new DecisionTemplateInput("Duyệt nhanh", PilotAct.Approve, "Khác"), Ct)).IsOk
        );
        Assert.Equal(
            OutcomeKind.Conflict,
            (await save.RunAsync(Registry.Officer, id, mine.Version, new DecisionTemplateInput("Duyệt nhanh", PilotAct.Approve, "Chậm"), Ct)).Kind
        );
        Assert.Equal(OutcomeKind.Conflict, (await remove.RunAsync(Registry.Officer, id, mine.Version, Ct)).Kind);
        Assert.True((await remove.RunAsync(Registry.Officer, id, mine.Version + 1, Ct)).IsOk);
        Assert.Equal(OutcomeKind.NotFound, (await remove.RunAsync(Registry.Officer, id, mine.Version + 2, Ct)).Kind);

        var reject = seeded.Single(t => t.Act == PilotAct.Reject);
        Assert.True((await remove.RunAsync(Registry.Officer, reject.Id, reject.Version, Ct)).IsOk);
        await new ReferenceSeeder(r.Db).RunAsync(Seeds.Folder, Ct);
        Assert.Empty((await find.RunAsync(Registry.Officer, PilotAct.Reject, Ct)).Value!);
        Assert.Equal(4, (await find.RunAsync(Registry.Officer, ct: Ct)).Value!.Count);
    }

    [Fact]
    public async Task Template_ThatBreaksARule_IsRefusedWithItsField()
    {
        await using var r = await Registry.CreateAsync(provider);
        var save = new SaveDecisionTemplate(r.Dbs, r.Clock);
        async Task<string> IssuesAsync(string name, PilotAct act, string body) =>
            string.Join(
                "; ",
                (await save.RunAsync(Registry.Officer, null, 0, new DecisionTemplateInput(name, act, body), Ct)).Issues.Select(i =>
                    $"{i.Field} {i.Code} {i.Args.FirstOrDefault()}".Trim()
                )
            );
        Assert.Equal("name required 120; body required 8000", await IssuesAsync(" ", PilotAct.Approve, ""));
        Assert.Equal("body template_place {ten_du_n}, {x}", await IssuesAsync("a", PilotAct.Approve, "{ten_du_n} {x} {so}"));
        Assert.Equal("act required", await IssuesAsync("a", PilotAct.Submit, "b"));
        Assert.Equal("name template_exists", await IssuesAsync("Duyệt dự án điểm", PilotAct.Approve, "b"));
        Assert.Equal("name text_long 120; body text_long 8000", await IssuesAsync(new string('a', 121), PilotAct.Approve, new string('b', 8001)));
    }

    [Fact]
    public async Task Templates_AreTheDepartments()
    {
        await using var r = await Registry.CreateAsync(provider);
        foreach (var role in Enum.GetValues<Role>())
        {
            var actor = new Actor
            {
                Role = role,
                Name = "x",
                UserId = 1,
                EnterpriseId = 1,
                ExpertId = 1,
            };
            var expected = role is Role.Officer or Role.Operator ? OutcomeKind.Ok : OutcomeKind.Forbidden;
            Assert.Equal(expected, (await new FindDecisionTemplates(r.Dbs).RunAsync(actor, ct: Ct)).Kind);
            var saved = await new SaveDecisionTemplate(r.Dbs, r.Clock).RunAsync(
                actor,
                null,
                0,
                new DecisionTemplateInput("Của " + role, PilotAct.Stop, "b"),
                Ct
            );
            Assert.Equal(expected, saved.Kind);
            Assert.Equal(expected, (await new RemoveDecisionTemplate(r.Dbs, r.Clock).RunAsync(actor, saved.IsOk ? saved.Value : 1, 1, Ct)).Kind);
        }
    }
}
