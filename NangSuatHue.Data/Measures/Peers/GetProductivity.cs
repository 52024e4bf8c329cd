using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Access.Permissions;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Data.Measures.CitySeries;
using NangSuatHue.Data.Measures.Distributions;
using NangSuatHue.Data.Measures.Editions;
using NangSuatHue.Data.Registry.Enterprises;
using NangSuatHue.Data.Registry.Indicators;

namespace NangSuatHue.Data.Measures.Peers;

/// <summary>What an enterprise's productivity page shows.</summary>
public sealed record ProductivityView
{
    /// <summary>The enterprise.</summary>
    public required Enterprise Enterprise { get; init; }

    /// <summary>Its figures, the earliest year first.</summary>
    public required IReadOnlyList<YearFigures> Years { get; init; }

    /// <summary>The year in question; null where there are no figures.</summary>
    public required YearFigures? Current { get; init; }

    /// <summary>The year before, where it has figures.</summary>
    public required YearFigures? Before { get; init; }

    /// <summary>The nearest peers of the year by indicator, its edition and size; absent where nothing may be shown.</summary>
    public required IReadOnlyDictionary<string, PeerGroup> Peers { get; init; }

    /// <summary>The year of the peers: the one in question, or the last before it with enough enterprises; null where there are none.</summary>
    public required int? PeerYear { get; init; }

    /// <summary>Prices of value added; null where none with a source is recorded.</summary>
    public required Deflator? ValueAddedPrices { get; init; }

    /// <summary>Prices of fixed assets; null where none with a source is recorded.</summary>
    public required Deflator? AssetPrices { get; init; }

    /// <summary>Growth of total factor productivity on the year before, log points; null where anything is missing.</summary>
    public double? TfpGrowth =>
        Current is { } now && Before is { } then
            ? ProductivityChange.TfpGrowth(
                FigureInputs.Of(then),
                FigureInputs.Of(now),
                ValueAddedPrices?.Between(then.Year, now.Year),
                AssetPrices?.Between(then.Year, now.Year)
            )
            : null;
}

/// <summary>Reads an enterprise's figures, its peers and the prices: at most six queries whatever the registry holds.</summary>
public sealed class GetProductivity(IDbContextFactory<AppDb> dbs, PeerTables live, EditionTables editions)
{
    /// <summary>Deflators among the city's series: an officer records them there with their source.</summary>
    public const string ValueAddedDeflator = "deflator_value_added",
        AssetDeflator = "deflator_fixed_assets";

    /// <summary>For a year, or the latest. NotFound also where the actor may not know of the record.</summary>
    public async Task<Outcome<ProductivityView>> RunAsync(Actor actor, string taxCode, int? year, CancellationToken ct = default)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var enterprise = await db.Enterprises.AsNoTracking().FirstOrDefaultAsync(e => e.TaxCode == taxCode, ct);
        if (enterprise is null || !Rights.May(actor, Act.ReadEnterprise, enterprise.Id))
        {
            return OutcomeKind.NotFound;
        }

        var years = await db.YearFigures.AsNoTracking().Where(y => y.EnterpriseId == enterprise.Id).OrderBy(y => y.Year).ToListAsync(ct);
        var current = years.FirstOrDefault(y => y.Year == year) ?? years.LastOrDefault();
        var prices = (
            await db
                .CityObservations.AsNoTracking()
                .Where(o => !o.Archived && (o.Indicator == ValueAddedDeflator || o.Indicator == AssetDeflator))
                .OrderBy(o => o.Id)
                .ToListAsync(ct)
        ).ToLookup(o => o.Indicator);
        var (found, peerYear) = current is null ? ([], null) : await PeersAsync(db, actor, current, ct);
        return new ProductivityView
        {
            Enterprise = enterprise,
            Years = years,
            Current = current,
            Before = years.FirstOrDefault(y => y.Year == current?.Year - 1),
            Peers = found,
            PeerYear = peerYear,
            ValueAddedPrices = Prices(ValueAddedDeflator, prices[ValueAddedDeflator], current?.Section),
            AssetPrices = Prices(AssetDeflator, prices[AssetDeflator], current?.Section),
        };
    }

    /// <summary>
    /// The peers of the year, or of the last year before it that has enough of them: of the newest edition, or of a live recount for officers.
    /// </summary>
    private async Task<(Dictionary<string, PeerGroup> Peers, int? Year)> PeersAsync(AppDb db, Actor actor, YearFigures current, CancellationToken ct)
    {
        if (Rights.May(actor, Act.ReadRegistry))
        {
            await db.Database.OpenConnectionAsync(ct);
            var tables = await live.GetAsync(db.Database.GetDbConnection(), current.Year, ct);
            return (Nearest(current, i => tables.GetValueOrDefault((i, current.VsicEdition))), current.Year);
        }

        var view = await editions.NewestAsync(db, ct);
        foreach (var year in view?.Years.Where(y => y <= current.Year) ?? [])
        {
            if (Nearest(current, i => view!.Tables.GetValueOrDefault((year, i, current.VsicEdition))) is { Count: > 0 } found)
            {
                return (found, year);
            }
        }

        return ([], null);
    }

    private static Dictionary<string, PeerGroup> Nearest(YearFigures current, Func<string, PeerTable?> table)
    {
        var found = new Dictionary<string, PeerGroup>();
        foreach (var indicator in EnterpriseIndicators.Compared)
        {
            if (table(indicator.Code)?.Nearest(current.Section, current.Division, current.SizeClass) is { } group)
            {
                found[indicator.Code] = group;
            }
        }

        return found;
    }

    /// <summary>
    /// The index of the enterprise's section where one is recorded, else that of the whole economy. One source, place and base, so that its numbers
    /// compare.
    /// </summary>
    private static Deflator? Prices(string indicator, IEnumerable<CityObservation> observations, string? section)
    {
        var series = observations
            .Where(o => (o.Sector == "" || o.Sector == section) && o.Period.Length == 4)
            .GroupBy(o => (o.Sector, o.Place, o.Source, o.PriceBase))
            .OrderByDescending(g => g.Key.Sector.Length)
            .ThenByDescending(g => g.Count())
            .FirstOrDefault();
        return series is null
            ? null
            : new Deflator(
                indicator,
                series
                    .GroupBy(o => int.Parse(o.Period, System.Globalization.CultureInfo.InvariantCulture))
                    .ToDictionary(g => g.Key, g => g.Last().Value),
                series.Key.Source
            );
    }
}
