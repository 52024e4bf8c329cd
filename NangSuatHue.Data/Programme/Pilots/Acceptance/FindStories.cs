using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Data.Foundation.Text;
using NangSuatHue.Data.Registry.Enterprises;

namespace NangSuatHue.Data.Programme.Pilots.Acceptance;

/// <summary>A published story in the list.</summary>
public sealed record StoryLine(
    string Code,
    string Title,
    string Enterprise,
    string? CommuneCode,
    IReadOnlyList<string> Items,
    DateOnly EndedOn,
    string Summary,
    bool Illustrative
);

/// <summary>What a reader looks for.</summary>
public sealed record StoryFilter(string? Search = null, string? Commune = null, string? Item = null);

/// <summary>A page of stories.</summary>
public sealed record StoryList(IReadOnlyList<StoryLine> Stories, int Count, IReadOnlyList<string> Items, bool AnyIllustrative);

/// <summary>Lists the published stories, the latest first. For everybody: nothing personal is in them, and no money.</summary>
public sealed class FindStories(IDbContextFactory<AppDb> dbs)
{
    /// <summary>The page, how many match, and the systems that occur in any story.</summary>
    public async Task<StoryList> RunAsync(StoryFilter filter, int page, int pageSize, bool vietnamese, CancellationToken ct = default)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var all = Published
            .Of(db)
            .Join(
                db.Enterprises,
                p => p.EnterpriseId,
                e => e.Id,
                (p, e) =>
                    new
                    {
                        Pilot = p,
                        e.Name,
                        e.CommuneCode,
                    }
            );
        var items = (await Published.Of(db).Where(p => p.Items != null).Select(p => p.Items!).Distinct().ToListAsync(ct))
            .SelectMany(Split)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .ToList();
        if (filter.Commune is { } commune)
        {
            all = all.Where(x => x.CommuneCode == commune);
        }

        if (filter.Item is { } item)
        {
            all = all.Where(x => ("; " + x.Pilot.Items + "; ").Contains("; " + item + "; "));
        }

        foreach (var word in SearchKey.Of(filter.Search ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(8))
        {
            all = all.Where(x => (" " + x.Pilot.SearchKey).Contains(" " + word));
        }

        var count = await all.CountAsync(ct);
        var rows = await all.OrderByDescending(x => x.Pilot.StoryPublishedAt)
            .ThenByDescending(x => x.Pilot.Id)
            .Skip((page - 1) * pageSize)
            .Take(pageSize)
            .ToListAsync(ct);
        var lines = rows.Select(x => new StoryLine(
                x.Pilot.Code,
                x.Pilot.Title,
                x.Name,
                x.CommuneCode,
                Split(x.Pilot.Items),
                x.Pilot.EndedOn ?? x.Pilot.EndsOn,
                (vietnamese ? null : x.Pilot.StorySummaryEn) ?? x.Pilot.StorySummary!,
                x.Pilot.Illustrative
            ))
            .ToList();
        return new StoryList(lines, count, items, lines.Exists(l => l.Illustrative));
    }

    internal static List<string> Split(string? items) =>
        (items ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ToList();
}
