using System.Globalization;
using System.Text;
using CsCheck;
using NangSuatHue.Data.Exchange.Reading;
using NangSuatHue.Data.Foundation.Text;

namespace NangSuatHue.Tests.Rules;

/// <summary>Exported cells: formulas made harmless, numbers left alone, and the way back.</summary>
public sealed class SheetWriterTests
{
    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("=HYPERLINK(\"http://x\")", "'=HYPERLINK(\"http://x\")")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("+cmd|' /C calc'!A0", "'+cmd|' /C calc'!A0")]
    [InlineData("-2+3+cmd", "'-2+3+cmd")]
    [InlineData("-1-1", "'-1-1")]
    [InlineData("\t=1", "'\t=1")]
    [InlineData("\r=1", "'\r=1")]
    [InlineData("-", "'-")]
    [InlineData("-2.5", "-2.5")]
    [InlineData("-2,5", "-2,5")]
    [InlineData("+84", "+84")]
    [InlineData("-1.234.567,89", "-1.234.567,89")]
    [InlineData("Công ty A=B", "Công ty A=B")]
    [InlineData("a-b", "a-b")]
    [InlineData("", "")]
    public void Safe_Text_IsNeverAFormula(string text, string written) => Assert.Equal(written, SheetWriter.Safe(text));

    [Fact]
    public void Write_Rows_AreUtf8WithMarkAndQuotes()
    {
        using var stream = new MemoryStream();
        using (var writer = new SheetWriter(stream, ';'))
        {
            writer.Text("Tên; \"hiệu\"");
            writer.Text("=1+1");
            writer.Text(null);
            writer.Number(-2.5);
            writer.EndRow();
            writer.Text("Dòng 1\nDòng 2");
            writer.Number(1234567.25);
            writer.Number(null);
            writer.Number(0);
            writer.EndRow();
        }

        Assert.True(stream.CanRead);
        Assert.True(stream.ToArray().AsSpan().StartsWith("\uFEFF"u8));
        Assert.Equal("\uFEFF\"Tên; \"\"hiệu\"\"\";'=1+1;;-2,5\r\n\"Dòng 1\nDòng 2\";1234567,25;;0\r\n", Encoding.UTF8.GetString(stream.ToArray()));
    }

    [Theory]
    [InlineData("vi-VN")]
    [InlineData("en-US")]
    public void Number_WhateverTheCulture_HasACommaAndNoGroups(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        try
        {
            using var stream = new MemoryStream();
            using (var writer = new SheetWriter(stream, ';'))
            {
                writer.Number(1234567.891);
                writer.EndRow();
            }

            Assert.Equal("\uFEFF1234567,891\r\n", Encoding.UTF8.GetString(stream.ToArray()));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData("'=1+1", "=1+1")]
    [InlineData("'-2+3", "-2+3")]
    [InlineData("'+84", "+84")]
    [InlineData("'@x", "@x")]
    [InlineData("'Hàng Bè'", "'Hàng Bè'")]
    [InlineData("'", "'")]
    [InlineData("  Dệt   may\u00A0\u00A0Huế ", "Dệt may Huế")]
    [InlineData("Dệt\r\n may", "Dệt may")]
    [InlineData("\uFEFFDệt\u200B may", "Dệt may")]
    [InlineData("-2.5", "-2.5")]
    [InlineData("", "")]
    public void Clean_CellOfAFile_IsAsStored(string cell, string stored) => Assert.Equal(stored, CellText.Clean(cell, keepLines: false));

    [Fact]
    public void Clean_Decomposed_IsComposed()
    {
        var stored = CellText.Clean("Dệt may Huế".Normalize(NormalizationForm.FormD), keepLines: false);
        Assert.Equal("Dệt may Huế".Normalize(NormalizationForm.FormC), stored);
    }

    [Fact]
    public void Clean_KeepLines_KeepsThem() => Assert.Equal("Dòng 1\nDòng 2", CellText.Clean("  Dòng  1\nDòng 2 ", keepLines: true));

    [Fact]
    public void Clean_WhatSafeWrote_GivesTheTextBack() =>
        Gen.Select(Gen.Char["=+-@A"], Gen.Char["=+-@0123456789.,()aáđệĐ|!"].Array[0, 20])
            .Sample(
                (first, rest) =>
                {
                    var text = first + new string(rest);
                    var safe = SheetWriter.Safe(text);
                    Assert.Equal(text, CellText.Clean(safe, keepLines: false));
                    Assert.True(safe.Length == 0 || safe[0] is not ('=' or '@'));
                }
            );
}
