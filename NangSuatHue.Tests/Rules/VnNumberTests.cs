using System.Globalization;
using CsCheck;
using NangSuatHue.Data.Foundation.Text;

namespace NangSuatHue.Tests.Rules;

/// <summary>Numbers in both habits.</summary>
public sealed class VnNumberTests
{
    private static readonly NumberFormatInfo Vietnamese = new() { NumberGroupSeparator = ".", NumberDecimalSeparator = "," };
    private static readonly NumberFormatInfo English = new() { NumberGroupSeparator = ",", NumberDecimalSeparator = "." };

    /// <summary>Numbers of decimals that no group of thousands has.</summary>
    private static readonly Gen<int> Decimals = Gen.Int[0, 4].Select(i => new[] { 1, 2, 4, 5, 6 }[i]);

    [Theory]
    [InlineData("1.234.567,89", NumberEvidence.Comma)]
    [InlineData("1,234,567.89", NumberEvidence.Point)]
    [InlineData("1.234.567", NumberEvidence.Comma)]
    [InlineData("1,234,567", NumberEvidence.Point)]
    [InlineData("1.5", NumberEvidence.Point)]
    [InlineData("1,5", NumberEvidence.Comma)]
    [InlineData("1.000", NumberEvidence.Ambiguous)]
    [InlineData("1,000", NumberEvidence.Ambiguous)]
    [InlineData("-999.999", NumberEvidence.Ambiguous)]
    [InlineData("(12,500)", NumberEvidence.Ambiguous)]
    [InlineData("0.500", NumberEvidence.Point)]
    [InlineData("0,500", NumberEvidence.Comma)]
    [InlineData("1234.567", NumberEvidence.Point)]
    [InlineData("1234,567", NumberEvidence.Comma)]
    [InlineData("1.2345", NumberEvidence.Point)]
    [InlineData("1234567", NumberEvidence.Plain)]
    [InlineData("1\u00A0234\u00A0567", NumberEvidence.Plain)]
    [InlineData("", NumberEvidence.NotANumber)]
    [InlineData("-", NumberEvidence.NotANumber)]
    [InlineData("()", NumberEvidence.NotANumber)]
    [InlineData(".", NumberEvidence.NotANumber)]
    [InlineData("--5", NumberEvidence.NotANumber)]
    [InlineData("(-5)", NumberEvidence.NotANumber)]
    [InlineData("5-", NumberEvidence.NotANumber)]
    [InlineData("12 tỷ", NumberEvidence.NotANumber)]
    [InlineData("12tr", NumberEvidence.NotANumber)]
    [InlineData("n/a", NumberEvidence.NotANumber)]
    [InlineData("chưa có", NumberEvidence.NotANumber)]
    [InlineData("1e5", NumberEvidence.NotANumber)]
    [InlineData("0x1F", NumberEvidence.NotANumber)]
    [InlineData("12%", NumberEvidence.NotANumber)]
    [InlineData("١٢", NumberEvidence.NotANumber)]
    [InlineData("1.5.5", NumberEvidence.NotANumber)]
    [InlineData("1.23.456", NumberEvidence.NotANumber)]
    [InlineData("1,2345,678", NumberEvidence.NotANumber)]
    [InlineData("1,234.567,8", NumberEvidence.NotANumber)]
    [InlineData("1.234,567.8", NumberEvidence.NotANumber)]
    [InlineData("12345,678.9", NumberEvidence.NotANumber)]
    [InlineData("1 2", NumberEvidence.NotANumber)]
    [InlineData("1 2345", NumberEvidence.NotANumber)]
    public void Look_Cell_IsClassified(string text, NumberEvidence evidence) => Assert.Equal(evidence, VnNumber.Look(text));

    [Theory]
    [InlineData("1.234.567,89", 1234567.89)]
    [InlineData("1,234,567.89", 1234567.89)]
    [InlineData("1.5", 1.5)]
    [InlineData("1,5", 1.5)]
    [InlineData("0.500", 0.5)]
    [InlineData("0,500", 0.5)]
    [InlineData("-2,5", -2.5)]
    [InlineData("−2,5", -2.5)]
    [InlineData("+2,5", 2.5)]
    [InlineData("- 1.234,5", -1234.5)]
    [InlineData("(1.234,5)", -1234.5)]
    [InlineData(" ( 7 ) ", -7.0)]
    [InlineData("1\u00A0234\u00A0567,89", 1234567.89)]
    [InlineData("1\u202F234\u202F567", 1234567.0)]
    [InlineData("1 234 567", 1234567.0)]
    [InlineData("\u00A042\u00A0", 42.0)]
    [InlineData("0", 0.0)]
    [InlineData("007", 7.0)]
    [InlineData(".5", 0.5)]
    public void TryReadDouble_OneReadingOnly_NeedsNoSign(string text, double value)
    {
        foreach (var sign in Enum.GetValues<DecimalSign>())
        {
            Assert.True(VnNumber.TryReadDouble(text, sign, out var read));
            Assert.Equal(value, read, 9);
        }
    }

    [Theory]
    [InlineData("1.000", DecimalSign.Comma, 1000.0)]
    [InlineData("1.000", DecimalSign.Point, 1.0)]
    [InlineData("1,000", DecimalSign.Comma, 1.0)]
    [InlineData("1,000", DecimalSign.Point, 1000.0)]
    [InlineData("-48.250", DecimalSign.Comma, -48250.0)]
    [InlineData("(48.250)", DecimalSign.Point, -48.25)]
    public void TryReadDouble_Ambiguous_FollowsTheColumn(string text, DecimalSign sign, double value)
    {
        Assert.True(VnNumber.TryReadDouble(text, sign, out var read));
        Assert.Equal(value, read, 9);
        Assert.False(VnNumber.TryReadDouble(text, DecimalSign.Unknown, out _));
        Assert.False(VnNumber.TryReadScaled(text, DecimalSign.Unknown, 6, out _));
    }

    [Fact]
    public void TryReadPlain_WhatItReads_IsReadTheSameTheLongWay() =>
        Gen.Select(Gen.Char["0123456789.,- "].Array[0, 20], Gen.Int[0, 9])
            .Sample(
                (chars, power) =>
                {
                    var text = new string(chars);
                    return !VnNumber.TryReadPlain(System.Text.Encoding.UTF8.GetBytes(text), power, out var plain)
                        || Enum.GetValues<DecimalSign>().All(sign => VnNumber.TryReadScaled(text, sign, power, out var value) && value == plain);
                },
                iter: 20_000
            );

    [Theory]
    [InlineData("1966.3", 6, 1_966_300_000)]
    [InlineData("12,75", 9, 12_750_000_000)]
    [InlineData("137", 6, 137_000_000)]
    public void TryReadPlain_PlainNumber_IsRead(string text, int power, long value)
    {
        Assert.True(VnNumber.TryReadPlain(System.Text.Encoding.UTF8.GetBytes(text), power, out var read));
        Assert.Equal(value, read);
    }

    [Theory]
    [InlineData("1.000")]
    [InlineData("1.2.3")]
    [InlineData("5.")]
    [InlineData("-5")]
    [InlineData("")]
    public void TryReadPlain_AnythingElse_IsLeftToTheOther(string text) =>
        Assert.False(VnNumber.TryReadPlain(System.Text.Encoding.UTF8.GetBytes(text), 6, out _));

    [Theory]
    [InlineData("12 tỷ")]
    [InlineData("n/a")]
    [InlineData("")]
    [InlineData("1.5.5")]
    public void TryReadScaled_NoNumber_IsRefusedWhateverTheSign(string text)
    {
        foreach (var sign in Enum.GetValues<DecimalSign>())
        {
            Assert.False(VnNumber.TryReadScaled(text, sign, 6, out var value));
            Assert.Equal(0, value);
        }
    }

    [Theory]
    [InlineData("48.250,5", 6, 48_250_500_000)]
    [InlineData("1,5", 9, 1_500_000_000)]
    [InlineData("12", 9, 12_000_000_000)]
    [InlineData("12", 0, 12)]
    [InlineData("1.234.567,89", 3, 1_234_567_890)]
    [InlineData("2,5", 0, 3)]
    [InlineData("-2,5", 0, -3)]
    [InlineData("(2,5)", 0, -3)]
    [InlineData("2,4999", 0, 2)]
    [InlineData("-2,4999", 0, -2)]
    [InlineData("0,1234565", 6, 123_457)]
    [InlineData("-0,1234565", 6, -123_457)]
    [InlineData("0,12345649", 6, 123_456)]
    [InlineData("9,99", 0, 10)]
    public void TryReadScaled_RoundsHalfAwayFromZero(string text, int power, long value)
    {
        Assert.True(VnNumber.TryReadScaled(text, DecimalSign.Unknown, power, out var read));
        Assert.Equal(value, read);
    }

    [Theory]
    [InlineData("900000000000000000", 0, true)]
    [InlineData("-900000000000000000", 0, true)]
    [InlineData("900000000000000001", 0, false)]
    [InlineData("(900000000000000001)", 0, false)]
    [InlineData("900000000000", 6, true)]
    [InlineData("900000000001", 6, false)]
    [InlineData("900000000", 9, true)]
    [InlineData("900000001", 9, false)]
    [InlineData("99999999999999999999999999999", 9, false)]
    [InlineData("999999999999999999999999999999", 0, false)]
    [InlineData("9999999999999999999999999999999", 0, false)]
    public void TryReadScaled_BeyondTheBound_IsRefused(string text, int power, bool fits) =>
        Assert.Equal(fits, VnNumber.TryReadScaled(text, DecimalSign.Unknown, power, out _));

    [Fact]
    public void TryReadScaled_DecimalsInEitherHabit_ReadBack() =>
        Gen.Select(Gen.Long[-800_000_000_000_000, 800_000_000_000_000], Decimals, Gen.Bool, Gen.Enum<DecimalSign>())
            .Sample(
                (units, decimals, vietnamese, sign) =>
                {
                    var text = Scaled(units, decimals).ToString("N" + decimals, vietnamese ? Vietnamese : English);
                    Assert.True(VnNumber.TryReadScaled(text, sign, decimals, out var read), text);
                    Assert.Equal(units, read);
                }
            );

    [Fact]
    public void TryReadScaled_GroupedWholeOfMillions_ReadsBack() =>
        Gen.Select(Gen.Long[1_000_000, 900_000_000_000_000_000], Gen.Bool, Gen.Bool, Gen.Enum<DecimalSign>())
            .Sample(
                (whole, negative, vietnamese, sign) =>
                {
                    var value = negative ? -whole : whole;
                    var text = value.ToString("N0", vietnamese ? Vietnamese : English);
                    Assert.True(VnNumber.TryReadScaled(text, sign, 0, out var read), text);
                    Assert.Equal(value, read);
                    Assert.Equal(vietnamese ? NumberEvidence.Comma : NumberEvidence.Point, VnNumber.Look(text));
                }
            );

    [Fact]
    public void TryReadScaled_PlainWhole_ReadsBack() =>
        Gen.Long[-900_000_000_000_000_000, 900_000_000_000_000_000]
            .Sample(value =>
                VnNumber.TryReadScaled(value.ToString(CultureInfo.InvariantCulture), DecimalSign.Unknown, 0, out var read) && read == value
            );

    [Fact]
    public void TryReadScaled_OneGroupOnly_ReadsBackUnderTheColumnsSignAlone() =>
        Gen.Select(Gen.Long[1_000, 999_999], Gen.Bool)
            .Sample(
                (whole, vietnamese) =>
                {
                    var text = whole.ToString("N0", vietnamese ? Vietnamese : English);
                    Assert.False(VnNumber.TryReadScaled(text, DecimalSign.Unknown, 0, out _));
                    Assert.True(VnNumber.TryReadScaled(text, vietnamese ? DecimalSign.Comma : DecimalSign.Point, 0, out var read));
                    Assert.Equal(whole, read);
                }
            );

    [Fact]
    public void TryReadScaled_MoreDecimalsThanThePower_RoundAsDecimalDoes() =>
        Gen.Select(Gen.Long[-800_000_000_000, 800_000_000_000], Decimals, Gen.Int[0, 6])
            .Sample(
                (units, decimals, power) =>
                {
                    var value = Scaled(units, decimals);
                    var text = value.ToString("N" + decimals, Vietnamese);
                    var expected = Math.Round(value * (decimal)Math.Pow(10, power), MidpointRounding.AwayFromZero);
                    Assert.True(VnNumber.TryReadScaled(text, DecimalSign.Unknown, power, out var read), text);
                    Assert.Equal(expected, read);
                }
            );

    private static decimal Scaled(long units, int decimals) => units / (decimal)Math.Pow(10, decimals);
}
