using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Desk.MistakeReports;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Mail;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Foundation.Store;

namespace NangSuatHue.Tests.Slices;

public sealed class SqliteMistakeTests() : MistakeTests(DatabaseProvider.Sqlite);

public sealed class PostgresMistakeTests() : MistakeTests(DatabaseProvider.Postgres);

/// <summary>Anybody reports that a figure is wrong; the department answers once; the answer reaches who asked.</summary>
public abstract class MistakeTests(DatabaseProvider provider)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("", "a@x.vn", "Text required")]
    [InlineData("Số sai", "không phải thư", "Email email")]
    [InlineData("Số sai", "", "")]
    public async Task Report_NeedsAText_AndARightAddressOrNone(string text, string email, string faults)
    {
        await using var r = await Registry.CreateAsync(provider);
        var outcome = await new ReportMistake(r.Dbs, r.Clock).RunAsync(Actor.Public, "/", null, text, email, Ct);
        Assert.Equal(faults, string.Join("; ", outcome.Issues.Select(i => $"{i.Field} {i.Code}")));
        await using var db = r.Dbs.CreateDbContext();
        Assert.Equal(faults.Length == 0 ? 1 : 0, await db.MistakeReports.CountAsync(Ct));
    }

    [Theory]
    [InlineData("/nang-suat-thanh-pho?x=1", "/nang-suat-thanh-pho?x=1")]
    [InlineData("https://khac.example/", "/")]
    [InlineData("//khac.example/", "/")]
    [InlineData(null, "/")]
    public async Task Page_IsOneOfThisApplication(string? page, string kept)
    {
        await using var r = await Registry.CreateAsync(provider);
        await new ReportMistake(r.Dbs, r.Clock).RunAsync(Actor.Public, page, null, "Sai", null, Ct);
        await using var db = r.Dbs.CreateDbContext();
        Assert.Equal(kept, (await db.MistakeReports.SingleAsync(Ct)).Page);
    }

    [Fact]
    public async Task Answer_GoesByMailToAVisitor_AndOnlyOnce()
    {
        await using var r = await Registry.CreateAsync(provider);
        var id = (await new ReportMistake(r.Dbs, r.Clock).RunAsync(Actor.Public, "/", "Biểu đồ 1", "Số 2024 sai", "lan@x.vn", Ct)).Value;
        Assert.Equal(OutcomeKind.Forbidden, (await new FindMistakes(r.Dbs).RunAsync(Actor.Public, false, 1, Ct)).Kind);
        var waiting = (await new FindMistakes(r.Dbs).RunAsync(Registry.Officer, false, 1, Ct)).Value!;
        Assert.Equal((1, 1, "Biểu đồ 1"), (waiting.Count, waiting.Waiting, waiting.Rows[0].Figure));
        var answer = new AnswerMistake(r.Dbs, r.Clock);
        Assert.Equal(OutcomeKind.Forbidden, (await answer.RunAsync(Actor.Public, id, 1, "x", Ct)).Kind);
        Assert.Equal("required", (await answer.RunAsync(Registry.Officer, id, 1, " ", Ct)).Issues.Single().Code);
        Assert.True((await answer.RunAsync(Registry.Officer, id, 1, "Đã sửa theo Niên giám 2024.", Ct)).IsOk);
        Assert.Equal(OutcomeKind.Conflict, (await answer.RunAsync(Registry.Officer, id, 1, "Lần nữa", Ct)).Kind);
        await using var db = r.Dbs.CreateDbContext();
        var mail = await db.OutboxMails.SingleAsync(Ct);
        Assert.Equal("lan@x.vn", mail.To);
        Assert.Contains("Đã sửa theo Niên giám 2024.", mail.Body, StringComparison.Ordinal);
        Assert.Equal(0, (await new FindMistakes(r.Dbs).RunAsync(Registry.Officer, false, 1, Ct)).Value!.Waiting);
        Assert.Equal(1, (await new FindMistakes(r.Dbs).RunAsync(Registry.Officer, true, 1, Ct)).Value!.Count);
    }
}
