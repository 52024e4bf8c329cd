using NangSuatHue.Data.Access.Permissions;
using NangSuatHue.Web.Features;

namespace NangSuatHue.Web.Access.Accounts;

/// <summary>Signing in and accounts.</summary>
public sealed class AccountsPages : WebFeature
{
    /// <inheritdoc />
    public override void AddServices(WebApplicationBuilder builder)
    {
        builder.AddAccounts();
    }

    /// <inheritdoc />
    public override void Map(WebApplication app)
    {
        app.MapAccount();
        app.MapOidc();
    }

    /// <inheritdoc />
    public override IEnumerable<MenuEntry> Menu(MenuReader reader)
    {
        yield return new(MenuGroup.Account, 10, "/tai-khoan", "Tài khoản của tôi", Icon: "user");
        if (Rights.May(reader.Actor, Act.ManageUsers))
        {
            yield return new(MenuGroup.Administration, 10, "/quan-tri/tai-khoan", "Tài khoản", "g q", "users");
        }
    }
}
