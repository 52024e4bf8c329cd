using System.Data.Common;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Store;

namespace NangSuatHue.Data.Foundation.Ledger;

/// <summary>
/// Rows of history from which personal values are erased in one transaction. Values and salts go, digests stay, and a new row of the chain tells what the
/// rows looked like afterwards: a row cannot be called erased without one.
/// </summary>
internal sealed class ErasedRows
{
    private readonly List<Change> before = [];

    /// <summary>
    /// Remembers the rows that an erasure may change, by a condition, and gives them. The end of the chain is the caller's by then, so that no row is
    /// sealed between this look and the change.
    /// </summary>
    public async Task<IReadOnlyList<Change>> RememberAsync(DbConnection connection, string where, CancellationToken ct, params object?[] args)
    {
        var rows = new List<Change>();
        await foreach (var row in ChangeChain.RowsAsync(connection, where, ct, args))
        {
            rows.Add(row);
        }

        before.AddRange(rows.Where(r => r.Seal is not null));
        return rows;
    }

    /// <summary>Takes the salts of the erased values out of the rows that changed since, and tells of it as a change of an account.</summary>
    public async Task FinishAsync(DbConnection connection, Actor actor, DateTime now, int userId, string? reason, CancellationToken ct)
    {
        var changed = new List<(Change Now, ChangeSeal.Erased Left)>();
        foreach (var old in before.DistinctBy(r => r.Id).OrderBy(r => r.SealNumber))
        {
            await foreach (var row in ChangeChain.RowsAsync(connection, "id = @p0", ct, old.Id))
            {
                if ((row.Actor, row.Before, row.After, row.Reason) != (old.Actor, old.Before, old.After, old.Reason))
                {
                    changed.Add((row, new ChangeSeal(old, old.Salt!).Erase(row)));
                }
            }
        }

        if (changed.Count == 0)
        {
            return;
        }

        var states = changed.Select(c => (c.Now.Id, State: new ChangeSeal(c.Now, ChangeSeal.Write(c.Left)).State(c.Now))).ToList();
        using var sum = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (id, state) in states)
        {
            sum.AppendData(Encoding.UTF8.GetBytes(Line(id, state)));
        }

        await ChangeLog.AddAsync(connection, ct, now, actor, ChangedEntity.Account, userId, 0, ChangeAction.Erased, [], reason);
        var by = await connection.ScalarAsync<long>(
            $"SELECT max(id) FROM changes WHERE action = {ChangeAction.Erased:D} AND entity_id = @p0",
            ct,
            userId
        );
        await connection.ExecuteAsync(
            "UPDATE changes SET before = NULL, after = @p1 WHERE id = @p0",
            ct,
            by,
            Told(Convert.ToHexStringLower(sum.GetHashAndReset()))
        );
        for (var i = 0; i < changed.Count; i++)
        {
            changed[i].Left.Erasures[by.ToString(CultureInfo.InvariantCulture)] = states[i].State;
            await connection.ExecuteAsync("UPDATE changes SET salt = @p1 WHERE id = @p0", ct, changed[i].Now.Id, ChangeSeal.Write(changed[i].Left));
        }
    }

    /// <summary>One erased row in the sum over all rows of an erasure.</summary>
    internal static string Line(long id, string state) => string.Create(CultureInfo.InvariantCulture, $"{id}={state}\n");

    /// <summary>How the row that tells of an erasure holds the sum.</summary>
    internal static string Told(string sum) => ChangeLog.Json([("erased_rows", sum)]);
}
