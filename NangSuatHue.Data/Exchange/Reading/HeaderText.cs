using System.Globalization;
using System.Text.RegularExpressions;
using NangSuatHue.Data.Foundation.Text;

namespace NangSuatHue.Data.Exchange.Reading;

/// <summary>
/// What a header says: its name, the unit, the year. Words in brackets stay part of the name unless they are known to change nothing, for
/// <c>Doanh thu (kế hoạch)</c> is not <c>Doanh thu</c>.
/// </summary>
/// <param name="Name">The header without its unit, its year and harmless remarks.</param>
/// <param name="Power">The unit of money, as a power of ten of đồng; null for none.</param>
/// <param name="Unit">The words of another unit, or of one that is not understood; null for none.</param>
/// <param name="Year">The year of the figures; null for none.</param>
internal sealed partial record HeaderText(string Name, int? Power, string? Unit, int? Year)
{
    /// <summary>Between the lines of a header that stands over several rows.</summary>
    public const string Joint = " › ";

    private static readonly HashSet<string> Harmless =
    [
        "vsic",
        "mst",
        "neu co",
        "bat buoc",
        "viet hoa",
        "chu in",
        "ghi ro",
        "so",
        "chu so",
        "10 so",
        "13 so",
        "10 chu so",
        "10 hoac 13 so",
        "theo dkkd",
        "theo gcn dkkd",
        "theo giay dang ky",
        "theo giay phep",
        "theo gpkd",
        "theo bctc",
        "theo bao cao tai chinh",
        "theo so sach",
        "theo to khai",
        "binh quan",
        "bq",
        "binh quan nam",
        "binh quan trong nam",
        "trung binh nam",
        "ca nam",
        "trong nam",
        "nam",
        "tong",
        "tong so",
        "tong cong",
        "toan doanh nghiep",
        "dd mm yyyy",
        "ngay thang nam",
        "yyyy",
        "yyyy mm dd",
        "0 5",
        "tu 0 den 5",
        "cap 0 5",
        "muc 0 5",
        "thang diem 0 5",
        "sau sap nhap",
        "tu 01 7 2025",
        "tu 1 7 2025",
        "hien nay",
        "moi",
        "di dong",
        "co dinh",
        "e mail",
        "go",
        "ic",
        "lc",
        "va",
        "fa",
        "xa phuong",
        "phuong xa",
        "iso 5s lean",
        "iso 5s kaizen",
        "ghi chu",
        "mau",
    ];

    /// <summary>Words of a group over a column that change what stands under it.</summary>
    [GeneratedRegex(
        @"\b(ke hoach|du kien|uoc|uoc tinh|muc tieu|trong do|nu|nam truoc|cung ky|luy ke|quy|thang|tuan|dau nam|dau ky|so sanh|so voi|tang|giam|ty le|ti le|"
            + @"co cau|chenh lech|cong ty me|dinh muc|nganh|nguyen gia|sau thue|chi nhanh|usd|ban dau|dieu chinh|du toan|thi diem)\b"
    )]
    private static partial Regex Qualifier();

    /// <summary>
    /// The last line of a joined header alone, where the lines over it change nothing of its meaning; null where they do or there is one line.
    /// </summary>
    public string? Leaf
    {
        get
        {
            var at = Name.LastIndexOf('›');
            return at > 0 && !Qualifier().IsMatch(SearchKey.Of(Name[..at])) ? Name[(at + 1)..].Trim() : null;
        }
    }

    /// <summary>Takes a header apart.</summary>
    public static HeaderText Parse(string header)
    {
        int? power = null,
            year = null;
        string? unit = null;
        var name = Bracket()
            .Replace(
                header,
                match =>
                {
                    var inside = match.Groups[1].Value.Trim();
                    var key = SearchKey.Of(inside);
                    if (MoneyUnits.Power(key) is { } known)
                    {
                        power ??= known;
                    }
                    else if (YearAlone().Match(key) is { Success: true } said)
                    {
                        year ??= int.Parse(said.Groups["y"].Value, CultureInfo.InvariantCulture);
                    }
                    else if (MoneyUnits.IsUnit(Labelled().Replace(inside, "")))
                    {
                        unit ??= Labelled().Replace(inside, "");
                    }
                    else if (!IsHarmless(key))
                    {
                        return " " + inside + " ";
                    }

                    return " ";
                }
            );
        if (power is null && unit is null)
        {
            (name, power) = HeaderWords.BareUnit(name);
            if (power is null)
            {
                (name, unit) = BareStrange(name);
            }
        }

        var years = Years().Matches(name);
        if (years.Count == 1 && year is null && !name.Contains("vsic", StringComparison.OrdinalIgnoreCase))
        {
            year = int.Parse(years[0].Groups["y"].Value, CultureInfo.InvariantCulture);
            name = Years().Replace(name, " ");
        }

        return new HeaderText(Runs().Replace(name, " ").Trim(), power, unit, year);
    }

    private static bool IsHarmless(string key) =>
        key.Length <= 1 || Harmless.Contains(key) || ColumnSum().IsMatch(key) || key.StartsWith("vsic ", StringComparison.Ordinal);

    /// <summary>A unit that is not one of đồng, behind the name's last sign: <c>Xuất khẩu, USD</c>; or a sign of percent or currency at its end.</summary>
    private static (string Name, string? Unit) BareStrange(string name)
    {
        var text = name.TrimEnd();
        var sign = text.LastIndexOfAny([',', '-', '–', ':', ';', '/']);
        if (sign > 0 && text[(sign + 1)..].Trim() is { Length: > 0 } tail && MoneyUnits.IsUnit(Labelled().Replace(tail, "")))
        {
            return (text[..sign], Labelled().Replace(tail, "").Trim());
        }

        var match = StrangeEnd().Match(text);
        return match.Success ? (text[..match.Index], match.Value.Trim()) : (name, null);
    }

    [GeneratedRegex(@"[(\[]([^()\[\]]*)[)\]]")]
    private static partial Regex Bracket();

    [GeneratedRegex(@"^((tinh )?den )?((cuoi |het )?(nam |nam tai chinh |nien do )?|(ngay )?31 12 )(?<y>(19|20)\d\d)$")]
    private static partial Regex YearAlone();

    [GeneratedRegex(
        @"(?<![\d./-])(?:(?:cuối |hết |trong )?(?:năm(?: tài chính)?|nam|niên độ|year)\s*)?(?<y>(?:19|20)\d\d)(?![\d./-])",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Years();

    [GeneratedRegex(@"\s(%|USD|EUR|US\$|\$|€|nghìn tỷ|ngàn tỷ|trăm triệu)(\s*(đồng|VND|VNĐ))?$", RegexOptions.IgnoreCase)]
    private static partial Regex StrangeEnd();

    [GeneratedRegex(@"^\s*(đơn vị tính|đơn vị|đvt|don vi tinh|don vi|dvt|unit)\s*[:.]?\s*", RegexOptions.IgnoreCase)]
    private static partial Regex Labelled();

    /// <summary>A column's number or how it is summed: <c>(3) = (1) + (2)</c> folds to <c>3 1 2</c>.</summary>
    [GeneratedRegex(@"^\d{1,2}( \d{1,2})*$")]
    private static partial Regex ColumnSum();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Runs();
}
