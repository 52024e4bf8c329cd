using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Data.Foundation.Text;
using NangSuatHue.Data.Programme.Pilots.Project;
using NangSuatHue.Data.Programme.Pilots.Proposal;

namespace NangSuatHue.Data.Programme.Pilots.Acceptance;

/// <summary>Saves the result sheet as it is being written, while the project runs.</summary>
public sealed class SaveResult(IDbContextFactory<AppDb> dbs, TimeProvider clock)
{
    /// <summary>
    /// Forbidden for anybody but the enterprise; Conflict with the standing version where somebody was first or it does not run. Gives the new
    /// version.
    /// </summary>
    public async Task<Outcome<int>> RunAsync(Actor actor, int pilotId, int version, PilotResult result, CancellationToken ct = default)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var pilot = await db.PilotProjects.FirstOrDefaultAsync(p => p.Id == pilotId && !p.Archived, ct);
        if (pilot is null || !PilotRights.MayRead(actor, pilot.EnterpriseId))
        {
            return OutcomeKind.NotFound;
        }

        if (PilotRights.Side(actor, pilot.EnterpriseId) != PilotSide.Enterprise)
        {
            return OutcomeKind.Forbidden;
        }

        if (pilot.Version != version || pilot.Stage != PilotStage.Running)
        {
            return Outcome<int>.Conflict(pilot.Version);
        }

        var most = ProposalRules.MaxText.ToString(CultureInfo.InvariantCulture);
        var issues = new List<Issue>();
        result = result with
        {
            Summary = Clean(result.Summary) ?? "",
            Lessons = Clean(result.Lessons),
            Next = Clean(result.Next),
            Values = result.Values.Select(v => v with { Note = Clean(v.Note) }).ToList(),
        };
        issues.AddRange(
            new[] { ("summary", result.Summary), ("lessons", result.Lessons), ("next", result.Next) }
                .Where(x => x.Item2?.Length > ProposalRules.MaxText)
                .Select(x => new Issue(x.Item1, "text_long", most))
        );
        issues.AddRange(
            result.Values.Where(v => v.After is { } after && !double.IsFinite(after)).Select(v => new Issue($"values.{v.Key}", "number"))
        );
        if (result.Values.Count > ProposalRules.MaxLines || result.Spent.Count > ProposalRules.MaxLines)
        {
            issues.Add(new Issue("values", "lines_many", ProposalRules.MaxLines.ToString(CultureInfo.InvariantCulture)));
        }

        if (issues.Count > 0)
        {
            return Outcome<int>.Invalid(issues);
        }

        (pilot.ResultSheet, pilot.ChangedAt, pilot.ChangedBy) = (result.Write(), clock.GetUtcNow().UtcDateTime, actor.Name);
        return await PilotWrites.SaveAsync(dbs, db, pilot, ct);
    }

    private static string? Clean(string? text) => CellText.OrNull(text, keepLines: true);
}
