using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using NangSuatHue.Data.Registry.Quality;
using NangSuatHue.Data.Registry.Reference;

namespace NangSuatHue.Web.Registry.Quality;

/// <summary>The list of findings in an address: a link shows another person the same thing.</summary>
public static class QualityQuery
{
    /// <summary>Where the desk is.</summary>
    public const string Path = "/chat-luong-du-lieu";

    /// <summary>The filter and the page of a query.</summary>
    public static (FindingFilter Filter, int Page) Read(string query)
    {
        var q = QueryHelpers.ParseQuery(query);
        string? Text(string key) =>
            q.TryGetValue(key, out var value) && value.FirstOrDefault()?.Trim() is { Length: > 0 and <= 200 } text ? text : null;
        int? Number(string key) => int.TryParse(Text(key), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
        var section = Text("nganh")?.Split('-', 2);
        return (
            new FindingFilter
            {
                Year = Number("nam"),
                Rule = QualityRules.Find(Text("quy-tac"))?.Code,
                Commune = Text("xa"),
                Collector = Text("nguoi"),
                Batch = Number("dot"),
                Section = section?[0] is { Length: 0 } ? "-" : section?[0],
                Edition =
                    section is [_, "2018"] ? VsicEdition.V2018
                    : section is [_, "2025"] ? VsicEdition.V2025
                    : null,
                State = Text("trang-thai") switch
                {
                    "chap-nhan" => FindingState.Accepted,
                    "cho-sua" => FindingState.ToCorrect,
                    "da-hoi" => FindingState.Asked,
                    "giai-trinh" => FindingState.Explained,
                    _ => FindingState.Open,
                },
            },
            Math.Clamp(Number("trang") ?? 1, 1, 1_000_000)
        );
    }

    /// <summary>The address of a filter and page.</summary>
    public static string Write(FindingFilter filter, int page = 1, string path = Path)
    {
        var q = new Dictionary<string, string?>();
        void Add(string key, string? value)
        {
            if (value is not null)
            {
                q[key] = value;
            }
        }

        Add("nam", filter.Year?.ToString(CultureInfo.InvariantCulture));
        Add(
            "trang-thai",
            filter.State switch
            {
                FindingState.Accepted => "chap-nhan",
                FindingState.ToCorrect => "cho-sua",
                FindingState.Asked => "da-hoi",
                FindingState.Explained => "giai-trinh",
                _ => null,
            }
        );
        Add("quy-tac", filter.Rule);
        Add("xa", filter.Commune);
        Add("nganh", filter.Section is null ? null : SectionText(filter.Edition, filter.Section));
        Add("nguoi", filter.Collector);
        Add("dot", filter.Batch?.ToString(CultureInfo.InvariantCulture));
        Add("trang", page > 1 ? page.ToString(CultureInfo.InvariantCulture) : null);
        return QueryHelpers.AddQueryString(path, q);
    }

    /// <summary>A section with its edition: <c>C-2018</c>.</summary>
    public static string SectionText(VsicEdition? edition, string section) =>
        section == "-" ? "-"
        : edition is { } e and not VsicEdition.Unknown ? string.Create(CultureInfo.InvariantCulture, $"{section}-{(int)e}")
        : section;
}
