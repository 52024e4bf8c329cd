using NangSuatHue.Data.Access.Permissions;
using NangSuatHue.Data.Desk.MistakeReports;
using NangSuatHue.Web.Features;

namespace NangSuatHue.Web.Desk.MistakeReports;

/// <summary>Reports of mistakes in figures.</summary>
public sealed class MistakeReportsPages : WebFeature
{
    /// <inheritdoc />
    public override IEnumerable<PublicPage> PublicPages => [new(90, "Báo sai sót", "/bao-sai-sot", minor: true)];

    /// <inheritdoc />
    public override IEnumerable<MenuEntry> Menu(MenuReader reader)
    {
        if (Rights.May(reader.Actor, Act.JudgeQuality))
        {
            yield return new(MenuGroup.Productivity, 90, "/bao-sai-sot/danh-sach", "Báo sai sót", Icon: "alert");
        }
    }

    /// <inheritdoc />
    public override IEnumerable<object> Parts =>
        [new TaskLook(MistakeReportsFeature.Waiting, "Báo sai sót", "alert", _ => $"/bao-sai-sot/danh-sach") { Act = "Trả lời" }];
}
