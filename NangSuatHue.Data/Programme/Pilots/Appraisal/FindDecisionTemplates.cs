using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Data.Foundation.Text;
using NangSuatHue.Data.Programme.Pilots.Project;

namespace NangSuatHue.Data.Programme.Pilots.Appraisal;

/// <summary>A template as officers see it. Its body has places in braces (<see cref="DecisionText.Places"/>).</summary>
public sealed record DecisionTemplateView
{
    /// <summary>Identity.</summary>
    public required int Id { get; init; }

    /// <summary>Version, to save against.</summary>
    public required int Version { get; init; }

    /// <summary>Name.</summary>
    public required string Name { get; init; }

    /// <summary>What it decides.</summary>
    public required PilotAct Act { get; init; }

    /// <summary>The text.</summary>
    public required string Body { get; init; }

    /// <summary>When it was last changed, UTC.</summary>
    public required DateTime ChangedAt { get; init; }

    /// <summary>Who changed it; empty for one that came with the program.</summary>
    public required string ChangedBy { get; init; }
}

/// <summary>The templates of decisions, by act and name.</summary>
public sealed class FindDecisionTemplates(IDbContextFactory<AppDb> dbs)
{
    /// <summary>All, or those of one act. Forbidden for whoever does not decide.</summary>
    public async Task<Outcome<IReadOnlyList<DecisionTemplateView>>> RunAsync(Actor actor, PilotAct? act = null, CancellationToken ct = default)
    {
        if (!PilotRights.MayAppraise(actor))
        {
            return OutcomeKind.Forbidden;
        }

        await using var db = await dbs.CreateDbContextAsync(ct);
        var rows = await db
            .DecisionTemplates.Where(t => t.RemovedAt == null && (act == null || t.Act == act))
            .Select(t => new DecisionTemplateView
            {
                Id = t.Id,
                Version = t.Version,
                Name = t.Name,
                Act = t.Act,
                Body = t.Body,
                ChangedAt = t.ChangedAt,
                ChangedBy = t.ChangedBy,
            })
            .Take(SaveDecisionTemplate.Most)
            .ToListAsync(ct);
        return new() { Kind = OutcomeKind.Ok, Value = rows.OrderBy(t => t.Act).ThenBy(t => t.Name, VnSort.Comparer).ThenBy(t => t.Id).ToList() };
    }
}
