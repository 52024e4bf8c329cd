using System.Globalization;
using CsCheck;
using NangSuatHue.Data.Foundation.Text;

namespace NangSuatHue.Tests.Rules;

/// <summary>Dates as files write them.</summary>
public sealed class VnDateTests
{
    private static readonly Gen<DateOnly> Day = Gen.Int[new DateOnly(1950, 1, 1).DayNumber, new DateOnly(2100, 12, 31).DayNumber]
        .Select(DateOnly.FromDayNumber);

    [Theory]
    [InlineData("03/04/2026", 2026, 4, 3)]
    [InlineData("3/4/2026", 2026, 4, 3)]
    [InlineData("31/12/2025", 2025, 12, 31)]
    [InlineData("3-4-2026", 2026, 4, 3)]
    [InlineData("03-04-2026", 2026, 4, 3)]
    [InlineData("3.4.2026", 2026, 4, 3)]
    [InlineData("2026-04-03", 2026, 4, 3)]
    [InlineData(" 03/04/2026 ", 2026, 4, 3)]
    [InlineData("2026-04-03 00:00:00", 2026, 4, 3)]
    [InlineData("29/02/2024", 2024, 2, 29)]
    [InlineData("45000", 2023, 3, 15)]
    [InlineData("45658", 2025, 1, 1)]
    [InlineData("46022", 2025, 12, 31)]
    public void TryParse_Day_IsRead(string text, int year, int month, int day)
    {
        Assert.True(VnDate.TryParse(text, out var date));
        Assert.Equal(new DateOnly(year, month, day), date);
    }

    [Theory]
    [InlineData("31/02/2025")]
    [InlineData("29/02/2025")]
    [InlineData("31/04/2025")]
    [InlineData("32/01/2025")]
    [InlineData("00/01/2025")]
    [InlineData("01/00/2025")]
    [InlineData("12/31/2025")]
    [InlineData("2025-13-01")]
    [InlineData("2025-02-30")]
    [InlineData("01/01/0000")]
    [InlineData("03/04/26")]
    [InlineData("3-4-26")]
    [InlineData("26-04-03")]
    [InlineData("003/04/2026")]
    [InlineData("03/04-2026")]
    [InlineData("03/04")]
    [InlineData("04/2026")]
    [InlineData("2026")]
    [InlineData("450000")]
    [InlineData("45000,5")]
    [InlineData("03/04/20261")]
    [InlineData("03/04/2026/1")]
    [InlineData("/04/2026")]
    [InlineData("03//2026")]
    [InlineData("03/04/")]
    [InlineData("-45000")]
    [InlineData("quý 2/2025")]
    [InlineData("03 April 2026")]
    [InlineData("")]
    public void TryParse_NoDay_IsRefusedAndNeverShifted(string text)
    {
        Assert.False(VnDate.TryParse(text, out var date));
        Assert.Equal(default, date);
    }

    [Theory]
    [InlineData("dd/MM/yyyy")]
    [InlineData("d/M/yyyy")]
    [InlineData("d-M-yyyy")]
    [InlineData("d.M.yyyy")]
    [InlineData("yyyy-MM-dd")]
    public void TryParse_AnyDayInEveryForm_ReadsBack(string form) =>
        Day.Sample(day => VnDate.TryParse(day.ToString(form, CultureInfo.InvariantCulture), out var read) && read == day);

    [Fact]
    public void TryParse_AnySerial_CountsAsSpreadsheetsDo() =>
        Day.Sample(day =>
            VnDate.TryParse((day.DayNumber - new DateOnly(1899, 12, 30).DayNumber).ToString(CultureInfo.InvariantCulture), out var read)
            && read == day
        );

    [Fact]
    public void TryParse_DayBehindTheMonthsLast_IsRefused() =>
        Day.Sample(day => !VnDate.TryParse($"{DateTime.DaysInMonth(day.Year, day.Month) + 1}/{day.Month}/{day.Year}", out _));

    [Fact]
    public void TryParse_TwoDigitYear_IsRefused() =>
        Day.Sample(day => !VnDate.TryParse(day.ToString("dd/MM/yy", CultureInfo.InvariantCulture), out _));
}
