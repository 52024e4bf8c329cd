using System.Data.Common;
using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Foundation.Store;

namespace NangSuatHue.Data.Foundation.Ledger;

/// <summary>Chains the rows of the history: each row's seal holds the seal before it, so that none can be changed or taken out unseen.</summary>
internal static class ChangeChain
{
    private const int Chunk = 5000,
        Together = 200;

    private const string Columns =
        "id, at, actor, actor_id, batch_id, batch_row, entity, entity_id, enterprise_id, year, action, before, after, reason, seal_number, seal, salt";

    /// <summary>
    /// Seals the rows that are not sealed yet, in their order: those of this transaction. Writers of history wait for each other from here to the end of
    /// their transactions, so it is done last.
    /// </summary>
    public static async Task SealAsync(DbConnection connection, CancellationToken ct)
    {
        await LockAsync(connection, ct);
        var (count, seal) = await HeadAsync(connection, ct);
        var began = count;
        while (true)
        {
            var rows = new List<(long Id, long Number, string Seal, string Salt)>();
            await foreach (var row in RowsAsync(connection, $"seal IS NULL ORDER BY id LIMIT {Chunk}", ct))
            {
                var salt = ChangeSeal.NewSalt();
                seal = new ChangeSeal(row, salt).Seal(seal, ++count, row);
                rows.Add((row.Id, count, seal, salt));
            }

            foreach (var part in rows.Chunk(Together))
            {
                await WriteAsync(connection, part, ct);
            }

            if (rows.Count < Chunk)
            {
                break;
            }
        }

        if (count > began)
        {
            await connection.ExecuteAsync("UPDATE chain_heads SET count = @p1, seal = @p2 WHERE id = @p0", ct, ChainHead.Only, count, seal);
        }
    }

    /// <summary>Takes the end of the chain until the transaction is over; the registry's version first, which other writers take before it as well.</summary>
    public static async Task LockAsync(DbConnection connection, CancellationToken ct)
    {
        await YearVersions.LockAsync(connection, ct);
        if (await connection.ExecuteAsync("UPDATE chain_heads SET count = count WHERE id = @p0", ct, ChainHead.Only) == 0)
        {
            await connection.ExecuteAsync("INSERT INTO chain_heads (id, count, seal) VALUES (@p0, 0, '')", ct, ChainHead.Only);
        }
    }

    /// <summary>Ends a transaction that may have written history: seals and commits, or rolls back.</summary>
    public static async Task EndAsync(DbConnection connection, bool commit, CancellationToken ct)
    {
        if (commit)
        {
            await SealAsync(connection, ct);
        }

        await connection.ExecuteAsync(commit ? "COMMIT" : "ROLLBACK", ct);
    }

    /// <summary>How long the chain is, and its last seal.</summary>
    public static async Task<(long Count, string Seal)> HeadAsync(DbConnection connection, CancellationToken ct)
    {
        await foreach (
            var head in connection.QueryAsync<(long Count, string Seal)>("SELECT count, seal FROM chain_heads WHERE id = @p0", ct, ChainHead.Only)
        )
        {
            return head;
        }

        return (0, "");
    }

    /// <summary>Rows with their seals, by a condition that may order and limit.</summary>
    public static async IAsyncEnumerable<Change> RowsAsync(
        DbConnection connection,
        string where,
        [EnumeratorCancellation] CancellationToken ct,
        params object?[] args
    )
    {
        await foreach (var r in connection.RowsAsync($"SELECT {Columns} FROM changes WHERE {where}", ct, args))
        {
            yield return new Change
            {
                Id = r.GetInt64(0),
                At = r.GetDateTime(1),
                Actor = r.GetString(2),
                ActorId = Int(3),
                BatchId = Int(4),
                BatchRow = Int(5),
                Entity = (ChangedEntity)r.GetInt32(6),
                EntityId = r.GetInt32(7),
                EnterpriseId = r.GetInt32(8),
                Year = Int(9),
                Action = (ChangeAction)r.GetInt32(10),
                Before = Text(11),
                After = Text(12),
                Reason = Text(13),
                SealNumber = r.IsDBNull(14) ? null : r.GetInt64(14),
                Seal = Text(15),
                Salt = Text(16),
            };

            int? Int(int i) => r.IsDBNull(i) ? null : r.GetInt32(i);
            string? Text(int i) => r.IsDBNull(i) ? null : r.GetString(i);
        }
    }

    private static async Task WriteAsync(DbConnection connection, (long Id, long Number, string Seal, string Salt)[] rows, CancellationToken ct)
    {
        var sql = new StringBuilder("UPDATE changes SET seal_number = v.column2, seal = v.column3, salt = v.column4 FROM (VALUES ");
        var args = new object?[rows.Length * 4];
        for (var i = 0; i < rows.Length; i++)
        {
            var n = i * 4;
            sql.Append(i == 0 ? "" : ", ").Append(System.Globalization.CultureInfo.InvariantCulture, $"(@p{n}, @p{n + 1}, @p{n + 2}, @p{n + 3})");
            (args[n], args[n + 1], args[n + 2], args[n + 3]) = (rows[i].Id, rows[i].Number, rows[i].Seal, rows[i].Salt);
        }

        await connection.ExecuteAsync(sql.Append(") v WHERE changes.id = v.column1").ToString(), ct, args);
    }

    /// <summary>Seals what a context saves.</summary>
    internal sealed class Step : SaveStep
    {
        /// <inheritdoc />
        public override bool Wants(DbContext db) => db.ChangeTracker.Entries<Change>().Any(e => e.State == EntityState.Added);

        /// <inheritdoc />
        public override Task AfterAsync(DbConnection connection, CancellationToken ct) => SealAsync(connection, ct);

        /// <summary>Seals what an earlier version wrote. Once there is a chain, an unsealed row is a stranger's and stays one.</summary>
        public override async Task UpgradeAsync(DbConnection connection, CancellationToken ct)
        {
            if ((await HeadAsync(connection, ct)).Count == 0)
            {
                await SealAsync(connection, ct);
            }
        }
    }
}
