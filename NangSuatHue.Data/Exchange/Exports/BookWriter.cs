using NangSuatHue.Data.Exchange.Reading;
using NangSuatHue.Data.Foundation.Fields;
using SpreadCheetah;
using SpreadCheetah.Styling;
using SpreadCheetah.Worksheets;
using Style = SpreadCheetah.Styling.Style;

namespace NangSuatHue.Data.Exchange.Exports;

/// <summary>
/// Writes a list as a workbook for people: a bold header that stays in sight and is printed on every page, columns as wide as what stands in them, numbers
/// and days as such. Rows are streamed; text that a spreadsheet would run as a formula gets an apostrophe in front, as in CSV.
/// </summary>
public static class BookWriter
{
    private const int LongestName = 31,
        LongestCell = 32_767,
        LineHeight = 15,
        MostLines = 12;

    /// <summary>Writes one sheet and gives the number of its rows. A row has a value a column: text, a number, a day, or null.</summary>
    /// <param name="sheet">The sheet's name, printed on top of each page.</param>
    /// <param name="columns">Its columns.</param>
    /// <param name="rows">Its rows.</param>
    /// <param name="output">Where the file goes.</param>
    /// <param name="mark">Asked when the rows are written: what is printed beside the name, as that the data are invented; null for nothing.</param>
    /// <param name="ct">Stops the writing.</param>
    public static async Task<int> WriteAsync(
        string sheet,
        IReadOnlyList<BookColumn> columns,
        IAsyncEnumerable<IReadOnlyList<object?>> rows,
        Stream output,
        Func<string?> mark,
        CancellationToken ct
    )
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        await using var file = new FileStream(
            path,
            FileMode.CreateNew,
            FileAccess.ReadWrite,
            FileShare.None,
            1 << 16,
            FileOptions.DeleteOnClose | FileOptions.Asynchronous
        );
        var name = sheet.Length > LongestName ? sheet[..LongestName] : sheet;
        var count = await WriteRowsAsync(name, columns, rows, file, ct);
        file.Position = 0;
        await PageSetup.CopyAsync(file, output, name, columns.Sum(c => c.Width), mark(), ct);
        return count;
    }

    private static async Task<int> WriteRowsAsync(
        string name,
        IReadOnlyList<BookColumn> columns,
        IAsyncEnumerable<IReadOnlyList<object?>> rows,
        Stream file,
        CancellationToken ct
    )
    {
        await using var book = await Spreadsheet.CreateNewAsync(file, cancellationToken: ct);
        var options = new WorksheetOptions { FrozenRows = 1 };
        for (var i = 0; i < columns.Count; i++)
        {
            options.Column(i + 1).Width = columns[i].Width;
        }

        var head = new Style();
        head.Font.Bold = true;
        head.Alignment.WrapText = true;
        head.Alignment.Vertical = VerticalAlignment.Center;
        head.Fill.Color = System.Drawing.Color.FromArgb(0xE9, 0xDF, 0xF3);
        var headId = book.AddStyle(head);
        var styles = new Styles(
            book.AddStyle(Format("#,##0")),
            book.AddStyle(Format("#,##0.###########")),
            book.AddStyle(Format("0")),
            book.AddStyle(Format("dd/mm/yyyy")),
            book.AddStyle(Wrapped())
        );
        await book.StartWorksheetAsync(name, options, ct);
        var cells = columns.Select(c => new StyledCell(c.Header, headId)).ToArray();
        await book.AddRowAsync(
            cells,
            new RowOptions { Height = LineHeight * Math.Min(columns.Max(c => Lines(c.Header.Length, c)), MostLines) + 4 },
            ct
        );
        var count = 0;
        await foreach (var row in rows.WithCancellation(ct))
        {
            var tall = 1;
            for (var i = 0; i < cells.Length; i++)
            {
                cells[i] = CellOf(row[i], columns[i].Type, styles);
                tall = row[i] is string text ? Math.Max(tall, Lines(text.Length, columns[i])) : tall;
            }

            // Programs that do not measure rows themselves need to be told of the high ones.
            await book.AddRowAsync(cells, tall > 1 ? new RowOptions { Height = LineHeight * Math.Min(tall, MostLines) } : null, ct);
            count++;
        }

        await book.FinishAsync(ct);
        return count;
    }

    private static Style Format(string code)
    {
        var style = new Style { Format = SpreadCheetah.Styling.NumberFormat.Custom(code) };
        style.Alignment.Vertical = VerticalAlignment.Top;
        return style;
    }

    private static int Lines(int length, BookColumn column) => (int)Math.Ceiling(length / Math.Max(1, column.Width - 2));

    private static StyledCell CellOf(object? value, FieldType type, in Styles styles) =>
        value switch
        {
            null => new StyledCell(default(DataCell), null),
            double number => new StyledCell(number, number == Math.Floor(number) ? styles.Whole : styles.Decimals),
            long year when type == FieldType.Year => new StyledCell(year, styles.Plain),
            long whole => new StyledCell(whole, styles.Plain),
            DateOnly day => new StyledCell(day.ToDateTime(TimeOnly.MinValue), styles.Day),
            _ => new StyledCell(Text(value.ToString()!), styles.Words),
        };

    private static Style Wrapped()
    {
        var style = new Style();
        style.Alignment.WrapText = true;
        style.Alignment.Vertical = VerticalAlignment.Top;
        style.Alignment.Indent = 1;
        return style;
    }

    /// <summary>Text that no program runs, without signs that XML cannot hold, to the length that a cell can have.</summary>
    private static string Text(string text)
    {
        var safe = SheetWriter.Safe(text);
        safe = safe.AsSpan().IndexOfAnyInRange('\0', '\u001F') < 0 ? safe : string.Concat(safe.Where(c => c is >= ' ' or '\n' or '\t'));
        return safe.Length > LongestCell ? safe[..LongestCell] : safe;
    }

    private readonly record struct Styles(StyleId Whole, StyleId Decimals, StyleId Plain, StyleId Day, StyleId Words);
}
