using System.Globalization;
using System.Text;

namespace NangSuatHue.Data.Foundation.Text;

/// <summary>
/// Reads text in TCVN3 (ABC), VNI and windows-1258 and tells which of them a text is in by how many of its words could be Vietnamese.
/// The table is <c>seeds/reference/vn-legacy-charsets.csv</c>. Pure.
/// </summary>
public static class LegacyVietnamese
{
    /// <summary>Of 20 words with letters beyond ASCII, how many must be possible syllables before a code is believed.</summary>
    private const int Believed = 16;

    private static readonly (Dictionary<char, char> Tcvn3, Dictionary<string, char> Vni) Tables = Load();

    static LegacyVietnamese() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>The code that the bytes are most likely in; null where none makes Vietnamese of them.</summary>
    public static LegacyCharset? Detect(ReadOnlySpan<byte> bytes)
    {
        (LegacyCharset Charset, double Share)? best = null;
        foreach (var charset in (LegacyCharset[])[LegacyCharset.Windows1258, LegacyCharset.Tcvn3, LegacyCharset.Vni])
        {
            var share = Share(Decode(bytes, charset));
            if (share > (best?.Share ?? 0))
            {
                best = (charset, share);
            }
        }

        return best is { } found && found.Share * 20 >= Believed ? found.Charset : null;
    }

    /// <summary>The text, composed (NFC). Bytes that the code does not have stay what they are in windows-1252.</summary>
    public static string Decode(ReadOnlySpan<byte> bytes, LegacyCharset charset) =>
        charset switch
        {
            LegacyCharset.Windows1258 => Encoding.GetEncoding(1258).GetString(bytes).Normalize(NormalizationForm.FormC),
            LegacyCharset.Tcvn3 => DecodeTcvn3(Encoding.GetEncoding(1252).GetString(bytes)),
            _ => DecodeVni(Encoding.GetEncoding(1252).GetString(bytes)),
        };

    /// <summary>The share of possible syllables among the words with a letter beyond ASCII; 0 where there is none.</summary>
    private static double Share(string text)
    {
        int words = 0,
            possible = 0;
        var at = 0;
        while (at < text.Length)
        {
            var start = at;
            var foreign = false;
            while (at < text.Length && IsInWord(text[at]))
            {
                foreign |= text[at++] >= 128;
            }

            if (foreign)
            {
                words++;
                possible += VietnameseSyllable.IsPossible(text[start..at]) ? 1 : 0;
            }

            at += at == start ? 1 : 0;
        }

        return words == 0 ? 0 : (double)possible / words;
    }

    /// <summary>Signs that other codes use for letters count as letters here, so that a word with one is no word.</summary>
    private static bool IsInWord(char c) => char.IsAsciiLetter(c) || (c >= 128 && !"–—‘’“”…•\u00A0".Contains(c, StringComparison.Ordinal));

    private static string DecodeVni(string text)
    {
        var result = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && text[i + 1] >= 128 && Tables.Vni.TryGetValue(text.Substring(i, 2), out var pair))
            {
                result.Append(pair);
                i++;
            }
            else
            {
                result.Append(text[i] >= 128 && Tables.Vni.TryGetValue(text[i].ToString(), out var single) ? single : text[i]);
            }
        }

        return result.ToString();
    }

    /// <summary>Cell by cell, since the case of toned letters is told by the letters around them.</summary>
    private static string DecodeTcvn3(string text)
    {
        var result = new StringBuilder(text.Length);
        var start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i == text.Length || text[i] is ';' or ',' or '\t' or '|' or '\n')
            {
                DecodeTcvn3Cell(text.AsSpan(start, i - start), result);
                if (i < text.Length)
                {
                    result.Append(text[i]);
                }

                start = i + 1;
            }
        }

        return result.ToString();
    }

    /// <summary>
    /// A word's toned letters are capitals where at least two others of it are and none is small. A word too short to tell follows the toned
    /// words of its cell; abbreviations (<c>TNHH</c>) say nothing.
    /// </summary>
    private static void DecodeTcvn3Cell(ReadOnlySpan<char> cell, StringBuilder result)
    {
        var cellIsUpper = IsUpper(cell, atLeast: 3) && HasUpperTonedWord(cell);
        for (var at = 0; at < cell.Length; )
        {
            var end = EndOfWord(cell, at);
            var word = cell[at..end];
            var upper = cellIsUpper || IsUpper(word, atLeast: 2);
            foreach (var c in word)
            {
                var letter = Tables.Tcvn3.GetValueOrDefault(c, c);
                result.Append(upper ? char.ToUpperInvariant(letter) : letter);
            }

            at = end;
        }
    }

    private static bool HasUpperTonedWord(ReadOnlySpan<char> cell)
    {
        for (var at = 0; at < cell.Length; at = EndOfWord(cell, at))
        {
            var word = cell[at..EndOfWord(cell, at)];
            if (word.ContainsAnyExceptInRange('\0', '\x7f') && IsUpper(word, atLeast: 2))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Behind the word that begins here, or behind the one sign.</summary>
    private static int EndOfWord(ReadOnlySpan<char> text, int at)
    {
        var end = at;
        while (end < text.Length && IsInWord(text[end]))
        {
            end++;
        }

        return end == at ? at + 1 : end;
    }

    /// <summary>Whether the letters whose case is certain are all capitals, and enough of them.</summary>
    private static bool IsUpper(ReadOnlySpan<char> text, int atLeast)
    {
        var capitals = 0;
        foreach (var c in text)
        {
            if (char.IsAsciiLetterLower(c) || c is '©' or 'ª' or '«' or '¨' or '®' or '¬' or '\u00AD')
            {
                return false;
            }

            capitals += char.IsAsciiLetterUpper(c) || c is '¡' or '¢' or '£' or '¤' or '¥' or '¦' or '§' ? 1 : 0;
        }

        return capitals >= atLeast;
    }

    private static (Dictionary<char, char>, Dictionary<string, char>) Load()
    {
        using var stream =
            typeof(LegacyVietnamese).Assembly.GetManifestResourceStream("vn-legacy-charsets.csv")
            ?? throw new InvalidOperationException("vn-legacy-charsets.csv");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        reader.ReadLine();
        var (tcvn3, vni) = (new Dictionary<char, char>(), new Dictionary<string, char>(StringComparer.Ordinal));
        while (reader.ReadLine() is { } line)
        {
            var cells = line.Split(',');
            var letter = cells[0][0];
            vni[cells[2]] = letter;
            // Small letters come after the toned capitals that share their byte, and stand; the case is repaired by the word.
            if (char.GetUnicodeCategory(letter) == UnicodeCategory.LowercaseLetter || !tcvn3.ContainsKey(cells[3][0]))
            {
                tcvn3[cells[3][0]] = letter;
            }
        }

        return (tcvn3, vni);
    }
}
