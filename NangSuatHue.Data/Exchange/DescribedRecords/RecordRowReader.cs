using NangSuatHue.Data.Exchange.Kinds;
using NangSuatHue.Data.Exchange.Mapping;
using NangSuatHue.Data.Exchange.Reading;
using NangSuatHue.Data.Foundation.Fields;
using NangSuatHue.Data.Registry.Quality;
using NangSuatHue.Data.Registry.Reference;
using NangSuatHue.Data.Registry.Surveys;

namespace NangSuatHue.Data.Exchange.DescribedRecords;

/// <summary>Reads one record of a roster into typed cells and names every problem of it.</summary>
internal sealed class RecordRowReader(
    RecordKind kind,
    SheetReader sheet,
    IReadOnlyList<MappedColumn> columns,
    ImportSettings settings,
    ReferenceIndex reference,
    ColumnEvidence evidence,
    int thisYear
) : SheetRowReader(kind, sheet, columns, settings, reference, evidence, thisYear)
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
        Check(kind, Cells, Reference, (field, value, code, args) => Note(field, value, code, ProblemSeverity.Error, null, args));
        return Failed ? RowOutcome.Rejected : RowOutcome.Accepted;
    }

    /// <summary>
    /// Mistakes between fields, in a file and in a form alike: a last day before its first one, an upper bound below the lower one, a value of a collected indicator in
    /// another unit or out of its bounds.
    /// </summary>
    public static void Check(RecordKind kind, Cell[] cells, ReferenceIndex reference, Action<int, string, string, string[]> fault)
    {
        Cell Of(string field) => cells[kind.IndexOf(field)];
        if (
            kind == RecordKinds.Indicators
            && Of("lowerBound").HasValue
            && Of("upperBound").HasValue
            && Of("upperBound").RealValue < Of("lowerBound").RealValue
        )
        {
            fault(kind.IndexOf("upperBound"), Number(Of("upperBound").RealValue), "bounds_order", []);
        }

        if (kind == RecordKinds.CitySeries && Of("indicator").TextValue is { } code && reference.Collected.TryGetValue(code, out var collected))
        {
            if (Of("unit").TextValue is { } unit && unit != collected.Unit)
            {
                fault(kind.IndexOf("unit"), unit, "indicator_unit", [collected.Unit]);
            }

            if (Of("value").HasValue && (Of("value").RealValue < collected.Lower || Of("value").RealValue > collected.Upper))
            {
                fault(
                    kind.IndexOf("value"),
                    Number(Of("value").RealValue),
                    "indicator_bounds",
                    [collected.Lower is { } l ? Number(l) : "−∞", collected.Upper is { } u ? Number(u) : "+∞"]
                );
            }
        }

        CheckSpans(kind, cells, (field, value, span) => fault(field, value, span, []));
    }

    private static string Number(double value) => value.ToString("0.######", System.Globalization.CultureInfo.InvariantCulture);

    private static void CheckSpans(RecordKind kind, Cell[] cells, Action<int, string, string> fault)
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

    private bool IsLeftOut() => SurveyRowReader.IsLeftOut(Sheet, -1);
}
