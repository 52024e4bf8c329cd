using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using MiniExcelLibs;
using NangSuatHue.Data.Exchange.Batches;
using NangSuatHue.Data.Exchange.Exports;
using NangSuatHue.Data.Exchange.Kinds;
using NangSuatHue.Data.Exchange.Mapping;
using NangSuatHue.Data.Exchange.Reading;
using NangSuatHue.Data.Foundation.Features;
using NangSuatHue.Data.Foundation.Fields;
using NangSuatHue.Data.Foundation.Files;
using NangSuatHue.Data.Registry.Enterprises;

namespace NangSuatHue.Tests.Rules;

/// <summary>Workbooks as people have them: typed cells, title and units rows, several sheets; and what only looks like one.</summary>
public sealed class WorkbookTests : IDisposable
{
    private const string Main = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    private readonly string folder = Directory.CreateTempSubdirectory("nsh-xlsx-").FullName;

    public void Dispose() => Directory.Delete(folder, true);

    [Theory]
    [InlineData("<c r=\"A1\"><v>1234567</v></c>", "1234567")]
    [InlineData("<c r=\"A1\"><v>1.5</v></c>", "1.5")]
    [InlineData("<c r=\"A1\"><v>1.234</v></c>", "1.2340")]
    [InlineData("<c r=\"A1\"><v>1.2E7</v></c>", "12000000")]
    [InlineData("<c r=\"A1\"><v>0.1</v></c>", "0.1")]
    [InlineData("<c r=\"A1\"><v>-2.5</v></c>", "-2.5")]
    [InlineData("<c r=\"A1\" s=\"1\"><v>45658</v></c>", "2025-01-01")]
    [InlineData("<c r=\"A1\" t=\"inlineStr\"><is><t>0312345678</t></is></c>", "0312345678")]
    [InlineData("<c r=\"A1\" t=\"s\"><v>0</v></c>", "Hòa Bình")]
    [InlineData("<c r=\"A1\" t=\"b\"><v>1</v></c>", "TRUE")]
    [InlineData("<c r=\"A1\" t=\"e\"><v>#N/A</v></c>", "#N/A")]
    [InlineData("<c r=\"A1\" t=\"str\"><f>1+1</f><v>hai</v></c>", "hai")]
    [InlineData("<c r=\"C1\" t=\"inlineStr\"><is><r><t>Phú </t></r><r><t>Xuân</t></r></is></c>", ",,Phú Xuân")]
    [InlineData("<c r=\"A1\" t=\"inlineStr\"><is><t>a,\"b\"\nc</t></is></c>", "\"a,\"\"b\"\"\nc\"")]
    public void TypedCells_AreWrittenPlainly(string cell, string csv)
    {
        var sheet = Workbook.Convert(Make(("Một", $"<row r=\"1\">{cell}</row>")), null, folder);
        Assert.Equal(csv + "\n", File.ReadAllText(sheet.Utf8Path));
    }

    [Fact]
    public void DaysCountFrom1904_WhereTheWorkbookSaysSo() =>
        Assert.Equal(
            "2025-01-01\n",
            File.ReadAllText(
                Workbook.Convert(Make(date1904: true, ("Một", "<row r=\"1\"><c r=\"A1\" s=\"1\"><v>44196</v></c></row>")), null, folder).Utf8Path
            )
        );

    [Fact]
    public void TheNamedSheetIsRead_ElseTheFirstWithACell_AndTitlesAndUnitsArePassedOver()
    {
        string Text(string cell, string text) => $"<c r=\"{cell}\" t=\"inlineStr\"><is><t>{text}</t></is></c>";
        var path = Make(
            ("Trống", ""),
            (
                "Số liệu",
                "<row r=\"1\">"
                    + Text("A1", "BÁO CÁO NĂM 2024")
                    + "</row><row r=\"3\">"
                    + Text("A3", "Mã số thuế")
                    + Text("B3", "Tên doanh nghiệp")
                    + Text("C3", "Năm")
                    + Text("D3", "Doanh thu thuần")
                    + "</row><row r=\"4\">"
                    + Text("D4", "triệu đồng")
                    + "</row><row r=\"5\"><c r=\"A5\"><v>3399000027</v></c>"
                    + Text("B5", "Sông Hương")
                    + "<c r=\"C5\"><v>2024</v></c><c r=\"D5\"><v>12.5</v></c></row>"
            ),
            ("Khác", "<row r=\"1\">" + Text("A1", "x") + "</row>")
        );
        Assert.Equal(["Trống", "Số liệu", "Khác"], Workbook.SheetNames(path));
        using var sheet = SheetReader.Open(path, null, folder, ColumnMap.KnownHeader(EnterpriseFields.Survey, new ImportSettings()));
        Assert.Equal(("xlsx", "Số liệu", "BÁO CÁO NĂM 2024"), (sheet.Layout.Encoding, sheet.Layout.Sheet, Assert.Single(sheet.Layout.Titles)));
        Assert.Equal(["Mã số thuế", "Tên doanh nghiệp", "Năm", "Doanh thu thuần"], sheet.Layout.Headers);
        Assert.NotNull(sheet.Layout.UnitRow);
        Assert.Equal("x\n", File.ReadAllText(Workbook.Convert(path, "khác", folder).Utf8Path));
        var missing = Assert.Throws<UnreadableFileException>(() => Workbook.Convert(path, "Bốn", folder));
        Assert.Equal(("sheet_missing", "Trống, Số liệu, Khác"), (missing.Code, missing.Args[1]));
    }

    [Fact]
    public void WhatIsNoSoundWorkbook_IsRefused()
    {
        Assert.Equal("file_empty", Assert.Throws<UnreadableFileException>(() => Workbook.Convert(Make(("Một", "")), null, folder)).Code);
        Assert.Equal(
            "file_damaged",
            Assert.Throws<UnreadableFileException>(() => Workbook.Convert(Make(("Một", "<row r=\"1\"><c r=\"A1\"><v>1</v>")), null, folder)).Code
        );
        Assert.Equal(
            "file_damaged",
            Assert
                .Throws<UnreadableFileException>(() =>
                    Workbook.Convert(
                        Make(
                            ("Một", "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&x;</t></is></c></row>"),
                            doctype: "<!DOCTYPE worksheet [<!ENTITY x \"xxx\">]>"
                        ),
                        null,
                        folder
                    )
                )
                .Code
        );
        Assert.Equal(
            "file_bomb",
            Assert
                .Throws<UnreadableFileException>(() =>
                    Workbook.Convert(Make(("Một", "<row r=\"1\">" + new string(' ', 60 << 20) + "</row>")), null, folder)
                )
                .Code
        );
        var text = Path.Combine(folder, "khong.xlsx");
        File.WriteAllText(text, "Mã số thuế;Năm\n");
        Assert.False(Workbook.IsXlsx(text));
        var zip = Path.Combine(folder, "zip.xlsx");
        using (var archive = ZipFile.Open(zip, ZipArchiveMode.Create))
        {
            archive.CreateEntry("a.txt");
        }

        Assert.False(Workbook.IsXlsx(zip));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Templates_AreSoundWorkbooks_WhoseEveryColumnIsKnown(bool vi)
    {
        foreach (var kind in KindIndex.Of(FeatureSet.Product).All)
        {
            var path = Path.Combine(folder, kind.Name + ".xlsx");
            using (var file = File.Create(path))
            {
                ImportTemplate.WriteXlsx(
                    kind,
                    vi,
                    new Dictionary<FieldType, IReadOnlyList<string>>
                    {
                        [FieldType.Commune] = ["Phường Vỹ Dạ", "Phường Kim Long"],
                        [FieldType.Item] = ["5S"],
                    },
                    file
                );
            }

            using (var document = SpreadsheetDocument.Open(path, false))
            {
                Assert.Empty(new OpenXmlValidator().Validate(document).Select(e => $"{kind.Name}: {e.Description} {e.Path?.XPath}"));
            }

            using (var sheet = SheetReader.Open(path, null, folder, ColumnMap.KnownHeader(kind, new ImportSettings())))
            {
                Assert.Equal(
                    Enumerable.Range(0, kind.Fields.Count),
                    ColumnMap.Map(kind, sheet.Layout, new ImportSettings(), null).Select(c => c.Field)
                );
                Assert.Null(sheet.Layout.UnitRow);
                sheet.Rewind();
                Assert.True(sheet.Next());
                var lines = new TableLines(kind, sheet, ColumnMap.Map(kind, sheet.Layout, new ImportSettings(), null));
                Assert.True(lines.IsLeftOut(), sheet.Text(0));
                Assert.False(sheet.Next());
            }

            var csv = new MemoryStream();
            ImportTemplate.WriteCsv(kind, vi, csv);
            var text = Encoding.UTF8.GetString(csv.ToArray()).TrimEnd().Split('\n');
            Assert.Equal(kind.Fields.Count, text[0].Split(';').Length);
            Assert.StartsWith(vi ? "Ví dụ: " : "Example: ", text[1].TrimStart('"'), StringComparison.Ordinal);
            Assert.Same(kind, KindRecognition.Of(path, folder, KindIndex.Of(FeatureSet.Product).All).Kind);
        }
    }

    [Fact]
    public void AnExcelLibrarysWorkbook_IsReadTheSame()
    {
        var path = Path.Combine(folder, "mini.xlsx");
        MiniExcel.SaveAs(
            path,
            new[]
            {
                new
                {
                    A = "Đường",
                    B = 1.25,
                    C = new DateTime(2025, 12, 31),
                    D = "007",
                },
            }
        );
        Assert.Equal(
            "A,B,C,D\nĐường,1.25,2025-12-31,007\n",
            File.ReadAllText(Workbook.Convert(path, null, folder).Utf8Path).Replace("\r", "", StringComparison.Ordinal)
        );
    }

    private string Make(params (string Name, string Rows)[] sheets) => Make(false, sheets);

    private string Make((string Name, string Rows) sheet, string doctype) => Make(false, [sheet], doctype);

    private string Make(bool date1904, params (string Name, string Rows)[] sheets) => Make(date1904, sheets, "");

    private string Make(bool date1904, (string Name, string Rows)[] sheets, string doctype)
    {
        var path = Path.Combine(folder, Guid.NewGuid().ToString("N") + ".xlsx");
        using var zip = ZipFile.Open(path, ZipArchiveMode.Create);
        void Add(string name, string text)
        {
            using var writer = new StreamWriter(zip.CreateEntry(name).Open(), new UTF8Encoding(false));
            writer.Write(text);
        }

        const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        Add("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>");
        Add(
            "xl/workbook.xml",
            $"<workbook {Main} xmlns:r=\"{Relations}\"><workbookPr date1904=\"{(date1904 ? 1 : 0)}\"/><sheets>"
                + string.Concat(sheets.Select((s, i) => $"<sheet name=\"{s.Name}\" sheetId=\"{i + 1}\" r:id=\"r{i + 1}\"/>"))
                + "</sheets></workbook>"
        );
        Add(
            "xl/_rels/workbook.xml.rels",
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + string.Concat(
                    sheets.Select((_, i) => $"<Relationship Id=\"r{i + 1}\" Type=\"{Relations}/worksheet\" Target=\"worksheets/sheet{i + 1}.xml\"/>")
                )
                + $"<Relationship Id=\"s\" Type=\"{Relations}/sharedStrings\" Target=\"sharedStrings.xml\"/><Relationship "
                + $"Id=\"t\" Type=\"{Relations}/styles\" Target=\"styles.xml\"/></Relationships>"
        );
        Add("xl/sharedStrings.xml", $"<sst {Main}><si><t>Hòa Bình</t></si></sst>");
        Add("xl/styles.xml", $"<styleSheet {Main}><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>");
        for (var i = 0; i < sheets.Length; i++)
        {
            Add($"xl/worksheets/sheet{i + 1}.xml", $"{doctype}<worksheet {Main}><sheetData>{sheets[i].Rows}</sheetData></worksheet>");
        }

        return path;
    }
}
