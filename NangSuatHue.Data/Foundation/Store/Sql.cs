using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using NangSuatHue.Data.Foundation.Text;

namespace NangSuatHue.Data.Foundation.Store;

/// <summary>Short forms for plain parameterised SQL on the bulk paths. Parameters are <c>@p0</c>, <c>@p1</c> … in order.</summary>
internal static class Sql
{
    public static DbCommand Command(this DbConnection connection, string sql, params ReadOnlySpan<object?> args)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        command.CommandTimeout = 0;
        for (var i = 0; i < args.Length; i++)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = "@p" + i.ToString(System.Globalization.CultureInfo.InvariantCulture);
            parameter.Value = args[i] is string text ? WellFormed.Of(text) : args[i] ?? DBNull.Value;
            command.Parameters.Add(parameter);
        }

        return command;
    }

    public static async Task<int> ExecuteAsync(this DbConnection connection, string sql, CancellationToken ct, params object?[] args)
    {
        await using var command = connection.Command(sql, args);
        return await command.ExecuteNonQueryAsync(ct);
    }

    /// <summary>Begins a transaction; on SQLite one that will write takes the lock at once and waits for it no longer than the connection's timeout.</summary>
    public static async Task BeginAsync(this DbConnection connection, bool write, CancellationToken ct)
    {
        var sqlite = connection as SqliteConnection;
        await using var command = connection.Command(write && sqlite is not null ? "BEGIN IMMEDIATE" : "BEGIN");
        command.CommandTimeout = sqlite?.DefaultTimeout ?? 0;
        await command.ExecuteNonQueryAsync(ct);
    }

    /// <summary>Rolls back what is open, if anything: a full disk or a lost connection has done it already, and the first error is the one to tell.</summary>
    public static async Task RollBackAsync(this DbConnection connection)
    {
        try
        {
            await connection.ExecuteAsync("ROLLBACK", CancellationToken.None);
        }
        catch (Exception e) when (e is DbException or InvalidOperationException)
        {
            // Done already.
        }
    }

    public static async Task<T?> ScalarAsync<T>(this DbConnection connection, string sql, CancellationToken ct, params object?[] args)
    {
        await using var command = connection.Command(sql, args);
        var value = await command.ExecuteScalarAsync(ct);
        return value is null or DBNull
            ? default
            : (T)Convert.ChangeType(value, Nullable.GetUnderlyingType(typeof(T)) ?? typeof(T), System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>
    /// The rows of a question, each as a <typeparamref name="T"/>: one value, or a tuple whose names and types stand in the order of the columns. Read one
    /// by one; nothing is held.
    /// </summary>
    public static async IAsyncEnumerable<T> QueryAsync<T>(
        this DbConnection connection,
        string sql,
        [EnumeratorCancellation] CancellationToken ct,
        params object?[] args
    )
    {
        await using var command = connection.Command(sql, args);
        await using var reader = await command.ExecuteReaderAsync(ct);
        Func<DbDataReader, T>? read = null;
        while (await reader.ReadAsync(ct))
        {
            yield return (read ??= RowMapper.Of<T>(reader))(reader);
        }
    }

    /// <summary>The rows of a question whose columns are known only when it is asked, and of the bulk paths; the reader stands on each in turn.</summary>
    public static async IAsyncEnumerable<DbDataReader> RowsAsync(
        this DbConnection connection,
        string sql,
        [EnumeratorCancellation] CancellationToken ct,
        params object?[] args
    )
    {
        await using var command = connection.Command(sql, args);
        await using var reader = await command.ExecuteReaderAsync(ct);
        while (await reader.ReadAsync(ct))
        {
            yield return reader;
        }
    }
}
