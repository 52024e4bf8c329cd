using System.Data.Common;
using System.Globalization;
using System.Threading.Channels;
using NangSuatHue.Data.Exchange.Batches;
using NangSuatHue.Data.Exchange.Mapping;
using NangSuatHue.Data.Exchange.Reading;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Data.Registry.Enterprises;
using NangSuatHue.Data.Registry.Reference;

namespace NangSuatHue.Data.Registry.Surveys;

/// <summary>
/// Reads a file once into the staging tables <c>temp_stage</c> (a row's yearly record), <c>temp_run</c> (what neighbouring rows say of one enterprise)
/// and <c>temp_sys</c> (systems named). One thread parses, one writes. Decimal signs and the VSIC edition are decided by the first records and
/// confirmed by all: only where a later record decides otherwise is the file read again.
/// </summary>
internal sealed class SurveyStaging(ImportContext context)
{
    private const int FirstRecords = 1000;
    private readonly SheetReader sheet = context.Sheet;
    private readonly List<MappedColumn> columns = context.Columns;
    private readonly DbConnection connection = context.Connection;
    private readonly VsicEvidence vsic = new(context.Kind, context.Columns, context.Lookups.Get<ReferenceLookup>().Index);
    private readonly SurveyColumns shape = new(context.Kind, context.Columns, context.Sheet.IsSpread);
    private readonly TableLines lines = new(context.Kind, context.Sheet, context.Columns);
    private ColumnEvidence? evidence;
    private int looked;

    /// <summary>What the cells showed.</summary>
    public ColumnEvidence Evidence => evidence ??= new(context.Kind, columns, context.Settings, vsic);

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
        while (sheet.Ordinal < records && sheet.Next())
        {
            if ((sheet.Ordinal & 4095) == 0)
            {
                ct.ThrowIfCancellationRequested();
            }

            if (sheet.Ordinal > looked && !lines.IsLeftOut())
            {
                Evidence.Look(sheet);
            }
        }

        looked = Math.Max(looked, sheet.Ordinal);
        Evidence.Decide();
    }

    private SurveyRowReader Reader() => new(context.Kind, sheet, columns, context.Settings, context.Lookups, Evidence, vsic, context.ThisYear);

    private async Task<StagedRows> StageAsync(bool alone, IProgress<ImportProgress>? progress, CancellationToken ct)
    {
        var rows = Reader();
        var staged = new StagedRows(shape, rows.Problems);
        var size = Dialect.Of(connection).StagedRows;
        var full = Channel.CreateBounded<SurveyRowBuffer>(new BoundedChannelOptions(4) { SingleReader = true, SingleWriter = true });
        var free = Channel.CreateUnbounded<SurveyRowBuffer>();
        for (var i = 0; i < 6; i++)
        {
            free.Writer.TryWrite(new SurveyRowBuffer(size, shape.Stage.Count));
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

    private static async Task WriteAsync(
        StageWriter writer,
        ChannelReader<SurveyRowBuffer> full,
        ChannelWriter<SurveyRowBuffer> free,
        CancellationToken ct
    )
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

        var wanted = staged.Duplicates.Select(d => (d.First, d.SpreadYear)).ToHashSet();
        var first = new Dictionary<(int, int), Cell[]>();
        var rows = Reader();
        sheet.Rewind();
        while (first.Count < wanted.Count && sheet.Next())
        {
            if (wanted.Contains((sheet.Row, sheet.SpreadYear)))
            {
                rows.Read();
                first[(sheet.Row, sheet.SpreadYear)] = rows.Cells.ToArray();
            }
        }

        var mapped = columns.Where(c => shape.Fields.Contains(c.Field)).OrderBy(c => c.Field).ToList();
        foreach (var duplicate in staged.Duplicates)
        {
            var differences = mapped
                .Select(c =>
                    (
                        Column: c,
                        A: Shown(first[(duplicate.First, duplicate.SpreadYear)][c.Field], c.Power),
                        B: Shown(duplicate.Cells[c.Field], c.Power)
                    )
                )
                .Where(d => d.A != d.B)
                .Select(d => $"{d.Column.Header}: {d.A} ≠ {d.B}")
                .ToList();
            var row = duplicate.First.ToString(CultureInfo.InvariantCulture);
            staged.Problems.Add(
                new RowProblem
                {
                    Row = duplicate.Row,
                    Column = columns.First(c => c.Field == EnterpriseFields.TaxCodeField).Header,
                    Value = duplicate.Key,
                    Severity = ProblemSeverity.Duplicate,
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
