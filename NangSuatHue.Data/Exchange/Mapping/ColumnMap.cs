using System.Globalization;
using System.IO.Hashing;
using System.Text;
using System.Text.RegularExpressions;
using NangSuatHue.Data.Exchange.Kinds;
using NangSuatHue.Data.Exchange.Reading;
using NangSuatHue.Data.Foundation.Fields;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Data.Foundation.Text;
using NangSuatHue.Data.Registry.Quality;

namespace NangSuatHue.Data.Exchange.Mapping;

/// <summary>
/// Headers to fields: by what a person said, by memory of the header's shape, by exact or folded spelling, at last by the spelling without
/// filler words. A doubtful optional column stays unmapped; only a required one that is missing is a question.
/// </summary>
internal static partial class ColumnMap
{
    private static readonly HashSet<string> Fillers =
    [
        "nam",
        "trong",
        "ky",
        "cua",
        "don",
        "vi",
        "dvt",
        "hien",
        "nay",
        "theo",
        "bao",
        "cao",
        "den",
        "cuoi",
        "the",
        "so",
        "lieu",
        "tinh",
        "dn",
        "tong",
        "binh",
        "quan",
        "bq",
    ];

    /// <summary>A hash of the folded headers in order, by which mappings are remembered.</summary>
    public static string Shape(IEnumerable<string> headers) =>
        Convert.ToHexStringLower(XxHash128.Hash(Encoding.UTF8.GetBytes(string.Join('|', headers.Select(SearchKey.Of)))));

    /// <summary>Whether the kind knows a header by spelling.</summary>
    public static Func<string, bool> KnownHeader(ImportKind kind, ImportSettings settings)
    {
        var spellings = Spellings(kind);
        return header => header.Length is > 0 and < 120 && (settings.Columns.ContainsKey(header) || Exact(spellings, header).Field >= 0);
    }

    /// <summary>Maps every header. Units come from the header, the units row, the title, the other money columns, an option, or the kind.</summary>
    public static List<MappedColumn> Map(ImportKind kind, SheetLayout layout, ImportSettings settings, IReadOnlyDictionary<int, string>? memory)
    {
        var spellings = Spellings(kind);
        var columns = new List<MappedColumn>();
        for (var i = 0; i < layout.Headers.Count; i++)
        {
            var header = layout.Headers[i];
            var (field, match) = (-1, "none");
            if (settings.Columns.TryGetValue(header, out var chosen))
            {
                (field, match) = (chosen.Length == 0 ? -1 : kind.IndexOf(chosen), "map");
            }
            else if (memory is not null && memory.TryGetValue(i, out var remembered))
            {
                (field, match) = (remembered.Length == 0 ? -1 : kind.IndexOf(remembered), "memory");
            }
            else if (header.Length > 0)
            {
                (field, match) = Exact(spellings, header);
                if (field < 0)
                {
                    (field, match) = Similar(spellings, header);
                }
            }

            columns.Add(
                new MappedColumn
                {
                    Position = i,
                    Header = header,
                    Field = field,
                    Match = match,
                }
            );
        }

        return WithUnits(kind, layout, settings, Settle(kind, columns));
    }

    /// <summary>The unit that a text names between brackets, behind a comma, dash or colon, or at its end: a power of ten.</summary>
    public static int? UnitIn(string text) => SplitUnit(text).Power;

    /// <summary>
    /// A header without its unit, and the unit. Brackets and what stands behind a sign must name a unit whole; at the end of bare words only
    /// an unmistakable one counts, since without marks "lao dong" would end with one.
    /// </summary>
    private static (string Name, int? Power) SplitUnit(string text)
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

    private static int? Unit(string key)
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

    private static Dictionary<string, (int Field, string Match)> Spellings(ImportKind kind)
    {
        var result = new Dictionary<string, (int, string)>(StringComparer.Ordinal);
        for (var i = 0; i < kind.Fields.Count; i++)
        {
            var field = kind.Fields[i];
            result.TryAdd(SearchKey.Of(field.LabelVi), (i, "exact"));
            result.TryAdd(SearchKey.Of(field.LabelEn), (i, "exact"));
            result.TryAdd(SearchKey.Of(field.Name), (i, "exact"));
            result.TryAdd(SearchKey.Of(AppDbSnake(field.Name)), (i, "exact"));
        }

        for (var i = 0; i < kind.Fields.Count; i++)
        {
            foreach (var spelling in kind.Fields[i].Spellings)
            {
                result.TryAdd(spelling, (i, "spelling"));
            }
        }

        return result;
    }

    private static string AppDbSnake(string name) => AppDb.Snake(char.ToUpperInvariant(name[0]) + name[1..]);

    private static (int Field, string Match) Exact(Dictionary<string, (int Field, string Match)> spellings, string header)
    {
        if (spellings.TryGetValue(SearchKey.Of(header), out var found))
        {
            return found;
        }

        var bare = SearchKey.Of(WithoutUnit(header));
        return bare.Length > 0 && spellings.TryGetValue(bare, out found) ? found : (-1, "none");
    }

    private static (int Field, string Match) Similar(Dictionary<string, (int Field, string Match)> spellings, string header)
    {
        var key = SearchKey.Of(WithoutUnit(header));
        var core = string.Join(' ', key.Split(' ').Where(w => !Fillers.Contains(w) && !(w.Length == 4 && w.All(char.IsAsciiDigit))));
        if (core.Length == 0)
        {
            return (-1, "none");
        }

        if (spellings.TryGetValue(core, out var found))
        {
            return (found.Field, "similar");
        }

        var candidates = spellings
            .Where(s => string.Join(' ', s.Key.Split(' ').Where(w => !Fillers.Contains(w))) == core && s.Key.Contains(' ', StringComparison.Ordinal))
            .Select(s => s.Value.Field)
            .Distinct()
            .ToList();
        return candidates.Count == 1 ? (candidates[0], "similar") : (-1, "none");
    }

    private static string WithoutUnit(string header) => Bracket().Replace(SplitUnit(header).Name, " ");

    /// <summary>One column a field: the surest stands; equals are doubtful and stay unmapped.</summary>
    private static List<MappedColumn> Settle(ImportKind kind, List<MappedColumn> columns)
    {
        foreach (var group in columns.Where(c => c.Field >= 0).GroupBy(c => c.Field).Where(g => g.Count() > 1).ToList())
        {
            var best = group.Min(c => Rank(c.Match));
            var winners = group.Where(c => Rank(c.Match) == best).ToList();
            foreach (var column in group)
            {
                if (winners.Count > 1 || column != winners[0])
                {
                    columns[column.Position] = column with
                    {
                        Field = -1,
                        Match = winners.Count > 1 ? "doubtful:" + kind.Fields[group.Key].Name : "none",
                    };
                }
            }
        }

        return columns;
    }

    private static int Rank(string match) =>
        match switch
        {
            "map" => 0,
            "memory" => 1,
            "exact" => 2,
            "spelling" => 3,
            _ => 4,
        };

    private static List<MappedColumn> WithUnits(ImportKind kind, SheetLayout layout, ImportSettings settings, List<MappedColumn> columns)
    {
        var titleUnit = layout.Titles.Select(UnitIn).FirstOrDefault(u => u is not null);
        for (var i = 0; i < columns.Count; i++)
        {
            var column = columns[i];
            if (column.Field < 0 || kind.Fields[column.Field].Type != FieldType.Money)
            {
                continue;
            }

            if (settings.Units.TryGetValue(column.Header, out var chosen) && ImportSettings.UnitPower(chosen) is { } power)
            {
                columns[i] = column with { Power = power, UnitSource = "option" };
            }
            else if (UnitIn(column.Header) is { } inHeader)
            {
                columns[i] = column with { Power = inHeader, UnitSource = "header" };
            }
            else if (layout.UnitRow is { } row && i < row.Count && Unit(SearchKey.Of(row[i])) is { } below)
            {
                columns[i] = column with { Power = below, UnitSource = "unitRow" };
            }
        }

        var stated = columns.Where(c => c.UnitSource is not null).Select(c => c.Power).Distinct().ToList();
        for (var i = 0; i < columns.Count; i++)
        {
            var column = columns[i];
            if (column.Field >= 0 && kind.Fields[column.Field].Type == FieldType.Money && column.UnitSource is null)
            {
                columns[i] =
                    ImportSettings.UnitPower(settings.Unit) is { } option ? column with { Power = option, UnitSource = "option" }
                    : titleUnit is { } title ? column with { Power = title, UnitSource = "title" }
                    : stated.Count == 1 ? column with { Power = stated[0], UnitSource = "otherColumns" }
                    : column with { Power = kind.DefaultMoneyPower, UnitSource = "default" };
            }
        }

        return columns;
    }

    [GeneratedRegex(@"[(\[]([^()\[\]]*)[)\]]")]
    private static partial Regex Bracket();

    [GeneratedRegex(@"^\(?([A-Za-z]|\d{1,2})\)?$")]
    private static partial Regex ColumnNumber();

    [GeneratedRegex(@"^(tong cong|tong so|tong|cong|total) (\d|toan |chung|ca |cac )")]
    private static partial Regex TotalsWithCount();
}
