using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Access.Accounts;
using NangSuatHue.Data.Access.Flows;
using NangSuatHue.Data.Access.Inbox;
using NangSuatHue.Data.Access.Permissions;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Files;
using NangSuatHue.Data.Foundation.Mail;
using NangSuatHue.Data.Foundation.Notices;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Foundation.Store;

namespace NangSuatHue.Data.Desk.Privacy;

/// <summary>Answers a request about personal data; a deletion that is granted is done at once.</summary>
public sealed class AnswerDataRequest(IDbContextFactory<AppDb> dbs, DbGate gate, TimeProvider clock)
{
    /// <summary>
    /// Invalid without an answer. Nobody answers the own request (Forbidden), and the last administrator cannot be erased (Invalid). Conflict where
    /// somebody answered
    /// before. With a granted deletion go the source files of imports that name the person; Invalid (<c>import_running</c>) while one of them is being written.
    /// </summary>
    // Long: one step of a workflow, said in the runner's own words.
    public async Task<Outcome<Done>> RunAsync(Actor actor, int id, bool grant, string? answer, CancellationToken ct = default)
    {
        if (!Rights.May(actor, Act.AnswerDataRequests))
        {
            return OutcomeKind.Forbidden;
        }

        IReadOnlyList<string> sources = [],
            hashes = [];
        if (grant)
        {
            await using var before = await dbs.CreateDbContextAsync(ct);
            sources = await ErasedSources.FindAsync(before, gate, id, ct);
        }

        AppUser? user = null;
        var outcome = await new FlowRunner(dbs, clock).RunAsync(
            actor,
            new FlowMove<DataRequest, DataRequestState, DataRequestAct, DataRequestSide>
            {
                Flow = DataRequestWorkflow.Flow,
                Act = grant ? DataRequestAct.Grant : DataRequestAct.Refuse,
                Reason = answer,
                ReasonField = "answer",
                LateIsConflict = true,
                FindAsync = async (db, c) =>
                {
                    var request = await db.DataRequests.FirstOrDefaultAsync(r => r.Id == id, c);
                    user = request is null ? null : await db.Users.FirstOrDefaultAsync(u => u.Id == request.UserId, c);
                    return user is null ? null : (request!, user.Id == actor.UserId ? DataRequestSide.None : DataRequestSide.Office);
                },
                State = DataRequestWorkflow.StateOf,
                CheckAsync = async (t, c) =>
                    Erases(t.Record, grant) && await IsLastAdministratorAsync(t.Db, user!, c) ? [new Issue("", "last_admin")]
                    : await ErasedSources.MarkAsync(t.Db.Database.GetDbConnection(), sources, t.Now, c) ? []
                    : [new Issue("", "import_running")],
                Take = t =>
                    (t.Record.Granted, t.Record.DecidedAt, t.Record.DecidedBy, t.Record.Answer) = (
                        t.Step.To == DataRequestState.Granted,
                        t.Now,
                        actor.Name,
                        t.Reason
                    ),
                FollowAsync = async (t, c) =>
                {
                    // The answer stands before anything is erased: of two who answer at once, the second erases nothing.
                    await t.Db.SaveChangesAsync(c);
                    hashes = Erases(t.Record, grant) ? await EraseAsync(t.Db, user!, t.Reason!, actor, t.Now, c) : [];
                    if (!Erases(t.Record, grant))
                    {
                        await Notify.UserAsync(t.Db, t.Now, t.Record.UserId, "data_answered", "/du-lieu-cua-toi", [t.Reason!], ct: c);
                    }
                },
            },
            ct
        );
        if (outcome.IsOk)
        {
            await using var after = await dbs.CreateDbContextAsync(ct);
            foreach (var hash in hashes.Concat(sources))
            {
                await AttachmentFiles.ForgetAsync(after, gate, hash, ct);
            }
        }

        return outcome.Select(_ => new Done());
    }

    private static bool Erases(DataRequest request, bool grant) => grant && request.Kind == DataRequestKind.Deletion;

    private static async Task<bool> IsLastAdministratorAsync(AppDb db, AppUser user, CancellationToken ct) =>
        user.Role == Role.Administrator && !await db.Users.AnyAsync(u => u.Role == Role.Administrator && !u.Disabled && u.Id != user.Id, ct);

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
        var hashes = await new ErasePerson(db, db.Database.GetDbConnection(), now, actor).RunAsync(user, ct);
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
