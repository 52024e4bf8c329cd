namespace NangSuatHue.Data.Programme.Pilots.Project;

/// <summary>Lists of the city's plan 439/KH-UBND that proposals choose from.</summary>
public static class Plan2026
{
    /// <summary>The eight linked programmes by code (the plan, part on linked programmes).</summary>
    public static IReadOnlyList<(string Code, string Name)> Programmes { get; } =
    [
        ("CT1", "Đề án Cố đô khởi nghiệp"),
        ("CT2", "Chương trình ứng dụng khoa học và công nghệ vào sản xuất nông nghiệp công nghệ cao, giai đoạn 2021-2030"),
        ("CT3", "Chương trình hành động thực hiện một số chủ trương, chính sách chủ động tham gia cuộc Cách mạng công nghiệp lần thứ tư"),
        ("CT4", "Chương trình phát triển tài sản trí tuệ"),
        ("CT5", "Chương trình hỗ trợ doanh nghiệp thành phố Huế nâng cao năng suất và chất lượng sản phẩm, hàng hóa"),
        ("CT6", "Đề án “Phát triển vùng nguyên liệu và các sản phẩm dược liệu gắn với chương trình mỗi xã một sản phẩm”"),
        ("CT7", "Kế hoạch triển khai Đề án “Triển khai, áp dụng và quản lý hệ thống truy xuất nguồn gốc”"),
        (
            "CT8",
            "Kế hoạch triển khai Đề án “Tăng cường, đổi mới hoạt động đo lường hỗ trợ doanh nghiệp nâng cao năng lực cạnh tranh và hội nhập quốc tế”"
        ),
    ];

    /// <summary>The name of a programme; what is no code of the list is its own name.</summary>
    public static string ProgrammeName(string code) => Programmes.FirstOrDefault(p => p.Code == code) is { Name: { } name } ? name : code;
}
