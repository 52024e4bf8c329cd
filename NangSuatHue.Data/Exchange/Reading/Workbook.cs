using System.IO.Compression;
using System.Xml;
using NangSuatHue.Data.Foundation.Files;
using NangSuatHue.Data.Foundation.Text;

namespace NangSuatHue.Data.Exchange.Reading;

/// <summary>
/// XLSX files (ISO/IEC 29500, transitional and strict): told by their content, and a sheet of them turned into the CSV that everything else reads.
/// Streamed with the framework's own ZIP and XML readers: the spreadsheet libraries go over each sheet twice or make an object of each cell,
/// which took three to four times as long.
/// </summary>
internal static class Workbook
{
    private const long MaxBytes = 1L << 30,
        SmallBytes = 50L << 20,
        MaxRatio = 200;

    /// <summary>Whether the file is a ZIP archive whose document is a workbook in XML.</summary>
    public static bool IsXlsx(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
        Span<byte> head = stackalloc byte[4];
        if (stream.ReadAtLeast(head, 4, throwOnEndOfStream: false) < 4 || !head.SequenceEqual("PK\x03\x04"u8))
        {
            return false;
        }

        try
        {
            return WrongFormat.Of(stream) is null;
        }
        catch (IOException)
        {
            return false;
        }
    }

    /// <summary>Names of the visible sheets in their order, without reading a cell.</summary>
    /// <exception cref="UnreadableFileException"><c>file_binary</c>, <c>file_bomb</c>, <c>file_empty</c>.</exception>
    public static IReadOnlyList<string> SheetNames(string path) => Read(path, (_, parts) => Names(parts));

    /// <summary>The first rows of the visible sheets that have any cell, in their order and up to a count: the shared strings are read once for all.</summary>
    /// <exception cref="UnreadableFileException"><c>file_empty</c>, <c>file_binary</c>, <c>file_bomb</c>.</exception>
    public static IReadOnlyList<ConvertedSheet> Heads(string path, string temporaryFolder, int maxRows, int maxSheets) =>
        Read(path, (zip, parts) => Write(zip, parts, parts.Sheets, temporaryFolder, maxRows, maxSheets));

    /// <summary>Writes the named sheet, else the first visible one that has any cell.</summary>
    /// <exception cref="UnreadableFileException"><c>sheet_missing</c>, <c>file_empty</c>, <c>file_binary</c>, <c>file_bomb</c>.</exception>
    public static ConvertedSheet Convert(string path, string? sheet, string temporaryFolder) =>
        Read(
            path,
            (zip, parts) =>
            {
                var names = Names(parts);
                var wanted = sheet is null ? parts.Sheets : Named(parts.Sheets, sheet);
                if (wanted.Count == 0)
                {
                    throw new UnreadableFileException("sheet_missing", sheet!, string.Join(", ", names));
                }

                return Write(zip, parts, wanted, temporaryFolder, int.MaxValue, 1)[0];
            }
        );

    /// <summary>The sheet of a name; blanks at its ends, case and the way of composing accents are looked past where no name is equal.</summary>
    private static List<WorkbookSheet> Named(IReadOnlyList<WorkbookSheet> sheets, string name)
    {
        var exact = sheets.Where(s => s.Name.Equals(name, StringComparison.Ordinal)).Take(1).ToList();
        var like = CellText.Clean(name, keepLines: false);
        return exact.Count > 0
            ? exact
            : sheets.Where(s => CellText.Clean(s.Name, keepLines: false).Equals(like, StringComparison.OrdinalIgnoreCase)).Take(1).ToList();
    }

    /// <summary>Writes the sheets that have a cell, at least one and up to a count; where one cannot be read, none is left behind.</summary>
    private static List<ConvertedSheet> Write(
        ZipArchive zip,
        WorkbookParts parts,
        IReadOnlyList<WorkbookSheet> wanted,
        string temporaryFolder,
        int maxRows,
        int maxSheets
    )
    {
        var names = Names(parts);
        var strings = SharedStrings.Read(parts.SharedStrings is { } part ? WorkbookParts.Find(zip, part) : null);
        Directory.CreateDirectory(temporaryFolder);
        var written = new List<ConvertedSheet>();
        try
        {
            foreach (var one in wanted)
            {
                var target = Path.Combine(temporaryFolder, Path.GetRandomFileName());
                written.Add(new ConvertedSheet(target, one.Name, names, new SheetShape(), parts.From1904));
                var shape = Convert(zip, parts, strings, one, target, maxRows, null);
                if (shape.Merged.Exists(m => m.IsTall))
                {
                    shape = Convert(zip, parts, strings, one, target, maxRows, shape.Merged);
                }

                written[^1] = written[^1] with { Shape = shape };
                if (shape.Rows.Count == 0)
                {
                    File.Delete(target);
                    written.RemoveAt(written.Count - 1);
                }
                else if (written.Count == maxSheets)
                {
                    break;
                }
            }
        }
        catch
        {
            written.ForEach(w => File.Delete(w.Utf8Path));
            throw;
        }

        return written.Count > 0 ? written : throw new UnreadableFileException("file_empty");
    }

    private static SheetShape Convert(
        ZipArchive zip,
        WorkbookParts parts,
        SharedStrings strings,
        WorkbookSheet sheet,
        string target,
        int maxRows,
        IReadOnlyList<MergedCells>? merged
    )
    {
        using var content = (WorkbookParts.Find(zip, sheet.Part) ?? throw new InvalidDataException(sheet.Part)).Open();
        using var output = new FileStream(target, FileMode.Create, FileAccess.Write, FileShare.None, 1);
        var converter = new SheetConverter(parts, strings, output, merged);
        converter.Write(content, maxRows);
        return converter.Shape;
    }

    private static List<string> Names(WorkbookParts parts) =>
        parts.Sheets.Count == 0 ? throw new UnreadableFileException("file_empty") : parts.Sheets.Select(s => s.Name).ToList();

    private static T Read<T>(string path, Func<ZipArchive, WorkbookParts, T> read)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16);
        try
        {
            using var zip = new ZipArchive(stream, ZipArchiveMode.Read);
            if (
                zip.Entries.Sum(e => (decimal)e.Length) > MaxBytes
                || zip.Entries.Any(e => e.Length > SmallBytes && e.Length / Math.Max(e.CompressedLength, 1) > MaxRatio)
            )
            {
                throw new UnreadableFileException("file_bomb");
            }

            return read(zip, WorkbookParts.Read(zip));
        }
        catch (Exception e) when (e is XmlException or InvalidDataException or EndOfStreamException or NotSupportedException)
        {
            // Cut off, encrypted, a part missing, or a DTD, which no workbook has.
            throw new UnreadableFileException("file_damaged");
        }
    }
}
