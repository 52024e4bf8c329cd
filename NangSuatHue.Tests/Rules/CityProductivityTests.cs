using CsCheck;
using NangSuatHue.Data.Exchange.Reading;
using NangSuatHue.Data.Measures.CitySeries;
using NangSuatHue.Data.Registry.Indicators;
using NangSuatHue.Web.Measures.CitySeries;
using static NangSuatHue.Tests.Rules.CityMathTests;

namespace NangSuatHue.Tests.Rules;

/// <summary>
/// What the city's page computes with: breaks, inputs of growth accounting from the reference series, the account over years, and what a reader asks.
/// </summary>
public sealed class CityProductivityTests
{
    private static readonly CityProductivityView View = GetCityProductivity.Build(ReadSeries(), []);

    [Fact]
    public void Cut_AtEachBreak_BridgesNothing()
    {
        var pieces = SeriesBreaks.Cut("nsld_gia_hh", "Việt Nam", View.NationalLevel);
        Assert.Equal([2005, 2020, 2021], pieces.Select(p => p.Points[0].Year));
        Assert.Equal([2019, 2020, 2024], pieces.Select(p => p.Points[^1].Year));
        Assert.Null(pieces[0].Begins);
        Assert.Single(SeriesBreaks.Cut("grdp_tang", "TP Huế", View.ConstantLevel));
    }

    [Fact]
    public void Employment_WorkedBackFromProductivity_IsNeverDividedBy()
    {
        Assert.Equal([2022], View.CircularEmployed.Select(p => p.Year)); // 65 700 / 116 = 566.4: domain §3
        Assert.DoesNotContain(View.Employed, p => p.Year == 2022);
        Assert.Equal([2005, .. Enumerable.Range(2007, 10)], View.Employed.Select(p => p.Year));
        Assert.DoesNotContain(View.City, c => c.Year >= 2017 && c.LabourGrowth is not null);
    }

    [Fact]
    public void Contributions_ArePublishedOrComputed_AndAddUpToGrowth()
    {
        Is("8.50", Sum(2025)); // published: 0.10 + 3.69 + 4.02 + 0.69, domain §5
        Is("7.93", Sum(2013)); // 25 081.922 / 23 239.638 − 1
        Assert.Equal([.. Enumerable.Range(2007, 7), 2025], View.Contributions["dong_gop_dv"].Select(p => p.Year));

        static double Sum(int year) => View.Contributions.Values.Sum(c => c.FirstOrDefault(p => p.Year == year)?.Value ?? 0);
    }

    [Fact]
    public void National_CanBeAccountedFor_CityOnlyWithAnAssumption()
    {
        var national = TfpPath.Of(View.National, new AccountingAssumptions());
        Assert.True(national.IsOk);
        Assert.Equal((2006, 2007, 2016), (national.Value!.FirstStock, national.Value.Years[0].Year, national.Value.Years[^1].Year));
        Assert.True(national.Value.Average.IsOk);

        var city = TfpPath.Of(View.City, new AccountingAssumptions()).Value!;
        Assert.Equal((2022, 2023, 2025), (city.FirstStock, city.Years[0].Year, city.Years[^1].Year));
        Assert.Equal(Refusal.MissingInput, city.Average.Refused);
        Is("254545.45", city.Stocks[0]); // 28 000 / (0.06 + 0.05)
        Assert.True(TfpPath.Of(View.City, new AccountingAssumptions { Labour = 0.01 }).Value!.Average.IsOk);
    }

    [Fact]
    public void Account_OfAYear_IsTheFormulasOwn()
    {
        AccountingInput[] inputs = [new(2020, null, 12_000, null), new(2021, 0.08, 12_800, 0.011), new(2022, 0.07, 13_900, 0.012)];
        var result = TfpPath.Of(inputs, new AccountingAssumptions { Alpha = 0.42 }).Value!;
        Is("116436.3636", result.Stocks[1]); // domain §5, perpetual inventory
        var expected = GrowthAccounting.ByRates(0.08, (result.Stocks[1] / result.Stocks[0]) - 1, 0.011, 0.42).Value;
        Near(expected.Tfp, result.Years[0].Account.Value.Tfp, 1);
        Near(expected.Labour + expected.Tfp, result.Years[0].NotCapital, 1);
        Near(result.Average.Value.Output, result.Average.Value.Capital + result.Average.Value.Labour + result.Average.Value.Tfp, 1);
    }

    [Fact]
    public void Account_StopsAtAGap()
    {
        AccountingInput[] inputs =
        [
            new(2018, 0.05, 1, 0),
            new(2019, 0.05, 1, 0),
            new(2021, 0.05, 1, 0),
            new(2022, null, 1, 0),
            new(2023, 0.05, 1, 0),
        ];
        var result = TfpPath.Of(inputs, new AccountingAssumptions()).Value!;
        Assert.Equal([2023], result.Years.Select(y => y.Year));
        Assert.Equal(Refusal.MissingInput, TfpPath.Of([new(2020, 0.1, 1, null)], new AccountingAssumptions()).Refused);
    }

    [Fact]
    public void NoInput_GivesNaNOrInfinity()
    {
        var input = Gen.Select(Gen.Int[2000, 2006], Anything, Anything, Anything)
            .Select((y, a, b, c) => new AccountingInput(y, a > 3 ? null : a, b > 5 ? null : b, c > 3 ? null : c));
        Gen.Select(input.Array[0, 7], Anything.Array[5], Gen.Bool)
            .Sample(
                (inputs, a, log) =>
                    Sound(
                        TfpPath.Of(
                            [.. inputs.DistinctBy(i => i.Year)],
                            new AccountingAssumptions
                            {
                                Alpha = a[0],
                                Depreciation = a[1],
                                GrowthBefore = a[2],
                                InvestmentPrices = a[3],
                                Labour = a[4],
                                Logarithmic = log,
                            }
                        ),
                        r =>
                            [
                                r!.NotCapital,
                                r.Average.Value.Tfp,
                                .. r.Stocks,
                                .. r.Years.SelectMany(y =>
                                    (double[])[y.OutputGrowth, y.CapitalGrowth, y.NotCapital, y.CapitalPart, y.Account.Value.Tfp]
                                ),
                            ]
                    ),
                iter: 5_000
            );
    }

    [Theory]
    [InlineData("", 40, 5, null, 5, "")]
    [InlineData("anpha=35&khau-hao=7.5&lao-dong=1,2&so-nam=3&ket-qua=6,5; 7.1", 35, 7.5, 1.2, 3, "")]
    [InlineData("anpha=99&khau-hao=abc&lao-dong=1e400&so-nam=0", 40, 5, null, 5, "so-nam,anpha,khau-hao,lao-dong")]
    [InlineData("anpha=NaN&ket-qua=1;x", 40, 5, null, 5, "ket-qua,anpha")]
    public void Question_IsReadWithinItsBounds(string query, double alpha, double depreciation, double? labour, int years, string wrong)
    {
        var values = Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(query);
        var question = CityQuestion.Read(n => values.TryGetValue(n, out var v) ? v.ToString() : null);
        Assert.Equal((alpha, depreciation, labour, years), (question.Alpha, question.Depreciation, question.Labour, question.Years));
        Assert.Equal(wrong, string.Join(',', question.Wrong));
        Assert.Equal(query.Contains("6,5", StringComparison.Ordinal) ? [6.5, 7.1] : [], question.Known);
    }

    private static List<CityObservation> ReadSeries() =>
        SheetReader
            .ReadAll(Path.Combine(AppContext.BaseDirectory, "seeds", "reference", "hue-productivity.csv"))
            .Select(
                (r, i) =>
                    new CityObservation
                    {
                        Id = i + 1,
                        Place = r["place"].Normalize(),
                        Period = r["period"],
                        Indicator = r["indicator"],
                        Value = Number(r["value"]),
                        Unit = r["unit"],
                        Source = r["source"],
                        Vintage = "không ghi",
                        EstimateStatus = r["estimate_status"] switch
                        {
                            "ước" => EstimateStatus.Estimate,
                            "sơ bộ" => EstimateStatus.Preliminary,
                            _ => EstimateStatus.NotStated,
                        },
                        Verification = r["verification"] == "derived" ? Verification.Derived : Verification.Verified,
                    }
            )
            .ToList();
}
