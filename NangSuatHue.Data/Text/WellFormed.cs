using System.Text;

namespace NangSuatHue.Data.Text;

/// <summary>
/// Makes any string one that can be normalised, written as UTF-8 and stored in every database: half of a surrogate pair and U+0000 become U+FFFD.
/// Browsers and files can send both; .NET's normalisation throws at the first, PostgreSQL at the second.
/// </summary>
public static class WellFormed
{
    private const char Replacement = '\ufffd';

    /// <summary>The text itself where nothing is wrong with it.</summary>
    public static string Of(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\0')
            {
                return Repaired(text);
            }

            if (char.IsSurrogate(text[i]))
            {
                if (!char.IsHighSurrogate(text[i]) || i + 1 == text.Length || !char.IsLowSurrogate(text[i + 1]))
                {
                    return Repaired(text);
                }

                i++;
            }
        }

        return text;
    }

    /// <summary>The text in normalisation form C, composed.</summary>
    public static string Composed(string text) => Of(text).Normalize(NormalizationForm.FormC);

    private static string Repaired(string text)
    {
        var repaired = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            // EnumerateRunes gives U+FFFD for half a pair.
            repaired.Append(rune.Value == 0 ? Replacement.ToString() : rune.ToString());
        }

        return repaired.ToString();
    }
}
