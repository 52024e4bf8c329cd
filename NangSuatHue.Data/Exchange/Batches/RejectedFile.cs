using NangSuatHue.Data.Exchange.Kinds;
using NangSuatHue.Data.Exchange.Mapping;
using NangSuatHue.Data.Exchange.Reading;

namespace NangSuatHue.Data.Exchange.Batches;

/// <summary>The rejected rows of a file in its own columns, with a reason column behind them: ready to be corrected and imported again.</summary>
internal static class RejectedFile
{
    /// <summary>Headers of the reason column, known so that a corrected file is not asked about it.</summary>
    public static readonly IReadOnlySet<string> ReasonHeaders = new HashSet<string>(StringComparer.Ordinal)
    {
        "Lý do bị loại",
        "Reason for rejection",
    };

    /// <summary>
    /// Writes CSV in UTF-8 with a byte order mark and the file's own delimiter, semicolons for a workbook. Text that a spreadsheet would run as a
    /// formula gets an
    /// apostrophe in front, which the import takes off again.
    /// </summary>
    public static void Write(
        string path,
        ImportKind kind,
        ImportSettings settings,
        IReadOnlyDictionary<int, string> reasons,
        bool vi,
        string temporaryFolder,
        Stream output
    )
    {
        using var sheet = SheetReader.Open(path, settings.Encoding, temporaryFolder, ColumnMap.KnownHeader(kind, settings), settings.Sheet);
        using var csv = new SheetWriter(output, sheet.Layout.Sheet is null ? sheet.Layout.Delimiter : ';');
        var headers = sheet.Layout.HeaderTexts;
        var keep = Enumerable.Range(0, headers.Count).Where(i => !ReasonHeaders.Contains(headers[i])).ToList();
        foreach (var i in keep)
        {
            csv.Text(headers[i].Length > 0 ? headers[i] : "");
        }

        csv.Text(vi ? "Lý do bị loại" : "Reason for rejection");
        csv.EndRow();
        if (sheet.Layout.UnitRow is { } units)
        {
            foreach (var i in keep)
            {
                csv.Text(i < units.Count ? units[i] : "");
            }

            csv.Text("");
            csv.EndRow();
        }

        sheet.Rewind();
        while (sheet.Next())
        {
            if (!reasons.TryGetValue(sheet.Row, out var reason))
            {
                continue;
            }

            foreach (var i in keep)
            {
                csv.Text(CellMarks.Shown(sheet.Text(i)));
            }

            csv.Text(reason);
            csv.EndRow();
        }
    }
}
