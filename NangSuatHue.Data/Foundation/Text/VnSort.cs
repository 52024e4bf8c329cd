using System.Globalization;

namespace NangSuatHue.Data.Foundation.Text;

/// <summary>Vietnamese alphabetical order (a ă â b … d đ e ê …, tone marks last), after CLDR's collation for vi.</summary>
public static class VnSort
{
    private static readonly CompareInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN").CompareInfo;

    /// <summary>Compares two texts by the Vietnamese alphabet, without regard to case.</summary>
    public static IComparer<string?> Comparer { get; } = Comparer<string?>.Create((a, b) => Vietnamese.Compare(a, b, CompareOptions.IgnoreCase));

    /// <summary>
    /// A key whose bytes order as Vietnamese does, so that an index can sort without a collation: the collation key of the first 60
    /// characters, cut to 96 bytes.
    /// </summary>
    public static byte[] Key(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return [];
        }

        var bytes = Vietnamese.GetSortKey(text.Length > 60 ? text[..60] : text, CompareOptions.IgnoreCase).KeyData;
        return bytes.Length > 96 ? bytes[..96] : bytes;
    }
}
