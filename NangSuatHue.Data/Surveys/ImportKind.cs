namespace NangSuatHue.Data.Surveys;

/// <summary>How a column's cells are read.</summary>
public enum FieldType
{
    /// <summary>Free text on one line.</summary>
    Text,

    /// <summary>Free text that may keep line breaks.</summary>
    LongText,

    /// <summary>A tax code.</summary>
    TaxCode,

    /// <summary>A year between 1990 and the next one.</summary>
    Year,

    /// <summary>Money, stored as whole đồng.</summary>
    Money,

    /// <summary>A quantity that may have decimals.</summary>
    Quantity,

    /// <summary>A whole number within bounds.</summary>
    Whole,

    /// <summary>A day.</summary>
    Date,

    /// <summary>A commune by code or name.</summary>
    Commune,

    /// <summary>A VSIC code of two to five digits.</summary>
    Vsic,

    /// <summary>A VSIC edition.</summary>
    VsicEdition,

    /// <summary>A VSIC section letter: evidence of the edition, stored nowhere.</summary>
    VsicSection,

    /// <summary>A legal form.</summary>
    LegalForm,

    /// <summary>Names of systems, tools and technologies, kept as written.</summary>
    Systems,

    /// <summary>A code: capitals, single blanks.</summary>
    Code,

    /// <summary>An e-mail address in small letters.</summary>
    Email,

    /// <summary>The tax code of an enterprise of the registry.</summary>
    Enterprise,

    /// <summary>A year, or a part or span of years: <c>2025</c>, <c>2025H1</c>, <c>2025Q1</c>, <c>2011-2015</c>.</summary>
    Period,

    /// <summary>One item of the catalogue, by code; what it does not know stays as text.</summary>
    Item,

    /// <summary>Items of the catalogue by code, separated by semicolons.</summary>
    Items,

    /// <summary>One of the field's options, stored by value.</summary>
    Choice,

    /// <summary>Some of the field's options, stored by code, separated by semicolons.</summary>
    Choices,
}

/// <summary>A value that a field may take.</summary>
public sealed record FieldOption(long Value, string Code, string Vi, string En, params IReadOnlyList<string> Spellings)
{
    /// <summary>The option that a text means: its code, a label or another spelling, folded; null for none.</summary>
    public static FieldOption? Find(IReadOnlyList<FieldOption> options, string text)
    {
        var key = Text.SearchKey.Of(text);
        return key.Length == 0
            ? null
            : options.FirstOrDefault(o =>
                Text.SearchKey.Of(o.Code) == key || Text.SearchKey.Of(o.Vi) == key || Text.SearchKey.Of(o.En) == key || o.Spellings.Contains(key)
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

/// <summary>Which record of the kind a field belongs to.</summary>
[Flags]
public enum FieldTarget
{
    /// <summary>Nowhere: evidence or key only.</summary>
    None = 0,

    /// <summary>The parent record: for a survey, the enterprise.</summary>
    Parent = 1,

    /// <summary>The row's own record: for a survey, the yearly figures.</summary>
    Record = 2,
}

/// <summary>One field that a kind of file can carry.</summary>
public sealed record ImportField
{
    /// <summary>The name in mappings and reports: <c>netRevenue</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The column in the database.</summary>
    public required string Column { get; init; }

    /// <summary>How cells are read.</summary>
    public required FieldType Type { get; init; }

    /// <summary>Where it is stored.</summary>
    public FieldTarget Target { get; init; } = FieldTarget.Record;

    /// <summary>Vietnamese label.</summary>
    public required string LabelVi { get; init; }

    /// <summary>English label.</summary>
    public required string LabelEn { get; init; }

    /// <summary>Whether every row must have it.</summary>
    public bool Required { get; init; }

    /// <summary>Least value allowed for numbers; null for none.</summary>
    public long? Min { get; init; } = 0;

    /// <summary>Greatest value allowed for numbers; null for none.</summary>
    public long? Max { get; init; }

    /// <summary>The values that a choice may take.</summary>
    public IReadOnlyList<FieldOption> Options { get; init; } = [];

    /// <summary>Names of known codes, Vietnamese and English, that people read instead of the code; files and programs carry the code. Null where the value is its own name.</summary>
    public IReadOnlyDictionary<string, (string Vi, string En)>? Names { get; init; }

    /// <summary>Whether the value is personal data: shown to the public only where the person consented to this field.</summary>
    public bool Personal { get; init; }

    /// <summary>Whether the list shows it as a column.</summary>
    public bool Listed { get; init; }

    /// <summary>Whether the list can be narrowed by it.</summary>
    public bool Filtered { get; init; }

    /// <summary>Whether only the workflow, or an import, sets it: no form does.</summary>
    public bool Managed { get; init; }

    /// <summary>Header spellings besides the labels and the name; folded before they are compared.</summary>
    public IReadOnlyList<string> Spellings { get; init; } = [];
}

/// <summary>
/// A kind of record that files can bring: its fields, header spellings, key and what a blank means. The machinery is shared:
/// a blank cell keeps what is stored, an unmapped column never writes, a clear token clears.
/// </summary>
public record ImportKind
{
    /// <summary>What <c>--kind</c> takes.</summary>
    public required string Name { get; init; }

    /// <summary>The fields in the order of templates and exports.</summary>
    public required IReadOnlyList<ImportField> Fields { get; init; }

    /// <summary>The unit of money columns that state none: the power of ten of đồng.</summary>
    public required int DefaultMoneyPower { get; init; }

    /// <summary>The position of a field by name.</summary>
    public int IndexOf(string name)
    {
        for (var i = 0; i < Fields.Count; i++)
        {
            if (string.Equals(Fields[i].Name, name, StringComparison.OrdinalIgnoreCase))
            {
                return i;
            }
        }

        return -1;
    }
}

/// <summary>The kinds that exist.</summary>
public static class ImportKinds
{
    /// <summary>All kinds.</summary>
    public static IReadOnlyList<ImportKind> All { get; } = [SurveyKind.Kind, .. Records.RecordKinds.All];

    /// <summary>A kind by name, null where there is none.</summary>
    public static ImportKind? Find(string name) => All.FirstOrDefault(k => string.Equals(k.Name, name, StringComparison.OrdinalIgnoreCase));

    /// <summary>
    /// The kind that a file is most likely of, and the sheet of a workbook that says so: whose required fields its header names, then whose fields it names
    /// most; the first where nothing fits. No sheet is given for text, nor where it is the first that would be read anyway.
    /// </summary>
    /// <exception cref="UnreadableFileException">The file cannot be read as a table at all.</exception>
    internal static (ImportKind Kind, string? Sheet) Recognise(string path, string temporaryFolder, IReadOnlyList<ImportKind> kinds)
    {
        var heads = Workbook.IsXlsx(path) ? Workbook.Heads(path, temporaryFolder, SheetReader.ProbeRecords, MostSheets) : [];
        var best = (Kind: kinds[0], Sheet: (string?)null, Missing: int.MaxValue, Known: -1);
        try
        {
            IReadOnlyList<(string Path, string? Sheet)> texts =
                heads.Count == 0 ? [(path, null)] : heads.Select((h, i) => (h.Utf8Path, i == 0 ? null : h.Name)).ToList();
            foreach (var (text, sheet) in kinds.Count > 1 || texts.Count > 1 ? texts : [])
            {
                try
                {
                    foreach (var kind in kinds)
                    {
                        using var read = SheetReader.Open(
                            text,
                            heads.Count == 0 ? null : "utf-8",
                            temporaryFolder,
                            ColumnMap.KnownHeader(kind, new ImportSettings())
                        );
                        var fields = ColumnMap
                            .Map(kind, read.Layout, new ImportSettings(), null)
                            .Where(c => c.Field >= 0)
                            .Select(c => c.Field)
                            .ToHashSet();
                        var missing = kind.Fields.Where((f, i) => f.Required && !fields.Contains(i)).Count();
                        if (missing < best.Missing || (missing == best.Missing && fields.Count > best.Known))
                        {
                            best = (kind, sheet, missing, fields.Count);
                        }
                    }
                }
                catch (UnreadableFileException e) when (heads.Count > 1 && e.Code == "file_empty")
                {
                    // A sheet of blanks beside others.
                }
            }
        }
        finally
        {
            foreach (var head in heads)
            {
                File.Delete(head.Utf8Path);
            }
        }

        return (best.Kind, best.Sheet);
    }

    private const int MostSheets = 12;
}
