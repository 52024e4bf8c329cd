using System.Globalization;
using NangSuatHue.Data.Exchange.Kinds;
using NangSuatHue.Data.Exchange.Mapping;
using NangSuatHue.Data.Exchange.Reading;
using NangSuatHue.Data.Foundation.Fields;
using NangSuatHue.Data.Foundation.Text;

namespace NangSuatHue.Data.Exchange.Batches;

/// <summary>What is known of a file before its rows are compared: columns, questions, and what of the file is not read.</summary>
internal sealed class ImportHead(ImportRequest request, SheetReader sheet, List<MappedColumn> columns)
{
    private readonly ImportKind kind = request.Kind;
    private readonly ImportSettings settings = request.Settings;

    /// <summary>Other sheets that hold records of the same kind, and were not read.</summary>
    public IReadOnlyList<string> OtherSheets { get; init; } = [];

    /// <summary>Fields that a row cannot do without and that no column carries.</summary>
    public List<Field> MissingFields() =>
        kind
            .Fields.Where(
                (f, i) => f.Required && columns.All(c => c.Field != i) && !(f.Type == FieldType.Year && (settings.Year is not null || sheet.IsSpread))
            )
            .ToList();

    /// <summary>The report so far.</summary>
    public ImportReport Report(ColumnEvidence evidence) =>
        new()
        {
            Status = ImportStatus.DryRun,
            BatchId = request.BatchId,
            Encoding = sheet.Layout.Encoding,
            Delimiter = sheet.Layout.Sheet is null ? sheet.Layout.Delimiter.ToString() : null,
            Sheet = sheet.Layout.Sheet,
            Sheets = sheet.Layout.Sheets,
            OtherSheets = OtherSheets,
            Rows = evidence.Rows,
            Titles = sheet.Layout.Titles,
            Questions = [.. Missing(), .. Units(), .. Signs(evidence)],
            Problems = [.. Unmapped(evidence), .. OfSheet()],
            Columns = columns.Select(c => Column(c, evidence)).ToList(),
        };

    private ColumnReport Column(MappedColumn c, ColumnEvidence evidence) =>
        new()
        {
            Header = c.Header,
            Field = c.Field < 0 ? null : kind.Fields[c.Field].Name,
            Match =
                c.Match.StartsWith("doubtful", StringComparison.Ordinal) ? "doubtful"
                : c.Match.StartsWith("yearless", StringComparison.Ordinal) ? "none"
                : c.Match,
            Unit = c.UnitSource is null ? null : ImportSettings.UnitName(c.Power),
            UnitSource = c.UnitSource,
            Year = c.Year == 0 ? null : c.Year,
            Decimal =
                evidence.SignSources[c.Position] is null ? null
                : evidence.Signs[c.Position] == DecimalSign.Comma ? "comma"
                : "point",
            DecimalSource = evidence.SignSources[c.Position],
            Samples = evidence.Samples[c.Position],
        };

    private IEnumerable<ImportQuestion> Missing()
    {
        foreach (var field in MissingFields())
        {
            if (field.Type == FieldType.Year && YearColumns.Of(columns) is { Count: > 1 } years && settings.Wide is null)
            {
                var list = string.Join(", ", years.Select(I));
                yield return Ask("wide", field.Name, ["true", "false"], list, "wide", list);
                continue;
            }

            var proposed = field.Type == FieldType.Year ? YearColumns.Proposed(columns, sheet.Layout, request.FileName) : null;
            var code =
                proposed is not null ? "year_proposed"
                : field.Type == FieldType.Year ? "year_missing"
                : "column_missing";
            var args = proposed is var (year, source)
                ? [I(year), ImportTexts.Place(source, vi: true), ImportTexts.Place(source, vi: false)]
                : (string[])[field.LabelVi, field.LabelEn];
            yield return Ask("column", field.Name, sheet.Layout.Headers, proposed is null ? null : I(proposed.Value.Year), code, args) with
            {
                Suggested = proposed is null ? null : I(proposed.Value.Year),
            };
        }
    }

    private IEnumerable<ImportQuestion> Units() =>
        columns
            .Where(c => c.Field >= 0 && c.StrangeUnit is { } unit && kind.Fields[c.Field].Type == FieldType.Money && ColumnUnits.CanBeSaid(unit))
            .Select(c => Ask("unit", c.Header, ["vnd", "thousand", "million", "billion"], c.StrangeUnit, "unit_unknown", c.Header, c.StrangeUnit!));

    private IEnumerable<ImportQuestion> Signs(ColumnEvidence evidence) =>
        evidence.Undecided.Select(p =>
        {
            var (header, example) = (columns[p].Header, evidence.Examples[p] ?? "");
            return Ask("decimal", header, ["comma", "point"], example, "decimal", header, example);
        });

    private static ImportQuestion Ask(
        string questionKind,
        string column,
        IReadOnlyList<string> options,
        string? example,
        string code,
        params string[] args
    ) =>
        new()
        {
            Kind = questionKind,
            Column = column,
            Options = options,
            Example = example,
            Message = ImportTexts.Vi(code, args),
            MessageEn = ImportTexts.En(code, args),
        };

    private IEnumerable<RowProblem> Unmapped(ColumnEvidence evidence)
    {
        foreach (var column in columns)
        {
            if (
                column is { Field: >= 0, StrangeUnit: { } unit }
                && !(kind.Fields[column.Field].Type == FieldType.Money && ColumnUnits.CanBeSaid(unit))
            )
            {
                yield return Warn(column, "unit_foreign", unit);
            }

            if (column.Field >= 0 || column.Match is "map" or "memory" || RejectedFile.ReasonHeaders.Contains(column.Header))
            {
                continue;
            }

            var isNamed = sheet.Layout.HeaderTexts[column.Position].Length > 0;
            if (FieldIn(column.Match) is { } field)
            {
                yield return Warn(
                    column,
                    column.Match.StartsWith("doubtful", StringComparison.Ordinal) ? "column_doubtful" : "column_yearless",
                    field.LabelVi,
                    field.LabelEn
                );
            }
            else if (column.Near >= 0 && isNamed)
            {
                yield return Warn(column, "column_qualified", kind.Fields[column.Near].LabelVi, kind.Fields[column.Near].LabelEn);
            }
            else if (isNamed || evidence.Samples[column.Position].Count > 0)
            {
                yield return Warn(column, isNamed ? "column_unmapped" : "column_unnamed");
            }
        }
    }

    /// <summary>The field that a match names behind its colon.</summary>
    private Field? FieldIn(string match)
    {
        var at = match.IndexOf(':', StringComparison.Ordinal);
        return at < 0 ? null : kind.Fields[kind.IndexOf(match[(at + 1)..])];
    }

    private IEnumerable<RowProblem> OfSheet()
    {
        if (OtherSheets.Count > 0)
        {
            yield return Warn("sheets_other", sheet.Layout.Sheet!, string.Join(", ", OtherSheets));
        }

        if (sheet.Layout.Shape is not { } shape)
        {
            yield break;
        }

        if (shape.HiddenRowCount > 0)
        {
            var more = shape.HiddenRowCount > shape.HiddenRows.Count ? ", …" : "";
            yield return Warn("rows_hidden", I(shape.HiddenRowCount), string.Join(", ", shape.HiddenRows.Select(I)) + more);
        }

        if (shape.HiddenColumns.Where(c => c < columns.Count).Select(c => columns[c].Header).ToList() is { Count: > 0 } hidden)
        {
            yield return Warn("columns_hidden", string.Join(", ", hidden));
        }

        if (settings.Year is { } year && YearColumns.OfSheet(sheet.Layout.Sheet) is { } said && said != year)
        {
            yield return Warn("year_sheet", sheet.Layout.Sheet!, I(year));
        }
    }

    private static RowProblem Warn(MappedColumn column, string code, params string[] args) => Warn(code, args) with { Column = column.Header };

    private static RowProblem Warn(string code, params string[] args) =>
        new()
        {
            Row = 1,
            Column = "",
            Value = "",
            Severity = ProblemSeverity.Warning,
            Code = code,
            Args = args,
        };

    private static string I(int number) => number.ToString(CultureInfo.InvariantCulture);
}
