using NangSuatHue.Data.Access.Permissions;
using NangSuatHue.Data.Desk.Privacy;
using NangSuatHue.Web.Features;

namespace NangSuatHue.Web.Desk.Privacy;

/// <summary>Personal data.</summary>
public sealed class PrivacyPages : WebFeature
{
    /// <inheritdoc />
    public override IEnumerable<MenuEntry> Menu(MenuReader reader)
    {
        yield return new(MenuGroup.Account, 20, "/du-lieu-cua-toi", "Dữ liệu của tôi", Icon: "shield");
        if (Rights.May(reader.Actor, Act.AnswerDataRequests))
        {
            yield return new(MenuGroup.Administration, 40, "/yeu-cau-du-lieu", "Yêu cầu về dữ liệu", Icon: "user");
        }
    }

    /// <inheritdoc />
    public override void Map(WebApplication app) => app.MapPrivacy();

    /// <inheritdoc />
    public override IEnumerable<object> Parts =>
        [new TaskLook(PrivacyTasks.DataRequest, "Yêu cầu về dữ liệu cá nhân", "shield", t => $"/yeu-cau-du-lieu") { Act = "Trả lời" }];
}
