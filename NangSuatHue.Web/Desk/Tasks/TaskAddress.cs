using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using NangSuatHue.Data.Desk.Tasks;
using NangSuatHue.Data.Foundation.Tasks;

namespace NangSuatHue.Web.Desk.Tasks;

/// <summary>What the list of tasks shows, in an address.</summary>
public static class TaskAddress
{
    /// <summary>Where the list is.</summary>
    public const string Path = "/viec-can-lam";

    /// <summary>Reads a query such as <c>?ai=toi&amp;loai=Claim&amp;xep=han&amp;trang=2</c>; what is not known is passed over.</summary>
    public static (TaskFilter Filter, int Page) Read(string query, IEnumerable<TaskKind> kinds)
    {
        var q = QueryHelpers.ParseQuery(query);
        string? Text(string key) => q.TryGetValue(key, out var value) ? value.FirstOrDefault() : null;
        return (
            new TaskFilter
            {
                Kind = kinds.FirstOrDefault(k => k.Code.Equals(Text("loai"), StringComparison.OrdinalIgnoreCase)),
                Scope = Text("ai") switch
                {
                    "toi" => TaskScope.Mine,
                    "chua-giao" => TaskScope.Unassigned,
                    _ => TaskScope.All,
                },
                ByDue = Text("xep") == "han",
            },
            int.TryParse(Text("trang"), NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? Math.Clamp(page, 1, 1_000_000) : 1
        );
    }

    /// <summary>The address of a filter and page.</summary>
    public static string Write(TaskFilter filter, int page = 1)
    {
        var q = new Dictionary<string, string?>();
        void Add(string key, string? value)
        {
            if (value is not null)
            {
                q[key] = value;
            }
        }

        Add(
            "ai",
            filter.Scope switch
            {
                TaskScope.Mine => "toi",
                TaskScope.Unassigned => "chua-giao",
                _ => null,
            }
        );
        Add("loai", filter.Kind?.ToString());
        Add("xep", filter.ByDue ? "han" : null);
        Add("trang", page > 1 ? page.ToString(CultureInfo.InvariantCulture) : null);
        return QueryHelpers.AddQueryString(Path, q);
    }
}
