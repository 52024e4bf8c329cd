using System.Globalization;
using Microsoft.AspNetCore.Components;
using NangSuatHue.Data.Desk.Overview;
using NangSuatHue.Data.Registry.EnterpriseViews;
using NangSuatHue.Data.Registry.Reference;
using NangSuatHue.Web.Registry.EnterpriseViews;

namespace NangSuatHue.Web.Desk.Overview;

public partial class CommuneMapCard
{
    private IReadOnlyList<MapPlace> places = [];
    private CommuneMap map = CommuneMap.Of([]);
    private int unknown;

    /// <summary>The counts of a year.</summary>
    [Parameter, EditorRequired]
    public required OverviewView View { get; set; }

    /// <summary>Names and centroids.</summary>
    [Parameter, EditorRequired]
    public required ReferenceNames Names { get; set; }

    /// <inheritdoc />
    protected override void OnParametersSet()
    {
        var counts = View.Communes.ToDictionary(c => c.Key, c => c.Count);
        places = Names
            .Places.Select(c => new MapPlace(
                c.Name,
                counts.GetValueOrDefault(c.Code),
                c.Latitude,
                c.Longitude,
                FilterQuery.Write(new EnterpriseFilter { Year = View.Year, Commune = c.Code })
            ))
            .ToList();
        unknown = View.Enterprises - places.Sum(p => p.Count);
        map = CommuneMap.Of(places);
    }

    private static string N(int n) => n.ToString("N0", CultureInfo.CurrentCulture);

    private static string F(double v) => Math.Round(v, 1).ToString(CultureInfo.InvariantCulture);

    // Razor takes <text> for itself, so the letters of the picture are written as markup; names are encoded.
    private static MarkupString Label(MapSpot s) =>
        new(
            $"<text x=\"{F(s.LabelX)}\" y=\"{F(s.LabelY)}\">{System.Net.WebUtility.HtmlEncode(s.Place.Name)} <tspan>{N(s.Place.Count)}</tspan></text>"
        );

    private static MarkupString Key(int count, double radius) => new($"<text x=\"78\" y=\"{F(68 - (2 * radius))}\">{N(count)}</text>");
}
