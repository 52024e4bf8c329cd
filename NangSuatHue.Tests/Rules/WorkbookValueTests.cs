using NangSuatHue.Data.Exchange.Reading;
using NangSuatHue.Data.Foundation.Text;

namespace NangSuatHue.Tests.Rules;

/// <summary>Numbers and days of workbooks as text that can be read in one way only.</summary>
public sealed class WorkbookValueTests
{
    [Theory]
    [InlineData("0", "0")]
    [InlineData("-0", "0")]
    [InlineData("5.0", "5")]
    [InlineData("1.50", "1.5")]
    [InlineData("1.234", "1.2340")]
    [InlineData("-12.345", "-12.3450")]
    [InlineData("0.125", "0.1250")]
    [InlineData("1.1000000000000001", "1.1")]
    [InlineData("0.30000000000000004", "0.3")]
    [InlineData("1.2345678901234567", "1.23456789012346")]
    [InlineData("339900002", "339900002")]
    [InlineData("3399000027", "3399000027")]
    [InlineData("4.8250500000000002E10", "48250500000")]
    [InlineData("1.2345E-2", "0.012345")]
    [InlineData("9.1E-3", "0.0091")]
    [InlineData("5.5511151231257827E-17", "0")]
    [InlineData("1E+20", "100000000000000000000")]
    [InlineData("123456789012345678", "123456789012345678")]
    [InlineData(".5", "0.5")]
    [InlineData("", "")]
    [InlineData("1E400", "1E400")]
    [InlineData("abc", "abc")]
    public void Number_IsSpeltOut(string stored, string text) => Assert.Equal(text, WorkbookValue.Number(stored));

    [Theory]
    [InlineData("1.234")]
    [InlineData("999.125")]
    [InlineData("-1.001")]
    [InlineData("1E3")]
    [InlineData("1234567.891")]
    public void Number_IsNeverAmbiguous(string stored) => Assert.NotEqual(NumberEvidence.Ambiguous, VnNumber.Look(WorkbookValue.Number(stored)));

    [Theory]
    [InlineData(45971, false, "2025-11-10")]
    [InlineData(44509, true, "2025-11-10")]
    [InlineData(45971.354166666664, false, "2025-11-10 08:30:00")]
    [InlineData(45971.9999999999, false, "2025-11-11")]
    [InlineData(1, false, "1900-01-01")]
    [InlineData(59, false, "1900-02-28")]
    [InlineData(60, false, "1900-02-29")]
    [InlineData(61, false, "1900-03-01")]
    [InlineData(0, true, "1904-01-01")]
    [InlineData(2958465, false, "9999-12-31")]
    [InlineData(-1, false, null)]
    [InlineData(2958466, false, null)]
    [InlineData(2958465, true, null)]
    [InlineData(double.NaN, false, null)]
    [InlineData(0.5, false, "12:00:00")]
    public void Day_IsCountedAsSpreadsheetsDo(double serial, bool from1904, string? text) =>
        Assert.Equal(text, WorkbookValue.Day(serial, CellStyle.Date, from1904));

    [Fact]
    public void Day_OfASpan_GivesItsHours() => Assert.Equal("25:30:00", WorkbookValue.Day(1.0625, CellStyle.Time, false));

    [Theory]
    [InlineData("General", false)]
    [InlineData("@", false)]
    [InlineData("#,##0.00", false)]
    [InlineData("#,##0\\ \"đồng\"", false)]
    [InlineData("_-* #,##0\\ _d_-;-* #,##0\\ _d_-", false)]
    [InlineData("[Red]-#,##0;[Blue]0", false)]
    [InlineData("[$-42A]dd/mm/yyyy;@", true)]
    [InlineData("YYYY-MM-DD", true)]
    [InlineData("\"ngày\" dd \"tháng\" mm \"năm\" yyyy", true)]
    [InlineData("mmm", true)]
    [InlineData("0;yyyy", false)]
    [InlineData("[", false)]
    [InlineData("\"", false)]
    public void StyleOf_TellsDaysByTheirLetters(string code, bool day) =>
        Assert.Equal(day ? CellStyle.Date : CellStyle.Number, WorkbookValue.StyleOf(code));

    [Theory]
    [InlineData("[h]:mm")]
    [InlineData("hh:mm:ss")]
    [InlineData("mm:ss.0")]
    public void StyleOf_TellsTimes(string code) => Assert.Equal(CellStyle.Time, WorkbookValue.StyleOf(code));
}
