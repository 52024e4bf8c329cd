using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Access.Accounts;
using NangSuatHue.Data.Access.Inbox;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Mail;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Foundation.Store;

namespace NangSuatHue.Tests.Slices;

/// <summary>Notices are their person's own: counted, read, and mailed only where the person wants them to be.</summary>
public abstract class NoticeTests(DatabaseProvider provider)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Notices_AreCountedReadAndMailed_ForTheirPersonOnly()
    {
        await using var r = await Registry.CreateAsync(provider);
        var (lan, minh) = (await PersonAsync(r, "lan@vi-du.example"), await PersonAsync(r, "minh@vi-du.example"));
        var find = new FindNotices(r.Dbs, r.Clock);
        await TellAsync(r, lan, 30);
        Assert.Equal((30, 0), ((await find.CountAsync(lan, Ct)).Value, (await find.CountAsync(minh, Ct)).Value));
        var second = (await find.RunAsync(lan, 2, ct: Ct)).Value!;
        Assert.Equal((5, 30, 30, true), (second.Rows.Count, second.Count, second.Unread, second.Mailed));
        var id = second.Rows[0].Id;
        Assert.Equal(OutcomeKind.NotFound, (await find.OpenAsync(minh, id, Ct)).Kind);
        Assert.Equal(OutcomeKind.NotFound, (await find.OpenAsync(Actor.Public, id, Ct)).Kind);
        Assert.Equal("/viec-can-lam", (await find.OpenAsync(lan, id, Ct)).Value);
        Assert.Equal(29, (await find.RunAsync(lan, 1, unreadOnly: true, Ct)).Value!.Count);
        Assert.Equal(0, (await find.ReadAsync(minh, null, Ct)).Value);
        Assert.Equal(29, (await find.ReadAsync(lan, null, Ct)).Value);
        Assert.Equal(0, (await find.CountAsync(lan, Ct)).Value);
        Assert.Equal(OutcomeKind.Forbidden, (await find.RunAsync(Actor.Public, 1, ct: Ct)).Kind);
        await using var db = r.Dbs.CreateDbContext();
        Assert.Equal(30, await db.OutboxMails.CountAsync(Ct));
        Assert.True((await find.MailAsync(lan, mailed: false, Ct)).IsOk);
        await TellAsync(r, lan, 1);
        Assert.Equal((30, 1), (await db.OutboxMails.CountAsync(Ct), (await find.CountAsync(lan, Ct)).Value));
    }

    private static async Task TellAsync(Registry r, Actor person, int times)
    {
        await using var db = r.Dbs.CreateDbContext();
        for (var i = 0; i < times; i++)
        {
            await Notify.UserAsync(db, r.Clock.Now.UtcDateTime, person.UserId!.Value, "claim_approved", "/viec-can-lam", ["Sông Hương"], ct: Ct);
        }

        await db.SaveChangesAsync(Ct);
    }

    private static async Task<Actor> PersonAsync(Registry r, string email)
    {
        await using var db = r.Dbs.CreateDbContext();
        var user = new AppUser
        {
            Email = email,
            NormalizedEmail = email.ToUpperInvariant(),
            UserName = email,
            NormalizedUserName = email.ToUpperInvariant(),
            DisplayName = email,
            Role = Role.Reporter,
            EmailConfirmed = true,
        };
        db.Users.Add(user);
        await db.SaveChangesAsync(Ct);
        return new Actor
        {
            Role = Role.Reporter,
            Name = email,
            UserId = user.Id,
        };
    }
}

public sealed class SqliteNoticeTests() : NoticeTests(DatabaseProvider.Sqlite);

public sealed class PostgresNoticeTests() : NoticeTests(DatabaseProvider.Postgres);
