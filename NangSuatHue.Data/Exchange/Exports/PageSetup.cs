using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;

namespace NangSuatHue.Data.Exchange.Exports;

/// <summary>
/// How a workbook is printed, which its writer cannot say: A4 across, as many pages wide as can be read, the first row and the sheet's name on top of
/// each page, with the first column again where there are several, the page's number below (ECMA-376 part 1, 18.3.1.63, 18.3.1.46, 18.2.5).
/// </summary>
internal static class PageSetup
{
    private const string End = "</worksheet>";

    /// <summary>How wide a page of A4 across can be and still be read, in characters.</summary>
    private const double Readable = 260;

    /// <summary>Copies a book of one sheet with its page setup. The rows are passed on as they are.</summary>
    /// <param name="book">The book, at its beginning.</param>
    /// <param name="output">Where the copy goes; need not seek.</param>
    /// <param name="sheet">The sheet's name.</param>
    /// <param name="width">The sheet's width, in characters.</param>
    /// <param name="mark">What is printed beside it; null for nothing.</param>
    /// <param name="ct">Stops the copying.</param>
    public static async Task CopyAsync(Stream book, Stream output, string sheet, double width, string? mark, CancellationToken ct)
    {
        var pages = (int)Math.Ceiling(width / Readable);
        await using var source = await ZipArchive.CreateAsync(book, ZipArchiveMode.Read, leaveOpen: true, entryNameEncoding: null, ct);
        await using var target = await ZipArchive.CreateAsync(output, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, ct);
        foreach (var entry in source.Entries)
        {
            await using var from = await entry.OpenAsync(ct);
            await using var to = await target.CreateEntry(entry.FullName, CompressionLevel.Fastest).OpenAsync(ct);
            if (entry.FullName == "xl/workbook.xml")
            {
                await NameTitlesAsync(from, to, sheet, pages, ct);
            }
            else if (entry.FullName.StartsWith("xl/worksheets/", StringComparison.Ordinal) && entry.Name.EndsWith(".xml", StringComparison.Ordinal))
            {
                await SetUpAsync(from, to, entry.Length, sheet, pages, mark, ct);
            }
            else
            {
                await from.CopyToAsync(to, ct);
            }
        }
    }

    private static async Task NameTitlesAsync(Stream from, Stream to, string sheet, int pages, CancellationToken ct)
    {
        using var reader = new StreamReader(from);
        var text = await reader.ReadToEndAsync(ct);
        var name = $"'{sheet.Replace("'", "''", StringComparison.Ordinal)}'";
        var names =
            "</sheets><definedNames><definedName name=\"_xlnm.Print_Titles\" localSheetId=\"0\">"
            + Xml((pages > 1 ? name + "!$A:$A," : "") + name + "!$1:$1")
            + "</definedName></definedNames>";
        var at = text.IndexOf("</sheets>", StringComparison.Ordinal);
        await to.WriteAsync(Encoding.UTF8.GetBytes(text[..at] + names + text[(at + "</sheets>".Length)..]), ct);
    }

    private static async Task SetUpAsync(Stream from, Stream to, long length, string sheet, int pages, string? mark, CancellationToken ct)
    {
        var buffer = new byte[1 << 16];
        var head = await from.ReadAtLeastAsync(buffer, (int)Math.Min(4096, length), throwOnEndOfStream: false, ct);
        var root = buffer.AsSpan(0, head).IndexOf("<worksheet"u8);
        var opened = root + buffer.AsSpan(root, head - root).IndexOf((byte)'>') + 1;
        await to.WriteAsync(buffer.AsMemory(0, opened), ct);
        await to.WriteAsync("<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr>"u8.ToArray(), ct);

        // All but the end, which the page setup stands before.
        var left = length - opened - End.Length;
        var chunk = buffer.AsMemory(opened, (int)Math.Min(head - opened, left));
        while (left > 0)
        {
            await to.WriteAsync(chunk, ct);
            left -= chunk.Length;
            if (left > 0)
            {
                var n = await from.ReadAsync(buffer.AsMemory(0, (int)Math.Min(buffer.Length, left)), ct);
                chunk = n > 0 ? buffer.AsMemory(0, n) : throw new EndOfStreamException();
            }
        }

        var title = "&L" + Code(sheet) + (mark is null ? "" : "&R" + Code(mark));
        await to.WriteAsync(
            Encoding.UTF8.GetBytes(
                "<pageMargins left=\"0.4\" right=\"0.4\" top=\"0.6\" bottom=\"0.6\" header=\"0.3\" footer=\"0.3\"/>"
                    + $"<pageSetup paperSize=\"9\" orientation=\"landscape\" fitToWidth=\"{pages.ToString(CultureInfo.InvariantCulture)}\" fitToHeight=\"0\"/>"
                    + $"<headerFooter><oddHeader>{Xml(title)}</oddHeader><oddFooter>{Xml("&L&D&RTrang &P / &N")}</oddFooter></headerFooter>"
                    + End
            ),
            ct
        );
    }

    /// <summary>A text in a page's header, where an ampersand begins a code and a digit would be read as a size.</summary>
    private static string Code(string text) =>
        (char.IsAsciiDigit(text.FirstOrDefault()) ? " " : "") + text.Replace("&", "&&", StringComparison.Ordinal);

    private static string Xml(string text) => SecurityElement.Escape(text);
}
