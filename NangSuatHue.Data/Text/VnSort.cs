using System.Globalization;

namespace NangSuatHue.Data.Text;

/// <summary>Vietnamese alphabetical order (a ă â b … d đ e ê …, tone marks last), after CLDR's collation for vi.</summary>
public static class VnSort
{
    private static readonly CompareInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN").CompareInfo;

    /// <summary>Compares two texts by the Vietnamese alphabet, without regard to case.</summary>
    public static IComparer<string?> Comparer { get; } = Comparer<string?>.Create((a, b) => Vietnamese.Compare(a, b, CompareOptions.IgnoreCase));

    /// <summary>
    /// A key whose ordinal order is the Vietnamese order, so that an index can sort without a collation: the collation key in hexadecimal,
    /// cut to 160 characters.
    /// </summary>
    public static string Key(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return "";
        }

        var bytes = Vietnamese.GetSortKey(text.Length > 60 ? text[..60] : text, CompareOptions.IgnoreCase).KeyData;
        return Convert.ToHexStringLower(bytes.AsSpan(0, Math.Min(bytes.Length, 80)));
    }
}
