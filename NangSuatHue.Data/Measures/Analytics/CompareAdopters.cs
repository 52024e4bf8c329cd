using System.Globalization;
using NangSuatHue.Data.Access.Permissions;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Data.Registry.Adoptions;
using NangSuatHue.Data.Registry.Enterprises;
using NangSuatHue.Data.Registry.Indicators;
using NangSuatHue.Data.Registry.Reference;

namespace NangSuatHue.Data.Measures.Analytics;

/// <summary>Enterprises of one side: how many, their labour productivity together and the middle of it, đồng per employee.</summary>
public sealed record AdopterSide(int Count, double? Productivity, double? Q1, double? Median, double? Q3);

/// <summary>Those who apply what was asked for against those who do not, in one year. Not cause and effect. Internal: unsuppressed.</summary>
public sealed record AdopterComparison(AdopterSide Adopters, AdopterSide Others);

/// <summary>Labour productivity of adopters of a group of the catalogue, or of one item, against non-adopters.</summary>
public sealed class CompareAdopters(DbGate gate, GetReferenceNames references)
{
    /// <summary>
    /// <paramref name="of"/> is a group or an item's code. Adopters apply it or are certified in the year; both sides have complete figures, in the
    /// section where one
    /// is given. NotFound where the catalogue has no such; Forbidden unless the actor may read the registry.
    /// </summary>
    public async Task<Outcome<AdopterComparison>> RunAsync(Actor actor, int year, string of, string? section, CancellationToken ct = default)
    {
        if (!Rights.May(actor, Act.ReadRegistry))
        {
            return OutcomeKind.Forbidden;
        }

        var items = (await references.RunAsync(ct))
            .Items.Where(i => i.Group == of || i.Code == of)
            .Select(i => i.Id.ToString(CultureInfo.InvariantCulture))
            .ToList();
        if (items.Count == 0)
        {
            return OutcomeKind.NotFound;
        }

        await using var connection = await gate.OpenAsync(ct);
        var sides = new[] { (Levels: new List<double>(), Added: 0.0, People: 0.0), (Levels: new List<double>(), Added: 0.0, People: 0.0) };
        await foreach (
            var r in connection.QueryAsync<(int Side, double Added, double Employees)>(
                $"""
                SELECT CASE WHEN y.enterprise_id IN (SELECT enterprise_id FROM adoptions
                    WHERE year = @p0 AND status IN ({AdoptionStatus.Applying:D}, {AdoptionStatus.Certified:D}) AND NOT archived
                    AND catalogue_item_id IN ({string.Join(
                    ", ",
                    items
                )})) THEN 1 ELSE 0 END,
                  CAST(y.labour_cost AS double precision) + y.profit_before_tax + y.depreciation + y.interest_paid + y.production_taxes, y.employees
                FROM year_figures y WHERE y.year = @p0 AND y.employees > 0 AND y.labour_cost IS NOT NULL AND y.profit_before_tax IS NOT NULL
                    AND y.depreciation IS NOT NULL AND y.interest_paid IS NOT NULL AND y.production_taxes IS NOT NULL
                  AND (@p1 = '' OR y.section = @p1) AND y.enterprise_id NOT IN (SELECT id FROM enterprises WHERE status = {EnterpriseStatus.Archived:D})
                """,
                ct,
                year,
                section ?? ""
            )
        )
        {
            ref var side = ref sides[r.Side];
            side.Levels.Add(r.Added / r.Employees);
            side.Added += r.Added;
            side.People += r.Employees;
        }

        AdopterSide Side((List<double> Levels, double Added, double People) s)
        {
            s.Levels.Sort();
            return s.Levels.Count == 0
                ? new AdopterSide(0, null, null, null, null)
                : new AdopterSide(
                    s.Levels.Count,
                    s.Added / s.People,
                    IndicatorFormulas.Quantile(s.Levels, 0.25),
                    IndicatorFormulas.Quantile(s.Levels, 0.5),
                    IndicatorFormulas.Quantile(s.Levels, 0.75)
                );
        }

        return new AdopterComparison(Side(sides[1]), Side(sides[0]));
    }
}
