using System.Collections.Concurrent;
using System.Data.Common;
using System.Globalization;
using NangSuatHue.Data.Access.Permissions;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Data.Registry.Enterprises;
using NangSuatHue.Data.Registry.Indicators;
using NangSuatHue.Data.Registry.Reference;

namespace NangSuatHue.Data.Measures.Analytics;

/// <summary>Who of a section is counted: those with figures in both years, or in one of them only.</summary>
public enum ShiftGroup
{
    /// <summary>Figures in both years.</summary>
    Staying,

    /// <summary>Figures in the later year only.</summary>
    Entered,

    /// <summary>Figures in the earlier year only.</summary>
    Left,
}

/// <summary>The change of the registry's labour productivity between two years by section, đồng per employee. Internal: unsuppressed.</summary>
public sealed record ShiftShareView
{
    /// <summary>The earlier year.</summary>
    public required int From { get; init; }

    /// <summary>The later year.</summary>
    public required int To { get; init; }

    /// <summary>The split over units; null where it is refused.</summary>
    public required ShiftShareResult<(SectionKey Section, ShiftGroup Group)>? Result { get; init; }

    /// <summary>Enterprises by unit.</summary>
    public required IReadOnlyDictionary<(SectionKey Section, ShiftGroup Group), int> Counts { get; init; }
}

/// <summary>
/// Shift-share by section among the enterprises with complete figures in both years, and entry and exit of the others, over sums that the database makes.
/// The split depends on the detail: sections of VSIC. Kept until one of both years changes.
/// </summary>
public sealed class GetShiftShare(DbGate gate)
{
    private const string Complete =
        "{0}.employees > 0 AND {0}.labour_cost IS NOT NULL AND {0}.profit_before_tax IS NOT NULL AND {0}.depreciation "
        + "IS NOT NULL AND {0}.interest_paid IS NOT NULL AND {0}.production_taxes IS NOT NULL";
    private readonly ConcurrentDictionary<(int, int), (long Version, ShiftShareView View)> known = new();

    /// <summary>Between two years. Forbidden unless the actor may read the registry.</summary>
    public async Task<Outcome<ShiftShareView>> RunAsync(Actor actor, int from, int to, CancellationToken ct = default)
    {
        if (!Rights.May(actor, Act.ReadRegistry))
        {
            return OutcomeKind.Forbidden;
        }

        await using var connection = await gate.OpenAsync(ct);
        var version = await connection.ScalarAsync<long?>("SELECT sum(version) FROM year_versions WHERE year = @p0 OR year = @p1", ct, from, to) ?? 0;
        if (known.TryGetValue((from, to), out var kept) && kept.Version == version)
        {
            return kept.View;
        }

        var counts = new Dictionary<(SectionKey, ShiftGroup), int>();
        var (first, second) = (
            await ReadAsync(connection, from, to, ShiftGroup.Left, counts, ct),
            await ReadAsync(connection, to, from, ShiftGroup.Entered, counts, ct)
        );
        var result = ShiftShare.Of(first, second, ShiftShareReference.FirstAverage);
        var view = new ShiftShareView
        {
            From = from,
            To = to,
            Result = result.Value,
            Counts = counts,
        };
        known[(from, to)] = (version, view);
        return view;
    }

    private static async Task<List<ShiftShareUnit<(SectionKey, ShiftGroup)>>> ReadAsync(
        DbConnection connection,
        int year,
        int other,
        ShiftGroup alone,
        Dictionary<(SectionKey, ShiftGroup), int> counts,
        CancellationToken ct
    )
    {
        var units = new List<ShiftShareUnit<(SectionKey, ShiftGroup)>>();
        string Whole(string table) => string.Format(CultureInfo.InvariantCulture, Complete, table);
        await foreach (
            var r in connection.QueryAsync<(VsicEdition VsicEdition, string? Section, int BothYears, double Added, double Employees, int Count)>(
                $"""
                SELECT q.vsic_edition, q.section, q.both_years, sum(q.added), sum(q.employees), count(*) FROM (
                  SELECT y.vsic_edition, y.section, y.employees,
                CAST(y.labour_cost AS double precision) + y.profit_before_tax + y.depreciation + y.interest_paid + y.production_taxes AS added,
                    CASE WHEN EXISTS (SELECT 1 FROM year_figures o WHERE o.enterprise_id = y.enterprise_id AND o.year = @p1 AND {Whole(
                    "o"
                )}) THEN 1 ELSE 0 END AS both_years
                  FROM year_figures y WHERE y.year = @p0 AND {Whole(
                    "y"
                )} AND y.enterprise_id NOT IN (SELECT id FROM enterprises WHERE status = {EnterpriseStatus.Archived:D})) AS q
                GROUP BY q.vsic_edition, q.section, q.both_years
                """,
                ct,
                year,
                other
            )
        )
        {
            var key = (new SectionKey(r.VsicEdition, r.Section), r.BothYears == 1 ? ShiftGroup.Staying : alone);
            units.Add(new(key, r.Added, r.Employees));
            counts[key] = r.Count;
        }

        return units;
    }
}
