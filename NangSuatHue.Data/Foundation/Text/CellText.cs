using System.Text;

namespace NangSuatHue.Data.Foundation.Text;

/// <summary>
/// Text of a cell as it is stored: NFC, trimmed of every kind of blank, runs of blanks as one, signs that nobody sees dropped, the guard <c>="…"</c> and
/// our own escape of formulas taken off, and the Icelandic Ð and ð of old keyboards turned to Đ and đ.
/// </summary>
internal static class CellText
{
    private const char Joiner = '\u200D';

    /// <summary>A text that a person typed, cleaned; null where nothing is left of it.</summary>
    public static string? OrNull(string? text, bool keepLines) => Clean(text ?? "", keepLines) is { Length: > 0 } clean ? clean : null;

    public static string Clean(string text, bool keepLines)
    {
        if (text.Length == 0)
        {
            return text;
        }

        if (IsClean(text))
        {
            return text;
        }

        var builder = new StringBuilder(text.Length);
        var blank = false;
        foreach (var c in WellFormed.Composed(WithoutGuard(text)))
        {
            if (c == '\r' || IsInvisible(c, builder) || (char.IsControl(c) && !char.IsWhiteSpace(c)))
            {
                continue;
            }

            if (keepLines && c == '\n')
            {
                builder.Append('\n');
                blank = true;
            }
            else if (char.IsWhiteSpace(c))
            {
                if (!blank && builder.Length > 0)
                {
                    builder.Append(' ');
                }

                blank = true;
            }
            else
            {
                builder.Append(Vietnamese(c));
                blank = false;
            }
        }

        var result = builder.ToString().Trim();
        return result.Length > 1 && result[0] == '\'' && result[1] is '=' or '+' or '-' or '@' ? result[1..] : result;
    }

    /// <summary>The letter that was meant: Ð (U+00D0), Ɖ (U+0189) and ð (U+00F0) look like Đ and đ and are no Vietnamese letters.</summary>
    public static char Vietnamese(char c) =>
        c switch
        {
            '\u00D0' or '\u0189' => '\u0110',
            '\u00F0' => '\u0111',
            _ => c,
        };

    /// <summary>Programs write codes as <c>="0234"</c> so that a spreadsheet keeps them as text.</summary>
    private static string WithoutGuard(string text)
    {
        var trimmed = text.AsSpan().Trim();
        return trimmed.Length > 2 && trimmed[0] == '=' && trimmed[1] == '"' && trimmed[^1] == '"'
            ? trimmed[2..^1].ToString().Replace("\"\"", "\"", StringComparison.Ordinal)
            : text;
    }

    /// <summary>Zero-width, direction and hyphenation marks. A joiner between two pictures of an emoji is part of it.</summary>
    private static bool IsInvisible(char c, StringBuilder before) =>
        c switch
        {
            Joiner => before.Length == 0 || !(char.IsSurrogate(before[^1]) || before[^1] == '\uFE0F'),
            >= '\u200B' and <= '\u200F' or >= '\u202A' and <= '\u202E' or >= '\u2060' and <= '\u206F' => true,
            '\u00AD' or '\u034F' or '\u061C' or '\u180E' or '\uFEFF' => true,
            _ => false,
        };

    private static bool IsClean(string text)
    {
        if (text[0] is ' ' or '\'' or '\t' or '=' || text[^1] == ' ')
        {
            return false;
        }

        var previous = 'x';
        foreach (var c in text)
        {
            if (c is < ' ' or >= '\u007F' || (c == ' ' && previous == ' '))
            {
                return c >= '\u00C0' && IsCleanUnicode(text);
            }

            previous = c;
        }

        return true;
    }

    private static bool IsCleanUnicode(string text)
    {
        var previous = 'x';
        foreach (var c in text)
        {
            var clean =
                c < '\u007F' ? c >= ' ' && !(c == ' ' && previous == ' ')
                : c < '\u0250' ? c >= '\u00C0' && c is not ('\u00D0' or '\u00F0' or '\u0189')
                : c is >= '\u1EA0' and <= '\u1EF9' || IsOther(c);
            if (!clean)
            {
                return false;
            }

            previous = c;
        }

        return text.IsNormalized(NormalizationForm.FormC);
    }

    /// <summary>Signs beyond the letters of Vietnamese that are stored as they are.</summary>
    private static bool IsOther(char c) =>
        !(c is >= '\u2000' and < '\u2070' or '\uFEFF' or '\u3000' or '\uFFFE' or '\u034F' or '\u061C' or '\u180E' || char.IsSurrogate(c));
}
