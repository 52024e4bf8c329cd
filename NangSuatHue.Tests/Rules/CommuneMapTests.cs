using CsCheck;
using NangSuatHue.Data.Exchange.Reading;
using NangSuatHue.Web.Desk.Overview;

namespace NangSuatHue.Tests.Rules;

/// <summary>The map of communes: areas as counts, everything inside the picture, labels that lie over nothing.</summary>
public sealed class CommuneMapTests
{
    private static readonly IReadOnlyList<(string Name, double Lat, double Lon)> Communes = SheetReader
        .ReadAll(Path.Combine(AppContext.BaseDirectory, "seeds", "reference", "hue-communes.csv"))
        .Select(r => (r["name"], CityMathTests.Number(r["lat"]), CityMathTests.Number(r["lon"])))
        .ToList();

    [Fact]
    public void Labels_OfAllFortyCommunes_LieOverNoCircleAndNoOtherLabel() =>
        Gen.Int[0, 500]
            .Array[40]
            .Sample(
                counts =>
                {
                    var map = CommuneMap.Of([.. Communes.Select((c, i) => new MapPlace(c.Name, counts[i], c.Lat, c.Lon, null))]);
                    Assert.Equal(40, map.Spots.Count);
                    var labels = map
                        .Spots.Select(s =>
                            (
                                s.Place.Name,
                                Left: s.LabelX,
                                Top: s.LabelY - 13,
                                Right: s.LabelX + ((s.Place.Name.Length + 1 + $"{s.Place.Count}".Length) * 7.1),
                                Bottom: s.LabelY + 4
                            )
                        )
                        .ToList();
                    for (var i = 0; i < 40; i++)
                    {
                        var (a, s) = (labels[i], map.Spots[i]);
                        Assert.InRange(s.X - s.Radius, 0, map.Width);
                        Assert.InRange(s.Y + s.Radius, 0, map.Height);
                        Assert.True(a.Left >= 0 && a.Right <= map.Width && a.Top >= 0 && a.Bottom <= map.Height, a.Name);
                        Assert.DoesNotContain(labels.Skip(i + 1), b => a.Left < b.Right && b.Left < a.Right && a.Top < b.Bottom && b.Top < a.Bottom);
                        Assert.DoesNotContain(
                            map.Spots,
                            o =>
                                Math.Max(Math.Max(a.Left - o.X, o.X - a.Right), 0) is var dx
                                && Math.Max(Math.Max(a.Top - o.Y, o.Y - a.Bottom), 0) is var dy
                                && Math.Sqrt((dx * dx) + (dy * dy)) < o.Radius
                        );
                    }
                },
                iter: 60
            );

    [Fact]
    public void Areas_AreAsTheCounts_AndNoneIsLost()
    {
        var map = CommuneMap.Of([new("A", 400, 16.1, 107.2, null), new("B", 100, 16.5, 107.9, "/x"), new("C", 0, 16.6, 107.5, null)]);
        Assert.Equal(["A", "B", "C"], map.Spots.Select(s => s.Place.Name));
        Assert.Equal(2, map.Spots[0].Radius / map.Spots[1].Radius, 9);
        Assert.Equal(3, map.Spots[2].Radius);
        Assert.True(map.Spots[0].Y > map.Spots[2].Y && map.Spots[0].X < map.Spots[1].X);
        Assert.Equal([400, 100, 1], map.Legend.Select(l => l.Count));
        Assert.Empty(CommuneMap.Of([]).Spots);
        Assert.Single(CommuneMap.Of([new("A", 0, 16.1, 107.2, null)]).Spots);
    }
}
