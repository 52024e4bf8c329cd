using System.Data.Common;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using NangSuatHue.Data.Foundation.Store;

namespace NangSuatHue.Data.Foundation.Ledger;

/// <summary>What is wrong with the history's chain.</summary>
public enum ChainFault
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>A row is not what was sealed.</summary>
    Changed = 1,

    /// <summary>A row of the chain is not there.</summary>
    Missing = 2,

    /// <summary>A row stands outside the chain.</summary>
    Added = 3,

    /// <summary>What an erasure left was changed after it.</summary>
    ChangedAfterErasure = 4,
}

/// <summary>What the verification of the history found.</summary>
/// <param name="Fault">What is wrong first.</param>
/// <param name="Rows">Rows that were found sound.</param>
/// <param name="Number">The number in the chain of the first broken or missing row; 0 where it has none.</param>
/// <param name="Id">The identity of the first broken row; 0 where it is missing.</param>
public sealed record ChainReport(ChainFault Fault, long Rows, long Number = 0, long Id = 0);

/// <summary>Reads the whole history and tells whether a row was changed, taken out or put in behind the program's back.</summary>
public sealed class VerifyChanges(DbGate gate)
{
    /// <summary>Sound, or the first broken or missing row.</summary>
    public async Task<ChainReport> RunAsync(CancellationToken ct = default)
    {
        await using var connection = await gate.OpenAsync(ct);
        await connection.ExecuteAsync(Dialect.Of(connection).BeginSnapshot, ct);
        try
        {
            return await ReadAsync(connection, ct);
        }
        finally
        {
            await connection.RollBackAsync();
        }
    }

    private static async Task<ChainReport> ReadAsync(DbConnection connection, CancellationToken ct)
    {
        var (seal, number) = ("", 0L);
        var erasures = new Dictionary<string, (IncrementalHash Hash, long Id, long Number)>(StringComparer.Ordinal);
        var told = new Dictionary<string, string?>(StringComparer.Ordinal);
        await foreach (var row in ChangeChain.RowsAsync(connection, "seal_number IS NOT NULL ORDER BY seal_number", ct))
        {
            if (row.SealNumber != number + 1)
            {
                return new ChainReport(ChainFault.Missing, number, number + 1);
            }

            if (Check(row, seal, number + 1) is not { } sound)
            {
                return new ChainReport(ChainFault.Changed, number, number + 1, row.Id);
            }

            (seal, number) = (row.Seal!, number + 1);
            if (sound.After is { } erased)
            {
                if (
                    erased.Erasures.Count == 0
                    || erased.Erasures.MaxBy(e => long.Parse(e.Key, CultureInfo.InvariantCulture)).Value != sound.State(row)
                )
                {
                    return new ChainReport(ChainFault.ChangedAfterErasure, number, number, row.Id);
                }

                foreach (var (by, state) in erased.Erasures)
                {
                    if (!erasures.TryGetValue(by, out var sum))
                    {
                        erasures[by] = sum = (IncrementalHash.CreateHash(HashAlgorithmName.SHA256), row.Id, number);
                    }

                    sum.Hash.AppendData(Encoding.UTF8.GetBytes(ErasedRows.Line(row.Id, state)));
                }
            }

            if (row.Action == ChangeAction.Erased)
            {
                told[row.Id.ToString(CultureInfo.InvariantCulture)] = row.After;
            }
        }

        return await EndAsync(connection, seal, number, erasures, told, ct);
    }

    private static async Task<ChainReport> EndAsync(
        DbConnection connection,
        string seal,
        long number,
        Dictionary<string, (IncrementalHash Hash, long Id, long Number)> erasures,
        Dictionary<string, string?> told,
        CancellationToken ct
    )
    {
        var head = await ChangeChain.HeadAsync(connection, ct);
        if (head.Count > number)
        {
            return new ChainReport(ChainFault.Missing, number, number + 1);
        }

        if (head.Count < number || head.Seal != seal)
        {
            return new ChainReport(ChainFault.Added, head.Count, head.Count + 1);
        }

        await foreach (var id in connection.QueryAsync<long>("SELECT id FROM changes WHERE seal_number IS NULL ORDER BY id LIMIT 1", ct))
        {
            return new ChainReport(ChainFault.Added, number, 0, id);
        }

        foreach (var (by, sum) in erasures)
        {
            if (ErasedRows.Told(Convert.ToHexStringLower(sum.Hash.GetHashAndReset())) != told.GetValueOrDefault(by))
            {
                return new ChainReport(ChainFault.ChangedAfterErasure, number, sum.Number, sum.Id);
            }
        }

        return new ChainReport(ChainFault.None, number);
    }

    private static ChangeSeal? Check(Change row, string previous, long number)
    {
        try
        {
            var sealing = row.Salt is { } salt ? new ChangeSeal(row, salt) : null;
            return sealing?.Seal(previous, number, row) == row.Seal ? sealing : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
