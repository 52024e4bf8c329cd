using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Access.Permissions;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Foundation.Store;

namespace NangSuatHue.Data.Measures.CitySeries;

/// <summary>One year of one series with everything a reader needs to trust it. A null value is a year without a published figure.</summary>
public sealed record CityPoint(
    int Year,
    double? Value,
    EstimateStatus Status,
    Verification Verification,
    string? Source,
    string? Note,
    string? Place
);

/// <summary>A figure of the headline.</summary>
public sealed record Headline(string Indicator, CityPoint Point, string Unit);

/// <summary>What the public home page shows: sourced figures only, each with its source and status.</summary>
public sealed record CityFiguresView
{
    /// <summary>The latest sourced value of each headline indicator.</summary>
    public required IReadOnlyList<Headline> Headlines { get; init; }

    /// <summary>Growth of labour productivity of the city on the year before, constant prices, %: derived from the published level, old method.</summary>
    public required IReadOnlyList<CityPoint> ProductivityGrowth { get; init; }

    /// <summary>The same for the country as published.</summary>
    public required IReadOnlyList<CityPoint> NationalProductivityGrowth { get; init; }

    /// <summary>Labour productivity of the city at current prices, triệu đồng per employed person.</summary>
    public required IReadOnlyList<CityPoint> Productivity { get; init; }

    /// <summary>Growth of GRDP, %.</summary>
    public required IReadOnlyList<CityPoint> Growth { get; init; }

    /// <summary>Growth of GDP, %.</summary>
    public required IReadOnlyList<CityPoint> NationalGrowth { get; init; }

    /// <summary>Contributions to growth in its latest year with all of them, percentage points, by indicator code.</summary>
    public required IReadOnlyDictionary<string, CityPoint> Contributions { get; init; }

    /// <summary>The plan's goal for productivity growth.</summary>
    public required Goal? PlanGoal { get; init; }

    /// <summary>How many observations the registry holds.</summary>
    public required int Observations { get; init; }
}

/// <summary>Reads the city's figures. Open to everybody.</summary>
public sealed class GetCityFigures(IDbContextFactory<AppDb> dbs)
{
    private static readonly string[] CityPlaces = ["TP Huế", "Thừa Thiên Huế"];
    private const string Country = "Việt Nam";

    /// <summary>The view; no right is needed beyond reading published figures.</summary>
    public async Task<Outcome<CityFiguresView>> RunAsync(Actor actor, CancellationToken ct = default)
    {
        if (!Rights.May(actor, Act.ReadCitySeries))
        {
            return OutcomeKind.Forbidden;
        }

        await using var db = await dbs.CreateDbContextAsync(ct);
        var all = await db.CityObservations.AsNoTracking().Where(o => !o.Archived && o.Sector == "").ToListAsync(ct);
        var goal = await db
            .Goals.AsNoTracking()
            .Where(g => g.Measure == "muc_tieu_nsld_tang_bq" && g.Document.Contains("439"))
            .FirstOrDefaultAsync(ct);
        var level = Series(all, "nsld_ss2010", CityPlaces);
        var contributions = ((string[])["dong_gop_dv", "dong_gop_cnxd", "dong_gop_thue", "dong_gop_nlts"]).ToDictionary(
            i => i,
            i => Series(all, i, CityPlaces).LastOrDefault()
        );
        return new CityFiguresView
        {
            Headlines = ((string[])["grdp_tang", "grdp_gia_hh", "nsld_gia_hh", "von_dau_tu_xh", "dn_dang_hoat_dong"])
                .Select(i => (Indicator: i, Point: Series(all, i, CityPlaces).LastOrDefault()))
                .Where(h => h.Point is not null)
                .Select(h => new Headline(h.Indicator, h.Point!, all.First(o => o.Indicator == h.Indicator).Unit))
                .ToList(),
            ProductivityGrowth = GrowthOf(level),
            NationalProductivityGrowth = Series(all, "nsld_tang_ss", [Country]),
            Productivity = Series(all, "nsld_gia_hh", CityPlaces),
            Growth = Series(all, "grdp_tang", CityPlaces),
            NationalGrowth = Series(all, "gdp_tang", [Country]),
            Contributions = contributions.Where(c => c.Value is not null).ToDictionary(c => c.Key, c => c.Value!),
            PlanGoal = goal,
            Observations = all.Count,
        };
    }

    /// <summary>Whole years of one indicator in order. Where a year has several values, the most final and best verified one stands.</summary>
    public static IReadOnlyList<CityPoint> Series(IEnumerable<CityObservation> observations, string indicator, IReadOnlyList<string> places) =>
        observations
            .Where(o => o.Indicator == indicator && places.Contains(o.Place) && o.Period.Length == 4)
            .GroupBy(o => int.Parse(o.Period, NumberStyles.None, CultureInfo.InvariantCulture))
            .OrderBy(g => g.Key)
            .Select(g =>
                g.OrderByDescending(o => Finality(o.EstimateStatus))
                    .ThenByDescending(o => o.Verification == Verification.Verified)
                    .ThenByDescending(o => o.Id)
                    .First()
            )
            .Select(o => new CityPoint(
                int.Parse(o.Period, NumberStyles.None, CultureInfo.InvariantCulture),
                o.Value,
                o.EstimateStatus,
                o.Verification,
                o.Source,
                o.Note,
                o.Place
            ))
            .ToList();

    /// <summary>Growth on the year before, %, for consecutive years of one series; derived, and never over a gap.</summary>
    public static IReadOnlyList<CityPoint> GrowthOf(IReadOnlyList<CityPoint> level) =>
        level
            .Zip(level.Skip(1))
            .Where(p => p.Second.Year == p.First.Year + 1 && p.First.Value is > 0 && p.Second.Value is not null)
            .Select(p => p.Second with { Value = ((p.Second.Value!.Value / p.First.Value!.Value) - 1) * 100, Verification = Verification.Derived })
            .ToList();

    /// <summary>How final a status is; the greater the more.</summary>
    internal static int Finality(EstimateStatus status) =>
        status switch
        {
            EstimateStatus.Final => 3,
            EstimateStatus.NotStated => 2,
            EstimateStatus.Preliminary => 1,
            _ => 0,
        };
}
