using System.Globalization;
using System.Text;

namespace NangSuatHue.Data.Foundation.Text;

/// <summary>
/// The folded form of a text by which people search: NFD, marks dropped, <c>đ→d</c>, lower case,
/// punctuation and runs of blanks turned to one blank, marks that nobody sees dropped. <c>Hòa</c>, <c>Hoà</c> and <c>HOÀ</c> all give <c>hoa</c>.
/// </summary>
public static class SearchKey
{
    /// <summary>Folds a text. Gives an empty string for null, blank or punctuation alone.</summary>
    public static string Of(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return "";
        }

        return IsAscii(text) ? FoldAscii(text) : FoldUnicode(text);
    }

    /// <summary>The words of a query in folded form, without repeats, at most eight of them.</summary>
    public static IReadOnlyList<string> Words(string? query) =>
        Of(query).Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal).Take(8).ToList();

    /// <summary>Whether every word of the query is the beginning of a word of the text, in any order.</summary>
    public static bool Matches(string? text, string? query)
    {
        var key = " " + Of(text);
        return Words(query).All(word => key.Contains(" " + word, StringComparison.Ordinal));
    }

    private static bool IsAscii(string text)
    {
        foreach (var c in text)
        {
            if (c >= 128)
            {
                return false;
            }
        }

        return true;
    }

    private static string FoldAscii(string text)
    {
        Span<char> buffer = text.Length <= 512 ? stackalloc char[text.Length] : new char[text.Length];
        var n = 0;
        foreach (var c in text)
        {
            n = Append(buffer, n, char.ToLowerInvariant(c), char.IsAsciiLetterOrDigit(c));
        }

        return Finish(buffer, n);
    }

    private static string FoldUnicode(string text)
    {
        var decomposed = WellFormed.Of(text).Normalize(NormalizationForm.FormD);
        Span<char> buffer = decomposed.Length <= 512 ? stackalloc char[decomposed.Length] : new char[decomposed.Length];
        var n = 0;
        foreach (var c in decomposed)
        {
            if (c is 'đ' or 'Đ' or '\u00D0' or '\u00F0' or '\u0189')
            {
                buffer[n++] = 'd';
                continue;
            }

            if (c is '\u00AD' or >= '\u200B' and <= '\u200F' or >= '\u202A' and <= '\u202E' or >= '\u2060' and <= '\u206F' or '\uFEFF')
            {
                continue;
            }

            if (c >= 128 && CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark)
            {
                continue;
            }

            n = Append(buffer, n, char.ToLowerInvariant(c), char.IsLetterOrDigit(c));
        }

        return Finish(buffer, n);
    }

    private static int Append(Span<char> buffer, int n, char c, bool keep)
    {
        if (keep)
        {
            buffer[n++] = c;
        }
        else if (n > 0 && buffer[n - 1] != ' ')
        {
            buffer[n++] = ' ';
        }

        return n;
    }

    private static string Finish(Span<char> buffer, int n) => new(buffer[..(n > 0 && buffer[n - 1] == ' ' ? n - 1 : n)]);
}
