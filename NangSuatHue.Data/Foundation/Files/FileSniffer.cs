using System.IO.Compression;

namespace NangSuatHue.Data.Foundation.Files;

/// <summary>
/// Tells a file's type from its contents, never from its name: PDF, PNG, JPEG, and Word or Excel workbooks without macros. Everything else is refused.
/// </summary>
public static class FileSniffer
{
    /// <summary>What may be uploaded.</summary>
    public static IReadOnlyList<FileType> Allowed { get; } =
    [
        new("application/pdf", ".pdf"),
        new("image/png", ".png"),
        new("image/jpeg", ".jpg", ".jpeg"),
        new("application/vnd.openxmlformats-officedocument.wordprocessingml.document", ".docx"),
        new("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ".xlsx"),
    ];

    /// <summary>The extensions for a browser's file picker.</summary>
    public static string Accept { get; } = string.Join(',', Allowed.SelectMany(t => t.Extensions));

    /// <summary>The type; null for one that is not allowed. The stream is read from its beginning and left anywhere.</summary>
    public static FileType? Sniff(Stream file)
    {
        Span<byte> head = stackalloc byte[8];
        file.Position = 0;
        var n = file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        head = head[..n];
        return head switch
        {
            [(byte)'%', (byte)'P', (byte)'D', (byte)'F', (byte)'-', ..] => Allowed[0],
            [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A] => Allowed[1],
            [0xFF, 0xD8, 0xFF, ..] => Allowed[2],
            [(byte)'P', (byte)'K', 3, 4, ..] => SniffOffice(file),
            _ => null,
        };
    }

    private static FileType? SniffOffice(Stream file)
    {
        try
        {
            file.Position = 0;
            using var zip = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
            // Ten thousand parts are no document; the directory alone is read, nothing is unpacked.
            if (
                zip.Entries.Count > 10_000
                || zip.GetEntry("[Content_Types].xml") is not { Length: < 1 << 20 } types
                || NamesMacros(types)
                || zip.Entries.Any(e => e.Name.Equals("vbaProject.bin", StringComparison.OrdinalIgnoreCase))
            )
            {
                return null;
            }

            return zip.GetEntry("word/document.xml") is not null ? Allowed[3]
                : zip.GetEntry("xl/workbook.xml") is not null ? Allowed[4]
                : null;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    /// <summary>Whether the document's own list of its parts names macros, whatever the part is called.</summary>
    private static bool NamesMacros(ZipArchiveEntry types)
    {
        using var reader = new StreamReader(types.Open());
        var text = new char[1 << 20];
        return new string(text, 0, reader.ReadBlock(text)) is var list
            && (list.Contains("vbaProject", StringComparison.OrdinalIgnoreCase) || list.Contains("macroEnabled", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>A name to keep: no folders, no control characters, the type's own extension, at most 120 characters.</summary>
    public static string SafeName(string name, FileType type)
    {
        var cut = name.LastIndexOfAny(['/', '\\']);
        var safe = new string(
            (cut < 0 ? name : name[(cut + 1)..])
                .Normalize()
                .Where(c =>
                    !char.IsControl(c)
                    && c is not ('"' or '<' or '>' or ':' or '|' or '?' or '*' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069'))
                )
                .ToArray()
        ).Trim(' ', '.');
        var stem = type.Extensions.FirstOrDefault(e => safe.EndsWith(e, StringComparison.OrdinalIgnoreCase)) is { } known
            ? safe[..^known.Length]
            : safe;
        stem =
            stem.Length == 0 ? "tep"
            : stem.Length > 110 ? stem[..(char.IsHighSurrogate(stem[109]) ? 109 : 110)]
            : stem;
        return stem + type.Extensions[0];
    }
}
