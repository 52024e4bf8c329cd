using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Data.Foundation.Text;

namespace NangSuatHue.Data.Desk.MistakeReports;

/// <summary>Keeps what somebody says is wrong. Open to everybody; the page limits how often.</summary>
public sealed class ReportMistake(IDbContextFactory<AppDb> dbs, TimeProvider clock)
{
    /// <summary>The longest text, characters.</summary>
    public const int MostText = 2000;

    /// <summary>The longest name of a figure, address or e-mail address, characters.</summary>
    public const int MostName = 250;

    /// <summary>
    /// Gives the report's number. Invalid without a text, for a text that is too long, an e-mail address that is none, or a page that is not one of this
    /// application.
    /// </summary>
    public async Task<Outcome<int>> RunAsync(Actor actor, string? page, string? figure, string? text, string? email, CancellationToken ct = default)
    {
        var (what, name, mail) = (
            CellText.OrNull(text, keepLines: true),
            CellText.OrNull(figure, keepLines: false),
            CellText.OrNull(email, keepLines: false)
        );
        var issues = new List<Issue>();
        void Long(string field, string? value, int most)
        {
            if (value?.Length > most)
            {
                issues.Add(new Issue(field, "text_long", most.ToString(CultureInfo.InvariantCulture)));
            }
        }

        if (what is null)
        {
            issues.Add(new Issue("Text", "required"));
        }

        Long("Text", what, MostText);
        Long("Figure", name, MostName);
        Long("Email", mail, MostName);
        if (mail is not null && !MailAddress.IsOne(mail))
        {
            issues.Add(new Issue("Email", "email"));
        }

        var place = page is { Length: > 0 and <= MostName } && page[0] == '/' && !page.StartsWith("//", StringComparison.Ordinal) ? page : "/";
        if (issues.Count > 0)
        {
            return Outcome<int>.Invalid(issues);
        }

        await using var db = await dbs.CreateDbContextAsync(ct);
        var report = new MistakeReport
        {
            Page = place,
            Figure = name,
            Text = what!,
            Email = mail,
            UserId = actor.UserId,
            CreatedAt = clock.GetUtcNow().UtcDateTime,
        };
        db.MistakeReports.Add(report);
        await db.SaveChangesAsync(ct);
        return report.Id;
    }
}
