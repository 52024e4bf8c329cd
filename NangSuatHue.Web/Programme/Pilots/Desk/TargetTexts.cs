using System.Globalization;
using Microsoft.Extensions.Localization;
using NangSuatHue.Data.Programme.Pilots.Desk;
using NangSuatHue.Web.Shared;
using NangSuatHue.Web.Text;

namespace NangSuatHue.Web.Programme.Pilots.Desk;

/// <summary>Why a project counts towards the plan's target, or does not: a sentence each.</summary>
public static class TargetTexts
{
    /// <summary>Key of a verdict's short name.</summary>
    public static string Key(TargetVerdict verdict) =>
        verdict switch
        {
            TargetVerdict.Counts => "Được tính",
            TargetVerdict.SameEnterprise => "Doanh nghiệp đã tính",
            TargetVerdict.NotApproved => "Chưa duyệt",
            TargetVerdict.Rejected => "Không được duyệt",
            TargetVerdict.NotStarted => "Duyệt, chưa chạy",
            TargetVerdict.StoppedBefore => "Dừng trước khi chạy",
            TargetVerdict.OtherYear => "Chạy năm khác",
            TargetVerdict.Large => "Doanh nghiệp lớn",
            TargetVerdict.NotEnterprise => "Không xét quy mô",
            TargetVerdict.NoFigures => "Thiếu số liệu năm đó",
            TargetVerdict.UnknownSize => "Chưa rõ quy mô",
            _ => throw new ArgumentOutOfRangeException(nameof(verdict)),
        };

    /// <summary>The sentence.</summary>
    public static string Say(JudgedProject line, int year, IStringLocalizer<Ui> t)
    {
        var (run, size) = (line.Run, line.Size);
        string Ran() =>
            run is not { } r
                ? ""
                : (r.To, r.Planned) switch
                {
                    (null, false) => t["Chạy từ {0} đến nay.", Day(r.From)],
                    (null, true) => t["Chạy từ {0} đến nay (ngày theo kế hoạch của dự án).", Day(r.From)],
                    ({ } to, false) => t["Chạy từ {0} đến {1}.", Day(r.From), Day(to)],
                    ({ } to, true) => t["Chạy từ {0} đến {1} (ngày theo kế hoạch của dự án).", Day(r.From), Day(to)],
                };
        string Size() =>
            size is not { } s
                ? ""
                : t[
                    "Quy mô theo số liệu {0}: {1}, {2}.",
                    s.Year,
                    t[Display.Of(s.Class)].Value.ToLower(CultureInfo.CurrentCulture),
                    t[Display.Of(s.Criterion)]
                ];
        string[] said = line.Verdict switch
        {
            TargetVerdict.Counts => [Ran(), Size()],
            TargetVerdict.SameEnterprise => [t["Một dự án khác của doanh nghiệp này đã được tính."], Ran()],
            TargetVerdict.NotApproved => [t["Dự án chưa được duyệt."]],
            TargetVerdict.Rejected => [t["Dự án không được duyệt."]],
            TargetVerdict.NotStarted => [t["Dự án đã duyệt nhưng chưa bắt đầu thực hiện."]],
            TargetVerdict.StoppedBefore => [t["Dự án dừng mà không có ghi nhận nào là đã chạy."]],
            TargetVerdict.OtherYear => [t["Dự án không chạy trong năm {0}.", year], Ran()],
            TargetVerdict.Large => [t["Doanh nghiệp lớn, không phải nhỏ và vừa."], Size()],
            TargetVerdict.NotEnterprise => [t["Hợp tác xã, hộ kinh doanh, đơn vị sự nghiệp không xét quy mô theo nghị định 80/2021/NĐ-CP."]],
            TargetVerdict.NoFigures => [t["Không có số liệu năm {0} hay {1} để biết quy mô.", run!.Value.From.Year, run.Value.From.Year - 1]],
            TargetVerdict.UnknownSize => [t["Số liệu chưa đủ để xếp quy mô."], Size()],
            _ => throw new ArgumentOutOfRangeException(nameof(line)),
        };
        return string.Join(' ', said.Where(s => s.Length > 0));
    }

    private static string Day(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
}
