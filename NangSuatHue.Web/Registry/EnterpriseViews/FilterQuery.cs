using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;
using NangSuatHue.Data.Registry.Enterprises;
using NangSuatHue.Data.Registry.EnterpriseViews;
using NangSuatHue.Data.Registry.Reference;

namespace NangSuatHue.Web.Registry.EnterpriseViews;

/// <summary>
/// The state of the list in its address: search <c>q</c>, year <c>nam</c>, commune <c>xa</c>, section <c>nganh</c> with edition <c>vsic</c>, sizes
/// <c>quy-mo</c>,
/// item <c>ap-dung</c>, group <c>nhom</c>, status <c>so-lieu</c>, completeness <c>du</c>, archive <c>luu-tru</c>, sort <c>sap</c>, page <c>trang</c>.
/// A value that makes no sense is left out. Pure.
/// </summary>
public static class FilterQuery
{
    /// <summary>Reads an address's query.</summary>
    public static (EnterpriseFilter Filter, int Page) Read(string query)
    {
        var q = QueryHelpers.ParseQuery(query);
        var sort = Text(q, "sap");
        return (
            new EnterpriseFilter
            {
                Search = Text(q, "q") is { Length: > 0 } s
                    ? s.Length > 200
                        ? s[..200]
                        : s
                    : null,
                Year = Number(Text(q, "nam")) is { } y and >= 1900 and <= 2200 ? y : null,
                Commune = Short(Text(q, "xa")),
                Section = Short(Text(q, "nganh")),
                Edition = Text(q, "vsic") switch
                {
                    "2018" => VsicEdition.V2018,
                    "2025" => VsicEdition.V2025,
                    _ => null,
                },
                Sizes = (Text(q, "quy-mo") ?? "").Split(',').Select(Size).OfType<SizeClass>().Distinct().ToList(),
                Item = Short(Text(q, "ap-dung")),
                ItemGroup = Short(Text(q, "nhom")),
                DataStatus =
                    Enum.TryParse<DataStatus>(Text(q, "so-lieu"), ignoreCase: true, out var status) && Enum.IsDefined(status) ? status : null,
                Complete = Text(q, "du") switch
                {
                    "co" => true,
                    "thieu" => false,
                    _ => null,
                },
                Archived = Text(q, "luu-tru") == "co",
                Sort =
                    Enum.TryParse<EnterpriseSort>(sort?.TrimStart('-'), ignoreCase: true, out var key) && Enum.IsDefined(key)
                        ? key
                        : EnterpriseSort.Default,
                Descending = sort?.StartsWith('-') == true,
            },
            Math.Clamp(Number(Text(q, "trang")) ?? 1, 1, 1_000_000)
        );
    }

    /// <summary>The address of a filter and page.</summary>
    public static string Write(EnterpriseFilter f, int page = 1, string path = "/doanh-nghiep")
    {
        var q = new Dictionary<string, string?>();
        void Add(string key, string? value)
        {
            if (!string.IsNullOrEmpty(value))
            {
                q[key] = value;
            }
        }

        Add("q", f.Search);
        Add("nam", f.Year?.ToString(CultureInfo.InvariantCulture));
        Add("xa", f.Commune);
        Add("nganh", f.Section);
        Add("vsic", f.Edition is { } e and not VsicEdition.Unknown ? ((int)e).ToString(CultureInfo.InvariantCulture) : null);
        Add("quy-mo", string.Join(',', f.Sizes.Select(SizeName)));
        Add("ap-dung", f.Item);
        Add("nhom", f.ItemGroup);
        Add("so-lieu", f.DataStatus?.ToString().ToLowerInvariant());
        Add(
            "du",
            f.Complete switch
            {
                true => "co",
                false => "thieu",
                null => null,
            }
        );
        Add("luu-tru", f.Archived ? "co" : null);
        Add("sap", f.Sort == EnterpriseSort.Default ? null : (f.Descending ? "-" : "") + f.Sort.ToString().ToLowerInvariant());
        Add("trang", page > 1 ? page.ToString(CultureInfo.InvariantCulture) : null);
        return QueryHelpers.AddQueryString(path, q);
    }

    private static string? Text(Dictionary<string, StringValues> q, string key) =>
        q.TryGetValue(key, out var value) ? value.FirstOrDefault()?.Trim() : null;

    private static string? Short(string? text) => text is { Length: > 0 and <= 80 } ? text : null;

    private static int? Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static SizeClass? Size(string name) =>
        name switch
        {
            "sieu-nho" => SizeClass.Micro,
            "nho" => SizeClass.Small,
            "vua" => SizeClass.Medium,
            "lon" => SizeClass.Large,
            "chua-ro" => SizeClass.Unknown,
            "khong-xet" => SizeClass.NotApplicable,
            _ => null,
        };

    private static string SizeName(SizeClass size) =>
        size switch
        {
            SizeClass.Micro => "sieu-nho",
            SizeClass.Small => "nho",
            SizeClass.Medium => "vua",
            SizeClass.Large => "lon",
            SizeClass.NotApplicable => "khong-xet",
            SizeClass.Unknown => "chua-ro",
            _ => throw new ArgumentOutOfRangeException(nameof(size)),
        };
}
