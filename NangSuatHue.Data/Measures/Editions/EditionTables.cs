using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Foundation.Disclosure;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Data.Measures.Distributions;
using NangSuatHue.Data.Registry.Reference;

namespace NangSuatHue.Data.Measures.Editions;

/// <summary>The newest edition as tables, read once: an edition never changes. One instance for all.</summary>
public sealed class EditionTables
{
    private (int Id, EditionView View)? known;

    /// <summary>The newest edition; null where none was published.</summary>
    public async Task<EditionView?> NewestAsync(AppDb db, CancellationToken ct)
    {
        var newest = await db.StatisticsEditions.AsNoTracking().OrderByDescending(e => e.Number).FirstOrDefaultAsync(ct);
        if (newest is null)
        {
            return null;
        }

        if (known is { } kept && kept.Id == newest.Id)
        {
            return kept.View;
        }

        var cells = await db.EditionCells.AsNoTracking().Where(c => c.EditionId == newest.Id).ToListAsync(ct);
        var view = new EditionView(
            newest,
            cells
                .GroupBy(c => (c.Year, c.Indicator, c.VsicEdition))
                .ToDictionary(g => g.Key, g => new PeerTable(g.ToDictionary(c => new TableCell(c.Row, c.Column), Shown)))
        );
        known = (newest.Id, view);
        return view;
    }

    private static PeerDistribution Shown(EditionCell c) =>
        new()
        {
            Count = c.Count,
            Mean = c.Mean,
            P10 = c.P10,
            Q1 = c.Q1,
            Median = c.Median,
            Q3 = c.Q3,
            P90 = c.P90,
        };
}

/// <summary>An edition and its tables by year, indicator and edition of VSIC.</summary>
public sealed record EditionView(StatisticsEdition Edition, IReadOnlyDictionary<(int Year, string Indicator, VsicEdition Vsic), PeerTable> Tables)
{
    /// <summary>Years with a published cell, the latest first.</summary>
    public IReadOnlyList<int> Years { get; } = [.. Tables.Keys.Select(k => k.Year).Distinct().OrderDescending()];
}
