using NangSuatHue.Data.Exchange.DescribedRecords;
using NangSuatHue.Data.Exchange.Kinds;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Foundation.Store;

namespace NangSuatHue.Data.Measures.CitySeries;

/// <summary>One thing that was known of a figure: an observation, with when it was released (as far as known) and when it was entered here.</summary>
public sealed record ObservationVersion(
    int Id,
    double Value,
    string Unit,
    EstimateStatus Status,
    Verification Verification,
    string Source,
    string Vintage,
    string? Note,
    DateTime Entered,
    string By,
    bool Archived,
    bool Shown
)
{
    /// <summary>The day of release where the vintage says one as dd/MM/yyyy; null where it does not.</summary>
    public DateOnly? Released =>
        DateOnly.TryParseExact(
            Vintage,
            "dd/MM/yyyy",
            System.Globalization.CultureInfo.InvariantCulture,
            System.Globalization.DateTimeStyles.None,
            out var day
        )
            ? day
            : null;
}

/// <summary>
/// All observations of one figure: the same place (the city under either of its names), period, sector, indicator and price base, by source and
/// vintage.
/// </summary>
public sealed class FindVersions(DbGate gate)
{
    /// <summary>
    /// What was known when, the latest release first; releases without a day after those with one, the latest entered first. The one that charts take
    /// is marked as shown.
    /// NotFound where the observation does not exist; Forbidden where the actor may not read the series.
    /// </summary>
    public async Task<Outcome<IReadOnlyList<ObservationVersion>>> RunAsync(Actor actor, int id, CancellationToken ct = default)
    {
        if (RecordRights.Read(actor, CitySeriesKind.Kind) != RecordScope.All)
        {
            return OutcomeKind.Forbidden;
        }

        await using var connection = await gate.OpenAsync(ct);
        var found = new List<ObservationVersion>();
        await foreach (
            var r in connection.QueryAsync<(
                int Id,
                double Value,
                string Unit,
                EstimateStatus EstimateStatus,
                Verification Verification,
                string Source,
                string Vintage,
                string? Note,
                DateTime CreatedAt,
                string CreatedBy,
                bool Archived
            )>(
                """
                SELECT o.id, o.value, o.unit, o.estimate_status, o.verification, o.source, o.vintage, o.note, o.created_at, o.created_by, o.archived
                FROM city_observations o JOIN city_observations t ON CASE WHEN t.place IN (@p1, @p2) AND o.place IN (@p1, @p2) THEN 1
                    WHEN t.place = o.place THEN 1 ELSE 0 END = 1 AND t.period = o.period AND t.sector = o.sector AND t.indicator = o.indicator
                    AND t.price_base = o.price_base
                WHERE t.id = @p0 ORDER BY o.id
                """,
                ct,
                id,
                GetCityProductivity.CityPlaces[0],
                GetCityProductivity.CityPlaces[1]
            )
        )
        {
            found.Add(
                new ObservationVersion(
                    r.Id,
                    r.Value,
                    r.Unit,
                    r.EstimateStatus,
                    r.Verification,
                    r.Source,
                    r.Vintage,
                    r.Note,
                    DateTime.SpecifyKind(r.CreatedAt, DateTimeKind.Utc),
                    r.CreatedBy,
                    r.Archived,
                    false
                )
            );
        }

        return found.Count == 0
            ? OutcomeKind.NotFound
            : new Outcome<IReadOnlyList<ObservationVersion>> { Kind = OutcomeKind.Ok, Value = Order(found) };
    }

    /// <summary>The versions in order, the one that charts take marked. Pure.</summary>
    public static IReadOnlyList<ObservationVersion> Order(IReadOnlyList<ObservationVersion> versions)
    {
        var shown = versions
            .Where(v => !v.Archived)
            .OrderByDescending(v => GetCityFigures.Finality(v.Status))
            .ThenByDescending(v => v.Verification == Verification.Verified)
            .ThenByDescending(v => v.Id)
            .FirstOrDefault()
            ?.Id;
        return versions
            .OrderByDescending(v => v.Released ?? DateOnly.MinValue)
            .ThenByDescending(v => v.Entered)
            .ThenByDescending(v => v.Id)
            .Select(v => v with { Shown = v.Id == shown })
            .ToList();
    }
}
