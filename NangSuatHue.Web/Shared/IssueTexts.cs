using System.Globalization;
using Microsoft.Extensions.Localization;
using NangSuatHue.Data.Access.Accounts;
using NangSuatHue.Data.Exchange.Reading;
using NangSuatHue.Data.Foundation.Files;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Programme.Pilots.Project;
using NangSuatHue.Data.Registry.Quality;
using NangSuatHue.Web.Text;

namespace NangSuatHue.Web.Shared;

/// <summary>The sentence of a broken rule: what is wrong and how to mend it.</summary>
public static class IssueTexts
{
    /// <summary>In the reader's language.</summary>
    public static string Say(Issue issue, IStringLocalizer<Ui> t) =>
        issue.Code switch
        {
            "required" => t["Mục này không được để trống."],
            "commune" => t["Không có xã, phường này; chọn trong danh sách."],
            "vsic" => t["Không có mã ngành này trong VSIC {0}. Mã có từ 2 đến 5 chữ số.", issue.Args[0]],
            "email" => t["Địa chỉ thư điện tử sai cách ghi."],
            "doubt" => t["{0} Sửa số, hoặc ghi vì sao đúng.", Doubt(issue.Args)],
            "year_open" => t["Năm {0} chưa kết thúc: lưu nháp, gửi khi hết năm.", issue.Args[0]],
            "figures_first" => t["Nhập số liệu năm {0} trước, rồi xác nhận.", issue.Args[0]],
            "year_range" => t["Năm phải nằm trong khoảng từ {0} đến {1}.", issue.Args[0], issue.Args[1]],
            "number" => t["Không phải là số, hoặc quá lớn."],
            "negative" => t["Số này không được âm."],
            "range" => t["Phải là số nguyên từ {0} đến {1}.", issue.Args[0], issue.Args[1]],
            "tax_taken" => t["Mã số thuế {0} đã có trong cơ sở dữ liệu.", issue.Args[0]],
            "tax_empty" => t["Mục này không được để trống."],
            "tax_leadingzerolost" => t["Chỉ có 9 chữ số; có phải {0}?", issue.Args[0]],
            "tax_checkdigit" => t["Sai số kiểm tra của mã số thuế: có chữ số gõ nhầm. Đối chiếu với giấy đăng ký."],
            "tax_personalnumber" => t["Mã 12 chữ số chỉ dùng cho hộ kinh doanh và cá nhân."],
            "figures_locked" => t["Số liệu năm này đã xác minh nên không sửa được. Liên hệ Sở Khoa học và Công nghệ."],
            "request_waits" => t["Đã có một yêu cầu loại này đang chờ trả lời."],
            "import_running" => t["Một tệp có dữ liệu của người này đang được nhập; chưa xóa gì. Đợi đợt nhập xong rồi trả lời lại."],
            "last_admin" => t["Đây là quản trị viên cuối cùng; hãy mời một quản trị viên khác trước."],
            "reopen_waits" => t["Đã có một đề nghị mở lại năm này đang chờ Sở trả lời."],
            _ when issue.Code.StartsWith("tax_", StringComparison.Ordinal) && !issue.Code.StartsWith("tax_code_", StringComparison.Ordinal) => t[
                "Mã số thuế phải có 10 chữ số, hoặc 10 chữ số và 3 chữ số của đơn vị phụ thuộc."
            ],
            _ => FileTexts.Find(issue.Code, issue.Args, Languages.IsVietnamese)
                ?? AccountTexts.Find(issue.Code, issue.Args, Languages.IsVietnamese)
                ?? PilotIssueTexts.Find(issue.Code, issue.Args, Languages.IsVietnamese)
                ?? ImportTexts.Say(issue.Code, issue.Args, Languages.IsVietnamese),
        };

    /// <summary>The rule's code, then the numbers of its sentence.</summary>
    private static string Doubt(string[] args) =>
        QualityRules.Find(args[0]) is { } rule
            ? QualityTexts.Say(
                rule,
                [
                    .. args.Skip(1)
                        .Select(a => double.TryParse(a, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : double.NaN),
                ],
                Languages.IsVietnamese
            )
            : args[0];
}
