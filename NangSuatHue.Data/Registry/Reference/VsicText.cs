using NangSuatHue.Data.Foundation.Text;

namespace NangSuatHue.Data.Registry.Reference;

/// <summary>Industry codes as people write them.</summary>
internal static class VsicText
{
    /// <summary>The digits of a VSIC code as written, with a section letter in front taken off.</summary>
    public static string Digits(string text)
    {
        var clean = WithoutZeroDecimals(CellText.Clean(text, keepLines: false))
            .Replace(".", "", StringComparison.Ordinal)
            .Replace(" ", "", StringComparison.Ordinal);
        return clean.Length > 1 && char.IsAsciiLetter(clean[0]) && char.IsAsciiDigit(clean[1]) ? clean[1..] : clean;
    }

    /// <summary>A program that took the code for a number wrote <c>1311.0</c>: the zero is no digit of it.</summary>
    private static string WithoutZeroDecimals(string text)
    {
        var sign = text.LastIndexOfAny(['.', ',']);
        return sign > 0 && text.Length - sign == 2 && text[^1] == '0' && text.AsSpan(0, sign).IndexOfAnyExceptInRange('0', '9') < 0
            ? text[..sign]
            : text;
    }

    /// <summary>The letter of a section as written: <c>M</c>, <c>M.</c>, <c>Ngành M</c>; empty where there is none.</summary>
    public static string SectionLetter(string text)
    {
        var words = SearchKey.Of(text).Split(' ');
        return words.FirstOrDefault(w => w.Length == 1 && char.IsAsciiLetter(w[0]))?.ToUpperInvariant() ?? "";
    }
}
