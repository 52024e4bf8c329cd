using System.Globalization;
using Microsoft.Extensions.Localization;
using NangSuatHue.Data.Registry.EnterpriseViews;
using NangSuatHue.Data.Registry.Quality;
using NangSuatHue.Data.Registry.Reference;
using NangSuatHue.Web.Charts;
using NangSuatHue.Web.Registry.EnterpriseViews;
using NangSuatHue.Web.Shared;
using NangSuatHue.Web.Text;

namespace NangSuatHue.Web.Registry.Quality;

/// <summary>Completeness to charts. Pure. A bar leads to the records that lack something.</summary>
public static class QualityCharts
{
    /// <summary>By section, by figure, by commune.</summary>
    // Long: three charts, one expression each.
    public static IReadOnlyList<OverviewChart> All(QualityView view, ReferenceNames names, IStringLocalizer<Ui> t)
    {
        var year = view.Year!.Value;
        return
        [
            Chart(
                "day-du-nganh",
                t["Mức đầy đủ theo ngành"],
                t["Tỷ lệ dòng số liệu {0} đủ để tính năng suất lao động, %, theo ngành cấp 1; thấp nhất trước.", year],
                t["Ngành"],
                year,
                t["Đủ số liệu"],
                view.Sections.Select(s =>
                    (
                        s.Section.Length == 0
                            ? t["Chưa rõ ngành"].Value
                            : OverviewName(s.Section, names.Sections.GetValueOrDefault(new SectionKey(s.Edition, s.Section))),
                        s.Count.Complete,
                        s.Count.Rows,
                        (string?)
                            FilterQuery.Write(
                                new EnterpriseFilter
                                {
                                    Year = year,
                                    Section = s.Section.Length == 0 ? "-" : s.Section,
                                    Edition = s.Section.Length == 0 ? null : s.Edition,
                                    Complete = false,
                                }
                            )
                    )
                )
            ),
            Chart(
                "day-du-muc",
                t["Mức đầy đủ theo khoản mục"],
                t["Tỷ lệ dòng số liệu {0} có ghi từng khoản mục, %; thấp nhất trước.", year],
                t["Khoản mục"],
                year,
                t["Có ghi"],
                JudgedFigures
                    .All.OrderBy(f => view.All.Filled[(int)f])
                    .Select(f =>
                        (Languages.IsVietnamese ? f.Field().LabelVi : f.Field().LabelEn, view.All.Filled[(int)f], view.All.Rows, (string?)null)
                    )
            ),
            Chart(
                "day-du-xa",
                t["Mức đầy đủ theo xã, phường"],
                t["Tỷ lệ dòng số liệu {0} đủ để tính năng suất lao động, %, theo xã, phường; thấp nhất trước.", year],
                t["Xã, phường"],
                year,
                t["Đủ số liệu"],
                view.Communes.Select(c =>
                    (
                        names.Communes.GetValueOrDefault(c.Commune) ?? t["Chưa rõ"].Value,
                        c.Count.Complete,
                        c.Count.Rows,
                        (string?)
                            FilterQuery.Write(
                                new EnterpriseFilter
                                {
                                    Year = year,
                                    Commune = c.Commune.Length == 0 ? "-" : c.Commune,
                                    Complete = false,
                                }
                            )
                    )
                )
            ),
        ];
    }

    private static OverviewChart Chart(
        string id,
        string title,
        string subtitle,
        string categoryTitle,
        int year,
        string series,
        IEnumerable<(string Label, int Part, int Whole, string? Href)> bars
    )
    {
        var all = bars.ToList();
        return new OverviewChart(
            id,
            title,
            subtitle,
            categoryTitle,
            year.ToString(CultureInfo.InvariantCulture),
            new ChartSpec
            {
                Type = ChartType.Bar,
                Horizontal = true,
                Unit = "%",
                Decimals = 1,
                Max = 100,
                Categories = all.Select(b => b.Label).ToList(),
                Links = all.Select(b => b.Href).ToList(),
                Series =
                [
                    new ApexPointSeries
                    {
                        Name = series,
                        Color = "var(--chart-hue)",
                        Data = all.Select(b => b.Whole == 0 ? null : (double?)Math.Round(100.0 * b.Part / b.Whole, 1)).ToList(),
                    },
                ],
            }
        );
    }

    private static string OverviewName(string section, string? name) =>
        $"{section} – {(name?.IndexOf(';', StringComparison.Ordinal) is { } cut and > 0 ? name[..cut] : name)}";
}
