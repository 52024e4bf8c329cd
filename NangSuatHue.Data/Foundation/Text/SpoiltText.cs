using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace NangSuatHue.Data.Foundation.Text;

/// <summary>Text whose letters were lost or turned into others on its way here.</summary>
internal static partial class SpoiltText
{
    private static readonly UTF8Encoding Utf8 = new(false, throwOnInvalidBytes: true);
    private static readonly Dictionary<char, byte> Western = MakeWestern();

    /// <summary>Whether letters are gone for good: U+FFFD stands for them.</summary>
    public static bool IsLost(string text) => text.Contains('\uFFFD', StringComparison.Ordinal);

    /// <summary>
    /// Whether a program put question marks for letters that its code lacks: one between letters, or before a letter inside or at the start of a word
    /// (<c>Th?y</c>, <c>(m?u)</c>, <c>H??ng</c>).
    /// </summary>
    public static bool HasQuestionMarks(string text)
    {
        for (var i = text.IndexOf('?', StringComparison.Ordinal); i >= 0 && i + 1 < text.Length; i = text.IndexOf('?', i + 1))
        {
            var next = i + 1;
            while (next < text.Length && text[next] == '?')
            {
                next++;
            }

            if (i > 0 && char.IsLetter(text[i - 1]) && (next < text.Length && char.IsLetter(text[next]) || (next > i + 1 && next < text.Length)))
            {
                return true;
            }

            if (next < text.Length && char.IsLower(text[next]) && (i == 0 || text[i - 1] is ' ' or '(' or '"'))
            {
                return true;
            }
        }

        // "M? ph?m": a mark behind a word's first letter, with more words to come.
        return LooksCut(text);
    }

    /// <summary>
    /// Whether UTF-8 was read as a western code and saved as UTF-8 again (<c>HÆ°Æ¡ng</c>), and the Vietnamese text that was meant; null where signs of it
    /// that nobody sees were lost on the way.
    /// </summary>
    public static bool IsTwice(string text, out string? once)
    {
        once = null;
        if (!MayBeTwice(text))
        {
            return false;
        }

        once = Once(text);
        return once is not null || Tones().IsMatch(text);
    }

    /// <summary>Two letters and a sign that begin every Vietnamese letter with two marks when it is encoded twice; no text has them by itself.</summary>
    [GeneratedRegex("\u00E1[\u00BA\u00BB]([\u0080-\u00BF\u0152-\u0178\u2010-\u203A\u20AC\u2122\u02C6\u02DC]|[a-z])")]
    private static partial Regex Tones();

    private static string? Once(string text)
    {
        var bytes = new List<byte>(text.Length + 4);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c > 0xFF && !Western.ContainsKey(c))
            {
                return null;
            }

            bytes.Add(Western.TryGetValue(c, out var western) ? western : (byte)c);
            if (c == '\u00C4' && !(i + 1 < text.Length && (text[i + 1] is >= '\u0080' and <= '\u00BF' || Western.ContainsKey(text[i + 1]))))
            {
                // The second half of Đ is a sign that nobody sees.
                bytes.Add(0x90);
            }
        }

        try
        {
            var once = Utf8.GetString([.. bytes]).Normalize(NormalizationForm.FormC);
            return once.Any(IsVietnamese) && once.All(c => c < 128 || IsVietnamese(c) || !char.IsLetter(c)) ? once : null;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static bool LooksCut(string text)
    {
        var mark = text.IndexOf("? ", StringComparison.Ordinal);
        return mark > 0
            && mark + 2 < text.Length
            && char.IsLetter(text[mark - 1])
            && char.IsLower(text[mark + 2])
            && text.AsSpan(0, mark).LastIndexOf(' ') is var blank
            && mark - blank <= 3;
    }

    /// <summary>Lead bytes of UTF-8 for Vietnamese letters, as western letters.</summary>
    private static readonly SearchValues<char> Leads = SearchValues.Create("\u00C3\u00C4\u00C5\u00C6\u00C2\u00E1");

    /// <summary>Whether a lead byte of UTF-8 is followed by one that continues it, as western letters.</summary>
    private static bool MayBeTwice(ReadOnlySpan<char> text)
    {
        for (var at = text.IndexOfAny(Leads); at >= 0; )
        {
            var next = at + 1 < text.Length ? text[at + 1] : ' ';
            if (
                text[at] == '\u00E1'
                    ? next is '\u00BA' or '\u00BB'
                    : next >= 128 && (next <= '\u00BF' || Western.ContainsKey(next)) || text[at] == '\u00C4'
            )
            {
                return true;
            }

            var rest = text[(at + 1)..].IndexOfAny(Leads);
            at = rest < 0 ? -1 : at + 1 + rest;
        }

        return false;
    }

    /// <summary>A letter that Vietnamese has and ASCII lacks.</summary>
    private static bool IsVietnamese(char c)
    {
        if (c is 'đ' or 'Đ')
        {
            return true;
        }

        if (c < 128 || !char.IsLetter(c))
        {
            return false;
        }

        foreach (var part in c.ToString().Normalize(NormalizationForm.FormD))
        {
            var fits =
                part is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z')
                || part is '\u0300' or '\u0301' or '\u0302' or '\u0303' or '\u0306' or '\u0309' or '\u031B' or '\u0323';
            if (!fits || CharUnicodeInfo.GetUnicodeCategory(part) == UnicodeCategory.OtherLetter)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Signs of windows-1252 that stand elsewhere in Unicode.</summary>
    private static Dictionary<char, byte> MakeWestern()
    {
        const string Signs = "€\0‚ƒ„…†‡ˆ‰Š‹Œ\0Ž\0\0‘’“”•–—˜™š›œ\0žŸ";
        var western = new Dictionary<char, byte>();
        for (var i = 0; i < Signs.Length; i++)
        {
            if (Signs[i] != '\0')
            {
                western[Signs[i]] = (byte)(0x80 + i);
            }
        }

        return western;
    }
}
