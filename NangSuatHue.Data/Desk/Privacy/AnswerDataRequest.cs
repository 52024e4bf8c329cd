using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Access.Accounts;
using NangSuatHue.Data.Access.Inbox;
using NangSuatHue.Data.Access.Permissions;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Files;
using NangSuatHue.Data.Foundation.Mail;
using NangSuatHue.Data.Foundation.Notices;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Data.Registry.Figures;

namespace NangSuatHue.Data.Desk.Privacy;

/// <summary>Answers a request about personal data; a deletion that is granted is done at once.</summary>
public sealed class AnswerDataRequest(IDbContextFactory<AppDb> dbs, DbGate gate, TimeProvider clock)
{
    /// <summary>
    /// Invalid without an answer. Nobody answers the own request (Forbidden), and the last administrator cannot be erased (Invalid). Conflict where
    /// somebody answered
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

        return await AnswerAsync(actor, id, grant, text, ct);
    }

    private async Task<Outcome<Done>> AnswerAsync(Actor actor, int id, bool grant, string text, CancellationToken ct)
    {
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
        if (erase && await IsLastAdministratorAsync(db, user, ct))
        {
            return Outcome<Done>.Invalid(new Issue("", "last_admin"));
        }

        var now = clock.GetUtcNow().UtcDateTime;
        if (!await DecideAsync(connection, id, grant, text, actor, now, ct))
        {
            return OutcomeKind.Conflict;
        }

        if (!await ErasedSources.MarkAsync(connection, sources, now, ct))
        {
            return Outcome<Done>.Invalid(new Issue("", "import_running"));
        }

        var hashes = erase ? await EraseAsync(db, user, text, actor, now, ct) : [];
        if (!erase)
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

    private static async Task<bool> IsLastAdministratorAsync(AppDb db, AppUser user, CancellationToken ct) =>
        user.Role == Role.Administrator && !await db.Users.AnyAsync(u => u.Role == Role.Administrator && !u.Disabled && u.Id != user.Id, ct);

    /// <summary>Writes the answer; false where somebody answered before.</summary>
    private static async Task<bool> DecideAsync(
        DbConnection connection,
        int id,
        bool grant,
        string answer,
        Actor actor,
        DateTime now,
        CancellationToken ct
    ) =>
        await connection.ExecuteAsync(
            "UPDATE data_requests SET granted = @p1, decided_at = @p2, decided_by = @p3, answer = @p4 WHERE id = @p0 AND granted IS NULL",
            ct,
            id,
            grant,
            now,
            actor.Name,
            answer
        ) > 0;

    /// <summary>Erases the person and mails the answer; gives the files that nothing needs any more.</summary>
    private static async Task<IReadOnlyList<string>> EraseAsync(
        AppDb db,
        AppUser user,
        string answer,
        Actor actor,
        DateTime now,
        CancellationToken ct
    )
    {
        var address = user is { EmailConfirmed: true } ? user.Email : null;
        var hashes = await new ErasePerson(db, db.Database.GetDbConnection(), now, actor.Name).RunAsync(user, ct);
        if (address is not null)
        {
            // The last mail; it goes out of the box too once it is sent.
            var texts = NoticeTexts.Of(db.Features);
            var said = texts.Say("data_answered", [answer], vietnamese: true);
            var english = texts.Say("data_answered", [answer], vietnamese: false);
            db.OutboxMails.Add(OutboxMails.Make(now, address, user.Id, said, $"{said}\n\n{english}"));
        }

        return hashes;
    }
}
