using System.IO.Compression;
using System.Text;
using NangSuatHue.Data.Foundation.Files;
using NangSuatHue.Data.Foundation.Text;

namespace NangSuatHue.Data.Exchange.Reading;

/// <summary>Finds a text in a source file, whatever its encoding, in any sheet, hidden ones too.</summary>
internal static class SourceSearch
{
    private const int Block = 1 << 16;

    /// <summary>
    /// Whether the file holds one of the texts, in any case, composed or not. A file that cannot be read in its encoding tells nothing, and is said
    /// to hold them: it
    /// serves nobody either.
    /// </summary>
    public static bool Holds(string path, string? encoding, string temporaryFolder, IReadOnlyList<string> texts, CancellationToken ct)
    {
        try
        {
            return Workbook.IsXlsx(path) ? WorkbookHolds(path, temporaryFolder, texts, ct) : TextHolds(path, encoding, temporaryFolder, texts, ct);
        }
        catch (UnreadableFileException)
        {
            return true;
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return false;
        }
    }

    private static bool TextHolds(string path, string? encoding, string temporaryFolder, IReadOnlyList<string> texts, CancellationToken ct)
    {
        var (_, utf8) = TextDecoding.Open(path, encoding, temporaryFolder);
        try
        {
            return FileHolds(utf8, texts, ct);
        }
        finally
        {
            if (utf8 != path)
            {
                File.Delete(utf8);
            }
        }
    }

    /// <summary>
    /// The cells of the visible sheets as they are imported, then the parts as they lie in the archive: those of hidden sheets and of comments.
    /// </summary>
    private static bool WorkbookHolds(string path, string temporaryFolder, IReadOnlyList<string> texts, CancellationToken ct)
    {
        var sheets = Workbook.Heads(path, temporaryFolder, int.MaxValue, int.MaxValue);
        try
        {
            if (sheets.Any(s => FileHolds(s.Utf8Path, texts, ct)))
            {
                return true;
            }
        }
        finally
        {
            foreach (var sheet in sheets)
            {
                File.Delete(sheet.Utf8Path);
            }
        }

        using var zip = ZipFile.OpenRead(path);
        foreach (var part in zip.Entries.Where(e => e.FullName.EndsWith(".xml", StringComparison.OrdinalIgnoreCase)))
        {
            using var reader = new StreamReader(part.Open(), Encoding.UTF8);
            if (Holds(reader, texts, ct))
            {
                return true;
            }
        }

        return false;
    }

    private static bool FileHolds(string path, IReadOnlyList<string> texts, CancellationToken ct)
    {
        using var reader = new StreamReader(path, Encoding.UTF8);
        return Holds(reader, texts, ct);
    }

    /// <summary>Reads in blocks; the end of each is read again with the next, decomposed letters being up to three characters.</summary>
    internal static bool Holds(TextReader reader, IReadOnlyList<string> texts, CancellationToken ct)
    {
        var wanted = texts.Select(WellFormed.Composed).ToList();
        var overlap = wanted.Max(t => t.Length) * 3;
        var buffer = new char[Block + overlap];
        var kept = 0;
        int n;
        while ((n = reader.ReadBlock(buffer, kept, Block)) > 0)
        {
            ct.ThrowIfCancellationRequested();
            var text = WellFormed.Composed(new string(buffer, 0, kept + n));
            if (wanted.Any(t => text.Contains(t, StringComparison.OrdinalIgnoreCase)))
            {
                return true;
            }

            var keep = Math.Min(overlap, kept + n);
            Array.Copy(buffer, kept + n - keep, buffer, 0, keep);
            kept = keep;
        }

        return false;
    }
}
