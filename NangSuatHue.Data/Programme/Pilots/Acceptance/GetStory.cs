using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Data.Programme.Pilots.Project;
using NangSuatHue.Data.Registry.Enterprises;

namespace NangSuatHue.Data.Programme.Pilots.Acceptance;

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
