using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Access.Inbox;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Data.Foundation.Text;
using NangSuatHue.Data.Foundation.Time;
using NangSuatHue.Data.Programme.Pilots.Appraisal;
using NangSuatHue.Data.Programme.Pilots.Project;
using NangSuatHue.Data.Programme.Pilots.Proposal;
using NangSuatHue.Data.Registry.Enterprises;

namespace NangSuatHue.Data.Programme.Pilots.Running;

/// <summary>One report of a running project as somebody writes it.</summary>
public sealed record EntryInput
{
    /// <summary>Kind.</summary>
    public required PilotEntryKind Kind { get; init; }

    /// <summary>Key of the milestone or indicator.</summary>
    public string? Key { get; init; }

    /// <summary>The day it is about.</summary>
    public DateOnly? On { get; init; }

    /// <summary>The value measured.</summary>
    public double? Value { get; init; }

    /// <summary>Whether the milestone is reached.</summary>
    public bool Done { get; init; }

    /// <summary>Words.</summary>
    public string? Text { get; init; }

    /// <summary>What a request asks to change.</summary>
    public PilotAmendment? Amendment { get; init; }
}

/// <summary>Writes what happened in a running project: milestones and measurements, requests by the enterprise, site visits by the department.</summary>
public sealed class AddEntry(IDbContextFactory<AppDb> dbs, TimeProvider clock)
{
    /// <summary>
    /// Forbidden for whose kind of entry it is not; Conflict unless the project runs; Invalid for a day outside the run, a key that the project does
    /// not have, or
    /// nothing said. Gives the entry's id.
    /// </summary>
    public async Task<Outcome<int>> RunAsync(Actor actor, int pilotId, EntryInput input, CancellationToken ct = default)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var pilot = await db.PilotProjects.FirstOrDefaultAsync(p => p.Id == pilotId && !p.Archived, ct);
        var side = pilot is null ? PilotSide.None : PilotRights.Side(actor, pilot.EnterpriseId);
        if (pilot is null || side == PilotSide.None)
        {
            return OutcomeKind.NotFound;
        }

        if ((input.Kind == PilotEntryKind.SiteVisit) != (side == PilotSide.Department))
        {
            return OutcomeKind.Forbidden;
        }

        if (pilot.Stage != PilotStage.Running)
        {
            return OutcomeKind.Conflict;
        }

        var now = clock.GetUtcNow().UtcDateTime;
        var text = CellText.Clean(input.Text ?? "", keepLines: true);
        var issues = Check(pilot, input, text, VietnamTime.Day(now));
        if (issues.Count > 0)
        {
            return Outcome<int>.Invalid(issues);
        }

        var entry = new PilotEntry
        {
            PilotId = pilotId,
            Kind = input.Kind,
            Key = input.Key,
            On = input.On!.Value,
            Value = input.Value,
            Done = input.Done,
            Text = text.Length > 0 ? text : null,
            By = actor.Name,
            UserId = actor.UserId,
            Role = actor.Role,
            At = now,
            Proposed = input.Kind == PilotEntryKind.ChangeRequest ? JsonSerializer.Serialize(input.Amendment ?? new(), StoredJson.Options) : null,
        };
        db.PilotEntries.Add(entry);
        await TellAsync(db, actor, now, pilot, input.Kind, ct);
        await db.SaveChangesAsync(ct);
        return entry.Id;
    }

    private static async Task TellAsync(AppDb db, Actor actor, DateTime now, PilotProject pilot, PilotEntryKind kind, CancellationToken ct)
    {
        var href = AssignReviewers.Href(pilot.Id);
        if (kind == PilotEntryKind.ChangeRequest)
        {
            var enterprise = await db.Enterprises.Where(e => e.Id == pilot.EnterpriseId).Select(e => e.Name).FirstAsync(ct);
            await Notify.OfficersAsync(db, now, actor, pilot.AssignedTo, "change_asked", href, [pilot.Name, enterprise], ct: ct);
        }
        else if (kind == PilotEntryKind.SiteVisit)
        {
            await Notify.EnterpriseAsync(db, now, actor, pilot.EnterpriseId, "visit_noted", href, [pilot.Name], ct: ct);
        }
    }

    /// <summary>Takes an entry back while the project runs and nobody decided on it: the enterprise its own, an officer what he himself wrote.</summary>
    public async Task<Outcome<Done>> WithdrawAsync(Actor actor, int entryId, CancellationToken ct = default)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var entry = await db.PilotEntries.FirstOrDefaultAsync(e => e.Id == entryId && e.WithdrawnAt == null, ct);
        var pilot = entry is null ? null : await db.PilotProjects.FirstAsync(p => p.Id == entry.PilotId, ct);
        if (entry is null || pilot is null || !PilotRights.MayRead(actor, pilot.EnterpriseId))
        {
            return OutcomeKind.NotFound;
        }

        if (
            PilotWorkflow.SideOf(entry.Role) != PilotRights.Side(actor, pilot.EnterpriseId)
            || pilot.Stage != PilotStage.Running
            || entry.Granted is not null
            || (PilotWorkflow.SideOf(entry.Role) == PilotSide.Department && entry.UserId != actor.UserId)
        )
        {
            return OutcomeKind.Forbidden;
        }

        entry.WithdrawnAt = clock.GetUtcNow().UtcDateTime;
        await db.SaveChangesAsync(ct);
        return new Done();
    }

    private static List<Issue> Check(PilotProject pilot, EntryInput input, string text, DateOnly today)
    {
        var issues = new List<Issue>();
        var proposal = pilot.ReadProposal();
        if (input.On is not { } on)
        {
            issues.Add(new Issue("on", "required"));
        }
        else if (on > today || on < (pilot.StartedOn ?? pilot.StartsOn))
        {
            issues.Add(new Issue("on", "day_outside"));
        }

        if (text.Length > ProposalRules.MaxText)
        {
            issues.Add(new Issue("text", "text_long", ProposalRules.MaxText.ToString(CultureInfo.InvariantCulture)));
        }

        switch (input.Kind)
        {
            case PilotEntryKind.Milestone when proposal.Milestones.All(m => m.Key != input.Key):
                issues.Add(new Issue("key", "milestone_unknown"));
                break;
            case PilotEntryKind.Milestone when !input.Done && text.Length == 0:
                issues.Add(new Issue("text", "required"));
                break;
            case PilotEntryKind.Measurement when proposal.Indicators.All(i => i.Key != input.Key):
                issues.Add(new Issue("key", "indicator_unknown"));
                break;
            case PilotEntryKind.Measurement when input.Value is not { } value || !double.IsFinite(value):
                issues.Add(new Issue("value", input.Value is null ? "required" : "number"));
                break;
            case PilotEntryKind.SiteVisit or PilotEntryKind.ChangeRequest when text.Length == 0:
                issues.Add(new Issue("text", "required"));
                break;
        }

        if (input is { Kind: PilotEntryKind.ChangeRequest, Amendment: { } a })
        {
            var end = a.EndsOn ?? pilot.EndsOn;
            if (end < pilot.StartsOn)
            {
                issues.Add(new Issue("endsOn", "end_before_start"));
            }

            issues.AddRange(
                a.Milestones.Where(m => proposal.Milestones.All(x => x.Key != m.Key)).Select(_ => new Issue("milestones", "milestone_unknown"))
            );
            issues.AddRange(
                a.Milestones.Where(m => m.Value < pilot.StartsOn || m.Value > end).Select(m => new Issue($"milestones.{m.Key}", "milestone_outside"))
            );
        }

        return issues;
    }
}
