using System.Text;
using NangSuatHue.Data.Exchange.Mapping;
using NangSuatHue.Data.Exchange.Reading;
using NangSuatHue.Data.Registry.Enterprises;

namespace NangSuatHue.Tests.Rules;

/// <summary>Headers to fields, units of money, units rows and totals.</summary>
public sealed class ColumnMapTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("nsh-map-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData("Mã số thuế", "taxCode", "exact")]
    [InlineData("MA SO THUE", "taxCode", "exact")]
    [InlineData("MST", "taxCode", "spelling")]
    [InlineData("Tax code", "taxCode", "exact")]
    [InlineData("tax_code", "taxCode", "exact")]
    [InlineData("taxCode", "taxCode", "exact")]
    [InlineData("Tên DN", "name", "spelling")]
    [InlineData("Năm", "year", "exact")]
    [InlineData("nam bao cao", "year", "spelling")]
    [InlineData("Xã/phường", "commune", "exact")]
    [InlineData("Ngành (VSIC)", "vsicCode", "spelling")]
    [InlineData("Doanh thu thuần (triệu đồng)", "netRevenue", "exact")]
    [InlineData("Doanh thu thuần triệu đồng", "netRevenue", "exact")]
    [InlineData("Doanh thu, tỷ đồng", "netRevenue", "spelling")]
    [InlineData("DOANH THU [nghìn đồng]", "netRevenue", "spelling")]
    [InlineData("net_revenue", "netRevenue", "exact")]
    [InlineData("Chi phí lao động", "labourCost", "exact")]
    [InlineData("Chi R&D", "researchSpending", "exact")]
    [InlineData("Lao động", "employees", "spelling")]
    [InlineData("Lao động BQ", "employees", "spelling")]
    [InlineData("Lao động đóng BHXH", "insuredEmployees", "exact")]
    [InlineData("Nguồn vốn (triệu đồng)", "totalCapital", "spelling")]
    [InlineData("Ngày khảo sát", "surveyDate", "exact")]
    [InlineData("Lợi nhuận trước thuế năm 2024", "profitBeforeTax", "similar")]
    [InlineData("Ghi chú", "note", "exact")]
    public void Map_Spelling_FindsTheField(string header, string field, string match)
    {
        foreach (var form in (NormalizationForm[])[NormalizationForm.FormC, NormalizationForm.FormD])
        {
            var column = Assert.Single(Map([header.Normalize(form)]));
            Assert.Equal((field, match), (Name(column), column.Match));
        }
    }

    [Theory]
    [InlineData("Màu sơn cổng")]
    [InlineData("STT")]
    [InlineData("")]
    [InlineData("Cột 7")]
    public void Map_UnknownHeader_StaysUnmapped(string header)
    {
        var column = Assert.Single(Map([header]));
        Assert.Equal((-1, "none"), (column.Field, column.Match));
    }

    [Fact]
    public void Map_EveryLabelOfTheKind_FindsItsOwnField()
    {
        foreach (var field in EnterpriseFields.Survey.Fields)
        {
            Assert.Equal(field.Name, Name(Map([field.LabelVi])[0]));
            Assert.Equal(field.Name, Name(Map([field.LabelEn])[0]));
            Assert.Equal(field.Name, Name(Map([field.Name])[0]));
        }
    }

    [Fact]
    public void Map_AnotherOrder_FindsTheSameFields()
    {
        var headers = EnterpriseFields.Survey.Fields.Select(f => f.LabelVi).ToArray();
        new Random(439).Shuffle(headers);
        var columns = Map(headers);
        Assert.Equal(Enumerable.Range(0, headers.Length), columns.Select(c => c.Position));
        Assert.Equal(headers, columns.Select(c => EnterpriseFields.Survey.Fields[c.Field].LabelVi));
    }

    [Fact]
    public void Map_TwoEqualSpellings_AreDoubtfulAndUnmapped()
    {
        var columns = Map(["Mã số thuế", "Doanh thu", "Tổng doanh thu"]);
        Assert.Equal("taxCode", Name(columns[0]));
        Assert.All(columns.Skip(1), c => Assert.Equal((-1, "doubtful:netRevenue"), (c.Field, c.Match)));
    }

    [Fact]
    public void Map_ExactBesideALooserSpelling_Stands()
    {
        var columns = Map(["Doanh thu", "Doanh thu thuần"]);
        Assert.Equal((-1, "none"), (columns[0].Field, columns[0].Match));
        Assert.Equal(("netRevenue", "exact"), (Name(columns[1]), columns[1].Match));
    }

    [Fact]
    public void Map_SettingsWinOverMemoryAndSpelling()
    {
        var settings = new ImportSettings
        {
            Columns = new Dictionary<string, string> { ["Doanh thu"] = "exports", ["Ghi chú"] = "" },
        };
        var memory = new Dictionary<int, string>
        {
            [0] = "totalCapital",
            [1] = "address",
            [2] = "",
        };
        var columns = Map(["Doanh thu", "Ghi chú", "Năm", "MST"], settings, memory);
        Assert.Equal(("exports", "map"), (Name(columns[0]), columns[0].Match));
        Assert.Equal((-1, "map"), (columns[1].Field, columns[1].Match));
        Assert.Equal((-1, "memory"), (columns[2].Field, columns[2].Match));
        Assert.Equal(("taxCode", "spelling"), (Name(columns[3]), columns[3].Match));
    }

    [Fact]
    public void Map_ColumnThatAPersonChose_BeatsTheExactOne()
    {
        var settings = new ImportSettings { Columns = new Dictionary<string, string> { ["Cột 7"] = "netRevenue" } };
        var columns = Map(["Doanh thu thuần", "Cột 7"], settings);
        Assert.Equal(-1, columns[0].Field);
        Assert.Equal(("netRevenue", "map"), (Name(columns[1]), columns[1].Match));
    }

    [Fact]
    public void Map_Memory_BeatsTheExactOne()
    {
        var columns = Map(["Doanh thu thuần", "Cột 7"], memory: new Dictionary<int, string> { [1] = "netRevenue" });
        Assert.Equal(-1, columns[0].Field);
        Assert.Equal(("netRevenue", "memory"), (Name(columns[1]), columns[1].Match));
    }

    [Fact]
    public void Shape_LooksPastMarksAndCaseButNotOrder()
    {
        Assert.Equal(ColumnMap.Shape(["Mã số thuế", "Năm"]), ColumnMap.Shape(["MA SO THUE", "Năm".Normalize(NormalizationForm.FormD)]));
        Assert.NotEqual(ColumnMap.Shape(["Mã số thuế", "Năm"]), ColumnMap.Shape(["Năm", "Mã số thuế"]));
    }

    [Theory]
    [InlineData("Doanh thu (triệu đồng)", 6)]
    [InlineData("Doanh thu (trđ)", 6)]
    [InlineData("Doanh thu (Tr.đ)", 6)]
    [InlineData("Doanh thu [tỷ đồng]", 9)]
    [InlineData("Nguồn vốn (tỷ)", 9)]
    [InlineData("Nguồn vốn (đồng)", 0)]
    [InlineData("Nguồn vốn (VND)", 0)]
    [InlineData("Doanh thu (nghìn đồng)", 3)]
    [InlineData("Doanh thu (1.000 đồng)", 3)]
    [InlineData("Doanh thu (ĐVT: triệu đồng)", 6)]
    [InlineData("Doanh thu (năm 2024) (tỷ đồng)", 9)]
    [InlineData("Doanh thu, triệu đồng", 6)]
    [InlineData("Doanh thu triệu đồng", 6)]
    [InlineData("Doanh thu tỷ đồng", 9)]
    [InlineData("Đơn vị tính: nghìn đồng", 3)]
    [InlineData("Chi phí lao động (đồng)", 0)]
    [InlineData("Revenue (million VND)", 6)]
    [InlineData("Chi phí lao động", null)]
    [InlineData("Lao động", null)]
    [InlineData("Lao động (người)", null)]
    [InlineData("Doanh thu (2024)", null)]
    [InlineData("Tên công ty", null)]
    [InlineData("Doanh thu", null)]
    public void UnitIn_Header_IsAPowerOfTen(string header, int? power) => Assert.Equal(power, HeaderWords.UnitIn(header));

    [Fact]
    public void Units_LabourCost_IsNotInDongByItsName()
    {
        var column = Assert.Single(Map(["Chi phí lao động"]));
        Assert.Equal(("labourCost", 6, "default"), (Name(column), column.Power, column.UnitSource));
    }

    [Fact]
    public void Units_NotStated_TakeTheOtherColumns()
    {
        var columns = Map(["Doanh thu (tỷ đồng)", "Chi phí lao động", "Lao động"]);
        Assert.Equal((9, "header"), (columns[0].Power, columns[0].UnitSource));
        Assert.Equal((9, "otherColumns"), (columns[1].Power, columns[1].UnitSource));
        Assert.Null(columns[2].UnitSource);
    }

    [Fact]
    public void Units_OthersDisagree_TakeTheDefault()
    {
        var columns = Map(["Doanh thu (tỷ đồng)", "Nguồn vốn (đồng)", "Khấu hao"]);
        Assert.Equal([9, 0, 6], columns.Select(c => c.Power));
        Assert.Equal("default", columns[2].UnitSource);
    }

    [Fact]
    public void Units_Title_GoesToColumnsThatStateNone()
    {
        var columns = Map(["Doanh thu", "Nguồn vốn (đồng)"], titles: ["KẾT QUẢ KHẢO SÁT", "Đơn vị tính: tỷ đồng"]);
        Assert.Equal((9, "title"), (columns[0].Power, columns[0].UnitSource));
        Assert.Equal((0, "header"), (columns[1].Power, columns[1].UnitSource));
    }

    [Fact]
    public void Units_UnitRow_GoesByPosition()
    {
        var columns = Map(["MST", "Doanh thu", "Nguồn vốn", "Lao động"], unitRow: ["", "triệu đồng", "đồng", "người"]);
        Assert.Equal((6, "unitRow"), (columns[1].Power, columns[1].UnitSource));
        Assert.Equal((0, "unitRow"), (columns[2].Power, columns[2].UnitSource));
        Assert.Null(columns[3].UnitSource);
    }

    [Fact]
    public void Units_Option_WinsByHeaderAndFillsWhatIsNotStated()
    {
        var settings = new ImportSettings
        {
            Unit = "thousand",
            Units = new Dictionary<string, string> { ["Doanh thu (tỷ đồng)"] = "vnd" },
        };
        var columns = Map(["Doanh thu (tỷ đồng)", "Nguồn vốn", "Khấu hao (triệu đồng)"], settings, titles: ["Đơn vị tính: tỷ đồng"]);
        Assert.Equal((0, "option"), (columns[0].Power, columns[0].UnitSource));
        Assert.Equal((3, "option"), (columns[1].Power, columns[1].UnitSource));
        Assert.Equal((6, "header"), (columns[2].Power, columns[2].UnitSource));
    }

    [Theory]
    [InlineData(true, "", "", "triệu đồng", "người")]
    [InlineData(true, "ĐVT", "", "Triệu đồng", "")]
    [InlineData(true, "(1)", "(2)", "(3)", "(4)")]
    [InlineData(true, "A", "B", "1", "2")]
    [InlineData(true, "1", "2", "3", "4")]
    [InlineData(false, "", "", "", "")]
    [InlineData(false, "3399000027", "Dệt may", "48.250,5", "86")]
    [InlineData(false, "3399000027", "Dệt may", "triệu đồng", "86")]
    [InlineData(false, "4", "9", "2", "7")]
    [InlineData(false, "", "Dệt may", "", "")]
    public void IsUnitRow_RecordBelowTheHeader_IsTold(bool unitRow, params string[] cells) => Assert.Equal(unitRow, HeaderWords.IsUnitRow(cells));

    [Theory]
    [InlineData("Tổng cộng", "", true)]
    [InlineData("TỔNG", "", true)]
    [InlineData("Cộng:", "", true)]
    [InlineData("Tổng số", "", true)]
    [InlineData("Tổng cộng toàn thành phố", "", true)]
    [InlineData("Total", "", true)]
    [InlineData("Tổng cộng", "3399000027", false)]
    [InlineData("Tổng công ty Dệt may", "", false)]
    [InlineData("Tổng Công ty", "", false)]
    [InlineData("Cộng Hòa", "", false)]
    [InlineData("Công ty Tổng hợp", "", false)]
    [InlineData("", "", false)]
    public void IsTotals_NeedsTheNameAndABlankKey(string first, string key, bool totals) => Assert.Equal(totals, HeaderWords.IsTotals(first, key));

    [Fact]
    public void Open_TitlesUnitRowAndTotals_AreNoData()
    {
        var path = Path.Combine(folder, "bieu.csv");
        File.WriteAllText(
            path,
            """
            KẾT QUẢ KHẢO SÁT;;;
            Đơn vị tính: tỷ đồng;;;
            Mã số thuế;Tên doanh nghiệp;Năm;Doanh thu
            (1);(2);(3);(4)
            3399000027;Dệt may;2025;1,5
            ;;;
            Tổng cộng;;;1,5
            """
        );
        using var sheet = Open(path);
        Assert.Equal(["KẾT QUẢ KHẢO SÁT", "Đơn vị tính: tỷ đồng"], sheet.Layout.Titles);
        Assert.Equal(["(1)", "(2)", "(3)", "(4)"], sheet.Layout.UnitRow!);
        Assert.Equal(9, ColumnMap.Map(EnterpriseFields.Survey, sheet.Layout, new ImportSettings(), null)[3].Power);

        sheet.Rewind();
        var lines = new TableLines(EnterpriseFields.Survey, sheet, ColumnMap.Map(EnterpriseFields.Survey, sheet.Layout, new ImportSettings(), null));
        var rows = new List<(int Row, bool LeftOut)>();
        while (sheet.Next())
        {
            rows.Add((sheet.Row, lines.IsLeftOut()));
        }

        Assert.Equal([(2, true), (3, false), (4, true)], rows);
    }

    [Fact]
    public void Open_NoUnitRow_KeepsTheFirstRecord()
    {
        using var sheet = Open(Fixtures.PathOf("1-excel-vi-utf8bom-semicolon.csv"));
        Assert.Null(sheet.Layout.UnitRow);
        sheet.Rewind();
        Assert.True(sheet.Next());
        Assert.Equal(2, sheet.Row);
        Assert.False(
            new TableLines(
                EnterpriseFields.Survey,
                sheet,
                ColumnMap.Map(EnterpriseFields.Survey, sheet.Layout, new ImportSettings(), null)
            ).IsLeftOut()
        );
    }

    private SheetReader Open(string path) =>
        SheetReader.Open(path, null, folder, ColumnMap.KnownHeader(EnterpriseFields.Survey, new ImportSettings()));

    private static string? Name(MappedColumn column) => column.Field < 0 ? null : EnterpriseFields.Survey.Fields[column.Field].Name;

    private static List<MappedColumn> Map(
        string[] headers,
        ImportSettings? settings = null,
        Dictionary<int, string>? memory = null,
        string[]? titles = null,
        string[]? unitRow = null
    ) =>
        ColumnMap.Map(
            EnterpriseFields.Survey,
            new SheetLayout
            {
                Sheet = null,
                Sheets = [],
                Encoding = "utf-8",
                Delimiter = ';',
                HeaderRecord = 0,
                Headers = headers,
                Titles = titles ?? [],
                UnitRow = unitRow,
            },
            settings ?? new ImportSettings(),
            memory
        );
}
