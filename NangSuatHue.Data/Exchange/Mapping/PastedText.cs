using System.Globalization;
using System.Text.RegularExpressions;
using NangSuatHue.Data.Foundation.Fields;
using NangSuatHue.Data.Foundation.Text;

namespace NangSuatHue.Data.Exchange.Mapping;

/// <summary>Values with what people write beside them: <c>2.150.000đ</c>, <c>42 người</c>, <c>12.345 triệu</c>, <c>MST: 3390…</c>.</summary>
internal static partial class PastedText
{
    /// <summary>
    /// The number that a text with a unit means, in the field's own unit (money: 10^<paramref name="power"/> đồng), spelt with a decimal comma so that it
    /// can be read in one way only; null where the words are no unit of the field.
    /// </summary>
    public static string? Number(Field field, string text, DecimalSign sign, int power)
    {
        var found = NumberAndUnit().Match(text);
        if (!found.Success || field.Type is not (FieldType.Money or FieldType.Quantity or FieldType.Whole))
        {
            return null;
        }

        var (number, unit) = (found.Groups["n"].Value.Trim(), found.Groups["u"].Value.Trim().TrimEnd('.'));
        var scale = 0;
        if (field.Type == FieldType.Money)
        {
            if (MoneyUnits.PowerBeside(unit) is not { } own)
            {
                return null;
            }

            scale = own - power;
        }
        else if (!IsOwnUnit(field, unit))
        {
            return null;
        }

        // A person who writes a unit writes Vietnamese: a lone separator before three digits groups.
        return VnNumber.TryReadDouble(number, sign == DecimalSign.Unknown ? DecimalSign.Comma : sign, out var value)
            ? Spell((decimal)value * Power(scale))
            : null;
    }

    /// <summary>The text without a label in front that says what it is.</summary>
    public static string WithoutLabel(Field field, string text) =>
        field.Type switch
        {
            FieldType.TaxCode or FieldType.Enterprise => TaxCodeLabel().Replace(text, ""),
            FieldType.Year => YearLabel().Replace(text, ""),
            FieldType.Email => MailLabel().Replace(text, ""),
            _ => text,
        };

    private static bool IsOwnUnit(Field field, string unit)
    {
        var key = SearchKey.Of(unit);
        return field.Unit is { } own && (key == SearchKey.Of(own.Vi) || key == SearchKey.Of(own.En) || (own.Vi == "người" && People.Contains(key)));
    }

    private static readonly string[] People = ["lao dong", "nguoi lao dong", "nhan vien", "cong nhan", "persons", "people", "employees"];

    private static decimal Power(int exponent)
    {
        var result = 1m;
        for (var i = 0; i < Math.Abs(exponent); i++)
        {
            result = exponent > 0 ? result * 10 : result / 10;
        }

        return result;
    }

    private static string Spell(decimal value)
    {
        var text = value.ToString("0.############", CultureInfo.InvariantCulture).Replace('.', ',');
        var comma = text.IndexOf(',', StringComparison.Ordinal);
        return comma > 0 && text.Length - comma == 4 ? text + "0" : text;
    }

    [GeneratedRegex(@"^(?<n>[-+(]?\d[\d.,\s]*\)?)\s*(?<u>[^\d\s.,()][^\d]{0,24})$")]
    private static partial Regex NumberAndUnit();

    [GeneratedRegex(@"^(mst|mã số thuế|mã số doanh nghiệp|mã số dn|msdn|tax code|tax id)\s*[:.#-]?\s*", RegexOptions.IgnoreCase)]
    private static partial Regex TaxCodeLabel();

    [GeneratedRegex(@"^(năm|nam|year)\s*[:.]?\s*", RegexOptions.IgnoreCase)]
    private static partial Regex YearLabel();

    [GeneratedRegex(@"^(e-?mail|mailto|thư điện tử)\s*:\s*", RegexOptions.IgnoreCase)]
    private static partial Regex MailLabel();
}
