using NangSuatHue.Data.Foundation.Text;

namespace NangSuatHue.Data.Foundation.Fields;

/// <summary>A value that a field may take.</summary>
public sealed record FieldOption(long Value, string Code, string Vi, string En, params IReadOnlyList<string> Spellings)
{
    /// <summary>The option that a text means: its code, a label or another spelling, folded; null for none.</summary>
    public static FieldOption? Find(IReadOnlyList<FieldOption> options, string text)
    {
        var key = SearchKey.Of(text);
        return key.Length == 0
            ? null
            : options.FirstOrDefault(o =>
                SearchKey.Of(o.Code) == key || SearchKey.Of(o.Vi) == key || SearchKey.Of(o.En) == key || o.Spellings.Contains(key)
            );
    }

    /// <summary>The options of an enumeration: code and value are its own.</summary>
    public static IReadOnlyList<FieldOption> Of<T>(params IReadOnlyList<(T Value, string Vi, string En, string[] Spellings)> names)
        where T : struct, Enum =>
        names
            .Select(n => new FieldOption(
                Convert.ToInt64(n.Value, System.Globalization.CultureInfo.InvariantCulture),
                n.Value.ToString(),
                n.Vi,
                n.En,
                n.Spellings
            ))
            .ToList();
}
