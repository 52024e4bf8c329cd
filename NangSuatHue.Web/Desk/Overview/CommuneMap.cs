namespace NangSuatHue.Web.Desk.Overview;

/// <summary>A map of proportional circles laid out for a picture of a given size. Pure: the same places give the same picture.</summary>
public sealed record CommuneMap
{
    private const double Margin = 46,
        Largest = 30,
        Smallest = 3,
        LineHeight = 17,
        PerLetter = 7.1;

    /// <summary>The picture's width.</summary>
    public required double Width { get; init; }

    /// <summary>The picture's height.</summary>
    public required double Height { get; init; }

    /// <summary>The circles, the largest first, so that small ones are drawn over large ones.</summary>
    public required IReadOnlyList<MapSpot> Spots { get; init; }

    /// <summary>Counts and radii of the legend, the greatest first.</summary>
    public required IReadOnlyList<(int Count, double Radius)> Legend { get; init; }

    /// <summary>
    /// Lays the places out: degrees to a picture of the width (shortened by the latitude's cosine), areas as counts, labels where they lie over no
    /// circle and no other
    /// label. Nothing for no places.
    /// </summary>
    // Long: one geometry, whose steps share its measures.
    public static CommuneMap Of(IReadOnlyList<MapPlace> places, double width = 1040)
    {
        if (places.Count == 0)
        {
            return new CommuneMap
            {
                Width = width,
                Height = 0,
                Spots = [],
                Legend = [],
            };
        }

        var (south, north, west, east) = (
            places.Min(p => p.Latitude),
            places.Max(p => p.Latitude),
            places.Min(p => p.Longitude),
            places.Max(p => p.Longitude)
        );
        var narrow = Math.Cos((south + north) / 2 * Math.PI / 180);
        var scale = (width - (2 * Margin) - 60) / Math.Max((east - west) * narrow, 0.01);
        var height = ((north - south) * scale) + (2 * Margin);
        var most = Math.Max(1, places.Max(p => p.Count));
        double Radius(int count) => count <= 0 ? Smallest : Math.Max(Smallest, Largest * Math.Sqrt((double)count / most));
        var circles = places
            .OrderByDescending(p => p.Count)
            .ThenBy(p => p.Name, StringComparer.Ordinal)
            .Select(p =>
                (Place: p, X: Margin + ((p.Longitude - west) * narrow * scale), Y: Margin + ((north - p.Latitude) * scale), R: Radius(p.Count))
            )
            .ToList();
        var taken = new List<(double Left, double Top, double Right, double Bottom)>();
        var spots = new List<MapSpot>();
        foreach (var c in circles)
        {
            var (left, top, leader) = Spot(c, circles, taken, width, height);
            var w = Wide(c.Place);
            taken.Add((left, top, left + w, top + LineHeight));

            // The leader ends at the label's nearest edge.
            spots.Add(
                new MapSpot(
                    c.Place,
                    c.X,
                    c.Y,
                    c.R,
                    left,
                    top + 13,
                    leader,
                    Math.Clamp(c.X, left, left + w),
                    c.Y < top ? top + 1
                        : c.Y > top + LineHeight ? top + LineHeight - 2
                        : c.Y
                )
            );
        }

        int[] steps = [most, Math.Max(1, most / 4), 1];
        return new CommuneMap
        {
            Width = width,
            Height = height,
            Spots = spots,
            Legend = [.. steps.Distinct().Select(s => (s, Radius(s)))],
        };
    }

    private static double Wide(MapPlace place) =>
        (place.Name.Length + 1 + place.Count.ToString(System.Globalization.CultureInfo.InvariantCulture).Length) * PerLetter;

    /// <summary>The nearest free place of a label, from beside its circle outwards; beside it where there is none.</summary>
    private static (double Left, double Top, bool Leader) Spot(
        (MapPlace Place, double X, double Y, double R) c,
        IReadOnlyList<(MapPlace Place, double X, double Y, double R)> circles,
        IReadOnlyList<(double Left, double Top, double Right, double Bottom)> taken,
        double width,
        double height
    )
    {
        var w = Wide(c.Place);
        for (var away = 4.0; away < 200; away += 8)
        {
            for (var turn = 0; turn < 16; turn++)
            {
                // Right first, then left, then around.
                var angle = (turn % 2 == 0 ? 0 : Math.PI) + (turn / 2 % 2 == 0 ? 1 : -1) * (((turn / 2) + 1) / 2) * Math.PI / 8;
                var (x, y) = (c.X + ((c.R + away) * Math.Cos(angle)), c.Y + ((c.R + away) * Math.Sin(angle)));
                var (left, top) = (
                    Math.Cos(angle) < -0.2 ? x - w
                    : Math.Cos(angle) > 0.2 ? x
                    : x - (w / 2),
                    Math.Sin(angle) < -0.9 ? y - LineHeight
                    : Math.Sin(angle) > 0.9 ? y
                    : y - (LineHeight / 2)
                );
                if (
                    left >= 2
                    && top >= 2
                    && left + w <= width - 2
                    && top + LineHeight <= height - 2
                    && taken.All(t => left > t.Right + 3 || left + w + 3 < t.Left || top > t.Bottom || top + LineHeight < t.Top)
                    && circles.All(o => Distance(o.X, o.Y, left, top, left + w, top + LineHeight) >= o.R + 1)
                )
                {
                    return (left, top, away > 12);
                }
            }
        }

        return (c.X + c.R + 4, c.Y - (LineHeight / 2), false);
    }

    private static double Distance(double x, double y, double left, double top, double right, double bottom) =>
        Math.Sqrt(Math.Pow(Math.Max(0, Math.Max(left - x, x - right)), 2) + Math.Pow(Math.Max(0, Math.Max(top - y, y - bottom)), 2));
}
