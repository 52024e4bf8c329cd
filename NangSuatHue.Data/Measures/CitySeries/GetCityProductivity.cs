using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Access.Permissions;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Foundation.Store;

namespace NangSuatHue.Data.Measures.CitySeries;

/// <summary>One indicator of one place.</summary>
public sealed record PlaceSeries(string Place, IReadOnlyList<CityPoint> Points);

/// <summary>A published figure of a span of years, such as 2010-2015.</summary>
public sealed record SpanFigure(string Indicator, string Place, string Period, double Value, string Unit, string Source, bool Derived);

/// <summary>What the city's productivity page shows and computes with, beside <see cref="CityFiguresView"/>.</summary>
public sealed record CityProductivityView
{
    /// <summary>Labour productivity of the city at constant 2010 prices, triệu đồng, old method.</summary>
    public required IReadOnlyList<CityPoint> ConstantLevel { get; init; }

    /// <summary>The same of the country, computed from GDP and employed persons of the same year.</summary>
    public required IReadOnlyList<CityPoint> NationalConstantLevel { get; init; }

    /// <summary>Labour productivity of the country at current prices, triệu đồng, as published.</summary>
    public required IReadOnlyList<CityPoint> NationalLevel { get; init; }

    /// <summary>Contributions to growth by indicator code, percentage points: published, or computed from the sectors' GRDP at constant prices.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<CityPoint>> Contributions { get; init; }

    /// <summary>Share of trained workers by place, %.</summary>
    public required IReadOnlyList<PlaceSeries> TrainedWorkers { get; init; }

    /// <summary>GRDP of the city at current prices, tỷ đồng.</summary>
    public required IReadOnlyList<CityPoint> GrdpCurrent { get; init; }

    /// <summary>Total investment of the city at current prices, tỷ đồng.</summary>
    public required IReadOnlyList<CityPoint> Investment { get; init; }

    /// <summary>Employed persons of the city, thousand, without those that were themselves computed from productivity.</summary>
    public required IReadOnlyList<CityPoint> Employed { get; init; }

    /// <summary>Employed persons that were computed from a published productivity: never divided by again.</summary>
    public required IReadOnlyList<CityPoint> CircularEmployed { get; init; }

    /// <summary>Inputs of growth accounting of the city.</summary>
    public required IReadOnlyList<AccountingInput> City { get; init; }

    /// <summary>Inputs of growth accounting of the country.</summary>
    public required IReadOnlyList<AccountingInput> National { get; init; }

    /// <summary>Figures of spans of years: averages, published TFP.</summary>
    public required IReadOnlyList<SpanFigure> Spans { get; init; }

    /// <summary>Growth of GRDP of parts of years (2025Q1, 2025H1), the latest first.</summary>
    public required IReadOnlyList<SpanFigure> PartYears { get; init; }

    /// <summary>Goals for productivity, by document.</summary>
    public required IReadOnlyList<Goal> Goals { get; init; }
}

/// <summary>Reads what the city's productivity page needs. Open to everybody.</summary>
public sealed class GetCityProductivity(IDbContextFactory<AppDb> dbs)
{
    /// <summary>The names that today's city goes by.</summary>
    public static IReadOnlyList<string> CityPlaces { get; } = ["TP Huế", "Thừa Thiên Huế"];

    /// <summary>The country.</summary>
    public const string Country = "Việt Nam";

    private static readonly string[] Sectors = ["dv", "cnxd", "thue", "nlts"];
    private static readonly string[] Averages =
    [
        "grdp_tang_bq",
        "tfp_tang_bq",
        "tfp_dong_gop",
        "von_dong_gop",
        "lao_dong_dong_gop",
        "nsld_tang_ss_bq",
    ];

    /// <summary>The view; no right is needed beyond reading published figures.</summary>
    public async Task<Outcome<CityProductivityView>> RunAsync(Actor actor, CancellationToken ct = default)
    {
        if (!Rights.May(actor, Act.ReadCitySeries))
        {
            return OutcomeKind.Forbidden;
        }

        await using var db = await dbs.CreateDbContextAsync(ct);
        var all = await db.CityObservations.AsNoTracking().Where(o => !o.Archived && o.Sector == "").ToListAsync(ct);
        var goals = await db.Goals.AsNoTracking().OrderBy(g => g.Year).ThenBy(g => g.Id).ToListAsync(ct);
        return Build(all, goals);
    }

    /// <summary>The view of given observations. Pure.</summary>
    public static CityProductivityView Build(IReadOnlyList<CityObservation> all, IReadOnlyList<Goal> goals)
    {
        var grdp = Of("grdp_gia_hh", CityPlaces);
        var investment = Of("von_dau_tu_xh", CityPlaces);
        var level = Of("nsld_gia_hh", CityPlaces);
        var (employed, circular) = Uncircle(Of("lao_dong_co_viec_lam", CityPlaces), grdp, level);
        var gdp = Of("gdp_gia_ss2010", [Country]);
        var workers = Of("lao_dong_co_viec_lam", [Country]);
        return new CityProductivityView
        {
            ConstantLevel = Of("nsld_ss2010", CityPlaces),
            NationalConstantLevel = Divide(gdp, workers),
            NationalLevel = Of("nsld_gia_hh", [Country]),
            Contributions = Sectors.ToDictionary(
                s => "dong_gop_" + s,
                s => Merge(Of("dong_gop_" + s, CityPlaces), Contribution(Of("grdp_ss2010_" + s, CityPlaces), Of("grdp_ss2010", CityPlaces)))
            ),
            TrainedWorkers = all.Where(o => o.Indicator == "lao_dong_qua_dao_tao")
                .Select(o => CityPlaces.Contains(o.Place) ? CityPlaces[0] : o.Place)
                .Distinct()
                .Select(p => new PlaceSeries(p, Of("lao_dong_qua_dao_tao", p == CityPlaces[0] ? CityPlaces : [p])))
                .ToList(),
            GrdpCurrent = grdp,
            Investment = investment,
            Employed = employed,
            CircularEmployed = circular,
            City = Inputs(
                Of("grdp_tang", CityPlaces).ToDictionary(p => p.Year, p => p.Value / 100),
                investment.ToDictionary(p => p.Year, p => p.Value),
                GrowthByYear(employed)
            ),
            National = Inputs(GrowthByYear(gdp), InvestmentOf(Of("icor_ss2010", [Country]), gdp), GrowthByYear(workers)),
            Spans = all.Where(o => o.Period.Contains('-', StringComparison.Ordinal) && Averages.Contains(o.Indicator))
                .OrderBy(o => o.Period, StringComparer.Ordinal)
                .ThenBy(o => o.Id)
                .Select(o => new SpanFigure(o.Indicator, o.Place, o.Period, o.Value, o.Unit, o.Source, o.Verification == Verification.Derived))
                .ToList(),
            PartYears = all.Where(o =>
                    o.Indicator == "grdp_tang" && CityPlaces.Contains(o.Place) && o.Period.Length == 6 && o.Period[4] is ('H' or 'Q')
                )
                .OrderByDescending(o => o.Period, StringComparer.Ordinal)
                .ThenBy(o => o.Id)
                .Select(o => new SpanFigure(o.Indicator, o.Place, o.Period, o.Value, o.Unit, o.Source, o.Verification == Verification.Derived))
                .ToList(),
            Goals = goals,
        };

        IReadOnlyList<CityPoint> Of(string indicator, IReadOnlyList<string> places) => GetCityFigures.Series(all, indicator, places);
    }

    /// <summary>
    /// Employment apart from employment that was itself derived as output over productivity: where a derived figure equals that quotient to 0.5%,
    /// dividing by it would
    /// only give back the productivity that it came from.
    /// </summary>
    public static (IReadOnlyList<CityPoint> Usable, IReadOnlyList<CityPoint> Circular) Uncircle(
        IReadOnlyList<CityPoint> employed,
        IReadOnlyList<CityPoint> output,
        IReadOnlyList<CityPoint> productivity
    )
    {
        bool Circular(CityPoint e) =>
            e.Verification == Verification.Derived
            && output.FirstOrDefault(p => p.Year == e.Year)?.Value is { } y
            && productivity.FirstOrDefault(p => p.Year == e.Year)?.Value is > 0 and { } lp
            && e.Value is { } l
            && Math.Abs((y / lp) - l) <= 0.005 * l;
        return (employed.Where(e => !Circular(e)).ToList(), employed.Where(Circular).ToList());
    }

    /// <summary>
    /// What a part contributed to the growth of its whole, percentage points: its change over the whole of the year before; never over a gap.
    /// </summary>
    public static IReadOnlyList<CityPoint> Contribution(IReadOnlyList<CityPoint> part, IReadOnlyList<CityPoint> whole)
    {
        var totals = whole.ToDictionary(p => p.Year, p => p.Value);
        return part.Zip(part.Skip(1))
            .Where(p =>
                p.Second.Year == p.First.Year + 1
                && totals.GetValueOrDefault(p.First.Year) is > 0
                && p.First.Value is not null
                && p.Second.Value is not null
            )
            .Select(p => p.Second with { Value = (p.Second.Value - p.First.Value) / totals[p.First.Year] * 100, Verification = Verification.Derived })
            .ToList();
    }

    private static IReadOnlyList<CityPoint> Merge(IReadOnlyList<CityPoint> published, IReadOnlyList<CityPoint> computed) =>
        [.. computed.Where(c => published.All(p => p.Year != c.Year)).Concat(published).OrderBy(p => p.Year)];

    private static IReadOnlyList<CityPoint> Divide(IReadOnlyList<CityPoint> output, IReadOnlyList<CityPoint> employed) =>
        output
            .Join(
                employed,
                o => o.Year,
                e => e.Year,
                (o, e) => (Output: o, Lp: CityMath.LabourProductivity(o.Value ?? double.NaN, e.Value ?? double.NaN))
            )
            .Where(p => p.Lp.IsOk)
            .Select(p => p.Output with { Value = p.Lp.Value, Verification = Verification.Derived })
            .ToList();

    private static Dictionary<int, double?> GrowthByYear(IReadOnlyList<CityPoint> level) =>
        GetCityFigures.GrowthOf(level).ToDictionary(p => p.Year, p => p.Value / 100);

    /// <summary>Investment at constant prices as the published ICOR implies it: ICOR × the rise of output.</summary>
    private static Dictionary<int, double?> InvestmentOf(IReadOnlyList<CityPoint> icor, IReadOnlyList<CityPoint> output)
    {
        var levels = output.ToDictionary(p => p.Year, p => p.Value);
        return icor.Where(i => levels.ContainsKey(i.Year) && levels.ContainsKey(i.Year - 1))
            .ToDictionary(i => i.Year, i => i.Value * (levels[i.Year] - levels[i.Year - 1]));
    }

    private static List<AccountingInput> Inputs(
        Dictionary<int, double?> growth,
        Dictionary<int, double?> investment,
        Dictionary<int, double?> labour
    ) =>
        growth
            .Keys.Union(investment.Keys)
            .Order()
            .Select(y => new AccountingInput(y, growth.GetValueOrDefault(y), investment.GetValueOrDefault(y), labour.GetValueOrDefault(y)))
            .ToList();
}
