namespace NangSuatHue.Data.Access.Consents;

/// <summary>The consents that the product uses. Each has an effect; what is not here is never asked for. Pure.</summary>
public static class ConsentScopes
{
    /// <summary>The enterprise is named in public case stories of its pilot projects.</summary>
    public const string NameInStories = "name_in_stories";

    /// <summary>Experts see the enterprise's training demands with its name and contacts.</summary>
    public const string ContactToExperts = "contact_to_experts";

    /// <summary>Other departments see the enterprise in their list, with its contacts.</summary>
    public const string ShareWithDepartments = "share_with_departments";

    /// <summary>All, in the order of the page.</summary>
    public static IReadOnlyList<ConsentScope> All { get; } =
    [
        new(
            NameInStories,
            "Nêu tên doanh nghiệp trong câu chuyện điển hình",
            "Name the enterprise in case stories",
            "Tên doanh nghiệp và kết quả dự án điểm được đăng công khai sau khi bạn đọc và đồng ý từng câu chuyện. Rút lại thì các câu chuyện được gỡ ngay.",
            "The enterprise's name and the results of its pilot project are published after you have read and agreed to "
                + "each story. When you withdraw, the stories are taken off at once."
        ),
        new(
            ContactToExperts,
            "Cho chuyên gia năng suất thấy nhu cầu đào tạo và liên hệ",
            "Let productivity experts see training demands and contacts",
            "Chuyên gia có tài khoản thấy nhu cầu đào tạo còn mở của bạn kèm tên, điện thoại, thư điện tử của doanh nghiệp.",
            "Experts with an account see your open training demands with the enterprise's name, telephone and e-mail address."
        ),
        new(
            ShareWithDepartments,
            "Chia sẻ hồ sơ liên hệ với các sở, ngành khác",
            "Share contact details with other departments",
            "Sở Tài chính và các đơn vị báo cáo thấy tên, ngành, địa bàn và liên hệ của doanh nghiệp để mời tham gia chương trình hỗ trợ; không thấy số liệu.",
            "The Department of Finance and reporting bodies see the enterprise's name, sector, commune and contacts, to "
                + "invite it to support programmes; they see no figures."
        ),
    ];

    /// <summary>A scope by its code; null for none.</summary>
    public static ConsentScope? Find(string? code) => All.FirstOrDefault(s => s.Code == code);
}
