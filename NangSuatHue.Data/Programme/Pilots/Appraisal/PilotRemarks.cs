using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Data.Programme.Pilots.Project;

namespace NangSuatHue.Data.Programme.Pilots.Appraisal;

/// <summary>What becomes of the remarks on a proposal when it moves.</summary>
internal static class PilotRemarks
{
    /// <summary>A return shows them to the enterprise; a submission answers them.</summary>
    public static async Task FollowAsync(AppDb db, PilotProject pilot, PilotAct act, DateTime now, CancellationToken ct)
    {
        if (act is not (PilotAct.Return or PilotAct.Submit))
        {
            return;
        }

        foreach (
            var remark in await db
                .PilotRemarks.Where(r =>
                    r.PilotId == pilot.Id && (act == PilotAct.Return ? r.SentAt == null : r.SentAt != null && r.AnsweredAt == null)
                )
                .ToListAsync(ct)
        )
        {
            if (act == PilotAct.Return)
            {
                remark.SentAt = now;
            }
            else
            {
                remark.AnsweredAt = now;
            }
        }
    }
}
