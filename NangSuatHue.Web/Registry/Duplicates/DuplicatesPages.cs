using NangSuatHue.Data.Access.Permissions;
using NangSuatHue.Web.Features;

namespace NangSuatHue.Web.Registry.Duplicates;

/// <summary>Records that may be the same.</summary>
public sealed class DuplicatesPages : WebFeature
{
    /// <inheritdoc />
    public override IEnumerable<MenuEntry> Menu(MenuReader reader)
    {
        if (Rights.May(reader.Actor, Act.MergeRecords))
        {
            yield return new(MenuGroup.Enterprises, 40, "/trung-lap", "Trùng lặp", Icon: "layers");
        }
    }
}
