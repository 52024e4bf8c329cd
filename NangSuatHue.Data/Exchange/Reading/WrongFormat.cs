using System.IO.Compression;
using System.Text;
using System.Xml;

namespace NangSuatHue.Data.Exchange.Reading;

/// <summary>Tells by its content what a file is that is neither delimited text nor a workbook, so that its sentence can say what to do with it.</summary>
internal static class WrongFormat
{
    private const int HeadBytes = 8192,
        CompoundBytes = 1 << 20;

    /// <summary>The code of the sentence; null where the file may be text.</summary>
    public static string? Of(Stream file)
    {
        file.Position = 0;
        var head = new byte[Math.Min(HeadBytes, file.Length)];
        file.ReadExactly(head);
        ReadOnlySpan<byte> bytes = head;
        if (bytes.StartsWith("PK\x03\x04"u8) || bytes.StartsWith("PK\x05\x06"u8))
        {
            file.Position = 0;
            return OfZip(file);
        }

        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]))
        {
            return OfCompound(file);
        }

        return bytes.StartsWith("%PDF"u8) ? "file_pdf"
            : bytes.StartsWith("{\\rtf"u8) ? "file_word"
            : bytes.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]) || bytes.StartsWith((ReadOnlySpan<byte>)[0x37, 0x7A, 0xBC, 0xAF]) ? "file_zip"
            : bytes.StartsWith("Rar!"u8) ? "file_zip"
            : bytes.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47]) || bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF])
                ? "file_picture"
            : bytes.StartsWith((ReadOnlySpan<byte>)[0x09, 0x08]) || bytes.StartsWith((ReadOnlySpan<byte>)[0x09, 0x04]) ? "file_xls"
            : OfText(TextOf(head));
    }

    /// <summary>Text formats that carry tables under the name of a spreadsheet.</summary>
    private static string? OfText(string text)
    {
        var start = text.TrimStart('\uFEFF', ' ', '\t', '\r', '\n', '\0');
        if (start.StartsWith("ID;P", StringComparison.Ordinal) && start.AsSpan(4).IndexOfAny("\r\n") is > 0 and < 40)
        {
            return "file_sylk";
        }

        if (start.StartsWith("TABLE", StringComparison.Ordinal) && start.Contains("VECTORS", StringComparison.Ordinal))
        {
            return "file_sylk";
        }

        if (start.StartsWith("MIME-Version:", StringComparison.OrdinalIgnoreCase))
        {
            return "file_html";
        }

        if (
            start.Length > 1
            && start[0] is '{' or '['
            && start[1..].TrimStart() is { Length: > 0 } inside
            && inside[0] is '"' or '{' or '[' or '}' or ']'
        )
        {
            return "file_json";
        }

        if (start.Length < 2 || start[0] != '<' || !(char.IsAsciiLetter(start[1]) || start[1] is '!' or '?'))
        {
            return null;
        }

        foreach (var tag in (string[])["<html", "<!doctype html", "<table", "<head", "<body", "<meta", "<style", "<div", "<tr", "<td"])
        {
            if (start.Contains(tag, StringComparison.OrdinalIgnoreCase))
            {
                return "file_html";
            }
        }

        return "file_xml";
    }

    private static string TextOf(byte[] head) =>
        head is [0xFF, 0xFE, ..] ? Encoding.Unicode.GetString(head)
        : head is [0xFE, 0xFF, ..] ? Encoding.BigEndianUnicode.GetString(head)
        : Encoding.UTF8.GetString(head);

    private static string? OfZip(Stream file)
    {
        try
        {
            using var zip = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
            if (WorkbookParts.MainPart(zip) is { } main && WorkbookParts.Find(zip, "[Content_Types].xml") is not null)
            {
                return main.EndsWith(".bin", StringComparison.OrdinalIgnoreCase) ? "file_xlsb"
                    : IsWorkbook(zip, main) ? null
                    : main.StartsWith("word/", StringComparison.OrdinalIgnoreCase) ? "file_word"
                    : "file_binary";
            }

            return WorkbookParts.Find(zip, "mimetype") is { } type && Text(type).Contains("opendocument", StringComparison.Ordinal) ? "file_ods"
                : WorkbookParts.Find(zip, "Index/Document.iwa") is not null ? "file_numbers"
                : "file_zip";
        }
        catch (Exception e) when (e is InvalidDataException or XmlException or EndOfStreamException or NotSupportedException)
        {
            return "file_damaged";
        }
    }

    private static bool IsWorkbook(ZipArchive zip, string part)
    {
        using var stream = WorkbookParts.Find(zip, part)!.Open();
        using var reader = WorkbookParts.Reader(stream);
        return reader.MoveToContent() == XmlNodeType.Element && reader.LocalName == "workbook";
    }

    private static string Text(ZipArchiveEntry entry)
    {
        using var reader = new StreamReader(entry.Open());
        var buffer = new char[100];
        return new string(buffer, 0, reader.ReadBlock(buffer));
    }

    /// <summary>An old compound file: its directory names the streams in UTF-16.</summary>
    private static string OfCompound(Stream file)
    {
        file.Position = 0;
        var bytes = new byte[Math.Min(CompoundBytes, file.Length)];
        file.ReadExactly(bytes);
        bool Has(string name) => bytes.AsSpan().IndexOf(Encoding.Unicode.GetBytes(name)) >= 0;
        if (Has("EncryptedPackage") || Has("EncryptionInfo"))
        {
            return "file_encrypted";
        }

        if (Has("WordDocument"))
        {
            return "file_word";
        }

        // The directory may stand far behind in a long file; most compound files that people send are old workbooks.
        return "file_xls";
    }
}
