using NangSuatHue.Data.Exchange.Kinds;
using NangSuatHue.Data.Exchange.Reading;
using NangSuatHue.Data.Foundation.Fields;
using NangSuatHue.Data.Foundation.Text;

namespace NangSuatHue.Data.Exchange.Mapping;

/// <summary>
/// The unit of each column: of money from the header, the units row, the title, the other money columns, an option, or the kind; a unit that is
/// another one, or is not understood, is never taken for the default.
/// </summary>
internal static class ColumnUnits
{
    /// <summary>The columns with their units.</summary>
    public static List<MappedColumn> Fill(ImportKind kind, SheetLayout layout, ImportSettings settings, List<MappedColumn> columns)
    {
        var titles = layout.Titles.Select(HeaderText.Parse).ToList();
        var title = titles.Find(t => t.Power is not null || (t.Unit is not null && IsAboutUnits(t)));
        for (var i = 0; i < columns.Count; i++)
        {
            if (columns[i].Field >= 0)
            {
                columns[i] = Stated(kind, layout, settings, columns[i]);
            }
        }

        var stated = columns.Where(c => c.UnitSource is not null).Select(c => c.Power).Distinct().ToList();
        for (var i = 0; i < columns.Count; i++)
        {
            var column = columns[i];
            if (column.Field >= 0 && kind.Fields[column.Field].Type == FieldType.Money && column.UnitSource is null && column.StrangeUnit is null)
            {
                columns[i] =
                    ImportSettings.UnitPower(settings.Unit) is { } option ? column with { Power = option, UnitSource = "option" }
                    : title?.Power is { } power ? column with { Power = power, UnitSource = "title" }
                    : title?.Unit is { } strange ? column with { StrangeUnit = strange }
                    : stated.Count == 1 ? column with { Power = stated[0], UnitSource = "otherColumns" }
                    : column with { Power = kind.DefaultMoneyPower, UnitSource = "default" };
            }
        }

        return columns;
    }

    /// <summary>Whether a unit is one of đồng that only its size is not understood of, so that a person can say it; another currency is not.</summary>
    public static bool CanBeSaid(string unit)
    {
        var key = " " + SearchKey.Of(unit) + " ";
        return unit.AsSpan().IndexOfAny("%$€£¥‰") < 0
            && Foreign.All(f => !key.Contains(f, StringComparison.Ordinal))
            && Sizes.Any(s => key.Contains(s, StringComparison.Ordinal));
    }

    private static readonly string[] Foreign =
    [
        " usd ",
        " eur ",
        " euro ",
        " jpy ",
        " yen ",
        " cny ",
        " rmb ",
        " gbp ",
        " krw ",
        " won ",
        " do ",
        " dola ",
        " dollar",
        " nguoi ",
        " tan ",
        " kg ",
        " gio ",
        " lan ",
        " chiec ",
        " cai ",
        " m2 ",
        " m3 ",
        " ha ",
        " km ",
        " lit ",
        " phan ",
    ];

    private static readonly string[] Sizes =
    [
        " trieu ",
        " ty ",
        " ti ",
        " nghin ",
        " ngan ",
        " tram ",
        " chuc ",
        " dong ",
        " vnd ",
        " d ",
        " bn ",
        " mn ",
        " tr ",
    ];

    private static bool IsAboutUnits(HeaderText title) => SearchKey.Of(title.Name) is "" or "don vi" or "dvt" or "don vi tinh";

    private static MappedColumn Stated(ImportKind kind, SheetLayout layout, ImportSettings settings, MappedColumn column)
    {
        var field = kind.Fields[column.Field];
        var said = HeaderText.Parse(layout.HeaderTexts[column.Position]);
        var below = layout.UnitRow is { } row && column.Position < row.Count ? row[column.Position] : "";
        if (field.Type == FieldType.Money)
        {
            return settings.Units.TryGetValue(column.Header, out var chosen) && ImportSettings.UnitPower(chosen) is { } power
                    ? column with
                    {
                        Power = power,
                        UnitSource = "option",
                    }
                : said.Power is { } inHeader ? column with { Power = inHeader, UnitSource = "header" }
                : MoneyUnits.Power(SearchKey.Of(below)) is { } inRow ? column with { Power = inRow, UnitSource = "unitRow" }
                : said.Unit is { } strange ? column with { StrangeUnit = strange }
                : MoneyUnits.IsUnit(below) ? column with { StrangeUnit = below }
                : column;
        }

        if (field.Type is not (FieldType.Quantity or FieldType.Whole) || column.Match is "map" or "memory")
        {
            return column;
        }

        // A number of people is not in thousands of them, nor in percent. A field without a unit of its own has the row's.
        var unit = said.Unit ?? (said.Power is { } money ? ImportSettings.UnitName(money) : null) ?? (MoneyUnits.IsUnit(below) ? below : null);
        return unit is null || field.Unit is not { } own || IsOwn(own, unit) ? column : column with { StrangeUnit = unit };
    }

    private static bool IsOwn((string Vi, string En) own, string unit) =>
        SearchKey.Of(unit) is var key
        && (key == SearchKey.Of(own.Vi) || key == SearchKey.Of(own.En) || (own.Vi == "người" && key is "lao dong" or "nguoi lao dong"));
}
