using NangSuatHue.Data.Access.Permissions;
using NangSuatHue.Data.Exchange.Batches;
using NangSuatHue.Data.Exchange.DescribedRecords;
using NangSuatHue.Data.Exchange.Kinds;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Programme.Experts;
using NangSuatHue.Data.Registry.Duplicates;

namespace NangSuatHue.Web.Shell;

/// <summary>Each role sees its own navigation; nothing is greyed out.</summary>
public static class Navigation
{
    /// <summary>The groups for an actor.</summary>
    public static IReadOnlyList<NavGroup> For(Actor actor, string? ownTaxCode)
    {
        var groups = new List<NavGroup> { new(null, [new("/viec-can-lam", "check", "Việc cần làm", Key: "g v")]) };
        var data = new List<NavItem>();
        if (Rights.May(actor, Act.ReadRegistry))
        {
            data.Add(new("/tong-quan", "chart", "Tổng quan", Key: "g t"));
            data.Add(new("/phan-tich", "chart", "Phân tích ngành"));
            data.Add(new("/doanh-nghiep", "building", "Doanh nghiệp", Key: "g d"));
        }

        if (ownTaxCode is not null)
        {
            data.Add(new($"/doanh-nghiep/{ownTaxCode}", "building", "Doanh nghiệp của tôi", Key: "g d"));
            data.Add(new($"/doanh-nghiep/{ownTaxCode}/nang-suat", "chart", "Năng suất của tôi"));
        }

        foreach (var kind in RecordKinds.All.Where(k => RecordRights.Read(actor, k) != RecordScope.None))
        {
            data.Add(new(kind.Path, kind.Icon, kind.Many.Vi));
        }

        if (actor.Role is Role.Officer or Role.Representative or Role.Expert)
        {
            data.Add(new("/nhu-cau-dao-tao", "cap", "Nhu cầu đào tạo"));
        }

        if (actor.Role is Role.FinanceOfficer or Role.Reporter)
        {
            data.Add(new("/doanh-nghiep-chia-se", "building", "Doanh nghiệp chia sẻ"));
        }

        if (actor.ExpertId is { } expert)
        {
            data.Add(new($"{ExpertKind.Kind.Path}/{expert}", "user", "Hồ sơ của tôi"));
        }

        if (ImportRights.Kinds(actor).Count > 0)
        {
            data.Add(new("/nhap-so-lieu", "upload", "Nhập số liệu", Key: "g n"));
        }

        if (actor.Role == Role.Officer)
        {
            data.Add(new("/xac-minh-so-lieu", "check", "Xác minh số liệu"));
        }

        if (Rights.May(actor, Act.DecideClaims))
        {
            data.Add(new("/dang-ky-dai-dien", "users", "Đăng ký đại diện"));
        }

        if (Rights.May(actor, Act.MergeRecords))
        {
            data.Add(new("/trung-lap", "layers", "Trùng lặp"));
        }

        if (Rights.May(actor, Act.JudgeQuality))
        {
            data.Add(new("/chat-luong-du-lieu", "shield", "Chất lượng dữ liệu", Key: "g k"));
        }

        data.Add(new("/nang-suat-thanh-pho", "globe", "Năng suất thành phố", "g c"));
        groups.Add(new("Dữ liệu", data));
        if (Rights.May(actor, Act.ManageUsers))
        {
            groups.Add(
                new(
                    "Quản lý",
                    [
                        new("/quan-tri/tai-khoan", "users", "Tài khoản", Key: "g q"),
                        new("/quan-tri/sao-luu", "archive", "Sao lưu", Key: "g s"),
                        new("/quan-tri/thu", "mail", "Thư đi"),
                    ]
                )
            );
        }

        var own = new List<NavItem> { new("/du-lieu-cua-toi", "shield", "Dữ liệu của tôi") };
        if (Rights.May(actor, Act.AnswerDataRequests))
        {
            own.Add(new("/yeu-cau-du-lieu", "user", "Yêu cầu về dữ liệu"));
        }

        groups.Add(new("Dữ liệu cá nhân", own));
        return groups;
    }
}
