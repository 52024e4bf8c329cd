using System.Text;
using CsCheck;
using NangSuatHue.Data.Foundation.Text;

namespace NangSuatHue.Tests.Rules;

/// <summary>Folding for search, matching by words, and Vietnamese order.</summary>
public sealed class SearchKeyTests
{
    private const string Letters = "aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệghiìỉĩíịklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvxyỳỷỹýỵ";

    private static readonly Gen<string> Text = Gen.Char[Letters + Letters.ToUpperInvariant() + "0123456789 .,-()/&\u00A0"]
        .Array[0, 40]
        .Select(c => new string(c));

    private static readonly Gen<string> Words = Gen.Char[Letters].Array[1, 7].Select(c => new string(c)).Array[1, 3].Select(w => string.Join(' ', w));

    public static TheoryData<string> Samples => new(Fixtures.Rows("vn-text-tests.csv").Select(r => r["unicode_nfc"]));

    [Theory]
    [MemberData(nameof(Samples))]
    public void Of_ComposedAndDecomposed_FoldEqual(string text)
    {
        var row = Fixtures.Rows("vn-text-tests.csv").Single(r => r["unicode_nfc"] == text);
        var composed = Encoding.UTF8.GetString(Convert.FromHexString(row["utf8_hex_nfc"]));
        var decomposed = Encoding.UTF8.GetString(Convert.FromHexString(row["utf8_hex_of_NFD"]));
        Assert.NotEqual(composed, decomposed);
        var key = SearchKey.Of(composed);
        Assert.Equal(key, SearchKey.Of(decomposed));
        Assert.Matches("^[a-z0-9]+( [a-z0-9]+)*$", key);
    }

    [Theory]
    [InlineData("Công ty TNHH Dệt may Huế", "cong ty tnhh det may hue")]
    [InlineData("Đường Nguyễn Huệ, phường Vỹ Dạ", "duong nguyen hue phuong vy da")]
    [InlineData("Xã Chân Mây - Lăng Cô", "xa chan may lang co")]
    [InlineData("  ISO/IEC 27001:2022  ", "iso iec 27001 2022")]
    [InlineData("Hòa", "hoa")]
    [InlineData("Hoà", "hoa")]
    [InlineData("HOÀ", "hoa")]
    [InlineData("hoa", "hoa")]
    [InlineData("Đặng", "dang")]
    [InlineData("Thủy Xuân", "thuy xuan")]
    [InlineData("Thuỷ Xuân", "thuy xuan")]
    [InlineData("Thuỷ\u00A0Xuân", "thuy xuan")]
    [InlineData("…–, .", "")]
    [InlineData(" ", "")]
    [InlineData(null, "")]
    public void Of_Text_IsFolded(string? text, string key) => Assert.Equal(key, SearchKey.Of(text));

    [Fact]
    public void Of_LongText_IsFoldedWhole()
    {
        var key = SearchKey.Of(string.Join(' ', Enumerable.Repeat("Phường Vỹ Dạ", 200)));
        Assert.Equal(string.Join(' ', Enumerable.Repeat("phuong vy da", 200)), key);
    }

    [Fact]
    public void Of_AnyText_IsIdempotent() => Text.Sample(text => Assert.Equal(SearchKey.Of(text), SearchKey.Of(SearchKey.Of(text))));

    [Fact]
    public void Of_AnyText_LooksPastCaseAndForm() =>
        Text.Sample(text =>
        {
            var key = SearchKey.Of(text);
            Assert.Equal(key, SearchKey.Of(text.ToUpperInvariant()));
            Assert.Equal(key, SearchKey.Of(text.ToLowerInvariant()));
            Assert.Equal(key, SearchKey.Of(text.Normalize(NormalizationForm.FormD)));
        });

    [Theory]
    [InlineData("hue det may", true)]
    [InlineData("May Dệt HUẾ", true)]
    [InlineData("de hu", true)]
    [InlineData("cong tnh", true)]
    [InlineData("", true)]
    [InlineData("et", false)]
    [InlineData("ue", false)]
    [InlineData("det mayy", false)]
    [InlineData("det soi", false)]
    public void Matches_WordsInAnyOrderByPrefix(string query, bool found) =>
        Assert.Equal(found, SearchKey.Matches("Công ty TNHH Dệt may Huế", query));

    [Fact]
    public void Matches_ShuffledPrefixesOfItsWords_AlwaysFinds() =>
        Gen.Select(Words, Gen.Int[0, 1000])
            .Sample(
                (text, seed) =>
                {
                    var random = new Random(seed);
                    var query = text.Split(' ').Select(w => w[..random.Next(1, w.Length + 1)]).ToArray();
                    random.Shuffle(query);
                    Assert.True(SearchKey.Matches(text, string.Join(' ', query)));
                }
            );

    [Fact]
    public void Words_Repeats_AreDroppedAndEightAreKept()
    {
        Assert.Equal(["hoa", "hue"], SearchKey.Words("Hòa Huế HOÀ"));
        Assert.Equal(8, SearchKey.Words("a b c d e f g h i k").Count);
    }

    [Fact]
    public void VnSort_Alphabet_StandsInVietnameseOrder()
    {
        string[] alphabet = [.. "a ă â b c d đ e ê g h i k l m n o ô ơ p q r s t u ư v x y".Split(' ')];
        Assert.Equal(alphabet, alphabet.Reverse().Order(VnSort.Comparer));
    }

    [Theory]
    [InlineData("ma mà mả mã má mạ")]
    [InlineData("an ăn ân bàn dân đàn em êm")]
    [InlineData("Dương Đào Đặng Em")]
    [InlineData("hoa hòa hoan")]
    public void VnSort_Words_StandInVietnameseOrder(string inOrder)
    {
        var words = inOrder.Split(' ');
        Assert.Equal(words, words.Reverse().Order(VnSort.Comparer));
        Assert.Equal(words, words.Reverse().Order(Comparer<string>.Create((a, b) => VnSort.Key(a).AsSpan().SequenceCompareTo(VnSort.Key(b)))));
    }

    [Fact]
    public void VnSort_Case_DoesNotMatter()
    {
        Assert.Equal(0, VnSort.Comparer.Compare("ĐẶNG văn a", "đặng Văn A"));
        Assert.Equal(VnSort.Key("ĐẶNG"), VnSort.Key("đặng"));
        Assert.Empty(VnSort.Key(""));
        Assert.Empty(VnSort.Key(null));
    }

    [Fact]
    public void VnSort_KeyBytes_OrderAsTheComparerDoes() =>
        Gen.Select(Words, Words)
            .Sample(
                (a, b) => Assert.Equal(Math.Sign(VnSort.Comparer.Compare(a, b)), Math.Sign(VnSort.Key(a).AsSpan().SequenceCompareTo(VnSort.Key(b))))
            );

    [Fact]
    public void VnSort_LongText_KeyIsBounded() => Assert.True(VnSort.Key(string.Concat(Enumerable.Repeat("Đặng ", 100))).Length <= 96);
}
