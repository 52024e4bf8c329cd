using System.Globalization;
using NangSuatHue.Data.Foundation.Fields;
using NangSuatHue.Data.Foundation.Text;
using NangSuatHue.Data.Registry.Enterprises;
using NangSuatHue.Data.Registry.Figures;
using NangSuatHue.Web.Shared;

namespace NangSuatHue.Web.Registry.Figures;

/// <summary>Yearly figures as people read and type them: money in million đồng.</summary>
public static class FigureTexts
{
    private static DecimalSign Sign => Languages.IsVietnamese ? DecimalSign.Comma : DecimalSign.Point;

    /// <summary>A stored figure as it is shown and typed; null for none.</summary>
    public static string? Shown(Field field, YearFigures? figures) => figures is null ? null : Shown(field, FigureValues.Get(figures, field.Name));

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

    /// <summary>Key of a field's unit.</summary>
    public static string Unit(Field field) =>
        field.Type == FieldType.Money
            ? "triệu đồng"
            : field.Name switch
            {
                "employees" or "insuredEmployees" => "người",
                "hoursWorked" or "trainingHours" => "giờ",
                _ => "0–5",
            };

    /// <summary>A field's label in the reader's language; null where there is no such field.</summary>
    public static string? Label(string name) =>
        SaveFigures.Fields.FirstOrDefault(f => f.Name == name) is { } field
            ? Languages.IsVietnamese
                ? field.LabelVi
                : field.LabelEn
            : null;
}
