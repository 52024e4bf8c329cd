using CsCheck;
using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Access.Accounts;
using NangSuatHue.Data.Exchange.DescribedRecords;
using NangSuatHue.Data.Exchange.Mapping;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Ledger;
using NangSuatHue.Data.Foundation.Mail;
using NangSuatHue.Data.Foundation.Notices;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Data.Programme.Experts;
using NangSuatHue.Data.Programme.Pilots.Acceptance;
using NangSuatHue.Data.Programme.Pilots.Appraisal;
using NangSuatHue.Data.Programme.Pilots.Desk;
using NangSuatHue.Data.Programme.Pilots.Project;
using NangSuatHue.Data.Programme.Pilots.Proposal;
using NangSuatHue.Data.Programme.Pilots.Record;
using NangSuatHue.Data.Programme.Pilots.Running;
using NangSuatHue.Data.Registry.Enterprises;

namespace NangSuatHue.Tests.Slices;

/// <summary>Pilot projects from draft to result: who may do what at which stage, what no sequence can skip, and what two at once can not do.</summary>
public abstract class PilotTests(DatabaseProvider provider)
{
    private static readonly DateOnly Day = new(2026, 1, 20);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>A proposal that may be submitted.</summary>
    public static PilotProposal Whole { get; } =
        new()
        {
            Title = "Lean",
            Problem = "Hao hụt 6,8%",
            Objective = "Còn 4%",
            Items = ["Lean"],
            StartsOn = new DateOnly(2027, 1, 1),
            EndsOn = new DateOnly(2027, 12, 31),
            Indicators =
            [
                new PilotIndicator
                {
                    Key = "i1",
                    Name = "Hao hụt",
                    Unit = "%",
                    Baseline = 6.8,
                    Target = 4,
                },
            ],
            Milestones =
            [
                new PilotMilestone
                {
                    Key = "m1",
                    Title = "Đào tạo",
                    DueOn = new DateOnly(2027, 3, 1),
                },
                new PilotMilestone
                {
                    Key = "m2",
                    Title = "Chạy thử",
                    DueOn = new DateOnly(2027, 6, 1),
                },
            ],
            Budget =
            [
                new PilotBudgetLine
                {
                    Source = BudgetSource.State,
                    Year = 2027,
                    Amount = 320_000_000,
                },
                new PilotBudgetLine
                {
                    Source = BudgetSource.State,
                    Year = 2028,
                    Amount = 30_000_000,
                },
                new PilotBudgetLine
                {
                    Source = BudgetSource.Enterprise,
                    Year = 2027,
                    Amount = 410_000_000,
                },
            ],
            Partners = [new PilotPartner { Name = "Lê Thị Thanh Hà" }],
        };

    private static PilotMove With(PilotAct act) =>
        new()
        {
            Act = act,
            Reason = "vì thế",
            DecisionNumber = "12/QĐ",
            DecisionDate = Day,
        };

    private sealed record World(Registry R, Actor Mine, Actor Theirs) : IAsyncDisposable
    {
        public SaveProposal Save { get; } = new(R.Dbs, R.Clock);

        public MovePilot Move { get; } = new(R.Dbs, R.Clock);

        public GetPilot Get { get; } = new(R.Dbs);

        public async Task<PilotProject> RowAsync(int id)
        {
            await using var db = R.Dbs.CreateDbContext();
            return await db.PilotProjects.AsNoTracking().FirstAsync(p => p.Id == id, Ct);
        }

        public ValueTask DisposeAsync() => R.DisposeAsync();
    }

    private async Task<World> CreateAsync()
    {
        var r = await Registry.CreateAsync(provider);
        await r.ImportTextAsync("Mã số thuế;Tên doanh nghiệp;Năm\n3399000027;Một;2025\n3399000034;Hai;2025\n");
        await using var db = r.Dbs.CreateDbContext();
        var ids = await db.Enterprises.OrderBy(e => e.TaxCode).Select(e => e.Id).ToListAsync(Ct);
        foreach (
            var (id, role, enterprise) in new (int, Role, int?)[]
            {
                (7, Role.Officer, null),
                (8, Role.Officer, null),
                (3, Role.Representative, ids[0]),
                (4, Role.Representative, ids[1]),
            }
        )
        {
            db.Users.Add(
                new AppUser
                {
                    Id = id,
                    UserName = $"u{id}@x.example",
                    Email = $"u{id}@x.example",
                    EmailConfirmed = true,
                    DisplayName = $"Người {id}",
                    Role = role,
                    EnterpriseId = enterprise,
                }
            );
        }

        await db.SaveChangesAsync(Ct);
        return new World(
            r,
            new Actor
            {
                Role = Role.Representative,
                Name = "Lộc",
                EnterpriseId = ids[0],
                UserId = 3,
            },
            new Actor
            {
                Role = Role.Representative,
                Name = "Kia",
                EnterpriseId = ids[1],
                UserId = 4,
            }
        );
    }

    /// <summary>A project at a stage, with what a decision rests on: an appraisal of every round it may come to.</summary>
    private static async Task<int> AtAsync(World w, PilotStage stage)
    {
        var id = (await w.Save.RunAsync(w.Mine, null, null, null, 1, Whole, Ct)).Value!.Id;
        await using var db = w.R.Dbs.CreateDbContext();
        await db
            .PilotProjects.Where(p => p.Id == id)
            .ExecuteUpdateAsync(
                s =>
                    s.SetProperty(p => p.Stage, stage)
                        .SetProperty(
                            p => p.ResultSheet,
                            new PilotResult { Summary = "Xong", Values = [new PilotResultValue { Key = "i1", After = 4.1 }] }.Write()
                        ),
                Ct
            );
        for (var round = 0; round <= 40; round++)
        {
            db.PilotReviews.Add(
                new PilotReview
                {
                    PilotId = id,
                    Round = round,
                    UserId = 8,
                    Reviewer = "Người 8",
                    HasConflict = false,
                    SubmittedAt = w.R.Clock.Now.UtcDateTime,
                }
            );
        }

        await db.SaveChangesAsync(Ct);
        return id;
    }

    [Fact]
    public async Task EveryRole_AtEveryStage_DoesWhatTheTableSays_AndNothingElse()
    {
        await using var w = await CreateAsync();
        Actor[] everybody =
        [
            Actor.Public,
            w.Mine,
            w.Theirs,
            Registry.Officer,
            new()
            {
                Role = Role.Administrator,
                Name = "Q",
                UserId = 20,
            },
            new()
            {
                Role = Role.FinanceOfficer,
                Name = "T",
                UserId = 21,
            },
            new()
            {
                Role = Role.Reporter,
                Name = "B",
                UserId = 22,
            },
            new()
            {
                Role = Role.Expert,
                Name = "E",
                UserId = 23,
                ExpertId = 1,
            },
            new()
            {
                Role = Role.Representative,
                Name = "chưa có doanh nghiệp",
                UserId = 24,
            },
        ];
        var id = await AtAsync(w, PilotStage.Draft);
        var tried = 0;
        foreach (var stage in PilotWorkflow.Flow.States)
        {
            foreach (var actor in everybody)
            {
                foreach (var act in PilotWorkflow.Flow.Acts)
                {
                    await using var db = w.R.Dbs.CreateDbContext();
                    await db.PilotProjects.Where(p => p.Id == id).ExecuteUpdateAsync(s => s.SetProperty(p => p.Stage, stage), Ct);
                    await db.PilotEvents.ExecuteDeleteAsync(Ct);
                    var row = await w.RowAsync(id);
                    var step = PilotWorkflow.Flow.Step(stage, act, PilotRights.Side(actor, row.EnterpriseId));
                    var outcome = await w.Move.RunAsync(actor, id, row.Version, With(act), Ct);
                    Assert.Equal(
                        step is not null ? OutcomeKind.Ok
                            : PilotRights.MayRead(actor, row.EnterpriseId) ? OutcomeKind.Forbidden
                            : OutcomeKind.NotFound,
                        outcome.Kind
                    );
                    Assert.Equal(step?.To ?? stage, (await w.RowAsync(id)).Stage);
                    tried++;
                }
            }
        }

        Assert.Equal(PilotWorkflow.Flow.States.Count * everybody.Length * PilotWorkflow.Flow.Acts.Count, tried);
    }

    [Fact]
    public async Task RandomSequences_NeverSkipAStep_AndLeaveAWholeChain()
    {
        await using var w = await CreateAsync();
        var actors = new[] { w.Mine, w.Theirs, Registry.Officer, Registry.Officer with { Name = "Cán bộ hai", UserId = 8 }, Actor.Public };
        var sequences = Gen.Select(Gen.Int[0, 4], Gen.Enum<PilotAct>(), Gen.Bool).List[1, 40];
        await sequences.SampleAsync(
            async sequence =>
            {
                var id = await AtAsync(w, PilotStage.Draft);
                var (model, steps, senders) = (PilotStage.Draft, 0, new HashSet<int?>());
                foreach (var (who, act, stale) in sequence)
                {
                    var row = await w.RowAsync(id);
                    var outcome = await w.Move.RunAsync(actors[who], id, stale ? row.Version - 1 : row.Version, With(act), Ct);
                    var step = stale ? null : PilotWorkflow.Flow.Step(model, act, PilotRights.Side(actors[who], row.EnterpriseId));
                    if (step is { NeedsDecision: true } && senders.Contains(actors[who].UserId))
                    {
                        // Who sent a proposal decides nothing on it.
                        Assert.Equal("decider_author", Assert.Single(outcome.Issues).Code);
                        step = null;
                    }

                    Assert.Equal(step is not null, outcome.IsOk);
                    if (step is not null)
                    {
                        model = step.To;
                        steps++;
                        _ = act == PilotAct.Submit && senders.Add(actors[who].UserId);
                    }

                    Assert.Equal(model, (await w.RowAsync(id)).Stage);
                }

                await using var db = w.R.Dbs.CreateDbContext();
                var events = await db.PilotEvents.AsNoTracking().Where(e => e.PilotId == id).OrderBy(e => e.Id).ToListAsync(Ct);
                Assert.Equal(steps, events.Count);
                Assert.Equal(events.Select(e => e.To).SkipLast(1), events.Select(e => e.From).Skip(1));
                Assert.All(events, e => Assert.Equal(e.To, PilotWorkflow.Flow.Step(e.From, e.Act, PilotWorkflow.SideOf(e.Role))?.To));
                Assert.Equal(steps, await db.Changes.CountAsync(c => c.Entity == ChangedEntity.PilotProject && c.EntityId == id, Ct));
            },
            iter: 25,
            threads: 1
        );
    }

    [Fact]
    public async Task TwoOfficersAtOnce_OneWins_TheOtherIsTold()
    {
        await using var w = await CreateAsync();
        for (var i = 0; i < 8; i++)
        {
            var id = await AtAsync(w, PilotStage.UnderAppraisal);
            var version = (await w.RowAsync(id)).Version;
            var second = Registry.Officer with { Name = "Cán bộ hai", UserId = 8 };
            var outcomes = await Task.WhenAll(
                Task.Run(() => w.Move.RunAsync(Registry.Officer, id, version, With(PilotAct.Approve), Ct), Ct),
                Task.Run(() => w.Move.RunAsync(second, id, version, With(PilotAct.Reject), Ct), Ct)
            );
            var won = Assert.Single(outcomes, o => o.IsOk);
            var lost = Assert.Single(outcomes, o => !o.IsOk);
            Assert.Equal((OutcomeKind.Conflict, won.Value), (lost.Kind, lost.Value));
            await using var db = w.R.Dbs.CreateDbContext();
            var only = Assert.Single(await db.PilotEvents.AsNoTracking().Where(e => e.PilotId == id).ToListAsync(Ct));
            Assert.Equal(only.To, (await w.RowAsync(id)).Stage);
            Assert.Single(await db.Notices.Where(n => n.UserId == 3 && n.Href == $"/du-an/{id}").ToListAsync(Ct));
        }
    }

    [Fact]
    public async Task Draft_SavesWhatIsThere_SubmitsOnlyWhenWhole_AndIsComparedWhenItComesAgain()
    {
        await using var w = await CreateAsync();
        var first = (
            await w.Save.RunAsync(w.Mine, null, null, "3399000034", 1, new PilotProposal { Title = "  Lean\u0007 ", Problem = "a\r\nb" }, Ct)
        ).Value!;
        var row = await w.RowAsync(first.Id);
        Assert.Equal(("DA-2026-001", "Lean", w.Mine.EnterpriseId, 3), (row.Code, row.Title, (int?)row.EnterpriseId, row.AuthorUserId));
        Assert.Equal(OutcomeKind.NotFound, (await w.Save.RunAsync(w.Theirs, first.Id, first.Version, null, 1, Whole, Ct)).Kind);
        Assert.Equal(OutcomeKind.Forbidden, (await w.Save.RunAsync(Actor.Public, null, null, "3399000027", 1, Whole, Ct)).Kind);
        Assert.Equal("enterprise_unknown", (await w.Save.RunAsync(Registry.Officer, null, null, "3399000999", 1, Whole, Ct)).Issues[0].Code);
        var missing = (await w.Move.RunAsync(w.Mine, first.Id, first.Version, With(PilotAct.Submit), Ct)).Issues;
        Assert.Equal(["objective", "items", "indicators", "startsOn", "endsOn", "milestones"], missing.Select(i => i.Field));
        Assert.Equal(PilotStage.Draft, (await w.RowAsync(first.Id)).Stage);

        Assert.Equal(
            "item_unknown",
            (await w.Save.RunAsync(w.Mine, first.Id, first.Version, null, 1, Whole with { Items = ["không có"] }, Ct)).Issues.Single().Code
        );
        Assert.Equal(
            "expert_unknown",
            (await w.Save.RunAsync(w.Mine, first.Id, first.Version, null, 1, Whole with { Partners = [new PilotPartner { ExpertId = 99 }] }, Ct))
                .Issues.Single()
                .Code
        );
        Assert.Equal(
            "text_long",
            (await w.Save.RunAsync(w.Mine, first.Id, first.Version, null, 1, Whole with { Problem = new string('a', 5000) }, Ct)).Issues.Single().Code
        );
        Assert.Equal(
            "lines_many",
            (
                await w.Save.RunAsync(
                    w.Mine,
                    first.Id,
                    first.Version,
                    null,
                    1,
                    Whole with
                    {
                        Milestones = Enumerable.Range(0, 31).Select(i => new PilotMilestone { Key = $"m{i}" }).ToList(),
                    },
                    Ct
                )
            )
                .Issues.Single()
                .Code
        );

        var saved = (await w.Save.RunAsync(w.Mine, first.Id, first.Version, null, 3, Whole, Ct)).Value!;
        Assert.Equal(
            OutcomeKind.Conflict,
            (await w.Save.RunAsync(Registry.Officer, first.Id, first.Version, null, 1, Whole with { Title = "đè lên" }, Ct)).Kind
        );
        row = await w.RowAsync(first.Id);
        Assert.Equal(
            (350_000_000L, 410_000_000L, (long?)null, "Lean", "Lê Thị Thanh Hà", 3),
            (row.StateBudget, row.OwnBudget, row.OtherBudget, row.Items, row.Experts, row.WizardStep)
        );
        Assert.Equal("Hao hụt: 6,8 %", row.Baseline);
        Assert.Equal(Whole.Write(), row.ReadProposal().Write());

        var sent = (await w.Move.RunAsync(w.Mine, first.Id, saved.Version, With(PilotAct.Submit), Ct)).Value;
        Assert.Equal(OutcomeKind.Forbidden, (await w.Save.RunAsync(w.Mine, first.Id, sent, null, 1, Whole, Ct)).Kind);
        Assert.Empty((await w.Get.RunAsync(Registry.Officer, first.Id, Ct)).Value!.Differences);

        // Remarks reach the enterprise with the return, and are answered by the next submission.
        var remarks = new SaveRemark(w.R.Dbs, w.R.Clock);
        Assert.Equal(OutcomeKind.Forbidden, (await remarks.RunAsync(w.Mine, first.Id, "problem", "x", Ct)).Kind);
        Assert.Equal("required", (await remarks.RunAsync(Registry.Officer, first.Id, "no-such-field", "x", Ct)).Issues.Single().Code);
        Assert.True((await remarks.RunAsync(Registry.Officer, first.Id, "problem", "Đo trong bao lâu?", Ct)).IsOk);
        Assert.Empty((await w.Get.RunAsync(w.Mine, first.Id, Ct)).Value!.Remarks);
        var returned = (await w.Move.RunAsync(Registry.Officer, first.Id, sent, With(PilotAct.Return), Ct)).Value;
        Assert.Equal("Đo trong bao lâu?", Assert.Single((await w.Get.RunAsync(w.Mine, first.Id, Ct)).Value!.Remarks).Text);
        var mended = (
            await w.Save.RunAsync(
                w.Mine,
                first.Id,
                returned,
                null,
                1,
                Whole with
                {
                    Problem = "Hao hụt 6,8% trong 4 tuần",
                    Milestones =
                    [
                        Whole.Milestones[1],
                        new PilotMilestone
                        {
                            Key = "m3",
                            Title = "Mới",
                            DueOn = new DateOnly(2027, 9, 1),
                        },
                    ],
                },
                Ct
            )
        ).Value!;
        Assert.True((await w.Move.RunAsync(w.Mine, first.Id, mended.Version, With(PilotAct.Submit), Ct)).IsOk);
        var view = (await w.Get.RunAsync(Registry.Officer, first.Id, Ct)).Value!;
        Assert.NotNull(Assert.Single(view.Remarks).AnsweredAt);
        Assert.Equal([("problem", null), ("milestones", "Đào tạo"), ("milestones", "Mới")], view.Differences.Select(d => (d.Field, d.Part)));
        Assert.Equal((2, "Hao hụt 6,8%", "Hao hụt 6,8% trong 4 tuần"), (view.Pilot.Round, view.Differences[0].Before, view.Differences[0].After));
    }

    [Fact]
    public async Task Appraisal_IsByOthersThanTheAuthor_WithoutConflict_AndBeforeTheDecision()
    {
        await using var w = await CreateAsync();
        var (assign, review) = (new AssignReviewers(w.R.Dbs, w.R.Clock), new SaveReview(w.R.Dbs, w.R.Clock));
        var drafted = (await w.Save.RunAsync(Registry.Officer, null, null, "3399000027", 1, Whole, Ct)).Value!;
        var sent = (await w.Move.RunAsync(w.Mine, drafted.Id, drafted.Version, With(PilotAct.Submit), Ct)).Value;
        Assert.Equal(OutcomeKind.Forbidden, (await assign.RunAsync(w.Mine, drafted.Id, [8], null, Ct)).Kind);
        Assert.Equal("reviewer_author", (await assign.RunAsync(Registry.Officer, drafted.Id, [7, 8], null, Ct)).Issues.Single().Code);
        Assert.Equal("reviewer_role", (await assign.RunAsync(Registry.Officer, drafted.Id, [4], null, Ct)).Issues.Single().Code);
        Assert.Equal("reviewer_author", (await assign.RunAsync(Registry.Officer, drafted.Id, [3], null, Ct)).Issues.Single().Code);
        Assert.Equal("due_past", (await assign.RunAsync(Registry.Officer, drafted.Id, [8], Day, Ct)).Issues.Single().Code);
        Assert.True((await assign.RunAsync(Registry.Officer, drafted.Id, [8], new DateOnly(2026, 12, 20), Ct)).IsOk);
        var two = Registry.Officer with { Name = "Cán bộ hai", UserId = 8 };
        var mine = Assert.Single((await w.Get.RunAsync(two, drafted.Id, Ct)).Value!.Reviews);
        Assert.Empty((await w.Get.RunAsync(w.Mine, drafted.Id, Ct)).Value!.Reviews);
        var appraised = (await w.Move.RunAsync(Registry.Officer, drafted.Id, sent, With(PilotAct.BeginAppraisal), Ct)).Value;
        Assert.Equal(
            ["decider_author", "reviews_open"],
            (await w.Move.RunAsync(Registry.Officer, drafted.Id, appraised, With(PilotAct.Approve), Ct)).Issues.Select(i => i.Code)
        );
        var third = Registry.Officer with { Name = "Cán bộ ba", UserId = 9 };
        Assert.Equal("reviews_open", (await w.Move.RunAsync(third, drafted.Id, appraised, With(PilotAct.Approve), Ct)).Issues.Single().Code);

        var scores = Criteria.All.ToDictionary(c => c.Code, c => new Score(c.Most, "tốt"));
        Assert.Equal(OutcomeKind.NotFound, (await review.RunAsync(Registry.Officer, mine.Id, 1, new ReviewInput(), Ct)).Kind);
        Assert.Equal("conflict_first", (await review.RunAsync(two, mine.Id, 1, new ReviewInput { Scores = scores }, Ct)).Issues.Single().Code);
        Assert.Equal("score_range", (
                await review.RunAsync(
                    two,
                    mine.Id,
                    1,
                    new ReviewInput
                    {
                        HasConflict = false,
                        Scores = new Dictionary<string, Score> { ["need"] = new(21, null) },
                    },
                    Ct
                )
            ).Issues.Single().Code);
        Assert.Equal(6, (await review.RunAsync(two, mine.Id, 1, new ReviewInput { HasConflict = false, HandIn = true }, Ct)).Issues.Count);
        Assert.True(
            (
                await review.RunAsync(
                    two,
                    mine.Id,
                    1,
                    new ReviewInput
                    {
                        HasConflict = false,
                        Scores = scores,
                        Recommendation = Recommendation.Approve,
                        HandIn = true,
                    },
                    Ct
                )
            ).IsOk
        );
        Assert.Equal(
            OutcomeKind.Conflict,
            (await review.RunAsync(two, mine.Id, 2, new ReviewInput { HasConflict = true, ConflictNote = "muộn" }, Ct)).Kind
        );
        var read = (await w.Get.RunAsync(Registry.Officer, drafted.Id, Ct)).Value!.Reviews.Single();
        Assert.Equal((100, Recommendation.Approve), (Criteria.Total(Criteria.Read(read.Scores)), read.Recommendation));
        Assert.Equal(
            ["decisionNumber", "decisionDate"],
            (await w.Move.RunAsync(third, drafted.Id, appraised, new PilotMove { Act = PilotAct.Approve }, Ct)).Issues.Select(i => i.Field)
        );
        Assert.Equal(
            "decider_author",
            (await w.Move.RunAsync(Registry.Officer, drafted.Id, appraised, With(PilotAct.Reject), Ct)).Issues.Single().Code
        );
        Assert.True((await w.Move.RunAsync(third, drafted.Id, appraised, With(PilotAct.Approve), Ct)).IsOk);
    }

    [Fact]
    public async Task Decision_RestsOnAnAppraisal_OfThisRound_AndNotOnWhoHasAConflict()
    {
        await using var w = await CreateAsync();
        var (assign, review) = (new AssignReviewers(w.R.Dbs, w.R.Clock), new SaveReview(w.R.Dbs, w.R.Clock));
        var two = Registry.Officer with { Name = "Cán bộ hai", UserId = 8 };
        var drafted = (await w.Save.RunAsync(w.Mine, null, null, null, 1, Whole, Ct)).Value!;
        var id = drafted.Id;
        var sent = (await w.Move.RunAsync(w.Mine, id, drafted.Version, With(PilotAct.Submit), Ct)).Value;
        var begun = (await w.Move.RunAsync(Registry.Officer, id, sent, With(PilotAct.BeginAppraisal), Ct)).Value;
        Assert.Equal(["reviews_none"], await TriedAsync(Registry.Officer, PilotAct.Approve, begun));

        // A conflict of interest is no appraisal, cannot be taken back, and takes the decision away in every round.
        await assign.RunAsync(Registry.Officer, id, [8], null, Ct);
        var conflicted = await ReviewAsync(8);
        Assert.True(
            (
                await review.RunAsync(
                    two,
                    conflicted.Id,
                    conflicted.Version,
                    new ReviewInput { HasConflict = true, ConflictNote = "Anh ruột làm giám đốc" },
                    Ct
                )
            ).IsOk
        );
        Assert.Equal(OutcomeKind.NotFound, (await assign.RemoveAsync(Registry.Officer, conflicted.Id, Ct)).Kind);
        Assert.Equal(
            "conflict_stays",
            (await review.RunAsync(two, conflicted.Id, conflicted.Version + 1, new ReviewInput { HasConflict = false }, Ct)).Issues.Single().Code
        );
        Assert.Equal(["decider_conflict", "reviews_none"], await TriedAsync(two, PilotAct.Approve, begun));
        Assert.Equal(["decider_conflict"], await TriedAsync(two, PilotAct.Reject, begun));

        // An appraisal of the first round does not carry the second.
        await assign.RunAsync(two, id, [7], null, Ct);
        await HandInAsync(await ReviewAsync(7));
        var returned = (await w.Move.RunAsync(Registry.Officer, id, begun, With(PilotAct.Return), Ct)).Value;
        var again = (await w.Move.RunAsync(w.Mine, id, returned, With(PilotAct.Submit), Ct)).Value;
        var second = (await w.Move.RunAsync(Registry.Officer, id, again, With(PilotAct.BeginAppraisal), Ct)).Value;
        Assert.Equal(["reviews_none"], await TriedAsync(Registry.Officer, PilotAct.Approve, second));
        Assert.Equal(["decider_conflict", "reviews_none"], await TriedAsync(two, PilotAct.Approve, second));
        await assign.RunAsync(Registry.Officer, id, [7], null, Ct);
        await HandInAsync(await ReviewAsync(7));
        Assert.Empty(await TriedAsync(Registry.Officer, PilotAct.Approve, second));
        Assert.Equal(PilotStage.Approved, (await w.RowAsync(id)).Stage);

        async Task<IEnumerable<string>> TriedAsync(Actor actor, PilotAct act, int version) =>
            (await w.Move.RunAsync(actor, id, version, With(act), Ct)).Issues.Select(i => i.Code);

        async Task HandInAsync(PilotReview r) =>
            Assert.True(
                (
                    await review.RunAsync(
                        Registry.Officer,
                        r.Id,
                        r.Version,
                        new ReviewInput
                        {
                            HasConflict = false,
                            Scores = Criteria.All.ToDictionary(c => c.Code, c => new Score(c.Most, null)),
                            Recommendation = Recommendation.Approve,
                            HandIn = true,
                        },
                        Ct
                    )
                ).IsOk
            );

        async Task<PilotReview> ReviewAsync(int user)
        {
            await using var db = w.R.Dbs.CreateDbContext();
            return await db
                .PilotReviews.AsNoTracking()
                .Where(r => r.PilotId == id && r.UserId == user)
                .OrderByDescending(r => r.Round)
                .FirstAsync(Ct);
        }
    }

    /// <summary>
    /// What lives by its steps is changed by its steps: neither a file nor a plain form moves it, renames it or gives it to another enterprise.
    /// </summary>
    [Fact]
    public async Task NeitherAFile_NorAForm_ChangesAProjectThatLivesByItsSteps()
    {
        await using var w = await CreateAsync();
        var drafted = (await w.Save.RunAsync(w.Mine, null, null, null, 1, Whole, Ct)).Value!;
        const string Head = "Mã dự án;Tên dự án;Mã số thuế doanh nghiệp;Mục tiêu;Ngày bắt đầu;Ngày kết thúc;Trạng thái;Số quyết định\n";
        var file = await w.R.ImportTextAsync(
            Head
                + "DA-2026-001;Tên khác;3399000034;Khác;01/01/2027;31/12/2027;Đang thực hiện;9/QĐ\nDA-2025-077;Từ "
                + "trước;3399000034;Đã qua;01/01/2025;31/12/2025;Đã nghiệm thu;8/QĐ\n",
            kind: PilotKind.Kind
        );
        Assert.Equal((1, 0, 1), (file.Created, file.Updated, file.Rejected));
        Assert.Equal("pilot_managed", Assert.Single(file.Problems, p => p.Severity == ProblemSeverity.Error).Code);
        var row = await w.RowAsync(drafted.Id);
        Assert.Equal(("Lean", PilotStage.Draft, null, w.Mine.EnterpriseId), (row.Title, row.Stage, row.DecisionNumber, (int?)row.EnterpriseId));

        // What came from a file is a file's to mend.
        var again = await w.R.ImportTextAsync(
            Head + "DA-2025-077;Từ trước, sửa tên;3399000034;Đã qua;01/01/2025;31/12/2025;Đã nghiệm thu;8/QĐ\n",
            kind: PilotKind.Kind
        );
        Assert.Equal(1, again.Updated);

        var form = new SaveRecord(w.R.Db, w.R.Clock);
        var sent = (await w.Move.RunAsync(w.Mine, drafted.Id, drafted.Version, With(PilotAct.Submit), Ct)).Value;
        foreach (var (field, value) in new[] { ("title", "Sa thải 40% lao động"), ("taxCode", "3399000034"), ("stateBudget", "9000") })
        {
            var input = new RecordInput { Values = new Dictionary<string, string?> { [field] = value } };
            Assert.Equal(OutcomeKind.Forbidden, (await form.RunAsync(Registry.Officer, PilotKind.Kind, drafted.Id, sent, input, Ct)).Kind);
        }

        // Begun through a plain form it is begun here: incomplete it is not sent, and without an appraisal not approved.
        var plain = (
            await form.RunAsync(
                w.Mine,
                PilotKind.Kind,
                null,
                null,
                new RecordInput
                {
                    Values = new Dictionary<string, string?>
                    {
                        ["title"] = "5S",
                        ["objective"] = "Gọn",
                        ["start"] = "01/02/2027",
                        ["end"] = "31/12/2027",
                        ["code"] = "DA-2026-2147483647",
                    },
                },
                Ct
            )
        ).Value!;
        Assert.Equal("DA-2026-002", plain.Values["code"]);
        Assert.Contains(
            "milestones",
            (await w.Move.RunAsync(w.Mine, plain.Id, plain.Version, With(PilotAct.Submit), Ct)).Issues.Select(i => i.Field)
        );
        await using var db = w.R.Dbs.CreateDbContext();
        await db.PilotProjects.Where(p => p.Id == plain.Id).ExecuteUpdateAsync(s => s.SetProperty(p => p.Stage, PilotStage.UnderAppraisal), Ct);
        Assert.Equal(
            "reviews_none",
            (await w.Move.RunAsync(Registry.Officer, plain.Id, plain.Version, With(PilotAct.Approve), Ct)).Issues.Single().Code
        );
    }

    [Fact]
    public async Task Draft_IsGivenUp_ByItsEnterprise_BeforeItWasEverSent()
    {
        await using var w = await CreateAsync();
        var drop = new DropDraft(w.R.Dbs, w.R.Clock);
        var draft = (await w.Save.RunAsync(w.Mine, null, null, null, 1, Whole, Ct)).Value!;
        Assert.Equal(OutcomeKind.NotFound, (await drop.RunAsync(w.Theirs, draft.Id, draft.Version, Ct)).Kind);
        Assert.Equal(OutcomeKind.Forbidden, (await drop.RunAsync(Registry.Officer, draft.Id, draft.Version, Ct)).Kind);
        Assert.Equal(OutcomeKind.Conflict, (await drop.RunAsync(w.Mine, draft.Id, draft.Version + 1, Ct)).Kind);
        Assert.True((await drop.RunAsync(w.Mine, draft.Id, draft.Version, Ct)).IsOk);
        Assert.Equal(OutcomeKind.NotFound, (await w.Get.RunAsync(w.Mine, draft.Id, Ct)).Kind);
        Assert.True((await w.Get.RunAsync(Registry.Officer, draft.Id, Ct)).Value!.Pilot.Archived);

        // What was sent once has a history and stays.
        var sent = (await w.Save.RunAsync(w.Mine, null, null, null, 1, Whole, Ct)).Value!;
        var submitted = (await w.Move.RunAsync(w.Mine, sent.Id, sent.Version, With(PilotAct.Submit), Ct)).Value;
        var back = (await w.Move.RunAsync(w.Mine, sent.Id, submitted, With(PilotAct.Withdraw), Ct)).Value;
        Assert.Equal(OutcomeKind.Forbidden, (await drop.RunAsync(w.Mine, sent.Id, back, Ct)).Kind);
    }

    [Fact]
    public async Task Amounts_BelowZero_AreKeptInADraft_AndRefusedWhenItIsSent()
    {
        await using var w = await CreateAsync();
        var draft = (
            await w.Save.RunAsync(
                w.Mine,
                null,
                null,
                null,
                1,
                Whole with
                {
                    Budget =
                    [
                        new PilotBudgetLine
                        {
                            Source = BudgetSource.State,
                            Year = 2027,
                            Amount = -50_000_000,
                        },
                    ],
                },
                Ct
            )
        ).Value!;
        Assert.Equal(-50_000_000, (await w.RowAsync(draft.Id)).ReadProposal().Budget.Single().Amount);
        Assert.Equal(
            "budget negative",
            (await w.Move.RunAsync(w.Mine, draft.Id, draft.Version, With(PilotAct.Submit), Ct)).Issues.Single() is { } i ? $"{i.Field} {i.Code}" : ""
        );
        Assert.True(
            (
                await w.Save.RunAsync(
                    w.Mine,
                    draft.Id,
                    draft.Version,
                    null,
                    1,
                    Whole with
                    {
                        Title = "Vẫn lưu được",
                        Budget =
                        [
                            new PilotBudgetLine
                            {
                                Source = BudgetSource.State,
                                Year = 2027,
                                Amount = -50_000_000,
                            },
                        ],
                    },
                    Ct
                )
            ).IsOk
        );
    }

    /// <summary>A story is public while the enterprise's consent to be named stands, whoever moved or merged what.</summary>
    [Fact]
    public async Task Story_IsPublic_OnlyWithTheStandingConsentOfItsEnterprise()
    {
        await using var w = await CreateAsync();
        var id = await AtAsync(w, PilotStage.Accepted);
        var story = new PilotStory(w.R.Dbs, w.R.Clock);
        var version = (await w.RowAsync(id)).Version;
        version = (await story.WriteAsync(Registry.Officer, id, version, "Giảm hao hụt", null, Ct)).Value;
        version = (await story.AgreeAsync(w.Mine, id, version, true, Ct)).Value;
        Assert.True((await story.PublishAsync(Registry.Officer, id, version, true, Ct)).IsOk);
        var (list, one) = (new FindStories(w.R.Dbs), new GetStory(w.R.Dbs));
        var code = (await w.RowAsync(id)).Code;
        Assert.Equal(1, (await list.RunAsync(new StoryFilter(), 1, 10, true, Ct)).Count);
        await using var db = w.R.Dbs.CreateDbContext();
        await db.PilotProjects.Where(p => p.Id == id).ExecuteUpdateAsync(s => s.SetProperty(p => p.EnterpriseId, w.Theirs.EnterpriseId!.Value), Ct);
        Assert.Equal(0, (await list.RunAsync(new StoryFilter(), 1, 10, true, Ct)).Count);
        Assert.Null(await one.RunAsync(code, true, Ct));
    }

    [Fact]
    public async Task Days_AreThoseOfVietNam()
    {
        await using var w = await CreateAsync();
        w.R.Clock.Now = new DateTime(2026, 12, 31, 17, 30, 0, DateTimeKind.Utc);
        var id = await AtAsync(w, PilotStage.Approved);
        var row = await w.RowAsync(id);
        Assert.Equal("DA-2027-001", row.Code);
        Assert.True((await w.Move.RunAsync(w.Mine, id, row.Version, With(PilotAct.Start), Ct)).IsOk);
        Assert.Equal(new DateOnly(2027, 1, 1), (await w.RowAsync(id)).StartedOn);
        var add = new AddEntry(w.R.Dbs, w.R.Clock);
        Assert.True(
            (
                await add.RunAsync(
                    w.Mine,
                    id,
                    new EntryInput
                    {
                        Kind = PilotEntryKind.Measurement,
                        Key = "i1",
                        On = new DateOnly(2027, 1, 1),
                        Value = 5,
                    },
                    Ct
                )
            ).IsOk
        );
        foreach (var day in new[] { new DateOnly(2026, 12, 31), new DateOnly(2027, 1, 2) })
        {
            Assert.Equal("day_outside", (
                    await add.RunAsync(
                        w.Mine,
                        id,
                        new EntryInput
                        {
                            Kind = PilotEntryKind.Measurement,
                            Key = "i1",
                            On = day,
                            Value = 5,
                        },
                        Ct
                    )
                ).Issues.Single().Code);
        }

        // The target counts it in the year in which it began there, though the instant lies in the year before.
        await using var db = w.R.Dbs.CreateDbContext();
        await db.PilotProjects.ExecuteUpdateAsync(s => s.SetProperty(p => p.StartedOn, (DateOnly?)null), Ct);
        var target = new GetPilotTarget(w.R.Db, w.R.Clock);
        Assert.Equal(TargetVerdict.OtherYear, (await target.RunAsync(Registry.Officer, 2026, ct: Ct)).Value!.Rows.Single().Line.Verdict);
        Assert.NotEqual(TargetVerdict.OtherYear, (await target.RunAsync(Registry.Officer, 2027, ct: Ct)).Value!.Rows.Single().Line.Verdict);
    }

    [Fact]
    public async Task Budget_ThatAFileChanges_ReplacesTheLinesOfItsSource()
    {
        await using var w = await CreateAsync();
        var id = await AtAsync(w, PilotStage.Draft);
        await using var db = w.R.Dbs.CreateDbContext();
        Assert.Equal(Whole.Budget, (await w.RowAsync(id)).ReadProposal().Budget);
        await db.PilotProjects.ExecuteUpdateAsync(
            s => s.SetProperty(p => p.StateBudget, 500_000_000L).SetProperty(p => p.OtherBudget, 40_000_000L),
            Ct
        );
        var read = (await w.RowAsync(id)).ReadProposal();
        Assert.Equal(
            [(BudgetSource.Enterprise, 2027, 410_000_000L), (BudgetSource.State, 2027, 500_000_000L), (BudgetSource.Other, 2027, 40_000_000L)],
            read.Budget.Select(b => (b.Source, b.Year, b.Amount!.Value)).OrderBy(b => b.Item1 != BudgetSource.Enterprise).ThenBy(b => b.Item1)
        );
        await db.PilotProjects.ExecuteUpdateAsync(s => s.SetProperty(p => p.StateBudget, (long?)null), Ct);
        Assert.DoesNotContain((await w.RowAsync(id)).ReadProposal().Budget, b => b.Source == BudgetSource.State);

        // Written again, columns and lines agree.
        var row = await w.RowAsync(id);
        Assert.True((await w.Save.RunAsync(w.Mine, id, row.Version, null, 1, row.ReadProposal(), Ct)).IsOk);
        row = await w.RowAsync(id);
        Assert.Equal((null, 410_000_000L, 40_000_000L), (row.StateBudget, row.OwnBudget, row.OtherBudget));
    }

    [Fact]
    public async Task Running_IsReported_Changed_SignedOff_AcceptedAndTold()
    {
        await using var w = await CreateAsync();
        w.R.Clock.Now = new DateTime(2027, 2, 1, 0, 0, 0, DateTimeKind.Utc);
        var id = await AtAsync(w, PilotStage.Running);
        await using var db = w.R.Dbs.CreateDbContext();
        await db
            .PilotProjects.Where(p => p.Id == id)
            .ExecuteUpdateAsync(s => s.SetProperty(p => p.StartedOn, new DateOnly(2027, 1, 1)).SetProperty(p => p.ResultSheet, (string?)null), Ct);
        db.Experts.Add(
            new Expert
            {
                Name = "Hà",
                Email = "ha@x.example",
                Fields = "Consulting",
            }
        );
        await db.SaveChangesAsync(Ct);
        var expertId = await db.Experts.Select(e => e.Id).FirstAsync(Ct);
        var expert = new Actor
        {
            Role = Role.Expert,
            Name = "Hà",
            UserId = 30,
            ExpertId = expertId,
        };
        var (add, decide, result, sign, story) = (
            new AddEntry(w.R.Dbs, w.R.Clock),
            new DecideChange(w.R.Dbs, w.R.Clock),
            new SaveResult(w.R.Dbs, w.R.Clock),
            new SignOff(w.R.Dbs, w.R.Clock),
            new PilotStory(w.R.Dbs, w.R.Clock)
        );
        var today = new DateOnly(2027, 2, 1);

        Assert.Equal(
            OutcomeKind.NotFound,
            (
                await add.RunAsync(
                    w.Theirs,
                    id,
                    new EntryInput
                    {
                        Kind = PilotEntryKind.Milestone,
                        Key = "m1",
                        On = today,
                        Done = true,
                    },
                    Ct
                )
            ).Kind
        );
        Assert.Equal(
            OutcomeKind.Forbidden,
            (
                await add.RunAsync(
                    Registry.Officer,
                    id,
                    new EntryInput
                    {
                        Kind = PilotEntryKind.Milestone,
                        Key = "m1",
                        On = today,
                        Done = true,
                    },
                    Ct
                )
            ).Kind
        );
        Assert.Equal(
            OutcomeKind.Forbidden,
            (
                await add.RunAsync(
                    w.Mine,
                    id,
                    new EntryInput
                    {
                        Kind = PilotEntryKind.SiteVisit,
                        On = today,
                        Text = "x",
                    },
                    Ct
                )
            ).Kind
        );
        Assert.Equal("milestone_unknown", (
                await add.RunAsync(
                    w.Mine,
                    id,
                    new EntryInput
                    {
                        Kind = PilotEntryKind.Milestone,
                        Key = "m9",
                        On = today,
                        Done = true,
                    },
                    Ct
                )
            ).Issues.Single().Code);
        Assert.Equal("day_outside", (
                await add.RunAsync(
                    w.Mine,
                    id,
                    new EntryInput
                    {
                        Kind = PilotEntryKind.Milestone,
                        Key = "m1",
                        On = today.AddDays(9),
                        Done = true,
                    },
                    Ct
                )
            ).Issues.Single().Code);
        Assert.Equal("value", (
                await add.RunAsync(
                    w.Mine,
                    id,
                    new EntryInput
                    {
                        Kind = PilotEntryKind.Measurement,
                        Key = "i1",
                        On = today,
                    },
                    Ct
                )
            ).Issues.Single().Field);
        Assert.True(
            (
                await add.RunAsync(
                    w.Mine,
                    id,
                    new EntryInput
                    {
                        Kind = PilotEntryKind.Milestone,
                        Key = "m1",
                        On = today,
                        Done = true,
                    },
                    Ct
                )
            ).IsOk
        );
        Assert.True(
            (
                await add.RunAsync(
                    w.Mine,
                    id,
                    new EntryInput
                    {
                        Kind = PilotEntryKind.Measurement,
                        Key = "i1",
                        On = today,
                        Value = 5.4,
                    },
                    Ct
                )
            ).IsOk
        );
        Assert.True(
            (
                await add.RunAsync(
                    Registry.Officer,
                    id,
                    new EntryInput
                    {
                        Kind = PilotEntryKind.SiteVisit,
                        On = today,
                        Text = "Đã xem chuyền.",
                    },
                    Ct
                )
            ).IsOk
        );
        var wrong = (
            await add.RunAsync(
                w.Mine,
                id,
                new EntryInput
                {
                    Kind = PilotEntryKind.Measurement,
                    Key = "i1",
                    On = today,
                    Value = 50,
                },
                Ct
            )
        ).Value;
        Assert.Equal(OutcomeKind.Forbidden, (await add.WithdrawAsync(Registry.Officer, wrong, Ct)).Kind);
        Assert.True((await add.WithdrawAsync(w.Mine, wrong, Ct)).IsOk);
        var view = (await w.Get.RunAsync(w.Mine, id, Ct)).Value!;
        var progress = PilotProgress.Indicators(view.Proposal, view.Entries).Single();
        Assert.Equal(5.4, progress.Latest);
        Assert.Equal(0.5, progress.Share!.Value, 1e-9);
        Assert.Equal(
            [MilestoneState.Done, MilestoneState.Open],
            PilotProgress.Milestones(view.Proposal, PilotStage.Running, view.Entries, today).Select(m => m.State)
        );
        Assert.Equal(
            [MilestoneState.Done, MilestoneState.Late],
            PilotProgress.Milestones(view.Proposal, PilotStage.Running, view.Entries, new DateOnly(2027, 6, 2)).Select(m => m.State)
        );

        // A request changes the project only when it is granted; of two who decide at once one wins.
        var asked = (
            await add.RunAsync(
                w.Mine,
                id,
                new EntryInput
                {
                    Kind = PilotEntryKind.ChangeRequest,
                    On = today,
                    Text = "Thiết bị chậm",
                    Amendment = new PilotAmendment
                    {
                        EndsOn = new DateOnly(2028, 3, 31),
                        Milestones = new Dictionary<string, DateOnly> { ["m2"] = new(2027, 9, 1) },
                    },
                },
                Ct
            )
        ).Value;
        Assert.Equal("answer", (await decide.RunAsync(Registry.Officer, asked, grant: false, " ", Ct)).Issues.Single().Field);
        Assert.Equal(OutcomeKind.Forbidden, (await decide.RunAsync(w.Mine, asked, grant: true, null, Ct)).Kind);
        var both = await Task.WhenAll(
            Task.Run(() => decide.RunAsync(Registry.Officer, asked, true, null, Ct), Ct),
            Task.Run(() => decide.RunAsync(Registry.Officer with { UserId = 8 }, asked, false, "không", Ct), Ct)
        );
        Assert.Equal([OutcomeKind.Ok, OutcomeKind.Conflict], both.Select(o => o.Kind).Order());
        var row = await w.RowAsync(id);
        Assert.Equal(both[0].IsOk ? new DateOnly(2028, 3, 31) : new DateOnly(2027, 12, 31), row.EndsOn);
        Assert.Equal(both[0].IsOk ? new DateOnly(2027, 9, 1) : new DateOnly(2027, 6, 1), row.ReadProposal().Milestones[1].DueOn);

        Assert.Equal(
            ["summary", "values.i1"],
            (await w.Move.RunAsync(w.Mine, id, row.Version, With(PilotAct.Report), Ct)).Issues.Select(i => i.Field)
        );
        Assert.Equal(OutcomeKind.Forbidden, (await result.RunAsync(Registry.Officer, id, row.Version, new PilotResult { Summary = "x" }, Ct)).Kind);
        var saved = (
            await result.RunAsync(
                w.Mine,
                id,
                row.Version,
                new PilotResult { Summary = "Hao hụt 4,1%", Values = [new PilotResultValue { Key = "i1", After = 4.1 }] },
                Ct
            )
        ).Value;
        var asking = (await sign.AskAsync(w.Mine, id, saved, expertId, Ct)).Value;
        Assert.Equal("sign_off_set", (await sign.AskAsync(w.Mine, id, asking, null, Ct)).Issues.Single().Code);
        Assert.True((await w.Get.RunAsync(expert, id, Ct)).Value!.SignsOff);
        Assert.Equal(OutcomeKind.NotFound, (await w.Get.RunAsync(expert with { ExpertId = expertId + 1 }, id, Ct)).Kind);
        Assert.Equal(OutcomeKind.Conflict, (await sign.SignAsync(expert, id, asking, null, Ct)).Kind);
        var reported = (await w.Move.RunAsync(w.Mine, id, asking, With(PilotAct.Report), Ct)).Value;
        Assert.Equal("sign_off_missing", (await w.Move.RunAsync(Registry.Officer, id, reported, With(PilotAct.Accept), Ct)).Issues.Single().Code);
        var signed = (await sign.SignAsync(expert, id, reported, "Đã đo lại.", Ct)).Value;
        var accepted = (await w.Move.RunAsync(Registry.Officer, id, signed, With(PilotAct.Accept), Ct)).Value;

        // Nothing is published without the enterprise's word on this very text.
        Assert.Equal(OutcomeKind.NotFound, (await story.WriteAsync(w.Mine, id, accepted, "x", null, Ct)).Kind);
        var told = (await story.WriteAsync(Registry.Officer, id, accepted, "Giảm hao hụt", "Less waste", Ct)).Value;
        Assert.Equal("story_consent", (await story.PublishAsync(Registry.Officer, id, told, true, Ct)).Issues.Single().Code);
        var agreed = (await story.AgreeAsync(w.Mine, id, told, true, Ct)).Value;
        var published = (await story.PublishAsync(Registry.Officer, id, agreed, true, Ct)).Value;
        Assert.NotNull((await w.RowAsync(id)).StoryPublishedAt);
        var changed = (await story.WriteAsync(Registry.Officer, id, published, "Câu khác", null, Ct)).Value;
        Assert.Null((await w.RowAsync(id)).StoryPublishedAt);
        var again = (await story.PublishAsync(Registry.Officer, id, (await story.AgreeAsync(w.Mine, id, changed, true, Ct)).Value, true, Ct)).Value;
        Assert.True((await story.AgreeAsync(w.Mine, id, again, false, Ct)).IsOk);
        Assert.Null((await w.RowAsync(id)).StoryPublishedAt);
    }

    [Fact]
    public async Task Milestones_AreRemindedOf_OnceAWeekBefore_AndOnceTheyAreLate()
    {
        await using var w = await CreateAsync();
        var id = await AtAsync(w, PilotStage.Running);
        var remind = new MilestoneReminder(w.R.Dbs, w.R.Clock);
        w.R.Clock.Now = new DateTime(2027, 2, 20, 0, 0, 0, DateTimeKind.Utc);
        Assert.Equal(0, await remind.RunAsync(Ct));
        w.R.Clock.Now = new DateTime(2027, 2, 23, 0, 0, 0, DateTimeKind.Utc);
        Assert.Equal(1, await remind.RunAsync(Ct));
        Assert.Equal(0, await remind.RunAsync(Ct));
        w.R.Clock.Now = new DateTime(2027, 3, 2, 0, 0, 0, DateTimeKind.Utc);
        Assert.Equal(3, await remind.RunAsync(Ct));
        Assert.Equal(0, await remind.RunAsync(Ct));
        await using var db = w.R.Dbs.CreateDbContext();
        Assert.Equal(2, await db.Notices.CountAsync(n => n.UserId == 3 && n.Href == $"/du-an/{id}" && n.Kind == "milestone_due", Ct));
    }

    [Fact]
    public async Task ResultReport_IsRemindedOf_AWeekBeforeTheEnd_AndOnceItIsLate_WithoutAProposalToo()
    {
        await using var w = await CreateAsync();
        var id = await AtAsync(w, PilotStage.Running);
        await using (var db = w.R.Dbs.CreateDbContext())
        {
            await db.PilotProjects.ExecuteUpdateAsync(
                s => s.SetProperty(p => p.Proposal, (string?)null).SetProperty(p => p.EndsOn, new DateOnly(2027, 6, 30)),
                Ct
            );
        }

        var remind = new MilestoneReminder(w.R.Dbs, w.R.Clock);
        foreach (
            var (day, told) in new[]
            {
                (new DateTime(2027, 6, 22), 0),
                (new DateTime(2027, 6, 23), 1),
                (new DateTime(2027, 6, 30), 0),
                (new DateTime(2027, 7, 1), 3),
                (new DateTime(2027, 7, 9), 0),
            }
        )
        {
            w.R.Clock.Now = new DateTimeOffset(day.AddHours(2), TimeSpan.Zero);
            Assert.Equal((day, told), (day, await remind.RunAsync(Ct)));
        }

        await using var after = w.R.Dbs.CreateDbContext();
        Assert.Equal(2, await after.Notices.CountAsync(n => n.UserId == 3 && n.Href == $"/du-an/{id}" && n.Kind == "result_due", Ct));
    }

    [Fact]
    public async Task EveryStep_TellsTheOtherSide_ByNoticeAndMail()
    {
        await using var w = await CreateAsync();
        var drafted = (await w.Save.RunAsync(w.Mine, null, null, null, 1, Whole, Ct)).Value!;
        var sent = (await w.Move.RunAsync(w.Mine, drafted.Id, drafted.Version, With(PilotAct.Submit), Ct)).Value;
        await using var db = w.R.Dbs.CreateDbContext();
        Assert.Equal([7, 8], await db.Notices.Where(n => n.Kind == "pilot_submit").Select(n => n.UserId).OrderBy(u => u).ToListAsync(Ct));
        Assert.Equal(2, await db.OutboxMails.CountAsync(Ct));
        await w.Move.RunAsync(Registry.Officer, drafted.Id, sent, With(PilotAct.Return), Ct);
        Assert.Equal(3, (await db.Notices.SingleAsync(n => n.Kind == "pilot_return", Ct)).UserId);
        Assert.Contains("vì thế", (await db.OutboxMails.OrderBy(m => m.Id).LastAsync(Ct)).Body, StringComparison.Ordinal);

        // A step that is refused tells nobody.
        var before = await db.Notices.CountAsync(Ct);
        await w.Move.RunAsync(Registry.Officer, drafted.Id, sent, With(PilotAct.Return), Ct);
        Assert.Equal(before, await db.Notices.CountAsync(Ct));
    }
}

/// <summary>On SQLite.</summary>
public sealed class SqlitePilotTests() : PilotTests(DatabaseProvider.Sqlite);

/// <summary>On PostgreSQL.</summary>
public sealed class PostgresPilotTests() : PilotTests(DatabaseProvider.Postgres);
