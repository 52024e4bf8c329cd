using System.Data.Common;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Data.Foundation.Text;

namespace NangSuatHue.Data.Registry.Reference;

/// <summary>
/// The reference data that reading a file needs, in memory: communes by code and name, VSIC by edition, the catalogue by spelling, the size rules.
/// Read with plain SQL so that the command line does not pay for building the model.
/// </summary>
public sealed class ReferenceIndex
{
    private readonly Dictionary<string, string> communes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> communeNames = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string[]> todaysNames = new(StringComparer.Ordinal);
    private readonly OldCommunes old = new();
    private readonly Dictionary<string, (string Section, SmeSector Sector)> divisions2018 = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (string Section, SmeSector Sector)> divisions2025 = new(StringComparer.Ordinal);
    private readonly HashSet<string> sections2018 = new(StringComparer.Ordinal);
    private readonly HashSet<string> sections2025 = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (int Id, string Code)> catalogue = new(StringComparer.Ordinal);

    private ReferenceIndex(SizeRules sizeRules) => SizeRules = sizeRules;

    /// <summary>The size rules.</summary>
    public SizeRules SizeRules { get; }

    /// <summary>Full name of a commune by code: <c>Phường Vỹ Dạ</c>.</summary>
    public IReadOnlyDictionary<string, string> CommuneNames => communeNames;

    /// <summary>Reads everything over an open connection. On the way of every command: by place, so that no mapper is made for it.</summary>
    public static async Task<ReferenceIndex> LoadAsync(DbConnection connection, CancellationToken ct)
    {
        var index = new ReferenceIndex(new SizeRules(await RulesAsync(connection, ct)));
        await foreach (var r in connection.RowsAsync("SELECT code, name, alt_name, type FROM communes", ct))
        {
            var (code, name, alt, type) = (r.GetString(0), r.GetString(1), r.GetString(2), r.GetString(3));
            index.communes[code] = code;
            index.communeNames[code] = char.ToUpperInvariant(type[0]) + type[1..] + " " + name;
            index.communes[SearchKey.Of(name)] = code;
            index.communes[SearchKey.Of(alt)] = code;
            index.todaysNames[code] = [name, alt];
        }

        await foreach (
            var r in connection.RowsAsync("SELECT old_type, old_name, old_district, old_code, successor_code FROM commune_successors ORDER BY id", ct)
        )
        {
            index.old.Add(
                r.GetString(0),
                r.GetString(1),
                r.IsDBNull(2) ? null : r.GetString(2),
                r.IsDBNull(3) ? null : r.GetString(3),
                r.GetString(4)
            );
        }

        await foreach (var r in connection.RowsAsync("SELECT edition, level, code, parent, sme_sector FROM vsic_codes", ct))
        {
            var is2025 = r.GetInt32(0) == 2025;
            if (r.GetInt32(1) == 1)
            {
                (is2025 ? index.sections2025 : index.sections2018).Add(r.GetString(2));
            }
            else
            {
                (is2025 ? index.divisions2025 : index.divisions2018)[r.GetString(2)] = (r.GetString(3), (SmeSector)r.GetInt32(4));
            }
        }

        await index.AddCatalogueAsync(connection, ct);
        return index;
    }

    private static async Task<List<SizeClassRule>> RulesAsync(DbConnection connection, CancellationToken ct)
    {
        var rules = new List<SizeClassRule>();
        await foreach (
            var r in connection.RowsAsync("SELECT sector, class, employees_max, revenue_max, capital_max, from_year FROM size_class_rules", ct)
        )
        {
            rules.Add(
                new SizeClassRule
                {
                    Sector = (SmeSector)r.GetInt32(0),
                    Class = (SizeClass)r.GetInt32(1),
                    EmployeesMax = r.GetInt32(2),
                    RevenueMax = r.GetInt64(3),
                    CapitalMax = r.GetInt64(4),
                    FromYear = r.GetInt32(5),
                    Source = "",
                }
            );
        }

        return rules;
    }

    /// <summary>Items by their codes, and by every spelling that is no other's code.</summary>
    private async Task AddCatalogueAsync(DbConnection connection, CancellationToken ct)
    {
        var items = new List<((int Id, string Code) Item, IEnumerable<string> Spellings)>();
        await foreach (var r in connection.RowsAsync("SELECT id, code, name_vi, name_en, aliases FROM catalogue_items ORDER BY id", ct))
        {
            string[] aliases = r.IsDBNull(4) ? [] : r.GetString(4).Split(';');
            items.Add(((r.GetInt32(0), r.GetString(1)), [.. aliases, r.GetString(2), r.GetString(3)]));
        }

        foreach (var (item, _) in items)
        {
            catalogue[SearchKey.Of(item.Code)] = item;
        }

        foreach (var (item, spellings) in items)
        {
            foreach (var key in spellings.Select(SearchKey.Of).Where(k => k.Length > 0))
            {
                catalogue.TryAdd(key, item);
            }
        }
    }

    /// <summary>
    /// The code of a commune of today by code or by folded name, with or without its type; null where the text names none, or by its marks or the district
    /// beside it one of before July 2025 that folds alike.
    /// </summary>
    public string? FindCommune(string text) =>
        FindFolded(text) is { } code && !(old.Means(text, todaysNames[code]) || old.IsUnsure(text, code, todaysNames[code])) ? code : null;

    /// <summary>The places of before July 2025 that a text names, each as it was called and the full name of the commune that it belongs to now.</summary>
    public IReadOnlyList<(string Old, string Code, string Now)> OldCommunesOf(string text) =>
        old.Find(text).Select(p => (p.FullName, p.Successor, communeNames.GetValueOrDefault(p.Successor, p.Successor))).ToList();

    /// <summary>The commune of today that a text without marks may mean as well; null where it can mean none.</summary>
    public string? TodaysNameOf(string text) => FindFolded(text) is { } code && !old.Means(text, todaysNames[code]) ? communeNames[code] : null;

    private string? FindFolded(string text)
    {
        var key = SearchKey.Of(text);
        if (communes.TryGetValue(key, out var code))
        {
            return code;
        }

        foreach (var prefix in (string[])["phuong ", "xa ", "p ", "x ", "thi tran ", "tt "])
        {
            if (
                key.StartsWith(prefix, StringComparison.Ordinal)
                && prefix is not ("thi tran " or "tt ")
                && communes.TryGetValue(key[prefix.Length..], out code)
            )
            {
                return code;
            }
        }

        return null;
    }

    /// <summary>
    /// Full names of the communes whose names are closest, the likeliest first, at most three; none where nothing is close. A list to choose from, never
    /// an answer: a name that is like another is another name.
    /// </summary>
    public IReadOnlyList<string> CommuneCandidates(string text)
    {
        var key = SearchKey.Of(text);
        foreach (var prefix in (string[])["phuong ", "xa ", "thi tran ", "thi xa ", "p ", "x ", "tt "])
        {
            if (key.StartsWith(prefix, StringComparison.Ordinal))
            {
                key = key[prefix.Length..];
                break;
            }
        }

        var close = communeNames
            .Select(c => (Name: c.Value, Score: Similarity(key, SearchKey.Of(c.Value[(c.Value.IndexOf(' ') + 1)..]))))
            .Where(c => c.Score >= 0.45)
            .OrderByDescending(c => c.Score)
            .ThenBy(c => c.Name, VnSort.Comparer)
            .Take(3)
            .ToList();
        return close.ConvertAll(c => c.Name);
    }

    /// <summary>The section and the limits' sector of a code's division in an edition; null where the division does not exist there.</summary>
    public (string Division, string Section, SmeSector Sector)? FindVsic(VsicEdition edition, string code)
    {
        var division = code.Length >= 2 ? code[..2] : code;
        return (edition == VsicEdition.V2025 ? divisions2025 : divisions2018).TryGetValue(division, out var found)
            ? (division, found.Section, found.Sector)
            : null;
    }

    /// <summary>The edition in which a code's division, or the pair of division and section, alone exists; Unknown where both have it or neither.</summary>
    public VsicEdition EvidenceOf(string code, string? section)
    {
        var in2018 = FindVsic(VsicEdition.V2018, code);
        var in2025 = FindVsic(VsicEdition.V2025, code);
        if (in2018 is null != in2025 is null)
        {
            return in2018 is null ? VsicEdition.V2025 : VsicEdition.V2018;
        }

        if (in2018 is null || string.IsNullOrEmpty(section))
        {
            return VsicEdition.Unknown;
        }

        var (fits2018, fits2025) = (in2018.Value.Section == section, in2025!.Value.Section == section);
        return fits2018 == fits2025 ? VsicEdition.Unknown
            : fits2018 ? VsicEdition.V2018
            : VsicEdition.V2025;
    }

    /// <summary>Whether a section letter exists in one edition only.</summary>
    public VsicEdition EvidenceOfSection(string section) =>
        (sections2018.Contains(section), sections2025.Contains(section)) switch
        {
            (true, false) => VsicEdition.V2018,
            (false, true) => VsicEdition.V2025,
            _ => VsicEdition.Unknown,
        };

    /// <summary>The catalogue's item for a spelling; an edition year behind it (<c>ISO 27001:2013</c>) is looked past.</summary>
    public (int Id, string Code)? FindItem(string text)
    {
        var key = SearchKey.Of(text);
        if (catalogue.TryGetValue(key, out var item))
        {
            return item;
        }

        var blank = key.LastIndexOf(' ');
        return blank > 0 && key.Length - blank == 5 && key[(blank + 1)..].All(char.IsAsciiDigit) && catalogue.TryGetValue(key[..blank], out item)
            ? item
            : null;
    }

    /// <summary>The sector of the size limits, Unknown where the code is not known.</summary>
    public SmeSector SectorOf(VsicEdition edition, string? code) =>
        code is null ? SmeSector.Unknown : FindVsic(edition, code)?.Sector ?? SmeSector.Unknown;

    /// <summary>Decides a year's size class from stored values.</summary>
    public SizeDecision Decide(
        LegalForm form,
        VsicEdition edition,
        string? vsicCode,
        int year,
        double? employees,
        double? insured,
        long? revenue,
        long? capital
    ) => SizeRules.Decide(LegalFormNames.IsEnterprise(form), SectorOf(edition, vsicCode), year, insured ?? employees, revenue, capital);

    private static double Similarity(string a, string b)
    {
        var (x, y) = (Bigrams(a), Bigrams(b));
        return x.Count + y.Count == 0 ? 0 : 2.0 * x.Intersect(y).Count() / (x.Count + y.Count);
    }

    private static HashSet<string> Bigrams(string text)
    {
        var padded = " " + text + " ";
        var result = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i + 2 <= padded.Length; i++)
        {
            result.Add(padded.Substring(i, 2));
        }

        return result;
    }
}
