using NangSuatHue.Data.Exchange.Reading;
using NangSuatHue.Data.Measures.CitySeries;

namespace NangSuatHue.Tests.Rules;

/// <summary>The code list of the city's series: every code of the reference series has a name, and the unit that its source prints.</summary>
public sealed class CityIndicatorsTests
{
    [Fact]
    public void EveryCodeOfTheReferenceSeries_IsNamed_WithTheUnitAsPublished()
    {
        var rows = SheetReader.ReadAll(Path.Combine(AppContext.BaseDirectory, "seeds", "reference", "hue-productivity.csv")).ToList();
        Assert.Equal(443, rows.Count);
        Assert.All(
            rows,
            r =>
            {
                var indicator = CityIndicators.Find(r["indicator"]);
                Assert.True(indicator is not null, r["indicator"]);
                Assert.Equal(r["unit"], indicator!.Unit.Vi);
            }
        );
    }

    [Fact]
    public void Everything_IsSaidInBothLanguages_AndNamedOnce()
    {
        Assert.All(
            CityIndicators.All,
            i =>
                Assert.All(
                    (string[])[i.Code, i.Name.Vi, i.Name.En, i.Unit.Vi, i.Unit.En, i.Formula.Vi, i.Formula.En, i.Source],
                    t => Assert.False(string.IsNullOrWhiteSpace(t))
                )
        );
        Assert.Equal(CityIndicators.All.Count, CityIndicators.All.Select(i => i.Name.Vi).Distinct().Count());
        Assert.Equal(CityIndicators.All.Count, CityIndicators.All.Select(i => i.Name.En).Distinct().Count());
        Assert.Same(CityIndicators.Names, CitySeriesKind.Kind.Field("indicator").Names);
        Assert.Null(CityIndicators.Find("khong_co"));
    }
}
