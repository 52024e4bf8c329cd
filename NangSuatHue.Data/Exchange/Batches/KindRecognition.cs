using NangSuatHue.Data.Exchange.Kinds;
using NangSuatHue.Data.Exchange.Mapping;
using NangSuatHue.Data.Exchange.Reading;
using NangSuatHue.Data.Foundation.Files;

namespace NangSuatHue.Data.Exchange.Batches;

/// <summary>Tells what kind of records a file holds.</summary>
internal static class KindRecognition
{
    /// <summary>
    /// The kind that a file is most likely of, and the sheet of a workbook that says so: whose required fields its header names, then whose fields it names
    /// most; the first where nothing fits. No sheet is given for text, nor where it is the first that would be read anyway.
    /// </summary>
    /// <exception cref="UnreadableFileException">The file cannot be read as a table at all.</exception>
    internal static (ImportKind Kind, string? Sheet) Of(string path, string temporaryFolder, IReadOnlyList<ImportKind> kinds)
    {
        var heads = Workbook.IsXlsx(path) ? Workbook.Heads(path, temporaryFolder, SheetReader.ProbeRecords, MostSheets) : [];
        var best = (Kind: kinds[0], Sheet: (string?)null, Missing: int.MaxValue, Known: -1);
        try
        {
            IReadOnlyList<(string Path, string? Sheet)> texts =
                heads.Count == 0 ? [(path, null)] : heads.Select((h, i) => (h.Utf8Path, i == 0 ? null : h.Name)).ToList();
            foreach (var (text, sheet) in kinds.Count > 1 || texts.Count > 1 ? texts : [])
            {
                try
                {
                    foreach (var kind in kinds)
                    {
                        using var read = SheetReader.Open(
                            text,
                            heads.Count == 0 ? null : "utf-8",
                            temporaryFolder,
                            ColumnMap.KnownHeader(kind, new ImportSettings())
                        );
                        var fields = ColumnMap
                            .Map(kind, read.Layout, new ImportSettings(), null)
                            .Where(c => c.Field >= 0)
                            .Select(c => c.Field)
                            .ToHashSet();
                        var missing = kind.Fields.Where((f, i) => f.Required && !fields.Contains(i)).Count();
                        if (missing < best.Missing || (missing == best.Missing && fields.Count > best.Known))
                        {
                            best = (kind, sheet, missing, fields.Count);
                        }
                    }
                }
                catch (UnreadableFileException e) when (heads.Count > 1 && e.Code == "file_empty")
                {
                    // A sheet of blanks beside others.
                }
            }
        }
        finally
        {
            foreach (var head in heads)
            {
                File.Delete(head.Utf8Path);
            }
        }

        return (best.Kind, best.Sheet);
    }

    private const int MostSheets = 12;
}
