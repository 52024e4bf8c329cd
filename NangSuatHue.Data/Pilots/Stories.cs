using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Kernel;
using NangSuatHue.Data.Text;
using NangSuatHue.Data.Workspace;

namespace NangSuatHue.Data.Pilots;

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

/// <summary>The stories that a reader may be shown: of accepted projects, published, and with the enterprise's consent as it stands now.</summary>
internal static class Published
{
    public static IQueryable<PilotProject> Of(AppDb db) =>
        db
            .PilotProjects.AsNoTracking()
            .Where(p =>
                p.Stage == PilotStage.Accepted
                && p.StoryPublishedAt != null
                && p.StoryConsentAt != null
                && !p.Archived
                && db.Consents.Any(c => c.EnterpriseId == p.EnterpriseId && c.Scope == ConsentScopes.NameInStories && c.WithdrawnAt == null)
            );
}

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

/// <summary>An indicator before and after, as a story tells it.</summary>
public sealed record StoryValue(PilotIndicator Indicator, double? After);

/// <summary>One story, whole.</summary>
public sealed record StoryView
{
    /// <summary>The project's code.</summary>
    public required string Code { get; init; }

    /// <summary>Title.</summary>
    public required string Title { get; init; }

    /// <summary>The enterprise's name.</summary>
    public required string Enterprise { get; init; }

    /// <summary>Official code of its commune.</summary>
    public required string? CommuneCode { get; init; }

    /// <summary>The problem.</summary>
    public required string Problem { get; init; }

    /// <summary>The objective.</summary>
    public required string Objective { get; init; }

    /// <summary>Codes of what was applied.</summary>
    public required IReadOnlyList<string> Items { get; init; }

    /// <summary>Indicators before and after.</summary>
    public required IReadOnlyList<StoryValue> Values { get; init; }

    /// <summary>The summary in the reader's language, or in Vietnamese where there is no other.</summary>
    public required string Summary { get; init; }

    /// <summary>Whether the summary is Vietnamese.</summary>
    public required bool SummaryIsVietnamese { get; init; }

    /// <summary>What was learnt.</summary>
    public required string? Lessons { get; init; }

    /// <summary>When it began.</summary>
    public required DateOnly From { get; init; }

    /// <summary>When it ended.</summary>
    public required DateOnly To { get; init; }

    /// <summary>When it was published, UTC.</summary>
    public required DateTime PublishedAt { get; init; }

    /// <summary>Whether it is invented for illustration.</summary>
    public required bool Illustrative { get; init; }
}

/// <summary>Reads one published story. Null where there is none, or its consent was withdrawn.</summary>
public sealed class GetStory(IDbContextFactory<AppDb> dbs)
{
    /// <summary>By the project's code.</summary>
    public async Task<StoryView?> RunAsync(string code, bool vietnamese, CancellationToken ct = default)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var found = await Published
            .Of(db)
            .Where(p => p.Code == code)
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
            )
            .FirstOrDefaultAsync(ct);
        if (found is null)
        {
            return null;
        }

        var (pilot, proposal, result) = (found.Pilot, found.Pilot.ReadProposal(), PilotResult.Read(found.Pilot.ResultSheet));
        return new StoryView
        {
            Code = pilot.Code,
            Title = pilot.Title,
            Enterprise = found.Name,
            CommuneCode = found.CommuneCode,
            Problem = proposal.Problem,
            Objective = proposal.Objective,
            Items = proposal.Items,
            Values = proposal.Indicators.Select(i => new StoryValue(i, result.Values.FirstOrDefault(v => v.Key == i.Key)?.After)).ToList(),
            Summary = (vietnamese ? null : pilot.StorySummaryEn) ?? pilot.StorySummary!,
            SummaryIsVietnamese = vietnamese || pilot.StorySummaryEn is null,
            Lessons = result.Lessons,
            From = pilot.StartedOn ?? pilot.StartsOn,
            To = pilot.EndedOn ?? pilot.EndsOn,
            PublishedAt = pilot.StoryPublishedAt!.Value,
            Illustrative = pilot.Illustrative,
        };
    }
}
