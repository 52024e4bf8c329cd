using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Access.Accounts;
using NangSuatHue.Data.Access.Inbox;
using NangSuatHue.Data.Access.Permissions;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Data.Foundation.Time;
using NangSuatHue.Data.Registry.Figures;

namespace NangSuatHue.Data.Desk.Privacy;

/// <summary>A person asks something about personal data.</summary>
public sealed class MakeDataRequest(IDbContextFactory<AppDb> dbs, TimeProvider clock)
{
    /// <summary>Days within which the person has an answer, working days.</summary>
    public const int Days = 2;

    /// <summary>Every account may, for itself. Invalid where a request of the kind waits, or a correction does not say what. Gives the id.</summary>
    public async Task<Outcome<int>> RunAsync(Actor actor, DataRequestKind kind, string? text, CancellationToken ct = default)
    {
        if (actor.UserId is not { } userId || !Rights.AccountRoles.Contains(actor.Role))
        {
            return OutcomeKind.Forbidden;
        }

        var clean = FiguresMove.Clean(text);
        if (!Enum.IsDefined(kind) || clean?.Length > 2000 || (kind == DataRequestKind.Correction && clean is null))
        {
            return Outcome<int>.Invalid(clean?.Length > 2000 ? new Issue("text", "text_long", "2000") : new Issue("text", "required"));
        }

        await using var db = await dbs.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (await db.DataRequests.AnyAsync(r => r.UserId == userId && r.Kind == kind && r.Granted == null, ct))
        {
            return Outcome<int>.Invalid(new Issue("", "request_waits"));
        }

        var now = clock.GetUtcNow().UtcDateTime;
        var due = WorkDays.After(VietnamTime.Day(now), Days);
        var request = new DataRequest
        {
            UserId = userId,
            Kind = kind,
            Text = clean,
            At = now,
            DueOn = due,
        };
        db.DataRequests.Add(request);
        foreach (
            var id in await db
                .Users.Where(u => (u.Role == Role.Officer || u.Role == Role.Administrator) && !u.Disabled && u.Id != userId)
                .Select(u => u.Id)
                .ToListAsync(ct)
        )
        {
            await Notify.UserAsync(
                db,
                now,
                id,
                "data_request",
                "/yeu-cau-du-lieu",
                [actor.Name, due.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture)],
                ct: ct
            );
        }

        await db.SaveChangesAsync(ct);
        await YearVersions.RaiseAsync(db.Database.GetDbConnection(), [], ct);
        await transaction.CommitAsync(ct);
        return request.Id;
    }
}
