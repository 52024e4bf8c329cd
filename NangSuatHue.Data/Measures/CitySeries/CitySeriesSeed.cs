using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Exchange.Reading;
using NangSuatHue.Data.Foundation.Seeding;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Data.Foundation.Text;

namespace NangSuatHue.Data.Measures.CitySeries;

/// <summary>Loads the published figures of the city and the goals of its documents.</summary>
internal sealed class CitySeriesSeed : IReferenceSeed
{
    /// <inheritdoc />
    public async Task LoadAsync(AppDb db, string folder, CancellationToken ct)
    {
        await ObservationsAsync(db, folder, ct);
        await GoalsAsync(db, folder, ct);
    }

    private static async Task ObservationsAsync(AppDb db, string folder, CancellationToken ct)
    {
        const string NotStated = "không ghi";
        var known = await db.CityObservations.ToDictionaryAsync(o => string.Join('|', o.Indicator, o.Place, o.Period, o.Source, o.Vintage), ct);
        foreach (var r in SheetReader.ReadAll(Path.Combine(folder, "hue-productivity.csv")))
        {
            var source = r["source"].Normalize();
            var observation = Seed.Get(
                db,
                known,
                string.Join('|', r["indicator"], r["place"].Normalize(), r["period"], source, NotStated),
                () =>
                    new CityObservation
                    {
                        Place = r["place"].Normalize(),
                        Period = r["period"],
                        Indicator = r["indicator"],
                        Unit = "",
                        Source = source,
                        Vintage = NotStated,
                    }
            );
            if (observation.Version > 1)
            {
                // Somebody corrected it since: what people wrote stands.
                continue;
            }

            observation.SearchKey = SearchKey.Of(observation.Indicator + " " + observation.Place);
            observation.Value = Seed.Real(r["value"]);
            observation.Unit = r["unit"].Normalize();
            observation.EstimateStatus = r["estimate_status"].Normalize() switch
            {
                "ước" => EstimateStatus.Estimate,
                "sơ bộ" => EstimateStatus.Preliminary,
                "chính thức" => EstimateStatus.Final,
                _ => EstimateStatus.NotStated,
            };
            observation.Verification = r["verification"] switch
            {
                "verified" => Verification.Verified,
                "derived" => Verification.Derived,
                _ => Verification.Unverified,
            };
            observation.Note = Seed.Blank(r["note"].Normalize());
        }
    }

    private static async Task GoalsAsync(AppDb db, string folder, CancellationToken ct)
    {
        var goals = await db.Goals.ToDictionaryAsync(g => string.Join('|', g.Document, g.Year, g.Measure), ct);
        foreach (var r in SheetReader.ReadAll(Path.Combine(folder, "national-and-city-goals.csv")))
        {
            var goal = Seed.Get(
                db,
                goals,
                string.Join('|', r["document"].Normalize(), r["year"], r["measure"]),
                () =>
                    new Goal
                    {
                        Document = r["document"].Normalize(),
                        Year = Seed.Whole(r["year"]),
                        Measure = r["measure"],
                        Unit = "",
                        Verification = "",
                        Source = "",
                    }
            );
            goal.Value = Seed.Real(r["value"]);
            goal.Unit = r["unit"].Normalize();
            goal.Verification = r["verification"];
            goal.Source = r["source"].Normalize();
        }
    }
}
