using System.Globalization;
using Microsoft.Extensions.Localization;
using NangSuatHue.Data.Measures.CitySeries;
using NangSuatHue.Web.Charts;
using NangSuatHue.Web.Shared;
using NangSuatHue.Web.Text;
using static NangSuatHue.Web.Measures.CitySeries.CityCharts;

namespace NangSuatHue.Web.Measures.CitySeries;

/// <summary>What the city's productivity page draws beside the home page's charts. Pure.</summary>
public static class CityPageCharts
{
    private const string Hue = "var(--chart-hue)",
        Country = "var(--chart-vn)";
    private static readonly string[] PlaceColours = ["var(--chart-1)", "var(--chart-2)", "var(--chart-3)", "var(--chart-4)"];
    private static readonly (string Code, string Colour)[] Contributors =
    [
        ("dong_gop_dv", "var(--chart-1)"),
        ("dong_gop_cnxd", "var(--chart-2)"),
        ("dong_gop_thue", "var(--chart-4)"),
        ("dong_gop_nlts", "var(--chart-3)"),
    ];

    /// <summary>A fraction as per cent in the reader's culture.</summary>
    public static string Percent(double fraction, int decimals = 2) => Number(fraction * 100, decimals) + "%";

    /// <summary>Productivity at current prices of the city and the country; a piece of a series for each way it was made.</summary>
    public static ChartSpec Levels(IReadOnlyList<CityPoint> city, IReadOnlyList<CityPoint> country, IStringLocalizer<Ui> t)
    {
        var years = Years(Math.Min(city[0].Year, country[0].Year), Math.Max(city[^1].Year, country[^1].Year));
        var pieces = SeriesBreaks.Cut("nsld_gia_hh", GetCityProductivity.Country, country);
        return new ChartSpec
        {
            Type = ChartType.Line,
            Unit = t["triệu đồng/lao động"],
            Decimals = 1,
            Height = 360,
            Categories = years.Select(CityCharts.Text).ToList(),
            Series =
            [
                Series(t["Huế"], ChartType.Line, Hue, years, city),
                .. pieces.Select(
                    (p, i) =>
                        Series(
                            pieces.Count == 1 ? t["Việt Nam"] : t["Việt Nam {0}", Span(p.Points)],
                            ChartType.Line,
                            Country,
                            years,
                            p.Points,
                            missing: false
                        )
                ),
            ],
            Annotations = new ChartAnnotations
            {
                Breaks = pieces
                    .Where(p => p.Begins is not null)
                    .Select(p => new SeriesBreak(CityCharts.Text(p.Points[0].Year), Reason(p.Begins!)))
                    .ToList(),
            },
        };
    }

    /// <summary>Productivity at constant prices of the city and the country.</summary>
    public static ChartSpec ConstantLevels(CityProductivityView view, IStringLocalizer<Ui> t)
    {
        var points = view.ConstantLevel.Concat(view.NationalConstantLevel).ToList();
        var years = points.Count == 0 ? [] : Years(points.Min(p => p.Year), points.Max(p => p.Year));
        var end = view.ConstantLevel.LastOrDefault()?.Year + 1;
        return new ChartSpec
        {
            Type = ChartType.Line,
            Unit = t["triệu đồng/lao động"],
            Decimals = 1,
            Height = 320,
            Categories = years.Select(CityCharts.Text).ToList(),
            Series =
            [
                Series(t["Huế"], ChartType.Line, Hue, years, view.ConstantLevel),
                Series(t["Việt Nam"], ChartType.Line, Country, years, view.NationalConstantLevel, missing: false),
            ],
            Annotations =
                end is { } first && years.Contains(first)
                    ? new ChartAnnotations
                    {
                        Breaks = [new SeriesBreak(CityCharts.Text(first), t["Cách tính cũ đến {0}, không nối", first - 1])],
                        Gaps = [new SeriesGap(CityCharts.Text(first), CityCharts.Text(years[^1]), t["Huế: chưa công bố từ {0}", first])],
                    }
                    : null,
        };
    }

    /// <summary>Contributions to growth, stacked; years without all of them are a gap.</summary>
    public static ChartSpec Contributions(CityProductivityView view, IStringLocalizer<Ui> t)
    {
        var all = view.Contributions.Values.SelectMany(p => p).ToList();
        var years = all.Count == 0 ? [] : Years(all.Min(p => p.Year), all.Max(p => p.Year));
        var gap = years.Where(y => all.All(p => p.Year != y)).ToList();
        return new ChartSpec
        {
            Type = ChartType.Bar,
            Stacked = true,
            Unit = t["điểm phần trăm"],
            Decimals = 2,
            Height = 340,
            Categories = years.Select(CityCharts.Text).ToList(),
            Series = Contributors
                .Where(c => view.Contributions[c.Code].Count > 0)
                .Select(c => Series(Sector(c.Code, t), ChartType.Bar, c.Colour, years, view.Contributions[c.Code], framed: false))
                .ToList(),
            Annotations =
                gap.Count == 0
                    ? null
                    : new ChartAnnotations
                    {
                        Gaps = [new SeriesGap(CityCharts.Text(gap[0]), CityCharts.Text(gap[^1]), t["chưa công bố"])],
                        Breaks = [new SeriesBreak(CityCharts.Text(gap[0]), t["Cách tính cũ đến {0}, không nối", gap[0] - 1])],
                    },
        };
    }

    /// <summary>Share of trained workers by place.</summary>
    public static ChartSpec Trained(CityProductivityView view, IStringLocalizer<Ui> t)
    {
        var all = view.TrainedWorkers.SelectMany(p => p.Points).ToList();
        var years = all.Count == 0 ? [] : Years(all.Min(p => p.Year), all.Max(p => p.Year));
        var others = view.TrainedWorkers.Where(p => p.Place != GetCityProductivity.CityPlaces[0] && p.Place != GetCityProductivity.Country).ToList();
        return new ChartSpec
        {
            Type = ChartType.Line,
            Unit = "%",
            Decimals = 1,
            Height = 320,
            Categories = years.Select(CityCharts.Text).ToList(),
            Series = view
                .TrainedWorkers.OrderBy(p =>
                    p.Place == GetCityProductivity.CityPlaces[0] ? 0
                    : p.Place == GetCityProductivity.Country ? 1
                    : 2
                )
                .Select(p =>
                    Series(
                        p.Place == GetCityProductivity.CityPlaces[0] ? t["Huế"]
                            : p.Place == GetCityProductivity.Country ? t["Việt Nam"]
                            : p.Place,
                        ChartType.Line,
                        p.Place == GetCityProductivity.CityPlaces[0] ? Hue
                            : p.Place == GetCityProductivity.Country ? Country
                            : PlaceColours[others.IndexOf(p) % PlaceColours.Length],
                        years,
                        p.Points
                    )
                )
                .ToList(),
        };
    }

    /// <summary>An account by year, stacked: capital, labour and TFP; where labour is unknown, capital and the rest.</summary>
    public static ChartSpec Account(TfpPathResult result, IStringLocalizer<Ui> t)
    {
        var whole = result.Average.IsOk;
        ApexPointSeries Part(string name, string colour, Func<AccountedYear, double> value) =>
            new()
            {
                Name = name,
                Type = ChartType.Bar,
                Color = colour,
                Data = result.Shown.Select(y => (double?)(value(y) * 100)).ToList(),
            };
        return new ChartSpec
        {
            Type = ChartType.Bar,
            Stacked = true,
            Unit = t["điểm phần trăm"],
            Decimals = 2,
            Height = 320,
            Categories = result.Shown.Select(y => CityCharts.Text(y.Year)).ToList(),
            Series = whole
                ?
                [
                    Part(t["Vốn"], "var(--chart-1)", y => y.Account.Value.Capital),
                    Part(t["Lao động"], "var(--chart-2)", y => y.Account.Value.Labour),
                    Part("TFP", Hue, y => y.Account.Value.Tfp),
                ]
                : [Part(t["Vốn"], "var(--chart-1)", y => y.CapitalPart), Part(t["Lao động và TFP, chưa tách được"], Hue, y => y.NotCapital)],
        };
    }

    /// <summary>The chosen account's TFP (or what capital does not explain) by year, between the least and greatest of the band.</summary>
    public static ChartSpec Band(IReadOnlyList<AccountingInput> inputs, TfpPathResult result, AccountingAssumptions assumed, IStringLocalizer<Ui> t)
    {
        var whole = result.Average.IsOk;
        double Figure(AccountedYear y) => (whole ? y.Account.Value.Tfp : y.NotCapital) * 100;
        var cells = Alphas
            .SelectMany(a => Depreciations.Select(d => TfpPath.Of(inputs, assumed with { Alpha = a, Depreciation = d })))
            .Where(c => c.IsOk && c.Value!.Shown.Count == result.Shown.Count)
            .Select(c => c.Value!)
            .ToList();
        ApexPointSeries Edge(string name, Func<IEnumerable<double>, double> pick) =>
            new()
            {
                Name = name,
                Type = ChartType.Line,
                Color = "var(--chart-6)",
                Data = result.Shown.Select((_, i) => cells.Count == 0 ? (double?)null : pick(cells.Select(c => Figure(c.Shown[i])))).ToList(),
            };
        return new ChartSpec
        {
            Type = ChartType.Mixed,
            Unit = "%",
            Decimals = 2,
            Height = 320,
            Categories = result.Shown.Select(y => CityCharts.Text(y.Year)).ToList(),
            Series =
            [
                new ApexPointSeries
                {
                    Name = whole ? t["TFP với giả định đã chọn"] : t["Phần không do vốn, với giả định đã chọn"],
                    Type = ChartType.Bar,
                    Color = Hue,
                    Data = result.Shown.Select(y => (double?)Figure(y)).ToList(),
                },
                Edge(t["Thấp nhất của dải"], v => v.Min()),
                Edge(t["Cao nhất của dải"], v => v.Max()),
            ],
        };
    }

    /// <summary>Shares of capital that the band covers.</summary>
    public static IReadOnlyList<double> Alphas { get; } = [0.30, 0.35, 0.40, 0.45, 0.50];

    /// <summary>Rates of depreciation that the band covers.</summary>
    public static IReadOnlyList<double> Depreciations { get; } = [0.03, 0.05, 0.07, 0.09];

    /// <summary>The reason of a break in the reader's language.</summary>
    public static string Reason(KnownBreak known) => Languages.IsVietnamese ? known.Reason.Vi : known.Reason.En;

    /// <summary>The name of a part of GRDP in a contribution's code.</summary>
    public static string Sector(string code, IStringLocalizer<Ui> t) =>
        code switch
        {
            "dong_gop_dv" => t["Dịch vụ"],
            "dong_gop_cnxd" => t["Công nghiệp và xây dựng"],
            "dong_gop_thue" => t["Thuế sản phẩm trừ trợ cấp"],
            _ => t["Nông, lâm nghiệp, thủy sản"],
        };

    /// <summary>Years of points: one, or first to last.</summary>
    public static string Span(IReadOnlyList<CityPoint> points) =>
        points.Count == 1 ? CityCharts.Text(points[0].Year) : string.Create(CultureInfo.InvariantCulture, $"{points[0].Year}–{points[^1].Year}");
}
