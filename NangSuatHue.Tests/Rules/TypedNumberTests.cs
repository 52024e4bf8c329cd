using NangSuatHue.Data.Exchange.Mapping;
using NangSuatHue.Data.Foundation.Text;
using NangSuatHue.Web.Shared;

namespace NangSuatHue.Tests.Rules;

/// <summary>Numbers as people type and paste them into forms, and what is said beside the field.</summary>
public sealed class TypedNumberTests
{
    [Theory]
    [InlineData("9,800", DecimalSign.Comma, 9800, 9.8)]
    [InlineData("1,234", DecimalSign.Comma, 1234, 1.234)]
    [InlineData("-9,800", DecimalSign.Comma, -9800, -9.8)]
    [InlineData("(9,800)", DecimalSign.Comma, -9800, -9.8)]
    [InlineData("9,800 tỷ", DecimalSign.Comma, 9_800_000, 9800)]
    [InlineData("12,500 triệu đồng", DecimalSign.Comma, 12500, 12.5)]
    [InlineData("9.800", DecimalSign.Point, 9800, 9.8)]
    public void ANumberThatCanMeanTwo_IsAQuestion(string text, DecimalSign sign, double grouped, double decimals)
    {
        var which = TypedNumber.Which(TypedNumber.Amount, text, sign, 6);
        Assert.Equal((grouped, decimals), which);

        // Each of the answers can be read in one way only, and means what it says.
        var (one, other) = TypedNumber.Spell(which!.Value, sign);
        foreach (var (answer, value) in ((string, double)[])[(one, grouped), (other, decimals)])
        {
            Assert.Null(TypedNumber.Which(TypedNumber.Amount, answer, sign, 6));
            Assert.True(TypedNumber.TryRead(TypedNumber.Amount, answer, sign, 6, out var read));
            Assert.Equal(value, read);
        }
    }

    [Theory]
    [InlineData("9.800", DecimalSign.Comma, 9800)]
    [InlineData("9,80", DecimalSign.Comma, 9.8)]
    [InlineData("9,8", DecimalSign.Comma, 9.8)]
    [InlineData("9,8000", DecimalSign.Comma, 9.8)]
    [InlineData("0,800", DecimalSign.Comma, 0.8)]
    [InlineData("9,800,000", DecimalSign.Comma, 9_800_000)]
    [InlineData("9.800,5", DecimalSign.Comma, 9800.5)]
    [InlineData("9,800", DecimalSign.Point, 9800)]
    [InlineData("9800", DecimalSign.Comma, 9800)]
    [InlineData("2.150.000đ", DecimalSign.Comma, 2.15)]
    [InlineData("2.150.000 VND", DecimalSign.Comma, 2.15)]
    [InlineData("12.345 triệu", DecimalSign.Comma, 12345)]
    [InlineData("12 tỷ", DecimalSign.Comma, 12000)]
    public void ANumberWithOneReading_IsTaken(string text, DecimalSign sign, double value)
    {
        Assert.Null(TypedNumber.Which(TypedNumber.Amount, text, sign, 6));
        Assert.True(TypedNumber.TryRead(TypedNumber.Amount, text, sign, 6, out var read));
        Assert.Equal(value, read, 9);
    }

    [Theory]
    [InlineData("chín tỷ")]
    [InlineData("9 tấn")]
    [InlineData("12%")]
    [InlineData("1.2.3")]
    [InlineData("9,8 hoặc 9,9")]
    public void WhatIsNoAmount_IsNone(string text) => Assert.False(TypedNumber.TryRead(TypedNumber.Amount, text, DecimalSign.Comma, 6, out _));

    /// <summary>What a form shows is what it reads again, without a question.</summary>
    [Fact]
    public void AWrittenNumber_IsReadTheSame()
    {
        var random = new Random(17);
        for (var i = 0; i < 20_000; i++)
        {
            var value = Math.Round((random.NextDouble() - 0.5) * Math.Pow(10, random.Next(0, 9)), random.Next(0, 6));
            foreach (var sign in (DecimalSign[])[DecimalSign.Comma, DecimalSign.Point])
            {
                var text = VnNumber.Write(value, sign);
                Assert.Null(TypedNumber.Which(TypedNumber.Quantity, text, sign, 6));
                Assert.True(TypedNumber.TryRead(TypedNumber.Quantity, text, sign, 6, out var read), text);
                Assert.Equal(value, read, 6);
            }
        }
    }

    [Theory]
    [InlineData(12.3e9, "= 12,3 tỷ đồng", "= 12.3 billion VND")]
    [InlineData(4_762_700_000, "≈ 4,76 tỷ đồng", "≈ 4.76 billion VND")]
    [InlineData(9_800_000, "= 9,8 triệu đồng", "= 9.8 million VND")]
    [InlineData(9_800_000_000, "= 9,8 tỷ đồng", "= 9.8 billion VND")]
    [InlineData(-35_000_000, "= -35 triệu đồng", "= -35 million VND")]
    [InlineData(73_230e9, "= 73,23 nghìn tỷ đồng", "= 73.23 trillion VND")]
    [InlineData(2_500, "= 2,5 nghìn đồng", "= 2.5 thousand VND")]
    [InlineData(999_999_999, "≈ 1 tỷ đồng", "≈ 1 billion VND")]
    [InlineData(7, "= 7 đồng", "= 7 VND")]
    [InlineData(0, "= 0 đồng", "= 0 VND")]
    public void AnAmount_IsSaidInWords(double dong, string vi, string en)
    {
        Assert.Equal(vi, AmountWords.Say(dong, vietnamese: true));
        Assert.Equal(en, AmountWords.Say(dong, vietnamese: false));
    }

    [Fact]
    public void TwoPeoplesChanges_AreBroughtTogether_AndOnlyTrueConflictsAreAsked()
    {
        var began = new Dictionary<string, string?>
        {
            ["a"] = "1",
            ["b"] = "2",
            ["c"] = null,
            ["d"] = "4",
            ["e"] = "",
        };
        var mine = new Dictionary<string, string?>
        {
            ["a"] = "1",
            ["b"] = "20",
            ["c"] = "3",
            ["d"] = "40",
            ["e"] = null,
        };
        var theirs = new Dictionary<string, string?>
        {
            ["a"] = "10",
            ["b"] = "2",
            ["c"] = "3",
            ["d"] = "41",
            ["e"] = null,
        };
        var (taken, both) = ThreeWay.Merge(began, mine, theirs);
        Assert.Equal(["a"], taken);
        Assert.Equal(["d"], both);
        Assert.Equal(["10", "20", "3", "40"], ((string[])["a", "b", "c", "d"]).Select(n => mine[n]));
    }
}
