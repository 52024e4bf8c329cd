using System.Text;
using NangSuatHue.Data.Foundation.Text;

namespace NangSuatHue.Tests.Rules;

/// <summary>Text in the old one-byte codes: its letters, its capitals, and which code it is in.</summary>
public sealed class LegacyVietnameseTests
{
    static LegacyVietnameseTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Theory]
    [InlineData("HuÕ", "Huế")]
    [InlineData("HUÕ", "HUẾ")]
    [InlineData("§¦êNG NGUYÔN HUÖ", "ĐƯỜNG NGUYỄN HUỆ")]
    [InlineData("Vü D¹", "Vỹ Dạ")]
    [InlineData("C¤NG TY Cæ PHÇN Y;TNHH Vü", "CÔNG TY CỔ PHẦN Y;TNHH Vỹ")]
    public void Tcvn3_CaseOfTonedLetters_IsToldByTheWordOrTheCell(string windows1252, string expected) =>
        Assert.Equal(expected, LegacyVietnamese.Decode(Encoding.GetEncoding(1252).GetBytes(windows1252), LegacyCharset.Tcvn3));

    [Theory]
    [InlineData("Huế", true)]
    [InlineData("NGUYỄN", true)]
    [InlineData("Đường", true)]
    [InlineData("khuya", true)]
    [InlineData("nghiệp", true)]
    [InlineData("Hueá", false)]
    [InlineData("DÖt", false)]
    [InlineData("Müller", false)]
    [InlineData("élève", false)]
    [InlineData("", false)]
    public void Syllable(string word, bool possible) => Assert.Equal(possible, VietnameseSyllable.IsPossible(word));
}
