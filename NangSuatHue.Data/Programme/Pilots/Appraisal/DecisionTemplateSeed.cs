using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Exchange.Reading;
using NangSuatHue.Data.Foundation.Seeding;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Data.Programme.Pilots.Project;

namespace NangSuatHue.Data.Programme.Pilots.Appraisal;

/// <summary>Loads templates to begin with, for each act that has none: what officers renamed, changed or put away is theirs.</summary>
internal sealed class DecisionTemplateSeed : IReferenceSeed
{
    /// <inheritdoc />
    public async Task LoadAsync(AppDb db, string folder, CancellationToken ct)
    {
        var known = await db.DecisionTemplates.Select(t => t.Act).Distinct().ToListAsync(ct);
        foreach (var r in SheetReader.ReadAll(Path.Combine(folder, "decision-templates.csv")))
        {
            var act = Enum.Parse<PilotAct>(r["act"]);
            if (!known.Contains(act))
            {
                db.DecisionTemplates.Add(
                    new DecisionTemplate
                    {
                        Name = r["name"].Normalize(),
                        Act = act,
                        Body = r["body"].ReplaceLineEndings("\n").Normalize(),
                        ChangedAt = new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc),
                    }
                );
            }
        }
    }
}
