using NangSuatHue.Data.Exchange.Kinds;
using NangSuatHue.Data.Exchange.Reading;
using NangSuatHue.Data.Foundation.Fields;
using NangSuatHue.Data.Foundation.Text;

namespace NangSuatHue.Data.Exchange.Mapping;

/// <summary>
/// The years that a file's headers, sheet, titles and name say. A file without a year column gets its year from them, once a person agrees: they may
/// speak of the year of the survey, which is not that of the figures.
/// </summary>
internal static class YearColumns
{
    /// <summary>Whether a year is to be said for the file: its kind has one and no column holds it.</summary>
    public static bool IsMissing(ImportKind kind, IReadOnlyList<MappedColumn> columns) =>
        kind.Fields.Any(f => f.Type == FieldType.Year && f.Required)
        && !columns.Any(c => c.Field >= 0 && kind.Fields[c.Field].Type == FieldType.Year);

    /// <summary>The years of columns side by side, in order.</summary>
    public static List<int> Of(IReadOnlyList<MappedColumn> columns) =>
        columns.Where(c => c.Year != 0).Select(c => c.Year).Distinct().Order().ToList();

    /// <summary>The positions of each year's columns.</summary>
    public static SpreadYears Spread(IReadOnlyList<MappedColumn> columns) =>
        new(
            Of(columns)
                .TakeLast(SpreadYears.Most)
                .Select(y => (y, (IReadOnlyList<int>)columns.Where(c => c.Year == y).Select(c => c.Position).ToList()))
                .ToList()
        );

    /// <summary>
    /// Leaves out the columns of yearly figures that state no year while others beside them do: nobody can tell which year they are of.
    /// </summary>
    public static void LeaveOutYearless(ImportKind kind, List<MappedColumn> columns)
    {
        for (var i = 0; i < columns.Count; i++)
        {
            if (columns[i] is { Field: >= 0, Year: 0 } column && ColumnMap.IsYearly(kind, kind.Fields[column.Field]) && column.Match != "map")
            {
                columns[i] = column with { Match = "yearless:" + kind.Fields[column.Field].Name, Field = -1 };
            }
        }
    }

    /// <summary>
    /// The year to propose for a file without one, and where it stands: <c>header</c>, <c>title</c>, <c>sheet</c>, <c>file</c>; null for none.
    /// </summary>
    public static (int Year, string Source)? Proposed(IReadOnlyList<MappedColumn> columns, SheetLayout layout, string fileName)
    {
        var inHeaders = Of(columns);
        if (inHeaders.Count > 0)
        {
            return (inHeaders[^1], "header");
        }

        return Only(layout.Titles) is { } title ? (title, "title")
            : layout.Sheet is { } sheet && Only([sheet]) is { } named ? (named, "sheet")
            : Only([Path.GetFileNameWithoutExtension(fileName).Replace('_', ' ').Replace('-', ' ')]) is { } file ? (file, "file")
            : null;
    }

    /// <summary>The one year that a text of a sheet's name alone is; null where it is more than that.</summary>
    public static int? OfSheet(string? name) =>
        name is not null && SearchKey.Of(name).Replace("nam ", "", StringComparison.Ordinal) is { Length: 4 } key && key.All(char.IsAsciiDigit)
            ? int.Parse(key, System.Globalization.CultureInfo.InvariantCulture)
            : null;

    private static int? Only(IEnumerable<string> texts)
    {
        var years = texts.Select(t => HeaderText.Parse(t).Year).OfType<int>().Distinct().ToList();
        return years.Count == 1 && years[0] is >= 1990 and <= 2100 ? years[0] : null;
    }
}
