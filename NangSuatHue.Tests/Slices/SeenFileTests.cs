using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Exchange.Batches;
using NangSuatHue.Data.Exchange.Kinds;
using NangSuatHue.Data.Exchange.Mapping;
using NangSuatHue.Data.Foundation.Features;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Data.Registry.Adoptions;
using NangSuatHue.Data.Registry.Enterprises;
using static NangSuatHue.Tests.RawBook;

namespace NangSuatHue.Tests.Slices;

public sealed class SqliteSeenFileTests() : SeenFileTests(DatabaseProvider.Sqlite);

public sealed class PostgresSeenFileTests() : SeenFileTests(DatabaseProvider.Postgres);

/// <summary>
/// Variations of the kinds of trouble that files bring: what a person saw in the file is what is stored, or a question, or a named row; never another
/// number in silence.
/// </summary>
public abstract class SeenFileTests(DatabaseProvider provider)
{
    private const string A = "3391234577",
        B = "3397777788",
        C = "3394320993";

    private static readonly object?[] Head = ["Mã số thuế", "Tên doanh nghiệp", "Năm", "Doanh thu (triệu đồng)"];

    [Theory]
    [InlineData(0.0812, "0.00%", 8.12)]
    [InlineData(0.07, "0%", 7)]
    [InlineData(0.0655, "0.0 %", 6.55)]
    [InlineData(-0.021, "0.00%;[Red]-0.00%", -2.1)]
    [InlineData(6.5, "0.0\"%\"", 6.5)]
    [InlineData(6.5, "0.0\\%", 6.5)]
    [InlineData(1.5, "#,##0.0%", 150)]
    public async Task Percent_IsWhatTheCellShows(double stored, string format, double shown)
    {
        var (r, report) = await ImportAsync(
            [
                ["Địa bàn", "Kỳ", "Chỉ tiêu", "Giá trị", "Đơn vị tính", "Nguồn", "Ngày công bố"],
                ["Huế (thử)", 2024, "thu_nghiem", new Shown(stored, format), "%", "Nguồn thử", "không ghi"],
            ],
            "city-series"
        );
        await using var _ = r;
        Assert.Equal((1, 0), (report.Created, report.Rejected));
        await using var db = r.Dbs.CreateDbContext();
        Assert.Equal(
            shown,
            await db.Database.SqlQueryRaw<double>("SELECT value AS \"Value\" FROM city_observations WHERE indicator = 'thu_nghiem'").SingleAsync(),
            9
        );
    }

    [Theory]
    [InlineData("0.00%", "lần")]
    [InlineData("0\"%\"", "triệu đồng")]
    [InlineData("#,##0 \"USD\"", "%")]
    public async Task UnitOfACell_ThatIsNotTheRecords_IsNamed(string format, string unit)
    {
        var (r, report) = await ImportAsync(
            [
                ["Địa bàn", "Kỳ", "Chỉ tiêu", "Giá trị", "Đơn vị tính", "Nguồn", "Ngày công bố"],
                ["Huế (thử)", 2024, "thu_nghiem", new Shown(0.5, format), unit, "Nguồn thử", "không ghi"],
            ],
            "city-series"
        );
        await using var _ = r;
        Assert.Equal(["unit_strange"], report.Problems.Where(p => p.Severity == ProblemSeverity.Error).Select(p => p.Code));
    }

    [Theory]
    [InlineData(52_340_000_000, "#,##0.0,,", 52_340)]
    [InlineData(52_340_000, "#,##0,", 52_340)]
    [InlineData(1_234_000_000, "0.000,,", 1_234)]
    [InlineData(7_000_000_000_000, "#,##0,,,", 7_000)]
    [InlineData(52_340, "#,##0.00", 52_340)]
    [InlineData(52_340.5, "_-* #,##0_-;-* #,##0_-;_-* \"-\"_-;_-@_-", 52_340.5)]
    [InlineData(500, "[>=1000000]#,##0,,;#,##0", 500)]
    [InlineData(9_000_000, "[>=1000000]#,##0,,;#,##0", 9)]
    public async Task Scaling_IsWhatTheCellShows_AndSaid(double stored, string format, double shown)
    {
        var (r, report) = await ImportAsync([Head, [A, "Công ty Thử", 2024, new Shown(stored, format)]]);
        await using var _ = r;
        Assert.Equal(shown * 1e6, (double)(await FiguresAsync(r))[A].NetRevenue!, 0);
        Assert.Equal(shown != stored, report.Problems.Any(p => p.Code == "format_scaled"));
    }

    [Theory]
    [InlineData(1110, "00000", "01110")]
    [InlineData(2101, "00000", "02101")]
    [InlineData(13110, "00000", "13110")]
    [InlineData(111, "0000", "0111")]
    public async Task Padding_KeepsTheZerosOfACode(double stored, string format, string code)
    {
        var (r, _) = await ImportAsync([
            ["Mã số thuế", "Tên doanh nghiệp", "Năm", "Mã ngành"],
            [A, "Công ty Thử", 2024, new Shown(stored, format)],
        ]);
        await using var __ = r;
        await using var db = r.Dbs.CreateDbContext();
        Assert.Equal(code, (await db.Enterprises.SingleAsync()).VsicCode);
    }

    [Theory]
    [InlineData(2343999001, "00000000000", "02343999001")]
    [InlineData(2343999001, "0000\" \"000\" \"0000", "0234 399 9001")]
    [InlineData(2343999001, "0000\\.000\\.0000", "0234.399.9001")]
    [InlineData(2343999001, "\"ĐT: \"00000000000", "ĐT 02343999001")]
    public async Task Padding_KeepsTheZerosOfATelephone(double stored, string format, string telephone)
    {
        var (r, _) = await ImportAsync([
            ["Mã số thuế", "Tên doanh nghiệp", "Năm", "Điện thoại"],
            [A, "Công ty Thử", 2024, new Shown(stored, format)],
        ]);
        await using var __ = r;
        await using var db = r.Dbs.CreateDbContext();
        Assert.Equal(telephone, (await db.Enterprises.SingleAsync()).Telephone);
    }

    [Theory]
    [InlineData(5.2, "#,##0.0 \"tỷ\"", 5_200)]
    [InlineData(5.2, "0.0\" tỷ đồng\"", 5_200)]
    [InlineData(350, "#,##0\\ \"triệu\"", 350)]
    [InlineData(5_200_000_000, "#,##0\\ \"₫\"", 5_200)]
    [InlineData(5_200_000_000, "#,##0\\ [$₫-42A]", 5_200)]
    [InlineData(5_200_000_000, "0.0,,,\" tỷ\"", 5_200)]
    [InlineData(5_200_000, "#,##0 \"nghìn đồng\"", 5_200)]
    public async Task UnitInTheFormat_IsTheCellsUnit_WhereTheHeaderSaysNone(double stored, string format, double million)
    {
        var (r, report) = await ImportAsync([
            ["Mã số thuế", "Tên doanh nghiệp", "Năm", "Doanh thu"],
            [A, "Công ty Thử", 2024, new Shown(stored, format)],
        ]);
        await using var _ = r;
        Assert.Equal(0, report.Rejected);
        Assert.Equal(million * 1e6, (double)(await FiguresAsync(r))[A].NetRevenue!, 0);
    }

    [Theory]
    [InlineData("\"$\"#,##0", "unit_strange", "Doanh thu")]
    [InlineData("#,##0 \"USD\"", "unit_strange", "Doanh thu")]
    [InlineData("[$€-2]\\ #,##0", "unit_strange", "Doanh thu")]
    [InlineData("0.0%", "unit_strange", "Doanh thu")]
    [InlineData("#,##0 \"người\"", "unit_strange", "Doanh thu")]
    [InlineData("#,##0\\ \"₫\"", "unit_conflict", "Doanh thu (triệu đồng)")]
    [InlineData("#,##0.0 \"tỷ\"", "unit_conflict", "Doanh thu (triệu đồng)")]
    public async Task UnitInTheFormat_ThatContradicts_IsNamed(string format, string code, string header)
    {
        var (r, report) = await ImportAsync([
            ["Mã số thuế", "Tên doanh nghiệp", "Năm", header],
            [A, "Công ty Thử", 2024, new Shown(120, format)],
            [B, "Công ty Hai", 2024, 7],
        ]);
        await using var _ = r;
        Assert.Equal((1, 1), (report.Created, report.Rejected));
        Assert.Equal((2, code), report.Problems.Where(p => p.Severity == ProblemSeverity.Error).Select(p => (p.Row, p.Code)).Single());
    }

    [Theory]
    [InlineData("#N/A")]
    [InlineData("#REF!")]
    [InlineData("#DIV/0!")]
    [InlineData("#VALUE!")]
    [InlineData("#NAME?")]
    [InlineData("#SPILL!")]
    [InlineData("#CALC!")]
    public async Task ErrorCells_AreNoData(string word)
    {
        var (r, report) = await ImportAsync([
            ["Mã số thuế", "Tên doanh nghiệp", "Năm", "Doanh thu (triệu đồng)", "Địa chỉ", "Hệ thống quản lý"],
            [A, new Error(word), 2024, 1],
            [B, "Công ty Hai", 2024, new Error(word)],
            [C, "Công ty Ba", 2024, 3, new Error(word), new Error(word)],
        ]);
        await using var _ = r;
        Assert.Equal([2, 3], report.Problems.Where(p => p.Severity == ProblemSeverity.Error).Select(p => p.Row));
        Assert.DoesNotContain(word, await r.SnapshotAsync(), StringComparison.Ordinal);
        await using var db = r.Dbs.CreateDbContext();
        Assert.Empty(await db.Adoptions.ToListAsync());
    }

    [Fact]
    public async Task FormulasWithoutAResult_AreNamed_ThoseWithOneAreRead_AndAnEmptyTextIsBlank()
    {
        var (r, report) = await ImportAsync([
            ["Mã số thuế", "Tên doanh nghiệp", "Năm", "Doanh thu (triệu đồng)", "Ghi chú"],
            [A, "Công ty Một", 2024, new Formula("50+50", 100)],
            [B, "Công ty Hai", 2024, new Formula("50+50")],
            [C, "Công ty Ba", 2024, 3, new Formula("IF(1,\"\",\"\")", IsText: true)],
        ]);
        await using var _ = r;
        Assert.Equal([(3, "formula_uncalculated")], report.Problems.Select(p => (p.Row, p.Code)));
        Assert.Equal(100_000_000, (await FiguresAsync(r))[A].NetRevenue);
        Assert.Null((await FiguresAsync(r))[C].Note);
    }

    [Theory]
    [InlineData("1.234", "12.500")]
    [InlineData("1,234", "12,500")]
    public async Task TextAmongNumbers_IsAsked_NotReadByTheWorkbooksPoint(string first, string second)
    {
        object?[][] rows = [Head, [A, "Công ty Một", 2024, 52_000.5], [B, "Công ty Hai", 2024, first], [C, "Công ty Ba", 2024, second]];
        var (r, report) = await ImportAsync(rows);
        await using var _ = r;
        Assert.Equal(ImportStatus.Question, report.Status);
        Assert.Equal(("decimal", first), (Assert.Single(report.Questions).Kind, report.Questions[0].Example));
        var sign = first[1] == '.' ? NangSuatHue.Data.Foundation.Text.DecimalSign.Comma : NangSuatHue.Data.Foundation.Text.DecimalSign.Point;
        var (again, done) = await ImportAsync(rows, settings: new ImportSettings { Decimal = sign });
        await using var __ = again;
        Assert.Equal(3, done.Created);
        var figures = await FiguresAsync(again);
        Assert.Equal((52_000_500_000, 1_234_000_000, 12_500_000_000), (figures[A].NetRevenue, figures[B].NetRevenue, figures[C].NetRevenue));
    }

    [Fact]
    public async Task TextAmongNumbers_WithASignThatDecides_IsReadByIt()
    {
        var (r, report) = await ImportAsync([
            Head,
            [A, "Công ty Một", 2024, 1.5],
            [B, "Công ty Hai", 2024, "1.234.567,5"],
            [C, "Công ty Ba", 2024, "1.234"],
        ]);
        await using var _ = r;
        Assert.Equal(3, report.Created);
        var figures = await FiguresAsync(r);
        Assert.Equal((1_500_000, 1_234_567_500_000, 1_234_000_000), (figures[A].NetRevenue, figures[B].NetRevenue, figures[C].NetRevenue));
    }

    [Theory]
    [InlineData("yyyy", false, "2024")]
    [InlineData("yyyy;@", false, "2024")]
    [InlineData("\"Năm \"yyyy", false, "2024")]
    [InlineData("yyyy", true, "2024")]
    public async Task YearCells_AreTheYearsThatTheyShow(string format, bool from1904, string year)
    {
        var (r, _) = await ImportAsync(
            [
                ["Mã số thuế", "Tên doanh nghiệp", "Năm"],
                [A, "Công ty Thử", new Shown(from1904 ? 45292 - 1462 : 45292, format)],
            ],
            from1904: from1904
        );
        await using var __ = r;
        Assert.Equal(int.Parse(year, System.Globalization.CultureInfo.InvariantCulture), (await FiguresAsync(r))[A].Year);
    }

    [Theory]
    [InlineData(45971, "dd/mm/yyyy", false)]
    [InlineData(45971.354, "dd/mm/yyyy hh:mm", false)]
    [InlineData(45971.999, "d/m/yy h:mm AM/PM", false)]
    [InlineData(45971, "[$-42A]d mmmm yyyy;@", false)]
    [InlineData(44509, "dd/mm/yyyy", true)]
    [InlineData(44509.5, "yyyy-mm-dd hh:mm:ss", true)]
    [InlineData(45971, "General", false)]
    [InlineData(44509, "General", true)]
    public async Task DayCells_NameTheirDay(double serial, string format, bool from1904)
    {
        var (r, report) = await ImportAsync(
            [
                ["Mã số thuế", "Tên doanh nghiệp", "Năm", "Ngày khảo sát"],
                [A, "Công ty Thử", 2024, new Shown(serial, format)],
            ],
            from1904: from1904
        );
        await using var _ = r;
        Assert.Equal(0, report.Rejected);
        Assert.Equal(new DateOnly(2025, 11, 10), (await FiguresAsync(r))[A].SurveyDate);
    }

    private async Task<(Registry Registry, ImportReport Report)> ImportAsync(
        IReadOnlyList<object?[]> rows,
        string kind = "survey",
        ImportSettings? settings = null,
        bool from1904 = false
    )
    {
        var r = await Registry.CreateAsync(provider);
        var path = new RawBook { From1904 = from1904 }
            .Sheet("S", rows)
            .Write(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".xlsx"));
        var report = await r.ImportAsync(path, settings: settings, kind: KindIndex.Of(FeatureSet.Product).Find(kind));
        File.Delete(path);
        return (r, report);
    }

    internal static async Task<Dictionary<string, YearFigures>> FiguresAsync(Registry r)
    {
        await using var db = r.Dbs.CreateDbContext();
        var codes = await db.Enterprises.AsNoTracking().ToDictionaryAsync(e => e.Id, e => e.TaxCode);
        return (await db.YearFigures.AsNoTracking().ToListAsync()).ToDictionary(y => codes[y.EnterpriseId]);
    }
}
