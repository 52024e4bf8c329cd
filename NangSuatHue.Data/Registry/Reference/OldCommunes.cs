using NangSuatHue.Data.Foundation.Text;

namespace NangSuatHue.Data.Registry.Reference;

/// <summary>
/// Names of communes from before 1 July 2025 and their successors (<c>hue-commune-successors.csv</c>). Where a name is not enough, its type, its marks or
/// the district beside it decide; else a person does. Likeness never decides.
/// </summary>
internal sealed class OldCommunes
{
    private static readonly string[] Types = ["phuong", "xa", "thi tran", "p", "x", "tt"];
    private readonly Dictionary<string, List<Place>> byKey = new(StringComparer.Ordinal);
    private readonly HashSet<string> districts = new(StringComparer.Ordinal);

    /// <summary>Adds a place of then.</summary>
    public void Add(string type, string name, string? district, string? code, string successor)
    {
        var place = new Place(type, name, Bare(district ?? ""), successor);
        foreach (var key in (string?[])[SearchKey.Of(name), Strip(SearchKey.Of(name)), code])
        {
            if (key is { Length: > 0 })
            {
                var places = byKey.TryGetValue(key, out var found) ? found : byKey[key] = [];
                if (!places.Contains(place))
                {
                    places.Add(place);
                }
            }
        }

        if (place.District.Length > 0)
        {
            districts.Add(place.District);
        }
    }

    /// <summary>What a text names: places of then with their successors' codes, narrowed by type, marks and district; empty where it names none.</summary>
    public IReadOnlyList<Place> Find(string text)
    {
        var (name, district) = Apart(text);
        var key = SearchKey.Of(name);
        var type = Types.FirstOrDefault(t => key.StartsWith(t + " ", StringComparison.Ordinal));
        if (!byKey.TryGetValue(key, out var places) && !byKey.TryGetValue(Strip(key), out places))
        {
            return [];
        }

        IReadOnlyList<Place> found = places;
        if (district is not null)
        {
            found = Narrow(found, p => p.District == district);
        }

        if (type is not null)
        {
            found = Narrow(found, p => SearchKey.Of(p.Type)[0] == type[0] && (p.Type == "thị trấn") == type is "thi tran" or "tt");
        }

        return IsMarked(name) ? Narrow(found, p => SameMarks(name, p.Name)) : found;
    }

    /// <summary>
    /// Whether a text that folds like a commune of today names one of then by its marks: <c>Thuận Hòa</c>, which folds like <c>Thuận Hóa</c>; or by the
    /// district beside it.
    /// </summary>
    public bool Means(string text, IEnumerable<string> todaysNames)
    {
        var (name, district) = Apart(text);
        var found = Find(text);
        if (found.Count == 0)
        {
            return false;
        }

        return IsMarked(name) && !todaysNames.Any(t => SameMarks(name, t)) && found.Any(p => SameMarks(name, p.Name))
            || (district is not null && found.All(p => p.District == district));
    }

    /// <summary>Whether a text without marks may be a name of today or one of then, of different places.</summary>
    public bool IsUnsure(string text, string todaysCode, IEnumerable<string> todaysNames)
    {
        var (name, _) = Apart(text);
        return !IsMarked(name) && Find(text).Any(p => p.Successor != todaysCode && !todaysNames.Any(t => SameMarks(t, p.Name)));
    }

    private static IReadOnlyList<Place> Narrow(IReadOnlyList<Place> places, Func<Place, bool> fits) =>
        places.Where(fits).ToList() is { Count: > 0 } narrowed ? narrowed : places;

    /// <summary>A name, and the district behind a comma, a dash or in brackets where it is one of then.</summary>
    private (string Name, string? District) Apart(string text)
    {
        var at = text.IndexOfAny([',', '(', ';', '-', '–', '/']);
        if (at <= 0)
        {
            return (text, null);
        }

        var district = text[(at + 1)..]
            .Split([',', ')', ';', '-', '–', '/'], StringSplitOptions.RemoveEmptyEntries)
            .Select(Bare)
            .FirstOrDefault(districts.Contains);
        return (text[..at].Trim(), district);
    }

    private static string Bare(string district)
    {
        var key = SearchKey.Of(district);
        foreach (var type in (string[])["quan ", "huyen ", "thi xa ", "thanh pho ", "q ", "h ", "tx ", "tp "])
        {
            if (key.StartsWith(type, StringComparison.Ordinal))
            {
                return key[type.Length..];
            }
        }

        return key;
    }

    private static string Strip(string key)
    {
        foreach (var type in Types)
        {
            if (key.StartsWith(type + " ", StringComparison.Ordinal))
            {
                return key[(type.Length + 1)..];
            }
        }

        return key;
    }

    private static bool IsMarked(string text) => text.Any(c => c > 127);

    /// <summary>Whether two names have the same letters and tones, whichever vowel the tone stands on.</summary>
    private static bool SameMarks(string a, string b) => ToneKey(a).EndsWith(ToneKey(b), StringComparison.Ordinal);

    /// <summary>Letters with their tones moved to the end of each word: <c>Hòa</c> and <c>Hoà</c> are the same, <c>Hóa</c> is not.</summary>
    private static string ToneKey(string text)
    {
        var words = WellFormed
            .Of(text)
            .ToLowerInvariant()
            .Normalize(System.Text.NormalizationForm.FormD)
            .Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return string.Join(' ', words.Select(w => string.Concat(w.Where(c => !IsTone(c)).Concat(w.Where(IsTone)))));
    }

    private static bool IsTone(char c) => c is '\u0300' or '\u0301' or '\u0303' or '\u0309' or '\u0323';

    /// <summary>A place of then: its type and name, the folded district, the code of its successor.</summary>
    internal sealed record Place(string Type, string Name, string District, string Successor)
    {
        /// <summary>The name with its type: <c>phường Vĩnh Ninh</c>.</summary>
        public string FullName => SearchKey.Of(Name).StartsWith(SearchKey.Of(Type) + " ", StringComparison.Ordinal) ? Name : $"{Type} {Name}";
    }
}
