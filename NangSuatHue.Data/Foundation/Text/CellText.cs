using System.Text;

namespace NangSuatHue.Data.Foundation.Text;

/// <summary>Text of a cell as it is stored: NFC, trimmed of every kind of blank, runs of blanks as one, our own escape of formulas taken off.</summary>
internal static class CellText
{
    private static readonly char[] Invisible = ['\u200B', '\u200C', '\u200D', '\u2060', '\uFEFF'];

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
        foreach (var c in WellFormed.Composed(text))
        {
            if (c == '\r' || Array.IndexOf(Invisible, c) >= 0 || (char.IsControl(c) && !char.IsWhiteSpace(c)))
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
                builder.Append(c);
                blank = false;
            }
        }

        var result = builder.ToString().Trim();
        return result.Length > 1 && result[0] == '\'' && result[1] is '=' or '+' or '-' or '@' ? result[1..] : result;
    }

    private static bool IsClean(string text)
    {
        if (text[0] is ' ' or '\'' or '\t' || text[^1] == ' ')
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
            if (
                c < ' '
                || (c == ' ' && previous == ' ')
                || c is >= '\u007F' and < '\u00C0'
                || c is >= '\u2000' and < '\u2070'
                || c == '\uFEFF'
                || c is '\u3000' or '\uFFFE'
                || char.IsSurrogate(c)
            )
            {
                return false;
            }

            previous = c;
        }

        return text.IsNormalized(NormalizationForm.FormC);
    }
}
