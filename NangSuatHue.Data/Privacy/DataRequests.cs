using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Access;
using NangSuatHue.Data.Files;
using NangSuatHue.Data.Kernel;
using NangSuatHue.Data.Mail;
using NangSuatHue.Data.Notices;
using NangSuatHue.Data.Workspace;

namespace NangSuatHue.Data.Privacy;

/// <summary>A request with who made it.</summary>
public sealed record DataRequestRow(DataRequest Request, string Name, string? Email, Role Role, bool Own);

/// <summary>A page of the queue.</summary>
public sealed record FoundRequests(IReadOnlyList<DataRequestRow> Rows, int Count, int Waiting);

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

/// <summary>Reads requests about personal data.</summary>
public sealed class FindDataRequests(IDbContextFactory<AppDb> dbs)
{
    /// <summary>Rows on a page.</summary>
    public const int PageSize = 25;

    /// <summary>The actor's own, the newest first.</summary>
    public async Task<Outcome<IReadOnlyList<DataRequest>>> MineAsync(Actor actor, CancellationToken ct = default)
    {
        if (actor.UserId is not { } userId)
        {
            return OutcomeKind.Forbidden;
        }

        await using var db = await dbs.CreateDbContextAsync(ct);
        return new Outcome<IReadOnlyList<DataRequest>>
        {
            Kind = OutcomeKind.Ok,
            Value = await db.DataRequests.AsNoTracking().Where(r => r.UserId == userId).OrderByDescending(r => r.Id).Take(50).ToListAsync(ct),
        };
    }

    /// <summary>All for those who answer: the ones that wait by due day, or those answered, the newest first.</summary>
    public async Task<Outcome<FoundRequests>> RunAsync(Actor actor, bool answered, int page, CancellationToken ct = default)
    {
        if (!Rights.May(actor, Act.AnswerDataRequests))
        {
            return OutcomeKind.Forbidden;
        }

        await using var db = await dbs.CreateDbContextAsync(ct);
        var query = db.DataRequests.AsNoTracking().Where(r => (r.Granted != null) == answered);
        var ordered = answered ? query.OrderByDescending(r => r.DecidedAt).ThenBy(r => r.Id) : query.OrderBy(r => r.DueOn).ThenBy(r => r.Id);
        var rows = await ordered
            .Skip((int)Math.Min((Math.Max(page, 1) - 1L) * PageSize, int.MaxValue))
            .Take(PageSize)
            .Join(db.Users, r => r.UserId, u => u.Id, (r, u) => new DataRequestRow(r, u.DisplayName, u.Email, u.Role, r.UserId == actor.UserId))
            .ToListAsync(ct);
        return new FoundRequests(
            answered ? [.. rows.OrderByDescending(r => r.Request.DecidedAt)] : [.. rows.OrderBy(r => r.Request.DueOn).ThenBy(r => r.Request.Id)],
            await query.CountAsync(ct),
            await db.DataRequests.CountAsync(r => r.Granted == null, ct)
        );
    }
}

/// <summary>Answers a request about personal data; a deletion that is granted is done at once.</summary>
public sealed class AnswerDataRequest(IDbContextFactory<AppDb> dbs, DbGate gate, TimeProvider clock)
{
    /// <summary>
    /// Invalid without an answer. Nobody answers the own request (Forbidden), and the last administrator cannot be erased (Invalid). Conflict where somebody answered
    /// before. With a granted deletion go the source files of imports that name the person; Invalid (<c>import_running</c>) while one of them is being written.
    /// </summary>
    public async Task<Outcome<Done>> RunAsync(Actor actor, int id, bool grant, string? answer, CancellationToken ct = default)
    {
        if (!Rights.May(actor, Act.AnswerDataRequests))
        {
            return OutcomeKind.Forbidden;
        }

        var text = FiguresMove.Clean(answer);
        if (text is null || text.Length > FiguresMove.Longest)
        {
            return Outcome<Done>.Invalid(
                text is null
                    ? new Issue("answer", "required")
                    : new Issue("answer", "text_long", FiguresMove.Longest.ToString(CultureInfo.InvariantCulture))
            );
        }

        await using var db = await dbs.CreateDbContextAsync(ct);
        var sources = grant ? await ErasedSources.FindAsync(db, gate, id, ct) : [];
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var connection = db.Database.GetDbConnection();
        var request = await db.DataRequests.FirstOrDefaultAsync(r => r.Id == id, ct);
        var user = request is null ? null : await db.Users.FirstOrDefaultAsync(u => u.Id == request.UserId, ct);
        if (request is null || user is null)
        {
            return OutcomeKind.NotFound;
        }

        if (request.UserId == actor.UserId)
        {
            return OutcomeKind.Forbidden;
        }

        var erase = grant && request.Kind == DataRequestKind.Deletion;
        if (
            erase
            && user.Role == Role.Administrator
            && !await db.Users.AnyAsync(u => u.Role == Role.Administrator && !u.Disabled && u.Id != user.Id, ct)
        )
        {
            return Outcome<Done>.Invalid(new Issue("", "last_admin"));
        }

        var now = clock.GetUtcNow().UtcDateTime;
        if (
            await connection.ExecuteAsync(
                "UPDATE data_requests SET granted = @p1, decided_at = @p2, decided_by = @p3, answer = @p4 WHERE id = @p0 AND granted IS NULL",
                ct,
                id,
                grant,
                now,
                actor.Name,
                text
            ) == 0
        )
        {
            return OutcomeKind.Conflict;
        }

        if (!await ErasedSources.MarkAsync(connection, sources, now, ct))
        {
            return Outcome<Done>.Invalid(new Issue("", "import_running"));
        }

        IReadOnlyList<string> hashes = [];
        if (erase)
        {
            var address = user is { EmailConfirmed: true } ? user.Email : null;
            hashes = await new ErasePerson(db, connection, now, actor.Name).RunAsync(user, ct);
            if (address is not null)
            {
                // The last mail; it goes out of the box too once it is sent.
                db.OutboxMails.Add(
                    OutboxMails.Make(
                        now,
                        address,
                        user.Id,
                        NoticeTexts.Say("data_answered", [text], vietnamese: true),
                        $"{NoticeTexts.Say("data_answered", [text], vietnamese: true)}\n\n{NoticeTexts.Say("data_answered", [text], vietnamese: false)}"
                    )
                );
            }
        }
        else
        {
            await Notify.UserAsync(db, now, user.Id, "data_answered", "/du-lieu-cua-toi", [text], ct: ct);
        }

        await db.SaveChangesAsync(ct);
        await YearVersions.RaiseAsync(connection, [], ct);
        await transaction.CommitAsync(ct);
        foreach (var hash in hashes.Concat(sources))
        {
            await AttachmentFiles.ForgetAsync(db, gate, hash, ct);
        }

        return new Done();
    }
}

/// <summary>Takes the last mail to an erased person out of the box once it was sent or given up.</summary>
public sealed class ForgetErasedMails(IDbContextFactory<AppDb> dbs) : IReminder
{
    /// <inheritdoc />
    public async Task<int> RunAsync(CancellationToken ct = default)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        await db
            .OutboxMails.Where(m => (m.SentAt != null || m.GivenUpAt != null) && db.Users.Any(u => u.Id == m.UserId && u.ErasedAt != null))
            .ExecuteDeleteAsync(ct);
        return 0;
    }
}
