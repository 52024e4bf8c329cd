using System.Globalization;
using NangSuatHue.Data.Access.Permissions;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Data.Registry.Enterprises;
using NangSuatHue.Data.Registry.Reference;

namespace NangSuatHue.Data.Measures.Analytics;

/// <summary>An enterprise in a scatter: capital intensity and labour productivity, đồng per employee.</summary>
public sealed record ProductivityPoint(string TaxCode, string Name, SizeClass Size, double CapitalIntensity, double LabourProductivity);

/// <summary>The points, every <paramref name="Step"/>th of <paramref name="Count"/> enterprises.</summary>
public sealed record ProductivityPoints(IReadOnlyList<ProductivityPoint> Points, int Count, int Step);

/// <summary>
/// Enterprises of a year by capital intensity and labour productivity. At most some hundreds are read: an even sample by identity where there are
/// more.
/// </summary>
public sealed class FindProductivityPoints(DbGate gate)
{
    private const int Most = 400;

    private static readonly string From = $"""
        FROM year_figures y WHERE y.year = @p0 AND y.fixed_assets IS NOT NULL AND y.employees > 0 AND y.labour_cost IS NOT NULL
            AND y.profit_before_tax IS NOT NULL AND y.depreciation IS NOT NULL AND y.interest_paid IS NOT NULL
          AND y.production_taxes IS NOT NULL AND (@p1 = '' OR y.section = @p1) AND (@p2 < 0 OR y.size_class = @p2)
              AND y.enterprise_id NOT IN (SELECT id FROM enterprises WHERE status = {EnterpriseStatus.Archived:D})
        """;

    /// <summary>Of a year, a section and a size; null is any. Forbidden unless the actor may read the registry.</summary>
    public async Task<Outcome<ProductivityPoints>> RunAsync(Actor actor, int year, string? section, SizeClass? size, CancellationToken ct = default)
    {
        if (!Rights.May(actor, Act.ReadRegistry))
        {
            return OutcomeKind.Forbidden;
        }

        await using var connection = await gate.OpenAsync(ct);
        object?[] args = [year, section ?? "", size is { } s ? (int)s : -1];
        var count = await connection.ScalarAsync<int>($"SELECT count(*) {From}", ct, args);
        var step = Math.Max(1, (int)Math.Ceiling(count / (double)Most));
        var points = new List<ProductivityPoint>();
        await foreach (
            var r in connection.QueryAsync<(string TaxCode, string Name, SizeClass SizeClass, double Intensity, double Productivity)>(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"""
                    SELECT e.tax_code, e.name, q.size_class, q.intensity, q.productivity FROM (
                      SELECT y.enterprise_id, y.size_class, CAST(y.fixed_assets AS double precision) / y.employees AS intensity,
                        (CAST(y.labour_cost AS double precision) + y.profit_before_tax + y.depreciation
                          + y.interest_paid + y.production_taxes) / y.employees AS productivity
                      {From} AND y.enterprise_id % {step} = 0) AS q JOIN enterprises e ON e.id = q.enterprise_id ORDER BY e.id LIMIT {Most * 2}
                    """
                ),
                ct,
                args
            )
        )
        {
            points.Add(new ProductivityPoint(r.TaxCode, r.Name, r.SizeClass, r.Intensity, r.Productivity));
        }

        return new ProductivityPoints(points, count, step);
    }
}
