using NangSuatHue.Data.Exchange.Reading;
using NangSuatHue.Data.Foundation.Fields;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Foundation.Text;

namespace NangSuatHue.Data.Exchange.Mapping;

/// <summary>Reads what a form or a program sends by the fields' own rules, which are those of a file's cells.</summary>
internal static class FieldTexts
{
    /// <summary>
    /// One cell a field, blank where the text is blank, absent or wrong; and the broken rules by field's name. A text that a file would leave out with a
    /// warning is wrong here: whoever sends it can mend it at once.
    /// </summary>
    public static (Cell[] Cells, List<Issue> Issues) Read(IReadOnlyList<Field> fields, RecordInput input, Lookups lookups, int thisYear)
    {
        var parser = new FieldParser(lookups, new ImportSettings(), thisYear + 1) { Typed = true, Asks = input.Asks };
        var (cells, issues) = (new Cell[fields.Count], new List<Issue>());
        foreach (var (name, raw) in input.Values)
        {
            var i = fields.IndexOf(name);
            if (i < 0 || fields[i].Managed)
            {
                issues.Add(new Issue(name, "field_unknown", name));
                continue;
            }

            var field = fields[i];
            var text = CellText.Clean(raw ?? "", field.Type == FieldType.LongText);
            if (text.Length > 0)
            {
                var found = new List<(Issue Issue, bool Wrong)>();
                cells[i] = parser.Read(
                    field,
                    text,
                    input.Sign,
                    input.MoneyPower,
                    (_, code, severity, _, args) => found.Add((new Issue(field.Name, code, args), severity == ProblemSeverity.Error))
                );
                issues.AddRange(found.Where(f => f.Wrong || !cells[i].HasValue).Select(f => f.Issue));
            }
        }

        return (cells, issues);
    }
}
