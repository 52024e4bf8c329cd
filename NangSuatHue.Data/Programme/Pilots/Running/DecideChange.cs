using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using NangSuatHue.Data.Access.Inbox;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Ledger;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Data.Foundation.Text;
using NangSuatHue.Data.Programme.Pilots.Appraisal;
using NangSuatHue.Data.Programme.Pilots.Project;
using NangSuatHue.Data.Programme.Pilots.Proposal;

namespace NangSuatHue.Data.Programme.Pilots.Running;

/// <summary>Grants or refuses a request to change an approved project; what is granted goes into the proposal and into history.</summary>
public sealed class DecideChange(IDbContextFactory<AppDb> dbs, TimeProvider clock)
{
    /// <summary>Invalid where a refusal has no answer; Conflict where somebody decided first or the project no longer runs.</summary>
    public async Task<Outcome<Done>> RunAsync(Actor actor, int entryId, bool grant, string? answer, CancellationToken ct = default)
    {
        if (!PilotRights.MayAppraise(actor))
        {
            return OutcomeKind.Forbidden;
        }

        await using var db = await dbs.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var entry = await db.PilotEntries.FirstOrDefaultAsync(
            e => e.Id == entryId && e.Kind == PilotEntryKind.ChangeRequest && e.WithdrawnAt == null,
            ct
        );
        if (entry is null)
        {
            return OutcomeKind.NotFound;
        }

        var pilot = await db.PilotProjects.FirstAsync(p => p.Id == entry.PilotId, ct);
        if (entry.Granted is not null || pilot.Stage != PilotStage.Running)
        {
            return OutcomeKind.Conflict;
        }

        var text = CellText.Clean(answer ?? "", keepLines: true);
        if (!grant && text.Length == 0)
        {
            return Outcome<Done>.Invalid(new Issue("answer", "required"));
        }

        var now = clock.GetUtcNow().UtcDateTime;
        (entry.Granted, entry.DecidedBy, entry.DecidedAt, entry.Answer) = (grant, actor.Name, now, text.Length > 0 ? text : null);
        var (before, asked) = (pilot.ReadProposal(), PilotAmendment.Read(entry.Proposed));
        entry.Proposed = JsonSerializer.Serialize(WithFormer(asked, before), StoredJson.Options);
        if (grant)
        {
            var after = asked.ApplyTo(before);
            SaveProposal.Apply(pilot, after, actor, now, pilot.WizardStep);
            db.Changes.Add(Changed(pilot, before, after, entry.Text, actor, now));
        }

        await Notify.EnterpriseAsync(
            db,
            now,
            actor,
            pilot.EnterpriseId,
            grant ? "change_granted" : "change_refused",
            AssignReviewers.Href(pilot.Id),
            [pilot.Name, "", text],
            ct: ct
        );
        return await WriteAsync(db, transaction, entryId, grant, ct);
    }

    private static async Task<Outcome<Done>> WriteAsync(AppDb db, IDbContextTransaction transaction, int entryId, bool grant, CancellationToken ct)
    {
        try
        {
            // Only one of two who decide at once finds the request open.
            if (
                await db
                    .PilotEntries.Where(e => e.Id == entryId && e.Granted == null)
                    .ExecuteUpdateAsync(s => s.SetProperty(e => e.Granted, grant), ct) == 0
            )
            {
                return OutcomeKind.Conflict;
            }

            await db.SaveChangesAsync(ct);
            await transaction.CommitAsync(ct);
            return new Done();
        }
        catch (DbUpdateConcurrencyException)
        {
            return OutcomeKind.Conflict;
        }
    }

    /// <summary>The request with the dates that it would replace, so that both stay readable.</summary>
    private static PilotAmendment WithFormer(PilotAmendment asked, PilotProposal before) =>
        asked with
        {
            FormerEndsOn = before.EndsOn,
            FormerMilestones = before
                .Milestones.Where(m => m.DueOn is not null && asked.Milestones.ContainsKey(m.Key))
                .ToDictionary(m => m.Key, m => m.DueOn!.Value),
        };

    private static Change Changed(PilotProject pilot, PilotProposal before, PilotProposal after, string? reason, Actor actor, DateTime now)
    {
        return new Change
        {
            At = now,
            Actor = actor.Name,
            Entity = ChangedEntity.PilotProject,
            EntityId = pilot.Id,
            EnterpriseId = pilot.EnterpriseId,
            Action = ChangeAction.Updated,
            Reason = reason,
            Before = ChangeLog.Json([("ends_on", before.EndsOn), ("milestones", Text(before))]),
            After = ChangeLog.Json([("ends_on", after.EndsOn), ("milestones", Text(after))]),
        };

        static string Text(PilotProposal p) =>
            string.Join("; ", p.Milestones.Select(m => string.Create(CultureInfo.InvariantCulture, $"{m.Title}: {m.DueOn:dd/MM/yyyy}")));
    }
}
