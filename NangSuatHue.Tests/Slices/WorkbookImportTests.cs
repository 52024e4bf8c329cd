using System.Text;
using NangSuatHue.Data.Exchange.Batches;
using NangSuatHue.Data.Exchange.Kinds;
using NangSuatHue.Data.Exchange.Mapping;
using NangSuatHue.Data.Exchange.Reading;
using NangSuatHue.Data.Foundation.Features;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Data.Registry.Enterprises;

namespace NangSuatHue.Tests.Slices;

/// <summary>A workbook comes to the same registry as the text that it was made of.</summary>
public sealed class WorkbookImportTests
{
    private static readonly string[] Head = ["Mã số thuế", "Tên doanh nghiệp", "Năm", "Doanh thu (triệu đồng)", "Ghi chú"];

    [Fact]
    public async Task CleanSurvey_AsWorkbook_GivesTheSameRegistry()
    {
        await using var text = await Registry.CreateAsync(DatabaseProvider.Sqlite);
        await text.ImportAsync(Fixtures.PathOf("survey-clean-1k.csv"));
        await using var book = await Registry.CreateAsync(DatabaseProvider.Sqlite);
        var path = await book.WriteAsync("", "survey.xlsx");
        SurveyBook.Write(path, ("Số liệu", false, Records(Fixtures.PathOf("survey-clean-1k.csv"))));
        var report = await book.ImportAsync(path);
        Assert.Equal(
            (ImportStatus.Committed, 1000, 1000, "xlsx", "Số liệu"),
            (report.Status, report.Rows, report.Created, report.Encoding, report.Sheet)
        );
        Assert.Null(report.Delimiter);
        Assert.Equal(await text.SnapshotAsync(), await book.SnapshotAsync());
        Assert.Equal(ImportStatus.Unchanged, (await book.ImportAsync(path)).Status);
        Assert.Empty(Directory.EnumerateFiles(book.Db.TemporaryDirectory));
    }

    [Fact]
    public async Task SparseRows_AreNotCutOff_AndHiddenSheetsAreNotOffered()
    {
        await using var r = await Registry.CreateAsync(DatabaseProvider.Sqlite);
        var path = await r.WriteAsync("", "thua.xlsx");
        SurveyBook.Write(
            path,
            ("Nháp", true, [Head]),
            ("Trống", false, []),
            (
                "2024",
                false,
                [
                    ["BÁO CÁO"],
                    [],
                    Head,
                    ["3399000027", "Sông Hương", "2024"],
                    ["3399000034", "Ngự Bình", "2024", "12.345", "", "", ""],
                ]
            )
        );
        var report = await r.ImportAsync(path);
        Assert.Equal((2, 2, 0), (report.Rows, report.Created, report.Rejected));
        Assert.Equal(["Trống", "2024"], report.Sheets);
        Assert.Empty(report.Questions);
        Assert.Contains("12345000", await r.SnapshotAsync(), StringComparison.Ordinal);
        var missing = await r.ImportAsync(path, commit: false, settings: new ImportSettings { Sheet = "Nháp" });
        Assert.Equal((ImportStatus.Unreadable, ImportTexts.Vi("sheet_missing", "Nháp", "Trống, 2024")), (missing.Status, missing.Message));
        Assert.Equal(
            ImportTexts.Vi("file_empty"),
            (await r.ImportAsync(path, commit: false, settings: new ImportSettings { Sheet = "Trống" })).Message
        );
    }

    [Fact]
    public async Task NineDigitsAndErrors_AreRejected_AndComeBackAsText()
    {
        await using var r = await Registry.CreateAsync(DatabaseProvider.Sqlite);
        var path = await r.WriteAsync("", "loi.xlsx");
        SurveyBook.Write(
            path,
            (
                "A",
                false,
                [
                    ["x"],
                ]
            ),
            (
                "B",
                false,
                [
                    Head,
                    ["3399000027", "Sông Hương", "2024", "1.5"],
                    ["991000078", "Vỹ Dạ", "2024", "1.234"],
                    ["3399000034", "Ngự Bình", "2024", "#REF!"],
                ]
            )
        );
        await using var file = File.OpenRead(path);
        var id = (await new UploadFile(r.Dbs, r.Db, r.Clock).RunAsync(Registry.Officer, file, "lỗi.xlsx", "survey")).Value;
        var report = (await new PreviewImport(r.Dbs, r.Db, r.Clock).RunAsync(Registry.Officer, id, new ImportSettings { Sheet = "B" })).Value!;
        Assert.Equal((3, 1, 2), (report.Rows, report.Created, report.Rejected));
        Assert.Equal(
            [("tax_code_short", "0991000078"), ("error_word", null)],
            report.Problems.Where(p => p.Severity == ProblemSeverity.Error).Select(p => (p.Code, p.Repair))
        );
        using var output = new MemoryStream();
        await new DownloadRejected(r.Dbs, r.Db).RunAsync(Registry.Officer, id, vi: true, output);
        var text = Encoding.UTF8.GetString(output.ToArray());
        Assert.Contains("991000078;Vỹ Dạ;2024;1.2340;;", text, StringComparison.Ordinal);
        var again = await r.ImportTextAsync(
            text.Replace("991000078", "0991000078", StringComparison.Ordinal).Replace("#REF!", "2,5", StringComparison.Ordinal)
        );
        Assert.Equal((2, 0), (again.Created, again.Rejected));
    }

    [Fact]
    public void Recognise_FindsTheSheetThatHoldsTheKind_AndLeavesNoFile()
    {
        var folder = Directory.CreateTempSubdirectory("nsh-kind-").FullName;
        var path = Path.Combine(folder, "a.xlsx");
        SurveyBook.Write(
            path,
            (
                "Bìa",
                false,
                [
                    ["Báo cáo"],
                ]
            ),
            (
                "Trắng",
                false,
                [
                    [" "],
                ]
            ),
            ("Số liệu", false, [Head, ["3399000027", "Sông Hương", "2024"]])
        );
        var temporary = Path.Combine(folder, "tmp");
        Assert.Equal((EnterpriseFields.Survey, "Số liệu"), KindRecognition.Of(path, temporary, KindIndex.Of(FeatureSet.Product).All));
        SurveyBook.Write(
            path,
            ("Số liệu", false, [Head]),
            (
                "Bìa",
                false,
                [
                    ["Báo cáo"],
                ]
            )
        );
        Assert.Equal((EnterpriseFields.Survey, null), KindRecognition.Of(path, temporary, KindIndex.Of(FeatureSet.Product).All));
        Assert.Empty(Directory.EnumerateFiles(temporary));
        Directory.Delete(folder, true);
    }

    [Fact]
    public void OfSheet_ForgetsWhatWasSaidOfAnother()
    {
        var settings = new ImportSettings
        {
            Sheet = "A",
            Year = 2024,
            Columns = new Dictionary<string, string> { ["x"] = "name" },
            Repairs = new Dictionary<int, IReadOnlyDictionary<string, string>> { [2] = new Dictionary<string, string> { ["x"] = "y" } },
        }.OfSheet("B");
        Assert.Equal(("B", 2024, 0, 0), (settings.Sheet, settings.Year, settings.Columns.Count, settings.Repairs.Count));
    }

    private static List<string[]> Records(string csv)
    {
        using var sheet = SheetReader.Open(csv, null, Path.GetTempPath(), ColumnMap.KnownHeader(EnterpriseFields.Survey, new ImportSettings()));
        var records = new List<string[]> { sheet.Layout.Headers.ToArray() };
        sheet.Rewind();
        while (sheet.Next())
        {
            records.Add(Enumerable.Range(0, sheet.CellCount).Select(sheet.Text).ToArray());
        }

        return records;
    }
}
