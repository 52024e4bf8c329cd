using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Access.Permissions;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Data.Measures.Summaries;
using NangSuatHue.Data.Registry.Enterprises;

namespace NangSuatHue.Data.Measures.Analytics;

/// <summary>Labour productivity of the registry's sections by year. Internal: unsuppressed.</summary>
public sealed record SectorProductivity(IReadOnlyList<int> Years, IReadOnlyList<SectionMedian> Cells, bool Illustrative)
{
    /// <summary>The year to open with: the latest of which enough enterprises have figures.</summary>
    public int? Usual => UsualYear.Of(Cells.GroupBy(c => c.Year).Select(g => (g.Key, g.Sum(c => c.Count))).ToList());

    /// <summary>Productivity of all sections together in a year, đồng per employee; null without employees.</summary>
    public double? Whole(int year) =>
        Cells.Where(c => c.Year == year).ToList() is { Count: > 0 } cells && cells.Sum(c => c.Employees) is > 0 and var people
            ? cells.Sum(c => c.ValueAdded) / people
            : null;
}

/// <summary>Reads the sections by year out of the summaries: no figures are read but of a year that changed.</summary>
public sealed class GetSectorProductivity(IDbContextFactory<AppDb> dbs, YearSummaries summaries)
{
    /// <summary>All years, the earliest first. Forbidden unless the actor may read the registry.</summary>
    public async Task<Outcome<SectorProductivity>> RunAsync(Actor actor, CancellationToken ct = default)
    {
        if (!Rights.May(actor, Act.ReadRegistry))
        {
            return OutcomeKind.Forbidden;
        }

        await using var db = await dbs.CreateDbContextAsync(ct);
        var all = (await summaries.GetAsync(db, ct)).Where(s => s.Medians.Count > 0).OrderBy(s => s.Year).ToList();
        return new SectorProductivity(all.Select(s => s.Year).ToList(), all.SelectMany(s => s.Medians).ToList(), all.Any(s => s.Illustrative));
    }
}
