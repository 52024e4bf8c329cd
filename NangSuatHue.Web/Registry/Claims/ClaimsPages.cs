using NangSuatHue.Data.Access.Permissions;
using NangSuatHue.Data.Registry.Claims;
using NangSuatHue.Web.Access.Accounts;
using NangSuatHue.Web.Features;

namespace NangSuatHue.Web.Registry.Claims;

/// <summary>Claims on enterprises, invitations, registration.</summary>
public sealed class ClaimsPages : WebFeature
{
    /// <inheritdoc />
    public override void AddServices(WebApplicationBuilder builder) => builder.Services.AddSingleton<SentMail>();

    /// <inheritdoc />
    public override IEnumerable<MenuEntry> Menu(MenuReader reader)
    {
        if (Rights.May(reader.Actor, Act.DecideClaims))
        {
            yield return new(MenuGroup.Enterprises, 50, "/dang-ky-dai-dien", "Đăng ký đại diện", Icon: "users");
        }
    }

    /// <inheritdoc />
    public override IEnumerable<object> Parts =>
        [
            new AccountInviting(typeof(InviteCard)),
            new TaskLook(ClaimTasks.Claim, "Đăng ký đại diện", "user", t => $"/dang-ky-dai-dien/{t.Id}")
            {
                Act = "Xét duyệt",
                Detail = "mã số thuế {0}",
            },
        ];
}
