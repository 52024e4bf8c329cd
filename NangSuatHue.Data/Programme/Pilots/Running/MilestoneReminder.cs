using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Access.Inbox;
using NangSuatHue.Data.Foundation.Notices;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Data.Foundation.Time;
using NangSuatHue.Data.Programme.Pilots.Project;

namespace NangSuatHue.Data.Programme.Pilots.Running;

/// <summary>
/// Reminds an enterprise of a milestone of its running project, and of the result report, a week before the day, and both sides once that day has
/// passed without one.
/// </summary>
public sealed class MilestoneReminder(IDbContextFactory<AppDb> dbs, TimeProvider clock) : IReminder
{
    /// <inheritdoc />
    public async Task<int> RunAsync(CancellationToken ct = default)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var now = clock.GetUtcNow().UtcDateTime;
        var today = VietnamTime.Day(now);
        var running = await db.PilotProjects.AsNoTracking().Where(p => p.Stage == PilotStage.Running && !p.Archived).ToListAsync(ct);
        var ids = running.ConvertAll(p => p.Id);
        var entries = (
            await db
                .PilotEntries.AsNoTracking()
                .Where(e => ids.Contains(e.PilotId) && e.Kind == PilotEntryKind.Milestone && e.WithdrawnAt == null)
                .ToListAsync(ct)
        ).ToLookup(e => e.PilotId);
        foreach (var pilot in running)
        {
            if (pilot.EndsOn <= today.AddDays(PilotSchedule.Ahead))
            {
                var past = PilotSchedule.IsPastEnd(pilot.Stage, pilot.EndsOn, today);
                await TellAsync(
                    db,
                    pilot,
                    past,
                    "result_due",
                    [pilot.Name, Day(pilot.EndsOn)],
                    string.Create(CultureInfo.InvariantCulture, $"result:{pilot.Id}:{pilot.EndsOn:yyyy-MM-dd}:{(past ? "late" : "soon")}")
                );
            }

            foreach (
                var m in PilotProgress
                    .Milestones(pilot.ReadProposal(), pilot.Stage, entries[pilot.Id], today)
                    .Where(m => m.IsSoon || m.State == MilestoneState.Late)
            )
            {
                var late = m.State == MilestoneState.Late;
                var due = m.Milestone.DueOn!.Value;
                var once = string.Create(
                    CultureInfo.InvariantCulture,
                    $"milestone:{pilot.Id}:{m.Milestone.Key}:{due:yyyy-MM-dd}:{(late ? "late" : "soon")}"
                );
                await TellAsync(db, pilot, late, "milestone_due", [pilot.Name, m.Milestone.Title, Day(due)], once);
            }
        }

        var added = db.ChangeTracker.Entries<Notice>().Count(e => e.State == EntityState.Added);
        await db.SaveChangesAsync(ct);
        return added;

        async Task TellAsync(AppDb context, PilotProject pilot, bool late, string kind, string[] args, string once)
        {
            var href = string.Create(CultureInfo.InvariantCulture, $"/du-an/{pilot.Id}");
            await Notify.EnterpriseAsync(context, now, null, pilot.EnterpriseId, kind, href, args, once, ct);
            if (late)
            {
                await Notify.OfficersAsync(context, now, null, pilot.AssignedTo, kind, href, args, once, ct);
            }
        }
    }

    private static string Day(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
}
