using System.Text;

namespace NangSuatHue.Data.Foundation.Text;

/// <summary>
/// Makes any string one that can be normalised, written as UTF-8 and stored in every database: half of a surrogate pair, U+FFFE and U+0000 become U+FFFD.
/// Browsers and files can send all three; .NET's normalisation throws at the first two, PostgreSQL at the third.
/// </summary>
public static class WellFormed
{
    private const char Replacement = '\ufffd',
        NotACharacter = '\ufffe';

    /// <summary>The text itself where nothing is wrong with it.</summary>
    public static string Of(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is '\0' or NotACharacter)
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
            repaired.Append(rune.Value is 0 or NotACharacter ? Replacement.ToString() : rune.ToString());
        }

        return repaired.ToString();
    }
}
