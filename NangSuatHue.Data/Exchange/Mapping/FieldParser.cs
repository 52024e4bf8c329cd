using System.Globalization;
using System.Text.RegularExpressions;
using NangSuatHue.Data.Exchange.Reading;
using NangSuatHue.Data.Foundation.Fields;
using NangSuatHue.Data.Foundation.Text;

namespace NangSuatHue.Data.Exchange.Mapping;

/// <summary>
/// Turns one field's text into its value, or names what is wrong with it, by the rules of domain §3: the same for a cell of a file, a field of a form
/// and a value that a program sends. Pure but for the lists it was given; one instance serves one thread.
/// </summary>
internal sealed partial class FieldParser(Lookups lookups, ImportSettings settings, int maxYear)
{
    /// <summary>Reads a text that is clean and not blank. A blank cell is given where it has no value; why was noted.</summary>
    public Cell Read(Field field, string text, DecimalSign sign, int power, Noted note) =>
        field.Type switch
        {
            FieldType.Text or FieldType.LongText => FreeText(text, note),
            FieldType.Code => Cell.Of(Code(text)),
            FieldType.Email => MailAddress.IsOne(text) ? Cell.Of(text.ToLowerInvariant()) : Fail(note, text, "email_invalid"),
            FieldType.Website => WebAddress.IsOne(text) ? Cell.Of(text) : Fail(note, text, "website"),
            FieldType.TaxCode or FieldType.Enterprise => TaxCode(text, note),
            FieldType.Year => Year(text, note),
            FieldType.Money or FieldType.Quantity => Number(field, text, sign, power, note),
            FieldType.Whole => Whole(field, text, note),
            FieldType.Date => VnDate.TryParse(text, out var day) ? Cell.Of(day) : Fail(note, text, "date"),
            FieldType.Period => PeriodShape().IsMatch(text.ToUpperInvariant()) ? Cell.Of(text.ToUpperInvariant()) : Fail(note, text, "period"),
            FieldType.Choice => Choice(field, text, note),
            FieldType.Choices => Choices(field, text, note),
            _ => (lookups.Of(field.Type) ?? throw new InvalidOperationException(field.Type.ToString())).Read(field, text, note),
        };

    /// <summary>Reads money, in đồng after scaling, or a quantity; false where it is no such number or below the field's least value.</summary>
    public bool TryNumber(Field field, ReadOnlySpan<char> text, DecimalSign sign, int power, out Cell cell)
    {
        cell = default;
        if (field.Type == FieldType.Money)
        {
            if (!VnNumber.TryReadScaled(text, sign, power, out var money) || money < field.Min)
            {
                return false;
            }

            cell = Cell.Of(money);
            return true;
        }

        if (!VnNumber.TryReadDouble(text, sign, out var number) || number < field.Min)
        {
            return false;
        }

        cell = Cell.Of(number);
        return true;
    }

    /// <summary>A code as it is compared and stored: capitals, single blanks.</summary>
    public static string Code(string text) => string.Join(' ', text.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToUpperInvariant();

    /// <summary>The longest text on one line or several, characters.</summary>
    public const int LongestText = 2000;

    private static Cell FreeText(string text, Noted note) =>
        text.Length > LongestText ? Fail(note, text, "text_long", I(LongestText)) : Cell.Of(text);

    private Cell TaxCode(string text, Noted note)
    {
        switch (Foundation.Text.TaxCode.Read(text, out var code, out var repair))
        {
            case TaxCodeFault.None or TaxCodeFault.PersonalNumber:
                return Cell.Of(code.Value);
            case TaxCodeFault.CheckDigit when settings.TaxCodeCheckWarns:
                note(text, "tax_code_check", ProblemSeverity.Warning, null);
                return Cell.Of(code.Value);
            case TaxCodeFault.CheckDigit:
                return Fail(note, text, "tax_code_check");
            case TaxCodeFault.LeadingZeroLost when settings.AcceptRepairs:
                return Cell.Of(repair);
            case TaxCodeFault.LeadingZeroLost:
                note(text, "tax_code_short", ProblemSeverity.Error, repair, repair!);
                return default;
            case TaxCodeFault.Scientific:
                return Fail(note, text, "tax_code_scientific");
            case TaxCodeFault.Characters:
                return Fail(note, text, "tax_code_characters");
            case TaxCodeFault.ZeroSerial:
                return Fail(note, text, "tax_code_zero");
            case TaxCodeFault.Suffix:
                return Fail(note, text, "tax_code_suffix");
            case TaxCodeFault.Empty:
                return default;
            default:
                return Fail(note, text, "tax_code_length");
        }
    }

    private Cell Year(string text, Noted note)
    {
        var digits = text.EndsWith(".0", StringComparison.Ordinal) || text.EndsWith(",0", StringComparison.Ordinal) ? text[..^2] : text;
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year >= 1990 && year <= maxYear
            ? Cell.Of((long)year)
            : Fail(note, text, "year", I(maxYear));
    }

    private Cell Number(Field field, string text, DecimalSign sign, int power, Noted note)
    {
        if (TryNumber(field, text, sign, power, out var cell))
        {
            return cell;
        }

        if (VnNumber.Look(text) == NumberEvidence.NotANumber)
        {
            return Fail(note, text, "number");
        }

        return VnNumber.TryReadDouble(text, sign, out var value) && value < field.Min
            ? Fail(note, text, "negative")
            : Fail(note, text, "number_large");
    }

    private Cell Whole(Field field, string text, Noted note)
    {
        if (!VnNumber.TryReadDouble(text, DecimalSign.Comma, out var value))
        {
            return Fail(note, text, "number");
        }

        var max = field.NotInFuture ? maxYear - 1 : field.Max;
        return value != Math.Floor(value) ? Fail(note, text, "whole")
            : value < field.Min || value > max ? Fail(note, text, "range", I(field.Min ?? 0), I(max ?? 0))
            : Cell.Of((long)value);
    }

    private static Cell Choice(Field field, string text, Noted note) =>
        FieldOption.Find(field.Options, text) is { } option
            ? Cell.Of(option.Value)
            : Fail(note, text, "choice", string.Join(", ", field.Options.Select(o => o.Vi)), string.Join(", ", field.Options.Select(o => o.En)));

    private static Cell Choices(Field field, string text, Noted note)
    {
        // The whole is tried first: a name may hold a comma.
        if (FieldOption.Find(field.Options, text) is { } whole)
        {
            return Cell.Of(whole.Code);
        }

        var chosen = new HashSet<string>(StringComparer.Ordinal);
        var byComma = !text.Contains(';', StringComparison.Ordinal);
        foreach (
            var part in text.Split(
                byComma ? [',', '\n', '+', '|'] : [';', '\n'],
                StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
            )
        )
        {
            if (FieldOption.Find(field.Options, part) is not { } option)
            {
                return Fail(
                    note,
                    part,
                    "choice",
                    string.Join(", ", field.Options.Select(o => o.Vi)),
                    string.Join(", ", field.Options.Select(o => o.En))
                );
            }

            chosen.Add(option.Code);
        }

        return Cell.Of(string.Join("; ", field.Options.Where(o => chosen.Contains(o.Code)).Select(o => o.Code)));
    }

    /// <summary>Notes a mistake and gives no value.</summary>
    internal static Cell Fail(Noted note, string value, string code, params string[] args)
    {
        note(value, code, ProblemSeverity.Error, null, args);
        return default;
    }

    private static string I(long number) => number.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^\d{4}(H[12]|Q[1-4]|M(0[1-9]|1[0-2])|-\d{4})?$")]
    private static partial Regex PeriodShape();
}
