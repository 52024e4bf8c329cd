using NangSuatHue.Data.Exchange.Mapping;
using NangSuatHue.Data.Exchange.Reading;
using NangSuatHue.Data.Foundation.Files;
using NangSuatHue.Data.Foundation.Text;
using NangSuatHue.Data.Registry.Enterprises;

namespace NangSuatHue.Tests.Rules;

/// <summary>Readings that were wrong once.</summary>
public sealed class FoundTests
{
    [Theory]
    [InlineData("Doanh thu (nghìn VNĐ)", 3)]
    [InlineData("Doanh thu (1000 VNĐ)", 3)]
    [InlineData("Doanh thu (1000đ)", 3)]
    [InlineData("Doanh thu (tỉ)", 9)]
    [InlineData("Doanh thu (1.000.000 đồng)", 6)]
    [InlineData("Doanh thu (tr)", 6)]
    [InlineData("Doanh thu (triệu đồng/năm)", 6)]
    [InlineData("Doanh thu (trăm triệu đồng)", null)]
    [InlineData("Doanh thu, đồng", 0)]
    [InlineData("Doanh thu đồng", 0)]
    [InlineData("Doanh thu, trđ", 6)]
    [InlineData("Doanh thu, tỷ", 9)]
    [InlineData("Doanh thu VND", 0)]
    [InlineData("Doanh thu - ĐVT: đồng", 0)]
    [InlineData("Đơn vị tính: đồng", 0)]
    [InlineData("ĐVT: tỷ", 9)]
    [InlineData("Chi phí lao động", null)]
    [InlineData("Chi phi lao dong", null)]
    [InlineData("Tổng số lao động", null)]
    public void UnitIn_ReadsWholeUnitsOnly(string text, int? power) => Assert.Equal(power, HeaderWords.UnitIn(text));

    [Theory]
    [InlineData("Doanh thu, đồng")]
    [InlineData("Doanh thu đồng")]
    [InlineData("Doanh thu - ĐVT: đồng")]
    [InlineData("Doanh thu VND")]
    public void Header_WithAUnitBehindIt_IsKnown(string header) =>
        Assert.True(ColumnMap.KnownHeader(EnterpriseFields.Survey, new ImportSettings())(header));

    [Fact]
    public void DataRow_WithALoneLetter_IsNoUnitRow() => Assert.False(HeaderWords.IsUnitRow(["3301000123", "Dệt may D", "D", "86"]));

    [Theory]
    [InlineData("Total Solutions Co", false)]
    [InlineData("Tổng số Tám", false)]
    [InlineData("Tổng cộng: 120 doanh nghiệp", true)]
    [InlineData("Tổng công ty Phú Xuân", false)]
    public void Totals_AreKnownByNameOnly(string first, bool totals) => Assert.Equal(totals, HeaderWords.IsTotals(first, ""));

    [Theory]
    [InlineData("1.000 000")]
    [InlineData("1,5 000")]
    [InlineData("2024 100")]
    [InlineData("12345 678")]
    public void Blanks_ThatGroupNothing_AreNoNumber(string text) => Assert.Equal(NumberEvidence.NotANumber, VnNumber.Look(text));

    [Theory]
    [InlineData("1 234 567,5", 1234567.5)]
    [InlineData("12 345", 12345)]
    public void Blanks_ThatGroup_AreRead(string text, double value)
    {
        Assert.True(VnNumber.TryReadDouble(text, DecimalSign.Unknown, out var read));
        Assert.Equal(value, read);
    }

    [Theory]
    [InlineData("3399000027,00")]
    [InlineData("3399000027.0")]
    public void TaxCode_WithASpreadsheetsDecimals_IsRead(string text)
    {
        Assert.Equal(TaxCodeFault.None, TaxCode.Read(text, out var code, out _));
        Assert.Equal("3399000027", code.Value);
    }

    [Fact]
    public void SerialZero_IsNoDay() => Assert.False(VnDate.TryParse("00000", out _));

    [Fact]
    public void LongText_KeepsItsLinesWithoutBlanksBeforeThem() => Assert.Equal("a\nb", CellText.Clean("a\r\nb", keepLines: true));

    [Theory]
    [InlineData("999999999999999999999999999999")]
    [InlineData("200000000000000000000000000000")]
    public void NumbersBeyondTheLimit_AreRefused(string text) => Assert.False(VnNumber.TryReadScaled(text, DecimalSign.Unknown, 9, out _));

    [Fact]
    public void FileOfDelimitersOnly_IsEmpty()
    {
        var path = Path.GetTempFileName();
        File.WriteAllText(path, "\r\n;;\r\n \r\n");
        var refused = Assert.Throws<UnreadableFileException>(() => SheetReader.Open(path, null, Path.GetTempPath(), _ => false));
        Assert.Equal("file_empty", refused.Code);
    }
}
