using System.Globalization;
using System.Reflection;
using NangSuatHue.Data.Foundation.Store;

namespace NangSuatHue.Data.Foundation.Fields;

/// <summary>
/// Reads and writes the properties of a class by the name of their column. Values are as fields have them: text, <c>long</c> for whole numbers, money and
/// enumerations, <c>double</c>, <see cref="DateOnly"/>, or null.
/// </summary>
public sealed class ColumnAccess<T>
    where T : class
{
    private readonly Dictionary<string, (Func<T, object?> Get, Action<T, object?> Set)> columns = typeof(T)
        .GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .Where(p => p.CanWrite && p.CanRead)
        .ToDictionary(p => AppDb.Snake(p.Name), p => (Getter(p), Setter(p)), StringComparer.Ordinal);

    /// <summary>The value of a column. A column that the class does not have is a mistake of the program.</summary>
    public object? Get(T record, string column) => columns[column].Get(record);

    /// <summary>Sets a column. Null becomes zero where the property cannot be null.</summary>
    public void Set(T record, string column, object? value) => columns[column].Set(record, value);

    private static Func<T, object?> Getter(PropertyInfo property)
    {
        var plain = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        return plain.IsEnum || plain == typeof(int)
            ? record => property.GetValue(record) is { } value ? Convert.ToInt64(value, CultureInfo.InvariantCulture) : null
            : property.GetValue;
    }

    private static Action<T, object?> Setter(PropertyInfo property)
    {
        var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        var nothing = property.PropertyType.IsValueType && type == property.PropertyType ? Activator.CreateInstance(type) : null;
        return (record, value) =>
            property.SetValue(
                record,
                value is null ? nothing
                    : type.IsEnum ? Enum.ToObject(type, value)
                    : type == value.GetType() ? value
                    : Convert.ChangeType(value, type, CultureInfo.InvariantCulture)
            );
    }
}
