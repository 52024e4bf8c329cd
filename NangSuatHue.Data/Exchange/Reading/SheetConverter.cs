using System.Buffers;
using System.Globalization;
using System.Text;
using System.Xml;
using NangSuatHue.Data.Foundation.Files;

namespace NangSuatHue.Data.Exchange.Reading;

/// <summary>
/// One sheet's cells to CSV, a row at a time. Rows without a value are left out and so are the blanks behind a row's last value. What was merged over
/// several rows is known only at the sheet's end: a second pass with the first one's merged cells writes their values into each row.
/// </summary>
internal sealed class SheetConverter(WorkbookParts parts, SharedStrings strings, Stream output, IReadOnlyList<MergedCells>? merged = null)
{
    /// <summary>The most columns that a table may have.</summary>
    public const int MaxColumns = 1000;

    private const int SheetColumns = 16_384,
        MaxRows = 1_048_576,
        FlushAt = 1 << 16;
    private const long MaxBytes = 1L << 30;
    private readonly ArrayBufferWriter<byte> buffer = new(FlushAt * 2);
    private readonly StringBuilder text = new();
    private readonly NameTable names = new();
    private readonly MergedFill fill = new(merged);
    private long written;
    private int row,
        column,
        commas;
    private bool filled,
        hidden;

    /// <summary>Where the cells stood.</summary>
    public SheetShape Shape { get; } = new();

    /// <summary>Writes the rows and gives their count.</summary>
    /// <exception cref="UnreadableFileException">
    /// <c>file_bomb</c>: a few strings repeated without end. <c>columns_many</c>: a cell far to the right.
    /// </exception>
    public int Write(Stream content, int maxRows)
    {
        string rowName = names.Add("row"),
            cell = names.Add("c"),
            data = names.Add("sheetData"),
            columns = names.Add("col");
        using var reader = WorkbookParts.Reader(content, names);
        var rows = 0;
        var seen = 0;
        while (rows < maxRows && reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Element)
            {
                if (ReferenceEquals(reader.LocalName, cell))
                {
                    ReadCell(reader);
                }
                else if (ReferenceEquals(reader.LocalName, rowName))
                {
                    BeginRow(reader);
                    seen = seen < MaxRows ? seen + 1 : throw new InvalidDataException("rows");
                }
                else if (ReferenceEquals(reader.LocalName, columns))
                {
                    ReadColumns(reader);
                }
            }
            else if (reader.NodeType == XmlNodeType.EndElement)
            {
                if (ReferenceEquals(reader.LocalName, rowName) && filled)
                {
                    EndRow();
                    rows++;
                }
                else if (ReferenceEquals(reader.LocalName, data))
                {
                    ReadMerged(reader);
                    break;
                }
            }
        }

        Flush(0);
        return rows;
    }

    private void BeginRow(XmlReader reader)
    {
        (column, commas, filled) = (-1, 0, false);
        var number = reader.GetAttribute("r");
        row = number is not null && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var said) ? said : row + 1;
        hidden = reader.GetAttribute("hidden") is "1" or "true";
        fill.Begin(row);
    }

    private void EndRow()
    {
        WriteFills(SheetColumns);
        buffer.Write("\n"u8);
        Shape.AddRow(row, hidden);
        Flush(FlushAt);
    }

    private void ReadColumns(XmlReader reader)
    {
        if (
            reader.GetAttribute("hidden") is "1" or "true"
            && int.TryParse(reader.GetAttribute("min"), NumberStyles.None, CultureInfo.InvariantCulture, out var first)
            && int.TryParse(reader.GetAttribute("max"), NumberStyles.None, CultureInfo.InvariantCulture, out var last)
        )
        {
            Shape.HideColumns(first - 1, Math.Min(last, MaxColumns) - 1);
        }
    }

    /// <summary>The merged cells, which stand behind the rows.</summary>
    private void ReadMerged(XmlReader reader)
    {
        while (reader.Read())
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "mergeCell" } && reader.GetAttribute("ref") is { } place)
            {
                var ends = place.Split(':');
                if (ends.Length == 2 && Place(ends[0]) is var (top, left) && Place(ends[1]) is var (bottom, right))
                {
                    Shape.Merged.Add(new MergedCells(top, left, bottom, right));
                }
            }
        }
    }

    private static (int Row, int Column) Place(string text)
    {
        var letters = text.TakeWhile(char.IsAsciiLetter).Count();
        return (int.TryParse(text.AsSpan(letters), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0, ColumnOf(text));
    }

    private void ReadCell(XmlReader reader)
    {
        string? place = null,
            style = null,
            type = null;
        while (reader.MoveToNextAttribute())
        {
            switch (reader.LocalName)
            {
                case "r":
                    place = reader.Value;
                    break;
                case "s":
                    style = reader.Value;
                    break;
                case "t":
                    type = reader.Value;
                    break;
            }
        }

        reader.MoveToElement();
        var at = place is null ? column + 1 : ColumnOf(place);
        column = at > column && at < SheetColumns ? at : throw new InvalidDataException("column");
        if (reader.IsEmptyElement)
        {
            return;
        }

        var depth = reader.Depth;
        string? value = null;
        bool inValue = false,
            formula = false;
        while (reader.Read() && reader.Depth > depth)
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element when reader.LocalName == "is":
                    value = SharedStrings.ReadText(reader, text);
                    break;
                case XmlNodeType.Element or XmlNodeType.EndElement:
                    formula |= reader.LocalName == "f";
                    inValue = reader.NodeType == XmlNodeType.Element && reader.LocalName == "v" && !reader.IsEmptyElement;
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace when inValue:
                    value += reader.Value;
                    break;
            }
        }

        if (!string.IsNullOrEmpty(value))
        {
            Append(value, type, style);
        }
        else if (formula && type != "str")
        {
            Separate();
            buffer.Write([(byte)CellMarks.NotCalculated]);
        }
    }

    private void Append(string value, string? type, string? style)
    {
        var start = 0;
        if (type == "s")
        {
            var shared = strings[
                int.TryParse(value, NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var index)
                    ? index
                    : -1
            ];
            if (shared.Length == 0)
            {
                return;
            }

            Separate();
            start = buffer.WrittenCount;
            buffer.Write(shared);
        }
        else
        {
            Separate();
            start = buffer.WrittenCount;
            SharedStrings.AppendCell(
                buffer,
                type switch
                {
                    null or "n" => Number(value.Trim(), style),
                    "b" => value.Trim() is "1" or "true" ? "TRUE" : "FALSE",
                    "d" => Iso(value.Trim()),
                    "str" => SharedStrings.Typed(SharedStrings.Unescape(value)),
                    "e" => value.Trim(),
                    _ => SharedStrings.Typed(value),
                }
            );
        }

        fill.Keep(row, column, buffer.WrittenSpan[start..]);
        Flush(FlushAt * 16);
    }

    private void Separate()
    {
        if (column >= MaxColumns)
        {
            throw new UnreadableFileException("columns_many", MaxColumns.ToString(CultureInfo.InvariantCulture));
        }

        WriteFills(column);
        filled = true;
        Commas(column);
    }

    /// <summary>Writes the values from merged cells above that stand before a column.</summary>
    private void WriteFills(int before)
    {
        while (fill.Next(before, column) is var (at, value))
        {
            Commas(at);
            buffer.Write(value);
        }
    }

    private void Commas(int upTo)
    {
        for (; commas < upTo; commas++)
        {
            buffer.Write(","u8);
        }
    }

    private string Number(string value, string? style)
    {
        var format =
            style is not null && int.TryParse(style, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < parts.Styles.Length
                ? parts.Styles[index]
                : NumberFormat.General;
        return ReferenceEquals(format, NumberFormat.General) ? WorkbookValue.Number(value) : format.Show(value, parts.From1904);
    }

    private static string Iso(string value) =>
        value.Contains('-', StringComparison.Ordinal)
        && DateTime.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var moment)
            ? moment.ToString(moment.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture)
            : value;

    /// <summary>The column of a place such as <c>AB12</c>, from 0.</summary>
    private static int ColumnOf(string place)
    {
        var number = 0;
        foreach (var c in place)
        {
            if (!char.IsAsciiLetter(c))
            {
                break;
            }

            number = number > SheetColumns ? number : (number * 26) + (char.ToUpperInvariant(c) - 'A' + 1);
        }

        return number - 1;
    }

    private void Flush(int above)
    {
        if (buffer.WrittenCount <= above)
        {
            return;
        }

        output.Write(buffer.WrittenSpan);
        written += buffer.WrittenCount;
        buffer.ResetWrittenCount();
        if (written > MaxBytes)
        {
            throw new UnreadableFileException("file_bomb");
        }
    }
}
