using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Exchange.Kinds;
using NangSuatHue.Data.Exchange.Mapping;
using NangSuatHue.Data.Foundation.Features;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Data.Registry.Adoptions;
using NangSuatHue.Data.Registry.Enterprises;

namespace NangSuatHue.Tests.Slices;

public sealed class SqliteSpoiltValueTests() : SpoiltValueTests(DatabaseProvider.Sqlite);

public sealed class PostgresSpoiltValueTests() : SpoiltValueTests(DatabaseProvider.Postgres);

/// <summary>Values that stand for nothing, or are not what they look like.</summary>
public abstract class SpoiltValueTests(DatabaseProvider provider)
{
    private const string A = "3391234577",
        B = "3397777788",
        C = "3394320993";

    [Theory]
    [InlineData("#N/A")]
    [InlineData("########")]
    [InlineData("NULL")]
    [InlineData("n/a")]
    [InlineData("-")]
    [InlineData("—")]
    [InlineData(".")]
    [InlineData("…")]
    [InlineData("Không có")]
    [InlineData("chưa rõ")]
    [InlineData("xxx")]
    [InlineData("Err:502")]
    [InlineData("Đang cập nhật")]
    public async Task Placeholder_IsNoName(string name)
    {
        await using var r = await Registry.CreateAsync(provider);
        var report = await r.ImportTextAsync($"MST;Tên doanh nghiệp;Năm\n{A};{name};2024\n{B};Công ty Hai;2024\n");
        Assert.Equal((1, 1), (report.Created, report.Rejected));
        Assert.Equal(2, Assert.Single(report.Problems, p => p.Severity == ProblemSeverity.Error).Row);
    }

    [Theory]
    [InlineData("Không áp dụng", 0)]
    [InlineData("Chưa có hệ thống nào", 0)]
    [InlineData("N/A", 0)]
    [InlineData("x", 0)]
    [InlineData("✓", 0)]
    [InlineData("Có", 0)]
    [InlineData("chưa", 0)]
    [InlineData("Không", 0)]
    [InlineData("-", 0)]
    [InlineData("not applied", 0)]
    [InlineData("ISO 9001", 1)]
    [InlineData("ISO 9001, chưa có", 1)]
    [InlineData("Không khí nén tiết kiệm", 1)]
    [InlineData("5S, Kaizen", 2)]
    public async Task AnswerThatNamesNoSystem_MakesNoAdoption(string answer, int adoptions)
    {
        await using var r = await Registry.CreateAsync(provider);
        var report = await r.ImportTextAsync($"MST;Tên doanh nghiệp;Năm;Hệ thống áp dụng\n{A};Công ty Một;2024;{answer}\n");
        Assert.Equal(1, report.Created);
        await using var db = r.Dbs.CreateDbContext();
        Assert.Equal(adoptions, await db.Adoptions.CountAsync());
    }

    [Theory]
    [InlineData("CÃ´ng ty Dá»‡t may HÆ°Æ¡ng Thá»§y", "Công ty Dệt may Hương Thủy")]
    [InlineData("Äáº¡i Nam", "Đại Nam")]
    [InlineData("Cá»• pháº§n Huáº¿", "Cổ phần Huế")]
    [InlineData("Tiá»n Phong", null)]
    [InlineData("C?ng ty D?t may", null)]
    [InlineData("Công ty M? ph?m", null)]
    [InlineData("H??ng Th?y", null)]
    [InlineData("C\uFFFDng ty May", null)]
    public async Task SpoiltVietnamese_IsFoundInCells(string name, string? meant)
    {
        await using var r = await Registry.CreateAsync(provider);
        var report = await r.ImportTextAsync($"MST;Ten doanh nghiep;Nam\n{A};{name};2024\n{B};Công ty Hai;2024\n");
        Assert.Equal((1, 1), (report.Created, report.Rejected));
        Assert.Equal(meant, Assert.Single(report.Problems).Repair);
    }

    [Theory]
    [InlineData("Công ty TNHH Đất Việt")]
    [InlineData("Công ty \"Cái gì?\" Huế")]
    [InlineData("Nestlé Việt Nam")]
    [InlineData("CÔ\u00A0GÁI")]
    [InlineData("Thư quán 𡨸喃 😀")]
    [InlineData("👩‍💻 Studio")]
    public async Task SoundNames_AreStoredAsTheyAre(string name)
    {
        await using var r = await Registry.CreateAsync(provider);
        await r.ImportTextAsync($"MST;Ten doanh nghiep;Nam\n{A};\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\";2024\n");
        await using var db = r.Dbs.CreateDbContext();
        Assert.Equal(name.Replace('\u00A0', ' '), (await db.Enterprises.SingleAsync()).Name);
    }

    [Theory]
    [InlineData("Công\u00AD ty Đại\u200E Nam", "Công ty Đại Nam")]
    [InlineData("\u202ACông ty Thử\u202C", "Công ty Thử")]
    [InlineData("\uFEFFCông\u2060 ty", "Công ty")]
    [InlineData("Ðại Nam", "Đại Nam")]
    [InlineData("Xưởng ðồng", "Xưởng đồng")]
    [InlineData("=\"Công ty Thử\"", "Công ty Thử")]
    [InlineData("=\"A \"\"B\"\" C\"", "A \"B\" C")]
    public async Task MarksThatNobodySees_AndLookalikes_AreMended(string name, string stored)
    {
        await using var r = await Registry.CreateAsync(provider);
        await r.ImportTextAsync($"MST;Ten doanh nghiep;Nam\n\u200E{A}\u202C;{name};2024\n");
        await using var db = r.Dbs.CreateDbContext();
        Assert.Equal((A, stored), ((await db.Enterprises.SingleAsync()).TaxCode, (await db.Enterprises.SingleAsync()).Name));
    }

    [Theory]
    [InlineData("10/11/2025 14:03:22", true)]
    [InlineData("10/11/2025 2:03 CH", true)]
    [InlineData("2025-11-10T08:30:00.000+07:00", true)]
    [InlineData("2025-11-10T08:30:00Z", true)]
    [InlineData("2025-11-10 08:30", true)]
    [InlineData("10-11-2025 8:30:00 PM", true)]
    [InlineData("10/11/2025 25:00", false)]
    [InlineData("10/11/2025 chiều", false)]
    [InlineData("10/11/2568", false)]
    [InlineData("10/11/0205", false)]
    [InlineData("10/11/2205", false)]
    [InlineData("10/11/1899", false)]
    public async Task Day_WithATimeIsTheDay_AndOneOfAnotherCenturyIsNamed(string text, bool sound)
    {
        await using var r = await Registry.CreateAsync(provider);
        var report = await r.ImportTextAsync($"MST;Tên doanh nghiệp;Năm;Ngày khảo sát\n{A};Công ty Một;2024;{text}\n");
        Assert.Equal((sound ? 1 : 0, sound ? 0 : 1), (report.Created, report.Rejected));
        if (sound)
        {
            Assert.Equal(new DateOnly(2025, 11, 10), (await SeenFileTests.FiguresAsync(r))[A].SurveyDate);
        }
    }

    [Theory]
    [InlineData("1311.0", "1311")]
    [InlineData("46.0", "46")]
    [InlineData("46,0", "46")]
    [InlineData("2.0", null)]
    [InlineData("01.11", "0111")]
    public async Task CodeThatAProgramMadeADecimal_IsTheCode(string text, string? code)
    {
        await using var r = await Registry.CreateAsync(provider);
        var report = await r.ImportTextAsync($"MST;Tên doanh nghiệp;Năm;Mã ngành;Điện thoại\n{A};Công ty Một;2024;{text};2343999000.0\n");
        Assert.Equal(code is null ? 1 : 0, report.Rejected);
        await using var db = r.Dbs.CreateDbContext();
        var stored = await db.Enterprises.SingleOrDefaultAsync();
        Assert.Equal((code, code is null ? null : "2343999000"), (stored?.VsicCode, stored?.Telephone));
    }

    [Theory]
    [InlineData("number", "12 tỷ", "12000")]
    [InlineData("number", "2.150.000đ", "2,15")]
    [InlineData("number", "12.345 triệu", "12345")]
    [InlineData("number", "5,25 tỷ đồng", "5250")]
    [InlineData("number", "12 usd", null)]
    [InlineData("number", "chưa có", null)]
    public async Task NumberWithAUnit_StaysARejection_WithTheRepairOffered(string _, string text, string? repair)
    {
        await using var r = await Registry.CreateAsync(provider);
        var report = await r.ImportTextAsync($"MST;Tên doanh nghiệp;Năm;Doanh thu (triệu đồng)\n{A};Công ty Một;2024;{text}\n");
        Assert.Equal((1, repair), (report.Rejected, Assert.Single(report.Problems).Repair));
    }

    [Theory]
    [InlineData("-")]
    [InlineData("–")]
    [InlineData("..")]
    [InlineData("…")]
    [InlineData(":")]
    public async Task SignsAloneInAnOptionalCell_MeanNone(string sign)
    {
        await using var r = await Registry.CreateAsync(provider);
        var report = await r.ImportTextAsync(
            $"MST;Tên doanh nghiệp;Năm;Doanh thu;Lao động;Ngày khảo sát;Địa chỉ\n{A};Công ty Một;2024;{sign};{sign};{sign};{sign}\n"
        );
        Assert.Equal((1, 0), (report.Created, report.Problems.Count));
        var figures = (await SeenFileTests.FiguresAsync(r))[A];
        Assert.Equal((null, null, null), (figures.NetRevenue, figures.Employees, figures.SurveyDate));
    }

    [Fact]
    public async Task BadOptionalCells_AreLeftOutWhereThatWasSaid_NamedCountedAndRemembered()
    {
        await using var r = await Registry.CreateAsync(provider);
        var text =
            "MST;Tên doanh nghiệp;Năm;Doanh thu;Lao động;Ngày khảo sát\n"
            + $"{A};Công ty Một;2024;chưa có;5;31/02/2025\n{B};Công ty Hai;2024;7;nhiều;\n{C};NULL;2024;chưa có;6;\n";
        Assert.Equal((0, 3), await CountsAsync(r, text, []));
        Assert.Equal((1, 2), await CountsAsync(r, text, ["number"]));
        Assert.Equal((0, 3), await CountsAsync(r, text, ["number@Doanh thu"]));
        Assert.Equal((2, 1), await CountsAsync(r, text, ["number", "date@Ngày khảo sát", "placeholder"]));
        var report = await r.ImportTextAsync(text, settings: new ImportSettings { LeaveOut = ["number", "date"] });
        Assert.Equal((2, 1, 4), (report.Created, report.Rejected, report.Warnings));
        var figures = await SeenFileTests.FiguresAsync(r);
        Assert.Equal((null, 5d, null), (figures[A].NetRevenue, figures[A].Employees, figures[A].SurveyDate));
        Assert.Equal((7_000_000L, null), (figures[B].NetRevenue, figures[B].Employees));
        // The next file of the same shape needs no word.
        var next = await r.ImportTextAsync(text.Replace(A, "3390864209", StringComparison.Ordinal));
        Assert.Equal((1, 1), (next.Created, next.Rejected));
    }

    [Theory]
    [InlineData("CV-2025-001", "CV–2025–001")]
    [InlineData("CV-2025-001", "cv‑2025‑001")]
    [InlineData("CV-2025-001", "CV−2025−001")]
    [InlineData("CV-2025-001", "  CV-2025-001 ")]
    [InlineData("2025001", "2025001.0")]
    public async Task KeysWithOtherDashes_AreTheSameKey(string one, string other)
    {
        await using var r = await Registry.CreateAsync(provider);
        var kind = KindIndex.Of(FeatureSet.Product).Find("specialists")!;
        var report = await r.ImportTextAsync(
            $"Họ và tên;Năm sinh;Chương trình;Số chứng chỉ;Ngày cấp\nTrần Thử;1990;CV NSCL;{one};01/03/2025\nTrần Thử;1990;CV NSCL;{other};01/03/2025\n",
            kind: kind
        );
        Assert.Equal((1, 1), (report.Created, report.Duplicates));
    }

    [Theory]
    [InlineData("2025", "2025")]
    [InlineData("2025H1", "2025H1")]
    [InlineData("2025-Q1", "2025Q1")]
    [InlineData("2025/Q4", "2025Q4")]
    [InlineData("2025 m06", "2025M06")]
    [InlineData("2011–2015", "2011-2015")]
    [InlineData("2015-2011", null)]
    [InlineData("0000", null)]
    [InlineData("9999", null)]
    [InlineData("2025Q5", null)]
    public async Task Periods_AreSound_OrNamed(string text, string? period)
    {
        await using var r = await Registry.CreateAsync(provider);
        var report = await r.ImportTextAsync(
            $"Địa bàn;Kỳ;Chỉ tiêu;Giá trị;Đơn vị tính;Nguồn;Ngày công bố\nHuế (thử);{text};thu_nghiem;7,1;%;Nguồn thử;không ghi\n",
            kind: KindIndex.Of(FeatureSet.Product).Find("city-series")!
        );
        Assert.Equal(period is null ? 1 : 0, report.Rejected);
        await using var db = r.Dbs.CreateDbContext();
        Assert.Equal(
            period is null ? [] : [period],
            await db.Database.SqlQueryRaw<string>("SELECT period AS \"Value\" FROM city_observations WHERE indicator = 'thu_nghiem'").ToListAsync()
        );
    }

    [Theory]
    [InlineData("\"Công ty \"Mè\" Thử\"")]
    [InlineData("\"Công ty \\\"Mè\\\" Thử\"")]
    [InlineData("\"Mè\" và kẹo")]
    public async Task QuoteInTheWrongPlace_IsNamed_NeverALetterLost(string cell)
    {
        await using var r = await Registry.CreateAsync(provider);
        var report = await r.ImportTextAsync($"MST,Tên doanh nghiệp,Năm\n{A},{cell},2024\n{B},Công ty Hai,2024\n");
        Assert.Equal((1, 1, "quote_inside"), (report.Created, report.Rejected, report.Problems[0].Code));
    }

    [Theory]
    [InlineData("3397777788,\"Công ty Hai,2024\n", 2)]
    [InlineData("3397777788,\"Công ty Hai,2024\n3390864209,\"Công ty Bốn\",2024\n", 2)]
    public async Task QuoteLeftOpen_SaysHowManyLinesItTookIn_AndReadsThem(string lines, int behind)
    {
        await using var r = await Registry.CreateAsync(provider);
        var report = await r.ImportTextAsync(
            $"MST,Tên doanh nghiệp,Năm\n{A},Công ty Một,2024\n{lines}{C},Công ty Ba,2024\n3393950625,Công ty Năm,2024\n"
        );
        Assert.Equal(1, report.Rejected);
        Assert.Equal((3, "quote_lines"), (report.Problems[0].Row, report.Problems[0].Code));
        Assert.True(report.Created >= 1 + behind);
    }

    [Theory]
    [InlineData("\r")]
    [InlineData("\r\n")]
    [InlineData("\n")]
    public async Task QuoteLeftOpen_EndsWithEveryKindOfLine(string end)
    {
        await using var r = await Registry.CreateAsync(provider);
        var report = await r.ImportTextAsync(
            $"MST,Tên doanh nghiệp,Năm\n{A},\"Công ty Một,2024{end}{B},Công ty Hai,2024{end}{C},Công ty Ba,2024{end}"
        );
        Assert.Equal((2, 1, 2), (report.Created, report.Rejected, report.Problems[0].Row));
        Assert.Equal("2", report.Problems.First(p => p.Code == "quote_lines").Args[0]);
    }

    [Fact]
    public async Task QuotesAtRandom_ComeToAnEnd()
    {
        await using var r = await Registry.CreateAsync(provider);
        var random = new Random(17);
        string[] pieces = ["\"", "\"\"", "\r", "\n", "\r\n", ";", "a", "\u2028", "\u0085", "\f", "ễ", "3398134356;Một;2024"];
        for (var i = 0; i < 40; i++)
        {
            var text = string.Concat(Enumerable.Range(0, 120).Select(_ => pieces[random.Next(pieces.Length)]));
            await r.ImportTextAsync("Mã số thuế;Tên;Năm\n" + text, commit: false)
                .WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
        }
    }

    [Theory]
    [InlineData("html.xls", "<html><table><tr><td>Mã số thuế</td></tr></table></html>", "file_html")]
    [InlineData("a.xls", "\uFEFF<!DOCTYPE html><p>x</p>", "file_html")]
    [InlineData("a.xls", "<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?><Workbook/>", "file_xml")]
    [InlineData("a.csv", "ID;PWXL;N;E\nP;PGeneral\nC;Y1;X1;K\"a\"\n", "file_sylk")]
    [InlineData("a.csv", "{\"rows\":[{\"mst\":\"1\"}]}", "file_json")]
    [InlineData("a.csv", "[{\"mst\":\"1\"}]", "file_json")]
    [InlineData("a.xls", "MIME-Version: 1.0\nContent-Type: multipart/related", "file_html")]
    [InlineData("a.xls", "{\\rtf1 abc}", "file_word")]
    public async Task WrongFormat_IsNamed(string name, string content, string code)
    {
        await using var r = await Registry.CreateAsync(provider);
        var report = await r.ImportTextAsync(content, name: name);
        Assert.Equal(
            (NangSuatHue.Data.Exchange.Batches.ImportStatus.Unreadable, NangSuatHue.Data.Exchange.Reading.ImportTexts.Vi(code)),
            (report.Status, report.Message)
        );
    }

    private static async Task<(int, int)> CountsAsync(Registry r, string text, string[] leaveOut)
    {
        var report = await r.ImportTextAsync(text, commit: false, settings: new ImportSettings { LeaveOut = leaveOut });
        return (report.Created, report.Rejected);
    }
}
