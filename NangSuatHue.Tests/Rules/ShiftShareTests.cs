using CsCheck;
using NangSuatHue.Data.Registry.Indicators;
using static NangSuatHue.Tests.Rules.CityMathTests;

namespace NangSuatHue.Tests.Rules;

/// <summary>
/// Shift-share against worked answers (domain §5) and Việt Nam's published sectors (GSO: GDP at constant 2010 prices and employment by section,
/// 2010 and 2015), and what holds for any units: nothing is left over, units of measure do not matter, nothing is NaN.
/// </summary>
public sealed class ShiftShareTests
{
    private static readonly Gen<(double Output, double Employment)> Unit = Gen.Select(Gen.Double[-1e5, 1e6], Gen.Double[0.1, 1e5]);
    private static readonly Gen<Dictionary<int, (double Output, double Employment)>> Period = Gen.Dictionary(Gen.Int[0, 20], Unit)[1, 15];

    [Fact]
    public void ThreeSectors_Worked()
    {
        var r = ShiftShare
            .Of([U("A", 11_000, 190), U("B", 21_000, 150), U("C", 30_000, 220)], [U("A", 11_300, 170), U("B", 24_000, 165), U("C", 33_500, 235)])
            .Value!;
        Is("110.714286", r.From);
        Is("120.701754", r.To);
        Is("9.987469", r.Change);
        Is("6.802314", r.Within);
        Is("3.298977", r.Static);
        Is("-0.113822", r.Dynamic);
        Assert.Equal((0.0, 0.0), (r.Entry, r.Exit));
    }

    [Fact]
    public void VietNam_ThreeSectors_AsInTheTable()
    {
        var rows = Fixtures.Rows("golden-shift-share-3.csv").ToList();
        var sectors = rows.Where(r => r["sector"] != "TOTAL").ToList();
        var result = ShiftShare
            .Of(
                sectors.Select(r => U(r["sector"], Number(r["va2010_bn_const"]), Number(r["emp2010_k"]))),
                sectors.Select(r => U(r["sector"], Number(r["va2015_bn_const"]), Number(r["emp2015_k"])))
            )
            .Value!;
        foreach (var row in sectors)
        {
            var term = result.Terms.Single(t => t.Key == row["sector"]);
            Is(row["within_mn"], term.Within);
            Is(row["static_mn"], term.Static);
            Is(row["dynamic_mn"], term.Dynamic);
        }

        var total = rows.Single(r => r["sector"] == "TOTAL");
        Is(total["prod2010_mn"], result.From);
        Is(total["prod2015_mn"], result.To);
        Is(total["within_mn"], result.Within);
        Is(total["static_mn"], result.Static);
        Is(total["dynamic_mn"], result.Dynamic);
        Is("9.7134", result.Change);
    }

    [Fact]
    public void VietNam_TwentySections_SplitsOtherwise()
    {
        var rows = Fixtures.Rows("golden-vn-sectors-2010-2015.csv").Where(r => r["vsic2018_section"] != "TOTAL").ToList();
        var result = ShiftShare.Of(Of("2010"), Of("2015")).Value!;
        Assert.Equal(20, result.Terms.Count);
        Is("7.5243", result.Within);
        Is("2.7216", result.Static);
        Is("-0.5324", result.Dynamic);

        IEnumerable<ShiftShareUnit<string>> Of(string year) =>
            rows.Where(r => r["year"] == year)
                .Select(r => U(r["vsic2018_section"], Number(r["gdp_const2010_bn_vnd"]), Number(r["employed_thousand"])));
    }

    [Fact]
    public void Parts_AddUpToTheChange_WhateverEntersOrLeaves() =>
        Gen.Select(Period, Period, Gen.Bool)
            .Sample(
                (from, to, centred) =>
                {
                    var r = ShiftShare.Of(Of(from), Of(to), centred ? ShiftShareReference.FirstAverage : ShiftShareReference.Zero).Value!;
                    var size =
                        r.Terms.Sum(t => Math.Abs(t.Within) + Math.Abs(t.Static) + Math.Abs(t.Dynamic) + Math.Abs(t.Entry) + Math.Abs(t.Exit))
                        + Math.Abs(r.From)
                        + Math.Abs(r.To);
                    Near(r.Change, r.Within + r.Static + r.Dynamic + r.Entry + r.Exit, size);
                    Near(r.Change, r.Terms.Sum(t => t.Total), size);
                    Assert.Equal(from.Keys.Union(to.Keys).Count(), r.Terms.Count);
                }
            );

    [Fact]
    public void References_AgreeWhereNothingEntersOrLeaves() =>
        Gen.Select(Unit, Unit)
            .Array[1, 12]
            .Sample(units =>
            {
                var (from, to) = (
                    units.Select((u, i) => U(i, u.Item1.Output, u.Item1.Employment)).ToList(),
                    units.Select((u, i) => U(i, u.Item2.Output, u.Item2.Employment)).ToList()
                );
                var (zero, average) = (ShiftShare.Of(from, to).Value!, ShiftShare.Of(from, to, ShiftShareReference.FirstAverage).Value!);
                var size = zero.Terms.Sum(t => Math.Abs(t.Static)) + Math.Abs(zero.From);
                Near(zero.Static, average.Static, size);
                Assert.Equal((zero.Within, zero.Dynamic, zero.Entry, zero.Exit), (average.Within, average.Dynamic, average.Entry, average.Exit));
            });

    [Fact]
    public void UnitsOfMeasure_ScaleTheParts() =>
        Gen.Select(Period, Period, Gen.Double[1e-3, 1e3], Gen.Double[1e-3, 1e3])
            .Sample(
                (from, to, money, people) =>
                {
                    var one = ShiftShare.Of(Of(from), Of(to)).Value!;
                    var other = ShiftShare.Of(Of(from).Select(Scaled), Of(to).Select(Scaled)).Value!;
                    var size =
                        one.Terms.Sum(t => Math.Abs(t.Within) + Math.Abs(t.Static) + Math.Abs(t.Dynamic) + Math.Abs(t.Entry) + Math.Abs(t.Exit))
                        * money
                        / people;
                    Near(one.Within * money / people, other.Within, size);
                    Near(one.Static * money / people, other.Static, size);
                    Near(one.Dynamic * money / people, other.Dynamic, size);

                    ShiftShareUnit<int> Scaled(ShiftShareUnit<int> u) => new(u.Key, u.Output * money, u.Employment * people);
                }
            );

    [Fact]
    public void Refusals_SayWhy()
    {
        ShiftShareUnit<string>[] good = [U("A", 1, 1)];
        Assert.Equal(Refusal.MissingInput, ShiftShare.Of([U("A", double.NaN, 1)], good).Refused);
        Assert.Equal(Refusal.LevelNotPositive, ShiftShare.Of([U("A", 1, 0)], good).Refused);
        Assert.Equal(Refusal.LevelNotPositive, ShiftShare.Of(good, [U("A", 1, -2)]).Refused);
        Assert.Equal(Refusal.LevelNotPositive, ShiftShare.Of([], good).Refused);
        Assert.Equal(Refusal.LevelNotPositive, ShiftShare.Of(good, [U("A", 0, 0)]).Refused);
        Assert.Equal(Refusal.Repeated, ShiftShare.Of(good, [U("A", 1, 1), U("A", 2, 1)]).Refused);
    }

    [Fact]
    public void NoInput_GivesNaNOrInfinity()
    {
        var units = Gen.Select(Gen.Int[0, 5], Anything, Anything).Array[0, 6];
        Gen.Select(units, units)
            .Sample(
                (from, to) =>
                    Sound(
                        ShiftShare.Of(from.Select(u => U(u.Item1, u.Item2, u.Item3)), to.Select(u => U(u.Item1, u.Item2, u.Item3))),
                        r => [r!.From, r.To, r.Change, r.Within, r.Static, r.Dynamic, r.Entry, r.Exit, .. r.Terms.Select(t => t.Total)]
                    ),
                iter: 5_000
            );
    }

    private static IEnumerable<ShiftShareUnit<int>> Of(Dictionary<int, (double Output, double Employment)> period) =>
        period.Select(u => U(u.Key, u.Value.Output, u.Value.Employment));

    private static ShiftShareUnit<TKey> U<TKey>(TKey key, double output, double employment) => new(key, output, employment);
}
