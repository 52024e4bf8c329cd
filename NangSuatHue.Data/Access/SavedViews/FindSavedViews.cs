using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Access.Permissions;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Foundation.Store;

namespace NangSuatHue.Data.Access.SavedViews;

/// <summary>The views a person saved for a list.</summary>
public sealed class FindSavedViews(IDbContextFactory<AppDb> dbs)
{
    /// <summary>One's own, by name. Forbidden without an account that may read the registry.</summary>
    public async Task<Outcome<IReadOnlyList<SavedView>>> RunAsync(Actor actor, string page, CancellationToken ct = default)
    {
        if (actor.UserId is not { } user || !Rights.May(actor, Act.ReadRegistry))
        {
            return OutcomeKind.Forbidden;
        }

        await using var db = await dbs.CreateDbContextAsync(ct);
        var views = await db.SavedViews.AsNoTracking().Where(v => v.UserId == user && v.Page == page).ToListAsync(ct);
        return new Outcome<IReadOnlyList<SavedView>>
        {
            Kind = OutcomeKind.Ok,
            Value = [.. views.OrderBy(v => v.Name, StringComparer.Create(new System.Globalization.CultureInfo("vi-VN"), ignoreCase: true))],
        };
    }
}
