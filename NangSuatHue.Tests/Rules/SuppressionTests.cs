using CsCheck;
using NangSuatHue.Data.Foundation.Disclosure;
using static NangSuatHue.Data.Foundation.Disclosure.SuppressionReason;

namespace NangSuatHue.Tests.Rules;

/// <summary>Which cells of a statistic may be published (domain §3): tables at the limits, and what holds for every cell.</summary>
public sealed class SuppressionTests
{
    private static readonly Gen<double[]> Cells = Gen.Double[-1e9, 1e9].Array[0, 12];

    public static TheoryData<double[], SuppressionReason> Limits =>
        new()
        {
            { [], TooFew },
            { [20, 20, 20, 20], TooFew },
            { [20, 20, 20, 20, 20], None },
            { [85, 2.2, 2.2, 2.2, 2.2, 2.1, 2.1, 2], None },
            { [85, 5, 4, 3, 3], Estimable },
            { [85.01, 4.99, 4, 3, 3], OneDominates },
            { [60, 30, 4, 3, 3], None },
            { [60, 30.01, 3.99, 3, 3], TwoDominate },
            { [45, 45.01, 3.99, 3, 3], TwoDominate },
            { [-86, 5, 3, 3, 3], OneDominates },
            { [-50, 45, 2, 2, 1], TwoDominate },
            { [0, 0, 0, 0, 0], None },
            { [1, 0, 0, 0, 0], OneDominates },
        };

    [Theory]
    [MemberData(nameof(Limits))]
    public void Judge_AtTheLimits(double[] contributions, SuppressionReason expected) => Assert.Equal(expected, Suppression.Judge(contributions));

    [Fact]
    public void JudgeRatio_NeedsBothParts()
    {
        (double, double)[] even = [(20, 1), (20, 1), (20, 1), (20, 1), (20, 1)];
        Assert.Equal(None, Suppression.JudgeRatio(even));
        Assert.Equal(OneDominates, Suppression.JudgeRatio(even.Select((x, i) => (x.Item1, i == 0 ? 100.0 : 1))));
        Assert.Equal(OneDominates, Suppression.JudgeRatio(even.Select((x, i) => (i == 0 ? 1000.0 : 1, x.Item2))));
        Assert.Equal(TooFew, Suppression.JudgeRatio(even.Take(4)));
    }

    [Fact]
    public void Judge_IsTheSame_InAnyOrder_WithAnySign_InAnyUnit() =>
        Cells
            .Select(Gen.Int[-6, 6])
            .Sample(
                (cell, power) =>
                {
                    var expected = Suppression.Judge(cell);
                    Assert.Equal(expected, Suppression.Judge(cell.Order()));
                    Assert.Equal(expected, Suppression.Judge(cell.Select(c => -c)));
                    Assert.Equal(expected, Suppression.Judge(cell.Select(c => c * Math.Pow(2, power))));
                },
                print: x => string.Join(";", x.Item1)
            );

    [Fact]
    public void Judge_WhatPasses_HasFiveAndNobodyAboveTheShares() =>
        Cells
            .Where(c => Suppression.Judge(c) == None)
            .Sample(cell =>
            {
                var sizes = cell.Select(Math.Abs).OrderDescending().ToList();
                Assert.True(sizes.Count >= 5);
                Assert.True(sizes[0] <= (sizes.Sum() * 0.85) + 1e-3);
                Assert.True(sizes[0] + sizes[1] <= (sizes.Sum() * 0.9) + 1e-3);
            });

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void Judge_NoNumber_Throws(double value) => Assert.Throws<ArgumentException>(() => Suppression.Judge([1, 2, 3, 4, value]));

    [Theory]
    [InlineData(OrderStatistic.Median, 10)]
    [InlineData(OrderStatistic.Quartile, 20)]
    [InlineData(OrderStatistic.Decile, 50)]
    public void MayShow_FromItsLeastCount(OrderStatistic statistic, int least)
    {
        Assert.False(Suppression.MayShow(statistic, least - 1));
        Assert.True(Suppression.MayShow(statistic, least));
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(231.25, 231)]
    [InlineData(12345, 12300)]
    [InlineData(-0.0123456, -0.0123)]
    [InlineData(999.6, 1000)]
    [InlineData(0.12350, 0.124)]
    [InlineData(231_250_000, 231_000_000)]
    public void ToThreeDigits_Cases(double value, double expected) => Assert.Equal(expected, Suppression.ToThreeDigits(value), 12);
}
