using NangSuatHue.Data.Foundation.Fields;
using NangSuatHue.Data.Foundation.Text;

namespace NangSuatHue.Data.Exchange.Mapping;

/// <summary>A number as a person types or pastes it into a form, with or without a unit beside it. Pure.</summary>
public static class TypedNumber
{
    /// <summary>An amount that no record describes, as a field.</summary>
    public static Field Amount { get; } = Of(FieldType.Money);

    /// <summary>A quantity that no record describes, as a field.</summary>
    public static Field Quantity { get; } = Of(FieldType.Quantity);

    private static Field Of(FieldType type) =>
        new()
        {
            Name = "number",
            Column = "number",
            Type = type,
            LabelVi = "",
            LabelEn = "",
        };

    /// <summary>Reads it in the field's own unit (money: 10^<paramref name="power"/> đồng); false where it is no number or its words are no unit.</summary>
    public static bool TryRead(Field field, string text, DecimalSign sign, int power, out double value)
    {
        var read = Under(field, text, sign, power);
        value = read ?? 0;
        return read is not null;
    }

    /// <summary>
    /// The two readings of a number whose lone separator may group or begin decimals, and is the reader's own decimal sign: <c>9,800</c> in Vietnamese is
    /// 9.8, but many who type it mean 9,800. Null where the text has one reading, or the reader's habit groups.
    /// </summary>
    public static (double Grouped, double Decimal)? Which(Field field, string text, DecimalSign sign, int power)
    {
        if (field.Type is not (FieldType.Money or FieldType.Quantity) || sign == DecimalSign.Unknown)
        {
            return null;
        }

        var other = sign == DecimalSign.Comma ? DecimalSign.Point : DecimalSign.Comma;
        return
            Under(field, text, sign, power) is { } own
            && Under(field, text, other, power) is { } grouped
            && Math.Abs(own) >= 1
            && Math.Abs(grouped) > Math.Abs(own)
            ? (grouped, own)
            : null;
    }

    private static double? Under(Field field, string text, DecimalSign sign, int power)
    {
        var clean = CellText.Clean(text, keepLines: false);
        if (VnNumber.TryReadDouble(clean, sign, out var plain))
        {
            return plain;
        }

        return PastedText.Number(field, clean, sign, power) is { } meant && VnNumber.TryReadDouble(meant, DecimalSign.Comma, out var value)
            ? value
            : null;
    }

    /// <summary>Both readings as texts that can be read in one way only, in the reader's habit.</summary>
    public static (string Grouped, string Decimal) Spell((double Grouped, double Decimal) which, DecimalSign sign) =>
        (VnNumber.Write(which.Grouped, sign), VnNumber.Write(which.Decimal, sign));
}
