using System.Data.Common;
using System.Globalization;
using System.Threading.Channels;
using Microsoft.Data.Sqlite;
using NangSuatHue.Data.Enterprises;
using NangSuatHue.Data.Kernel;
using NangSuatHue.Data.Reference;
using NangSuatHue.Data.Text;

namespace NangSuatHue.Data.Surveys;

/// <summary>What stands in the staging tables, and what of the file does not.</summary>
internal sealed class StagedRows(SurveyColumns shape, List<RowProblem> problems)
{
    public SurveyColumns Shape { get; } = shape;

    public List<RowProblem> Problems { get; } = problems;

    public int Accepted { get; set; }

    public int Rejected { get; set; }

    /// <summary>Whether a cell asks to clear what is stored.</summary>
    public bool AnyClear { get; set; }

    /// <summary>Whether a row alone could not decide its size class.</summary>
    public bool AnyWeak { get; set; }

    /// <summary>Whether rows of one enterprise lie apart in the file.</summary>
    public bool Scattered { get; set; }

    /// <summary>Whether rows of one enterprise follow each other somewhere.</summary>
    public bool Grouped { get; set; }

    /// <summary>The years of the accepted rows.</summary>
    public HashSet<int> Years { get; } = [];

    public List<RepeatedRow> Duplicates { get; } = [];

    public List<int> LeftOut { get; } = [];
}

/// <summary>A row that repeats an earlier one of the file, with its cells by field.</summary>
internal sealed record RepeatedRow(int Row, int First, string Key, Cell[] Cells);

/// <summary>
/// Reads a file once into the staging tables <c>temp_stage</c> (a row's yearly record), <c>temp_run</c> (what neighbouring rows say of one enterprise)
/// and <c>temp_sys</c> (systems named). One thread parses, one writes. Decimal signs and the VSIC edition are decided by the first records and
/// confirmed by all: only where a later record decides otherwise is the file read again.
/// </summary>
internal sealed class SurveyStaging(
    SheetReader sheet,
    ImportKind kind,
    List<MappedColumn> columns,
    ImportSettings settings,
    ReferenceIndex reference,
    DbConnection connection,
    int thisYear
)
{
    private const int FirstRecords = 1000;
    private readonly SurveyColumns shape = new(kind, columns);
    private readonly int key = columns.FirstOrDefault(c => c.Field == SurveyKind.TaxCodeField)?.Position ?? -1;
    private int looked;

    /// <summary>What the cells showed.</summary>
    public ColumnEvidence Evidence { get; } = new(kind, columns, settings, reference);

    /// <summary>Stages the file; null where a person must say a column's decimal sign first.</summary>
    public async Task<StagedRows?> RunAsync(IProgress<ImportProgress>? progress, CancellationToken ct)
    {
        LookAhead(FirstRecords, ct);
        if (Evidence.Undecided.Count > 0)
        {
            LookOnly(ct);
            if (Evidence.Undecided.Count > 0)
            {
                return null;
            }
        }

        var staged = await StageAsync(alone: false, progress, ct);
        if (!Evidence.Decide())
        {
            if (Evidence.Undecided.Count > 0)
            {
                return null;
            }

            staged = await StageAsync(alone: false, progress, ct);
        }

        if (staged is { Scattered: true, Grouped: true })
        {
            // Which fact is the latest can then be told row by row only.
            staged = await StageAsync(alone: true, progress, ct);
        }

        NameRepeats(staged);
        return staged;
    }

    /// <summary>Looks at every record without staging any.</summary>
    public void LookOnly(CancellationToken ct) => LookAhead(int.MaxValue, ct);

    private void LookAhead(int records, CancellationToken ct)
    {
        sheet.Rewind();
        while (sheet.Row < records && sheet.Next())
        {
            if ((sheet.Row & 4095) == 0)
            {
                ct.ThrowIfCancellationRequested();
            }

            if (sheet.Row > looked && !RowReader.IsLeftOut(sheet, key))
            {
                Evidence.Look(sheet);
            }
        }

        looked = Math.Max(looked, sheet.Row);
        Evidence.Decide();
    }

    private RowReader Reader() => new(kind, sheet, columns, settings, reference, Evidence, thisYear);

    private async Task<StagedRows> StageAsync(bool alone, IProgress<ImportProgress>? progress, CancellationToken ct)
    {
        var rows = Reader();
        var staged = new StagedRows(shape, rows.Problems);
        // PostgreSQL copies into one table at a time: larger batches, fewer turns.
        var size = connection is SqliteConnection ? 512 : 4096;
        var full = Channel.CreateBounded<Batch>(new BoundedChannelOptions(4) { SingleReader = true, SingleWriter = true });
        var free = Channel.CreateUnbounded<Batch>();
        for (var i = 0; i < 6; i++)
        {
            free.Writer.TryWrite(new Batch(size, shape.Stage.Count));
        }

        await connection.ExecuteAsync("BEGIN", ct);
        using var writer = await StageWriter.CreateAsync(connection, shape, ct);
        var parser = new RowsToBatches(sheet, rows, staged, alone, looked, Evidence, progress);
        var writing = Task.Run(() => WriteAsync(writer, full.Reader, free.Writer, ct), ct);
        try
        {
            var batch = await free.Reader.ReadAsync(ct);
            sheet.Rewind();
            while (parser.Fill(batch, ct))
            {
                await full.Writer.WriteAsync(batch, ct);
                batch = await free.Reader.ReadAsync(ct);
            }

            await full.Writer.WriteAsync(batch, ct);
            full.Writer.Complete();
        }
        catch (Exception e)
        {
            full.Writer.TryComplete(e);
            await writing.ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
            throw;
        }

        await writing;
        await connection.ExecuteAsync("COMMIT", ct);
        looked = int.MaxValue;
        return staged;
    }

    private static async Task WriteAsync(StageWriter writer, ChannelReader<Batch> full, ChannelWriter<Batch> free, CancellationToken ct)
    {
        while (await full.WaitToReadAsync(ct))
        {
            while (full.TryRead(out var batch))
            {
                writer.Write(batch);
                batch.Clear();
                free.TryWrite(batch);
            }
        }
    }

    /// <summary>Names each repeat: equal to its first row, or different in which columns with which values. Reads the first rows once more.</summary>
    private void NameRepeats(StagedRows staged)
    {
        if (staged.Duplicates.Count == 0)
        {
            return;
        }

        var wanted = staged.Duplicates.Select(d => d.First).ToHashSet();
        var first = new Dictionary<int, Cell[]>();
        var rows = Reader();
        sheet.Rewind();
        while (first.Count < wanted.Count && sheet.Next())
        {
            if (wanted.Contains(sheet.Row))
            {
                rows.Read();
                first[sheet.Row] = rows.Cells.ToArray();
            }
        }

        var mapped = columns.Where(c => shape.Fields.Contains(c.Field)).OrderBy(c => c.Field).ToList();
        foreach (var duplicate in staged.Duplicates)
        {
            var differences = mapped
                .Select(c => (Column: c, A: Shown(first[duplicate.First][c.Field], c.Power), B: Shown(duplicate.Cells[c.Field], c.Power)))
                .Where(d => d.A != d.B)
                .Select(d => $"{d.Column.Header}: {d.A} ≠ {d.B}")
                .ToList();
            var row = duplicate.First.ToString(CultureInfo.InvariantCulture);
            staged.Problems.Add(
                new RowProblem
                {
                    Row = duplicate.Row,
                    Column = columns.First(c => c.Field == SurveyKind.TaxCodeField).Header,
                    Value = duplicate.Key,
                    Severity = Severity.Duplicate,
                    Code = differences.Count == 0 ? "duplicate" : "duplicate_conflict",
                    Args = differences.Count == 0 ? [row] : [row, string.Join("; ", differences.Take(5))],
                }
            );
        }
    }

    private static string Shown(in Cell cell, int power) =>
        cell.Kind switch
        {
            CellKind.Whole when power > 0 => (cell.WholeValue / Math.Pow(10, power)).ToString("#,0.######", CultureInfo.GetCultureInfo("vi-VN")),
            CellKind.Day => cell.DayValue.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            _ => Convert.ToString(cell.Boxed, CultureInfo.InvariantCulture) is { Length: > 0 } text ? text : "–",
        };
}

/// <summary>Fills batches from the sheet's records, on one thread.</summary>
internal sealed class RowsToBatches(
    SheetReader sheet,
    RowReader rows,
    StagedRows staged,
    bool alone,
    int looked,
    ColumnEvidence evidence,
    IProgress<ImportProgress>? progress
)
{
    private readonly SurveyColumns shape = staged.Shape;
    private EnterpriseRun? run;
    private int runs,
        lastYear;

    /// <summary>Reads until the batch is full; false at the end of the file.</summary>
    public bool Fill(Batch batch, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        if (progress is not null)
        {
            var done = staged.Accepted + staged.Rejected + staged.Duplicates.Count;
            progress.Report(new("read", done, done == 0 ? 0 : (long)(done * (double)sheet.Length / Math.Max(1, sheet.Position))));
        }

        while (sheet.Next())
        {
            var outcome = rows.Read();
            if (outcome != RowOutcome.LeftOut && sheet.Row > looked)
            {
                evidence.Look(sheet);
            }

            switch (outcome)
            {
                case RowOutcome.LeftOut:
                    staged.LeftOut.Add(sheet.Row);
                    break;
                case RowOutcome.Rejected:
                    staged.Rejected++;
                    break;
                case RowOutcome.Duplicate:
                    staged.Duplicates.Add(
                        new(sheet.Row, rows.RepeatedRow, $"{rows.TaxCode} · {rows.Year.ToString(CultureInfo.InvariantCulture)}", rows.Cells.ToArray())
                    );
                    break;
                default:
                    Accept(batch);
                    if (batch.IsFull)
                    {
                        return true;
                    }

                    break;
            }
        }

        if (run is not null)
        {
            batch.Runs.Add(run);
        }

        return false;
    }

    private void Accept(Batch batch)
    {
        staged.Accepted++;
        if (rows.Year != lastYear)
        {
            staged.Years.Add(lastYear = rows.Year);
        }

        var weak = (rows.Cells[SurveyKind.LegalFormField].HasValue ? 0L : 1L) | (rows.Cells[SurveyKind.VsicField].HasValue ? 0L : 2L);
        staged.AnyWeak |= weak != 0;
        var target = batch.NextRow();
        target[0] = Cell.Of((long)sheet.Row);
        target[1] = Cell.Of((long)rows.Enterprise);
        target[2] = Cell.Of((long)rows.Year);
        target[3] = Cell.Of(weak);
        target[5] = Cell.Of((long)rows.Size.Class);
        target[6] = Cell.Of((long)rows.Size.Criterion);
        long clear = 0;
        var at = SurveyColumns.StageFixed;
        foreach (var f in shape.RecordFields)
        {
            ref var cell = ref rows.Cells[f];
            target[at++] = Unclear(cell, f, ref clear);
            if (f == SurveyKind.VsicField)
            {
                target[at++] = cell.HasValue ? Cell.Of((long)rows.Vsic.Edition) : default;
                target[at++] = cell.HasValue ? Cell.Of(rows.Vsic.Division) : default;
                target[at++] = cell.HasValue ? Cell.Of(rows.Vsic.Section) : default;
            }
        }

        target[4] = Cell.Of(clear);
        foreach (var system in rows.Systems)
        {
            batch.Systems.Add(new(sheet.Row, rows.Enterprise, rows.Year, system));
        }

        if (run is null || alone || run.Ent != rows.Enterprise)
        {
            if (run is not null)
            {
                batch.Runs.Add(run);
            }

            run = new EnterpriseRun(runs++, rows.Enterprise, rows.TaxCode, shape.Run.Count - SurveyColumns.RunFixed);
            staged.Scattered |= run.Ent != run.Run;
        }
        else
        {
            staged.Grouped = true;
        }

        Merge(run);
    }

    /// <summary>Each fact of the enterprise is that of the latest year which states it.</summary>
    private void Merge(EnterpriseRun run)
    {
        var year = rows.Year;
        if (year > run.Year)
        {
            (run.Year, run.Row) = (year, sheet.Row);
        }

        var at = 0;
        foreach (var f in shape.ParentFields)
        {
            ref var cell = ref rows.Cells[f];
            var width = f == SurveyKind.VsicField ? 4 : 1;
            if (cell.Kind != CellKind.Blank && year > run.Years[at])
            {
                run.Years[at] = year;
                run.Clear &= ~(1L << f);
                run.Cells[at] = Unclear(cell, f, ref run.Clear);
                if (width > 1)
                {
                    run.Cells[at + 1] = cell.HasValue ? Cell.Of((long)rows.Vsic.Edition) : default;
                    run.Cells[at + 2] = cell.HasValue ? Cell.Of(rows.Vsic.Division) : default;
                    run.Cells[at + 3] = cell.HasValue ? Cell.Of(rows.Vsic.Section) : default;
                }
            }

            at += width;
        }
    }

    private Cell Unclear(in Cell cell, int field, ref long clear)
    {
        if (cell.Kind != CellKind.Clear)
        {
            return cell;
        }

        clear |= 1L << field;
        staged.AnyClear = true;
        return default;
    }
}

/// <summary>What neighbouring rows say of one enterprise.</summary>
internal sealed class EnterpriseRun(int run, int ent, string taxCode, int width)
{
    public int Run { get; } = run;

    public int Ent { get; } = ent;

    public string TaxCode { get; } = taxCode;

    /// <summary>The latest year and its row.</summary>
    public int Year { get; set; }

    public int Row { get; set; }

    /// <summary>Fields that the file clears, as bits.</summary>
    public long Clear;

    /// <summary>The facts in the order of the columns, each with the year that stated it.</summary>
    public Cell[] Cells { get; } = new Cell[width];

    public int[] Years { get; } = new int[width];
}

/// <summary>A system that a row names.</summary>
internal sealed record SystemRow(int Row, int Ent, int Year, NamedSystem System);

/// <summary>Rows on their way from the parsing thread to the writing one.</summary>
internal sealed class Batch(int size, int width)
{
    private readonly Cell[] cells = new Cell[size * width];
    private int count;

    public bool IsFull => count == size;

    public int Count => count;

    public List<SystemRow> Systems { get; } = [];

    public List<EnterpriseRun> Runs { get; } = [];

    public ReadOnlySpan<Cell> Row(int i) => cells.AsSpan(i * width, width);

    public Span<Cell> NextRow() => cells.AsSpan(count++ * width, width);

    public void Clear()
    {
        count = 0;
        Systems.Clear();
        Runs.Clear();
    }
}

/// <summary>Writes the three staging tables.</summary>
internal sealed class StageWriter : IDisposable
{
    private static readonly StageColumn[] SysColumns =
    [
        new("n", StageType.Whole),
        new("row", StageType.Whole),
        new("ent", StageType.Whole),
        new("year", StageType.Whole),
        new("item_id", StageType.Whole),
        new("label", StageType.Text),
        new("label_key", StageType.Text),
    ];

    private readonly Staging rows,
        runs,
        systems;
    private readonly Cell[] run,
        sys = new Cell[SysColumns.Length];
    private readonly int name,
        shortName;
    private int named;

    private StageWriter(SurveyColumns shape, Staging rows, Staging runs, Staging systems)
    {
        (this.rows, this.runs, this.systems) = (rows, runs, systems);
        run = new Cell[shape.Run.Count];
        name = shape.Parent.IndexOf("name");
        shortName = shape.Parent.IndexOf("short_name");
    }

    public static async Task<StageWriter> CreateAsync(DbConnection connection, SurveyColumns shape, CancellationToken ct) =>
        new(
            shape,
            await Staging.CreateAsync(connection, "stage", shape.Stage, ct),
            await Staging.CreateAsync(connection, "run", shape.Run, ct),
            await Staging.CreateAsync(connection, "sys", SysColumns, ct)
        );

    public void Write(Batch batch)
    {
        for (var r = 0; r < batch.Count; r++)
        {
            rows.Write(batch.Row(r));
        }

        rows.Pause();
        foreach (var enterprise in batch.Runs)
        {
            Write(enterprise);
        }

        runs.Pause();
        foreach (var system in batch.Systems)
        {
            Write(system);
        }

        systems.Pause();
    }

    public void Dispose()
    {
        systems.Dispose();
        runs.Dispose();
        rows.Dispose();
    }

    private void Write(SystemRow system)
    {
        sys[0] = Cell.Of((long)named++);
        sys[1] = Cell.Of((long)system.Row);
        sys[2] = Cell.Of((long)system.Ent);
        sys[3] = Cell.Of((long)system.Year);
        sys[4] = system.System.ItemId is { } id ? Cell.Of((long)id) : default;
        sys[5] = Cell.Of(system.System.Label);
        sys[6] = Cell.Of(system.System.LabelKey);
        systems.Write(sys);
    }

    private void Write(EnterpriseRun enterprise)
    {
        var called = enterprise.Cells[name].TextValue!;
        run[0] = Cell.Of((long)enterprise.Run);
        run[1] = Cell.Of((long)enterprise.Ent);
        run[2] = Cell.Of(enterprise.TaxCode);
        run[3] = Cell.Of((long)enterprise.Year);
        run[4] = Cell.Of((long)enterprise.Row);
        run[5] = Cell.Of(enterprise.Clear);
        run[6] = Cell.Of(Enterprise.MakeSearchKey(called, shortName < 0 ? null : enterprise.Cells[shortName].TextValue, enterprise.TaxCode));
        run[7] = Cell.Of(called.ToLowerInvariant());
        run[8] = Cell.Of(VnSort.Key(called));
        enterprise.Cells.CopyTo(run.AsSpan(SurveyColumns.RunFixed));
        runs.Write(run);
    }
}
