using NangSuatHue.Data.Reference;
using NangSuatHue.Data.Surveys;

namespace NangSuatHue.Data.Records;

/// <summary>Reads one record of a roster into typed cells and names every problem of it.</summary>
internal sealed class RosterReader(RecordKind kind, SheetReader sheet, IReadOnlyList<MappedColumn> columns, ImportSettings settings, ReferenceIndex reference, ColumnEvidence evidence, int thisYear)
    : SheetRowReader(kind, sheet, columns, settings, reference, evidence, thisYear)
{
    private static readonly (string From, string To)[] Spans = [("start", "end"), ("courseFrom", "courseTo"), ("issued", "expires")];

    /// <summary>Reads the sheet's current record.</summary>
    public RowOutcome Read()
    {
        if (IsLeftOut())
        {
            return RowOutcome.LeftOut;
        }

        Begin();
        CheckWidth();
        foreach (var column in Mapped)
        {
            Cells[column.Field] = ReadText(column, Fields[column.Field], RepairOf(column) ?? Sheet.Text(column.Position));
        }

        CheckRequired();
        CheckSpans(kind, Cells, (field, value, code) => Note(field, value, code, Severity.Error, null));
        return Failed ? RowOutcome.Rejected : RowOutcome.Accepted;
    }

    /// <summary>A last day before its first one is a mistake, in a file and in a form alike.</summary>
    public static void CheckSpans(RecordKind kind, Cell[] cells, Action<int, string, string> fault)
    {
        foreach (var (from, to) in Spans)
        {
            var (a, b) = (kind.IndexOf(from), kind.IndexOf(to));
            if (a >= 0 && b >= 0 && cells[a].HasValue && cells[b].HasValue && cells[b].DayValue < cells[a].DayValue)
            {
                fault(b, cells[b].DayValue.ToString("dd/MM/yyyy", System.Globalization.CultureInfo.InvariantCulture), "span");
            }
        }
    }

    private bool IsLeftOut() => RowReader.IsLeftOut(Sheet, -1);
}
