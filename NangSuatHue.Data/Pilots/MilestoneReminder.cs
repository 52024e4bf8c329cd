using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Kernel;
using NangSuatHue.Data.Notices;

namespace NangSuatHue.Data.Pilots;

/// <summary>Reminds an enterprise of a milestone of its running project a week before its day, and both sides once that day has passed without a report.</summary>
public sealed class MilestoneReminder(IDbContextFactory<AppDb> dbs, TimeProvider clock) : IReminder
{
    /// <inheritdoc />
    public async Task<int> RunAsync(CancellationToken ct = default)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var now = clock.GetUtcNow().UtcDateTime;
        var today = DateOnly.FromDateTime(now.AddHours(7));
        var running = await db.PilotProjects.AsNoTracking().Where(p => p.Stage == PilotStage.Running && p.Proposal != null && !p.Archived).ToListAsync(ct);
        var ids = running.ConvertAll(p => p.Id);
        var entries = (await db.PilotEntries.AsNoTracking().Where(e => ids.Contains(e.PilotId) && e.Kind == PilotEntryKind.Milestone && e.WithdrawnAt == null).ToListAsync(ct)).ToLookup(e => e.PilotId);
        foreach (var pilot in running)
        {
            foreach (var m in PilotProgress.Milestones(pilot.ReadProposal(), pilot.Stage, entries[pilot.Id], today).Where(m => m.IsSoon || m.State == MilestoneState.Late))
            {
                var late = m.State == MilestoneState.Late;
                var due = m.Milestone.DueOn!.Value;
                var once = string.Create(CultureInfo.InvariantCulture, $"milestone:{pilot.Id}:{m.Milestone.Key}:{due:yyyy-MM-dd}:{(late ? "late" : "soon")}");
                var (href, args) = (string.Create(CultureInfo.InvariantCulture, $"/du-an/{pilot.Id}"), new[] { pilot.Name, m.Milestone.Title, due.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture) });
                await Notify.EnterpriseAsync(db, now, null, pilot.EnterpriseId, "milestone_due", href, args, once, ct);
                if (late)
                {
                    await Notify.OfficersAsync(db, now, null, pilot.AssignedTo, "milestone_due", href, args, once, ct);
                }
            }
        }

        var added = db.ChangeTracker.Entries<Notice>().Count(e => e.State == EntityState.Added);
        await db.SaveChangesAsync(ct);
        return added;
    }
}
