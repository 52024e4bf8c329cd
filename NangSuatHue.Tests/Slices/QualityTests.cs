using System.Text;
using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Access.Permissions;
using NangSuatHue.Data.Exchange.Exports;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Ledger;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Data.Registry.Enterprises;
using NangSuatHue.Data.Registry.EnterpriseViews;
using NangSuatHue.Data.Registry.Figures;
using NangSuatHue.Data.Registry.Quality;

namespace NangSuatHue.Tests.Slices;

public sealed class SqliteQualityTests() : QualityTests(DatabaseProvider.Sqlite);

public sealed class PostgresQualityTests() : QualityTests(DatabaseProvider.Postgres);

/// <summary>Findings, verdicts that stay, completeness and scores, on a survey with fifty known faults.</summary>
public abstract class QualityTests(DatabaseProvider provider)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task FiftyFaults_AreFound_JudgedToNone_AndStayJudged_WhateverIsImportedAgain()
    {
        await using var r = await Registry.CreateAsync(provider);
        var survey = new FaultySurvey();
        var path = await r.WriteAsync(survey.Write());
        var first = await r.ImportAsync(path);
        Assert.Equal((397, 0), (first.Rows, first.Rejected));
        var desk = new Desk(r);
        var found = await desk.AllAsync();
        Assert.Equal(survey.Rules.OrderBy(x => x.Key), found.Select(f => KeyValuePair.Create(f.TaxCode, f.Finding.Rule.Code)).OrderBy(x => x.Key));
        Assert.Empty(await desk.AllAsync(new FindingFilter { Year = FaultySurvey.Before }));

        // By three kinds of verdict, the first in the officer's words.
        Assert.Equal(20, (await desk.JudgeAsync(found.Take(20), VerdictKind.Accepted, "Đã đối chiếu báo cáo tài chính.")).Value);
        Assert.Equal(15, (await desk.JudgeAsync(found.Skip(20).Take(15), VerdictKind.Asked, "Đề nghị kiểm tra lại.")).Value);
        Assert.Equal(15, (await desk.JudgeAsync(found.Skip(35), VerdictKind.ToCorrect, null)).Value);
        var page = (await desk.Find.RunAsync(Registry.Officer, new FindingFilter(), 1, Ct)).Value!;
        Assert.Equal(
            (0, 0, 20, 15, 15),
            (
                page.Count,
                page.States[FindingState.Open],
                page.States[FindingState.Accepted],
                page.States[FindingState.Asked],
                page.States[FindingState.ToCorrect]
            )
        );
        var accepted = (await desk.Find.RunAsync(Registry.Officer, new FindingFilter { State = FindingState.Accepted }, 1, Ct)).Value!.Rows.First(f =>
            f.Finding.Row[f.Finding.Field] > 0
        );
        Assert.Equal(
            ("Đã đối chiếu báo cáo tài chính.", "Cán bộ", r.Clock.Now.UtcDateTime),
            (accepted.Verdict!.Reason, accepted.Verdict.By, accepted.Verdict.At)
        );

        // The same file under other names, after an undo too, and to a program that starts anew.
        await r.ImportTextAsync(survey.Write() + "\n", name: "khac.csv");
        Assert.Empty(await desk.AllAsync());
        Assert.Equal("undone", (await r.UndoAsync(first.BatchId!.Value)).Status);
        await r.ImportTextAsync(survey.Write() + "\n\n", name: "lan-ba.csv");
        Assert.Empty(await new Desk(r).AllAsync());

        // A changed value is another question; the years and rules beside it are not.
        var code = accepted.TaxCode;
        survey.Of(code)[accepted.Finding.Field] *= 1.1;
        await r.ImportTextAsync(survey.Write());
        var again = Assert.Single(await desk.AllAsync());
        Assert.Equal((code, accepted.Finding.Rule), (again.TaxCode, again.Finding.Rule));

        // Corrected in the form, the finding goes by itself and its verdict is not asked for.
        survey.Of(code)[accepted.Finding.Field] /= 1.1;
        await r.ImportTextAsync(survey.Write());
        Assert.Empty(await desk.AllAsync());
        Assert.Equal(19 + 1, (await desk.AllAsync(new FindingFilter { State = FindingState.Accepted })).Count);
    }

    [Fact]
    public async Task Verdict_TakenBack_OpensTheFinding_AndBothStandInTheHistory()
    {
        await using var r = await Registry.CreateAsync(provider);
        var first = await r.ImportTextAsync(new FaultySurvey().Write());
        var desk = new Desk(r);
        var one = (await desk.AllAsync())[0];
        Assert.True((await desk.JudgeAsync([one], VerdictKind.Accepted, "Đúng như báo cáo.")).IsOk);
        var undo = new UndoVerdicts(r.Db, r.Clock);
        Assert.Equal(OutcomeKind.NotFound, (await undo.RunAsync(Registry.Officer, [one.Key with { Fingerprint = "x" }], Ct)).Kind);
        Assert.Equal(1, (await undo.RunAsync(Registry.Officer, [one.Key], Ct)).Value);
        Assert.Equal(OutcomeKind.NotFound, (await undo.RunAsync(Registry.Officer, [one.Key], Ct)).Kind);
        Assert.Equal(50, (await desk.AllAsync()).Count);
        var record = (await new GetEnterprise(r.Dbs).RunAsync(Registry.Officer, one.TaxCode, Ct)).Value!;
        var lines = record.History.Where(h => h.Action >= ChangeAction.FindingAccepted).OrderBy(h => h.Action).ToList();
        Assert.Equal(
            [(ChangeAction.FindingAccepted, "Đúng như báo cáo."), (ChangeAction.VerdictUndone, null)],
            lines.Select(h => (h.Action, h.Reason))
        );
        Assert.All(
            lines,
            h => Assert.Equal((FaultySurvey.Year, "finding", one.Finding.Rule.Code), (h.Year!.Value, h.Values[0].Column, h.Values[0].After))
        );

        // A verdict is no edit: the import can still be taken back whole.
        var report = await r.UndoAsync(first.BatchId!.Value);
        Assert.Equal((397, 0), (report.FiguresRemoved, report.Kept.Count));
    }

    [Fact]
    public async Task Judge_RefusesWhatIsIncomplete_OrNotStanding_AndWhoMayNot()
    {
        await using var r = await Registry.CreateAsync(provider);
        await r.ImportTextAsync(new FaultySurvey().Write());
        var desk = new Desk(r);
        var one = (await desk.AllAsync())[0];
        Assert.Equal("required", (await desk.JudgeAsync([one], VerdictKind.Accepted, "  ")).Issues[0].Code);
        Assert.Equal("required", (await desk.JudgeAsync([one], VerdictKind.Asked, null)).Issues[0].Code);
        Assert.Equal(OutcomeKind.Invalid, (await desk.JudgeAsync([], VerdictKind.Accepted, "x")).Kind);
        Assert.Equal(
            OutcomeKind.Invalid,
            (await desk.JudgeAsync([one], VerdictKind.Accepted, new string('a', JudgeFindings.LongestReason + 1))).Kind
        );
        Assert.Equal(OutcomeKind.Invalid, (await desk.JudgeAsync([one], (VerdictKind)9, "x")).Kind);
        foreach (
            var stale in (FindingKey[])
                [
                    one.Key with
                    {
                        Fingerprint = "khác",
                    },
                    one.Key with
                    {
                        TaxCode = "3399000027",
                    },
                    one.Key with
                    {
                        Year = 1999,
                    },
                    one.Key with
                    {
                        Rule = "methods",
                    },
                ]
        )
        {
            Assert.Equal(OutcomeKind.Conflict, (await desk.Judge.RunAsync(Registry.Officer, [stale], VerdictKind.Accepted, "x", Ct)).Kind);
        }

        Assert.Equal(
            1,
            (await desk.Judge.RunAsync(Registry.Officer, [one.Key, one.Key, one.Key with { Rule = "methods" }], VerdictKind.Accepted, "x", Ct)).Value
        );
        foreach (var role in Rights.AccountRoles.Where(role => role != Role.Officer))
        {
            var actor = new Actor
            {
                Role = role,
                Name = "x",
                EnterpriseId = one.Finding.Row.EnterpriseId,
            };
            Assert.Equal(OutcomeKind.Forbidden, (await desk.Find.RunAsync(actor, new FindingFilter(), 1, Ct)).Kind);
            Assert.Equal(OutcomeKind.Forbidden, (await desk.Judge.RunAsync(actor, [one.Key], VerdictKind.Accepted, "x", Ct)).Kind);
            Assert.Equal(OutcomeKind.Forbidden, (await new UndoVerdicts(r.Db, r.Clock).RunAsync(actor, [one.Key], Ct)).Kind);
            Assert.Equal(OutcomeKind.Forbidden, (await new GetQuality(r.Db, desk.Years).RunAsync(actor, null, Ct)).Kind);
            Assert.Equal(
                OutcomeKind.Forbidden,
                (await new ExportFindings(r.Db, desk.Years).RunAsync(actor, new FindingFilter(), true, ExportFormat.Csv, Stream.Null, Ct)).Kind
            );
            Assert.Equal(role == Role.Representative, (await new FindQuestions(r.Db).RunAsync(actor, Ct)).IsOk);
        }
    }

    [Fact]
    public async Task Question_ReachesItsEnterpriseOnly_WithoutPeersFigures_UntilTheValueChanges()
    {
        await using var r = await Registry.CreateAsync(provider);
        await r.ImportTextAsync(new FaultySurvey().Write());
        var desk = new Desk(r);
        var all = await desk.AllAsync();
        var (one, peers) = (
            all.First(f => f.Finding.Rule.Code == "insured_over_employees"),
            all.First(f => f.Finding.Rule.Code == "outlier_revenue")
        );
        Assert.Equal(2, (await desk.JudgeAsync([one, peers], VerdictKind.Asked, "Xin kiểm tra lại.")).Value);
        Actor Of(FindingRow row) =>
            new()
            {
                Role = Role.Representative,
                Name = "Chủ",
                EnterpriseId = row.Finding.Row.EnterpriseId,
            };
        var slice = new FindQuestions(r.Db);
        var question = Assert.Single((await slice.RunAsync(Of(one), Ct)).Value!);
        Assert.Equal(
            (one.TaxCode, FaultySurvey.Year, one.Finding.Rule, "insuredEmployees", "Xin kiểm tra lại."),
            (question.TaxCode, question.Year, question.Rule, question.Field, question.Note)
        );
        Assert.Equal(one.Finding.Numbers, question.Numbers);
        Assert.Empty(Assert.Single((await slice.RunAsync(Of(peers), Ct)).Value!).Numbers);
        Assert.Empty((await slice.RunAsync(Of(all.First(f => f.Finding.Rule.Code == "unit_row")), Ct)).Value!);

        // The enterprise mends it: the question is answered, and the finding is gone from the desk.
        var numbers = new Dictionary<string, double?> { ["insuredEmployees"] = 3 };
        Assert.True(
            (
                await new SaveFigures(r.Dbs, r.Db, r.Clock).RunAsync(
                    Of(one),
                    one.TaxCode,
                    1,
                    new FiguresInput { Year = FaultySurvey.Year, Numbers = numbers },
                    Ct
                )
            ).IsOk
        );
        Assert.Empty((await slice.RunAsync(Of(one), Ct)).Value!);
        Assert.DoesNotContain(await desk.AllAsync(), f => f.TaxCode == one.TaxCode);
        Assert.DoesNotContain(await desk.AllAsync(new FindingFilter { State = FindingState.Asked }), f => f.TaxCode == one.TaxCode);
    }

    [Fact]
    public async Task List_NarrowsPagesAndCounts_AndTheFileHoldsTheSame()
    {
        await using var r = await Registry.CreateAsync(provider);
        var report = await r.ImportTextAsync(new FaultySurvey().Write());
        var desk = new Desk(r);
        var all = await desk.AllAsync();
        var second = (await desk.Find.RunAsync(Registry.Officer, new FindingFilter(), 2, Ct)).Value!;
        Assert.Equal((25, 50, FaultySurvey.Year), (second.Rows.Count, second.Count, second.Year));
        Assert.Equal([FaultySurvey.Year, FaultySurvey.Before], second.Years);
        Assert.Equal(50, second.Rules.Sum(x => x.Count));
        Assert.Equal([(report.BatchId!.Value, "tep.csv")], second.Batches.Select(b => (b.Id, b.FileName[^7..])));
        Assert.Equal(["Lê Thị Thử", "Trần Văn Nghiệm"], second.Collectors);
        Assert.Empty((await desk.Find.RunAsync(Registry.Officer, new FindingFilter(), int.MaxValue, Ct)).Value!.Rows);

        // Serious before doubtful.
        Assert.Equal(all.Select(f => f.Finding.Rule.Severity), all.Select(f => f.Finding.Rule.Severity).OrderDescending());
        foreach (
            var (filter, expected) in (IEnumerable<(FindingFilter, Func<FindingRow, bool>)>)
                [
                    (new() { Rule = "hours_per_employee" }, f => f.Finding.Rule.Code == "hours_per_employee"),
                    (new() { Group = QualityGroup.Unit }, f => f.Finding.Rule.Group == QualityGroup.Unit),
                    (new() { Collector = "Lê Thị Thử" }, f => f.Finding.Row.Collector == "Lê Thị Thử"),
                    (new() { Section = "C" }, f => f.Finding.Row.Section == "C"),
                    (new() { Batch = report.BatchId }, _ => true),
                    (new() { Batch = 0 }, _ => false),
                    (new() { Commune = all[0].Finding.Row.Commune }, f => f.Finding.Row.Commune == all[0].Finding.Row.Commune),
                    (new() { Commune = "-" }, _ => false),
                    (new() { Year = 1950 }, _ => true),
                ]
        )
        {
            Assert.Equal(all.Where(expected).Select(f => f.Key), (await desk.AllAsync(filter)).Select(f => f.Key));
        }

        await desk.JudgeAsync([all[0]], VerdictKind.Accepted, "=1+1");
        using var open = new MemoryStream();
        var export = new ExportFindings(r.Db, desk.Years);
        Assert.Equal(49, (await export.RunAsync(Registry.Officer, new FindingFilter(), true, ExportFormat.Csv, open, Ct)).Value.Rows);
        Assert.Equal(50, Encoding.UTF8.GetString(open.ToArray()).TrimEnd().Split("\r\n").Length);
        using var accepted = new MemoryStream();
        await export.RunAsync(Registry.Officer, new FindingFilter { State = FindingState.Accepted }, false, ExportFormat.Csv, accepted, Ct);
        Assert.Contains(";'=1+1;", Encoding.UTF8.GetString(accepted.ToArray()), StringComparison.Ordinal);

        // The same as a workbook, in every state.
        foreach (var state in Enum.GetValues<FindingState>())
        {
            using var book = new MemoryStream();
            var rows = (await export.RunAsync(Registry.Officer, new FindingFilter { State = state }, true, ExportFormat.Xlsx, book, Ct)).Value;
            Assert.Equal(
                state switch
                {
                    FindingState.Open => 49,
                    FindingState.Accepted => 1,
                    _ => 0,
                },
                rows.Rows
            );
            ExportBookTests.AssertValid(book);
        }
    }

    [Fact]
    public async Task Quality_CountsCompleteness_AndScoresBatchesAndCollectors()
    {
        await using var r = await Registry.CreateAsync(provider);
        Assert.Null((await new GetQuality(r.Db, new QualityYears()).RunAsync(Registry.Officer, null, Ct)).Value!.Year);
        Assert.Equal(0, (await new FindFindings(r.Db, new QualityYears()).RunAsync(Registry.Officer, new FindingFilter(), 1, Ct)).Value!.Count);
        var survey = new FaultySurvey();
        var report = await r.ImportTextAsync(survey.Write());
        var desk = new Desk(r);
        var get = new GetQuality(r.Db, desk.Years);
        var view = (await get.RunAsync(Registry.Officer, null, Ct)).Value!;

        // Two records without employees; 34 serious findings and 16 doubtful ones, each of its own record.
        Assert.Equal(
            (FaultySurvey.Year, 200, 198, 50, 50),
            (view.Year, view.All.Rows, view.All.Complete, view.States[FindingState.Open], view.OpenRows)
        );
        var serious = survey.Rules.Values.Count(c => QualityRules.Find(c)!.Severity == QualitySeverity.Serious);
        Assert.Equal(QualityScore.Of(200, serious, 50 - serious), view.Score);
        var batch = Assert.Single(view.Batches);
        Assert.Equal(
            (report.BatchId!.Value.ToString(System.Globalization.CultureInfo.InvariantCulture), 200, serious, 50 - serious, view.Score),
            (batch.Key, batch.Rows, batch.Serious, batch.Doubtful, batch.Score)
        );
        Assert.Equal((2, 200, 50), (view.Collectors.Count, view.Collectors.Sum(c => c.Rows), view.Collectors.Sum(c => c.Serious + c.Doubtful)));
        Assert.Equal((3, 200, 198), (view.Communes.Count, view.Communes.Sum(c => c.Count.Rows), view.Communes.Sum(c => c.Count.Complete)));
        Assert.Equal(["C", "G", "I"], view.Sections.Select(s => s.Section).Order());
        Assert.Equal(
            200 - survey.Rules.Keys.Count(code => double.IsNaN(survey.Of(code)[Figure.GrossOutput])),
            view.All.Filled[(int)Figure.GrossOutput]
        );

        // Only an acceptance makes a record good; a question waits for its answer.
        var all = await desk.AllAsync();
        await desk.JudgeAsync(all.Take(25), VerdictKind.Accepted, "x");
        await desk.JudgeAsync(all.Skip(25), VerdictKind.Asked, "x");
        var judged = (await get.RunAsync(Registry.Officer, FaultySurvey.Year, Ct)).Value!;
        Assert.Equal((0, 0, 25), (judged.OpenRows, judged.States[FindingState.Open], judged.Batches[0].Serious + judged.Batches[0].Doubtful));
        Assert.True(judged.Score > view.Score);
    }

    [Fact]
    public async Task ArchivedEnterprises_AreLeftOut()
    {
        await using var r = await Registry.CreateAsync(provider);
        await r.ImportTextAsync(new FaultySurvey().Write());
        var desk = new Desk(r);
        var one = (await desk.AllAsync())[0];
        await using (var db = r.Dbs.CreateDbContext())
        {
            var version = await db.Enterprises.Where(e => e.TaxCode == one.TaxCode).Select(e => e.Version).SingleAsync(Ct);
            Assert.True((await new ArchiveEnterprise(r.Dbs, r.Clock).RunAsync(Registry.Officer, one.TaxCode, version, true, null, Ct)).IsOk);
        }

        Assert.DoesNotContain(await desk.AllAsync(), f => f.TaxCode == one.TaxCode);
        Assert.Equal(199, (await new GetQuality(r.Db, desk.Years).RunAsync(Registry.Officer, null, Ct)).Value!.All.Rows);
    }

    /// <summary>The slices of the desk over one memory of years, as the application has them.</summary>
    private sealed class Desk(Registry r)
    {
        public QualityYears Years { get; } = new();

        public FindFindings Find => new(r.Db, Years);

        public JudgeFindings Judge => new(r.Db, Years, r.Clock);

        public async Task<List<FindingRow>> AllAsync(FindingFilter? filter = null)
        {
            var (all, page) = (new List<FindingRow>(), 1);
            while ((await Find.RunAsync(Registry.Officer, filter ?? new FindingFilter(), page++, Ct)).Value is { Rows.Count: > 0 } found)
            {
                all.AddRange(found.Rows);
            }

            return all;
        }

        public Task<Outcome<int>> JudgeAsync(IEnumerable<FindingRow> rows, VerdictKind kind, string? reason) =>
            Judge.RunAsync(Registry.Officer, rows.Select(x => x.Key).ToList(), kind, reason, Ct);
    }
}
