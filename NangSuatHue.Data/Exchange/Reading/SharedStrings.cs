using System.Buffers;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using NangSuatHue.Data.Foundation.Files;

namespace NangSuatHue.Data.Exchange.Reading;

/// <summary>The strings that a workbook's cells refer to by number, kept as they will be written to CSV: UTF-8, quoted where needed.</summary>
internal sealed partial class SharedStrings
{
    private const int MaxBytes = 512 << 20;
    private readonly ArrayBufferWriter<byte> bytes = new();
    private readonly List<int> ends = [0];

    private SharedStrings() { }

    /// <summary>Reads the part; none for a workbook without one.</summary>
    public static SharedStrings Read(ZipArchiveEntry? part)
    {
        var strings = new SharedStrings();
        if (part is null)
        {
            return strings;
        }

        using var stream = part.Open();
        using var reader = WorkbookParts.Reader(stream);
        var text = new StringBuilder();
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "si")
            {
                AppendCell(strings.bytes, Typed(ReadText(reader, text)));
                strings.ends.Add(strings.bytes.WrittenCount);
                if (strings.bytes.WrittenCount > MaxBytes)
                {
                    throw new UnreadableFileException("file_bomb");
                }
            }
        }

        return strings;
    }

    /// <summary>The cell of a number.</summary>
    /// <exception cref="InvalidDataException">There is no such string.</exception>
    public ReadOnlySpan<byte> this[int index] =>
        index >= 0 && index < ends.Count - 1 ? bytes.WrittenSpan[ends[index]..ends[index + 1]] : throw new InvalidDataException("shared string");

    /// <summary>The text of the element that the reader stands on, its runs joined, without phonetic readings; leaves the reader on its end.</summary>
    public static string ReadText(XmlReader reader, StringBuilder text)
    {
        text.Clear();
        if (reader.IsEmptyElement)
        {
            return "";
        }

        var depth = reader.Depth;
        bool inText = false,
            phonetic = false;
        while (reader.Read() && reader.Depth > depth)
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element when reader.LocalName == "t":
                    inText = !reader.IsEmptyElement;
                    break;
                case XmlNodeType.EndElement when reader.LocalName == "t":
                    inText = false;
                    break;
                case XmlNodeType.Element when reader.LocalName == "rPh":
                    phonetic = !reader.IsEmptyElement;
                    break;
                case XmlNodeType.EndElement when reader.LocalName == "rPh":
                    phonetic = false;
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace when inText && !phonetic:
                    text.Append(reader.Value);
                    break;
            }
        }

        return Unescape(text.ToString());
    }

    /// <summary>Signs that XML cannot hold are written as <c>_x000D_</c>.</summary>
    public static string Unescape(string text) =>
        text.Contains("_x", StringComparison.Ordinal)
            ? Escape().Replace(text, m => ((char)System.Convert.ToInt32(m.Groups[1].Value, 16)).ToString())
            : text;

    /// <summary>A text of a cell without signs that no cell shows, and with its mark where it looks like a number with a separator.</summary>
    public static string Typed(string text)
    {
        if (text.AsSpan().IndexOfAnyInRange('\0', '\u001F') >= 0)
        {
            text = string.Concat(text.Where(c => c is >= ' ' or '\t' or '\r' or '\n'));
        }

        return LooksLikeNumber(text) ? CellMarks.TypedText + text : text;
    }

    private static bool LooksLikeNumber(string text)
    {
        if (text.Length is < 3 or > 40)
        {
            return false;
        }

        bool digits = false,
            separators = false;
        foreach (var c in text)
        {
            digits |= char.IsAsciiDigit(c);
            separators |= c is '.' or ',';
            if (!char.IsAsciiDigit(c) && c is not ('.' or ',' or ' ' or '\u00A0' or '\u202F' or '-' or '+' or '(' or ')'))
            {
                return false;
            }
        }

        return digits && separators;
    }

    /// <summary>Writes one cell of CSV.</summary>
    public static void AppendCell(IBufferWriter<byte> target, string text)
    {
        if (text.AsSpan().IndexOfAny("\",\r\n") >= 0)
        {
            text = "\"" + text.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
        }

        Encoding.UTF8.GetBytes(text, target);
    }

    [GeneratedRegex("_x([0-9A-Fa-f]{4})_")]
    private static partial Regex Escape();
}
