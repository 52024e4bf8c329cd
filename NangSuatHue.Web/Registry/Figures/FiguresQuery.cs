using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using NangSuatHue.Data.Registry.Enterprises;
using NangSuatHue.Data.Registry.Figures;

namespace NangSuatHue.Web.Registry.Figures;

/// <summary>The department's queue of figures in an address: a link shows another person the same thing.</summary>
public static class FiguresQuery
{
    /// <summary>Where the queue is.</summary>
    public const string Path = "/xac-minh-so-lieu";

    private static readonly (DataStatus Status, string Word)[] Words =
    [
        (DataStatus.Submitted, "cho"),
        (DataStatus.Returned, "tra-lai"),
        (DataStatus.Imported, "da-nhap"),
        (DataStatus.Verified, "da-xac-minh"),
        (DataStatus.Locked, "da-khoa"),
    ];

    /// <summary>The statuses in the order of their tabs.</summary>
    public static IReadOnlyList<DataStatus> Order { get; } = Words.Select(w => w.Status).ToList();

    /// <summary>The filter and the page of a query.</summary>
    public static (FiguresFilter Filter, int Page) Read(string query)
    {
        var q = QueryHelpers.ParseQuery(query);
        string? Text(string key) =>
            q.TryGetValue(key, out var value) && value.FirstOrDefault()?.Trim() is { Length: > 0 and <= 200 } text ? text : null;
        int? Number(string key) => int.TryParse(Text(key), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
        var word = Text("trang-thai");
        return (
            new FiguresFilter
            {
                Year = Number("nam"),
                Batch = Number("dot"),
                Search = Text("q"),
                Reopen = word == "xin-mo-lai",
                Status = Words.FirstOrDefault(w => w.Word == word, Words[0]).Status,
            },
            Math.Clamp(Number("trang") ?? 1, 1, 1_000_000)
        );
    }

    /// <summary>The address of a filter and page.</summary>
    public static string Write(FiguresFilter filter, int page = 1)
    {
        var q = new Dictionary<string, string?>();
        if (filter.Reopen || filter.Status != DataStatus.Submitted)
        {
            q["trang-thai"] = filter.Reopen ? "xin-mo-lai" : Words.First(w => w.Status == filter.Status).Word;
        }

        if (filter.Year is { } year)
        {
            q["nam"] = year.ToString(CultureInfo.InvariantCulture);
        }

        if (filter.Batch is { } batch)
        {
            q["dot"] = batch.ToString(CultureInfo.InvariantCulture);
        }

        if (filter.Search is { } search)
        {
            q["q"] = search;
        }

        if (page > 1)
        {
            q["trang"] = page.ToString(CultureInfo.InvariantCulture);
        }

        return QueryHelpers.AddQueryString(Path, q);
    }
}
