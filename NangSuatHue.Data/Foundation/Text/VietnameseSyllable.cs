using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;

namespace NangSuatHue.Data.Foundation.Text;

/// <summary>Whether a word can be a Vietnamese syllable by its spelling: onset, vowels and coda that exist, at most one tone. Pure.</summary>
public static partial class VietnameseSyllable
{
    private static readonly SearchValues<char> Tones = SearchValues.Create("\u0300\u0301\u0303\u0309\u0323");

    /// <summary>True for <c>Huế</c>, <c>ĐƯỜNG</c>; false for <c>DÖt</c>, <c>Hueá</c>, <c>Müller</c>.</summary>
    public static bool IsPossible(string word)
    {
        if (word.Length is 0 or > 16)
        {
            return false;
        }

        var (bare, tones) = (new StringBuilder(word.Length), 0);
        foreach (var c in WellFormed.Of(word).Normalize(NormalizationForm.FormD))
        {
            if (Tones.Contains(c))
            {
                tones++;
            }
            else if (c is 'đ' or 'Đ')
            {
                bare.Append('đ');
            }
            else if (char.IsAsciiLetter(c))
            {
                bare.Append(char.ToLowerInvariant(c));
            }
            else if (c is '\u0302' or '\u0306' or '\u031B' && bare.Length > 0 && IsMarked(bare[^1], c))
            {
                // The mark makes another vowel of the letter; the spelling below tells vowels by their letter.
            }
            else
            {
                return false;
            }
        }

        return tones <= 1 && Spelling().IsMatch(bare.ToString());
    }

    private static bool IsMarked(char letter, char mark) =>
        mark switch
        {
            '\u0302' => letter is 'a' or 'e' or 'o',
            '\u0306' => letter is 'a',
            _ => letter is 'o' or 'u',
        };

    [GeneratedRegex(
        "^(ngh|ng|nh|kh|gh|gi|ch|ph|th|tr|qu|[bcdđghklmnpqrstvx])?"
            + "(uyeu|ieu|yeu|oai|oao|oay|oeo|uay|uoi|uou|uya|uye|uyu|ai|ao|au|ay|eo|eu|ia|ie|iu|oa|oe|oi|oo|ua|ue|ui|uo|uu|uy|ye|[aeiouy])"
            + "(ch|ng|nh|[cmnpt])?$"
    )]
    private static partial Regex Spelling();
}
