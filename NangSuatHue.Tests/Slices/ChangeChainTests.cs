using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Foundation.Ledger;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Data.Registry.Enterprises;

namespace NangSuatHue.Tests.Slices;

public sealed class SqliteChangeChainTests() : ChangeChainTests(DatabaseProvider.Sqlite);

public sealed class PostgresChangeChainTests() : ChangeChainTests(DatabaseProvider.Postgres);

/// <summary>What was done to the history behind the program's back is seen, and where.</summary>
public abstract class ChangeChainTests(DatabaseProvider provider)
{
    private const string Code = "3399000027";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task History_HoldsTheAccount_AndIsSound()
    {
        await using var r = await WithHistoryAsync();
        await using var db = r.Dbs.CreateDbContext();
        var rows = await db.Changes.AsNoTracking().OrderBy(c => c.SealNumber).ToListAsync(Ct);
        Assert.Equal(Enumerable.Range(1, rows.Count).Select(n => (long?)n), rows.Select(c => c.SealNumber));
        Assert.All(rows, c => Assert.Equal((Registry.Officer.UserId, 64, 32), (c.ActorId, c.Seal!.Length, c.Salt!.Length)));
        Assert.Equal(new ChainReport(ChainFault.None, rows.Count), await new VerifyChanges(r.Db).RunAsync(Ct));
    }

    [Theory]
    [InlineData("actor = 'Người khác'")]
    [InlineData("actor_id = 8")]
    [InlineData("actor_id = NULL")]
    [InlineData("at = '2020-01-01 00:00:00'")]
    [InlineData("entity_id = entity_id + 1")]
    [InlineData("enterprise_id = 0")]
    [InlineData("action = 2")]
    [InlineData("year = 2024")]
    [InlineData("batch_id = 1")]
    [InlineData("batch_row = 1")]
    [InlineData("before = NULL")]
    [InlineData("before = '{}'")]
    [InlineData("after = replace(after, '0234 3', '0234 9')")]
    [InlineData("after = '{\"telephone\":null}'")]
    [InlineData("reason = 'vì'")]
    [InlineData("salt = NULL")]
    [InlineData("salt = '00000000000000000000000000000000'")]
    [InlineData("salt = 'x'")]
    [InlineData("salt = '{}'")]
    [InlineData("salt = '{\"Values\":{},\"Erasures\":{}}'")]
    [InlineData("seal = replace(seal, 'a', 'b')")]
    [InlineData("id = id + 1000")]
    public async Task ChangedRow_IsNamed(string change)
    {
        await using var r = await WithHistoryAsync();
        r.BreaksHistory = true;
        var third = await IdAsync(r, 3);
        if (change.StartsWith("seal", StringComparison.Ordinal))
        {
            change = "seal = '" + new string('0', 64) + "'";
        }

        await ExecuteAsync(r, $"UPDATE changes SET {change} WHERE id = {third}");
        var report = await new VerifyChanges(r.Db).RunAsync(Ct);
        Assert.Equal((ChainFault.Changed, 2, 3), (report.Fault, report.Rows, report.Number));
        Assert.Equal(change.StartsWith("id", StringComparison.Ordinal) ? third + 1000 : third, report.Id);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(6)]
    public async Task RowTakenOut_IsNamed(int number)
    {
        await using var r = await WithHistoryAsync();
        r.BreaksHistory = true;
        await ExecuteAsync(r, $"DELETE FROM changes WHERE seal_number = {number}");
        Assert.Equal(new ChainReport(ChainFault.Missing, number - 1, number), await new VerifyChanges(r.Db).RunAsync(Ct));

        // Closing the gap in the numbers does not help.
        await ExecuteAsync(r, $"UPDATE changes SET seal_number = -seal_number WHERE seal_number > {number}");
        await ExecuteAsync(r, "UPDATE changes SET seal_number = -seal_number - 1 WHERE seal_number < 0");
        Assert.NotEqual(ChainFault.None, (await new VerifyChanges(r.Db).RunAsync(Ct)).Fault);
    }

    [Fact]
    public async Task LastRowsTakenOut_AndTheEndMovedBack_AreSeenByTheNextSeal()
    {
        await using var r = await WithHistoryAsync();
        r.BreaksHistory = true;
        await ExecuteAsync(r, "DELETE FROM changes WHERE seal_number >= 5");
        await ExecuteAsync(r, "UPDATE chain_heads SET count = 4");
        Assert.Equal(ChainFault.Added, (await new VerifyChanges(r.Db).RunAsync(Ct)).Fault);
    }

    [Fact]
    public async Task RowPutIn_IsNamed_AndTwoRowsExchanged()
    {
        await using var r = await WithHistoryAsync();
        r.BreaksHistory = true;
        await ExecuteAsync(
            r,
            "INSERT INTO changes (at, actor, entity, entity_id, enterprise_id, action) VALUES ('2026-11-23 02:00:00', 'Cán bộ', 0, 1, 1, 1)"
        );
        var report = await new VerifyChanges(r.Db).RunAsync(Ct);
        Assert.Equal((ChainFault.Added, 6, 0), (report.Fault, report.Rows, report.Number));
        Assert.True(report.Id > await IdAsync(r, 6));
        await r.Db.MigrateAsync(Ct);
        Assert.Equal(report, await new VerifyChanges(r.Db).RunAsync(Ct));
        await ExecuteAsync(r, "DELETE FROM changes WHERE seal IS NULL");
        Assert.Equal(ChainFault.None, (await new VerifyChanges(r.Db).RunAsync(Ct)).Fault);
        await ExecuteAsync(r, "UPDATE changes SET seal_number = -2 WHERE seal_number = 2");
        await ExecuteAsync(r, "UPDATE changes SET seal_number = 2 WHERE seal_number = 4");
        await ExecuteAsync(r, "UPDATE changes SET seal_number = 4 WHERE seal_number = -2");
        Assert.Equal((ChainFault.Changed, 2), ((await new VerifyChanges(r.Db).RunAsync(Ct)) is var x ? (x.Fault, x.Number) : default));
    }

    [Fact]
    public async Task ManyAtOnce_KeepOneChain()
    {
        await using var r = await WithHistoryAsync();
        await Task.WhenAll(
            Enumerable
                .Range(0, 12)
                .Select(i =>
                    Task.Run(
                        async () =>
                        {
                            var code = (3399100000 + (i * 10)).ToString(CultureInfo.InvariantCulture);
                            await using var db = r.Dbs.CreateDbContext();
                            for (var n = 0; n < 5; n++)
                            {
                                db.Changes.Add(
                                    new Change
                                    {
                                        At = r.Clock.Now.UtcDateTime,
                                        Actor = code,
                                        ActorId = null,
                                        EntityId = i,
                                        Action = ChangeAction.Updated,
                                    }
                                );
                                await db.SaveChangesAsync(Ct);
                            }
                        },
                        Ct
                    )
                )
        );
        Assert.Equal(new ChainReport(ChainFault.None, 66), await new VerifyChanges(r.Db).RunAsync(Ct));
    }

    [Fact]
    public async Task RowsOfAnEarlierVersion_AreSealedByTheUpgrade()
    {
        await using var r = await WithHistoryAsync();
        await ExecuteAsync(r, "UPDATE changes SET seal = NULL, seal_number = NULL, salt = NULL");
        await ExecuteAsync(r, "DELETE FROM chain_heads");
        await r.Db.MigrateAsync(Ct);
        Assert.Equal(new ChainReport(ChainFault.None, 6), await new VerifyChanges(r.Db).RunAsync(Ct));
    }

    private async Task<Registry> WithHistoryAsync()
    {
        var r = await Registry.CreateAsync(provider);
        var facts = Inputs.Of(
            ("taxCode", Code),
            ("name", "Công ty TNHH Thử"),
            ("vsicCode", "10730"),
            ("vsicEdition", "2018"),
            ("commune", "19777"),
            ("telephone", "0234 0")
        );
        var save = new SaveEnterprise(r.Dbs, r.Db, r.Clock);
        var saved = (await save.RunAsync(Registry.Officer, null, null, facts, Ct)).Value!;
        for (var i = 1; i < 6; i++)
        {
            saved = (
                await save.RunAsync(
                    Registry.Officer,
                    Code,
                    saved.Version,
                    Inputs.Of(("telephone", "0234 3" + i.ToString(CultureInfo.InvariantCulture))),
                    Ct
                )
            ).Value!;
        }

        return r;
    }

    private static async Task<long> IdAsync(Registry r, int number)
    {
        await using var db = r.Dbs.CreateDbContext();
        return await db.Changes.Where(c => c.SealNumber == number).Select(c => c.Id).SingleAsync(Ct);
    }

    private static async Task ExecuteAsync(Registry r, string sql)
    {
        await using var db = r.Dbs.CreateDbContext();
        await db.Database.ExecuteSqlRawAsync(sql.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal), Ct);
    }
}
