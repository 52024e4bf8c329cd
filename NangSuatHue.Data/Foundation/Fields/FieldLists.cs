namespace NangSuatHue.Data.Foundation.Fields;

/// <summary>Finds fields in a list of them.</summary>
public static class FieldLists
{
    /// <summary>The position of a field by name, whatever its capitals; -1 where there is none.</summary>
    public static int IndexOf(this IReadOnlyList<Field> fields, string name)
    {
        for (var i = 0; i < fields.Count; i++)
        {
            if (string.Equals(fields[i].Name, name, StringComparison.OrdinalIgnoreCase))
            {
                return i;
            }
        }

        return -1;
    }
}
