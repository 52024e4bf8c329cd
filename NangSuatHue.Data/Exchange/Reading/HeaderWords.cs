using System.Globalization;
using System.Text.RegularExpressions;
using NangSuatHue.Data.Foundation.Text;

namespace NangSuatHue.Data.Exchange.Reading;

/// <summary>Words of headers, units rows and totals rows.</summary>
internal static partial class HeaderWords
{
    /// <summary>A header without its unit.</summary>
    public static string WithoutUnit(string header) => Bracket().Replace(SplitUnit(header).Name, " ");

    /// <summary>The unit that a text names between brackets, behind a comma, dash or colon, or at its end: a power of ten.</summary>
    public static int? UnitIn(string text) => SplitUnit(text).Power;

    /// <summary>
    /// A header without its unit, and the unit. Brackets and what stands behind a sign must name a unit whole; at the end of bare words only
    /// an unmistakable one counts, since without marks "lao dong" would end with one.
    /// </summary>
    internal static (string Name, int? Power) SplitUnit(string text)
    {
        foreach (Match bracket in Bracket().Matches(text))
        {
            if (Unit(SearchKey.Of(bracket.Groups[1].Value)) is { } unit)
            {
                return (Bracket().Replace(text, " "), unit);
            }
        }

        var bare = Bracket().Replace(text, " ").TrimEnd();
        var sign = bare.LastIndexOfAny([',', '-', '–', ':', ';']);
        if (sign >= 0 && Unit(SearchKey.Of(bare[(sign + 1)..])) is { } behind)
        {
            return (DropLabel(bare[..sign]), behind);
        }

        var words = bare.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var count = Math.Min(3, words.Length - 1); count >= 1; count--)
        {
            var tail = string.Join(' ', words[^count..]);
            var certain =
                count > 1
                || WellFormed.Composed(tail).Equals("đồng", StringComparison.OrdinalIgnoreCase)
                || SearchKey.Of(tail) is "trieu" or "vnd" or "trd";
            if (certain && Unit(SearchKey.Of(tail)) is { } end)
            {
                return (string.Join(' ', words[..^count]), end);
            }
        }

        return (bare, null);
    }

    private static string DropLabel(string text)
    {
        var key = SearchKey.Of(text);
        foreach (var label in (string[])["don vi tinh", "dvt", "don vi"])
        {
            if (key.EndsWith(" " + label, StringComparison.Ordinal))
            {
                return key[..^(label.Length + 1)];
            }
        }

        return text;
    }

    /// <summary>Whether a record below the header holds units or column numbers instead of data.</summary>
    public static bool IsUnitRow(IReadOnlyList<string> cells)
    {
        var filled = cells.Where(c => c.Length > 0).ToList();
        if (filled.Count == 0 || filled.Any(c => c.Count(char.IsAsciiDigit) >= 4 && Unit(SearchKey.Of(c)) is null))
        {
            return false;
        }

        var units = filled.Count(c => c.Length > 1 && Unit(SearchKey.Of(c)) is not null);
        var numbers = filled.Count(c => ColumnNumber().IsMatch(c));
        return units >= 1 && filled.All(c => c.Length < 25) && filled.Count(c => c.Any(char.IsAsciiDigit)) <= 1 + numbers
            || (numbers == filled.Count && filled.Count >= 3 && Ascending(filled));
    }

    /// <summary>Whether a record is a totals row: its first cell says so by name and the key is blank.</summary>
    public static bool IsTotals(string firstText, string key)
    {
        if (key.Any(char.IsAsciiDigit))
        {
            return false;
        }

        var folded = SearchKey.Of(firstText);
        return folded is "tong" or "cong" or "tong cong" or "tong so" or "total" or "grand total" or "sum" or "tong cong so" or "cong tong"
            || TotalsWithCount().IsMatch(folded);
    }

    private static readonly Dictionary<string, int> Units = MakeUnits();

    private static Dictionary<string, int> MakeUnits()
    {
        var units = new Dictionary<string, int>(StringComparer.Ordinal)
        {
            ["dong"] = 0,
            ["vnd"] = 0,
            ["d"] = 0,
            ["dong viet nam"] = 0,
            ["viet nam dong"] = 0,
            ["vnd million"] = 6,
            ["vnd billion"] = 9,
        };
        foreach (
            var (power, names) in ((int, string[])[])
                [
                    (3, ["nghin", "ngan", "1000", "1 000", "thousand"]),
                    (6, ["trieu", "tr", "1000000", "1 000 000", "million", "mil"]),
                    (9, ["ty", "ti", "billion"]),
                ]
        )
        {
            foreach (var name in names)
            {
                foreach (var currency in (string[])[" dong", " d", "d", " vnd", "vnd", " dong viet nam"])
                {
                    units[name + currency] = power;
                }

                if (!char.IsAsciiDigit(name[0]))
                {
                    units[name] = power;
                }
            }
        }

        return units;
    }

    internal static int? Unit(string key)
    {
        foreach (var prefix in (string[])["don vi tinh ", "dvt ", "don vi "])
        {
            key = key.StartsWith(prefix, StringComparison.Ordinal) ? key[prefix.Length..] : key;
        }

        key =
            key.EndsWith(" nam", StringComparison.Ordinal) && key != "dong viet nam" && !key.EndsWith("viet nam", StringComparison.Ordinal)
                ? key[..^4]
                : key;
        return Units.TryGetValue(key, out var power) ? power : null;
    }

    private static bool Ascending(List<string> cells)
    {
        var numbers = cells
            .Select(c => new string(c.Where(char.IsAsciiDigit).ToArray()))
            .Where(d => d.Length > 0)
            .Select(d => int.Parse(d, NumberStyles.None, CultureInfo.InvariantCulture))
            .ToList();
        return numbers.Count >= 2 && numbers.Zip(numbers.Skip(1)).All(p => p.Second == p.First + 1);
    }

    [GeneratedRegex(@"[(\[]([^()\[\]]*)[)\]]")]
    private static partial Regex Bracket();

    [GeneratedRegex(@"^\(?([A-Za-z]|\d{1,2})\)?$")]
    private static partial Regex ColumnNumber();

    [GeneratedRegex(@"^(tong cong|tong so|tong|cong|total) (\d|toan |chung|ca |cac )")]
    private static partial Regex TotalsWithCount();
}
