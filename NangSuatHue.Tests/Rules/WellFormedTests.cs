using CsCheck;
using NangSuatHue.Data.Text;

namespace NangSuatHue.Tests.Rules;

public sealed class WellFormedTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("Công ty 😀", "Công ty 😀")]
    [InlineData("a\0b", "a\ufffdb")]
    public void Of_RepairsOnlyWhatIsBroken(string text, string expected) => Assert.Equal(expected, WellFormed.Of(text));

    /// <summary>By numbers: an attribute cannot hold half a pair.</summary>
    [Fact]
    public void HalfAPair_IsReplaced()
    {
        Assert.Equal("a\ufffdb", WellFormed.Of(new string(['a', (char)0xd83d, 'b'])));
        Assert.Equal("\ufffd\ufffd", WellFormed.Of(new string([(char)0xde00, (char)0xd83d])));
    }

    [Fact]
    public void AnyCharacters_CanBeFoldedComposedAndCleaned() => Gen.Char.Array.Sample(chars =>
    {
        var text = new string(chars);
        var repaired = WellFormed.Of(text);
        SearchKey.Of(text);
        Data.Surveys.CellText.Clean(text, keepLines: true);
        return WellFormed.Of(repaired) == repaired && WellFormed.Composed(text).IsNormalized() && !repaired.Contains('\0', StringComparison.Ordinal)
            && System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(repaired)) == repaired;
    }, iter: 5000);
}
