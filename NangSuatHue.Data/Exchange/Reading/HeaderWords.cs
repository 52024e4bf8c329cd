using System.Globalization;
using System.Text.RegularExpressions;
using NangSuatHue.Data.Foundation.Text;

namespace NangSuatHue.Data.Exchange.Reading;

/// <summary>Words of headers, units rows and totals rows.</summary>
internal static partial class HeaderWords
{
    /// <summary>The unit that a text names between brackets, behind a comma, dash or colon, or at its end: a power of ten.</summary>
    public static int? UnitIn(string text) => HeaderText.Parse(text).Power;

    /// <summary>
    /// Words without the unit behind them, and the unit. What stands behind a sign must name a unit whole; at the end of bare words only
    /// an unmistakable one counts, since without marks "lao dong" would end with one.
    /// </summary>
    internal static (string Name, int? Power) BareUnit(string text)
    {
        var bare = text.TrimEnd();
        var sign = bare.LastIndexOfAny([',', '-', '–', ':', ';']);
        if (sign >= 0 && MoneyUnits.Power(SearchKey.Of(bare[(sign + 1)..])) is { } behind)
        {
            return (DropLabel(bare[..sign]), behind);
        }

        var words = bare.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var count = Math.Min(3, words.Length - 1); count >= 1; count--)
        {
            var tail = string.Join(' ', words[^count..]);
            var certain =
                count > 1
                || CellText.Clean(tail, keepLines: false).Equals("đồng", StringComparison.OrdinalIgnoreCase)
                || SearchKey.Of(tail) is "trieu" or "vnd" or "trd";
            if (certain && MoneyUnits.Power(SearchKey.Of(tail)) is { } end && !IsCounted(words, count))
            {
                return (string.Join(' ', words[..^count]), end);
            }
        }

        return (bare, null);
    }

    /// <summary><c>Doanh thu trăm triệu</c> is not in million: what stands before the unit would be part of it.</summary>
    private static bool IsCounted(string[] words, int count) =>
        words.Length > count
        && SearchKey.Of(words[^(count + 1)]) is "tram" or "chuc" or "nghin" or "ngan" or "van" or "trieu" or "ty" or "ti" or "tr";

    private static string DropLabel(string text)
    {
        var key = SearchKey.Of(text);
        foreach (var label in (string[])["don vi tinh", "dvt", "don vi"])
        {
            if (key.EndsWith(" " + label, StringComparison.Ordinal))
            {
                return key[..^(label.Length + 1)];
            }
        }

        return text;
    }

    /// <summary>Whether a record below the header holds units or column numbers instead of data.</summary>
    public static bool IsUnitRow(IReadOnlyList<string> cells)
    {
        var filled = cells.Where(c => c.Length > 0).ToList();
        if (filled.Count == 0 || filled.Any(c => c.Count(char.IsAsciiDigit) >= 4 && MoneyUnits.Power(SearchKey.Of(c)) is null))
        {
            return false;
        }

        var units = filled.Count(c => c.Length > 1 && MoneyUnits.Power(SearchKey.Of(c)) is not null);
        var numbers = filled.Count(c => ColumnNumber().IsMatch(c));
        return units >= 1 && filled.All(c => c.Length < 25) && filled.Count(c => c.Any(char.IsAsciiDigit)) <= 1 + numbers
            || (
                filled.All(c => MoneyUnits.IsUnit(c) || ColumnNumber().IsMatch(c) || SearchKey.Of(c) is "dvt" or "don vi" or "don vi tinh")
                && numbers < filled.Count
            )
            || (numbers == filled.Count && filled.Count >= 3 && Ascending(filled));
    }

    /// <summary>
    /// Whether a record is a totals row: its first cell says so by name and the key is blank. A remark in brackets or behind a colon changes nothing;
    /// <c>Tổng công ty …</c> is a name.
    /// </summary>
    public static bool IsTotals(string firstText, string key)
    {
        if (key.Any(char.IsAsciiDigit))
        {
            return false;
        }

        var bare = Remark().Replace(firstText, " ");
        var colon = bare.IndexOf(':', StringComparison.Ordinal);
        var folded = SearchKey.Of(colon > 0 ? bare[..colon] : bare);
        return TotalsWord().IsMatch(folded) || TotalsWithCount().IsMatch(folded);
    }

    /// <summary>Whether a text begins as the lines under or between a table's rows do: notes, sources, places for signatures, a day.</summary>
    public static bool IsNoteLine(string text)
    {
        var key = SearchKey.Of(text);
        return NoteLine().IsMatch(key) || DayLine().IsMatch(key);
    }

    /// <summary>Whether a text closes a table: behind it stand names of signatories.</summary>
    public static bool IsSignature(string text) => Signature().IsMatch(SearchKey.Of(text));

    /// <summary>Whether a text numbers a section: a Roman number or a letter, not the number of a row.</summary>
    public static bool IsSectionMark(string text) => SectionMark().IsMatch(text);

    private static bool Ascending(List<string> cells)
    {
        var numbers = cells
            .Select(c => new string(c.TakeWhile(x => x != '=').Where(char.IsAsciiDigit).ToArray()))
            .Where(d => d.Length > 0)
            .Select(d => int.Parse(d, NumberStyles.None, CultureInfo.InvariantCulture))
            .ToList();
        return numbers.Count >= 2 && numbers.Zip(numbers.Skip(1)).All(p => p.Second == p.First + 1);
    }

    [GeneratedRegex(@"[(\[][^()\[\]]*[)\]]")]
    private static partial Regex Remark();

    [GeneratedRegex(@"^\(?([A-Za-z]|\d{1,2})\)?(\s*=[\s\d()+\-*/x×:,.]+)?$")]
    private static partial Regex ColumnNumber();

    [GeneratedRegex(
        "^(tong|cong|tong cong|tong so|total|grand total|sum|sub total|subtotal|tong cong so|cong tong|cong don|tong hop chung|binh quan chung)$"
    )]
    private static partial Regex TotalsWord();

    [GeneratedRegex(@"^(tong cong|tong so|tong|cong|total) (\d|[ivx]+( |$)|toan |chung( |$)|ca |cac |(nhom|muc|phan|khu vuc|nganh|trang) )")]
    private static partial Regex TotalsWithCount();

    [GeneratedRegex(
        "^(ghi chu|chu thich|luu y|nguon|nguon so lieu|don vi tinh|dvt|noi nhan|kinh gui|bieu so|mau so|trang \\d|so lieu den|ngay in|phu luc) ?"
    )]
    private static partial Regex NoteLine();

    [GeneratedRegex(@"(^| )ngay( \d{1,2})? ?thang( \d{1,2})? ?nam( \d{4})?")]
    private static partial Regex DayLine();

    [GeneratedRegex(
        "^(nguoi lap( bieu| bang| phieu)?|nguoi tong hop|nguoi kiem tra|thu truong( don vi| co quan)?|ke toan( truong| vien)?|giam doc|tong giam doc|"
            + "chu tich|pho giam doc|dai dien|truong phong|pho truong phong|thu kho|can bo( thuc hien| khao sat)?|ky ghi ro ho ten|ky ten dong dau|ky dong dau|"
            + "xac nhan( cua)?|tm |kt |tl |tuq )( |$)?"
    )]
    private static partial Regex Signature();

    [GeneratedRegex(@"^\s*\(?([IVX]{1,5}|[A-HK-M])\)?\s*[.)\-–:/]?(\s|$)")]
    private static partial Regex SectionMark();
}
