using System.Globalization;
using System.Text;
using CsvHelper;
using NangSuatHue.Data.Foundation.Files;
using NangSuatHue.Data.Foundation.Text;

namespace NangSuatHue.Data.Exchange.Reading;

/// <summary>
/// A delimited text file, or a workbook's sheet, as records of UTF-8 cells. The only place that knows the CSV library. Blank records and records of
/// delimiters alone are passed over. In a plain file the header record is number 1; in a workbook a record has the number of its row there.
/// </summary>
internal sealed class SheetReader : IDisposable
{
    /// <summary>How many records are looked at for the header.</summary>
    public const int ProbeRecords = 40;

    private const int MostUnitRecords = 3;
    private readonly string utf8Path;
    private readonly bool temporary;
    private CsvReader? csv;
    private long start;
    private int record,
        line;
    private CsvMalformedRecord? malformed;
    private SpreadYears? spread;
    private int spreadAt;

    private SheetReader(string utf8Path, bool temporary, SheetLayout layout)
    {
        this.utf8Path = utf8Path;
        this.temporary = temporary;
        Layout = layout;
    }

    public SheetLayout Layout { get; }

    /// <summary>Number of the current record, as a person finds it.</summary>
    public int Row => Layout.Shape is { } shape && line > 0 && line <= shape.Rows.Count ? shape.Rows[line - 1] : record - Layout.HeaderRecord;

    /// <summary>How many records, and years of records, were gone to since the beginning.</summary>
    public int Ordinal { get; private set; }

    /// <summary>A number of the current record that no other has: the row's, with the year's place where it is read once a year.</summary>
    public int Key => spread is null ? Row : (Row * SpreadYears.Most) + spreadAt;

    /// <summary>Whether the current record holds units or column numbers.</summary>
    public bool IsUnitRecord => record <= Layout.HeaderRecord + Layout.HeaderDepth + Layout.UnitRecords;

    /// <summary>The year whose columns are read in this turn of the record; 0 where columns stand for one year alone.</summary>
    public int SpreadYear => spread?.Years[spreadAt].Year ?? 0;

    /// <summary>Whether records are read once a year.</summary>
    public bool IsSpread => spread is not null;

    /// <summary>Cells of the current record. A sheet's row ends with its last value: what is missing behind it is blank, not cut off.</summary>
    public int CellCount => Layout.Sheet is null ? csv!.FieldCount : Math.Max(csv!.FieldCount, Layout.Headers.Count);

    /// <summary>Whether the current record has a quote that is never closed, or one in the wrong place.</summary>
    public bool BrokenQuote => malformed is not null;

    /// <summary>How many further lines the current record's quote took in, which are read again as records of their own.</summary>
    public int SwallowedLines { get; private set; }

    /// <summary>Bytes read so far.</summary>
    public long Position => start + csv!.ByteOffset;

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
        try
        {
            var (delimiter, records, block) = FindHeader(utf8, converted, knownHeader);
            return new SheetReader(utf8, utf8 != path, LayoutOf(name, converted, delimiter, records, block));
        }
        catch
        {
            if (utf8 != path)
            {
                File.Delete(utf8);
            }

            throw;
        }
    }

    /// <summary>Reads each record once for every year of columns that stand side by side, passing over years without a value.</summary>
    public void Spread(SpreadYears years) => spread = years;

    private static SheetLayout LayoutOf(string encoding, ConvertedSheet? converted, char delimiter, List<ProbedRecord> records, HeaderBlock block)
    {
        var texts = block.Texts.ToList();
        while (texts.Count > 1 && texts[^1].Length == 0)
        {
            texts.RemoveAt(texts.Count - 1);
        }

        if (texts.Count > SheetConverter.MaxColumns)
        {
            throw new UnreadableFileException("columns_many", SheetConverter.MaxColumns.ToString(CultureInfo.InvariantCulture));
        }

        var below = records.Skip(block.Top + block.Depth).Select(r => r.Cells).Take(MostUnitRecords).TakeWhile(HeaderWords.IsUnitRow).ToList();
        return new SheetLayout
        {
            Encoding = encoding,
            Sheet = converted?.Name,
            Sheets = converted?.Names ?? [],
            Delimiter = delimiter,
            HeaderRecord = block.Top,
            HeaderDepth = block.Depth,
            Headers = HeaderBlock.Names(texts),
            HeaderTexts = texts,
            Titles = records
                .Take(block.Top)
                .Select(r => string.Join(" ", r.Cells.Where(c => c.Length > 0).Distinct()))
                .Where(t => !t.StartsWith("sep=", StringComparison.OrdinalIgnoreCase))
                .ToList(),
            UnitRow = below.OrderByDescending(r => r.Count(MoneyUnits.IsUnit)).FirstOrDefault(),
            UnitRecords = below.Count,
            Shape = converted?.Shape,
            From1904 = converted?.From1904 ?? false,
        };
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

    /// <summary>The delimiter and the header under which most headers are known.</summary>
    /// <exception cref="UnreadableFileException"><c>file_empty</c>.</exception>
    private static (char Delimiter, List<ProbedRecord> Records, HeaderBlock Block) FindHeader(
        string utf8,
        ConvertedSheet? converted,
        Func<string, bool> known
    )
    {
        (char Delimiter, List<ProbedRecord> Records, HeaderBlock Block, int Fields)? best = null;
        foreach (var delimiter in converted is null ? ";,\t|" : ",")
        {
            var records = Probe(utf8, delimiter);
            if (records.Count == 0)
            {
                continue;
            }

            var block = HeaderBlock.Find(records.ConvertAll(r => r.Cells), known, i => MergedAt(converted?.Shape, records[i].Line));
            var fields = block.Texts.Count(t => t.Length > 0);
            if (best is null || block.Score > best.Value.Block.Score || (block.Score == best.Value.Block.Score && fields > best.Value.Fields))
            {
                best = (delimiter, records, block, fields);
            }
        }

        return best is var (sign, rows, found, _) ? (sign, rows, found) : throw new UnreadableFileException("file_empty");
    }

    private static List<MergedCells> MergedAt(SheetShape? shape, int line) =>
        shape is null || line > shape.Rows.Count ? [] : shape.Merged.FindAll(m => m.Top == shape.Rows[line - 1] && m.Right > m.Left);

    /// <summary>Begins, or begins again, behind the header.</summary>
    public void Rewind()
    {
        csv?.Dispose();
        (record, line, start, spreadAt, Ordinal) = (0, 0, 0, 0, 0);
        (malformed, SwallowedLines) = (null, 0);
        csv = CsvReader.FromFile(utf8Path, Options(Layout.Delimiter) with { OnMalformedRecord = Malformed });
        while (record < Layout.HeaderRecord + Layout.HeaderDepth && NextRecord()) { }

        spreadAt = spread is null ? 0 : spread.Years.Count - 1;
    }

    private void Malformed(CsvMalformedRecord found)
    {
        if (found.Reason == CsvMalformedReason.UnterminatedQuote || BrokenQuotes.Misplaced(found.RawRecord, Layout.Delimiter))
        {
            malformed = found;
        }
    }

    /// <summary>Goes to the next record, or to the next year of this one; false at the end.</summary>
    public bool Next()
    {
        Ordinal++;
        if (spread is null)
        {
            return NextRecord();
        }

        do
        {
            if (spreadAt + 1 < spread.Years.Count)
            {
                spreadAt++;
            }
            else if (NextRecord())
            {
                spreadAt = 0;
            }
            else
            {
                return false;
            }
        } while (spread.IsBlank(this, spreadAt));

        return true;
    }

    private bool NextRecord()
    {
        var reader = csv ?? throw new InvalidOperationException("Rewind first.");
        if (SwallowedLines > 0)
        {
            reader = Resume();
        }

        (malformed, SwallowedLines) = (null, 0);
        try
        {
            while (reader.Read())
            {
                line++;
                if (malformed is { } broken)
                {
                    SwallowedLines = BrokenQuotes.LinesBehind(broken.RawRecord);
                }

                if (!IsBlank(reader))
                {
                    record++;
                    return reader.FieldCount <= MostCells
                        ? true
                        : throw new UnreadableFileException("columns_many", SheetConverter.MaxColumns.ToString(CultureInfo.InvariantCulture));
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

    /// <summary>A quote that was not closed took in lines that are sound: reads on at the first of them.</summary>
    private CsvReader Resume()
    {
        var behind = Position + BrokenQuotes.FirstLine(malformed!.Value.RawRecord);
        csv!.Dispose();
        start = behind;
        var stream = new FileStream(utf8Path, FileMode.Open, FileAccess.Read, FileShare.Read, 1);
        stream.Position = behind;
        return csv = CsvReader.Create(stream, Options(Layout.Delimiter) with { OnMalformedRecord = Malformed }, leaveOpen: false);
    }

    private const int MostCells = 4 * SheetConverter.MaxColumns;

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

    private static List<ProbedRecord> Probe(string path, char delimiter)
    {
        var records = new List<ProbedRecord>();
        var line = 0;
        using var reader = CsvReader.FromFile(path, Options(delimiter) with { MaxRecordSize = 1 << 20 });
        try
        {
            while (records.Count < ProbeRecords && reader.Read())
            {
                line++;
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

                records.Add(new ProbedRecord(line, cells));
            }
        }
        catch (CsvFormatException)
        {
            // A record beyond the limit under a wrong delimiter or an open quote: judge by what was read.
        }

        return records;
    }

    /// <summary>One of a file's first records: the line among those that the library gives, and its clean cells.</summary>
    private sealed record ProbedRecord(int Line, string[] Cells);

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
