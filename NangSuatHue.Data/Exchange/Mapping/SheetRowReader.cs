using System.Globalization;
using NangSuatHue.Data.Exchange.Kinds;
using NangSuatHue.Data.Exchange.Reading;
using NangSuatHue.Data.Foundation.Fields;
using NangSuatHue.Data.Foundation.Text;

namespace NangSuatHue.Data.Exchange.Mapping;

/// <summary>What reading a record of any kind has in common: its cells by field, its width, what is required, and the problems found.</summary>
internal abstract class SheetRowReader
{
    private readonly int[] required;
    private readonly int headers;
    private readonly HashSet<string> blankTokens;
    private readonly HashSet<string> clearTokens;
    private readonly Noted note;
    private int reading;

    protected SheetRowReader(
        ImportKind kind,
        SheetReader sheet,
        IReadOnlyList<MappedColumn> columns,
        ImportSettings settings,
        Lookups lookups,
        ColumnEvidence evidence,
        int thisYear
    )
    {
        (Sheet, Settings, Evidence) = (sheet, settings, evidence);
        Mapped = columns.Where(c => c.Field >= 0).ToArray();
        Fields = kind.Fields.ToArray();
        required = Fields.Select((f, i) => (f, i)).Where(f => f.f.Required).Select(f => f.i).ToArray();
        headers = sheet.Layout.Headers.Count;
        PositionOf = Enumerable.Repeat(-1, kind.Fields.Count).ToArray();
        foreach (var column in Mapped)
        {
            PositionOf[column.Field] = column.Position;
        }

        blankTokens = [.. settings.BlankTokens.Select(t => t.Trim().ToLowerInvariant())];
        clearTokens = [.. settings.ClearTokens.Select(t => WellFormed.Composed(t.Trim()).ToLowerInvariant())];
        Cells = new Cell[kind.Fields.Count];
        Parser = new FieldParser(lookups, settings, thisYear + 1);
        note = (value, code, severity, repair, args) =>
            Note(
                reading,
                value,
                code,
                Fields[reading].Lenient && severity == ProblemSeverity.Error ? ProblemSeverity.Warning : severity,
                repair,
                args
            );
    }

    /// <summary>The cells of the record by field.</summary>
    public Cell[] Cells { get; }

    /// <summary>Problems found so far, in order of rows.</summary>
    public List<RowProblem> Problems { get; } = [];

    protected SheetReader Sheet { get; }

    protected ImportSettings Settings { get; }

    protected ColumnEvidence Evidence { get; }

    protected MappedColumn[] Mapped { get; }

    protected Field[] Fields { get; }

    /// <summary>Position in the file by field, −1 for none.</summary>
    protected int[] PositionOf { get; }

    protected FieldParser Parser { get; }

    /// <summary>Whether the current record has a mistake.</summary>
    protected bool Failed { get; private set; }

    /// <summary>Whether a totals or units record, or the example of a template, stands here.</summary>
    public static bool IsLeftOut(SheetReader sheet, int keyPosition)
    {
        if (sheet.Row == 2 && sheet.Layout.UnitRow is not null)
        {
            return true;
        }

        if (TemplateExample.Is(sheet.Cell(0)))
        {
            return true;
        }

        if (keyPosition >= 0 && sheet.Cell(keyPosition).ContainsAnyInRange((byte)'0', (byte)'9'))
        {
            return false;
        }

        for (var i = 0; i < sheet.CellCount; i++)
        {
            if (sheet.Cell(i).Length > 0 && CellText.Clean(sheet.Text(i), keepLines: false) is { Length: > 0 } first)
            {
                return HeaderWords.IsTotals(first, "");
            }
        }

        return false;
    }

    /// <summary>Notes a problem of the current record.</summary>
    public void Note(int field, string value, string code, ProblemSeverity severity, string? repair, params string[] args)
    {
        Failed |= severity == ProblemSeverity.Error;
        var position = field >= 0 ? PositionOf[field] : -1;
        Problems.Add(
            new RowProblem
            {
                Row = Sheet.Row,
                Column =
                    position >= 0 ? Sheet.Layout.Headers[position]
                    : field >= 0 ? Fields[field].LabelVi
                    : "",
                Value = value.Length > 200 ? value[..200] : value,
                Code = code,
                Severity = severity,
                Repair = repair,
                Args = args,
            }
        );
    }

    /// <summary>Forgets the record before.</summary>
    protected void Begin()
    {
        Failed = false;
        Array.Clear(Cells);
    }

    protected void CheckWidth()
    {
        var cells = Sheet.CellCount;
        if (Sheet.OpenQuote)
        {
            Note(-1, "", "quote", ProblemSeverity.Error, null);
        }
        else if (cells < headers)
        {
            Note(-1, "", "cells_few", ProblemSeverity.Error, null, I(cells), I(headers));
        }
        else
        {
            for (var i = headers; i < cells; i++)
            {
                if (CellText.Clean(Sheet.Text(i), keepLines: false).Length > 0)
                {
                    Note(-1, Sheet.Text(i), "cells_many", ProblemSeverity.Error, null, I(cells), I(headers));
                    return;
                }
            }
        }
    }

    /// <summary>The value that a person gave for this row's cell; null for none.</summary>
    protected string? RepairOf(MappedColumn column) =>
        Settings.Repairs.Count > 0 && Settings.Repairs.TryGetValue(Sheet.Row, out var repairs) ? repairs.GetValueOrDefault(column.Header) : null;

    protected Cell ReadText(MappedColumn column, Field field, string raw)
    {
        var text = CellText.Clean(raw, field.Type == FieldType.LongText);
        if (text.Length == 0 || (blankTokens.Count > 0 && blankTokens.Contains(text.ToLowerInvariant())))
        {
            return default;
        }

        if (text.Length < 24 && clearTokens.Count > 0 && clearTokens.Contains(text.ToLowerInvariant()))
        {
            return field.Required ? default : Cell.Clear;
        }

        reading = column.Field;
        return Parser.Read(field, text, Evidence.Signs[column.Position], column.Power, note);
    }

    protected void CheckRequired()
    {
        foreach (var i in required)
        {
            if (!Cells[i].HasValue && !Supply(i) && !AlreadyNamed(i))
            {
                Note(i, "", "required", ProblemSeverity.Error, null, Fields[i].LabelVi, Fields[i].LabelEn);
            }
        }
    }

    /// <summary>Fills a required field that no cell carries; false where nothing else says it.</summary>
    protected virtual bool Supply(int field) => false;

    protected static string I(long number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>Whether this record's cell of the field was named wrong already, so that it is not called missing too.</summary>
    private bool AlreadyNamed(int field)
    {
        var header = PositionOf[field] >= 0 ? Sheet.Layout.Headers[PositionOf[field]] : Fields[field].LabelVi;
        for (var i = Problems.Count - 1; i >= 0 && Problems[i].Row == Sheet.Row; i--)
        {
            if (Problems[i].Column == header && Problems[i].Severity == ProblemSeverity.Error)
            {
                return true;
            }
        }

        // A record cut short lacks its last cells: that was said once.
        return PositionOf[field] >= Sheet.CellCount;
    }
}
