namespace NangSuatHue.Web.Features;

/// <summary>A group of the menu. The house has these; a feature that fits into none makes its own.</summary>
/// <param name="Title">A key of the interface's texts; null for links that stand alone.</param>
/// <param name="Icon">Its picture.</param>
/// <param name="Position">Its place: the least comes first.</param>
public sealed record MenuGroup(string? Title, string Icon, int Position)
{
    /// <summary>What waits for the reader: first, without a title.</summary>
    public static MenuGroup Work { get; } = new(null, "check", 0);

    /// <summary>A representative's own enterprise, an expert's own profile.</summary>
    public static MenuGroup Own { get; } = new("Của tôi", "building", 10);

    /// <summary>The registry of enterprises.</summary>
    public static MenuGroup Enterprises { get; } = new("Doanh nghiệp", "building", 20);

    /// <summary>Pilots, training, experts.</summary>
    public static MenuGroup Programme { get; } = new("Chương trình", "flag", 30);

    /// <summary>Figures and charts.</summary>
    public static MenuGroup Productivity { get; } = new("Năng suất", "chart", 40);

    /// <summary>The plan, its tasks, returns and money.</summary>
    public static MenuGroup Plan { get; } = new("Kế hoạch 439", "target", 50);

    /// <summary>What is published.</summary>
    public static MenuGroup Publishing { get; } = new("Công bố", "globe", 60);

    /// <summary>Accounts, backups, mails, requests about personal data.</summary>
    public static MenuGroup Administration { get; } = new("Quản trị", "shield", 70);

    /// <summary>The reader's own account: in the menu of the picture, not in the column.</summary>
    public static MenuGroup Account { get; } = new("Tài khoản", "user", 100);
}
