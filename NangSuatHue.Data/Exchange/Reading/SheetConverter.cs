using System.Buffers;
using System.Globalization;
using System.Text;
using System.Xml;
using NangSuatHue.Data.Foundation.Files;

namespace NangSuatHue.Data.Exchange.Reading;

/// <summary>One sheet's cells to CSV, a row at a time. Rows without a value are left out and so are the blanks behind a row's last value.</summary>
internal sealed class SheetConverter(WorkbookParts parts, SharedStrings strings, Stream output)
{
    private const int MaxColumns = 16_384,
        MaxRows = 1_048_576,
        FlushAt = 1 << 16;
    private const long MaxBytes = 1L << 30;
    private readonly ArrayBufferWriter<byte> buffer = new(FlushAt * 2);
    private readonly StringBuilder text = new();
    private readonly NameTable names = new();
    private long written;
    private int column,
        commas;
    private bool filled;

    /// <summary>Writes the rows and gives their count.</summary>
    /// <exception cref="UnreadableFileException"><c>file_bomb</c>: a few strings repeated without end.</exception>
    public int Write(Stream content, int maxRows)
    {
        string row = names.Add("row"),
            cell = names.Add("c"),
            data = names.Add("sheetData");
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
                else if (ReferenceEquals(reader.LocalName, row))
                {
                    (column, commas, filled) = (-1, 0, false);
                    seen = seen < MaxRows ? seen + 1 : throw new InvalidDataException("rows");
                }
            }
            else if (reader.NodeType == XmlNodeType.EndElement)
            {
                if (ReferenceEquals(reader.LocalName, row) && filled)
                {
                    buffer.Write("\n"u8);
                    rows++;
                    Flush(FlushAt);
                }
                else if (ReferenceEquals(reader.LocalName, data))
                {
                    break;
                }
            }
        }

        Flush(0);
        return rows;
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
        column = at > column && at < MaxColumns ? at : throw new InvalidDataException("column");
        if (reader.IsEmptyElement)
        {
            return;
        }

        var depth = reader.Depth;
        string? value = null;
        var inValue = false;
        while (reader.Read() && reader.Depth > depth)
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element when reader.LocalName == "is":
                    value = SharedStrings.ReadText(reader, text);
                    break;
                case XmlNodeType.Element or XmlNodeType.EndElement:
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
    }

    private void Append(string value, string? type, string? style)
    {
        if (type == "s")
        {
            var shared = strings[
                int.TryParse(value, NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var index)
                    ? index
                    : -1
            ];
            if (shared.Length > 0)
            {
                Separate();
                buffer.Write(shared);
                Flush(FlushAt * 16);
            }

            return;
        }

        Separate();
        SharedStrings.AppendCell(
            buffer,
            type switch
            {
                null or "n" => Number(value.Trim(), style),
                "b" => value.Trim() is "1" or "true" ? "TRUE" : "FALSE",
                "d" => Iso(value.Trim()),
                "str" => SharedStrings.Unescape(value),
                _ => value,
            }
        );
    }

    private void Separate()
    {
        for (filled = true; commas < column; commas++)
        {
            buffer.Write(","u8);
        }
    }

    private string Number(string value, string? style)
    {
        var kind =
            style is not null && int.TryParse(style, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < parts.Styles.Length
                ? parts.Styles[index]
                : CellStyle.Number;
        return
            kind != CellStyle.Number
            && double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var serial)
            && WorkbookValue.Day(serial, kind, parts.From1904) is { } day
            ? day
            : WorkbookValue.Number(value);
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

            number = number > MaxColumns ? number : (number * 26) + (char.ToUpperInvariant(c) - 'A' + 1);
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
