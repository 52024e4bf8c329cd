using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Access.Consents;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Data.Foundation.Text;
using NangSuatHue.Data.Programme.Pilots.Acceptance;
using NangSuatHue.Data.Programme.Pilots.Desk;
using NangSuatHue.Data.Programme.Pilots.Project;
using NangSuatHue.Data.Registry.Enterprises;
using NangSuatHue.Data.Registry.Reference;

namespace NangSuatHue.Tests.Slices;

public sealed class SqlitePilotTargetSliceTests() : PilotTargetSliceTests(DatabaseProvider.Sqlite);

public sealed class PostgresPilotTargetSliceTests() : PilotTargetSliceTests(DatabaseProvider.Postgres);

/// <summary>Progress against target T3 as officers see it, and the public stories.</summary>
public abstract class PilotTargetSliceTests(DatabaseProvider provider)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Progress_CountsSmesThatRan_AndNamesEveryOtherProject()
    {
        await using var r = await Registry.CreateAsync(provider);
        var made = await PilotWorld.MakeAsync(r);
        await using (var db = r.Dbs.CreateDbContext())
        {
            // DA-2 came to run by a step of 24 October 2026; DA-3 and DA-4 say by their stage alone that they ran.
            db.AddRange(
                new YearFigures
                {
                    EnterpriseId = made.First,
                    Year = 2025,
                    SizeClass = SizeClass.Small,
                    SizeCriterion = SizeCriterion.Revenue,
                },
                new YearFigures
                {
                    EnterpriseId = made.SecondId,
                    Year = 2026,
                    SizeClass = SizeClass.NotApplicable,
                    SizeCriterion = SizeCriterion.LegalForm,
                },
                new YearFigures
                {
                    EnterpriseId = made.SecondId,
                    Year = 2025,
                    SizeClass = SizeClass.Micro,
                    SizeCriterion = SizeCriterion.Revenue,
                }
            );
            await db.SaveChangesAsync(Ct);
        }

        var get = new GetPilotTarget(r.Db, r.Clock);
        var view = (await get.RunAsync(Registry.Officer, 2026, ct: Ct)).Value!;
        Assert.Equal(
            "DA-2 Counts, DA-4 Counts, DA-1 NotApproved, DA-5 OtherYear, DA-3 NotEnterprise",
            string.Join(", ", view.Rows.Select(p => $"{p.Code} {p.Line.Verdict}"))
        );
        Assert.Equal((2, 2.0, true, 5), (view.Reached, view.Target!.Value, view.Target.IsReached(view.Reached), view.Count));
        Assert.Equal(new PilotRun(new DateOnly(2026, 10, 24), null, false), view.Rows[0].Line.Run);
        Assert.Equal(new PilotRun(new DateOnly(2025, 3, 1), new DateOnly(2026, 3, 31), true), view.Rows[1].Line.Run);
        Assert.Equal([2025, 2026], view.Years);

        var one = (await get.RunAsync(Registry.Officer, 2026, TargetVerdict.OtherYear, ct: Ct)).Value!;
        Assert.Equal(("DA-5", 1, 2), (Assert.Single(one.Rows).Code, one.Count, one.Reached));
        var before = (await get.RunAsync(Registry.Officer, 2025, ct: Ct)).Value!;
        Assert.Equal((1, null, TargetVerdict.NoFigures), (before.Reached, before.Target, before.Rows.Single(p => p.Code == "DA-5").Line.Verdict));
        Assert.Equal(2026, (await get.RunAsync(Registry.Officer, 99999, ct: Ct)).Value!.Year);

        await using (var db = r.Dbs.CreateDbContext())
        {
            await db.PilotProjects.Where(p => p.Code == "DA-4").ExecuteUpdateAsync(s => s.SetProperty(p => p.Archived, true), Ct);
        }

        Assert.Equal(1, (await get.RunAsync(Registry.Officer, 2026, ct: Ct)).Value!.Reached);
        foreach (var role in Enum.GetValues<Role>())
        {
            var asked = await get.RunAsync(
                new Actor
                {
                    Role = role,
                    Name = "x",
                    UserId = 1,
                    EnterpriseId = made.First,
                    ExpertId = 1,
                },
                2026,
                ct: Ct
            );
            Assert.Equal(role is Role.Officer or Role.Operator ? OutcomeKind.Ok : OutcomeKind.Forbidden, asked.Kind);
        }
    }

    [Fact]
    public async Task Stories_AreOfAcceptedProjects_Published_WithConsent_AndNotPutAway()
    {
        await using var r = await Registry.CreateAsync(provider);
        var world = await PilotWorld.MakeAsync(r);
        var at = r.Clock.Now.UtcDateTime;
        await using (var first = r.Dbs.CreateDbContext())
        {
            first.Consents.Add(
                new Consent
                {
                    EnterpriseId = world.SecondId,
                    Scope = ConsentScopes.NameInStories,
                    GivenAt = at,
                    GivenBy = "x",
                }
            );
            await first.SaveChangesAsync(Ct);
        }

        async Task<int> SetAsync(Action<PilotProject> change)
        {
            await using var db = r.Dbs.CreateDbContext();
            var pilot = await db.PilotProjects.SingleAsync(p => p.Code == "DA-4", Ct);
            (pilot.Stage, pilot.StorySummary, pilot.StorySummaryEn, pilot.StoryConsentAt, pilot.StoryPublishedAt, pilot.Archived, pilot.Items) = (
                PilotStage.Accepted,
                "Phế phẩm giảm.",
                null,
                at,
                at,
                false,
                "SPC; 5S"
            );
            (pilot.StateBudget, pilot.SignedOffBy, pilot.CreatedBy, pilot.Proposal) = (
                123_456_789,
                "Người Ký",
                "Người Soạn",
                new PilotProposal
                {
                    Title = "SPC",
                    Objective = "x",
                    Problem = "Phế phẩm 8%.",
                    Items = ["SPC"],
                    Partners = [new() { Name = "Người Giúp" }],
                    Budget = [new() { Year = 2026, Amount = 123_456_789 }],
                    Indicators =
                    [
                        new()
                        {
                            Key = "a",
                            Name = "Phế phẩm",
                            Unit = "%",
                            Baseline = 8,
                            Target = 4,
                        },
                    ],
                }.Write()
            );
            pilot.ResultSheet = new PilotResult
            {
                Summary = "x",
                Lessons = "Đo mỗi ca.",
                Values = [new() { Key = "a", After = 3.5 }],
            }.Write();
            change(pilot);
            await db.SaveChangesAsync(Ct);
            var story = await new GetStory(r.Dbs).RunAsync("DA-4", vietnamese: true, Ct);
            var count = (await new FindStories(r.Dbs).RunAsync(new StoryFilter(), 1, 10, true, Ct)).Count;
            Assert.Equal(count == 1, story is not null);
            return count;
        }

        Assert.Equal(1, await SetAsync(_ => { }));
        Assert.Equal(0, await SetAsync(p => p.StoryConsentAt = null));
        Assert.Equal(0, await SetAsync(p => p.StoryPublishedAt = null));
        Assert.Equal(0, await SetAsync(p => p.Archived = true));
        foreach (var stage in PilotWorkflow.Flow.States)
        {
            Assert.Equal(stage == PilotStage.Accepted ? 1 : 0, await SetAsync(p => p.Stage = stage));
        }

        await SetAsync(p => p.StorySummaryEn = "Fewer rejects.");
        var (vi, en) = (await new GetStory(r.Dbs).RunAsync("DA-4", true, Ct), await new GetStory(r.Dbs).RunAsync("DA-4", false, Ct));
        Assert.Equal(("Phế phẩm giảm.", true, "Fewer rejects.", false), (vi!.Summary, vi.SummaryIsVietnamese, en!.Summary, en.SummaryIsVietnamese));
        Assert.Equal((8.0, 4.0, 3.5), (vi.Values[0].Indicator.Baseline, vi.Values[0].Indicator.Target, vi.Values[0].After));

        // Nothing of people or money leaves with a story.
        var told = System.Text.Json.JsonSerializer.Serialize(vi, StoredJson.Options);
        Assert.All(["Người", "123456789", "123.456"], secret => Assert.DoesNotContain(secret, told, StringComparison.Ordinal));

        async Task<int> FoundAsync(StoryFilter filter) => (await new FindStories(r.Dbs).RunAsync(filter, 1, 10, true, Ct)).Count;
        Assert.Equal((1, 0), (await FoundAsync(new(Commune: "19804")), await FoundAsync(new(Commune: "19777"))));
        Assert.Equal((1, 0), (await FoundAsync(new(Item: "5S")), await FoundAsync(new(Item: "S"))));
        Assert.Equal((1, 0), (await FoundAsync(new("spc da-4")), await FoundAsync(new("pc"))));
    }
}
