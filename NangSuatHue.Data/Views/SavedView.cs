using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Access;
using NangSuatHue.Data.Kernel;
using NangSuatHue.Data.Surveys;

namespace NangSuatHue.Data.Views;

/// <summary>A list as one person wants it again: its address's query under a name of their own. The one without a name is what they used last.</summary>
public sealed class SavedView
{
    /// <summary>Identity.</summary>
    public int Id { get; set; }

    /// <summary>The account it belongs to.</summary>
    public int UserId { get; set; }

    /// <summary>The list, by its path.</summary>
    public required string Page { get; set; }

    /// <summary>Its name; empty for what was used last.</summary>
    public required string Name { get; set; }

    /// <summary>The query with its question mark; empty for the plain list.</summary>
    public required string Query { get; set; }

    /// <summary>When it was saved, UTC.</summary>
    public DateTime SavedAt { get; set; }
}

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

/// <summary>Saves a view under a name, in the place of one's own view of that name.</summary>
public sealed class SaveView(IDbContextFactory<AppDb> dbs, TimeProvider clock)
{
    /// <summary>How many named views a person may have for one list.</summary>
    public const int Most = 50;

    /// <summary>Invalid where the name is longer than 80 characters, the query is none, or there are <see cref="Most"/> already. An empty name keeps what is used last.</summary>
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

/// <summary>Forgets a view.</summary>
public sealed class DeleteSavedView(IDbContextFactory<AppDb> dbs)
{
    /// <summary>NotFound for one that is not one's own.</summary>
    public async Task<Outcome<Done>> RunAsync(Actor actor, int id, CancellationToken ct = default)
    {
        if (actor.UserId is not { } user || !Rights.May(actor, Act.ReadRegistry))
        {
            return OutcomeKind.Forbidden;
        }

        await using var db = await dbs.CreateDbContextAsync(ct);
        return await db.SavedViews.Where(v => v.Id == id && v.UserId == user).ExecuteDeleteAsync(ct) == 1 ? new Done() : OutcomeKind.NotFound;
    }
}
