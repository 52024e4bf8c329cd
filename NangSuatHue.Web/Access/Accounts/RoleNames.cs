using NangSuatHue.Data.Foundation.Actors;

namespace NangSuatHue.Web.Access.Accounts;

/// <summary>Keys of the roles' names.</summary>
public static class RoleNames
{
    /// <summary>The key of a role.</summary>
    public static string Key(Role role) =>
        role switch
        {
            Role.Administrator => "Quản trị hệ thống",
            Role.Officer => "Cán bộ Sở Khoa học và Công nghệ",
            Role.FinanceOfficer => "Cán bộ Sở Tài chính",
            Role.Reporter => "Đơn vị báo cáo",
            Role.Representative => "Đại diện doanh nghiệp",
            Role.Expert => "Chuyên gia năng suất chất lượng",
            Role.Operator => "Vận hành",
            Role.Public => "Công chúng",
            _ => throw new ArgumentOutOfRangeException(nameof(role)),
        };
}
