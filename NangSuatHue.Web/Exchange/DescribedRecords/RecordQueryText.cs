using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using NangSuatHue.Data.Exchange.DescribedRecords;
using NangSuatHue.Data.Exchange.Kinds;

namespace NangSuatHue.Web.Exchange.DescribedRecords;

/// <summary>A list's filter, sort and page as an address, and back. What the kind does not know is passed over.</summary>
public static class RecordQueryText
{
    /// <summary>The filter and the page, from 1, of a query such as <c>?q=ha&amp;stage=Submitted&amp;trang=2</c>.</summary>
    public static (RecordFilter Filter, int Page) Read(RecordKind kind, string query)
    {
        var values = QueryHelpers.ParseQuery(query);
        string? One(string name) =>
            values.TryGetValue(name, out var v) && v.Count > 0 && !string.IsNullOrWhiteSpace(v[0])
                ? v[0]!.Length > 200
                    ? v[0]![..200]
                    : v[0]
                : null;
        var sort = One("sap");
        return (
            new RecordFilter
            {
                Search = One("q"),
                TaxCode = One("mst"),
                Archived = One("luu-tru") == "1",
                Sort = sort?.TrimStart('-'),
                Descending = sort?.StartsWith('-') == true,
                Equal = kind.Fields.Where(f => f.Filtered && One(f.Name) is not null).ToDictionary(f => f.Name, f => One(f.Name)!),
            },
            int.TryParse(One("trang"), NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page is > 0 and < 1_000_000 ? page : 1
        );
    }

    /// <summary>The filter without what the kind does not know: choices that are none, a sort by no field.</summary>
    public static RecordFilter Known(RecordKind kind, RecordFilter filter) =>
        filter with
        {
            Equal = filter
                .Equal.Where(e =>
                    kind.Field(e.Key) is var f
                    && (f.Options.Count == 0 || f.Options.Any(o => string.Equals(o.Code, e.Value, StringComparison.OrdinalIgnoreCase)))
                )
                .ToDictionary(),
            Sort = kind.Fields.Any(f => string.Equals(f.Name, filter.Sort, StringComparison.OrdinalIgnoreCase)) ? filter.Sort : null,
        };

    /// <summary>The address of a list.</summary>
    public static string Write(string path, RecordFilter filter, int page = 1)
    {
        var text = new StringBuilder(path);
        void Add(string name, string? value)
        {
            if (!string.IsNullOrWhiteSpace(value))
            {
                text.Append(text.Length == path.Length ? '?' : '&').Append(name).Append('=').Append(Uri.EscapeDataString(value));
            }
        }

        Add("q", filter.Search);
        Add("mst", filter.TaxCode);
        Add("luu-tru", filter.Archived ? "1" : null);
        foreach (var (name, value) in filter.Equal)
        {
            Add(name, value);
        }

        Add("sap", filter.Sort is null ? null : (filter.Descending ? "-" : "") + filter.Sort);
        Add("trang", page > 1 ? page.ToString(CultureInfo.InvariantCulture) : null);
        return text.ToString();
    }
}
