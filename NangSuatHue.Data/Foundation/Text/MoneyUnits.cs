using System.Text.RegularExpressions;

namespace NangSuatHue.Data.Foundation.Text;

/// <summary>Units of money in đồng as people write them, and words that say another unit.</summary>
public static partial class MoneyUnits
{
    private static readonly Dictionary<string, int> Powers = MakePowers();

    private static readonly HashSet<string> Words =
    [
        "dong",
        "vnd",
        "trieu",
        "ty",
        "ti",
        "nghin",
        "ngan",
        "tram",
        "chuc",
        "bn",
        "mn",
        "mil",
        "million",
        "billion",
        "thousand",
        "usd",
        "eur",
        "euro",
        "jpy",
        "yen",
        "cny",
        "rmb",
        "gbp",
        "krw",
        "won",
        "do",
        "dola",
        "dollar",
        "dollars",
        "nguoi",
        "tan",
        "ta",
        "kg",
        "gam",
        "lit",
        "m2",
        "m3",
        "km",
        "ha",
        "kwh",
        "mwh",
        "chiec",
        "cai",
        "bo",
        "gio",
        "lan",
        "phan",
        "percent",
        "pct",
        "trd",
        "d",
        "tr",
    ];

    /// <summary>The power of ten of a unit's folded words (<c>trieu dong</c>: 6); null where they are no unit of đồng that is sure.</summary>
    public static int? Power(string key)
    {
        foreach (var prefix in (string[])["don vi tinh ", "dvt ", "don vi ", "tinh bang "])
        {
            key = key.StartsWith(prefix, StringComparison.Ordinal) ? key[prefix.Length..] : key;
        }

        key = key.EndsWith(" nam", StringComparison.Ordinal) && !key.EndsWith("viet nam", StringComparison.Ordinal) ? key[..^4] : key;
        return Powers.TryGetValue(key, out var power) ? power : null;
    }

    /// <summary>The power of ten that a text written beside a number says: <c>tỷ</c>, <c>đ</c>, <c>₫</c>, <c>triệu đồng</c>; null for another unit.</summary>
    public static int? PowerBeside(string text) => text.Trim() is "₫" or "đ" or "Đ" or "đ." ? 0 : Power(SearchKey.Of(text.Replace('₫', 'đ')));

    /// <summary>Whether words name a unit, whichever: <c>USD</c>, <c>%</c>, <c>trăm triệu</c>, <c>nghìn người</c>.</summary>
    public static bool IsUnit(string text)
    {
        if (text.AsSpan().IndexOfAny("%$€£¥‰₫") >= 0)
        {
            return true;
        }

        var words = SearchKey.Of(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length is > 0 and <= 5 && words.All(w => Words.Contains(w) || w == "viet" || w == "nam" || Zeros().IsMatch(w));
    }

    private static Dictionary<string, int> MakePowers()
    {
        var units = new Dictionary<string, int>(StringComparer.Ordinal)
        {
            ["dong"] = 0,
            ["vnd"] = 0,
            ["d"] = 0,
            ["dong viet nam"] = 0,
            ["viet nam dong"] = 0,
            ["vnd million"] = 6,
            ["vnd billion"] = 9,
            ["trd"] = 6,
            ["bn vnd"] = 9,
            ["vnd bn"] = 9,
            ["mn vnd"] = 6,
            ["vnd mn"] = 6,
        };
        foreach (
            var (power, names) in ((int, string[])[])
                [
                    (3, ["nghin", "ngan", "1000", "1 000", "thousand"]),
                    (6, ["trieu", "tr", "1000000", "1 000 000", "million", "mil"]),
                    (9, ["ty", "ti", "billion", "1000000000", "1 000 000 000"]),
                ]
        )
        {
            foreach (var name in names)
            {
                foreach (var currency in (string[])[" dong", " d", "d", " vnd", "vnd", " dong viet nam"])
                {
                    units[name + currency] = power;
                }

                if (!char.IsAsciiDigit(name[0]))
                {
                    units[name] = power;
                }
            }
        }

        return units;
    }

    [GeneratedRegex("^1?0+d?$")]
    private static partial Regex Zeros();
}
