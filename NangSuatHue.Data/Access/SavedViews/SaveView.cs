using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Access.Permissions;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Data.Foundation.Text;

namespace NangSuatHue.Data.Access.SavedViews;

/// <summary>Saves a view under a name, in the place of one's own view of that name.</summary>
public sealed class SaveView(IDbContextFactory<AppDb> dbs, TimeProvider clock)
{
    /// <summary>How many named views a person may have for one list.</summary>
    public const int Most = 50;

    /// <summary>
    /// Invalid where the name is longer than 80 characters, the query is none, or there are <see cref="Most"/> already. An empty name keeps what is
    /// used last.
    /// </summary>
    public async Task<Outcome<Done>> RunAsync(Actor actor, string page, string name, string query, CancellationToken ct = default)
    {
        if (actor.UserId is not { } user || !Rights.May(actor, Act.ReadRegistry))
        {
            return OutcomeKind.Forbidden;
        }

        name = CellText.Clean(name, keepLines: false);
        if (name.Length > 80 || query.Length > 2000 || (query.Length > 0 && query[0] != '?'))
        {
            return Outcome<Done>.Invalid(new Issue("name", "view_name"));
        }

        await using var db = await dbs.CreateDbContextAsync(ct);
        var view = await db.SavedViews.FirstOrDefaultAsync(v => v.UserId == user && v.Page == page && v.Name == name, ct);
        if (view is null)
        {
            if (await db.SavedViews.CountAsync(v => v.UserId == user && v.Page == page, ct) > Most)
            {
                return Outcome<Done>.Invalid(new Issue("name", "view_many"));
            }

            db.SavedViews.Add(
                view = new SavedView
                {
                    UserId = user,
                    Page = page,
                    Name = name,
                    Query = "",
                }
            );
        }

        (view.Query, view.SavedAt) = (query, clock.GetUtcNow().UtcDateTime);
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException e) when (DatabaseTroubles.Of(e) == DatabaseTrouble.None)
        {
            // The same name from another window at the same moment: the other one stands.
            return OutcomeKind.Conflict;
        }

        return new Done();
    }
}
