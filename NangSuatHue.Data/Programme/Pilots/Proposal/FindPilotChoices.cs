using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Data.Programme.Experts;
using NangSuatHue.Data.Programme.Pilots.Project;

namespace NangSuatHue.Data.Programme.Pilots.Proposal;

/// <summary>Lists that the wizard offers.</summary>
public sealed record PilotChoices(IReadOnlyList<NamedPerson> Experts, IReadOnlyList<(string Code, string Name)> Programmes);

/// <summary>Reads the experts who agreed to be named, and the plan's linked programmes.</summary>
public sealed class FindPilotChoices(IDbContextFactory<AppDb> dbs)
{
    /// <summary>For whoever writes proposals.</summary>
    public async Task<Outcome<PilotChoices>> RunAsync(Actor actor, CancellationToken ct = default)
    {
        if (PilotWorkflow.SideOf(actor.Role) == PilotSide.None)
        {
            return OutcomeKind.Forbidden;
        }

        await using var db = await dbs.CreateDbContextAsync(ct);
        var named = actor.Role == Role.Representative;
        var experts = await db
            .Experts.AsNoTracking()
            .Where(e => !e.Archived && (!named || (e.Consent != null && ("; " + e.Consent + ";").Contains("; name;"))))
            .OrderBy(e => e.SortKey)
            .Take(500)
            .Select(e => new NamedPerson(e.Id, e.Name))
            .ToListAsync(ct);
        return new PilotChoices(experts, Plan2026.Programmes);
    }
}
