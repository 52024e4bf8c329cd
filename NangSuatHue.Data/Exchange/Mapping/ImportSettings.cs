using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using NangSuatHue.Data.Foundation.Text;

namespace NangSuatHue.Data.Exchange.Mapping;

/// <summary>What a person decided about a file; also the shape of the command line's <c>--map FILE</c>.</summary>
public sealed record ImportSettings
{
    /// <summary>Field by header as the file writes it; an empty field leaves the column out.</summary>
    public IReadOnlyDictionary<string, string> Columns { get; init; } = new Dictionary<string, string>();

    /// <summary>Unit by header: <c>vnd</c>, <c>thousand</c>, <c>million</c>, <c>billion</c>.</summary>
    public IReadOnlyDictionary<string, string> Units { get; init; } = new Dictionary<string, string>();

    /// <summary>Decimal sign by header, where the column could not tell.</summary>
    public IReadOnlyDictionary<string, DecimalSign> Decimals { get; init; } = new Dictionary<string, DecimalSign>();

    /// <summary>The decimal sign of every column that could not tell.</summary>
    public DecimalSign Decimal { get; init; }

    /// <summary>The unit of every money column that states none.</summary>
    public string? Unit { get; init; }

    /// <summary>The encoding, where detection should not decide: <c>utf-8</c>, <c>utf-16</c>, <c>windows-1258</c>, <c>tcvn3</c>, <c>vni</c>.</summary>
    public string? Encoding { get; init; }

    /// <summary>The sheet to read, of an XLSX file only; null for the first visible one that has any cell.</summary>
    public string? Sheet { get; init; }

    /// <summary>The year of every row, for a file without a year column.</summary>
    public int? Year { get; init; }

    /// <summary>Words that mean a blank cell (<c>n/a</c>, <c>chưa có</c>). None by default: then they reject the row.</summary>
    public IReadOnlyList<string> BlankTokens { get; init; } = [];

    /// <summary>Words that clear a stored value.</summary>
    public IReadOnlyList<string> ClearTokens { get; init; } = ["(xóa)", "(clear)"];

    /// <summary>Whether a wrong check digit of a tax code only warns.</summary>
    public bool TaxCodeCheckWarns { get; init; }

    /// <summary>Whether every offered repair of a lost leading zero is taken.</summary>
    public bool AcceptRepairs { get; init; }

    /// <summary>Values that replace a cell's, by row, then header.</summary>
    public IReadOnlyDictionary<int, IReadOnlyDictionary<string, string>> Repairs { get; init; } =
        new Dictionary<int, IReadOnlyDictionary<string, string>>();

    /// <summary>Values that replace every equal cell of a column: by header, then by the cell's text.</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Values { get; init; } =
        new Dictionary<string, IReadOnlyDictionary<string, string>>();

    /// <summary>
    /// Whether columns of several years side by side (<c>Doanh thu 2022</c>, <c>Doanh thu 2023</c>) are read as one record a year; null where nobody said.
    /// </summary>
    public bool? Wide { get; init; }

    /// <summary>
    /// Problems whose cells are left out while their rows are taken: <c>number</c> in every column, or <c>number@Doanh thu</c> in one. Required fields
    /// cannot be left out.
    /// </summary>
    public IReadOnlyList<string> LeaveOut { get; init; } = [];

    /// <summary>Whether names of communes from before July 2025 are taken for their successors where these are sure.</summary>
    public bool OldCommunes { get; init; }

    /// <summary>Whether the records are invented for illustration.</summary>
    public bool Illustrative { get; init; }

    /// <summary>The settings for another sheet of the same file: what was said of columns and rows belonged to the one before.</summary>
    public ImportSettings OfSheet(string? sheet) =>
        this with
        {
            Sheet = sheet,
            Columns = new Dictionary<string, string>(),
            Units = new Dictionary<string, string>(),
            Decimals = new Dictionary<string, DecimalSign>(),
            Repairs = new Dictionary<int, IReadOnlyDictionary<string, string>>(),
            Values = new Dictionary<string, IReadOnlyDictionary<string, string>>(),
            LeaveOut = [],
            Wide = null,
        };

    /// <summary>The settings with a value for a problem's cell, or for every equal cell of its column.</summary>
    public ImportSettings Mended(RowProblem problem, string value, bool all)
    {
        if (all)
        {
            return this with { Values = With(Values, problem.Column, problem.Value, value) };
        }

        return this with
        {
            Repairs = With(Repairs, problem.Row, problem.Column, value),
        };
    }

    private static Dictionary<TKey, IReadOnlyDictionary<string, string>> With<TKey>(
        IReadOnlyDictionary<TKey, IReadOnlyDictionary<string, string>> known,
        TKey key,
        string inner,
        string value
    )
        where TKey : notnull =>
        new(known) { [key] = new Dictionary<string, string>(known.GetValueOrDefault(key) ?? new Dictionary<string, string>()) { [inner] = value } };

    /// <summary>Whether a problem's cell is to be left out.</summary>
    public bool LeavesOut(string code, string header)
    {
        foreach (var said in LeaveOut)
        {
            var at = said.IndexOf('@', StringComparison.Ordinal);
            if (at < 0 ? said == code : said.AsSpan(0, at).SequenceEqual(code) && said.AsSpan(at + 1).SequenceEqual(header))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>How settings and reports are written.</summary>
    public static JsonSerializerOptions Json { get; } =
        new(JsonSerializerDefaults.Web)
        {
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
            ReadCommentHandling = JsonCommentHandling.Skip,
            AllowTrailingCommas = true,
        };

    /// <summary>Reads stored settings or a map file. A flat object of header and field names is taken as <see cref="Columns"/>.</summary>
    /// <exception cref="JsonException">The text is no such JSON.</exception>
    public static ImportSettings Parse(string json)
    {
        using var document = JsonDocument.Parse(
            json,
            new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true }
        );
        var root = document.RootElement;
        if (
            root.ValueKind == JsonValueKind.Object
            && root.EnumerateObject().Any()
            && root.EnumerateObject().All(p => p.Value.ValueKind is JsonValueKind.String or JsonValueKind.Null)
            && !root.EnumerateObject().All(p => p.NameEquals("unit") || p.NameEquals("decimal") || p.NameEquals("encoding") || p.NameEquals("sheet"))
        )
        {
            return new ImportSettings { Columns = root.EnumerateObject().ToDictionary(p => p.Name, p => p.Value.GetString() ?? "") };
        }

        return root.Deserialize<ImportSettings>(Json) ?? new ImportSettings();
    }

    /// <summary>The power of ten of a unit's name, null where there is no such unit.</summary>
    public static int? UnitPower(string? unit) =>
        unit?.ToLowerInvariant() switch
        {
            "vnd" => 0,
            "thousand" => 3,
            "million" => 6,
            "billion" => 9,
            _ => null,
        };

    /// <summary>How a power of ten of đồng is called in Vietnamese.</summary>
    public static string UnitVi(int power) =>
        power switch
        {
            3 => "nghìn đồng",
            6 => "triệu đồng",
            9 => "tỷ đồng",
            _ => "đồng",
        };

    /// <summary>How a power of ten of đồng is called in English.</summary>
    public static string UnitEn(int power) =>
        power switch
        {
            3 => "thousand đồng",
            6 => "million đồng",
            9 => "billion đồng",
            _ => "đồng",
        };

    /// <summary>The name of a power of ten.</summary>
    public static string UnitName(int power) =>
        power switch
        {
            0 => "vnd",
            3 => "thousand",
            6 => "million",
            9 => "billion",
            _ => throw new ArgumentOutOfRangeException(nameof(power)),
        };
}
