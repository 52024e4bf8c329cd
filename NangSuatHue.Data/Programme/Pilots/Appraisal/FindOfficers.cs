using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Access.Accounts;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Data.Programme.Pilots.Project;

namespace NangSuatHue.Data.Programme.Pilots.Appraisal;

/// <summary>The officers who can be asked, by name.</summary>
public sealed class FindOfficers(IDbContextFactory<AppDb> dbs)
{
    /// <summary>Forbidden unless the actor appraises.</summary>
    public async Task<Outcome<IReadOnlyList<NamedPerson>>> RunAsync(Actor actor, CancellationToken ct = default)
    {
        if (!PilotRights.MayAppraise(actor))
        {
            return OutcomeKind.Forbidden;
        }

        await using var db = await dbs.CreateDbContextAsync(ct);
        var found = await db
            .Users.AsNoTracking()
            .Where(u => u.Role == Role.Officer && !u.Disabled)
            .OrderBy(u => u.DisplayName)
            .Take(200)
            .Select(u => new NamedPerson(u.Id, u.DisplayName))
            .ToListAsync(ct);
        return new Outcome<IReadOnlyList<NamedPerson>> { Kind = OutcomeKind.Ok, Value = found };
    }
}
