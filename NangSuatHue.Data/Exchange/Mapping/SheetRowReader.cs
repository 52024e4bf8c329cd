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
    private readonly TableLines lines;
    private readonly int yearField;
    private readonly HashSet<(int Position, string Code)> once = [];
    private MappedColumn? reading;

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
        Mapped = columns.Where(c => c.Field >= 0).OrderBy(c => c.Year).ToArray();
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
        Parser = new FieldParser(lookups, settings, thisYear + 1) { From1904 = sheet.Layout.From1904 };
        lines = new TableLines(kind, sheet, columns);
        yearField = kind.Fields.Select((f, i) => (f, i)).Where(f => f.f.Type == FieldType.Year).Select(f => f.i).DefaultIfEmpty(-1).First();
        note = (value, code, severity, repair, args) => Note(reading!.Field, value, code, Softened(severity, code), repair, args);
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

    /// <summary>Whether the current record is no data: totals, units, headings, notes.</summary>
    protected bool IsLeftOut() => lines.IsLeftOut();

    /// <summary>Notes a problem of the current record.</summary>
    public void Note(int field, string value, string code, ProblemSeverity severity, string? repair, params string[] args)
    {
        Failed |= severity == ProblemSeverity.Error;
        var position = field >= 0 ? PositionOf[field] : -1;
        var column =
            position >= 0 ? Sheet.Layout.Headers[position]
            : field >= 0 ? Fields[field].LabelVi
            : "";
        if (Sheet.IsSpread && IsSaid(column, code))
        {
            // Said already when the row was read for another year.
            return;
        }

        Problems.Add(
            new RowProblem
            {
                Row = Sheet.Row,
                Column = column,
                Value = value.Length > 200 ? value[..200] : value,
                Code = code,
                Severity = severity,
                Repair = repair,
                Args = args,
            }
        );
    }

    private bool IsSaid(string column, string code)
    {
        for (var i = Problems.Count - 1; i >= 0 && Problems[i].Row == Sheet.Row; i--)
        {
            if (Problems[i].Column == column && Problems[i].Code == code)
            {
                return true;
            }
        }

        return false;
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
        if (Sheet.BrokenQuote)
        {
            if (Sheet.SwallowedLines > 0)
            {
                Note(
                    -1,
                    "",
                    "quote_lines",
                    ProblemSeverity.Error,
                    null,
                    I(Sheet.SwallowedLines),
                    I(Sheet.Row + 1),
                    I(Sheet.Row + Sheet.SwallowedLines)
                );
            }
            else
            {
                Note(-1, "", "quote_inside", ProblemSeverity.Error, null);
            }
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
                    var text = CellMarks.Shown(Sheet.Text(i));
                    if (Sheet.Layout.Sheet is null)
                    {
                        Note(-1, text, "cells_many", ProblemSeverity.Error, null, I(cells), I(headers));
                    }
                    else
                    {
                        Note(-1, text, "cells_beside", ProblemSeverity.Warning, null, HeaderBlock.Letters(i));
                    }

                    return;
                }
            }
        }
    }

    /// <summary>The value that a person gave for this row's cell; null for none.</summary>
    protected string? RepairOf(MappedColumn column) =>
        Settings.Repairs.Count > 0 && Settings.Repairs.TryGetValue(Sheet.Row, out var repairs) ? repairs.GetValueOrDefault(column.Header) : null;

    /// <summary>Whether a column is read in this turn of the record: one of another year than the turn's is not.</summary>
    protected bool IsRead(MappedColumn column) =>
        column.StrangeUnit is null && (Sheet.SpreadYear == 0 || column.Year == 0 || column.Year == Sheet.SpreadYear);

    protected Cell ReadText(MappedColumn column, Field field, string raw)
    {
        reading = column;
        PositionOf[column.Field] = column.Position;
        string? beside = null;
        if (Sheet.Layout.Sheet is not null && CellMarks.Any(raw) && !TakeMarks(field, ref raw, out beside))
        {
            return default;
        }

        var text = CellText.Clean(raw, field.Type == FieldType.LongText);
        if (text.Length == 0 || (blankTokens.Count > 0 && blankTokens.Contains(text.ToLowerInvariant())))
        {
            return default;
        }

        if (text.Length < 24 && clearTokens.Count > 0 && clearTokens.Contains(text.ToLowerInvariant()))
        {
            return field.Required ? default : Cell.Clear;
        }

        if (Settings.Values.Count > 0 && Settings.Values.TryGetValue(column.Header, out var meant) && meant.TryGetValue(text, out var value))
        {
            (text, beside) = (CellText.Clean(value, field.Type == FieldType.LongText), null);
        }

        return beside is not null ? Parser.ReadBeside(field, text, beside, column, note)
            : text.Length == 0 ? default
            : field.Type == FieldType.Commune && Settings.OldCommunes ? ReadOldCommune(field, text)
            : Parser.Read(field, text, Evidence.Signs[column.Position], column.Power, note);
    }

    /// <summary>Takes the sure successor of a commune's name from before July 2025, and says so.</summary>
    private Cell ReadOldCommune(Field field, string text)
    {
        string? successor = null;
        var read = Parser.Read(
            field,
            text,
            DecimalSign.Unknown,
            0,
            (value, code, severity, repair, args) =>
            {
                if (code == "commune_old" && repair is not null)
                {
                    successor = repair;
                    note(value, "commune_old_taken", ProblemSeverity.Warning, null, args);
                }
                else
                {
                    note(value, code, severity, repair, args);
                }
            }
        );
        return successor is null ? read : Parser.Read(field, successor, DecimalSign.Unknown, 0, note);
    }

    /// <summary>Takes a workbook's marks off; false where there is no value to read.</summary>
    private bool TakeMarks(Field field, ref string raw, out string? beside)
    {
        beside = null;
        if (raw.Contains(CellMarks.NotCalculated, StringComparison.Ordinal))
        {
            note("", "formula_uncalculated", ProblemSeverity.Error, null);
            return false;
        }

        if (raw[0] == CellMarks.FromAbove)
        {
            raw = raw[1..];
            note(CellMarks.Shown(raw), "merged_above", ProblemSeverity.Warning, null);
        }

        if (raw.Length > 0 && raw[0] == CellMarks.Scaled)
        {
            raw = raw[1..];
            if (once.Add((reading!.Position, "format_scaled")))
            {
                note(CellMarks.Shown(raw), "format_scaled", ProblemSeverity.Warning, null);
            }
        }

        var at = raw.AsSpan().IndexOfAny(CellMarks.Beside, CellMarks.Before);
        if (at >= 0 && field.Type is FieldType.Money or FieldType.Quantity or FieldType.Whole or FieldType.Year)
        {
            (beside, raw) = raw[at] == CellMarks.Before ? (raw[..at], raw[(at + 1)..]) : (raw[(at + 1)..], raw[..at]);
        }
        else if (at >= 0)
        {
            raw = CellMarks.Shown(raw);
        }

        return true;
    }

    /// <summary>Whether a mistake is let pass with a warning: in a field that is left out when wrong, or where a person said so.</summary>
    private ProblemSeverity Softened(ProblemSeverity severity, string code)
    {
        var field = Fields[reading!.Field];
        return severity == ProblemSeverity.Error && !field.Required && (field.Lenient || Settings.LeavesOut(code, reading.Header))
            ? ProblemSeverity.Warning
            : severity;
    }

    /// <summary>
    /// Drops the values of columns whose header says another year than the record has: <c>Doanh thu 2023</c> is no revenue of 2024. Said once a column.
    /// </summary>
    protected void CheckYears()
    {
        if (yearField < 0 || Sheet.SpreadYear != 0 || !Cells[yearField].HasValue)
        {
            return;
        }

        foreach (var column in Mapped)
        {
            if (column.Year != 0 && column.Year != Cells[yearField].WholeValue && Sheet.Cell(column.Position).Length > 0)
            {
                if (once.Add((column.Position, "year_other")))
                {
                    PositionOf[column.Field] = column.Position;
                    Note(
                        column.Field,
                        CellMarks.Shown(Sheet.Text(column.Position)),
                        "year_other",
                        ProblemSeverity.Warning,
                        null,
                        I(column.Year),
                        I(Cells[yearField].WholeValue)
                    );
                }
            }
        }
    }

    /// <summary>Whether a column's cell belongs to the record's year, once that is known.</summary>
    protected bool IsOfYear(MappedColumn column) =>
        column.Year == 0 || Sheet.SpreadYear != 0 || yearField < 0 || !Cells[yearField].HasValue || column.Year == Cells[yearField].WholeValue;

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

    /// <summary>The year of the record where its columns or the person say it.</summary>
    protected int? SaidYear => Sheet.SpreadYear != 0 ? Sheet.SpreadYear : Settings.Year;

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
