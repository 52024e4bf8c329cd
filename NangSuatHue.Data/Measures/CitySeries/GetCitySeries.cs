using NangSuatHue.Data.Exchange.DescribedRecords;
using NangSuatHue.Data.Exchange.Kinds;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Foundation.Store;

namespace NangSuatHue.Data.Measures.CitySeries;

/// <summary>One series of the city: an indicator of a place by year, each value with its source and status.</summary>
public sealed class GetCitySeries(DbGate gate)
{
    /// <summary>Whole years in order, as <see cref="GetCityFigures.Series"/> chooses among several values of one year, with the unit.</summary>
    public async Task<Outcome<(IReadOnlyList<CityPoint> Points, string Unit)>> RunAsync(
        Actor actor,
        string place,
        string indicator,
        CancellationToken ct = default
    )
    {
        if (RecordRights.Read(actor, CitySeriesKind.Kind) != RecordScope.All)
        {
            return OutcomeKind.Forbidden;
        }

        await using var db = gate.Factory().CreateDbContext();
        var found = await Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions.ToListAsync(
            db.CityObservations.Where(o => !o.Archived && o.Place == place && o.Indicator == indicator && o.Sector == ""),
            ct
        );
        var points = GetCityFigures.Series(found, indicator, [place]);
        return new Outcome<(IReadOnlyList<CityPoint>, string)> { Kind = OutcomeKind.Ok, Value = (points, found.FirstOrDefault()?.Unit ?? "") };
    }
}
