using System.Globalization;
using System.Numerics;

namespace NangSuatHue.Data.Foundation.Text;

/// <summary>
/// Numbers as people write them in both habits. A cell that can be read in one way only is read that way;
/// <c>1.000</c> and <c>1,000</c> alone need the column's <see cref="DecimalSign"/>.
/// </summary>
public static class VnNumber
{
    /// <summary>
    /// Classifies a cell without giving its value. Blanks (also U+00A0, U+202F) between groups, a sign and accountants' parentheses are allowed.
    /// </summary>
    public static NumberEvidence Look(ReadOnlySpan<char> text) => Scan(text, DecimalSign.Unknown, 0, out _);

    /// <summary>
    /// Reads a number multiplied by 10^<paramref name="power"/> and rounded half away from zero to a whole one.
    /// False where it is no number, ambiguous with an unknown sign, or beyond ±9·10¹⁷.
    /// </summary>
    public static bool TryReadScaled(ReadOnlySpan<char> text, DecimalSign sign, int power, out long value)
    {
        var evidence = Scan(text, sign, power, out var result);
        value = result ?? 0;
        return result is not null && evidence is not NumberEvidence.NotANumber;
    }

    /// <summary>
    /// A number for a field that a person edits, to six decimals: three decimals behind a lone separator could be read as a group, so a zero follows them.
    /// </summary>
    public static string Write<T>(T value, DecimalSign sign)
        where T : IFloatingPoint<T>
    {
        var text = value.ToString("#,0.######", CultureInfo.GetCultureInfo(sign == DecimalSign.Point ? "en-GB" : "vi-VN"));
        return Look(text) == NumberEvidence.Ambiguous && !T.IsInteger(value) ? text + "0" : text;
    }

    /// <summary>
    /// Reads the plainest of numbers from UTF-8: up to fifteen digits, and behind a point or comma one or two more, which no habit reads as a group.
    /// What it reads, <see cref="TryReadScaled"/> reads the same; false says only that this is not so plain.
    /// </summary>
    public static bool TryReadPlain(ReadOnlySpan<byte> utf8, int power, out long value)
    {
        value = 0;
        var decimals = -1;
        if (utf8.Length is 0 or > 15 || power < 2)
        {
            return false;
        }

        foreach (var b in utf8)
        {
            var digit = (uint)(b - '0');
            if (digit <= 9)
            {
                value = (value * 10) + digit;
                decimals += decimals >= 0 ? 1 : 0;
            }
            else if (b is (byte)'.' or (byte)',' && decimals < 0)
            {
                decimals = 0;
            }
            else
            {
                return false;
            }
        }

        if (decimals is 0 or > 2)
        {
            return false;
        }

        for (var i = Math.Max(decimals, 0); i < power; i++)
        {
            if (value > 90_000_000_000_000_000)
            {
                return false;
            }

            value *= 10;
        }

        return true;
    }

    /// <summary>
    /// Reads a number as a double, to all its decimals. False where it is no number, ambiguous with an unknown sign, or beyond ±9·10¹⁷.
    /// </summary>
    public static bool TryReadDouble(ReadOnlySpan<char> text, DecimalSign sign, out double value)
    {
        var evidence = Scan(text, sign, 6, out var micro);
        value = (micro ?? 0) / 1_000_000d;
        var used = evidence == NumberEvidence.NotANumber ? DecimalSign.Unknown : SignOf(evidence, sign);
        if (used == DecimalSign.Unknown)
        {
            return false;
        }

        var at = text.LastIndexOf(used == DecimalSign.Comma ? ',' : '.');
        return (micro is not null && (at < 0 || text.Length - at <= 7)) || TryReadWhole(text, used == DecimalSign.Comma ? ',' : '.', out value);
    }

    /// <summary>A number too large or with too many decimals to be counted in millionths.</summary>
    private static bool TryReadWhole(ReadOnlySpan<char> text, char decimalSign, out double value)
    {
        Span<char> plain = stackalloc char[40];
        var n = 0;
        foreach (var c in text)
        {
            if (char.IsAsciiDigit(c))
            {
                plain[n++] = c;
            }
            else if (c == decimalSign)
            {
                plain[n++] = '.';
            }
        }

        var negative = text.IndexOfAny('-', '−', '(') >= 0;
        value = double.Parse(plain[..n], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture) * (negative ? -1 : 1);
        return Math.Abs(value) <= 9e17;
    }

    private static DecimalSign SignOf(NumberEvidence evidence, DecimalSign ofTheColumn) =>
        evidence switch
        {
            NumberEvidence.Comma => DecimalSign.Comma,
            NumberEvidence.Ambiguous => ofTheColumn,
            _ => DecimalSign.Point,
        };

    // Long: one pass over the characters with six counters, run for every number of a million rows; parts would pass them all by reference.
    private static NumberEvidence Scan(ReadOnlySpan<char> text, DecimalSign sign, int power, out long? value)
    {
        value = null;
        text = text.Trim();
        var negative = false;
        if (text.Length > 2 && text[0] == '(' && text[^1] == ')')
        {
            negative = true;
            text = text[1..^1].Trim();
        }

        if (text.Length > 0 && text[0] is '-' or '+' or '−')
        {
            if (negative)
            {
                return NumberEvidence.NotANumber;
            }

            negative = text[0] != '+';
            text = text[1..].TrimStart();
        }

        int points = 0,
            commas = 0,
            lastPoint = -1,
            lastComma = -1,
            digits = 0,
            firstSeparator = -1;
        var blanks = false;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsAsciiDigit(c))
            {
                digits++;
            }
            else if (c == '.')
            {
                points++;
                lastPoint = i;
                firstSeparator = firstSeparator < 0 ? i : firstSeparator;
            }
            else if (c == ',')
            {
                commas++;
                lastComma = i;
                firstSeparator = firstSeparator < 0 ? i : firstSeparator;
            }
            else if (c is ' ' or '\u00A0' or '\u202F' or '\u2009')
            {
                blanks = true;
            }
            else
            {
                return NumberEvidence.NotANumber;
            }
        }

        if (blanks && !BlanksGroup(text, points + commas, firstSeparator))
        {
            return NumberEvidence.NotANumber;
        }

        if (digits == 0 || digits > 30)
        {
            return NumberEvidence.NotANumber;
        }

        var evidence = Classify(text, points, commas, lastPoint, lastComma, firstSeparator);
        if (evidence is NumberEvidence.NotANumber)
        {
            return evidence;
        }

        if (SignOf(evidence, sign) is var used and not DecimalSign.Unknown)
        {
            value = Accumulate(text, used == DecimalSign.Comma ? ',' : '.', negative, power);
        }

        return evidence;
    }

    /// <summary>Whether blanks part the whole number into groups of three, the first of one to three, and nothing behind a decimal sign.</summary>
    private static bool BlanksGroup(ReadOnlySpan<char> text, int separators, int firstSeparator)
    {
        if (separators > 1)
        {
            return false;
        }

        var whole = separators == 1 ? text[..firstSeparator] : text;
        if (separators == 1 && text[firstSeparator..].IndexOfAny(" \u00A0\u202F\u2009") >= 0)
        {
            return false;
        }

        var first = whole.IndexOfAny(" \u00A0\u202F\u2009");
        if (first is < 1 or > 3)
        {
            return false;
        }

        for (var i = first; i < whole.Length; i += 4)
        {
            if (char.IsAsciiDigit(whole[i]) || !IsThreeDigits(whole, i + 1))
            {
                return false;
            }
        }

        return true;
    }

    private static NumberEvidence Classify(ReadOnlySpan<char> text, int points, int commas, int lastPoint, int lastComma, int first)
    {
        if (points == 0 && commas == 0)
        {
            return NumberEvidence.Plain;
        }

        if (points > 0 && commas > 0)
        {
            var decimalIsComma = lastComma > lastPoint;
            var decimals = decimalIsComma ? commas : points;
            return decimals == 1 && Grouped(text, decimalIsComma ? '.' : ',', decimalIsComma ? lastComma : lastPoint)
                ? decimalIsComma
                    ? NumberEvidence.Comma
                    : NumberEvidence.Point
                : NumberEvidence.NotANumber;
        }

        var (separator, count) = points > 0 ? ('.', points) : (',', commas);
        if (count > 1)
        {
            return Grouped(text, separator, text.Length)
                ? separator == '.'
                    ? NumberEvidence.Comma
                    : NumberEvidence.Point
                : NumberEvidence.NotANumber;
        }

        var before = first;
        var after = text.Length - first - 1;
        var asDecimal = separator == ',' ? NumberEvidence.Comma : NumberEvidence.Point;
        return before is >= 1 and <= 3 && after == 3 && text[0] != '0' && text.IndexOfAny(' ', '\u00A0', '\u202F') < 0
            ? NumberEvidence.Ambiguous
            : asDecimal;
    }

    /// <summary>Whether the part before <paramref name="end"/> is grouped by threes with the separator.</summary>
    private static bool Grouped(ReadOnlySpan<char> text, char separator, int end)
    {
        var part = text[..end];
        var first = part.IndexOf(separator);
        if (first is < 1 or > 3)
        {
            return false;
        }

        for (var i = first; i < part.Length; i += 4)
        {
            if (part[i] != separator || !IsThreeDigits(part, i + 1))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsThreeDigits(ReadOnlySpan<char> text, int at) =>
        at + 3 <= text.Length
        && char.IsAsciiDigit(text[at])
        && char.IsAsciiDigit(text[at + 1])
        && char.IsAsciiDigit(text[at + 2])
        && (at + 3 == text.Length || !char.IsAsciiDigit(text[at + 3]));

    private static long? Accumulate(ReadOnlySpan<char> text, char decimalSign, bool negative, int power)
    {
        const long Limit = 900_000_000_000_000_000;
        long value = 0;
        var decimals = -1;
        var round = 0;
        foreach (var c in text)
        {
            var digit = (uint)(c - '0');
            if (digit <= 9)
            {
                if (decimals >= 0 && decimals >= power)
                {
                    round = decimals == power ? (int)digit : round;
                    decimals++;
                    continue;
                }

                if (value > Limit / 10)
                {
                    return null;
                }

                value = (value * 10) + digit;
                decimals += decimals >= 0 ? 1 : 0;
            }
            else if (c == decimalSign)
            {
                decimals = 0;
            }
        }

        for (var i = Math.Max(0, Math.Min(decimals, power)); i < power; i++)
        {
            if (value > Limit / 10)
            {
                return null;
            }

            value *= 10;
        }

        value += round >= 5 ? 1 : 0;
        return value > Limit ? null
            : negative ? -value
            : value;
    }
}
