using NangSuatHue.Data.Foundation.Text;

namespace NangSuatHue.Data.Registry.Reference;

/// <summary>Splits a cell that names several systems and finds each in the catalogue.</summary>
internal static class SystemNames
{
    /// <summary>
    /// The systems of a cell, separated by commas, semicolons, pluses or lines. The whole cell is tried first, since names contain commas too.
    /// Words that say there is none (<c>không</c>, <c>chưa</c>, <c>0</c>) name nothing.
    /// </summary>
    public static NamedSystem[] Split(string text, ReferenceIndex reference)
    {
        if (reference.FindItem(text) is { } whole)
        {
            return [Known(whole)];
        }

        var result = new List<NamedSystem>();
        foreach (var part in text.Split([',', ';', '+', '\n', '|', '•'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var key = SearchKey.Of(part);
            if (key.Length == 0 || EmptyWords.IsNone(part) || EmptyWords.IsTick(part))
            {
                continue;
            }

            var system = reference.FindItem(part) is { } item
                ? Known(item)
                : new NamedSystem(null, part.Length > 120 ? part[..120] : part, key.Length > 120 ? key[..120] : key);
            if (!result.Any(s => s.LabelKey == system.LabelKey))
            {
                result.Add(system);
            }
        }

        return [.. result];
    }

    private static NamedSystem Known((int Id, string Code) item) => new(item.Id, item.Code, SearchKey.Of(item.Code));
}
