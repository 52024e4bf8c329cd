using System.Globalization;
using Microsoft.Extensions.Localization;
using NangSuatHue.Data.Measures.Distributions;
using NangSuatHue.Data.Measures.Peers;
using NangSuatHue.Data.Registry.Enterprises;
using NangSuatHue.Data.Registry.Indicators;
using NangSuatHue.Web.Charts;
using NangSuatHue.Web.Shared;
using NangSuatHue.Web.Text;

namespace NangSuatHue.Web.Registry.Indicators;

/// <summary>Indicators in words and numbers of the reader's language.</summary>
public static class ProductivityTexts
{
    /// <summary>Name of an indicator.</summary>
    public static string Name(EnterpriseIndicator indicator) => Languages.IsVietnamese ? indicator.NameVi : indicator.NameEn;

    /// <summary>What it tells.</summary>
    public static string Meaning(EnterpriseIndicator indicator) => Languages.IsVietnamese ? indicator.MeaningVi : indicator.MeaningEn;

    /// <summary>Name of a survey field.</summary>
    public static string Field(string name) =>
        EnterpriseFields.Survey.Fields.First(f => f.Name == name) is var f && Languages.IsVietnamese ? f.LabelVi : f.LabelEn;

    /// <summary>The unit as shown.</summary>
    public static string Unit(IndicatorUnit unit, IStringLocalizer<Ui> t) =>
        unit switch
        {
            IndicatorUnit.Dong => t["triệu đồng"],
            IndicatorUnit.DongPerEmployee => t["triệu đồng/lao động"],
            IndicatorUnit.DongPerHour => t["đồng/giờ"],
            IndicatorUnit.Times => t["lần"],
            IndicatorUnit.Percent => "%",
            _ => throw new ArgumentOutOfRangeException(nameof(unit)),
        };

    /// <summary>A value in the unit shown.</summary>
    public static double Shown(IndicatorUnit unit, double value) =>
        unit switch
        {
            IndicatorUnit.Dong or IndicatorUnit.DongPerEmployee => value / 1e6,
            IndicatorUnit.Percent => value * 100,
            _ => value,
        };

    /// <summary>A value with the decimals of its unit.</summary>
    public static string Value(IndicatorUnit unit, double value) =>
        Shown(unit, value)
            .ToString(
                unit switch
                {
                    IndicatorUnit.Dong or IndicatorUnit.DongPerHour => "#,0",
                    IndicatorUnit.DongPerEmployee or IndicatorUnit.Percent => "#,0.0",
                    _ => "#,0.00",
                },
                CultureInfo.CurrentCulture
            );

    /// <summary>A value with its unit.</summary>
    public static string Whole(EnterpriseIndicator indicator, double value, IStringLocalizer<Ui> t) =>
        indicator.Unit == IndicatorUnit.Percent ? Value(indicator.Unit, value) + "%" : $"{Value(indicator.Unit, value)} {Unit(indicator.Unit, t)}";

    /// <summary>A fraction as percent with a sign.</summary>
    public static string Signed(double fraction) => (fraction * 100).ToString("+#,0.0;−#,0.0;0", CultureInfo.CurrentCulture) + "%";

    /// <summary>A fraction as percent without a sign.</summary>
    public static string Percent(double fraction) => (Math.Abs(fraction) * 100).Shown("#,0.#") + "%";

    /// <summary>Who the peers are.</summary>
    public static string Peers(PeerGroup group, string? division, string? section, string size, IStringLocalizer<Ui> t) =>
        (group.Level, group.SameSize) switch
        {
            (PeerLevel.Division, _) => t["doanh nghiệp {0} ngành {1}", size, division ?? ""],
            (PeerLevel.Section, true) => t["doanh nghiệp {0} ngành cấp 1 {1}", size, section ?? ""],
            (PeerLevel.Section, false) => t["doanh nghiệp mọi quy mô ngành cấp 1 {0}", section ?? ""],
            (_, true) => t["doanh nghiệp {0} mọi ngành", size],
            _ => t["doanh nghiệp mọi quy mô, mọi ngành"],
        };

    /// <summary>The year in one plain sentence: level, then how it stands to the median of the peers where that may be shown.</summary>
    public static string Reading(ProductivityView view, string peers, IStringLocalizer<Ui> t)
    {
        var lp = EnterpriseIndicators.LabourProductivity;
        if (view.Current is not { } current || lp.Compute(FigureInputs.Of(current)) is not { Value: { } value })
        {
            return t["Chưa tính được năng suất lao động của năm này."];
        }

        var level = Whole2(value);
        if (view.Peers.GetValueOrDefault(lp.Code)?.Distribution.Median is not ({ } median and > 0))
        {
            return t["Năm {0}, mỗi lao động tạo ra {1} triệu đồng giá trị gia tăng.", current.Year, level];
        }

        return (value / median - 1) switch
        {
            > 0.005 and var more => t[
                "Năm {0}, mỗi lao động tạo ra {1} triệu đồng giá trị gia tăng, cao hơn {2} so với trung vị của {3}.",
                current.Year,
                level,
                Percent(more),
                peers
            ],
            < -0.005 and var less => t[
                "Năm {0}, mỗi lao động tạo ra {1} triệu đồng giá trị gia tăng, thấp hơn {2} so với trung vị của {3}.",
                current.Year,
                level,
                Percent(less),
                peers
            ],
            _ => t["Năm {0}, mỗi lao động tạo ra {1} triệu đồng giá trị gia tăng, bằng trung vị của {2}.", current.Year, level, peers],
        };
    }

    /// <summary>What drove the change, in a sentence.</summary>
    public static string Driver(ProductivityDecomposition change, int before, IStringLocalizer<Ui> t)
    {
        var strongest = change.Factors.MaxBy(f => Math.Abs(f.Contribution))!;
        var name = Name(EnterpriseIndicators.Find(strongest.Code)!);
        return change.Change >= 0
            ? t[
                "So với {0}, năng suất lao động tăng {1} triệu đồng; tác động mạnh nhất: {2} ({3}).",
                before,
                Whole2(change.Change),
                name,
                Step(strongest.Contribution)
            ]
            : t[
                "So với {0}, năng suất lao động giảm {1} triệu đồng; tác động mạnh nhất: {2} ({3}).",
                before,
                Whole2(-change.Change),
                name,
                Step(strongest.Contribution)
            ];
    }

    /// <summary>The waterfall from the year before to the year.</summary>
    public static ChartSpec Waterfall(ProductivityDecomposition change, int before, int year, IStringLocalizer<Ui> t) =>
        new()
        {
            Type = ChartType.Bar,
            Waterfall = true,
            Unit = t["triệu đồng/lao động"],
            Decimals = 1,
            Categories =
            [
                before.ToString(CultureInfo.InvariantCulture),
                .. change.Factors.Select(f => EnterpriseIndicators.Find(f.Code)!.Formula),
                year.ToString(CultureInfo.InvariantCulture),
            ],
            Series =
            [
                new ApexPointSeries
                {
                    Name = t["Năng suất lao động"],
                    Data = [change.Before / 1e6, .. change.Factors.Select(f => (double?)(f.Contribution / 1e6)), change.After / 1e6],
                },
            ],
        };

    private static string Whole2(double dong) => (dong / 1e6).Shown("#,0.#");

    private static string Step(double dong) => (dong / 1e6).ToString("+#,0.0;−#,0.0;0", CultureInfo.CurrentCulture);
}
