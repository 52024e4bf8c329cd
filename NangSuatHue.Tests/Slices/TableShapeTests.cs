using NangSuatHue.Data.Exchange.Batches;
using NangSuatHue.Data.Exchange.Mapping;
using NangSuatHue.Data.Foundation.Store;

namespace NangSuatHue.Tests.Slices;

public sealed class SqliteTableShapeTests() : TableShapeTests(DatabaseProvider.Sqlite);

public sealed class PostgresTableShapeTests() : TableShapeTests(DatabaseProvider.Postgres);

/// <summary>Tables as people lay them out: headers over several rows, years across, titles, sections, notes and signatures, merged and hidden cells.</summary>
public abstract class TableShapeTests(DatabaseProvider provider)
{
    private const string A = "3391234577",
        B = "3397777788",
        C = "3394320993";

    [Theory]
    [InlineData("MST;Tên doanh nghiệp;Năm;Lao động;;Doanh thu (triệu đồng)\n;;;Tổng số;Trong đó: nữ;\n")]
    [InlineData("MST;Tên doanh nghiệp;Năm;Lao động;;Doanh thu (triệu đồng)\n;;;Tổng số;Nữ;\n(A);(B);(C);(1);(2);(3)\n")]
    [InlineData(
        "BÁO CÁO;;;;;\n;;;;;\nTHÔNG TIN CHUNG;;;TÌNH HÌNH;;\nMST;Tên doanh nghiệp;Năm;Lao động;Lao động nữ;Doanh thu\n;;;người;người;triệu đồng\n"
    )]
    [InlineData(
        "Thông tin chung;;;Kết quả sản xuất kinh doanh;;\nMST;Tên doanh nghiệp;Năm;Lao động;Lao động nữ;Doanh thu (triệu đồng)\n1;2;3;4;5;6\n"
    )]
    [InlineData("MST;Tên doanh nghiệp;Năm;Tình hình;;\n;;;Lao động;Lao động nữ;Doanh thu (triệu đồng)\n")]
    public async Task HeaderOverSeveralLines_IsJoined(string header)
    {
        await using var r = await Registry.CreateAsync(provider);
        var report = await r.ImportTextAsync(header + $"{A};Công ty Một;2024;50;20;100\n{B};Công ty Hai;2024;30;10;95\n");
        Assert.Equal((ImportStatus.Committed, 2, 0), (report.Status, report.Created, report.Rejected));
        var figures = await SeenFileTests.FiguresAsync(r);
        Assert.Equal((50d, 100_000_000L), (figures[A].Employees, figures[A].NetRevenue));
        Assert.Equal((30d, 95_000_000L), (figures[B].Employees, figures[B].NetRevenue));
    }

    [Theory]
    [InlineData("Kế hoạch 2026")]
    [InlineData("Kế hoạch")]
    [InlineData("Cùng kỳ năm trước")]
    [InlineData("Lũy kế")]
    [InlineData("Tỷ lệ so với")]
    [InlineData("Trong đó: xuất khẩu của chi nhánh")]
    public async Task GroupThatChangesTheMeaning_NeverFillsThePlainField(string group)
    {
        await using var r = await Registry.CreateAsync(provider);
        var report = await r.ImportTextAsync($"MST;Tên doanh nghiệp;Năm;{group};\n;;;Doanh thu;Lao động\n{A};Công ty Một;2024;900;60\n");
        Assert.Equal(1, report.Created);
        var figures = (await SeenFileTests.FiguresAsync(r))[A];
        Assert.Null(figures.NetRevenue);
        Assert.Null(figures.Employees);
        Assert.Equal(2, report.Problems.Count(p => p.Row == 1));
    }

    [Fact]
    public async Task WorkbookWithGroupsUnitsNumbersNotesAndMergedCells_IsReadToTheRightFigures()
    {
        await using var r = await Registry.CreateAsync(provider);
        object?[][] rows =
        [
            ["KẾT QUẢ KHẢO SÁT DOANH NGHIỆP"],
            [],
            ["TT", "Mã số thuế", "Tên doanh nghiệp", "Năm", "Lao động", null, "Kết quả sản xuất kinh doanh", null, "Ghi chú"],
            [null, null, null, null, "Tổng số", "Trong đó: nữ", "Doanh thu", "Lợi nhuận sau thuế"],
            [null, null, null, null, "người", "người", "triệu đồng", "triệu đồng"],
            ["(A)", "(B)", "(C)", "(D)", "(1)", "(2)", "(3)", "(4) = (3) - (2)", "(5)"],
            ["I", null, "Công nghiệp", null, 80, null, 195],
            [1, A, "Công ty Một", 2023, 50, 20, 100, 3, "đã gọi điện"],
            [null, null, null, 2024, 55, 22, 110, 4],
            ["II", null, "Dịch vụ"],
            [2, B, "Công ty Hai", 2024, 30, 10, 95, 2, null, "kiểm tra lại"],
            ["Tổng cộng (I+II)", null, null, null, 135, null, 305],
            ["Ghi chú: số liệu do doanh nghiệp cung cấp"],
            [null, null, null, null, null, null, "Huế, ngày 5 tháng 3 năm 2025"],
            [null, "Người lập biểu", null, null, null, null, "Thủ trưởng đơn vị"],
            [null, "(Ký, ghi rõ họ tên)", null, null, null, null, "(Ký, đóng dấu)"],
            [null, "Nguyễn Văn Thử", null, null, null, null, "Lê Thị Nghiệm"],
        ];
        string[] merged = ["A1:I1", "A3:A4", "B3:B4", "C3:C4", "D3:D4", "E3:F3", "G3:H3", "I3:I4", "B8:B9", "C8:C9"];
        var report = await r.ImportAsync(Write(new RawBook().Sheet("Số liệu", rows, merged)));
        Assert.Equal((ImportStatus.Committed, 3, 0), (report.Status, report.Created, report.Rejected));
        await using var db = r.Dbs.CreateDbContext();
        Assert.Equal(
            [(2023, 50d, 100_000_000L), (2024, 55d, 110_000_000L), (2024, 30d, 95_000_000L)],
            db.Set<NangSuatHue.Data.Registry.Enterprises.YearFigures>()
                .OrderBy(y => y.EnterpriseId)
                .ThenBy(y => y.Year)
                .ToList()
                .Select(y => (y.Year, y.Employees ?? 0, y.NetRevenue ?? 0))
        );
        Assert.Contains(report.Problems, p => (p.Row, p.Code) == (9, "merged_above"));
        Assert.Contains(report.Problems, p => (p.Row, p.Code) == (11, "cells_beside"));
        Assert.Equal([5, 6, 7, 10, 12, 13, 14, 15, 16, 17], report.LeftOut);
    }

    [Theory]
    [InlineData("Tổng cộng (I+II)")]
    [InlineData("Tổng cộng: 12 doanh nghiệp")]
    [InlineData("Cộng (1)")]
    [InlineData("TỔNG SỐ 2 DN")]
    [InlineData("I. Khu vực nhà nước")]
    [InlineData("B. Thương mại, dịch vụ")]
    [InlineData("Ghi chú: số liệu tạm tính")]
    [InlineData("Nguồn: Cục Thống kê")]
    [InlineData("Huế, ngày 05 tháng 3 năm 2025")]
    [InlineData("Người lập biểu")]
    [InlineData("MST")]
    public async Task LinesThatAreNoRecords_AreLeftOut(string line)
    {
        await using var r = await Registry.CreateAsync(provider);
        var rest = line == "MST" ? ";Tên doanh nghiệp;Năm;Lao động" : ";;;";
        var report = await r.ImportTextAsync($"MST;Tên doanh nghiệp;Năm;Lao động\n{A};Công ty Một;2024;5\n{line}{rest}\n", commit: false);
        Assert.Equal((1, 0), (report.Created, report.Rejected));
        Assert.Equal([3], report.LeftOut);
    }

    [Theory]
    [InlineData(";Công ty Hai;;")]
    [InlineData(";Công ty Hai;2024;5")]
    [InlineData(";Tổng công ty Dệt may;2024;5")]
    [InlineData("khong ro;Công ty Hai;2024;5")]
    [InlineData("12345;Công ty Hai;2024;5")]
    [InlineData(";Cộng Hòa;2024;5")]
    public async Task RecordsWithoutAKey_AreRejected_NotDropped(string line)
    {
        await using var r = await Registry.CreateAsync(provider);
        var report = await r.ImportTextAsync($"MST;Tên doanh nghiệp;Năm;Lao động\n{A};Công ty Một;2024;5\n{line}\n", commit: false);
        Assert.Equal((1, 1), (report.Created, report.Rejected));
        Assert.Empty(report.LeftOut);
    }

    [Fact]
    public async Task RowsOfAWorkbook_HaveItsOwnNumbers_Everywhere()
    {
        await using var r = await Registry.CreateAsync(provider);
        object?[][] rows =
        [
            ["BÁO CÁO"],
            [],
            ["Mã số thuế", "Tên doanh nghiệp", "Năm", "Lao động"],
            [],
            [A, "Công ty Một", 2024, 5],
            [],
            [],
            [B, "Công ty Hai", 2024, "nhiều"],
            [A, "Công ty Một", 2024, 6],
        ];
        var report = await r.ImportAsync(Write(new RawBook().Sheet("S", rows)));
        Assert.Equal([(8, "number"), (9, "duplicate_conflict")], report.Problems.Select(p => (p.Row, p.Code)));
        Assert.Contains("5", report.Problems[1].Args[0], StringComparison.Ordinal);
        await using var db = r.Dbs.CreateDbContext();
        Assert.Equal(5, db.Set<NangSuatHue.Data.Registry.Enterprises.YearFigures>().Single().BatchRow);
    }

    [Fact]
    public async Task HiddenRowsAndColumns_AndOtherSheets_AreSaid()
    {
        await using var r = await Registry.CreateAsync(provider);
        object?[][] rows =
        [
            ["Mã số thuế", "Tên doanh nghiệp", "Năm", "Lao động"],
            [A, "Công ty Một", 2024, 5],
            [B, "Công ty Hai", 2024, 6],
        ];
        var book = new RawBook()
            .Sheet("2024", rows, hiddenRows: [3], hiddenColumns: [4])
            .Sheet(
                "Bìa",
                [
                    ["Bìa"],
                ]
            )
            .Sheet(
                "2023",
                [
                    ["Mã số thuế", "Tên doanh nghiệp", "Lao động"],
                    [A, "Công ty Một", 4],
                ]
            );
        var report = await r.ImportAsync(Write(book));
        Assert.Equal(2, report.Created);
        Assert.Equal(["columns_hidden", "rows_hidden", "sheets_other"], report.Problems.Where(p => p.Row == 1).Select(p => p.Code).Order());
        Assert.Equal(["2023"], report.OtherSheets);
        var chosen = await r.ImportAsync(Write(book), commit: false, settings: new ImportSettings { Sheet = "2024" });
        Assert.DoesNotContain(chosen.Problems, p => p.Code == "sheets_other");
    }

    [Theory]
    [InlineData("2024 ", "2024")]
    [InlineData("Dữ liệu", "dữ liệu ")]
    [InlineData("Du\u031B\u0303 lie\u0323\u0302u", "Dữ liệu")]
    public async Task SheetIsFound_WhateverBlanksAndAccents(string stored, string asked)
    {
        await using var r = await Registry.CreateAsync(provider);
        object?[][] rows =
        [
            ["Mã số thuế", "Tên doanh nghiệp", "Năm"],
            [A, "Công ty Một", 2024],
        ];
        var report = await r.ImportAsync(
            Write(
                new RawBook { MainPart = "xl/workbook9.xml" }
                    .Sheet(
                        "Bìa",
                        [
                            ["x"],
                        ]
                    )
                    .Sheet(stored, rows)
            ),
            settings: new ImportSettings { Sheet = asked }
        );
        Assert.Equal(1, report.Created);
    }

    [Theory]
    [InlineData("Doanh thu 2022 (triệu đồng);Doanh thu 2023 (triệu đồng);Lao động 2022;Lao động 2023", "")]
    [InlineData("Doanh thu năm 2022 (tr.đ);Doanh thu năm 2023 (tr.đ);Số lao động năm 2022;Số lao động năm 2023", "")]
    [InlineData("Doanh thu (triệu đồng);;Lao động;", ";;2022;2023;2022;2023\n")]
    [InlineData("Doanh thu (triệu đồng);;Lao động;", ";;Năm 2022;Năm 2023;Năm 2022;Năm 2023\n")]
    public async Task YearsAcross_AreOffered_ThenOneRecordAYear_AndRemembered(string header, string second)
    {
        await using var r = await Registry.CreateAsync(provider);
        var text = $"MST;Tên doanh nghiệp;{header}\n{second}{A};Công ty Một;100;110;50;55\n{B};Công ty Hai;;95;;30\n";
        var asked = await r.ImportTextAsync(text);
        Assert.Equal((ImportStatus.Question, "wide"), (asked.Status, Assert.Single(asked.Questions).Kind));
        Assert.Contains("2022, 2023", asked.Questions[0].Message, StringComparison.Ordinal);
        var report = await r.ImportTextAsync(text, settings: new ImportSettings { Wide = true });
        Assert.Equal((ImportStatus.Committed, 3, 0), (report.Status, report.Created, report.Rejected));
        await using var db = r.Dbs.CreateDbContext();
        Assert.Equal(
            [(2022, 50d, 100_000_000L), (2023, 55d, 110_000_000L), (2023, 30d, 95_000_000L)],
            db.Set<NangSuatHue.Data.Registry.Enterprises.YearFigures>()
                .OrderBy(y => y.EnterpriseId)
                .ThenBy(y => y.Year)
                .ToList()
                .Select(y => (y.Year, y.Employees ?? 0, y.NetRevenue ?? 0))
        );
        var next = await r.ImportTextAsync(text.Replace("100;110", "101;111", StringComparison.Ordinal));
        Assert.Equal((ImportStatus.Committed, 2), (next.Status, next.Updated));
    }

    [Fact]
    public async Task YearsAcross_AColumnWithoutAYear_IsOfNoYear()
    {
        await using var r = await Registry.CreateAsync(provider);
        var report = await r.ImportTextAsync(
            $"MST;Tên doanh nghiệp;Doanh thu 2022;Doanh thu 2023;Số lao động\n{A};Công ty Một;100;110;50\n",
            settings: new ImportSettings { Wide = true }
        );
        Assert.Equal(2, report.Created);
        Assert.Equal("column_yearless", Assert.Single(report.Problems).Code);
    }

    [Theory]
    [InlineData("Doanh thu 2023", "", "tep.csv", "2023")]
    [InlineData("Doanh thu", "BÁO CÁO NĂM 2022;;\n", "tep.csv", "2022")]
    [InlineData("Doanh thu", "", "khao-sat-2021.csv", "2021")]
    [InlineData("Doanh thu", "", "tep.csv", null)]
    public async Task YearOfTheFile_IsProposed_NeverTakenInSilence(string header, string title, string name, string? year)
    {
        await using var r = await Registry.CreateAsync(provider);
        var report = await r.ImportTextAsync($"{title}MST;Tên doanh nghiệp;{header}\n{A};Công ty Một;100\n", name: name);
        Assert.Equal(ImportStatus.Question, report.Status);
        var question = Assert.Single(report.Questions);
        Assert.Equal(("year", year), (question.Column, question.Suggested));
        Assert.Equal(year is not null, question.Message.Contains(year ?? "—", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Doanh thu 2023", 2024, false)]
    [InlineData("Doanh thu năm 2023 (triệu đồng)", 2024, false)]
    [InlineData("Doanh thu (2023)", 2024, false)]
    [InlineData("Doanh thu (năm 2024)", 2024, true)]
    [InlineData("Doanh thu 2024", 2024, true)]
    public async Task YearInAHeader_NeverContradictsTheRows(string header, int year, bool taken)
    {
        await using var r = await Registry.CreateAsync(provider);
        var report = await r.ImportTextAsync($"MST;Tên doanh nghiệp;Năm;{header};Lao động\n{A};Công ty Một;{year};777;5\n");
        Assert.Equal(1, report.Created);
        var figures = (await SeenFileTests.FiguresAsync(r))[A];
        Assert.Equal((taken ? 777_000_000L : null, 5d), (figures.NetRevenue, figures.Employees));
        Assert.Equal(taken ? [] : ["year_other"], report.Problems.Select(p => p.Code));
    }

    [Fact]
    public async Task YearOfTheSurvey_IsNotTheYearOfTheFigures()
    {
        await using var r = await Registry.CreateAsync(provider);
        var report = await r.ImportTextAsync($"MST;Tên doanh nghiệp;Năm khảo sát;Doanh thu năm 2024\n{A};Công ty Một;2025;100\n");
        Assert.Equal((ImportStatus.Question, "2024"), (report.Status, Assert.Single(report.Questions).Suggested));
    }

    [Theory]
    [InlineData("Số lao động (nữ)")]
    [InlineData("Lao động (kế hoạch)")]
    [InlineData("Lao động (dự kiến 2026)")]
    [InlineData("Doanh thu (kế hoạch)")]
    [InlineData("Doanh thu [6 tháng]")]
    [InlineData("Lợi nhuận (sau thuế)")]
    [InlineData("Tài sản cố định (nguyên giá)")]
    [InlineData("Doanh thu (cùng kỳ)")]
    [InlineData("Chi phí lao động (chưa BHXH)")]
    public async Task WordsInBrackets_NeverMapToThePlainField(string header)
    {
        await using var r = await Registry.CreateAsync(provider);
        var report = await r.ImportTextAsync($"MST;Tên doanh nghiệp;Năm;{header}\n{A};Công ty Một;2024;900\n");
        Assert.Equal(1, report.Created);
        Assert.Equal(("column_qualified", header), report.Problems.Select(p => (p.Code, p.Column)).Single());
        Assert.DoesNotContain("900", (await r.SnapshotAsync()).Replace("9001", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Doanh thu (triệu đồng)")]
    [InlineData("Doanh thu (bình quân)")]
    [InlineData("Doanh thu (3)")]
    [InlineData("Doanh thu (R) (triệu đồng)")]
    [InlineData("Doanh thu (theo BCTC) (triệu đồng)")]
    [InlineData("Doanh thu (ĐVT: triệu đồng)")]
    public async Task HarmlessWordsInBrackets_AreLookedPast(string header)
    {
        await using var r = await Registry.CreateAsync(provider);
        await r.ImportTextAsync($"MST;Tên doanh nghiệp;Năm;{header}\n{A};Công ty Một;2024;900\n");
        Assert.Equal(900_000_000, (await SeenFileTests.FiguresAsync(r))[A].NetRevenue);
    }

    [Theory]
    [InlineData("Doanh thu (nghìn tỷ)", "unit")]
    [InlineData("Doanh thu (trăm triệu đồng)", "unit")]
    [InlineData("Doanh thu (chục tỷ đồng)", "unit")]
    [InlineData("Doanh thu, nghìn tỷ đồng", "unit")]
    [InlineData("Doanh thu (USD)", "left")]
    [InlineData("Doanh thu (nghìn USD)", "left")]
    [InlineData("Doanh thu, USD", "left")]
    [InlineData("Doanh thu (%)", "left")]
    [InlineData("Doanh thu (tấn)", "left")]
    [InlineData("Doanh thu (người)", "left")]
    [InlineData("Doanh thu (1.000.000.000đ)", "9")]
    [InlineData("Doanh thu (bn VND)", "9")]
    public async Task UnitThatIsNotUnderstood_NeverBecomesTheDefault(string header, string outcome)
    {
        await using var r = await Registry.CreateAsync(provider);
        var text = $"MST;Tên doanh nghiệp;Năm;{header}\n{A};Công ty Một;2024;5\n";
        var report = await r.ImportTextAsync(text);
        if (outcome == "unit")
        {
            Assert.Equal((ImportStatus.Question, "unit", header), (report.Status, report.Questions[0].Kind, report.Questions[0].Column));
            report = await r.ImportTextAsync(text, settings: new ImportSettings { Units = new Dictionary<string, string> { [header] = "billion" } });
            outcome = "9";
        }

        Assert.Equal((ImportStatus.Committed, 1), (report.Status, report.Created));
        Assert.Equal(outcome == "9" ? 5_000_000_000 : null, (await SeenFileTests.FiguresAsync(r))[A].NetRevenue);
        Assert.Equal(outcome == "left" ? ["unit_foreign"] : [], report.Problems.Select(p => p.Code));
    }

    [Theory]
    [InlineData("Số lao động (nghìn người)")]
    [InlineData("Số lao động (%)")]
    [InlineData("Giờ công (nghìn giờ)")]
    public async Task UnitOfANumberOfPeople_IsNotLookedPast(string header)
    {
        await using var r = await Registry.CreateAsync(provider);
        var report = await r.ImportTextAsync($"MST;Tên doanh nghiệp;Năm;{header}\n{A};Công ty Một;2024;5\n");
        Assert.Equal(["unit_foreign"], report.Problems.Select(p => p.Code));
        Assert.Null((await SeenFileTests.FiguresAsync(r))[A].Employees);
    }

    [Fact]
    public async Task EqualAndEmptyHeadings_AreKeptApart()
    {
        await using var r = await Registry.CreateAsync(provider);
        var report = await r.ImportTextAsync($"MST;Tên doanh nghiệp;Năm;Ghi chú;Ghi chú;;Lao động\n{A};Công ty Một;2024;a;b;c;5\n", commit: false);
        Assert.Equal(1, report.Created);
        Assert.Equal(["MST", "Tên doanh nghiệp", "Năm", "Ghi chú", "Ghi chú [cột E]", "[cột F]"], report.Columns.Select(c => c.Header).Take(6));
        Assert.Equal(report.Columns.Count, report.Columns.Select(c => c.Header).Distinct().Count());
        var settings = new ImportSettings
        {
            Columns = new Dictionary<string, string> { ["Ghi chú [cột E]"] = "note", ["Ghi chú"] = "" },
        };
        await r.ImportTextAsync($"MST;Tên doanh nghiệp;Năm;Ghi chú;Ghi chú;;Lao động\n{A};Công ty Một;2024;a;b;c;5\n", settings: settings);
        Assert.Equal("b", (await SeenFileTests.FiguresAsync(r))[A].Note);
    }

    [Theory]
    [InlineData(1001)]
    [InlineData(16_384)]
    public async Task ColumnsWithoutEnd_AreRefusedByASentence(int columns)
    {
        await using var r = await Registry.CreateAsync(provider);
        var head = string.Join(';', Enumerable.Range(0, columns).Select(i => i == 0 ? "MST" : $"c{i}"));
        var report = await r.ImportTextAsync(head + "\n" + A + "\n");
        Assert.Equal((ImportStatus.Unreadable, ImportTexts("1000")), (report.Status, report.Message));
        var wide = new object?[columns];
        (wide[0], wide[^1]) = ("Mã số thuế", "x");
        Assert.Equal(ImportTexts("1000"), (await r.ImportAsync(Write(new RawBook().Sheet("S", [wide])))).Message);
    }

    private static string ImportTexts(string most) => NangSuatHue.Data.Exchange.Reading.ImportTexts.Vi("columns_many", most);

    private static string Write(RawBook book) => book.Write(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".xlsx"));
}
