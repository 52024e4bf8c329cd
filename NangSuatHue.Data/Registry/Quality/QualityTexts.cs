using System.Globalization;
using NangSuatHue.Data.Foundation.Fields;

namespace NangSuatHue.Data.Registry.Quality;

/// <summary>The sentences of findings, Vietnamese and English, with their numbers written as the language writes them. Pure.</summary>
public static class QualityTexts
{
    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN"),
        English = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>A rule's name.</summary>
    public static string Name(QualityRule rule, bool vietnamese) => vietnamese ? rule.NameVi : rule.NameEn;

    /// <summary>How to mend what a rule finds.</summary>
    public static string Mend(QualityRule rule, bool vietnamese) => vietnamese ? rule.MendVi : rule.MendEn;

    /// <summary>What was found, with the values.</summary>
    public static string Say(Finding finding, bool vietnamese) => Say(finding.Rule, finding.Numbers, vietnamese);

    /// <summary>What was found, with the values; numbers that are missing show as a dash.</summary>
    public static string Say(QualityRule rule, IReadOnlyList<double> numbers, bool vietnamese)
    {
        var culture = vietnamese ? Vietnamese : English;
        Field? field = null;
        var texts = new object[rule.Kinds.Length];
        for (var i = 0; i < texts.Length; i++)
        {
            var n = i < numbers.Count ? numbers[i] : double.NaN;
            if (rule.Kinds[i] == 'f')
            {
                field = n >= 0 && n < JudgedFigures.Count ? JudgedFigures.Fields[(int)n] : null;
            }

            texts[i] = double.IsNaN(n)
                ? "–"
                : rule.Kinds[i] switch
                {
                    'm' => Money(n, culture, vietnamese),
                    'q' => field?.Type == FieldType.Money ? Money(n, culture, vietnamese) : Number(n, culture),
                    'x' => Times(n, culture, vietnamese),
                    'y' => n.ToString("0", CultureInfo.InvariantCulture),
                    'f' => field is null ? "–"
                    : vietnamese ? field.LabelVi
                    : field.LabelEn,
                    'p' => n.ToString("#,0.#", culture) + "%",
                    _ => Number(n, culture),
                };
        }

        return string.Format(culture, vietnamese ? rule.Vi : rule.En, texts);
    }

    /// <summary>A figure's value with its unit.</summary>
    public static string Value(Figure figure, double value, bool vietnamese) =>
        double.IsNaN(value) ? "–"
        : figure.Field().Type == FieldType.Money ? Money(value, vietnamese ? Vietnamese : English, vietnamese)
        : Number(value, vietnamese ? Vietnamese : English);

    private static string Money(double dong, CultureInfo culture, bool vietnamese)
    {
        var million = dong / 1e6;
        return million.ToString(
                Math.Abs(million) switch
                {
                    >= 1000 => "#,0",
                    >= 1 => "#,0.#",
                    _ => "0.######",
                },
                culture
            ) + (vietnamese ? " triệu đồng" : " million VND");
    }

    private static string Number(double n, CultureInfo culture) => n.ToString(Math.Abs(n) >= 1000 ? "#,0" : "#,0.#", culture);

    private static string Times(double ratio, CultureInfo culture, bool vietnamese)
    {
        var times = Number(ratio >= 1 ? ratio : 1 / ratio, culture);
        return (ratio >= 1, vietnamese) switch
        {
            (true, true) => $"gấp {times} lần",
            (false, true) => $"bằng 1/{times}",
            (true, false) => $"{times} times",
            _ => $"1/{times} of",
        };
    }
}
