using NangSuatHue.Data.Access.Permissions;
using NangSuatHue.Data.Desk.Backups;
using NangSuatHue.Web.Features;
using NangSuatHue.Web.Foundation.Jobs;

namespace NangSuatHue.Web.Desk.Backups;

/// <summary>Backups.</summary>
public sealed class BackupsPages : WebFeature
{
    /// <inheritdoc />
    public override void AddServices(WebApplicationBuilder builder)
    {
        builder.Services.AddSettings<BackupOptions>("Backup");
        builder.Services.AddJob<BackupJob>();
    }

    /// <inheritdoc />
    public override IEnumerable<MenuEntry> Menu(MenuReader reader)
    {
        if (Rights.May(reader.Actor, Act.ManageUsers))
        {
            yield return new(MenuGroup.Administration, 20, "/quan-tri/sao-luu", "Sao lưu", "g s", "archive");
        }
    }
}
