using System.Globalization;
using NangSuatHue.Data.Exchange.Kinds;
using NangSuatHue.Data.Exchange.Mapping;
using NangSuatHue.Data.Exchange.Reading;
using NangSuatHue.Data.Foundation.Text;

namespace NangSuatHue.Data.Exchange.DescribedRecords;

/// <summary>Reads one record of a roster into typed cells and names every problem of it.</summary>
internal sealed class RecordRowReader(
    RecordKind kind,
    SheetReader sheet,
    IReadOnlyList<MappedColumn> columns,
    ImportSettings settings,
    Lookups lookups,
    ColumnEvidence evidence,
    RecordCheck? check,
    int thisYear
) : SheetRowReader(kind, sheet, columns, settings, lookups, evidence, thisYear)
{
    /// <summary>Reads the sheet's current record.</summary>
    public RowOutcome Read()
    {
        if (IsLeftOut())
        {
            return RowOutcome.LeftOut;
        }

        Begin();
        CheckWidth();
        SayUnit();
        foreach (var column in Mapped)
        {
            if (IsRead(column) && IsOfYear(column))
            {
                Cells[column.Field] = ReadText(column, Fields[column.Field], RepairOf(column) ?? Sheet.Text(column.Position));
            }
        }

        CheckYears();
        CheckRequired();
        Check(kind, Cells, check, (field, value, code, args) => Note(field, value, code, ProblemSeverity.Error, null, args));
        return Failed ? RowOutcome.Rejected : RowOutcome.Accepted;
    }

    /// <summary>Mistakes between fields, in a file and in a form alike: a last day before its first one, and what the kind looks for.</summary>
    public static void Check(RecordKind kind, Cell[] cells, RecordCheck? check, RecordFault fault)
    {
        check?.Invoke(cells, fault);
        foreach (var (from, to) in kind.Spans)
        {
            var (a, b) = (kind.IndexOf(from), kind.IndexOf(to));
            if (cells[a].HasValue && cells[b].HasValue && cells[b].DayValue < cells[a].DayValue)
            {
                fault(b, cells[b].DayValue.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture), "span");
            }
        }
    }

    /// <summary>The unit that the record states is known before its value is read.</summary>
    private void SayUnit()
    {
        if (Array.Find(Fields, f => f.UnitField is not null) is not { } number || kind.IndexOf(number.UnitField!) is not (>= 0 and var unit))
        {
            return;
        }

        var position = PositionOf[unit];
        Parser.RecordUnit = position < 0 ? null : CellText.Clean(CellMarks.Shown(Sheet.Text(position)), keepLines: false);
    }
}
