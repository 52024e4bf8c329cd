using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Access.Accounts;
using NangSuatHue.Data.Exchange.Mapping;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Ledger;
using NangSuatHue.Data.Foundation.Notices;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Data.Registry.Enterprises;
using NangSuatHue.Data.Registry.EnterpriseViews;
using NangSuatHue.Data.Registry.Figures;
using NangSuatHue.Data.Registry.Quality;

namespace NangSuatHue.Tests.Slices;

public sealed class SqliteFiguresTests() : FiguresTests(DatabaseProvider.Sqlite);

public sealed class PostgresFiguresTests() : FiguresTests(DatabaseProvider.Postgres);

/// <summary>Yearly figures between the enterprise and the department: drafts, sending, verifying, sending back, closing and opening again.</summary>
public abstract class FiguresTests(DatabaseProvider provider)
{
    private const string Code = "3399000027";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Figures_GoFromDraftToVerified_ThroughAReturn_AndEachSideIsTold()
    {
        await using var r = await Registry.CreateAsync(provider);
        var p = await People.CreateAsync(r);

        // A draft stays the enterprise's own; it is not sent before revenue and employees are there.
        var draft = await p.SaveAsync(p.Owner, null, ("netRevenue", 52e9));
        Assert.Equal(DataStatus.Imported, (await p.GetAsync(p.Owner)).Status);
        Assert.Empty(await p.NoticesAsync());
        var early = await p.Submit.RunAsync(p.Owner, new(Code, 2025, draft.Value), null, Ct);
        Assert.Equal(("employees", "required"), (early.Issues.Single().Field, early.Issues.Single().Code));
        Assert.Equal("employees", (await p.SaveAsync(p.Owner, draft.Value, submit: true, ("labourCost", 9e9))).Issues.Single().Field);

        // Saved and sent in one step.
        Assert.True((await p.SaveAsync(p.Owner, draft.Value, submit: true, ("netRevenue", 52e9), ("employees", 80))).IsOk);
        Assert.Equal(["figures_submitted: officer"], await p.NoticesAsync());
        var queue = (await p.Queue.RunAsync(Registry.Officer, new FiguresFilter(), 1, Ct)).Value!;
        var row = Assert.Single(queue.Rows);
        Assert.Equal(
            (Code, 2025, 52_000_000_000L, r.Clock.Now.UtcDateTime, 1),
            (row.Key.TaxCode, row.Key.Year, row.Figures.NetRevenue!.Value, row.Since!.Value, queue.Statuses[DataStatus.Submitted])
        );

        // Correcting what was sent wants a reason, which the history keeps.
        Assert.Equal("reason", (await p.SaveAsync(p.Owner, row.Key.Version, ("employees", 81))).Issues.Single().Field);
        Assert.True((await p.SaveAsync(p.Owner, row.Key.Version, false, "Đếm thiếu một người.", ("employees", 81))).IsOk);
        var work = await p.GetAsync(Registry.Officer);
        Assert.Equal((DataStatus.Submitted, 81.0), (work.Status, work.Figures!.Employees));
        Assert.Contains((await new GetEnterprise(r.Dbs).RunAsync(p.Owner, Code, Ct)).Value!.History, h => h.Reason == "Đếm thiếu một người.");

        // Sent back: a remark beside its field, and one on the year.
        Assert.Equal(
            "required",
            (await p.Return.RunAsync(Registry.Officer, work.Key!, new Dictionary<string, string?> { ["netRevenue"] = "  " }, Ct)).Issues.Single().Code
        );
        Assert.Equal(
            "field_unknown",
            (await p.Return.RunAsync(Registry.Officer, work.Key!, new Dictionary<string, string?> { ["salary"] = "x" }, Ct)).Issues.Single().Code
        );
        Assert.True(
            (
                await p.Return.RunAsync(
                    Registry.Officer,
                    work.Key!,
                    new Dictionary<string, string?> { ["netRevenue"] = "Gồm cả thuế?", [""] = "Xem lại cả năm." },
                    Ct
                )
            ).IsOk
        );
        var back = await p.GetAsync(p.Owner);
        Assert.Equal(
            (DataStatus.Returned, "Gồm cả thuế?", "Xem lại cả năm."),
            (back.Status, back.Remarks.Single(x => x.Field == "netRevenue").Text, back.Remarks.Single(x => x.Field.Length == 0).Text)
        );
        Assert.Contains("figures_returned: owner", await p.NoticesAsync());

        // Mended and sent again: remarks are answered, the officer sees what changed.
        Assert.True((await p.SaveAsync(p.Owner, back.Figures!.Version, submit: true, ("netRevenue", 50e9))).IsOk);
        var again = await p.GetAsync(Registry.Officer);
        Assert.Equal((0, 2, DataStatus.Submitted), (again.Remarks.Count, again.Answered.Count, again.Status));
        Assert.Equal(new FigureChange("net_revenue", "52000000000", "50000000000"), Assert.Single(again.Changed));

        Assert.Equal(1, (await p.Verify.RunAsync(Registry.Officer, [again.Key!], Ct)).Value!.Verified);
        Assert.Contains("figures_verified: owner", await p.NoticesAsync());
        Assert.Equal("figures_locked", (await p.SaveAsync(p.Owner, again.Figures!.Version + 1, ("employees", 1))).Issues.Single().Code);
        Assert.True((await p.SaveAsync(Registry.Officer, again.Figures!.Version + 1, false, "Sửa lỗi gõ.", ("employees", 82))).IsOk);
        Assert.Equal(DataStatus.Verified, (await p.GetAsync(p.Owner)).Status);
    }

    [Fact]
    public async Task DoubtfulFigures_AreExplainedToBeSent_AndAcceptedToBeVerified()
    {
        await using var r = await Registry.CreateAsync(provider);
        var p = await People.CreateAsync(r);
        (string, double?)[] figures = [("netRevenue", 5e9), ("employees", 4), ("insuredEmployees", 40)];

        // A draft may hold anything; sent figures stand with a reason.
        var draft = await p.SaveAsync(p.Owner, null, figures);
        Assert.True(draft.IsOk);
        var refused = await p.SaveAsync(p.Owner, draft.Value, submit: true, figures);
        Assert.Equal(("insuredEmployees", "doubt", "insured_over_employees;40;4"), Only(refused));
        Assert.Equal("doubt", Only(await p.Submit.RunAsync(p.Owner, new(Code, 2025, draft.Value), null, Ct)).Code);
        Assert.Equal(DataStatus.Imported, (await p.GetAsync(p.Owner)).Status);
        p.Explain = new() { ["insured_over_employees@insuredEmployees"] = new string('x', YearDoubts.Longest + 1) };
        Assert.Equal("text_long", Only(await p.SaveAsync(p.Owner, draft.Value, submit: true, figures)).Code);
        p.Explain = new() { ["insured_over_employees@insuredEmployees"] = "Đóng thay cho đơn vị phụ thuộc." };
        Assert.True((await p.SaveAsync(p.Owner, draft.Value, submit: true, figures)).IsOk);

        // The officer sees the reason, at the desk too; no click verifies without one of the department's own.
        var work = await p.GetAsync(Registry.Officer);
        var doubt = Assert.Single(work.Doubts);
        Assert.Equal(
            (VerdictKind.Explained, "Đóng thay cho đơn vị phụ thuộc.", "Chủ"),
            (doubt.Verdict!.Kind, doubt.Verdict.Reason, doubt.Verdict.By)
        );
        Assert.Equal([FindingState.Explained], await p.StatesAsync());
        Assert.Equal(1, (await p.Queue.RunAsync(Registry.Officer, new FiguresFilter(), 1, Ct)).Value!.Rows.Single().Doubts);
        var many = (await p.Verify.RunAsync(Registry.Officer, [work.Key!], Ct)).Value!;
        Assert.Equal((0, 0, work.Key), (many.Verified, many.Left.Count, many.Doubtful.Single()));
        Assert.Equal("doubt", Only(await p.Verify.RunAsync(Registry.Officer, work.Key!, new Dictionary<string, string?>(), Ct)).Code);
        Assert.Equal(DataStatus.Submitted, (await p.GetAsync(Registry.Officer)).Status);
        Assert.True(
            (await p.Verify.RunAsync(Registry.Officer, work.Key!, new Dictionary<string, string?> { [doubt.Key] = "Đã xem hồ sơ BHXH." }, Ct)).IsOk
        );
        var verified = await p.GetAsync(Registry.Officer);
        Assert.Equal((DataStatus.Verified, "Đã xem hồ sơ BHXH."), (verified.Status, verified.Doubts.Single().Verdict!.Reason));
        Assert.Equal([FindingState.Accepted], await p.StatesAsync());
        var history = (await new GetEnterprise(r.Dbs).RunAsync(Registry.Officer, Code, Ct)).Value!.History;
        Assert.Equal(
            [ChangeAction.FindingExplained, ChangeAction.FindingAccepted],
            history.Select(h => h.Action).Where(a => a is ChangeAction.FindingExplained or ChangeAction.FindingAccepted).OrderDescending()
        );

        // A verified year is corrected to other doubtful values only with another reason.
        p.Explain = [];
        var key = verified.Figures!.Version;
        Assert.Equal("doubt", Only(await p.SaveAsync(Registry.Officer, key, false, "Sửa lỗi gõ.", ("insuredEmployees", 41))).Code);
        Assert.True((await p.SaveAsync(Registry.Officer, key, false, "Sửa lỗi gõ.", ("insuredEmployees", 4))).IsOk);
        Assert.Empty((await p.GetAsync(Registry.Officer)).Doubts);
    }

    [Fact]
    public async Task Program_SendsDoubtfulFigures_WithOneReasonForAll()
    {
        await using var r = await Registry.CreateAsync(provider);
        var p = await People.CreateAsync(r);
        var save = new SaveFigures(r.Dbs, r.Db, r.Clock);
        var values = new Dictionary<string, string?>
        {
            ["netRevenue"] = "100000000",
            ["employees"] = "6",
            ["fixedAssets"] = "900",
            ["totalCapital"] = "100",
            ["submit"] = "true",
        };
        var refused = await save.RunAsync(p.Owner, Code, 2025, null, new RecordInput { Values = values }, Ct);
        Assert.Equal(["above_city", "assets_over_capital"], refused.Issues.Select(i => i.Args[0]).Order());
        Assert.Null((await p.GetAsync(p.Owner)).Figures);
        values["reason"] = "Đã đối chiếu.";
        Assert.True((await save.RunAsync(p.Owner, Code, 2025, null, new RecordInput { Values = values }, Ct)).IsOk);
        Assert.All((await p.GetAsync(Registry.Officer)).Doubts, d => Assert.Equal("Đã đối chiếu.", d.Verdict!.Reason));
    }

    private static (string Field, string Code, string Args) Only<T>(Outcome<T> outcome) =>
        Assert.Single(outcome.Issues) is var issue ? (issue.Field, issue.Code, string.Join(';', issue.Args)) : default;

    [Fact]
    public async Task ClosedYear_IsOpenedAtRequest_OrNot_AndALockHoldsForAll()
    {
        await using var r = await Registry.CreateAsync(provider);
        var p = await People.CreateAsync(r);
        await p.SaveAsync(p.Owner, null, submit: true, ("netRevenue", 52e9), ("employees", 80));
        await p.Verify.RunAsync(Registry.Officer, [(await p.GetAsync(p.Owner)).Key!], Ct);
        var key = (await p.GetAsync(p.Owner)).Key!;
        Assert.Equal("required", (await p.Ask.RunAsync(p.Owner, key, " ", Ct)).Issues.Single().Code);
        Assert.True((await p.Ask.RunAsync(p.Owner, key, "Kiểm toán điều chỉnh.", Ct)).IsOk);
        Assert.Equal("reopen_waits", (await p.Ask.RunAsync(p.Owner, key, "Lần nữa.", Ct)).Issues.Single().Code);
        var asked = (await p.Queue.RunAsync(Registry.Officer, new FiguresFilter { Reopen = true }, 1, Ct)).Value!;
        Assert.Equal(("Kiểm toán điều chỉnh.", 1), (Assert.Single(asked.Rows).AskedBecause, asked.Reopen));

        // Refused with an answer; a second officer with the same page is told that it is done.
        Assert.Equal("required", (await p.Answer.RunAsync(Registry.Officer, key, false, null, Ct)).Issues.Single().Code);
        Assert.True((await p.Answer.RunAsync(Registry.Officer, key, false, "Chưa có biên bản.", Ct)).IsOk);
        Assert.Equal(OutcomeKind.Conflict, (await p.Answer.RunAsync(Registry.Officer, key, true, "x", Ct)).Kind);
        Assert.Equal("Chưa có biên bản.", (await p.GetAsync(p.Owner)).Decided!.Answer);

        // Locked for a year: the department cannot change it either, until it unlocks.
        Assert.Equal(1, (await p.Lock.YearAsync(Registry.Officer, 2025, Ct)).Value);
        var locked = await p.GetAsync(Registry.Officer);
        Assert.Equal(DataStatus.Locked, locked.Status);
        Assert.Equal(
            "figures_locked",
            (await p.SaveAsync(Registry.Officer, locked.Figures!.Version, false, "x", ("employees", 1))).Issues.Single().Code
        );
        Assert.Equal("required", (await p.Lock.RunAsync(Registry.Officer, locked.Key!, false, "", Ct)).Issues.Single().Code);

        // Granted: open to the enterprise, which sends it again.
        Assert.True((await p.Ask.RunAsync(p.Owner, locked.Key!, "Đã có biên bản.", Ct)).IsOk);
        Assert.True((await p.Answer.RunAsync(Registry.Officer, locked.Key!, true, null, Ct)).IsOk);
        var open = await p.GetAsync(p.Owner);
        Assert.Equal((DataStatus.Returned, true), (open.Status, open.Decided!.Granted));
        Assert.True((await p.SaveAsync(p.Owner, open.Figures!.Version, submit: true, ("employees", 79))).IsOk);
        Assert.Equal("employees", Assert.Single((await p.GetAsync(Registry.Officer)).Changed).Column);
        Assert.Equal(
            [
                "figures_submitted: officer",
                "figures_submitted: officer",
                "figures_verified: owner",
                "reopen_asked: officer",
                "reopen_asked: officer",
                "reopen_granted: owner",
                "reopen_refused: owner",
            ],
            await p.NoticesAsync()
        );
        var unasked = await p.VerifiedAsync();
        Assert.Equal("required", (await p.Answer.RunAsync(Registry.Officer, unasked, true, null, Ct)).Issues.Single().Code);
        Assert.Equal(OutcomeKind.NotFound, (await p.Answer.RunAsync(Registry.Officer, unasked, false, "x", Ct)).Kind);
    }

    [Theory]
    [InlineData(DataStatus.Imported, 81, 0)]
    [InlineData(DataStatus.Submitted, 81, 0)]
    [InlineData(DataStatus.Returned, 81, 0)]
    [InlineData(DataStatus.Verified, 80, 1)]
    [InlineData(DataStatus.Locked, 80, 1)]
    public async Task File_ChangesNoClosedYear_AndSaysWhichItHeld(DataStatus status, double employees, int held)
    {
        await using var r = await Registry.CreateAsync(provider);
        var p = await People.CreateAsync(r);
        await p.SaveAsync(p.Owner, null, ("netRevenue", 52e9), ("employees", 80));
        await using var db = r.Dbs.CreateDbContext();
        await db.YearFigures.ExecuteUpdateAsync(s => s.SetProperty(y => y.DataStatus, status), Ct);
        var name = await db.Enterprises.Select(e => e.Name).SingleAsync(Ct);
        const string header = "Mã số thuế;Tên doanh nghiệp;Năm;Số lao động\n";

        // What the file says the same is no matter; what it says otherwise stands as it was; what it adds is taken.
        var same = await r.ImportTextAsync($"{header}{Code};{name};2025;80\n");
        Assert.Equal((0, 1, 0), (same.Updated, same.Unchanged, same.Warnings));
        var report = await r.ImportTextAsync($"{header}{Code};{name};2025;81\n{Code};{name};2024;70\n");
        Assert.Equal((1, 1 - held, held), (report.Created, report.Updated, report.Unchanged));
        Assert.Equal(
            Enumerable.Repeat(("figures_closed", 2, Code, ProblemSeverity.Warning, "2025"), held),
            report.Problems.Select(x => (x.Code, x.Row, x.Value, x.Severity, x.Args[0]))
        );
        Assert.Equal(
            [(2024, 70.0, DataStatus.Imported), (2025, employees, status)],
            db.YearFigures.AsNoTracking().OrderBy(y => y.Year).AsEnumerable().Select(y => (y.Year, y.Employees!.Value, y.DataStatus))
        );
    }

    [Fact]
    public async Task EveryRoleStatusAndAct_NotInTheTable_IsRefusedAtTheData()
    {
        await using var r = await Registry.CreateAsync(provider);
        var p = await People.CreateAsync(r);
        await p.SaveAsync(p.Owner, null, ("netRevenue", 52e9), ("employees", 80));
        await using var db = r.Dbs.CreateDbContext();
        foreach (var status in FiguresWorkflow.Flow.States)
        {
            foreach (var role in Enum.GetValues<Role>())
            {
                foreach (var enterprise in (int[])[p.EnterpriseId, p.EnterpriseId + 1])
                {
                    var actor = new Actor
                    {
                        Role = role,
                        Name = "x",
                        EnterpriseId = enterprise,
                    };
                    foreach (
                        var act in FiguresWorkflow.Flow.Acts.Where(a =>
                            FiguresWorkflow.Flow.Step(status, a, FiguresWorkflow.SideOf(actor, p.EnterpriseId)) is null
                        )
                    )
                    {
                        await db.YearFigures.ExecuteUpdateAsync(s => s.SetProperty(y => y.DataStatus, status), Ct);
                        var version = await db.YearFigures.Select(y => y.Version).SingleAsync(Ct);
                        var kind = await p.TryAsync(actor, act, new(Code, 2025, version));
                        Assert.True(
                            kind is OutcomeKind.Forbidden or OutcomeKind.NotFound or OutcomeKind.Invalid or OutcomeKind.Conflict,
                            $"{role} {status} {act}: {kind}"
                        );
                        var stands = await db.YearFigures.AsNoTracking().SingleAsync(Ct);
                        Assert.Equal((status, version), (stands.DataStatus, stands.Version));
                    }
                }
            }
        }

        Assert.Equal(OutcomeKind.Forbidden, (await p.Lock.YearAsync(p.Owner, 2025, Ct)).Kind);
        Assert.Equal(OutcomeKind.Forbidden, (await p.Queue.RunAsync(p.Owner, new FiguresFilter(), 1, Ct)).Kind);
    }

    [Fact]
    public async Task TwoOfficersAtOnce_OneWins_TheOtherIsTold()
    {
        await using var r = await Registry.CreateAsync(provider);
        var p = await People.CreateAsync(r);
        for (var round = 0; round < 8; round++)
        {
            var year = 2010 + round;
            await new SaveFigures(r.Dbs, r.Db, r.Clock).RunAsync(
                p.Owner,
                Code,
                null,
                new FiguresInput
                {
                    Year = year,
                    Numbers = new Dictionary<string, double?> { ["netRevenue"] = 1e9, ["employees"] = 5 },
                    Submit = true,
                },
                Ct
            );
            var key = (await p.Get.RunAsync(p.Owner, Code, year, Ct)).Value!.Key!;
            var verified = Task.Run(() => p.Verify.RunAsync(Registry.Officer, [key], Ct), Ct);
            var returned = Task.Run(
                () =>
                    p.Return.RunAsync(Registry.Officer with { Name = "Cán bộ hai" }, key, new Dictionary<string, string?> { [""] = "Xem lại." }, Ct),
                Ct
            );
            var (first, second) = (await verified, await returned);
            Assert.Equal(1, (first.IsOk ? 1 : 0) + (second.IsOk ? 1 : 0));
            Assert.Equal(OutcomeKind.Conflict, first.IsOk ? second.Kind : first.Kind);
            var work = (await p.Get.RunAsync(p.Owner, Code, year, Ct)).Value!;
            Assert.Equal(first.IsOk ? (DataStatus.Verified, 0) : (DataStatus.Returned, 1), (work.Status, work.Remarks.Count));
        }
    }

    [Fact]
    public async Task AllThatMatch_OfOneImport_AreVerified_AndTakenBack_ButForThoseTouchedSince()
    {
        await using var r = await Registry.CreateAsync(provider);
        var p = await People.CreateAsync(r);
        var first = (await r.ImportAsync(Fixtures.PathOf("survey-clean-1k.csv"))).BatchId!.Value;
        var second = (await r.ImportTextAsync("Mã số thuế;Tên;Năm;Số lao động\n3399000517;Hộp;2023;12\n3399000524;Hai;2023;15\n")).BatchId!.Value;
        var filter = new FiguresFilter
        {
            Status = DataStatus.Imported,
            Year = 2023,
            Batch = second,
        };
        var page = (await p.Queue.RunAsync(Registry.Officer, filter, 1, Ct)).Value!;
        Assert.Equal(2, page.Count);
        Assert.Equal([second, first], page.Batches.Select(b => b.Id));
        var keys = (await p.Queue.KeysAsync(Registry.Officer, filter, Ct)).Value!;
        Assert.Equal(page.Rows.Select(x => x.Key).Order(ByCode), keys.Order(ByCode));
        Assert.Equal(OutcomeKind.Forbidden, (await p.Queue.KeysAsync(p.Owner, filter, Ct)).Kind);
        var done = (await p.Verify.RunAsync(Registry.Officer, keys, Ct)).Value!.Done;
        Assert.Equal(2, done.Count);

        // One is locked meanwhile: it stays, the other goes back to where it was.
        await p.Lock.RunAsync(Registry.Officer, done[0], true, null, Ct);
        Assert.Equal(OutcomeKind.Forbidden, (await p.Verify.UndoAsync(p.Owner, done, DataStatus.Imported, Ct)).Kind);
        Assert.Equal(1, (await p.Verify.UndoAsync(Registry.Officer, done, DataStatus.Imported, Ct)).Value);
        Assert.Equal(OutcomeKind.Conflict, (await p.Verify.UndoAsync(Registry.Officer, done, DataStatus.Imported, Ct)).Kind);
        var left = (await p.Queue.RunAsync(Registry.Officer, filter, 1, Ct)).Value!;
        Assert.Equal((1, 1), (left.Count, left.Statuses[DataStatus.Locked]));
    }

    private static Comparer<FiguresKey> ByCode { get; } = Comparer<FiguresKey>.Create((a, b) => string.CompareOrdinal(a.TaxCode, b.TaxCode));

    [Fact]
    public async Task Queue_PagesByAge_FiltersAndVerifiesMany()
    {
        await using var r = await Registry.CreateAsync(provider);
        var p = await People.CreateAsync(r);
        await r.ImportAsync(Fixtures.PathOf("survey-clean-1k.csv"));
        var all = (await p.Queue.RunAsync(Registry.Officer, new FiguresFilter { Status = DataStatus.Imported, Year = 2023 }, 1, Ct)).Value!;
        Assert.Equal((25, true, 0), (all.Rows.Count, all.Count > 100, all.Statuses[DataStatus.Verified]));
        Assert.Equal(all.Count, all.Statuses[DataStatus.Imported]);
        Assert.Contains(all.Rows, x => x.Before is not null);
        var keys = all.Rows.Select(x => x.Key).ToList();
        var done = (await p.Verify.RunAsync(Registry.Officer, [.. keys, keys[0] with { Version = 99 }], Ct)).Value!;
        Assert.Equal((25, 99), (done.Verified, Assert.Single(done.Left).Version));
        Assert.Equal(OutcomeKind.Conflict, (await p.Verify.RunAsync(Registry.Officer, keys, Ct)).Kind);
        Assert.Equal(OutcomeKind.Invalid, (await p.Verify.RunAsync(Registry.Officer, [], Ct)).Kind);
        var one = (
            await p.Queue.RunAsync(Registry.Officer, new FiguresFilter { Status = DataStatus.Verified, Search = keys[3].TaxCode }, 1, Ct)
        ).Value!;
        Assert.Equal((keys[3].TaxCode, r.Clock.Now.UtcDateTime), (one.Rows.Single().Key.TaxCode, one.Rows.Single().Since));
        var named = (
            await p.Queue.RunAsync(Registry.Officer, new FiguresFilter { Status = DataStatus.Verified, Search = all.Rows[5].Name }, 1, Ct)
        ).Value!;
        Assert.Contains(named.Rows, x => x.Key.TaxCode == all.Rows[5].Key.TaxCode);

        // Sent first, listed first.
        for (var year = 2021; year < 2024; year++)
        {
            r.Clock.Now = r.Clock.Now.AddDays(year == 2022 ? -5 : 5);
            await new SaveFigures(r.Dbs, r.Db, r.Clock).RunAsync(
                p.Owner,
                Code,
                null,
                new FiguresInput
                {
                    Year = year,
                    Numbers = new Dictionary<string, double?> { ["netRevenue"] = 1e9, ["employees"] = 5 },
                    Submit = true,
                },
                Ct
            );
        }

        Assert.Equal([2022, 2021, 2023], (await p.Queue.RunAsync(Registry.Officer, new FiguresFilter(), 1, Ct)).Value!.Rows.Select(x => x.Key.Year));
        Assert.Empty((await p.Queue.RunAsync(Registry.Officer, new FiguresFilter(), int.MaxValue, Ct)).Value!.Rows);
    }

    /// <summary>An enterprise with a representative, an officer's account, and the slices.</summary>
    private sealed class People(Registry r)
    {
        public int EnterpriseId { get; private set; }

        public Actor Owner { get; private set; } = Actor.Public;

        public GetFigures Get => new(r.Dbs);

        public FindFigures Queue => new(r.Db);

        public SubmitFigures Submit => new(r.Dbs, r.Clock);

        public VerifyFigures Verify => new(r.Dbs, r.Clock);

        public ReturnFigures Return => new(r.Dbs, r.Clock);

        public AskReopen Ask => new(r.Dbs, r.Clock);

        public AnswerReopen Answer => new(r.Dbs, r.Clock);

        public LockFigures Lock => new(r.Dbs, r.Clock);

        public static async Task<People> CreateAsync(Registry r)
        {
            var facts = Inputs.Of(
                ("taxCode", Code),
                ("name", "Công ty TNHH Thử"),
                ("vsicCode", "10730"),
                ("vsicEdition", "2018"),
                ("commune", "19777")
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
            var officer = new AppUser
            {
                UserName = "officer",
                Email = "officer@x.example",
                DisplayName = "Cán bộ",
                Role = Role.Officer,
                EmailConfirmed = true,
            };
            db.Users.AddRange(owner, officer);
            await db.SaveChangesAsync(Ct);
            return new People(r)
            {
                EnterpriseId = enterprise.Id,
                Owner = new Actor
                {
                    Role = Role.Representative,
                    Name = "Chủ",
                    UserId = owner.Id,
                    EnterpriseId = enterprise.Id,
                },
            };
        }

        /// <summary>What the enterprise says about doubtful figures.</summary>
        public Dictionary<string, string?> Explain { get; set; } = [];

        private static Dictionary<string, string?> Any { get; } = new() { [""] = "Đúng như vậy." };

        /// <summary>States of the year's findings at the desk of data quality.</summary>
        public async Task<IReadOnlyList<FindingState>> StatesAsync()
        {
            var found = (
                await new FindFindings(r.Db, new QualityYears()).RunAsync(Registry.Officer, new FindingFilter { Year = 2025 }, 1, Ct)
            ).Value!;
            return [.. found.States.Where(s => s.Value > 0).Select(s => s.Key)];
        }

        public async Task<FiguresWork> GetAsync(Actor actor) => (await Get.RunAsync(actor, Code, 2025, Ct)).Value!;

        public Task<Outcome<int>> SaveAsync(Actor actor, int? version, params (string, double?)[] numbers) =>
            SaveAsync(actor, version, false, null, numbers);

        public Task<Outcome<int>> SaveAsync(Actor actor, int? version, bool submit, params (string, double?)[] numbers) =>
            SaveAsync(actor, version, submit, null, numbers);

        public Task<Outcome<int>> SaveAsync(Actor actor, int? version, bool submit, string? reason, params (string Name, double? Value)[] numbers) =>
            new SaveFigures(r.Dbs, r.Db, r.Clock).RunAsync(
                actor,
                Code,
                version,
                new FiguresInput
                {
                    Year = 2025,
                    Numbers = numbers.ToDictionary(n => n.Name, n => n.Value),
                    Submit = submit,
                    Reason = reason,
                    Explanations = Explain,
                },
                Ct
            );

        /// <summary>Verified figures of another year.</summary>
        public async Task<FiguresKey> VerifiedAsync()
        {
            await new SaveFigures(r.Dbs, r.Db, r.Clock).RunAsync(
                Owner,
                Code,
                null,
                new FiguresInput
                {
                    Year = 2024,
                    Numbers = new Dictionary<string, double?> { ["netRevenue"] = 1e9, ["employees"] = 5 },
                    Submit = true,
                },
                Ct
            );
            var key = (await Get.RunAsync(Owner, Code, 2024, Ct)).Value!.Key!;
            await Verify.RunAsync(Registry.Officer, [key], Ct);
            return key with { Version = key.Version + 1 };
        }

        public async Task<OutcomeKind> TryAsync(Actor actor, FiguresAct act, FiguresKey key) =>
            act switch
            {
                FiguresAct.Save => (await SaveAsync(actor, key.Version, false, "Lý do", ("employees", Random.Shared.Next(1, 9)))).Kind,
                FiguresAct.Submit => (await Submit.RunAsync(actor, key, Any, Ct)).Kind,
                FiguresAct.Verify => (await Verify.RunAsync(actor, [key], Ct)).Kind,
                FiguresAct.Return => (await Return.RunAsync(actor, key, new Dictionary<string, string?> { [""] = "x" }, Ct)).Kind,
                FiguresAct.AskReopen => (await Ask.RunAsync(actor, key, "x", Ct)).Kind,
                FiguresAct.Reopen or FiguresAct.KeepClosed => (await Answer.RunAsync(actor, key, act == FiguresAct.Reopen, "x", Ct)).Kind,
                FiguresAct.Lock or FiguresAct.Unlock => (await Lock.RunAsync(actor, key, act == FiguresAct.Lock, "x", Ct)).Kind,
                FiguresAct.Unverify => (await Verify.UndoAsync(actor, [key], DataStatus.Submitted, Ct)).Kind,
                FiguresAct.UnverifyImported => (await Verify.UndoAsync(actor, [key], DataStatus.Imported, Ct)).Kind,
                _ => throw new ArgumentOutOfRangeException(nameof(act)),
            };

        public async Task<List<string>> NoticesAsync()
        {
            await using var db = r.Dbs.CreateDbContext();
            return (await db.Notices.Join(db.Users, n => n.UserId, u => u.Id, (n, u) => n.Kind + ": " + u.UserName).ToListAsync(Ct))
                .Order(StringComparer.Ordinal)
                .ToList();
        }
    }
}
