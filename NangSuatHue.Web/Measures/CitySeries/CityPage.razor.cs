using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.WebUtilities;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Measures.CitySeries;
using NangSuatHue.Web.Shared;

namespace NangSuatHue.Web.Measures.CitySeries;

/// <summary>The city's productivity for everybody: rendered on the server, without an account, a cookie or a script.</summary>
public sealed partial class CityPage
{
    private CityFiguresView? figures;
    private CityProductivityView? view;
    private CityQuestion question = CityQuestion.Usual;

    /// <summary>The page's address in the reader's language.</summary>
    public static string Here => Languages.IsVietnamese ? "/nang-suat-thanh-pho" : "/en/city-productivity";

    [Inject]
    public required GetCityFigures Figures { get; set; }

    [Inject]
    public required GetCityProductivity Productivity { get; set; }

    [Inject]
    public required NavigationManager Nav { get; set; }

    private IEnumerable<CityPoint> Contributions => view!.Contributions.Values.SelectMany(p => p).OrderBy(p => p.Year);

    private IEnumerable<CityPoint> Trained => view!.TrainedWorkers.SelectMany(p => p.Points);

    private string LevelTitle =>
        Shared(figures!.Productivity, view!.NationalLevel) is { } both
            ? T["Năm {0}, năng suất lao động Huế bằng {1} mức cả nước (giá hiện hành)", both.Year, CityPageCharts.Percent(both.Gap.Ratio, 0)]
            : T["Năng suất lao động, giá hiện hành"];

    private string ConstantTitle =>
        Shared(view!.ConstantLevel, view.NationalConstantLevel) is { } both
            ? T["Năm {0}, năng suất lao động Huế bằng {1} mức cả nước (giá so sánh 2010)", both.Year, CityPageCharts.Percent(both.Gap.Ratio, 0)]
            : T["Năng suất lao động, giá so sánh 2010"];

    private string ContributionTitle
    {
        get
        {
            var years = view!.Contributions.Values.SelectMany(p => p.Select(x => x.Year)).ToList();
            if (years.Count == 0)
            {
                return T["Đóng góp vào tăng trưởng"];
            }

            var last = years.Max();
            var parts = view
                .Contributions.Select(c => (c.Key, Value: c.Value.FirstOrDefault(p => p.Year == last)?.Value))
                .Where(c => c.Value is not null)
                .OrderByDescending(c => c.Value)
                .ToList();
            return T[
                "{0} đóng góp nhiều nhất vào tăng trưởng năm {1}: {2} điểm phần trăm",
                CityPageCharts.Sector(parts[0].Key, T),
                last,
                CityCharts.Number(parts[0].Value, 2)
            ];
        }
    }

    private string TrainedTitle
    {
        get
        {
            var city = view!.TrainedWorkers.FirstOrDefault(p => p.Place == GetCityProductivity.CityPlaces[0])?.Points.LastOrDefault();
            var country = view
                .TrainedWorkers.FirstOrDefault(p => p.Place == GetCityProductivity.Country)
                ?.Points.FirstOrDefault(p => p.Year == city?.Year);
            return city is null || country is null
                ? T["Lao động qua đào tạo"]
                : T[
                    "Năm {0}, {1}% lao động Huế qua đào tạo; cả nước {2}%",
                    city.Year,
                    CityCharts.Number(city.Value, 1),
                    CityCharts.Number(country.Value, 1)
                ];
        }
    }

    /// <summary>The gap in the latest year that both series have.</summary>
    public static (int Year, PlaceGap Gap)? Shared(IReadOnlyList<CityPoint> own, IReadOnlyList<CityPoint> other)
    {
        var year = own.Select(p => p.Year).Intersect(other.Select(p => p.Year)).DefaultIfEmpty(0).Max();
        return
            year > 0
            && CityMath.Gap(own.First(p => p.Year == year).Value ?? double.NaN, other.First(p => p.Year == year).Value ?? double.NaN)
                is { IsOk: true } gap
            ? (year, gap.Value)
            : null;
    }

    private string PartOfYear(string period) =>
        period[4..] switch
        {
            "H1" => T["6 tháng đầu năm {0}", period[..4]],
            "H2" => T["6 tháng cuối năm {0}", period[..4]],
            var quarter => T["quý {0} năm {1}", quarter[1..], period[..4]],
        };

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        figures = (await Figures.RunAsync(Actor.Public)).Value;
        view = (await Productivity.RunAsync(Actor.Public)).Value;
        var query = QueryHelpers.ParseQuery(new Uri(Nav.Uri).Query);
        question = CityQuestion.Read(name =>
            query.TryGetValue(name, out var value)
                ? value.ToString() is { Length: <= 200 } text
                    ? text
                    : null
                : null
        );
    }
}
