using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Access.Inbox;
using NangSuatHue.Data.Access.Permissions;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Mail;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Data.Foundation.Text;

namespace NangSuatHue.Data.Desk.MistakeReports;

/// <summary>The department answers a report: by a notice to the account, else by mail to the address that was left.</summary>
public sealed class AnswerMistake(IDbContextFactory<AppDb> dbs, TimeProvider clock)
{
    /// <summary>Invalid without an answer; Conflict where somebody answered meanwhile; Forbidden to all but officers.</summary>
    public async Task<Outcome<Done>> RunAsync(Actor actor, int id, int version, string? answer, CancellationToken ct = default)
    {
        if (!Rights.May(actor, Act.JudgeQuality))
        {
            return OutcomeKind.Forbidden;
        }

        var said = CellText.OrNull(answer, keepLines: true);
        if (said is null || said.Length > ReportMistake.MostText)
        {
            return Outcome<Done>.Invalid(
                said is null
                    ? new Issue("answer", "required")
                    : new Issue("answer", "text_long", ReportMistake.MostText.ToString(CultureInfo.InvariantCulture))
            );
        }

        await using var db = await dbs.CreateDbContextAsync(ct);
        var report = await db.MistakeReports.FirstOrDefaultAsync(m => m.Id == id, ct);
        if (report is null)
        {
            return OutcomeKind.NotFound;
        }

        if (report.Version != version || report.AnsweredAt is not null)
        {
            return OutcomeKind.Conflict;
        }

        var now = clock.GetUtcNow().UtcDateTime;
        (report.Answer, report.AnsweredBy, report.AnsweredAt) = (said, actor.Name, now);
        if (report.UserId is { } user)
        {
            await Notify.UserAsync(db, now, user, "mistake_answered", report.Page, [said], ct: ct);
        }
        else if (report.Email is { } mail)
        {
            db.OutboxMails.Add(
                OutboxMails.Make(
                    now,
                    mail,
                    null,
                    "Trả lời báo sai sót số liệu / About the mistake that you reported",
                    $"Bạn đã báo / You reported:\n{report.Text}\n\nTrả lời / Answer:\n{said}",
                    report.Page
                )
            );
        }

        try
        {
            await db.SaveChangesAsync(ct);
            return new Done();
        }
        catch (DbUpdateConcurrencyException)
        {
            return OutcomeKind.Conflict;
        }
    }
}
