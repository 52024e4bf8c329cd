using System.IO.Hashing;
using System.Text;
using System.Text.RegularExpressions;
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
        return header =>
            header.Length is > 0 and < 200 && (settings.Columns.ContainsKey(header) || IsKnown(spellings, header, HeaderText.Parse(header)));
    }

    /// <summary>A header by its spelling; one over several lines also by what its lines say together.</summary>
    private static bool IsKnown(Dictionary<string, (int Field, string Match)> spellings, string header, HeaderText parsed) =>
        Exact(spellings, header, parsed).Field >= 0
        || (header.Contains(HeaderText.Joint, StringComparison.Ordinal) && Guess(spellings, header, parsed).Field >= 0);

    /// <summary>Maps every header. Units come from the header, the units row, the title, the other money columns, an option, or the kind.</summary>
    public static List<MappedColumn> Map(ImportKind kind, SheetLayout layout, ImportSettings settings, IReadOnlyDictionary<int, string>? memory)
    {
        var spellings = Spellings(kind);
        var columns = new List<MappedColumn>();
        for (var i = 0; i < layout.Headers.Count; i++)
        {
            columns.Add(One(kind, spellings, layout, i, settings, memory));
        }

        return ColumnUnits.Fill(kind, layout, settings, Settle(kind, columns));
    }

    private static MappedColumn One(
        ImportKind kind,
        Dictionary<string, (int Field, string Match)> spellings,
        SheetLayout layout,
        int position,
        ImportSettings settings,
        IReadOnlyDictionary<int, string>? memory
    )
    {
        var (header, text) = (layout.Headers[position], layout.HeaderTexts[position]);
        var (field, match, near) = (-1, "none", -1);
        var parsed = HeaderText.Parse(text);
        if (settings.Columns.TryGetValue(header, out var chosen))
        {
            (field, match) = (chosen.Length == 0 ? -1 : kind.IndexOf(chosen), "map");
        }
        else if (memory is not null && memory.TryGetValue(position, out var remembered))
        {
            (field, match) = (remembered.Length == 0 ? -1 : kind.IndexOf(remembered), "memory");
        }
        else if (text.Length > 0)
        {
            (field, match) = Guess(spellings, text, parsed);
            near = field < 0 ? Guess(spellings, Bracket().Replace(text, " "), HeaderText.Parse(Bracket().Replace(text, " "))).Field : -1;
        }

        return new MappedColumn
        {
            Position = position,
            Header = header,
            Field = field,
            Match = match,
            Near = near,
            Year = field >= 0 && IsYearly(kind, kind.Fields[field]) ? parsed.Year ?? 0 : 0,
        };
    }

    /// <summary>Whether a column of the field can stand for one year alone: a figure of a kind that has one record a year.</summary>
    public static bool IsYearly(ImportKind kind, Field field) =>
        field.Type is FieldType.Money or FieldType.Quantity or FieldType.Whole
        && field.Target.HasFlag(FieldTarget.Record)
        && kind.Fields.Any(f => f.Type == FieldType.Year);

    private static (int Field, string Match) Guess(Dictionary<string, (int Field, string Match)> spellings, string text, HeaderText parsed)
    {
        var (field, match) = Exact(spellings, text, parsed);
        if (field < 0)
        {
            (field, match) = Similar(spellings, parsed.Name);
        }

        return field < 0 && parsed.Leaf is { } leaf && spellings.TryGetValue(SearchKey.Of(leaf), out var found)
            ? (found.Field, "similar")
            : (field, match);
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

    private static (int Field, string Match) Exact(Dictionary<string, (int Field, string Match)> spellings, string header, HeaderText parsed)
    {
        if (spellings.TryGetValue(SearchKey.Of(header), out var found))
        {
            return found;
        }

        var bare = SearchKey.Of(parsed.Name);
        if (bare.Length > 0 && spellings.TryGetValue(bare, out found))
        {
            return parsed.Year is null ? found : (found.Field, "similar");
        }

        return (-1, "none");
    }

    private static (int Field, string Match) Similar(Dictionary<string, (int Field, string Match)> spellings, string name)
    {
        var core = string.Join(' ', SearchKey.Of(name).Split(' ').Where(w => !Fillers.Contains(w)));
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

    [GeneratedRegex(@"[(\[][^()\[\]]*[)\]]")]
    private static partial Regex Bracket();

    /// <summary>One column a field and year: the surest stands; equals are doubtful and stay unmapped.</summary>
    private static List<MappedColumn> Settle(ImportKind kind, List<MappedColumn> columns)
    {
        foreach (var group in columns.Where(c => c.Field >= 0).GroupBy(c => (c.Field, c.Year)).Where(g => g.Count() > 1).ToList())
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
                        Match = winners.Count > 1 ? "doubtful:" + kind.Fields[group.Key.Field].Name : "none",
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
}
