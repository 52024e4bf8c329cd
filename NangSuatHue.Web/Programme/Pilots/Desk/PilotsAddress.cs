using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using NangSuatHue.Data.Programme.Pilots.Project;

namespace NangSuatHue.Web.Programme.Pilots.Desk;

/// <summary>View, filter and page of the pilot projects in an address: a link shows another person the same thing.</summary>
public static class PilotsAddress
{
    /// <summary>Where the page is.</summary>
    public const string Path = "/du-an";

    /// <summary>Reads a query such as <c>?xem=bang&amp;stage=Running&amp;nam=2026</c>; what is not known is passed over.</summary>
    public static (PilotsLook Look, PilotFilter Filter, int Page) Read(string query)
    {
        var q = QueryHelpers.ParseQuery(query);
        string? Text(string key) =>
            q.TryGetValue(key, out var value) && value.FirstOrDefault()?.Trim() is { Length: > 0 and <= 200 } text ? text : null;
        int? Number(string key) => int.TryParse(Text(key), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
        var sort = Text("sap");
        return (
            Text("xem") switch
            {
                "bang" => PilotsLook.Board,
                "thoi-gian" => PilotsLook.Timeline,
                _ => PilotsLook.List,
            },
            new PilotFilter
            {
                Search = Text("q"),
                Stage =
                    Text("stage") is { } name && Enum.TryParse<PilotStage>(name, ignoreCase: true, out var stage) && Enum.IsDefined(stage)
                        ? stage
                        : null,
                OfficerId = Number("phu-trach"),
                Unassigned = Text("phu-trach") == "chua-giao",
                Year = Number("nam") is { } year and >= 1900 and <= 2200 ? year : null,
                Commune = Text("xa"),
                TaxCode = Text("mst"),
                Late = Text("tre") == "1",
                Archived = Text("luu-tru") == "1",
                Sort = sort?.TrimStart('-'),
                Descending = sort?.StartsWith('-') == true,
            },
            Math.Clamp(Number("trang") ?? 1, 1, 1_000_000)
        );
    }

    /// <summary>The address of a view.</summary>
    public static string Write(PilotsLook look, PilotFilter filter, int page = 1, string path = Path)
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
            "xem",
            look switch
            {
                PilotsLook.Board => "bang",
                PilotsLook.Timeline => "thoi-gian",
                _ => null,
            }
        );
        Add("q", string.IsNullOrWhiteSpace(filter.Search) ? null : filter.Search);
        Add("stage", filter.Stage?.ToString());
        Add("phu-trach", filter.Unassigned ? "chua-giao" : filter.OfficerId?.ToString(CultureInfo.InvariantCulture));
        Add("nam", filter.Year?.ToString(CultureInfo.InvariantCulture));
        Add("xa", filter.Commune);
        Add("mst", filter.TaxCode);
        Add("tre", filter.Late ? "1" : null);
        Add("luu-tru", filter.Archived ? "1" : null);
        Add("sap", filter.Sort is null ? null : (filter.Descending ? "-" : "") + filter.Sort);
        Add("trang", page > 1 ? page.ToString(CultureInfo.InvariantCulture) : null);
        return QueryHelpers.AddQueryString(path, q);
    }
}
