using System.Globalization;
using NangSuatHue.Data.Foundation.Fields;
using NangSuatHue.Data.Foundation.Text;
using NangSuatHue.Data.Registry.Enterprises;
using NangSuatHue.Web.Shared;

namespace NangSuatHue.Web.Registry.Figures;

/// <summary>Yearly figures as people read and type them: money in million đồng.</summary>
public static class FigureTexts
{
    private static DecimalSign Sign => Languages.IsVietnamese ? DecimalSign.Comma : DecimalSign.Point;

    /// <summary>A stored figure as it is shown and typed; null for none.</summary>
    public static string? Shown(Field field, YearFigures? figures) => figures is null ? null : Shown(field, YearFacts.Number(figures, field));

    /// <summary>A stored value as it is shown and typed; null for none.</summary>
    public static string? Shown(Field field, double? value) =>
        value is { } v ? (field.Type == FieldType.Money ? v / 1e6 : v).ToString("#,0.######", CultureInfo.CurrentCulture) : null;

    /// <summary>Reads what was typed, to đồng for money.</summary>
    public static bool TryRead(Field field, string text, out double value)
    {
        if (field.Type == FieldType.Money)
        {
            var ok = VnNumber.TryReadScaled(text, Sign, 6, out var money);
            value = money;
            return ok;
        }

        return VnNumber.TryReadDouble(text, Sign, out value);
    }

    /// <summary>The unit of a field in the reader's language.</summary>
    public static string? Unit(Field field) =>
        field.Type == FieldType.Money
            ? Languages.IsVietnamese
                ? "triệu đồng"
                : "million VND"
            : field.Unit is { } unit
                ? Languages.IsVietnamese
                    ? unit.Vi
                    : unit.En
                : null;

    /// <summary>A field's label in the reader's language; null where there is no such field.</summary>
    public static string? Label(string name) =>
        YearFacts.Numbers.FirstOrDefault(f => f.Name == name) is { } field
            ? Languages.IsVietnamese
                ? field.LabelVi
                : field.LabelEn
            : null;
}
