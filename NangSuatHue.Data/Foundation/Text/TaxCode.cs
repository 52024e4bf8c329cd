namespace NangSuatHue.Data.Foundation.Text;

/// <summary>
/// The tax code (mã số thuế) of an organisation: ten digits, or ten + <c>-</c> + three for a dependent unit (circular 86/2024/TT-BTC).
/// The tenth digit checks the first nine with weights 31, 29, 23, 19, 17, 13, 7, 5, 3: 10 − (Σ wᵢdᵢ mod 11), never 10.
/// Since 1 July 2025 household businesses and individuals use the twelve-digit personal identification number.
/// </summary>
public readonly record struct TaxCode
{
    private static readonly int[] Weights = [31, 29, 23, 19, 17, 13, 7, 5, 3];

    private TaxCode(string value) => Value = value;

    /// <summary>The stored form: <c>NNNNNNNNNN</c>, <c>NNNNNNNNNN-NNN</c> or twelve digits.</summary>
    public string Value { get; }

    /// <inheritdoc />
    public override string ToString() => Value;

    /// <summary>
    /// Reads a tax code as people type it: blanks, dots, hyphens and a leading apostrophe are dropped first.
    /// <paramref name="repair"/> is the ten-digit form to offer when a leading zero was lost, else null.
    /// A fault of <see cref="TaxCodeFault.CheckDigit"/> or <see cref="TaxCodeFault.PersonalNumber"/> still gives the normalised code,
    /// since a setting or the legal form may allow it.
    /// </summary>
    public static TaxCodeFault Read(ReadOnlySpan<char> text, out TaxCode code, out string? repair)
    {
        code = default;
        repair = null;
        text = WithoutZeroDecimals(text.Trim());
        Span<char> digits = stackalloc char[16];
        if (Digits(text, digits, out var n) is var wrong && wrong != TaxCodeFault.None)
        {
            return wrong;
        }

        switch (n)
        {
            case 0:
                return TaxCodeFault.Empty;
            case 9:
            {
                Span<char> padded = stackalloc char[10];
                padded[0] = '0';
                digits[..9].CopyTo(padded[1..]);
                if (CheckTen(padded) != TaxCodeFault.None)
                {
                    return TaxCodeFault.Length;
                }

                repair = new string(padded);
                return TaxCodeFault.LeadingZeroLost;
            }

            case 10:
                code = new TaxCode(new string(digits[..10]));
                return CheckTen(digits[..10]);
            case 12:
                code = new TaxCode(new string(digits[..12]));
                return TaxCodeFault.PersonalNumber;
            case 13:
            {
                var fault = CheckTen(digits[..10]);
                if (fault is TaxCodeFault.ZeroSerial)
                {
                    return fault;
                }

                if (digits[10] == '0' && digits[11] == '0' && digits[12] == '0')
                {
                    return TaxCodeFault.Suffix;
                }

                code = new TaxCode(string.Concat(digits[..10], "-", digits[10..13]));
                return fault;
            }

            default:
                return TaxCodeFault.Length;
        }
    }

    /// <summary>The digits alone; a fault where something else stands between them than people type there.</summary>
    private static TaxCodeFault Digits(ReadOnlySpan<char> text, Span<char> digits, out int n)
    {
        n = 0;
        var strange = false;
        foreach (var c in text)
        {
            if (char.IsAsciiDigit(c))
            {
                if (n == digits.Length)
                {
                    return TaxCodeFault.Length;
                }

                digits[n++] = c;
            }
            else if (c is 'E' or 'e' && n > 0 && LooksScientific(text))
            {
                return TaxCodeFault.Scientific;
            }
            else if (c is not (' ' or '.' or '-' or '\u00A0' or '\u2013' or '\u2011' or '\t' or '\''))
            {
                strange = true;
            }
        }

        return LooksScientific(text) ? TaxCodeFault.Scientific
            : strange ? TaxCodeFault.Characters
            : TaxCodeFault.None;
    }

    /// <summary>Whether the text is a valid organisation's tax code; gives its stored form.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out TaxCode code) => Read(text, out code, out _) == TaxCodeFault.None;

    /// <summary>The check digit for nine digits, or null where no single digit checks them.</summary>
    public static int? CheckDigit(ReadOnlySpan<char> nineDigits)
    {
        var sum = 0;
        for (var i = 0; i < 9; i++)
        {
            sum += Weights[i] * (nineDigits[i] - '0');
        }

        var check = 10 - (sum % 11);
        return check == 10 ? null : check;
    }

    /// <summary>A twelve-digit personal number as it may be shown: the first three and last two digits. Other codes are shown whole.</summary>
    public static string Masked(string code) => code.Length == 12 ? string.Concat(code.AsSpan(0, 3), "•••••••", code.AsSpan(10)) : code;

    /// <summary>A spreadsheet's number format writes <c>3399000027,00</c>: the decimals are no part of the code.</summary>
    private static ReadOnlySpan<char> WithoutZeroDecimals(ReadOnlySpan<char> text)
    {
        var sign = text.LastIndexOfAny('.', ',');
        return
            sign is 9 or 10
            && text.Length - sign is 2 or 3
            && text[(sign + 1)..].IndexOfAnyExcept('0') < 0
            && text[..sign].IndexOfAnyExceptInRange('0', '9') < 0
            ? text[..sign]
            : text;
    }

    private static TaxCodeFault CheckTen(ReadOnlySpan<char> ten)
    {
        if (ten[2..9].IndexOfAnyExcept('0') < 0)
        {
            return TaxCodeFault.ZeroSerial;
        }

        return CheckDigit(ten[..9]) == ten[9] - '0' ? TaxCodeFault.None : TaxCodeFault.CheckDigit;
    }

    private static bool LooksScientific(ReadOnlySpan<char> text)
    {
        var e = text.IndexOfAny('E', 'e');
        return e > 0 && char.IsAsciiDigit(text[e - 1]) && e + 1 < text.Length && (text[e + 1] is '+' or '-' || char.IsAsciiDigit(text[e + 1]));
    }
}
