using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;
using NangSuatHue.Data.Foundation.Text;

namespace NangSuatHue.Data.Foundation.Store;

/// <summary>PostgreSQL refuses a whole command for one U+0000 in a text parameter; a search or an address with it finds nothing instead.</summary>
internal sealed class PostgresTexts : DbCommandInterceptor
{
    public static readonly PostgresTexts Instance = new();

    public override InterceptionResult<DbDataReader> ReaderExecuting(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<DbDataReader> result
    )
    {
        Repair(command);
        return result;
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<DbDataReader> result,
        CancellationToken cancellationToken = default
    )
    {
        Repair(command);
        return new(result);
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<int> result,
        CancellationToken cancellationToken = default
    )
    {
        Repair(command);
        return new(result);
    }

    private static void Repair(DbCommand command)
    {
        foreach (DbParameter parameter in command.Parameters)
        {
            parameter.Value = parameter.Value switch
            {
                string text => WellFormed.Of(text),
                string[] texts => texts.Select(WellFormed.Of).ToArray(),
                var other => other,
            };
        }
    }
}
