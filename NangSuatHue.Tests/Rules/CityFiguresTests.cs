using NangSuatHue.Data.Measures.CitySeries;

namespace NangSuatHue.Tests.Rules;

/// <summary>Series of the city: which value of a year stands, and growth that bridges no gap.</summary>
public sealed class CityFiguresTests
{
    private static readonly string[] City = ["TP Huế", "Thừa Thiên Huế"];
    private int id;

    [Theory]
    [InlineData(EstimateStatus.Final, EstimateStatus.NotStated)]
    [InlineData(EstimateStatus.NotStated, EstimateStatus.Preliminary)]
    [InlineData(EstimateStatus.Preliminary, EstimateStatus.Estimate)]
    [InlineData(EstimateStatus.Final, EstimateStatus.Estimate)]
    public void Series_TheMostFinalValue_StandsInWhateverOrder(EstimateStatus finer, EstimateStatus looser)
    {
        CityObservation[] both = [Value("2024", 1, finer), Value("2024", 2, looser, Verification.Verified)];
        Assert.Equal((1.0, finer), One(both));
        Assert.Equal((1.0, finer), One(both.Reverse()));

        static (double, EstimateStatus) One(IEnumerable<CityObservation> observations)
        {
            var point = Assert.Single(GetCityFigures.Series(observations, "grdp_tang", City));
            return (point.Value!.Value, point.Status);
        }
    }

    [Fact]
    public void Series_EqualStatus_TakesTheVerifiedThenTheLatest()
    {
        CityObservation[] values =
        [
            Value("2024", 1, EstimateStatus.Final, Verification.Verified),
            Value("2024", 2, EstimateStatus.Final),
            Value("2023", 3),
            Value("2023", 4),
        ];
        Assert.Equal([4.0, 1.0], GetCityFigures.Series(values, "grdp_tang", City).Select(p => p.Value));
    }

    [Fact]
    public void Series_WholeYearsOfTheIndicatorAndPlace_StandInOrder()
    {
        var other = Value("2022", 9);
        other.Indicator = "gdp_tang";
        var country = Value("2021", 9);
        country.Place = "Việt Nam";
        CityObservation[] values = [Value("2025", 3), Value("2019", 1), Value("2025H1", 9), Value("2011-2015", 9), other, country, Value("2020", 2)];
        values[6].Place = "Thừa Thiên Huế";
        var series = GetCityFigures.Series(values, "grdp_tang", City);
        Assert.Equal([(2019, 1.0), (2020, 2.0), (2025, 3.0)], series.Select(p => (p.Year, p.Value!.Value)));
        Assert.Equal(["TP Huế", "Thừa Thiên Huế", "TP Huế"], series.Select(p => p.Place));
    }

    [Fact]
    public void Series_Point_KeepsSourceStatusAndNote()
    {
        var observation = Value("2024", 8.15, EstimateStatus.Preliminary, Verification.Verified);
        observation.Note = "giá so sánh 2010";
        var point = Assert.Single(GetCityFigures.Series([observation], "grdp_tang", City));
        Assert.Equal(new CityPoint(2024, 8.15, EstimateStatus.Preliminary, Verification.Verified, "Niên giám", "giá so sánh 2010", "TP Huế"), point);
    }

    [Fact]
    public void GrowthOf_ConsecutiveYears_IsDerived()
    {
        var growth = GetCityFigures.GrowthOf([Point(2011, 100), Point(2012, 107.1), Point(2013, 96.39)]);
        Assert.Equal([2012, 2013], growth.Select(p => p.Year));
        Assert.Equal(7.1, growth[0].Value!.Value, 9);
        Assert.Equal(-10, growth[1].Value!.Value, 9);
        Assert.All(growth, p => Assert.Equal(Verification.Derived, p.Verification));
        Assert.All(growth, p => Assert.Equal("Niên giám", p.Source));
        Assert.Equal(EstimateStatus.Final, growth[0].Status);
    }

    [Fact]
    public void GrowthOf_Gap_IsNeverBridged()
    {
        Assert.Equal(
            [2012, 2016],
            GetCityFigures.GrowthOf([Point(2011, 100), Point(2012, 110), Point(2015, 130), Point(2016, 140)]).Select(p => p.Year)
        );
        Assert.Empty(GetCityFigures.GrowthOf([Point(2011, 100), Point(2012, null), Point(2013, 120)]));
    }

    [Fact]
    public void GrowthOf_NothingToDivideBy_IsLeftOut()
    {
        Assert.Empty(GetCityFigures.GrowthOf([Point(2011, 0), Point(2012, 5)]));
        Assert.Empty(GetCityFigures.GrowthOf([Point(2011, 5)]));
        Assert.Empty(GetCityFigures.GrowthOf([]));
    }

    private static CityPoint Point(int year, double? value) =>
        new(year, value, EstimateStatus.Final, Verification.Verified, "Niên giám", null, "TP Huế");

    private CityObservation Value(
        string period,
        double value,
        EstimateStatus status = EstimateStatus.NotStated,
        Verification verification = Verification.Unverified
    ) =>
        new()
        {
            Id = ++id,
            Place = "TP Huế",
            Period = period,
            Indicator = "grdp_tang",
            Value = value,
            Unit = "%",
            EstimateStatus = status,
            Verification = verification,
            Source = "Niên giám",
            Vintage = "không ghi",
        };
}
