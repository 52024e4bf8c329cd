using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Kernel;
using NangSuatHue.Data.Notices;

namespace NangSuatHue.Data.Workspace;

/// <summary>A representative asks that a verified or locked year be opened again.</summary>
public sealed class AskReopen(IDbContextFactory<AppDb> dbs, TimeProvider clock)
{
    /// <summary>Invalid without a reason, or where an earlier request still waits. Gives the request's id.</summary>
    public async Task<Outcome<int>> RunAsync(Actor actor, FiguresKey key, string? reason, CancellationToken ct = default)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (await FiguresMove.FindAsync(db, actor, key.TaxCode, key.Year, ct) is not var (enterprise, figures) || figures is null)
        {
            return OutcomeKind.NotFound;
        }

        var text = FiguresMove.Clean(reason);
        if (FiguresMove.Refuse(actor, figures, key.Version, FiguresAct.AskReopen, text, out _) is { } refused)
        {
            return refused;
        }

        if (await db.ReopenRequests.AnyAsync(r => r.EnterpriseId == enterprise.Id && r.Year == key.Year && r.Granted == null, ct))
        {
            return Outcome<int>.Invalid(new Issue("", "reopen_waits"));
        }

        var now = clock.GetUtcNow().UtcDateTime;
        var request = new ReopenRequest
        {
            EnterpriseId = enterprise.Id,
            Year = key.Year,
            Reason = text!,
            UserId = actor.UserId,
            By = actor.Name,
            At = now,
        };
        db.ReopenRequests.Add(request);
        await Notify.OfficersAsync(
            db,
            now,
            actor,
            null,
            "reopen_asked",
            FiguresMove.Review(enterprise.TaxCode, key.Year),
            [enterprise.Name, FiguresMove.Text(key.Year), text!],
            ct: ct
        );
        await db.SaveChangesAsync(ct);
        await YearVersions.RaiseAsync(db.Database.GetDbConnection(), [], ct);
        await transaction.CommitAsync(ct);
        return request.Id;
    }
}

/// <summary>The department opens a year again, at the enterprise's request or of its own accord, or refuses to.</summary>
public sealed class AnswerReopen(IDbContextFactory<AppDb> dbs, TimeProvider clock)
{
    /// <summary>A refusal wants an answer, and so does opening a year that nobody asked for; NotFound where a refusal has no request. Gives the figures' version.</summary>
    public async Task<Outcome<int>> RunAsync(Actor actor, FiguresKey key, bool grant, string? answer, CancellationToken ct = default)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (await FiguresMove.FindAsync(db, actor, key.TaxCode, key.Year, ct) is not var (enterprise, figures) || figures is null)
        {
            return OutcomeKind.NotFound;
        }

        var text = FiguresMove.Clean(answer);
        if (FiguresMove.Refuse(actor, figures, key.Version, grant ? FiguresAct.Reopen : FiguresAct.KeepClosed, text, out var step) is { } refused)
        {
            return refused;
        }

        var request = await db
            .ReopenRequests.Where(r => r.EnterpriseId == enterprise.Id && r.Year == key.Year && r.Granted == null)
            .OrderBy(r => r.Id)
            .FirstOrDefaultAsync(ct);
        if (request is null && !grant)
        {
            return OutcomeKind.NotFound;
        }

        if (request is null && text is null)
        {
            return Outcome<int>.Invalid(new Issue("reason", "required"));
        }

        var now = clock.GetUtcNow().UtcDateTime;
        if (request is not null)
        {
            (request.Granted, request.DecidedBy, request.DecidedAt, request.Answer) = (grant, actor.Name, now, text);
        }

        if (grant)
        {
            FiguresMove.Apply(db, actor, now, figures, step, text ?? request?.Reason);
        }
        else
        {
            // The figures stay as they are, but two officers who answer at once must not both be told that they did.
            db.Entry(figures).Property(f => f.DataStatus).IsModified = true;
        }

        await Notify.EnterpriseAsync(
            db,
            now,
            actor,
            enterprise.Id,
            grant ? "reopen_granted" : "reopen_refused",
            FiguresMove.Form(enterprise.TaxCode, key.Year),
            [enterprise.Name, FiguresMove.Text(key.Year), text ?? ""],
            ct: ct
        );
        return await FiguresMove.SaveAsync(db, dbs, figures, ct);
    }
}

/// <summary>Closes verified figures for the department too, or takes that back.</summary>
public sealed class LockFigures(IDbContextFactory<AppDb> dbs, TimeProvider clock)
{
    /// <summary>One enterprise's year; to unlock wants a reason. Gives the new version.</summary>
    public async Task<Outcome<int>> RunAsync(Actor actor, FiguresKey key, bool closed, string? reason, CancellationToken ct = default)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (await FiguresMove.FindAsync(db, actor, key.TaxCode, key.Year, ct) is not var (_, figures) || figures is null)
        {
            return OutcomeKind.NotFound;
        }

        var text = FiguresMove.Clean(reason);
        if (FiguresMove.Refuse(actor, figures, key.Version, closed ? FiguresAct.Lock : FiguresAct.Unlock, text, out var step) is { } refused)
        {
            return refused;
        }

        FiguresMove.Apply(db, actor, clock.GetUtcNow().UtcDateTime, figures, step, text);
        return await FiguresMove.SaveAsync(db, dbs, figures, ct);
    }

    /// <summary>Locks every verified record of a year. Gives how many; those not verified stay open.</summary>
    public async Task<Outcome<int>> YearAsync(Actor actor, int year, CancellationToken ct = default)
    {
        if (FiguresWorkflow.SideOf(actor, 0) != FiguresSide.Department)
        {
            return OutcomeKind.Forbidden;
        }

        await using var db = await dbs.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var connection = db.Database.GetDbConnection();
        var now = clock.GetUtcNow().UtcDateTime;
        await connection.ExecuteAsync(
            """
            INSERT INTO changes (at, actor, entity, entity_id, enterprise_id, year, action, before, after)
            SELECT @p0, @p1, 1, id, enterprise_id, year, 1, '{"data_status":2}', '{"data_status":3}' FROM year_figures WHERE year = @p2 AND data_status = 2
            """,
            ct,
            now,
            actor.Name,
            year
        );
        var locked = await connection.ExecuteAsync(
            "UPDATE year_figures SET data_status = 3, version = version + 1 WHERE year = @p0 AND data_status = 2",
            ct,
            year
        );
        await YearVersions.RaiseAsync(connection, [year], ct);
        await transaction.CommitAsync(ct);
        return locked;
    }
}
