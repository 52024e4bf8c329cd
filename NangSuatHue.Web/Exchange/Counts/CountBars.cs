using System.Globalization;
using Microsoft.Extensions.Localization;
using NangSuatHue.Data.Exchange.Counts;
using NangSuatHue.Data.Exchange.Kinds;
using NangSuatHue.Data.Registry.Reference;
using NangSuatHue.Web.Charts;
using NangSuatHue.Web.Exchange.DescribedRecords;
using NangSuatHue.Web.Shared;
using NangSuatHue.Web.Text;

namespace NangSuatHue.Web.Exchange.Counts;

/// <summary>Bars of counts. Pure. A bar leads to the list that it counts, where the list can be narrowed so.</summary>
public static class CountBars
{
    /// <summary>Bars that are shown.</summary>
    public const int Most = 12;

    /// <summary>A chart of bars, the twelve first ones.</summary>
    public static OverviewChart Bars(
        string id,
        string title,
        string subtitle,
        string categoryTitle,
        IEnumerable<(string Label, int Count, string? Href)> bars,
        string unit,
        bool horizontal = true
    )
    {
        var shown = bars.Take(Most).ToList();
        return new OverviewChart(
            id,
            title,
            subtitle,
            categoryTitle,
            "",
            new ChartSpec
            {
                Type = ChartType.Bar,
                Unit = unit,
                Horizontal = horizontal,
                Height = horizontal ? null : 300,
                Categories = shown.Select(b => b.Label).ToList(),
                Links = shown.Select(b => b.Href).ToList(),
                Series =
                [
                    new ApexPointSeries
                    {
                        Name = unit,
                        Color = "var(--chart-hue)",
                        Data = shown.Select(b => (double?)b.Count).ToList(),
                    },
                ],
            }
        );
    }

    /// <summary>A bar of an option of a field that holds several codes.</summary>
    public static (string, int, string?) Option(RecordKind kind, string field, Tally tally)
    {
        var option = kind.Field(field).Options.FirstOrDefault(o => o.Code == tally.Key);
        return (option is null ? tally.Key : RecordTexts.Label(option), tally.Count, $"{kind.Path}?{field}={Uri.EscapeDataString(tally.Key)}");
    }

    /// <summary>A bar of an option of a field that holds a number.</summary>
    public static (string, int, string?) Stage(RecordKind kind, Tally tally, string field = "stage")
    {
        var option = kind.Field(field).Options.First(o => o.Value.ToString(CultureInfo.InvariantCulture) == tally.Key);
        return (RecordTexts.Label(option), tally.Count, $"{kind.Path}?{field}={option.Code}");
    }

    /// <summary>A group of the catalogue.</summary>
    public static string Group(string group, IStringLocalizer<Ui> t) => t[CatalogueGroups.Key(group)];

    /// <summary>A section and its name.</summary>
    public static string Section(Tally tally, ReferenceNames names, IStringLocalizer<Ui> t)
    {
        if (tally.Part.Length == 0)
        {
            return t["Chưa rõ ngành"];
        }

        var edition = (VsicEdition)int.Parse(tally.Key, CultureInfo.InvariantCulture);
        var name = names.Sections.GetValueOrDefault(new SectionKey(edition, tally.Part)) ?? "";
        return $"{tally.Part} – "
            + $"{(name.IndexOf(';', StringComparison.Ordinal) is var cut and > 0 ? name[..cut] : name)}{(edition == VsicEdition.V2025 ? " (VSIC 2025)" : "")}";
    }
}
