using System.Data;
using System.Data.Common;
using System.Globalization;
using Dapper;

namespace NangSuatHue.Data.Foundation.Store;

/// <summary>Turns rows into values by Dapper, alike on both databases: SQLite has neither days nor enumerations of its own.</summary>
internal static class RowMapper
{
    static RowMapper()
    {
        DefaultTypeMap.MatchNamesWithUnderscores = true;
        SqlMapper.AddTypeHandler(new DayHandler());
    }

    /// <summary>The mapping of this reader's rows.</summary>
    public static Func<DbDataReader, T> Of<T>(DbDataReader reader)
    {
        if (typeof(T).Namespace != nameof(System) || typeof(T).IsAssignableTo(typeof(System.Runtime.CompilerServices.ITuple)))
        {
            return reader.GetRowParser<T>();
        }

        // A single value is read as a tuple of one: only tuples and classes are converted to the type that is asked for.
        var one = reader.GetRowParser<ValueTuple<T>>();
        return row => one(row).Item1;
    }

    private sealed class DayHandler : SqlMapper.TypeHandler<DateOnly>
    {
        public override DateOnly Parse(object value) =>
            value switch
            {
                DateOnly day => day,
                DateTime time => DateOnly.FromDateTime(time),
                _ => DateOnly.ParseExact(
                    Convert.ToString(value, CultureInfo.InvariantCulture).AsSpan(0, 10),
                    "yyyy-MM-dd",
                    CultureInfo.InvariantCulture
                ),
            };

        public override void SetValue(IDbDataParameter parameter, DateOnly value) => parameter.Value = value;
    }
}
