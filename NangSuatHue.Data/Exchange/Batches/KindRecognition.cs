using NangSuatHue.Data.Exchange.Kinds;
using NangSuatHue.Data.Exchange.Mapping;
using NangSuatHue.Data.Exchange.Reading;
using NangSuatHue.Data.Foundation.Fields;
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

    /// <summary>The sheets of a workbook whose headers name every required field of a kind but its year.</summary>
    internal static IReadOnlyList<string> SheetsOf(ImportKind kind, string path, string temporaryFolder)
    {
        var found = new List<string>();
        var heads = Workbook.Heads(path, temporaryFolder, SheetReader.ProbeRecords, MostSheets);
        try
        {
            foreach (var head in heads)
            {
                using var read = SheetReader.Open(head.Utf8Path, "utf-8", temporaryFolder, ColumnMap.KnownHeader(kind, new ImportSettings()));
                var columns = ColumnMap.Map(kind, read.Layout, new ImportSettings(), null);
                if (kind.Fields.Where((f, i) => f.Required && f.Type != FieldType.Year && columns.All(c => c.Field != i)).ToList().Count == 0)
                {
                    found.Add(head.Name);
                }
            }
        }
        catch (UnreadableFileException)
        {
            // A sheet of blanks: it holds no records.
        }
        finally
        {
            foreach (var head in heads)
            {
                File.Delete(head.Utf8Path);
            }
        }

        return found;
    }

    private const int MostSheets = 12;
}
