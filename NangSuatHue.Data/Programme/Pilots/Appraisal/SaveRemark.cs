using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Data.Foundation.Text;
using NangSuatHue.Data.Programme.Pilots.Project;
using NangSuatHue.Data.Programme.Pilots.Proposal;

namespace NangSuatHue.Data.Programme.Pilots.Appraisal;

/// <summary>
/// Adds and takes away requests for change on single fields while a proposal lies with the department. The enterprise sees them when it is returned.
/// </summary>
public sealed class SaveRemark(IDbContextFactory<AppDb> dbs, TimeProvider clock)
{
    /// <summary>The fields of a proposal that can be remarked on.</summary>
    public static IReadOnlyList<string> Fields { get; } =
    [
        "title",
        "problem",
        "objective",
        "items",
        "indicators",
        "startsOn",
        "endsOn",
        "milestones",
        "partners",
        "programmes",
        "taskLevel",
        "budget",
        "files",
    ];

    /// <summary>Adds one. Conflict unless the project is submitted or under appraisal.</summary>
    public async Task<Outcome<int>> RunAsync(Actor actor, int pilotId, string field, string? text, CancellationToken ct = default)
    {
        if (!PilotRights.MayAppraise(actor))
        {
            return OutcomeKind.Forbidden;
        }

        await using var db = await dbs.CreateDbContextAsync(ct);
        if (
            await db.PilotProjects.Where(p => p.Id == pilotId && !p.Archived).Select(p => (PilotStage?)p.Stage).FirstOrDefaultAsync(ct)
            is not { } stage
        )
        {
            return OutcomeKind.NotFound;
        }

        if (stage is not (PilotStage.Submitted or PilotStage.UnderAppraisal))
        {
            return OutcomeKind.Conflict;
        }

        var clean = CellText.Clean(text ?? "", keepLines: true);
        if (!Fields.Contains(field) || clean.Length is 0 or > ProposalRules.MaxText)
        {
            return Outcome<int>.Invalid(
                clean.Length > ProposalRules.MaxText
                    ? new Issue("text", "text_long", ProposalRules.MaxText.ToString(CultureInfo.InvariantCulture))
                    : new Issue("text", "required")
            );
        }

        var remark = new PilotRemark
        {
            PilotId = pilotId,
            Field = field,
            Text = clean,
            By = actor.Name,
            UserId = actor.UserId,
            At = clock.GetUtcNow().UtcDateTime,
        };
        db.PilotRemarks.Add(remark);
        await db.SaveChangesAsync(ct);
        return remark.Id;
    }

    /// <summary>Takes one away that the enterprise has not seen.</summary>
    public async Task<Outcome<Done>> RemoveAsync(Actor actor, int remarkId, CancellationToken ct = default)
    {
        if (!PilotRights.MayAppraise(actor))
        {
            return OutcomeKind.Forbidden;
        }

        await using var db = await dbs.CreateDbContextAsync(ct);
        return await db.PilotRemarks.Where(r => r.Id == remarkId && r.SentAt == null).ExecuteDeleteAsync(ct) == 1 ? new Done() : OutcomeKind.NotFound;
    }
}
