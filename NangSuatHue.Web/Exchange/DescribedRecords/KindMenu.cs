using NangSuatHue.Data.Exchange.DescribedRecords;
using NangSuatHue.Data.Exchange.Kinds;
using NangSuatHue.Web.Features;

namespace NangSuatHue.Web.Exchange.DescribedRecords;

/// <summary>The menu's entry of a kind of records.</summary>
public static class KindMenu
{
    /// <summary>One entry where the reader may read any of the kind, none otherwise.</summary>
    public static IEnumerable<MenuEntry> Of(MenuReader reader, RecordKind kind, MenuGroup group, int position, string text) =>
        RecordRights.Read(reader.Actor, kind) == RecordScope.None ? [] : [new(group, position, kind.Path, text, Icon: kind.Icon)];
}
