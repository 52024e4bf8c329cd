using System.Text;
using CsvHelper;
using NangSuatHue.Data.Foundation.Files;
using NangSuatHue.Data.Foundation.Text;

namespace NangSuatHue.Data.Exchange.Reading;

/// <summary>
/// A delimited text file, or a workbook's sheet, as records of UTF-8 cells. The only place that knows the CSV library. Blank records and records of
/// delimiters alone
/// are passed over and not numbered; the header record is number 1.
/// </summary>
internal sealed class SheetReader : IDisposable
{
    /// <summary>How many records are looked at for the header.</summary>
    public const int ProbeRecords = 40;
    private readonly string utf8Path;
    private readonly bool temporary;
    private CsvReader? csv;
    private int record;
    private bool openQuote;

    private SheetReader(string utf8Path, bool temporary, SheetLayout layout)
    {
        this.utf8Path = utf8Path;
        this.temporary = temporary;
        Layout = layout;
    }

    public SheetLayout Layout { get; }

    /// <summary>Number of the current record; the header is 1, the first after it 2.</summary>
    public int Row => record - Layout.HeaderRecord;

    /// <summary>Cells of the current record. A sheet's row ends with its last value: what is missing behind it is blank, not cut off.</summary>
    public int CellCount => Layout.Sheet is null ? csv!.FieldCount : Math.Max(csv!.FieldCount, Layout.Headers.Count);

    /// <summary>Whether the current record has a quote that is never closed.</summary>
    public bool OpenQuote => openQuote;

    /// <summary>Bytes read so far.</summary>
    public long Position => csv!.ByteOffset;

    public long Length => new FileInfo(utf8Path).Length;

    /// <summary>Whether the file can be read, without more work than that takes.</summary>
    /// <exception cref="UnreadableFileException">It cannot.</exception>
    public static void Check(string path, string temporaryFolder)
    {
        if (Workbook.IsXlsx(path))
        {
            Workbook.SheetNames(path);
            return;
        }

        var (_, utf8) = TextDecoding.Open(path, null, temporaryFolder);
        if (utf8 != path)
        {
            File.Delete(utf8);
        }
    }

    /// <summary>
    /// Decodes the file and finds delimiter and header: the pair under which most headers are known. Of a workbook the named sheet is read, else
    /// its first one with a cell.
    /// </summary>
    public static SheetReader Open(string path, string? encoding, string temporaryFolder, Func<string, bool> knownHeader, string? sheet = null)
    {
        var (name, utf8, converted) = Decode(path, encoding, temporaryFolder, sheet);
        var best = FindHeader(utf8, converted is null ? ";,\t|" : ",", knownHeader);
        if (best.Records.Count == 0)
        {
            if (utf8 != path)
            {
                File.Delete(utf8);
            }

            throw new UnreadableFileException("file_empty");
        }

        // Where nothing is known, the first record with the most cells is taken as the header.
        var headers = best.Records[best.Header].ToList();
        while (headers.Count > 1 && headers[^1].Length == 0)
        {
            headers.RemoveAt(headers.Count - 1);
        }

        var next = best.Header + 1 < best.Records.Count ? best.Records[best.Header + 1] : null;
        return new SheetReader(
            utf8,
            utf8 != path,
            new SheetLayout
            {
                Encoding = name,
                Sheet = converted?.Name,
                Sheets = converted?.Names ?? [],
                Delimiter = best.Delimiter,
                HeaderRecord = best.Header,
                Headers = headers,
                Titles = best
                    .Records.Take(best.Header)
                    .Select(r => string.Join(" ", r.Where(c => c.Length > 0)))
                    .Where(t => !t.StartsWith("sep=", StringComparison.OrdinalIgnoreCase))
                    .ToList(),
                UnitRow = next is not null && HeaderWords.IsUnitRow(next) ? next : null,
            }
        );
    }

    private static (string Encoding, string Utf8Path, ConvertedSheet? Converted) Decode(
        string path,
        string? encoding,
        string temporaryFolder,
        string? sheet
    )
    {
        try
        {
            if (Workbook.IsXlsx(path))
            {
                var converted = Workbook.Convert(path, sheet, temporaryFolder);
                return ("xlsx", converted.Utf8Path, converted);
            }

            var (name, utf8) = TextDecoding.Open(path, encoding, temporaryFolder);
            return (name, utf8, null);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UnreadableFileException("file_missing");
        }
    }

    /// <summary>The delimiter and the record under which most headers are known; where none is, the record with the most cells.</summary>
    private static (int Score, int Fields, char Delimiter, int Header, List<string[]> Records) FindHeader(
        string utf8,
        string delimiters,
        Func<string, bool> known
    )
    {
        var best = (Score: -1, Fields: 0, Delimiter: ',', Header: 0, Records: (List<string[]>)[]);
        foreach (var delimiter in delimiters)
        {
            var records = Probe(utf8, delimiter);
            for (var i = 0; i < records.Count; i++)
            {
                var fields = records[i].Count(c => c.Length > 0);
                var score = records[i].Count(known);
                if (score > best.Score || (score == best.Score && score == 0 && fields > best.Fields))
                {
                    best = (score, fields, delimiter, i, records);
                }
            }
        }

        return best;
    }

    /// <summary>Begins, or begins again, behind the header.</summary>
    public void Rewind()
    {
        csv?.Dispose();
        record = 0;
        csv = CsvReader.FromFile(
            utf8Path,
            Options(Layout.Delimiter) with
            {
                OnMalformedRecord = m => openQuote |= m.Reason == CsvMalformedReason.UnterminatedQuote,
            }
        );
        while (record <= Layout.HeaderRecord && Next()) { }
    }

    /// <summary>Goes to the next record; false at the end.</summary>
    public bool Next()
    {
        var reader = csv ?? throw new InvalidOperationException("Rewind first.");
        openQuote = false;
        try
        {
            while (reader.Read())
            {
                if (!IsBlank(reader))
                {
                    record++;
                    return true;
                }
            }
        }
        catch (CsvFormatException)
        {
            // A record beyond the size limit: a quote that never closes.
            throw new UnreadableFileException("quote");
        }

        return false;
    }

    /// <summary>The cell as UTF-8 with quotes resolved; empty beyond the last.</summary>
    public ReadOnlySpan<byte> Cell(int index) => index < csv!.FieldCount ? csv.GetSpan(index) : default;

    /// <summary>The cell as text.</summary>
    public string Text(int index) => index < csv!.FieldCount ? csv.GetString(index) : "";

    /// <summary>A small file of ours, such as reference data: each record by its headers.</summary>
    public static IEnumerable<IReadOnlyDictionary<string, string>> ReadAll(string path)
    {
        using var reader = CsvReader.FromFile(path, Options(','));
        string[]? headers = null;
        while (reader.Read())
        {
            var cells = Enumerable.Range(0, reader.FieldCount).Select(reader.GetString).ToArray();
            if (headers is null)
            {
                headers = cells;
                continue;
            }

            yield return headers.Select((h, i) => (h, i)).ToDictionary(x => x.h, x => x.i < cells.Length ? cells[x.i] : "", StringComparer.Ordinal);
        }
    }

    public void Dispose()
    {
        csv?.Dispose();
        if (temporary)
        {
            File.Delete(utf8Path);
        }
    }

    private static bool IsBlank(CsvReader reader)
    {
        var fields = reader.FieldCount;
        for (var i = 0; i < fields; i++)
        {
            if (!IsBlank(reader.GetSpan(i)))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsBlank(ReadOnlySpan<byte> cell)
    {
        if (cell.Length == 0)
        {
            return true;
        }

        if (cell[0] is > 32 and < 128)
        {
            return false;
        }

        return string.IsNullOrWhiteSpace(Encoding.UTF8.GetString(cell).Trim('\uFEFF', '\u200B'));
    }

    private static List<string[]> Probe(string path, char delimiter)
    {
        var records = new List<string[]>();
        using var reader = CsvReader.FromFile(path, Options(delimiter) with { MaxRecordSize = 1 << 20 });
        try
        {
            while (records.Count < ProbeRecords && reader.Read())
            {
                if (IsBlank(reader))
                {
                    continue;
                }

                var cells = new string[Math.Min(reader.FieldCount, 2000)];
                for (var i = 0; i < cells.Length; i++)
                {
                    cells[i] = CellText.Clean(reader.GetString(i), keepLines: false);
                }

                // Under a wrong delimiter a line of delimiters looks like text.
                if (cells.All(c => c.AsSpan().Trim(";,|\t ").IsEmpty))
                {
                    continue;
                }

                records.Add(cells);
            }
        }
        catch (CsvFormatException)
        {
            // A record beyond the limit under a wrong delimiter or an open quote: judge by what was read.
        }

        return records;
    }

    private static CsvReaderOptions Options(char delimiter) =>
        new()
        {
            Separator = delimiter,
            HasHeader = false,
            SkipEmptyLines = true,
            MalformedData = CsvMalformedDataHandling.Recover,
            FieldCountMismatch = CsvFieldCountHandling.Allow,
            MaxRecordSize = 1 << 24,
        };
}
