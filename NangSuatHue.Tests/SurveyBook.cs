using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Cell = DocumentFormat.OpenXml.Spreadsheet.Cell;

namespace NangSuatHue.Tests;

/// <summary>Writes rows of text as a person's workbook would hold them: numbers and days as such, shared strings, nothing where a cell is blank.</summary>
internal static class SurveyBook
{
    public static void Write(string path, params (string Name, bool Hidden, IReadOnlyList<string[]> Rows)[] sheets)
    {
        using var document = SpreadsheetDocument.Create(path, SpreadsheetDocumentType.Workbook);
        var book = document.AddWorkbookPart();
        book.AddNewPart<WorkbookStylesPart>().Stylesheet = new Stylesheet(
            new Fonts(new Font()),
            new Fills(new Fill()),
            new Borders(new Border()),
            new CellFormats(new CellFormat(), new CellFormat { NumberFormatId = 14, ApplyNumberFormat = true })
        );
        var strings = new Dictionary<string, int>(StringComparer.Ordinal);
        var list = new Sheets();
        foreach (var (name, hidden, rows) in sheets)
        {
            var part = book.AddNewPart<WorksheetPart>();
            part.Worksheet = new Worksheet(
                new SheetData(
                    rows.Select((cells, i) => new Row(cells.Select((c, j) => Of(c, i, j, strings)).OfType<Cell>()) { RowIndex = (uint)i + 1 })
                )
            );
            list.Append(
                new Sheet
                {
                    Id = book.GetIdOfPart(part),
                    SheetId = (uint)list.ChildElements.Count + 1,
                    Name = name,
                    State = hidden ? SheetStateValues.Hidden : null,
                }
            );
        }

        book.AddNewPart<SharedStringTablePart>().SharedStringTable = new SharedStringTable(
            strings.Keys.Select(s => new SharedStringItem(new Text(s) { Space = SpaceProcessingModeValues.Preserve }))
        );
        book.Workbook = new DocumentFormat.OpenXml.Spreadsheet.Workbook(list);
    }

    private static Cell? Of(string text, int row, int column, Dictionary<string, int> strings)
    {
        if (text.Length == 0)
        {
            return null;
        }

        var place =
            (column < 26 ? "" : ((char)('A' + (column / 26) - 1)).ToString())
            + (char)('A' + (column % 26))
            + (row + 1).ToString(CultureInfo.InvariantCulture);
        if (DateTime.TryParseExact(text, "dd/MM/yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return new Cell
            {
                CellReference = place,
                StyleIndex = 1,
                CellValue = new CellValue(day.ToOADate()),
            };
        }

        if (
            text[0] != '0'
            && double.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
        )
        {
            return new Cell { CellReference = place, CellValue = new CellValue(number) };
        }

        strings.TryAdd(text, strings.Count);
        return new Cell
        {
            CellReference = place,
            DataType = CellValues.SharedString,
            CellValue = new CellValue(strings[text]),
        };
    }
}
