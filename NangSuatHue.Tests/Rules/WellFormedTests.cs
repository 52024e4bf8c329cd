using CsCheck;
using NangSuatHue.Data.Foundation.Text;

namespace NangSuatHue.Tests.Rules;

public sealed class WellFormedTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("Công ty 😀", "Công ty 😀")]
    [InlineData("a\0b", "a\ufffdb")]
    [InlineData("\ufffea", "\ufffda")]
    public void Of_RepairsOnlyWhatIsBroken(string text, string expected) => Assert.Equal(expected, WellFormed.Of(text));

    /// <summary>By numbers: an attribute cannot hold half a pair.</summary>
    [Fact]
    public void HalfAPair_IsReplaced()
    {
        Assert.Equal("a\ufffdb", WellFormed.Of(new string(['a', (char)0xd83d, 'b'])));
        Assert.Equal("\ufffd\ufffd", WellFormed.Of(new string([(char)0xde00, (char)0xd83d])));
    }

    [Fact]
    public void AnyCharacters_CanBeFoldedComposedAndCleaned() =>
        Gen.OneOf(Gen.Char, Gen.Char['\ufff0', '\uffff'], Gen.Char['\ud700', '\ue000'])
            .Array.Sample(
                chars =>
                {
                    var text = new string(chars);
                    var repaired = WellFormed.Of(text);
                    SearchKey.Of(text);
                    CellText.Clean(text, keepLines: true);
                    return WellFormed.Of(repaired) == repaired
                        && WellFormed.Composed(text).IsNormalized()
                        && !repaired.Contains('\0', StringComparison.Ordinal)
                        && System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(repaired)) == repaired;
                },
                iter: 5000
            );
}
