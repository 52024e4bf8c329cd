using System.Globalization;
using System.Text.RegularExpressions;
using NangSuatHue.Data.Programme.Pilots.Project;

namespace NangSuatHue.Data.Programme.Pilots.Appraisal;

/// <summary>Fills the templates of decisions. Pure.</summary>
public static partial class DecisionText
{
    /// <summary>The longest template, characters.</summary>
    public const int MaxBody = 8000;

    /// <summary>The longest name of a template, characters.</summary>
    public const int MaxName = 120;

    /// <summary>The acts that officers write a decision or a reason for.</summary>
    public static IReadOnlyList<PilotAct> Acts { get; } =
        PilotWorkflow
            .Flow.Acts.Where(a =>
                PilotWorkflow.Flow.States.Any(s =>
                    PilotWorkflow.Flow.Step(s, a, PilotSide.Department) is { } step && (step.NeedsReason || step.NeedsDecision)
                )
            )
            .ToList();

    /// <summary>All places.</summary>
    public static IReadOnlyList<DecisionPlace> Places { get; } =
    [
        new("ma_du_an", "mã dự án", "the project's code"),
        new("ten_du_an", "tên dự án", "the project's title"),
        new("doanh_nghiep", "tên doanh nghiệp", "the enterprise's name"),
        new("mst", "mã số thuế", "its tax code"),
        new("muc_tieu", "mục tiêu", "the objective"),
        new("he_thong_cong_cu", "hệ thống, công cụ, công nghệ áp dụng", "systems, tools and technologies"),
        new("ngay_bat_dau", "ngày bắt đầu", "the first day"),
        new("ngay_ket_thuc", "ngày kết thúc", "the last day"),
        new("kinh_phi_nha_nuoc", "kinh phí từ ngân sách nhà nước", "money from the state budget"),
        new("kinh_phi_doanh_nghiep", "kinh phí của doanh nghiệp", "the enterprise's own money"),
        new("kinh_phi_khac", "kinh phí từ nguồn hợp pháp khác", "money from other lawful sources"),
        new("tong_kinh_phi", "tổng kinh phí", "all the money"),
        new("so", "số của quyết định", "the decision's number"),
        new("ngay", "ngày của quyết định", "the decision's day"),
        new("ly_do", "lý do", "the reason"),
    ];

    /// <summary>
    /// The facts of a project for a decision; what is not known is null. Money is written in đồng, days as 31/12/2026, whatever the reader's
    /// language: decisions are Vietnamese documents.
    /// </summary>
    public static IReadOnlyDictionary<string, string?> Facts(
        PilotProject pilot,
        string enterprise,
        string taxCode,
        string? number = null,
        DateOnly? day = null,
        string? reason = null
    )
    {
        var funded = (pilot.StateBudget ?? pilot.OwnBudget ?? pilot.OtherBudget) is not null;
        string? Sum(long? amount) => funded ? Money(amount ?? 0) : null;
        return new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["ma_du_an"] = pilot.Code,
            ["ten_du_an"] = pilot.Title,
            ["doanh_nghiep"] = enterprise,
            ["mst"] = taxCode,
            ["muc_tieu"] = pilot.Objective,
            ["he_thong_cong_cu"] = pilot.Items,
            ["ngay_bat_dau"] = Day(pilot.StartsOn),
            ["ngay_ket_thuc"] = Day(pilot.EndsOn),
            ["kinh_phi_nha_nuoc"] = Sum(pilot.StateBudget),
            ["kinh_phi_doanh_nghiep"] = Sum(pilot.OwnBudget),
            ["kinh_phi_khac"] = Sum(pilot.OtherBudget),
            ["tong_kinh_phi"] = Sum((pilot.StateBudget ?? 0) + (pilot.OwnBudget ?? 0) + (pilot.OtherBudget ?? 0)),
            ["so"] = number,
            ["ngay"] = day is { } d ? Day(d) : null,
            ["ly_do"] = reason,
        };
    }

    /// <summary>Invented facts, to show what a template becomes.</summary>
    public static IReadOnlyDictionary<string, string?> Example { get; } =
        new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["ma_du_an"] = "DA-2026-001",
            ["ten_du_an"] = "Áp dụng Lean tại xưởng may",
            ["doanh_nghiep"] = "Công ty TNHH Dệt may Hương Giang (minh họa)",
            ["mst"] = "3399000027",
            ["muc_tieu"] = "Nâng năng suất lao động ít nhất 15%",
            ["he_thong_cong_cu"] = "Lean; VSM",
            ["ngay_bat_dau"] = "01/04/2026",
            ["ngay_ket_thuc"] = "30/11/2027",
            ["kinh_phi_nha_nuoc"] = Money(200_000_000),
            ["kinh_phi_doanh_nghiep"] = Money(120_000_000),
            ["kinh_phi_khac"] = Money(0),
            ["tong_kinh_phi"] = Money(320_000_000),
            ["so"] = "12/QĐ-SKHCN",
            ["ngay"] = "20/03/2026",
            ["ly_do"] = "Chưa nêu mức hiện tại của từng chỉ tiêu.",
        };

    /// <summary>
    /// Puts the facts in their places, once: braces in a fact are not places. Names of places in any case and with blanks around are the same.
    /// </summary>
    public static FilledDecision Fill(string body, IReadOnlyDictionary<string, string?> facts)
    {
        var (unknown, missing) = (new List<string>(), new List<string>());
        var text = Place()
            .Replace(
                body,
                m =>
                {
                    var name = m.Groups[1].Value.ToLowerInvariant();
                    if (facts.GetValueOrDefault(name) is { Length: > 0 } fact)
                    {
                        return fact;
                    }

                    var left = Places.Any(p => p.Name == name) ? missing : unknown;
                    if (!left.Contains(name))
                    {
                        left.Add(name);
                    }

                    return m.Value;
                }
            );
        return new FilledDecision(text, unknown, missing);
    }

    private static string Day(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    private static string Money(long amount) => amount.ToString("N0", CultureInfo.InvariantCulture).Replace(',', '.') + " đồng";

    [GeneratedRegex(@"\{\s*([^{}\r\n]{1,60}?)\s*\}")]
    private static partial Regex Place();
}
