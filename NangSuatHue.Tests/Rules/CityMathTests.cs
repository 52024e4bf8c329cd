using System.Globalization;
using CsCheck;
using NangSuatHue.Data.Measures.CitySeries;
using NangSuatHue.Data.Registry.Indicators;

namespace NangSuatHue.Tests.Rules;

/// <summary>
/// The city's formulas against worked answers (domain §5; growth accounting after Solow 1957 and OECD, Measuring Productivity, 2001, §5) and published tables
/// (GSO PX-Web: ICOR and sectors of Việt Nam), and what holds for any input.
/// </summary>
public sealed class CityMathTests
{
    private static readonly double[] Edges =
    [
        0,
        -0.0,
        1,
        -1,
        1e-300,
        1e300,
        -1e300,
        double.MaxValue,
        double.Epsilon,
        double.NaN,
        double.PositiveInfinity,
        double.NegativeInfinity,
    ];
    internal static readonly Gen<double> Anything = Gen.Select(Gen.Double, Gen.Double[-10, 10], Gen.Int[0, (2 * Edges.Length) - 1])
        .Select(
            (any, small, i) =>
                i < Edges.Length ? Edges[i]
                : i % 2 == 0 ? any
                : small
        );
    private static readonly Gen<double> Level = Gen.Double[0.01, 1e6];
    private static readonly Gen<double> Rate = Gen.Double[-0.5, 0.5];

    [Fact]
    public void AverageGrowth_OfRates() => Is("7.323433", CityMath.AverageGrowth([0.071, 0.066, 0.082, 0.074]).Value * 100); // domain §5, average growth

    [Fact]
    public void AverageGrowth_OfLevels_IsThatOfTheirRates() =>
        Gen.Select(Level, Rate.Array[1, 12])
            .Sample(
                (first, rates) =>
                {
                    var last = rates.Aggregate(first, (level, rate) => level * (1 + rate));
                    Near(CityMath.AverageGrowth(rates).Value, CityMath.AverageGrowth(first, last, rates.Length).Value, 1);
                }
            );

    [Theory]
    [MemberData(nameof(Icors))]
    public void Icor_OfVietNam_AsPublished(string year, string investment, string rise, string published) // GSO PX-Web, ICOR at constant 2010 prices, 2014–2016
    {
        var (i, y) = (Number(investment), Number(rise));
        Is(published, CityMath.Icor(i, 1e6, 1e6 + y).Value);
        Is(published, CityMath.IcorByRates(i / (1e6 + y), y / 1e6).Value);
        Assert.Equal(4, year.Length);
    }

    public static TheoryData<string, string, string, string> Icors()
    {
        var data = new TheoryData<string, string, string, string>();
        foreach (var r in Fixtures.Rows("golden-icor-vn.csv"))
        {
            data.Add(r["year"], r["investment_bn_constant"], r["gdp_increase_bn_constant"], r["published_icor"]);
        }

        return data;
    }

    [Fact]
    public void Icor_Worked() => Is("2.988324", CityMath.Icor(15_100, 62_000, 67_053).Value); // domain §5, ICOR

    [Fact]
    public void LabourProductivity_OfVietNamsSections_AsPublished() // GSO, labour productivity by section, 2010 and 2015, current prices
    {
        var rows = Fixtures.Rows("golden-vn-sectors-2010-2015.csv").ToList();
        Assert.Equal(42, rows.Count);
        Assert.All(
            rows,
            r =>
            {
                var published = Number(r["published_productivity_mn_vnd_current"]);
                var computed = CityMath.LabourProductivity(Number(r["gdp_current_bn_vnd"]), Number(r["employed_thousand"])).Value;

                // 0.1 as printed; employment is printed to 0.1 thousand, which moves the small sections' ratio by more than half a digit.
                var rounding = 0.05 + (computed * 0.05 / Number(r["employed_thousand"]));
                Assert.True(
                    Math.Abs(computed - published) <= rounding + 1e-9,
                    $"{r["year"]} {r["vsic2018_section"]}: {computed} against {published}"
                );
            }
        );
    }

    [Fact]
    public void ByRates_Worked() // domain §5, TFP growth by rates
    {
        var account = GrowthAccounting.ByRates(8.15, 7.20, 1.10, 0.42).Value;
        Is("4.488", account.Tfp);
        var shares = account.Shares.Value;
        Is("55.067485", shares.Tfp);
        Is("37.104294", shares.Capital);
        Is("7.828221", shares.Labour);
    }

    [Fact]
    public void ByRates_Published() // domain §5, growth accounting with β = 0.525
    {
        var account = GrowthAccounting.ByRates(Percent(18_000, 19_200), Percent(24_000, 25_200), Percent(120, 124), 1 - 0.525).Value;
        Is("2.541667", account.Tfp);
        var shares = account.Shares.Value;
        Is("38.125", shares.Tfp);
        Is("35.625", shares.Capital);
        Is("26.25", shares.Labour);

        static double Percent(double from, double to) => CityMath.Growth(from, to).Value * 100;
    }

    [Fact]
    public void Tornqvist_Worked() // domain §5, TFP growth, Törnqvist; OECD 2001, §5.4
    {
        var account = GrowthAccounting.Tornqvist((62_000, 67_053), (185_000, 198_320), (560, 566.16), (0.40, 0.44)).Value;
        Is("7.834897", account.Output * 100);
        Is("2.920095", account.Capital * 100);
        Is("0.634517", account.Labour * 100);
        Is("4.280285", account.Tfp * 100);
    }

    [Fact]
    public void CapitalStock_Worked() // domain §5, perpetual inventory; OECD, Measuring Capital (2009), §15
    {
        var stock = GrowthAccounting.CapitalStock([12_000, 12_800, 13_900, 15_100], 0.05, 0.06).Value!;
        string[] expected = ["109090.9091", "116436.3636", "124514.5455", "133388.8182"];
        Assert.Equal(expected.Length, stock.Length);
        Assert.All(expected.Zip(stock), p => Is(p.First, p.Second));
    }

    [Fact]
    public void CapitalStock_GrowsSteadily_WhereInvestmentDoes() =>
        Gen.Select(Level, Gen.Double[0.001, 0.5], Gen.Double[0.001, 0.5])
            .Sample(
                (first, growth, depreciation) =>
                {
                    var stock = GrowthAccounting
                        .CapitalStock([.. Enumerable.Range(0, 8).Select(t => first * Math.Pow(1 + growth, t))], depreciation, growth)
                        .Value!;
                    Assert.All(
                        stock.Zip(stock.Skip(1)),
                        p =>
                            Assert.Equal(
                                (p.First * (1 - depreciation)) + (first * Math.Pow(1 + growth, Array.IndexOf(stock, p.First) + 1)),
                                p.Second,
                                p.Second * 1e-12
                            )
                    );
                }
            );

    [Fact]
    public void Accounts_AddUpToGrowth() =>
        Gen.Select(Level, Level, Level, Level, Level, Level, Gen.Double[0, 1], Gen.Double[0, 1])
            .Sample(
                (y0, y1, k0, k1, l0, l1, s0, s1) =>
                {
                    Adds(GrowthAccounting.Tornqvist((y0, y1), (k0, k1), (l0, l1), (s0, s1)).Value);
                    Adds(GrowthAccounting.ByRates(Math.Log(y1 / y0), Math.Log(k1 / k0), Math.Log(l1 / l0), s0).Value);

                    static void Adds(GrowthAccount a)
                    {
                        Near(a.Output, a.Capital + a.Labour + a.Tfp, Math.Abs(a.Capital) + Math.Abs(a.Labour) + Math.Abs(a.Tfp));
                        if (a.Shares is { IsOk: true, Value: var s })
                        {
                            Near(100, s.Capital + s.Labour + s.Tfp, 100 + Math.Abs(s.Capital) + Math.Abs(s.Labour) + Math.Abs(s.Tfp));
                        }

                        Assert.Equal(a.Output > 0, a.Shares.IsOk);
                    }
                }
            );

    [Fact]
    public void Tornqvist_DoesNotDependOnUnits() =>
        Gen.Select(Level, Level, Level, Level, Level, Level, Gen.Double[0, 1], Gen.Double[1e-6, 1e6])
            .Sample(
                (y0, y1, k0, k1, l0, l1, share, unit) =>
                {
                    var one = GrowthAccounting.Tornqvist((y0, y1), (k0, k1), (l0, l1), (share, share)).Value;
                    var other = GrowthAccounting
                        .Tornqvist((y0 * unit, y1 * unit), (k0 * unit, k1 * unit), (l0 / unit, l1 / unit), (share, share))
                        .Value;
                    Near(one.Tfp, other.Tfp, 100);
                }
            );

    [Theory]
    [InlineData(0)]
    [InlineData(-1.5)]
    public void Shares_OfNoGrowth_AreRefused(double growth) =>
        Assert.Equal(Refusal.GrowthNotPositive, GrowthAccounting.ByRates(growth, 3, 1, 0.4).Value.Shares.Refused);

    [Fact]
    public void Gap_AndYearsToClose()
    {
        var gap = CityMath.Gap(100, 125).Value;
        Assert.Equal((25.0, 0.8), (gap.Difference, gap.Ratio));
        var years = CityMath.YearsToClose(100, 125, 0.08, 0.05).Value;
        Near(125 * Math.Pow(1.05, years), 100 * Math.Pow(1.08, years), 1000);
        Assert.Equal(0, CityMath.YearsToClose(130, 125, 0, 0.05).Value);
        Assert.Equal(Refusal.NeverCloses, CityMath.YearsToClose(100, 125, 0.05, 0.05).Refused);
        Assert.Equal(Refusal.NeverCloses, CityMath.YearsToClose(100, 125, 0.04, 0.05).Refused);
    }

    [Fact]
    public void NeededGrowth_MakesTheAverage() =>
        Gen.Select(Rate, Rate.Array[0, 9], Gen.Int[1, 9])
            .Sample(
                (target, known, left) =>
                {
                    var needed = CityMath.NeededGrowth(target, known.Length + left, known);
                    if (needed.IsOk)
                    {
                        Near(target, CityMath.AverageGrowth([.. known, .. Enumerable.Repeat(needed.Value, left)]).Value, 1);
                    }
                }
            );

    [Fact]
    public void NeededGrowth_OfAPeriodNotBegunIsTheTarget_AndOfOneGoneByIsRefused()
    {
        Near(0.07, CityMath.NeededGrowth(0.07, 5, []).Value, 1);
        Is("7.251471", CityMath.NeededGrowth(0.07, 5, [0.06]).Value * 100); // (1.07^5 / 1.06)^(1/4) − 1
        Assert.Equal(Refusal.NoYearsLeft, CityMath.NeededGrowth(0.07, 1, [0.06]).Refused);
    }

    [Fact]
    public void ProductivityGrowth_AgreesWithTheLevels() =>
        Gen.Select(Level, Level, Level, Level)
            .Sample(
                (y0, y1, l0, l1) =>
                {
                    var direct = CityMath.Growth(y0 / l0, y1 / l1).Value;
                    Near(direct, CityMath.ProductivityGrowth((y1 / y0) - 1, (l1 / l0) - 1).Value, 1 + Math.Abs(direct) + (y1 / y0));
                }
            );

    [Fact]
    public void NoInput_GivesNaNOrInfinity() =>
        Gen.Select(Anything.Array[8], Anything.Array[0, 6], Gen.Int[-2, 8])
            .Sample(
                (x, many, n) =>
                {
                    Sound(CityMath.LabourProductivity(x[0], x[1]));
                    Sound(CityMath.Growth(x[0], x[1]));
                    Sound(CityMath.ProductivityGrowth(x[0], x[1]));
                    Sound(CityMath.AverageGrowth(many));
                    Sound(CityMath.AverageGrowth(x[0], x[1], n));
                    Sound(CityMath.Icor(x[0], x[1], x[2]));
                    Sound(CityMath.IcorByRates(x[0], x[1]));
                    Sound(CityMath.YearsToClose(x[0], x[1], x[2], x[3]));
                    Sound(CityMath.NeededGrowth(x[0], n, many));
                    Sound(CityMath.Gap(x[0], x[1]), g => [g.Difference, g.Ratio]);
                    Sound(GrowthAccounting.CapitalStock(many, x[0], x[1]), k => k!);
                    Sound(GrowthAccounting.ByRates(x[0], x[1], x[2], x[3]), All);
                    Sound(GrowthAccounting.Tornqvist((x[0], x[1]), (x[2], x[3]), (x[4], x[5]), (x[6], x[7])), All);

                    static double[] All(GrowthAccount a) =>
                        [a.Output, a.Capital, a.Labour, a.Tfp, a.Shares.Value.Capital, a.Shares.Value.Labour, a.Shares.Value.Tfp];
                },
                iter: 5_000
            );

    internal static void Sound(Computation<double> computed) => Sound(computed, v => [v]);

    internal static void Sound<T>(Computation<T> computed, Func<T, IEnumerable<double>> numbers)
    {
        if (computed.IsOk)
        {
            Assert.All(numbers(computed.Value), v => Assert.True(double.IsFinite(v)));
        }
    }

    /// <summary>Equal to the printed digit.</summary>
    internal static void Is(string printed, double value) =>
        Assert.Equal(
            printed,
            Math.Round(value, printed.Length - printed.IndexOf('.', StringComparison.Ordinal) - 1, MidpointRounding.AwayFromZero)
                .ToString("F" + (printed.Length - printed.IndexOf('.', StringComparison.Ordinal) - 1), CultureInfo.InvariantCulture)
        );

    /// <summary>Equal to 1e-9 of the size of what was added up.</summary>
    internal static void Near(double expected, double actual, double size) =>
        Assert.True(Math.Abs(expected - actual) <= 1e-9 * Math.Max(size, Math.Abs(expected)), $"{expected} against {actual}");

    internal static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
