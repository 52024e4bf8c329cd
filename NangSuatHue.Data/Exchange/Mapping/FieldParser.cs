using System.Globalization;
using System.Text;
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
    /// <summary>Whether serial numbers of days count from 1 January 1904.</summary>
    public bool From1904 { get; init; }

    /// <summary>Whether a person typed or pasted the text into a form: units and labels written beside a value are understood then.</summary>
    public bool Typed { get; init; }

    /// <summary>Whether a number that can mean two is a question.</summary>
    public bool Asks { get; init; }

    /// <summary>
    /// Reads a text that is clean and not blank. A blank cell is given where it has no value; why was noted, but for signs alone, which mean that there is
    /// none.
    /// </summary>
    public Cell Read(Field field, string text, DecimalSign sign, int power, Noted note)
    {
        if (EmptyWords.IsSigns(text))
        {
            return default;
        }

        if (text.Length > field.MaxLength)
        {
            return Fail(note, text, "text_long", I(field.MaxLength));
        }

        if (Unfit(field, text, note))
        {
            return default;
        }

        return ReadFit(field, Typed ? PastedText.WithoutLabel(field, text) : text, sign, power, note);
    }

    /// <summary>
    /// Reads a workbook's number beside which its format puts words: a unit of money, the field's own unit, or percent where the record says that its
    /// value is in percent. Any other is a mistake with a name.
    /// </summary>
    public Cell ReadBeside(Field field, string text, string beside, MappedColumn column, Noted note)
    {
        var shown = $"{text} {beside}";
        if (field.Type == FieldType.Money)
        {
            var power = MoneyUnits.PowerBeside(beside);
            return power is null ? Fail(note, shown, "unit_strange", beside)
                : column.UnitSource is "header" or "unitRow" or "title" && power != column.Power
                    ? Fail(note, shown, "unit_conflict", beside, ImportSettings.UnitVi(column.Power), ImportSettings.UnitEn(column.Power))
                : Read(field, text, DecimalSign.Point, column.UnitSource == "option" ? column.Power : power.Value, note);
        }

        var own = field.Unit is { } unit && SearchKey.Of(beside) is var key && (key == SearchKey.Of(unit.Vi) || key == SearchKey.Of(unit.En));
        return own || field.Type == FieldType.Year || (field.UnitField is not null && beside == RecordUnit)
            ? Read(field, text, DecimalSign.Point, column.Power, note)
            : Fail(note, shown, "unit_strange", beside);
    }

    /// <summary>The unit that the record itself states for its value; null where it states none.</summary>
    public string? RecordUnit { get; set; }

    /// <summary>Whether a text stands where nothing is known, or its letters are spoilt; what is said then depends on the field.</summary>
    private static bool Unfit(Field field, string text, Noted note)
    {
        var isText = field.Type is FieldType.Text or FieldType.LongText or FieldType.Code;
        if (EmptyWords.IsError(text))
        {
            var rejects = field.Required || !(isText || field.Type is FieldType.Systems or FieldType.Items or FieldType.Email or FieldType.Website);
            note(text, "error_word", rejects ? ProblemSeverity.Error : ProblemSeverity.Warning, null);
            return true;
        }

        if (isText && (field.Required ? EmptyWords.IsNoName(text) : EmptyWords.IsMachine(text)))
        {
            note(text, "placeholder", field.Required ? ProblemSeverity.Error : ProblemSeverity.Warning, null);
            return true;
        }

        if (Ascii.IsValid(text))
        {
            return isText && IsQuestioned(field, text, note);
        }

        if (SpoiltText.IsLost(text))
        {
            note(text, "text_lost", ProblemSeverity.Error, null);
            return true;
        }

        if (SpoiltText.IsTwice(text, out var once))
        {
            note(text, "text_spoilt", ProblemSeverity.Error, once, once ?? "…");
            return true;
        }

        return isText && IsQuestioned(field, text, note);
    }

    private static bool IsQuestioned(Field field, string text, Noted note)
    {
        if (!text.Contains('?', StringComparison.Ordinal) || !SpoiltText.HasQuestionMarks(text))
        {
            return false;
        }

        note(text, "text_question", field.Required ? ProblemSeverity.Error : ProblemSeverity.Warning, null);
        return field.Required;
    }

    private Cell ReadFit(Field field, string text, DecimalSign sign, int power, Noted note) =>
        field.Type switch
        {
            FieldType.Text or FieldType.LongText => FreeText(WithoutZeroDecimals(text), note),
            FieldType.Code => CodeText(text, note),
            FieldType.Email => MailAddress.IsOne(text) ? Cell.Of(text.ToLowerInvariant()) : Fail(note, text, "email_invalid"),
            FieldType.Website => WebAddress.IsOne(text) ? Cell.Of(text) : Fail(note, text, "website"),
            FieldType.TaxCode or FieldType.Enterprise => TaxCode(text, note),
            FieldType.Year => Year(text, note),
            FieldType.Money or FieldType.Quantity => Number(field, text, sign, power, note),
            FieldType.Whole => Whole(field, text, note),
            FieldType.Date => Date(text, note),
            FieldType.Period => Period(text, note),
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

    /// <summary>
    /// A code as it is compared and stored: capitals, single blanks, every kind of dash as a hyphen, without the <c>.0</c> that programs put behind numbers.
    /// </summary>
    public static string Code(string text) =>
        string.Join(' ', Dashes().Replace(WithoutZeroDecimals(text), "-").Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToUpperInvariant();

    private static Cell FreeText(string text, Noted note) => IsScientific(text) ? Fail(note, text, "text_scientific") : Cell.Of(text);

    private static bool IsScientific(string text) => text.Length < 24 && char.IsAsciiDigit(text[0]) && Scientific().IsMatch(text);

    private static Cell CodeText(string text, Noted note) => IsScientific(text) ? Fail(note, text, "text_scientific") : Cell.Of(Code(text));

    /// <summary>A number of six digits or more that a program wrote with decimals (<c>2343999000.0</c>) is a telephone number or a code.</summary>
    private static string WithoutZeroDecimals(string text) =>
        text.Length is > 7 and < 24 && text[^1] == '0' && char.IsAsciiDigit(text[0]) && ZeroDecimals().Match(text) is { Success: true } found
            ? found.Groups[1].Value
            : text;

    /// <summary>A day of this time: one of another century is a slip.</summary>
    private Cell Date(string text, Noted note) =>
        !VnDate.TryParse(text, out var day, From1904) ? Fail(note, text, "date")
        : day.Year is < 1900 or > 2100 ? Fail(note, text, "date_far", day.Year.ToString(CultureInfo.InvariantCulture))
        : Cell.Of(day);

    /// <summary>
    /// A year, half-year, quarter, month, or span of years, as it is stored: <c>2025</c>, <c>2025H1</c>, <c>2025Q1</c>, <c>2025M06</c>, <c>2021-2025</c>.
    /// </summary>
    private Cell Period(string text, Noted note)
    {
        var found = PeriodShape().Match(Dashes().Replace(text, "-").ToUpperInvariant().Replace(" ", "", StringComparison.Ordinal));
        if (!found.Success)
        {
            return Fail(note, text, "period");
        }

        var first = int.Parse(found.Groups["a"].Value, CultureInfo.InvariantCulture);
        var last = found.Groups["b"].Success ? int.Parse(found.Groups["b"].Value, CultureInfo.InvariantCulture) : first;
        return first < 1900 || last > 2100 ? Fail(note, text, "period_far")
            : last < first ? Fail(note, text, "period_order")
            : Cell.Of(found.Groups["a"].Value + found.Groups["part"].Value + (found.Groups["b"].Success ? "-" + found.Groups["b"].Value : ""));
    }

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
        if (Asks && TypedNumber.Which(field, text, sign, power) is { } which)
        {
            var (grouped, decimals) = TypedNumber.Spell(which, sign);
            return Fail(note, text, "number_which", grouped, decimals);
        }

        if (TryNumber(field, text, sign, power, out var cell))
        {
            return cell;
        }

        if (VnNumber.Look(text) == NumberEvidence.NotANumber)
        {
            return Unit(field, text, sign, power, note);
        }

        return VnNumber.TryReadDouble(text, sign, out var value) && value < field.Min
            ? Fail(note, text, "negative")
            : Fail(note, text, "number_large");
    }

    /// <summary>
    /// A number with words beside it (<c>12 tỷ</c>, <c>42 người</c>): taken as meant from a form, a mistake with the repair offered in a file, whose unit
    /// belongs in the header.
    /// </summary>
    private Cell Unit(Field field, string text, DecimalSign sign, int power, Noted note)
    {
        if (
            field.UnitField is not null
            && text.EndsWith('%')
            && RecordUnit == "%"
            && TryNumber(field, text.AsSpan()[..^1], sign, power, out var percent)
        )
        {
            return percent;
        }

        if (PastedText.Number(field, text, sign, power) is not { } meant)
        {
            return Fail(note, text, "number");
        }

        if (Typed && TryNumber(field, meant, DecimalSign.Comma, power, out var cell))
        {
            return cell;
        }

        note(text, "number_unit", ProblemSeverity.Error, meant, meant);
        return default;
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

    [GeneratedRegex(@"^(?<a>\d{4})(?:[-/]?(?<part>H[12]|Q[1-4]|M(?:0[1-9]|1[0-2]))|-(?<b>\d{4}))?$")]
    private static partial Regex PeriodShape();

    [GeneratedRegex(@"^(\d{6,})[.,]0+$")]
    private static partial Regex ZeroDecimals();

    [GeneratedRegex(@"^\d([.,]\d+)?E\+\d+$", RegexOptions.IgnoreCase)]
    private static partial Regex Scientific();

    [GeneratedRegex("[\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]")]
    private static partial Regex Dashes();
}
