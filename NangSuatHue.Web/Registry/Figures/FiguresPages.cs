using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Registry.Figures;
using NangSuatHue.Web.Features;

namespace NangSuatHue.Web.Registry.Figures;

/// <summary>Figures of a year: form, sending, verifying.</summary>
public sealed class FiguresPages : WebFeature
{
    /// <inheritdoc />
    public override void AddServices(WebApplicationBuilder builder) => builder.Services.AddScoped<VerifyingMany>();

    /// <inheritdoc />
    public override IEnumerable<MenuEntry> Menu(MenuReader reader)
    {
        if (reader.Actor.Role == Role.Officer)
        {
            yield return new(MenuGroup.Enterprises, 30, "/xac-minh-so-lieu", "Xác minh số liệu", Icon: "check");
        }
    }

    /// <inheritdoc />
    public override IEnumerable<object> Parts =>
        [
            new TaskLook(FiguresTasks.Submitted, "Số liệu chờ xác minh", "chart", t => $"/xac-minh-so-lieu/{t.TaxCode}/{t.Year}")
            {
                Act = "Xác minh",
            },
            new TaskLook(FiguresTasks.Reopen, "Xin mở lại số liệu", "lock", t => $"/xac-minh-so-lieu/{t.TaxCode}/{t.Year}") { Act = "Trả lời" },
            new TaskLook(FiguresTasks.Returned, "Số liệu bị trả lại", "chart", t => $"/doanh-nghiep/{t.TaxCode}/nam/{t.Year}")
            {
                Act = "Sửa số liệu",
                Detail = "{0} chỗ cần sửa",
                Waits = TaskLook.CameBack,
            },
            new TaskLook(FiguresTasks.Draft, "Số liệu chưa gửi", "chart", t => $"/doanh-nghiep/{t.TaxCode}/nam/{t.Year}")
            {
                Act = "Nhập tiếp",
                Waits = TaskLook.Lies,
            },
        ];
}
