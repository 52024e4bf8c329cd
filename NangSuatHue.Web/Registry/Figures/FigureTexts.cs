using System.Globalization;
using Microsoft.Extensions.Localization;
using NangSuatHue.Data.Exchange.Mapping;
using NangSuatHue.Data.Foundation.Fields;
using NangSuatHue.Data.Foundation.Text;
using NangSuatHue.Data.Registry.Enterprises;
using NangSuatHue.Data.Registry.Figures;
using NangSuatHue.Web.Shared;
using NangSuatHue.Web.Text;

namespace NangSuatHue.Web.Registry.Figures;

/// <summary>Yearly figures as people read and type them: money in million đồng.</summary>
public static class FigureTexts
{
    private static DecimalSign Sign => Languages.IsVietnamese ? DecimalSign.Comma : DecimalSign.Point;

    /// <summary>A stored figure as it is shown and typed; null for none.</summary>
    public static string? Shown(Field field, YearFigures? figures) => figures is null ? null : Shown(field, YearFacts.Number(figures, field));

    /// <summary>A stored value as it is shown and typed; null for none.</summary>
    public static string? Shown(Field field, double? value) =>
        value is { } v ? (field.Type == FieldType.Money ? v / 1e6 : v).Shown("#,0.######") : null;

    /// <summary>A stored figure for a field to edit; null for none.</summary>
    public static string? ToType(Field field, YearFigures? figures) =>
        figures is not null && YearFacts.Number(figures, field) is { } v
            ? field.Type == FieldType.Money
                ? VnNumber.Write((decimal)v / 1_000_000m, Sign)
                : VnNumber.Write(v, Sign)
            : null;

    /// <summary>Reads what was typed or pasted, to đồng for money.</summary>
    public static bool TryRead(Field field, string text, out double value)
    {
        if (field.Type == FieldType.Money && VnNumber.TryReadScaled(text, Sign, 6, out var money))
        {
            value = money;
            return true;
        }

        if (!TypedNumber.TryRead(field, text, Sign, 6, out value))
        {
            return false;
        }

        value = field.Type == FieldType.Money ? Math.Round(value * 1e6, MidpointRounding.AwayFromZero) : value;
        return Math.Abs(value) <= 9e17;
    }

    /// <summary>Two ways to read what was typed, as texts; null where there is one.</summary>
    public static (string Grouped, string Decimals)? Which(Field field, string? text) =>
        text is not null && TypedNumber.Which(field, text, Sign, 6) is { } two ? TypedNumber.Spell(two, Sign) : null;

    /// <summary>An amount as one would say it; null where the text is none, or can mean two.</summary>
    public static string? Words(Field field, string? text) =>
        field.Type == FieldType.Money && !string.IsNullOrWhiteSpace(text) && Which(field, text) is null && TryRead(field, text, out var value)
            ? AmountWords.Say(value, Languages.IsVietnamese)
            : null;

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

    /// <summary>What came of verifying many: how many, and which stay and why.</summary>
    public static string Verified(VerifiedFigures some, IStringLocalizer<Ui> t) =>
        string.Join(
            ' ',
            (
                (string?[])
                    [
                        t["Đã xác minh {0} bộ số liệu.", N(some.Verified)],
                        some.Doubtful.Count > 0
                            ? t["{0} bộ còn chỗ đáng ngờ: mở từng bộ để trả lại hoặc ghi vì sao số đúng.", N(some.Doubtful.Count)].Value
                            : null,
                        some.Left.Count > 0 ? t["{0} bộ vừa được người khác sửa hoặc xử lý, xin xem lại.", N(some.Left.Count)].Value : null,
                    ]
            ).OfType<string>()
        );

    private static string N(int n) => n.ToString("N0", CultureInfo.CurrentCulture);
}
