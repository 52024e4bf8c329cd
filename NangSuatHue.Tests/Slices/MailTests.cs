using Microsoft.EntityFrameworkCore;
using MimeKit;
using NangSuatHue.Data.Access.Accounts;
using NangSuatHue.Data.Access.Outbox;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Ledger;
using NangSuatHue.Data.Foundation.Mail;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Foundation.Store;

namespace NangSuatHue.Tests.Slices;

/// <summary>Mails leave once, by a server or into the folder; what fails is tried again ever more rarely and is given up after about three days.</summary>
public abstract class MailTests(DatabaseProvider provider)
{
    private static readonly Actor Administrator = new()
    {
        Role = Role.Administrator,
        Name = "Quản trị",
        UserId = 1,
    };
    private static readonly SiteOptions Site = new() { Address = "https://nang-suat.example/" };

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Mail_GoesThroughSmtpOnce_WithTheSitesAddress_AndItsTextIsForgotten()
    {
        await using var r = await Registry.CreateAsync(provider);
        await using var smtp = new FakeSmtp();
        await PutAsync(r, "nguoi-nhan@vi-du.example", "Chào bạn, đây là Huế", "Mở địa chỉ này.", "/dat-mat-khau?tk=1");
        var send = Send(r, smtp);
        var runs = await Task.WhenAll(
            send.RunAsync(Actor.Operator, Ct),
            send.RunAsync(Actor.Operator, Ct),
            Send(r, smtp).RunAsync(Actor.Operator, Ct)
        );
        Assert.Equal(1, runs.Sum(x => x.Value!.Sent));
        var mail = MimeMessage.Load(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(Assert.Single(smtp.Mails))), Ct);
        Assert.Equal("Chào bạn, đây là Huế", mail.Subject);
        Assert.Contains("https://nang-suat.example/dat-mat-khau?tk=1", mail.TextBody, StringComparison.Ordinal);
        var kept = await OneAsync(r);
        Assert.Equal((r.Clock.Now.UtcDateTime, "", 1), (kept.SentAt, kept.Body, kept.Tries));
        Assert.Equal(OutcomeKind.Conflict, (await new ResendMail(r.Dbs, Options(smtp), r.Clock).RunAsync(Administrator, kept.Id, Ct)).Kind);
    }

    [Fact]
    public async Task Mail_ThatFails_WaitsLonger_IsGivenUpAfterThreeDays_AndCanBeSentAgain()
    {
        await using var r = await Registry.CreateAsync(provider);
        await using var smtp = new FakeSmtp { Refuse = "451 try later" };
        await PutAsync(r, "nguoi-nhan@vi-du.example", "Thử", "Thử");
        var (send, start, waits) = (Send(r, smtp), r.Clock.Now, new List<TimeSpan>());
        while (await OneAsync(r) is { GivenUpAt: null } mail)
        {
            r.Clock.Now = new DateTimeOffset(mail.NextTryAt, TimeSpan.Zero);
            Assert.Equal(1, (await send.RunAsync(Actor.Operator, Ct)).Value is { } run ? run.Failed + run.GivenUp : 0);

            // Nothing is tried before its time.
            Assert.Equal(new OutboxRun(0, 0, 0), (await send.RunAsync(Actor.Operator, Ct)).Value);
            waits.Add(new DateTimeOffset((await OneAsync(r)).NextTryAt, TimeSpan.Zero) - r.Clock.Now);
        }

        Assert.Equal(TimeSpan.FromMinutes(1), waits[0]);
        Assert.Equal(TimeSpan.FromHours(12), waits[^2]);
        Assert.InRange((r.Clock.Now - start).TotalHours, 66, 78);
        Assert.Contains("451", (await OneAsync(r)).Error, StringComparison.Ordinal);

        smtp.Refuse = null;
        var id = (await OneAsync(r)).Id;
        var resend = new ResendMail(r.Dbs, Options(smtp), r.Clock);
        Assert.Equal(OutcomeKind.Forbidden, (await resend.RunAsync(Registry.Officer, id, Ct)).Kind);
        Assert.Equal(OutcomeKind.NotFound, (await resend.RunAsync(Administrator, id + 1, Ct)).Kind);
        Assert.True((await resend.RunAsync(Administrator, id, Ct)).IsOk);
        Assert.Equal(1, (await send.RunAsync(Actor.Operator, Ct)).Value!.Sent);
        Assert.Single(smtp.Mails);
    }

    [Fact]
    public async Task Mail_ToAnAddressThatDoesNotExist_IsGivenUpAtOnce_AndAServerThatHangsUpIsTriedAgain()
    {
        await using var r = await Registry.CreateAsync(provider);
        await using var smtp = new FakeSmtp { Refuse = "550 no such person" };
        await PutAsync(r, "khong-co@vi-du.example", "Thử", "Thử");
        Assert.Equal(new OutboxRun(0, 0, 1), (await Send(r, smtp).RunAsync(Actor.Operator, Ct)).Value);
        (smtp.Refuse, smtp.HangUp) = (null, true);
        await PutAsync(r, "co@vi-du.example", "Thử", "Thử");
        Assert.Equal(new OutboxRun(0, 1, 0), (await Send(r, smtp).RunAsync(Actor.Operator, Ct)).Value);
        Assert.Empty(smtp.Mails);
        smtp.HangUp = false;
        r.Clock.Now += TimeSpan.FromMinutes(2);
        Assert.Equal(new OutboxRun(1, 0, 0), (await Send(r, smtp).RunAsync(Actor.Operator, Ct)).Value);
        var list = (await new FindMails(r.Dbs, Options(smtp)).RunAsync(Administrator, 1, stuck: false, Ct)).Value!;
        Assert.Equal([MailState.Sent, MailState.GivenUp], list.Rows.Select(m => m.State));
        Assert.Equal((2, 1, false), (list.Count, list.Stuck, list.ToFolder));
        Assert.Single((await new FindMails(r.Dbs, Options(smtp)).RunAsync(Administrator, 1, stuck: true, Ct)).Value!.Rows);
    }

    [Fact]
    public async Task Mail_OfAProcessThatDied_IsTriedAgainAfterSomeMinutes()
    {
        await using var r = await Registry.CreateAsync(provider);
        await using var smtp = new FakeSmtp();
        await PutAsync(r, "nguoi-nhan@vi-du.example", "Thử", "Thử");
        await using (var db = r.Dbs.CreateDbContext())
        {
            // As a run leaves it that took the mail and went no further.
            var until = r.Clock.Now.UtcDateTime.AddMinutes(10);
            await db.OutboxMails.ExecuteUpdateAsync(s => s.SetProperty(m => m.Tries, 1).SetProperty(m => m.NextTryAt, until), Ct);
        }

        Assert.Equal(0, (await Send(r, smtp).RunAsync(Actor.Operator, Ct)).Value!.Sent);
        r.Clock.Now += TimeSpan.FromMinutes(11);
        Assert.Equal(1, (await Send(r, smtp).RunAsync(Actor.Operator, Ct)).Value!.Sent);
    }

    [Fact]
    public async Task Mail_WithoutAServer_IsAFile_WhoseTextTheAdministratorReads()
    {
        await using var r = await Registry.CreateAsync(provider);
        var (options, id) = (
            new MailOptions(),
            await PutAsync(r, "nguoi-nhan@vi-du.example", "Xác nhận thư", "Mở địa chỉ này.", "/xac-nhan-thu?tk=1")
        );
        Assert.Equal(1, (await new SendOutbox(r.Dbs, r.Db, options, Site, r.Clock).RunAsync(Actor.Operator, Ct)).Value!.Sent);
        var file = Assert.Single(Directory.GetFiles(Path.Combine(r.Db.DataDirectory, "mail"), "*.eml"));
        var mail = await MimeMessage.LoadAsync(file, Ct);
        Assert.Equal(("Xác nhận thư", "nguoi-nhan@vi-du.example"), (mail.Subject, mail.To.Mailboxes.Single().Address));
        Assert.Contains("https://nang-suat.example/xac-nhan-thu?tk=1", mail.TextBody, StringComparison.Ordinal);
        var read = new ReadMail(r.Dbs, options, Site, r.Clock);
        Assert.Contains("https://nang-suat.example/xac-nhan-thu?tk=1", (await read.RunAsync(Administrator, id, Ct)).Value, StringComparison.Ordinal);
        Assert.Equal(OutcomeKind.Forbidden, (await read.RunAsync(Registry.Officer, id, Ct)).Kind);

        // Reading a link that opens somebody's account is no secret.
        await using (var db = r.Dbs.CreateDbContext())
        {
            var owner = new AppUser
            {
                Id = 55,
                UserName = "chu",
                DisplayName = "Chủ Thư",
                Role = Role.Officer,
                Email = "nguoi-nhan@vi-du.example",
                EmailConfirmed = true,
            };
            db.Users.Add(owner);
            await db.SaveChangesAsync(Ct);
            await db.OutboxMails.Where(m => m.Id == id).ExecuteUpdateAsync(s => s.SetProperty(m => m.UserId, owner.Id), Ct);
            Assert.True((await read.RunAsync(Administrator, id, Ct)).IsOk);
            Assert.Contains(
                "mail_read",
                (await db.Changes.SingleAsync(c => c.Entity == ChangedEntity.Account && c.EntityId == owner.Id, Ct)).After,
                StringComparison.Ordinal
            );
        }

        await using var smtp = new FakeSmtp();
        Assert.Equal(OutcomeKind.Forbidden, (await new ReadMail(r.Dbs, Options(smtp), Site, r.Clock).RunAsync(Administrator, id, Ct)).Kind);
        Assert.Equal(OutcomeKind.Forbidden, (await new FindMails(r.Dbs, options).RunAsync(Registry.Officer, 1, stuck: false, Ct)).Kind);
        Assert.Equal(OutcomeKind.Forbidden, (await new SendOutbox(r.Dbs, r.Db, options, Site, r.Clock).RunAsync(Administrator, Ct)).Kind);
    }

    private static MailOptions Options(FakeSmtp smtp) =>
        new()
        {
            Host = "127.0.0.1",
            Port = smtp.Port,
            StartTls = false,
            From = "Năng Suất Huế <thu@nang-suat.example>",
        };

    private static SendOutbox Send(Registry r, FakeSmtp smtp) => new(r.Dbs, r.Db, Options(smtp), Site, r.Clock);

    private static async Task<int> PutAsync(Registry r, string to, string subject, string body, string? href = null)
    {
        await using var db = r.Dbs.CreateDbContext();
        var mail = OutboxMails.Make(r.Clock.Now.UtcDateTime, to, null, subject, body, href);
        db.OutboxMails.Add(mail);
        await db.SaveChangesAsync(Ct);
        return mail.Id;
    }

    private static async Task<OutboxMail> OneAsync(Registry r)
    {
        await using var db = r.Dbs.CreateDbContext();
        return await db.OutboxMails.AsNoTracking().SingleAsync(Ct);
    }
}

public sealed class SqliteMailTests() : MailTests(DatabaseProvider.Sqlite);

public sealed class PostgresMailTests() : MailTests(DatabaseProvider.Postgres);
