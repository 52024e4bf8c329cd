using System.IO.Hashing;
using System.Text;
using NangSuatHue.Data.Exchange.Kinds;
using NangSuatHue.Data.Exchange.Reading;
using NangSuatHue.Data.Foundation.Fields;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Data.Foundation.Text;

namespace NangSuatHue.Data.Exchange.Mapping;

/// <summary>
/// Headers to fields: by what a person said, by memory of the header's shape, by exact or folded spelling, at last by the spelling without
/// filler words. A doubtful optional column stays unmapped; only a required one that is missing is a question.
/// </summary>
internal static class ColumnMap
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

    private static string WithoutUnit(string header) => HeaderWords.WithoutUnit(header);

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
        var titleUnit = layout.Titles.Select(HeaderWords.UnitIn).FirstOrDefault(u => u is not null);
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
            else if (HeaderWords.UnitIn(column.Header) is { } inHeader)
            {
                columns[i] = column with { Power = inHeader, UnitSource = "header" };
            }
            else if (layout.UnitRow is { } row && i < row.Count && HeaderWords.Unit(SearchKey.Of(row[i])) is { } below)
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
}
