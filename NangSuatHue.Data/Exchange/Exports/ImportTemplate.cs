using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using NangSuatHue.Data.Exchange.Kinds;
using NangSuatHue.Data.Exchange.Mapping;
using NangSuatHue.Data.Exchange.Reading;
using NangSuatHue.Data.Foundation.Fields;
using Field = NangSuatHue.Data.Foundation.Fields.Field;

namespace NangSuatHue.Data.Exchange.Exports;

/// <summary>
/// Files to fill in: a sheet with the kind's headers and drop-downs, one that says how each column is written with an example, and the lists behind
/// the drop-downs. Codes and tax codes are text, so that a spreadsheet keeps their zeros. Under the headers stands an example whose first cell says so:
/// no import takes it for a record (<see cref="TemplateExample"/>).
/// </summary>
public static class ImportTemplate
{
    private const int Rows = 2000;
    private const uint Head = 1,
        Text = 2,
        Day = 3,
        Must = 4,
        Sample = 5;

    /// <summary>The workbook. <paramref name="choices"/> gives the drop-down of fields that have no options of their own: communes, catalogue.</summary>
    public static void WriteXlsx(ImportKind kind, bool vi, IReadOnlyDictionary<FieldType, IReadOnlyList<string>> choices, Stream output)
    {
        using var document = SpreadsheetDocument.Create(output, SpreadsheetDocumentType.Workbook);
        var book = document.AddWorkbookPart();
        book.AddNewPart<WorkbookStylesPart>().Stylesheet = Styles();
        var lists = kind.Fields.Select(f => (Field: f, Values: Choices(f, vi, choices))).Where(l => l.Values.Count > 0).ToList();
        var sheets = new Sheets(
            Sheet(book, 1, vi ? "Số liệu" : "Data", Fill(kind, vi, lists), SheetStateValues.Visible),
            Sheet(book, 2, vi ? "Hướng dẫn" : "Notes", Notes(kind, vi, choices), SheetStateValues.Visible),
            Sheet(book, 3, "Lists", Lists(lists), SheetStateValues.Hidden)
        );
        book.Workbook = new DocumentFormat.OpenXml.Spreadsheet.Workbook(sheets);
    }

    /// <summary>The headers and the example, as CSV with semicolons.</summary>
    public static void WriteCsv(ImportKind kind, bool vi, Stream output)
    {
        using var writer = new SheetWriter(output, ';');
        foreach (var field in kind.Fields)
        {
            writer.Text(Header(kind, field, vi));
        }

        writer.EndRow();
        foreach (var cell in Example(kind, vi))
        {
            writer.Text(cell);
        }

        writer.EndRow();
    }

    /// <summary>How a field's cells are written, with an example.</summary>
    public static (string How, string Example) Guide(Field field, bool vi) =>
        field.Type switch
        {
            FieldType.TaxCode or FieldType.Enterprise => vi
                ? ("10 chữ số, hoặc 10 chữ số và 3 chữ số của đơn vị phụ thuộc; ô dạng văn bản", "3399000027")
                : ("10 digits, or 10 and 3 of a dependent unit; a text cell", "3399000027"),
            FieldType.Year => vi ? ("năm, từ 1990", "2025") : ("year, from 1990", "2025"),
            FieldType.Money => vi ? ("số, triệu đồng", "1234,5") : ("number, million VND", "1234.5"),
            FieldType.Quantity => vi ? ("số", "12,5") : ("number", "12.5"),
            FieldType.Whole => vi ? ("số nguyên", "3") : ("whole number", "3"),
            FieldType.Date => vi ? ("ngày/tháng/năm", "31/12/2025") : ("day/month/year", "31/12/2025"),
            FieldType.Commune => vi
                ? ("tên hoặc mã xã, phường từ 01/7/2025; chọn trong danh sách", "Phường Vỹ Dạ")
                : ("name or code of a commune since 1 July 2025; choose from the list", "Phường Vỹ Dạ"),
            FieldType.Item => vi
                ? ("mã trong danh mục; chọn trong danh sách", "ISO 9001")
                : ("code of the catalogue; choose from the list", "ISO 9001"),
            FieldType.Items or FieldType.Systems => vi
                ? ("các mã trong danh mục, cách nhau bằng dấu chấm phẩy", "5S; ISO 9001")
                : ("codes of the catalogue, separated by semicolons", "5S; ISO 9001"),
            FieldType.Choice => (vi ? "chọn trong danh sách" : "choose from the list", Label(field.Options[^1], vi)),
            FieldType.Choices => (
                vi
                    ? "các mục cách nhau bằng dấu chấm phẩy: " + string.Join("; ", field.Options.Select(o => o.Vi))
                    : "separated by semicolons: " + string.Join("; ", field.Options.Select(o => o.En)),
                string.Join("; ", field.Options.Take(2).Select(o => Label(o, vi)))
            ),
            FieldType.Email => vi ? ("một địa chỉ thư điện tử", "ten@coquan.vn") : ("one e-mail address", "name@office.vn"),
            FieldType.Period => vi ? ("năm, nửa năm, quý hoặc khoảng năm", "2025H1") : ("year, half, quarter or span of years", "2025H1"),
            FieldType.Vsic => vi ? ("2 đến 5 chữ số", "1071") : ("2 to 5 digits", "1071"),
            FieldType.VsicEdition => vi ? ("2018 hoặc 2025", "2018") : ("2018 or 2025", "2018"),
            FieldType.VsicSection => vi ? ("một chữ cái", "C") : ("one letter", "C"),
            FieldType.LegalForm => vi ? ("loại hình theo giấy đăng ký", "Công ty TNHH") : ("legal form as registered", "Công ty TNHH"),
            _ => (vi ? "chữ" : "text", Words.GetValueOrDefault(field.Name, "")),
        };

    /// <summary>Words of an invented record, for fields of which the type alone says little.</summary>
    private static readonly Dictionary<string, string> Words = new(StringComparer.Ordinal)
    {
        ["name"] = "Nguyễn Văn Thử",
        ["organization"] = "Trường Đại học Thử Nghiệm",
        ["title"] = "Cải tiến chuyền may",
        ["position"] = "Trưởng phòng",
        ["degree"] = "Thạc sĩ quản trị",
        ["languages"] = "Anh",
        ["telephone"] = "0234 000 0000",
        ["programme"] = "Chuyên viên năng suất chất lượng",
        ["institution"] = "Viện Năng suất Thử Nghiệm",
        ["certificateNumber"] = "CV-2025-001",
        ["code"] = "DA-2025-001",
        ["objective"] = "Giảm thời gian dừng máy",
        ["baseline"] = "120 phút mỗi ca",
        ["target"] = "60 phút mỗi ca",
        ["place"] = "Thành phố Huế",
        ["indicator"] = "labour_productivity",
        ["unit"] = "triệu đồng/lao động",
        ["source"] = "Niên giám thống kê",
        ["releaseDate"] = "không ghi",
        ["scope"] = "Xưởng may",
        ["certificationBody"] = "Tổ chức Chứng nhận Thử Nghiệm",
        ["collector"] = "Khảo sát viên 1",
    };

    private static IEnumerable<string> Example(ImportKind kind, bool vi) =>
        kind.Fields.Select(
            (f, i) =>
                (
                    i > 0 ? ""
                    : vi ? TemplateExample.MarkVi
                    : TemplateExample.MarkEn
                ) + (f.Example ?? Guide(f, vi).Example)
        );

    private static string Header(ImportKind kind, Field field, bool vi) =>
        (vi ? field.LabelVi : field.LabelEn)
        + (
            field.Type == FieldType.Money
                ? vi
                    ? kind.DefaultMoneyPower == 0
                        ? " (đồng)"
                        : " (triệu đồng)"
                    : kind.DefaultMoneyPower == 0
                        ? " (VND)"
                        : " (million VND)"
                : ""
        );

    private static string Label(FieldOption option, bool vi) => vi ? option.Vi : option.En;

    private static IReadOnlyList<string> Choices(Field field, bool vi, IReadOnlyDictionary<FieldType, IReadOnlyList<string>> choices) =>
        field.Type is FieldType.Choice or FieldType.LegalForm
            ? field.Options.Select(o => Label(o, vi)).ToList()
            : choices.GetValueOrDefault(field.Type) ?? [];

    private static Worksheet Fill(ImportKind kind, bool vi, List<(Field Field, IReadOnlyList<string> Values)> lists)
    {
        var columns = new Columns(
            kind.Fields.Select(
                (f, i) =>
                    WidthOf(
                        i,
                        22,
                        f.Type switch
                        {
                            FieldType.Date => Day,
                            FieldType.Money or FieldType.Quantity or FieldType.Whole => 0U,
                            _ => Text,
                        }
                    )
            )
        );
        var rules = lists.Select((l, i) => Rule(kind, l.Field, i, l.Values.Count, vi)).ToList();
        var sheet = new Worksheet(
            new SheetViews(
                new SheetView(
                    new Pane
                    {
                        VerticalSplit = 1,
                        TopLeftCell = "A2",
                        ActivePane = PaneValues.BottomLeft,
                        State = PaneStateValues.Frozen,
                    }
                )
                {
                    WorkbookViewId = 0,
                }
            ),
            columns,
            new SheetData(
                Line(1, kind.Fields.Select(f => (Header(kind, f, vi), f.Required ? Must : Head))),
                Line(2, Example(kind, vi).Select(e => (e, Sample)))
            )
        );
        if (rules.Count > 0)
        {
            sheet.Append(new DataValidations(rules) { Count = (uint)rules.Count });
        }

        return sheet;
    }

    /// <summary>Lets the field's cells take what the list's column holds.</summary>
    private static DataValidation Rule(ImportKind kind, Field field, int list, int values, bool vi)
    {
        var (column, from) = (Letters(Index(kind, field)), Letters(list));
        return new DataValidation
        {
            Type = DataValidationValues.List,
            AllowBlank = true,
            ShowErrorMessage = field.Type is FieldType.Choice,
            ErrorTitle = vi ? "Giá trị lạ" : "Unknown value",
            Error = vi ? "Chọn trong danh sách." : "Choose from the list.",
            SequenceOfReferences = new ListValue<StringValue> { InnerText = $"{column}3:{column}{Rows}" },
            Formula1 = new Formula1($"Lists!${from}$1:${from}${values.ToString(CultureInfo.InvariantCulture)}"),
        };
    }

    private static Worksheet Notes(ImportKind kind, bool vi, IReadOnlyDictionary<FieldType, IReadOnlyList<string>> choices)
    {
        var data = new SheetData(
            Line(
                1,
                (vi ? (string[])["Cột", "Bắt buộc", "Cách ghi", "Ví dụ"] : ["Column", "Required", "How to write it", "Example"]).Select(h =>
                    (h, Head)
                )
            )
        );
        data.Append(
            Line(
                2,
                [
                    (vi ? "Dòng ví dụ" : "The example", Text),
                    ("", Text),
                    (
                        vi
                            ? "dòng có ô đầu bắt đầu bằng “Ví dụ:” không được nhập; xóa hay để lại đều được"
                            : "the row whose first cell begins with “Example:” is not imported; delete it or leave it",
                        Text
                    ),
                    ("", Text),
                ]
            )
        );
        uint row = 3;
        foreach (var field in kind.Fields)
        {
            var (how, example) = Guide(field, vi);
            data.Append(
                Line(
                    row++,
                    [
                        (Header(kind, field, vi), Text),
                        (
                            field.Required
                                ? vi
                                    ? "có"
                                    : "yes"
                                : "",
                            Text
                        ),
                        (how, Text),
                        (example, Text),
                    ]
                )
            );
        }

        return new Worksheet(new Columns(((double[])[34, 12, 70, 34]).Select((w, i) => WidthOf(i, w))), data);
    }

    private static Column WidthOf(int index, double width, uint? style = null)
    {
        var column = new Column
        {
            Min = (uint)index + 1,
            Max = (uint)index + 1,
            Width = width,
            CustomWidth = true,
        };
        if (style is { } number)
        {
            column.Style = number;
        }

        return column;
    }

    private static Worksheet Lists(List<(Field Field, IReadOnlyList<string> Values)> lists)
    {
        var data = new SheetData();
        for (var i = 0; i < (lists.Count == 0 ? 0 : lists.Max(l => l.Values.Count)); i++)
        {
            data.Append(Line((uint)i + 1, lists.Select(l => (i < l.Values.Count ? l.Values[i] : "", Text))));
        }

        return new Worksheet(data);
    }

    private static Sheet Sheet(WorkbookPart book, uint id, string name, Worksheet content, SheetStateValues state)
    {
        var part = book.AddNewPart<WorksheetPart>();
        part.Worksheet = content;
        return new Sheet
        {
            Id = book.GetIdOfPart(part),
            SheetId = id,
            Name = name,
            State = state,
        };
    }

    private static Row Line(uint row, IEnumerable<(string Text, uint Style)> cells) =>
        new(
            cells.Select(
                (c, i) =>
                    new DocumentFormat.OpenXml.Spreadsheet.Cell(
                        new InlineString(new DocumentFormat.OpenXml.Spreadsheet.Text(c.Text) { Space = SpaceProcessingModeValues.Preserve })
                    )
                    {
                        CellReference = Letters(i) + row.ToString(CultureInfo.InvariantCulture),
                        DataType = CellValues.InlineString,
                        StyleIndex = c.Style,
                    }
            )
        )
        {
            RowIndex = row,
        };

    private static Stylesheet Styles() =>
        new(
            new Fonts(new Font(), new Font(new Bold()), new Font(new Italic(), new Color { Rgb = "FF6B6B6B" })),
            new Fills(
                new Fill(new PatternFill { PatternType = PatternValues.None }),
                new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
                new Fill(new PatternFill(new ForegroundColor { Rgb = "FFE9DFF3" }) { PatternType = PatternValues.Solid })
            ),
            new Borders(new Border()),
            new CellFormats(
                new CellFormat(),
                new CellFormat
                {
                    FontId = 1,
                    ApplyFont = true,
                    NumberFormatId = 49,
                    ApplyNumberFormat = true,
                },
                new CellFormat { NumberFormatId = 49, ApplyNumberFormat = true },
                new CellFormat { NumberFormatId = 14, ApplyNumberFormat = true },
                new CellFormat
                {
                    FontId = 1,
                    ApplyFont = true,
                    FillId = 2,
                    ApplyFill = true,
                    NumberFormatId = 49,
                    ApplyNumberFormat = true,
                },
                new CellFormat
                {
                    FontId = 2,
                    ApplyFont = true,
                    NumberFormatId = 49,
                    ApplyNumberFormat = true,
                }
            )
        );

    private static int Index(ImportKind kind, Field field) => kind.IndexOf(field.Name);

    /// <summary>The letters of a column, from 0.</summary>
    private static string Letters(int column) =>
        column < 26 ? ((char)('A' + column)).ToString() : Letters((column / 26) - 1) + (char)('A' + (column % 26));
}
