using System.Globalization;

namespace NangSuatHue.Data.Programme.Pilots.Project;

/// <summary>The sentences of what keeps a pilot project from moving, Vietnamese and English.</summary>
public static class PilotIssueTexts
{
    private static readonly Dictionary<string, (string Vi, string En)> Sentences = new(StringComparer.Ordinal)
    {
        ["target_same"] = (
            "Mức cần đạt bằng mức hiện tại. Ghi mức dự án phải đạt được.",
            "The target equals the baseline. Write the value that the project is to reach."
        ),
        ["target_direction"] = (
            "Mức cần đạt kém hơn mức hiện tại. Sửa số, hoặc ghi vì sao số này đúng.",
            "The target is worse than the baseline. Mend the number, or say why it is right."
        ),
        ["target_far"] = (
            "Mức cần đạt cách mức hiện tại từ mười lần trở lên. Sửa số, hoặc ghi vì sao số này đúng.",
            "The target is ten times the baseline or more away from it. Mend the number, or say why it is right."
        ),
        ["budget_small"] = (
            "Có khoản dưới một triệu đồng; kinh phí ghi bằng triệu đồng. Sửa số, hoặc ghi vì sao số này đúng.",
            "A line is below one million VND; the budget is written in million VND. Mend the number, or say why it is right."
        ),
        ["budget_high"] = (
            "Tổng kinh phí trên 100 tỷ đồng. Sửa số, hoặc ghi vì sao số này đúng.",
            "The budget is above 100 billion VND. Mend the number, or say why it is right."
        ),
        ["end_before_start"] = ("Ngày kết thúc trước ngày bắt đầu.", "The last day lies before the first."),
        ["end_past"] = ("Ngày kết thúc đã qua. Chọn thời gian thực hiện sắp tới.", "The last day has passed. Choose a time to come."),
        ["milestone_outside"] = ("Mốc nằm ngoài thời gian thực hiện dự án.", "The milestone lies outside the time of the project."),
        ["text_long"] = (
            "Dài quá {0} ký tự. Viết gọn lại, chi tiết để trong tệp đính kèm.",
            "Longer than {0} characters. Shorten it and put details in an attached file."
        ),
        ["lines_many"] = ("Nhiều nhất {0} dòng.", "{0} lines at most."),
        ["item_unknown"] = ("Không có mã {0} trong danh mục.", "No such code in the catalogue: {0}."),
        ["expert_unknown"] = ("Không có chuyên gia này trong danh bạ.", "No such expert in the directory."),
        ["reviews_open"] = (
            "Còn phiếu thẩm định chưa nộp. Chờ người thẩm định, hoặc bỏ phân công.",
            "An appraisal is not handed in yet. Wait for the reviewer, or take the assignment back."
        ),
        ["reviews_none"] = (
            "Chưa có phiếu thẩm định nào của lần gửi này. Giao người thẩm định và chờ ít nhất một phiếu trước khi duyệt.",
            "Nobody has appraised this submission. Assign a reviewer and wait for one appraisal at least before approving."
        ),
        ["decider_author"] = (
            "Bạn đã soạn hoặc gửi dự án này nên không ra quyết định được. Chuyển cho cán bộ khác.",
            "You wrote or sent this project, so you cannot decide on it. Hand it to another officer."
        ),
        ["decider_conflict"] = (
            "Bạn đã khai xung đột lợi ích ở dự án này nên không ra quyết định được. Chuyển cho cán bộ khác.",
            "You declared a conflict of interest in this project, so you cannot decide on it. Hand it to another officer."
        ),
        ["date_future"] = ("Ngày này chưa tới hoặc quá xưa.", "This day has not come yet, or lies too far back."),
        ["reviewer_author"] = ("Người soạn dự án không được thẩm định dự án đó.", "Who drafted a project cannot appraise it."),
        ["due_past"] = ("Hạn nộp phiếu đã qua. Chọn ngày sắp tới.", "The day by which it is wanted has passed. Choose one to come."),
        ["reviewer_role"] = (
            "Chỉ cán bộ Sở Khoa học và Công nghệ đang hoạt động mới thẩm định được.",
            "Only an active officer of the department can appraise."
        ),
        ["score_range"] = ("Điểm là số nguyên từ 0 đến {0}.", "A score is a whole number between 0 and {0}."),
        ["conflict_first"] = (
            "Khai có hay không có xung đột lợi ích trước khi chấm.",
            "State whether there is a conflict of interest before scoring."
        ),
        ["conflict_stays"] = (
            "Xung đột lợi ích đã khai thì không rút lại được. Nhờ cán bộ khác thẩm định.",
            "A declared conflict of interest cannot be taken back. Let another officer appraise."
        ),
        ["sign_off_set"] = (
            "Đã có chuyên gia được mời. Chỉ Sở đổi hoặc bỏ lời mời.",
            "An expert was asked already. Only the department changes or withdraws that."
        ),
        ["milestone_unknown"] = ("Không có mốc này trong dự án.", "The project has no such milestone."),
        ["indicator_unknown"] = ("Không có chỉ tiêu này trong dự án.", "The project has no such indicator."),
        ["day_outside"] = (
            "Ngày phải nằm trong thời gian dự án chạy và không ở tương lai.",
            "The day must lie within the project's run and not in the future."
        ),
        ["template_exists"] = (
            "Đã có mẫu cùng tên cho quyết định này. Đặt tên khác.",
            "There is a template of that name for this decision. Give it another."
        ),
        ["template_place"] = (
            "Không có chỗ điền {0}. Chọn trong danh sách chỗ điền.",
            "There is no place called {0}. Choose one from the list of places."
        ),
        ["template_many"] = ("Nhiều nhất {0} mẫu. Xóa bớt mẫu không dùng.", "{0} templates at most. Remove those that are not used."),
        ["officer_unknown"] = (
            "Chỉ giao được cho cán bộ Sở Khoa học và Công nghệ đang hoạt động.",
            "Only an active officer of the department can be put in charge."
        ),
        ["story_consent"] = ("Doanh nghiệp chưa đồng ý công bố.", "The enterprise has not agreed to the publication."),
        ["sign_off_missing"] = (
            "Chuyên gia được mời chưa xác nhận kết quả. Chờ xác nhận, hoặc bỏ lời mời.",
            "The expert who was asked has not signed off. Wait, or take the request back."
        ),
    };

    /// <summary>The sentence; null for a code of others.</summary>
    public static string? Find(string code, IReadOnlyList<string> args, bool vietnamese) =>
        Sentences.TryGetValue(code, out var s) ? string.Format(CultureInfo.InvariantCulture, vietnamese ? s.Vi : s.En, [.. args]) : null;
}
