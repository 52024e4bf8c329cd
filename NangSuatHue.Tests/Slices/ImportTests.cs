using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Exchange.Batches;
using NangSuatHue.Data.Exchange.Exports;
using NangSuatHue.Data.Exchange.Mapping;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Data.Foundation.Text;
using NangSuatHue.Data.Registry.Adoptions;
using NangSuatHue.Data.Registry.Enterprises;
using NangSuatHue.Data.Registry.EnterpriseViews;
using NangSuatHue.Data.Registry.Reference;

namespace NangSuatHue.Tests.Slices;

public sealed class SqliteImportTests() : ImportTests(DatabaseProvider.Sqlite);

public sealed class PostgresImportTests() : ImportTests(DatabaseProvider.Postgres);

/// <summary>Every habit of the import, on both databases.</summary>
public abstract class ImportTests(DatabaseProvider provider)
{
    private const string Head = "Mã số thuế;Tên doanh nghiệp;Năm;Xã/phường;Mã ngành;Doanh thu (triệu đồng);Lao động;Điện thoại;Hệ thống áp dụng\n";
    private const string A = "3399000027",
        B = "3399000034";

    [Fact]
    public async Task DirtySample_EveryDefectIsNamedAsTheManifestSays()
    {
        await using var r = await Registry.CreateAsync(provider);
        var report = await r.ImportAsync(Fixtures.PathOf("survey-dirty-1k.csv"));
        using var manifest = JsonDocument.Parse(await File.ReadAllTextAsync(Fixtures.PathOf("survey-dirty-1k.manifest.json")));
        var expect = manifest.RootElement.GetProperty("expect");
        Assert.Equal((1020, 905, 95, 20), (report.Rows, report.Created, report.Rejected, report.Duplicates));
        var rejected = report.Problems.Where(p => p.Severity == ProblemSeverity.Error).Select(p => p.Row).ToHashSet();
        var duplicates = report.Problems.Where(p => p.Severity == ProblemSeverity.Duplicate).Select(p => p.Row).ToHashSet();
        foreach (var kind in manifest.RootElement.GetProperty("record_kinds").EnumerateObject())
        {
            var row = int.Parse(kind.Name, System.Globalization.CultureInfo.InvariantCulture);
            var name = kind.Value.GetString()!;
            var shouldReject = expect.TryGetProperty(name, out var e) && e.GetProperty("do").GetString() == "reject";
            Assert.True(shouldReject == rejected.Contains(row), $"row {row} is {name}");
            Assert.True(name.EndsWith("_copy", StringComparison.Ordinal) == duplicates.Contains(row), $"row {row} is {name}");
        }
    }

    [Theory]
    [InlineData("survey-clean-1k.csv")]
    [InlineData("survey-dirty-1k.csv")]
    [InlineData("1-excel-vi-utf8bom-semicolon.csv")]
    [InlineData("2-utf8-nobom-comma.csv")]
    [InlineData("3-macos-nfd-utf8.csv")]
    [InlineData("4-unicode-text-utf16le-tab.txt")]
    [InlineData("5-windows1258-semicolon.csv")]
    [InlineData("8-sep-hint.csv")]
    public async Task DryRun_EqualsCommit_AndRepeatChangesNothing(string file)
    {
        await using var r = await Registry.CreateAsync(provider);
        var empty = await r.SnapshotAsync();
        var dry = await r.ImportAsync(Fixtures.PathOf(file), commit: false);
        Assert.Equal(empty, await r.SnapshotAsync());
        var done = await r.ImportAsync(Fixtures.PathOf(file));
        Assert.Equal(ImportStatus.Committed, done.Status);
        Assert.Equal(Counts(dry), Counts(done));
        Assert.Equal(dry.Problems.Select(p => (p.Row, p.Column, p.Code)), done.Problems.Select(p => (p.Row, p.Column, p.Code)));
        Assert.Equal(done.Rows, done.Created + done.Updated + done.Unchanged + done.Rejected + done.Duplicates);

        var stored = await r.SnapshotAsync();
        var again = await r.ImportAsync(Fixtures.PathOf(file));
        Assert.Equal(ImportStatus.Unchanged, again.Status);
        Assert.Equal((0, 0, done.Created), (again.Created, again.Updated, again.Unchanged));
        Assert.Equal(done.BatchId, again.BatchId);
        Assert.Equal(stored, await r.SnapshotAsync());
    }

    [Fact]
    public async Task SameRecords_InEveryEncodingAndDelimiter_GiveTheSameRegistry()
    {
        var seen = new List<string>();
        foreach (
            var file in (string[])
                [
                    "1-excel-vi-utf8bom-semicolon.csv",
                    "2-utf8-nobom-comma.csv",
                    "3-macos-nfd-utf8.csv",
                    "4-unicode-text-utf16le-tab.txt",
                    "5-windows1258-semicolon.csv",
                    "6-tcvn3-abc-semicolon.csv",
                    "8-sep-hint.csv",
                ]
        )
        {
            await using var r = await Registry.CreateAsync(provider);
            var report = await r.ImportAsync(Fixtures.PathOf(file));
            Assert.Equal((3, 0), (report.Created, report.Rejected));
            seen.Add(await r.SnapshotAsync());
        }

        Assert.Single(seen.Distinct());
        Assert.Contains("48250500000", seen[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task UnknownCode_IsRefused_NotStoredAsMojibake()
    {
        await using var r = await Registry.CreateAsync(provider);
        var path = Path.GetTempFileName();
        await File.WriteAllBytesAsync(
            path,
            [.. "Mst;Ten;Nam\n3399000027;"u8, .. System.Text.Encoding.Latin1.GetBytes("Größe über Straße"), .. ";2024\n"u8]
        );
        var report = await r.ImportAsync(path);
        File.Delete(path);
        Assert.Equal(ImportStatus.Unreadable, report.Status);
        Assert.Contains("TCVN3", report.Message, StringComparison.Ordinal);
        Assert.Equal("", await r.SnapshotAsync());
    }

    [Fact]
    public async Task Blank_KeepsStored_Unmapped_NeverWrites_ClearTokenClears()
    {
        await using var r = await Registry.CreateAsync(provider);
        await r.ImportTextAsync(Head + $"{A};Công ty A;2024;Vỹ Dạ;10730;1.000,5;12;0234;5S\n");
        var blank = await r.ImportTextAsync(Head + $"{A};Công ty A;2024;Vỹ Dạ;10730;;13;;\n");
        Assert.Equal(1, blank.Updated);
        await using var db = r.Dbs.CreateDbContext();
        var y = await db.YearFigures.Include(x => x.Enterprise).SingleAsync();
        Assert.Equal((1_000_500_000L, 13d, "0234", "5S"), (y.NetRevenue, y.Employees, y.Enterprise!.Telephone, y.SystemsNamed));

        await r.ImportTextAsync($"Mã số thuế;Tên doanh nghiệp;Năm\n{A};Công ty A;2024\n");
        await r.ImportTextAsync(Head + $"{A};Công ty A;2024;Vỹ Dạ;10730;(xóa);;(xóa);\n");
        db.ChangeTracker.Clear();
        y = await db.YearFigures.Include(x => x.Enterprise).SingleAsync();
        Assert.Equal((null, 13d, (string?)null), (y.NetRevenue, y.Employees, y.Enterprise!.Telephone));
    }

    [Fact]
    public async Task LatestYearOfTheFile_GivesTheFacts_AndAnOlderYearNeverOverwrites()
    {
        await using var r = await Registry.CreateAsync(provider);
        await r.ImportTextAsync(Head + $"{A};Tên mới;2024;Vỹ Dạ;10730;1,5;1;;\n{A};Tên cũ;2022;Kim Long;13110;1,5;1;0911;\n");
        await using var db = r.Dbs.CreateDbContext();
        var e = await db.Enterprises.SingleAsync();
        Assert.Equal(("Tên mới", "10730", 2024, "0911"), (e.Name, e.VsicCode, e.LatestYear, e.Telephone));
        Assert.Equal("13110", (await db.YearFigures.SingleAsync(y => y.Year == 2022)).VsicCode);

        await r.ImportTextAsync(Head + $"{A};Tên rất cũ;2021;Kim Long;13110;1,5;1;0900;\n");
        db.ChangeTracker.Clear();
        e = await db.Enterprises.SingleAsync();
        Assert.Equal(("Tên mới", "0911", 2024), (e.Name, e.Telephone, e.LatestYear));
    }

    [Fact]
    public async Task OrderOfTheRows_ChangesNothing_EvenWithBlanksAndClearTokens()
    {
        string[] rows =
        [
            $"{A};Một;2022;Phường Vỹ Dạ;2100;10;5;0901;\n",
            $"{A};Một;2023;;;20;6;(xóa);\n",
            $"{A};Một mới;2024;Phường Kim Long;;30;7;;5S\n",
            $"{B};Hai;2022;Phường Vỹ Dạ;2100;11;5;0902;\n",
            $"{B};Hai;2023;Phường Phong Thái;1311;21;6;0903;\n",
            $"{B};Hai;2024;;;31;7;;\n",
        ];
        var seen = new List<string>();
        foreach (
            var order in (int[][])
                [
                    [0, 1, 2, 3, 4, 5],
                    [0, 3, 1, 4, 2, 5],
                    [5, 4, 3, 2, 1, 0],
                    [2, 0, 4, 1, 5, 3],
                    [0, 2, 3, 5, 1, 4],
                    [4, 1, 0, 2, 5, 3],
                ]
        )
        {
            await using var r = await Registry.CreateAsync(provider);
            var report = await r.ImportTextAsync(Head + string.Concat(order.Select(i => rows[i])));
            Assert.Equal((6, 2), (report.Created, report.EnterprisesCreated));
            seen.Add(await r.SnapshotAsync());
            await using var db = r.Dbs.CreateDbContext();
            Assert.Equal(
                [(A, "Một mới", "2100", null), (B, "Hai", "1311", "0903")],
                (await db.Enterprises.OrderBy(e => e.TaxCode).ToListAsync()).Select(e => (e.TaxCode, e.Name, e.VsicCode, e.Telephone))
            );
        }

        Assert.Single(seen.Distinct());
    }

    [Fact]
    public async Task DecimalSign_ShownFarDownTheFile_CountsForEveryRow()
    {
        await using var r = await Registry.CreateAsync(provider);
        var codes = Enumerable
            .Range(1, 2000)
            .Select(i => $"339{i:000000}")
            .Where(n => TaxCode.CheckDigit(n) is not null)
            .Select(n => n + TaxCode.CheckDigit(n))
            .Take(1300)
            .ToList();
        var text = Head + string.Concat(codes.Select((c, i) => $"{c};DN {c};2023;;;{(i == 1210 ? "1.000" : i == 1250 ? "2.5" : "7")};5;;\n"));
        var report = await r.ImportTextAsync(text);
        Assert.Equal((1300, 0, 0), (report.Created, report.Rejected, report.Questions.Count));
        await using var db = r.Dbs.CreateDbContext();
        Assert.Equal(
            [1_000_000L, 2_500_000L],
            await db.YearFigures.Where(y => y.NetRevenue != 7_000_000).OrderBy(y => y.NetRevenue).Select(y => y.NetRevenue!.Value).ToListAsync()
        );
    }

    [Fact]
    public async Task NineDigits_AreOffered_NeverChanged_UntilAPersonAccepts()
    {
        await using var r = await Registry.CreateAsync(provider);
        var text = Head + "991000078;Công ty;2024;Vỹ Dạ;10730;1,5;1;;\n";
        var report = await r.ImportTextAsync(text, commit: false);
        var problem = Assert.Single(report.Problems, p => p.Severity == ProblemSeverity.Error);
        Assert.Equal((1, "tax_code_short", "0991000078"), (report.Rejected, problem.Code, problem.Repair));
        var accepted = await r.ImportTextAsync(
            text,
            settings: new ImportSettings
            {
                Repairs = new Dictionary<int, IReadOnlyDictionary<string, string>>
                {
                    [2] = new Dictionary<string, string> { ["Mã số thuế"] = "0991000078" },
                },
            }
        );
        Assert.Equal((1, 0), (accepted.Created, accepted.Rejected));
    }

    [Fact]
    public async Task WrongCheckDigit_Rejects_UnlessTheSettingWarns()
    {
        await using var r = await Registry.CreateAsync(provider);
        var text = Head + "3399000028;Công ty;2024;Vỹ Dạ;10730;1,5;1;;\n";
        Assert.Equal(1, (await r.ImportTextAsync(text, commit: false)).Rejected);
        var warned = await r.ImportTextAsync(text, settings: new ImportSettings { TaxCodeCheckWarns = true });
        Assert.Equal((1, 0, 1), (warned.Created, warned.Rejected, warned.Warnings));
    }

    [Fact]
    public async Task AmbiguousNumbers_AreAskedOnceForTheColumn()
    {
        await using var r = await Registry.CreateAsync(provider);
        var text = Head + $"{A};Công ty;2024;Vỹ Dạ;10730;1.000;12;;\n{B};Công ty B;2024;Vỹ Dạ;10730;2.500;7;;\n";
        var asked = await r.ImportTextAsync(text);
        Assert.Equal(ImportStatus.Question, asked.Status);
        var question = Assert.Single(asked.Questions);
        Assert.Equal(("decimal", "Doanh thu (triệu đồng)", "1.000"), (question.Kind, question.Column, question.Example));
        Assert.Equal("", await r.SnapshotAsync());

        await r.ImportTextAsync(text, settings: new ImportSettings { Decimal = DecimalSign.Comma });
        await using var db = r.Dbs.CreateDbContext();
        Assert.Equal(
            [1_000_000_000L, 2_500_000_000L],
            await db.YearFigures.OrderBy(y => y.NetRevenue).Select(y => y.NetRevenue!.Value).ToListAsync()
        );
    }

    [Fact]
    public async Task AmbiguousColumn_FollowsItsOwnCells_ThenTheOtherColumns()
    {
        await using var r = await Registry.CreateAsync(provider);
        await r.ImportTextAsync(
            $"MST;Tên;Năm;Doanh thu (triệu đồng);Tổng vốn;Lao động\n{A};Công ty A;2024;1.000;2.000;10\n{B};Công ty B;2024;1.234,5;3.000;11\n"
        );
        await using var db = r.Dbs.CreateDbContext();
        var y = await db.YearFigures.SingleAsync(x => x.Enterprise!.TaxCode == A);
        Assert.Equal((1_000_000_000L, 2_000_000_000L), (y.NetRevenue, y.TotalCapital));
    }

    [Fact]
    public async Task TitleRowsAbove_UnitRowBelow_TotalsAtTheEnd_ExtraColumns_AreUnderstood()
    {
        await using var r = await Registry.CreateAsync(provider);
        var report = await r.ImportTextAsync(
            "PHIẾU KHẢO SÁT NĂNG SUẤT;;;;;\nĐơn vị: Sở KHCN;;;;;\n;;;;;\nGhi thêm;Lao động;NĂM;ten doanh nghiep;MST;Doanh thu\n;người;;;;tỷ đồng\n"
                + $"x;12;2024;\"Công ty \"\"A\"\";\nhai dòng\";{A};1,5\n;;;;;\nTổng cộng;12;;;;1,5\n"
        );
        Assert.Equal((1, 1, 0), (report.Rows, report.Created, report.Rejected));
        Assert.Equal([2, 4], report.LeftOut);
        await using var db = r.Dbs.CreateDbContext();
        var y = await db.YearFigures.Include(x => x.Enterprise).SingleAsync();
        Assert.Equal(("Công ty \"A\"; hai dòng", 1_500_000_000L, 12d), (y.Enterprise!.Name, y.NetRevenue, y.Employees));
        Assert.Equal("unitRow", report.Columns.Single(c => c.Field == "netRevenue").UnitSource);
    }

    [Fact]
    public async Task Repeats_WithinAFile_KeepTheFirst_AndNameBothValues()
    {
        await using var r = await Registry.CreateAsync(provider);
        var report = await r.ImportTextAsync(
            Head + $"{A};Công ty;2024;Vỹ Dạ;10730;1,5;1;;\n{A};Công ty;2024;Vỹ Dạ;10730;1,5;1;;\n{A};Công ty;2024;Vỹ Dạ;10730;9,5;1;;\n"
        );
        Assert.Equal((1, 2, 0), (report.Created, report.Duplicates, report.Rejected));
        var problems = report.Problems.Where(p => p.Severity == ProblemSeverity.Duplicate).ToList();
        Assert.Equal(["duplicate", "duplicate_conflict"], problems.Select(p => p.Code));
        Assert.Contains("1,5 ≠ 9,5", problems[1].Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Undo_RestoresWhatWasThere_KeepsWhatWasEditedSince_AndListsIt()
    {
        await using var r = await Registry.CreateAsync(provider);
        await r.ImportTextAsync(Head + $"{A};Công ty A;2024;Vỹ Dạ;10730;1,5;10;0111;5S\n");
        var before = await r.SnapshotAsync();
        var second = await r.ImportTextAsync(
            Head + $"{A};Công ty A2;2024;Vỹ Dạ;10730;2,5;20;0222;5S, Lean\n{B};Công ty B;2024;Kim Long;4649;3,5;3;;KPI\n"
        );
        Assert.Equal((1, 1), (second.Created, second.Updated));

        var undo = await r.UndoAsync(second.BatchId!.Value);
        Assert.Equal(("undone", 1, 1), (undo.Status, undo.FiguresRemoved, undo.EnterprisesRemoved));
        Assert.Empty(undo.Kept);
        Assert.Equal(before, await r.SnapshotAsync());

        var third = await r.ImportTextAsync(Head + $"{A};Công ty A2;2024;Vỹ Dạ;10730;2,5;20;0222;5S\n");
        await using (var db = r.Dbs.CreateDbContext())
        {
            var e = await db.Enterprises.SingleAsync();
            var saved = await new SaveEnterprise(r.Dbs, r.Db, r.Clock).RunAsync(
                Registry.Officer,
                A,
                e.Version,
                Inputs.Of(
                    ("name", "Công ty A2"),
                    ("commune", e.CommuneCode),
                    ("vsicCode", e.VsicCode),
                    ("vsicEdition", ((int)e.VsicEdition).ToString()),
                    ("telephone", "0999")
                )
            );
            Assert.True(saved.IsOk);
        }

        undo = await r.UndoAsync(third.BatchId!.Value);
        var kept = Assert.Single(undo.Kept);
        Assert.Equal((A, "telephone", "0222", "0999"), (kept.TaxCode, kept.Column, kept.Imported, kept.Current));
        await using var after = r.Dbs.CreateDbContext();
        var restored = await after.Enterprises.SingleAsync();
        var year = await after.YearFigures.SingleAsync();
        Assert.Equal(("Công ty A", "0999", 1_500_000L * 1, 10d), (restored.Name, restored.Telephone, year.NetRevenue!.Value, year.Employees!.Value));
    }

    [Fact]
    public async Task Undo_ReleasesTheFile_SoThatItCanBeImportedAgain()
    {
        await using var r = await Registry.CreateAsync(provider);
        var path = Fixtures.PathOf("1-excel-vi-utf8bom-semicolon.csv");
        var first = await r.ImportAsync(path);
        await r.UndoAsync(first.BatchId!.Value);
        Assert.Equal("", await r.SnapshotAsync());
        var second = await r.ImportAsync(path);
        Assert.Equal((ImportStatus.Committed, 3), (second.Status, second.Created));
        Assert.NotEqual(first.BatchId, second.BatchId);
        Assert.Equal("notCommitted", (await r.UndoAsync(first.BatchId!.Value)).Status);
    }

    [Fact]
    public async Task SameFileFourTimesAtOnce_IsStoredOnce()
    {
        await using var r = await Registry.CreateAsync(provider);
        var path = Fixtures.PathOf("survey-clean-1k.csv");
        var reports = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => r.ImportAsync(path))));
        Assert.Equal(1, reports.Count(x => x.Status == ImportStatus.Committed));
        Assert.Equal(3, reports.Count(x => x is { Status: ImportStatus.Unchanged, Created: 0, Updated: 0 }));
        await using var db = r.Dbs.CreateDbContext();
        Assert.Equal((1, 1000), (await db.ImportBatches.CountAsync(), await db.YearFigures.CountAsync()));
    }

    [Fact]
    public async Task Systems_BecomeAdoptions_UnknownOnesStayAsText()
    {
        await using var r = await Registry.CreateAsync(provider);
        var report = await r.ImportTextAsync(Head + $"{A};Công ty;2024;Vỹ Dạ;10730;1,5;1;;\"ISO 9001:2015; Hệ thống lạ\"\n");
        Assert.Contains(report.Problems, p => p is { Code: "system_unknown", Severity: ProblemSeverity.Warning, Value: "Hệ thống lạ" });
        await using var db = r.Dbs.CreateDbContext();
        var adoptions = await db.Adoptions.Include(a => a.CatalogueItem).OrderBy(a => a.LabelKey).ToListAsync();
        Assert.Equal(["Hệ thống lạ", "ISO 9001"], adoptions.Select(a => a.Label));
        Assert.Equal([null, "ISO 9001"], adoptions.Select(a => a.CatalogueItem?.Code));
    }

    [Fact]
    public async Task Vsic_EditionComesFromTheFilesEvidence_ElseTheYear()
    {
        await using var r = await Registry.CreateAsync(provider);
        await r.ImportTextAsync(Head + $"{A};Công ty;2024;Vỹ Dạ;7020;1,5;1;;\n{B};Công ty B;2024;Vỹ Dạ;4520;1,5;1;;\n");
        await using var db = r.Dbs.CreateDbContext();
        Assert.All(await db.YearFigures.ToListAsync(), y => Assert.Equal(VsicEdition.V2018, y.VsicEdition));
        Assert.Equal("M", (await db.YearFigures.SingleAsync(y => y.VsicCode == "7020")).Section);
    }

    [Fact]
    public async Task SizeClass_FollowsTheStoredLegalForm_WhenTheFileDoesNotSayIt()
    {
        await using var r = await Registry.CreateAsync(provider);
        await r.ImportTextAsync($"MST;Tên;Loại hình;Năm;Mã ngành;Doanh thu (tỷ đồng);Lao động\n{A};HTX;Hợp tác xã;2023;01110;1,5;5\n");
        await r.ImportTextAsync($"MST;Tên;Năm;Mã ngành;Doanh thu (tỷ đồng);Lao động\n{A};HTX;2024;01110;1,5;5\n");
        await using var db = r.Dbs.CreateDbContext();
        Assert.All(await db.YearFigures.ToListAsync(), y => Assert.Equal(SizeClass.NotApplicable, y.SizeClass));
    }

    [Fact]
    public async Task Mapping_IsRemembered_ForTheNextFileOfThatShape()
    {
        await using var r = await Registry.CreateAsync(provider);
        const string Shape = "MST;Tên;Năm;Cột lạ\n";
        var said = await r.ImportTextAsync(
            Shape + $"{A};Công ty;2024;0234\n",
            settings: new ImportSettings { Columns = new Dictionary<string, string> { ["Cột lạ"] = "telephone" } }
        );
        Assert.Equal(1, said.Created);
        var next = await r.ImportTextAsync(Shape + $"{B};Công ty B;2024;0567\n");
        Assert.Equal("memory", next.Columns.Single(c => c.Header == "Cột lạ").Match);
        await using var db = r.Dbs.CreateDbContext();
        Assert.Equal("0567", (await db.Enterprises.SingleAsync(e => e.TaxCode == B)).Telephone);
    }

    [Fact]
    public async Task MissingRequiredColumn_IsAQuestion_AndTheYearMayBeSaid()
    {
        await using var r = await Registry.CreateAsync(provider);
        var text = $"MST;Tên;Doanh thu (tỷ đồng)\n{A};Công ty;1,5\n";
        var asked = await r.ImportTextAsync(text);
        Assert.Equal((ImportStatus.Question, "year"), (asked.Status, asked.Questions.Single().Column));
        Assert.Equal(1, (await r.ImportTextAsync(text, settings: new ImportSettings { Year = 2024 })).Created);
    }

    [Fact]
    public async Task FormulaCells_AreStoredAsWritten_AndNeutralisedOnExport_AndReadBackUnchanged()
    {
        await using var r = await Registry.CreateAsync(provider);
        await r.ImportTextAsync(Head + $"{A};=cmd|'/c calc'!A1;2024;Vỹ Dạ;10730;1,5;1;;\n");
        using var output = new MemoryStream();
        await new ExportEnterprises(r.Dbs).RunAsync(Registry.Officer, new EnterpriseFilter(), ExportFormat.Csv, allYears: true, output);
        var text = System.Text.Encoding.UTF8.GetString(output.ToArray());
        Assert.Contains("'=cmd|", text, StringComparison.Ordinal);
        var before = await r.SnapshotAsync();
        var back = await r.ImportTextAsync(text);
        Assert.Equal((0, 0, 1, 0), (back.Created, back.Updated, back.Unchanged, back.EnterprisesUpdated));
        Assert.Equal(before, await r.SnapshotAsync());
    }

    [Fact]
    public async Task Export_OfTheWholeSurvey_ReimportsWithoutAChange()
    {
        await using var r = await Registry.CreateAsync(provider);
        await r.ImportAsync(Fixtures.PathOf("survey-clean-1k.csv"));
        var before = await r.SnapshotAsync();
        var path = await r.WriteAsync("");
        await using (var output = File.Create(path))
        {
            Assert.Equal(
                1000,
                (
                    await new ExportEnterprises(r.Dbs).RunAsync(Registry.Officer, new EnterpriseFilter(), ExportFormat.Csv, allYears: true, output)
                ).Value
            );
        }

        var back = await r.ImportAsync(path);
        Assert.Equal((0, 0, 1000, 0), (back.Created, back.Updated, back.Unchanged, back.Rejected));
        Assert.Equal(before, await r.SnapshotAsync());
    }

    [Fact]
    public async Task RejectedRows_Corrected_GoInWithTheirOwnColumns()
    {
        await using var r = await Registry.CreateAsync(provider);
        await using var file = File.OpenRead(Fixtures.PathOf("survey-dirty-1k.csv"));
        var id = (await new UploadFile(r.Dbs, r.Db, r.Clock).RunAsync(Registry.Officer, file, "bẩn.csv")).Value;
        Assert.True((await new PreviewImport(r.Dbs, r.Db, r.Clock).RunAsync(Registry.Officer, id, new ImportSettings())).IsOk);
        Assert.True((await new QueueImport(r.Dbs).RunAsync(Registry.Officer, id)).IsOk);
        await new ImportJob(r.Dbs, r.Db, r.Clock).RunNextAsync((_, e) => throw e, CancellationToken.None);
        using var output = new MemoryStream();
        var name = await new DownloadRejected(r.Dbs, r.Db).RunAsync(Registry.Officer, id, vi: true, output);
        Assert.Equal("bẩn-bi-loai.csv", name.Value);
        var text = System.Text.Encoding.UTF8.GetString(output.ToArray());
        Assert.StartsWith("\uFEFFMST;TÊN DN;", text, StringComparison.Ordinal);
        Assert.Contains("Lý do bị loại", text, StringComparison.Ordinal);
        var corrected = text.Replace("991000078", "0991000078", StringComparison.Ordinal);
        var again = await r.ImportTextAsync(corrected);
        Assert.True(again.Created >= 1, $"{again.Created} of {again.Rows}");
        Assert.DoesNotContain(again.Problems, p => p.Column == "Lý do bị loại");
    }

    [Fact]
    public async Task Queue_RunsAfterARestart_WhatADeadProcessLeft()
    {
        await using var r = await Registry.CreateAsync(provider);
        await using var file = File.OpenRead(Fixtures.PathOf("survey-clean-1k.csv"));
        var id = (await new UploadFile(r.Dbs, r.Db, r.Clock).RunAsync(Registry.Officer, file, "a.csv")).Value;
        await new PreviewImport(r.Dbs, r.Db, r.Clock).RunAsync(Registry.Officer, id, new ImportSettings());
        await using (var db = r.Dbs.CreateDbContext())
        {
            await db.ImportBatches.ExecuteUpdateAsync(s => s.SetProperty(b => b.Status, BatchStatus.Running).SetProperty(b => b.Attempts, 1));
        }

        var queue = new ImportJob(r.Dbs, r.Db, r.Clock);
        Assert.Equal(1, await queue.RecoverAsync(CancellationToken.None));
        Assert.Equal(id, await queue.RunNextAsync((_, e) => throw e, CancellationToken.None));
        var view = (await new GetImport(r.Dbs).RunAsync(Registry.Officer, id)).Value!;
        Assert.Equal((BatchStatus.Committed, 1000), (view.Batch.Status, view.Batch.Created));
    }

    [Fact]
    public async Task Failure_InTheMiddle_LeavesNothing()
    {
        await using var r = await Registry.CreateAsync(provider);
        var path = Fixtures.PathOf("survey-clean-1k.csv");
        await using (var db = r.Dbs.CreateDbContext())
        {
            // The last table that an import writes is gone: everything before it must be rolled back.
            await db.Database.ExecuteSqlRawAsync("ALTER TABLE import_problems RENAME TO import_problems_gone");
        }

        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => r.ImportAsync(path));
        Assert.Equal("", await r.SnapshotAsync());
        await using (var db = r.Dbs.CreateDbContext())
        {
            Assert.Equal(0, await db.ImportBatches.CountAsync());
            await db.Database.ExecuteSqlRawAsync("ALTER TABLE import_problems_gone RENAME TO import_problems");
        }

        Assert.Equal(1000, (await r.ImportAsync(path)).Created);
    }

    private static (int, int, int, int, int, int, int) Counts(ImportReport r) =>
        (r.Rows, r.Created, r.Updated, r.Unchanged, r.Rejected, r.Duplicates, r.Warnings);
}
