using Microsoft.AspNetCore.Components;
using NangSuatHue.Data.Registry.Duplicates;

namespace NangSuatHue.Web.Registry.Duplicates;

public partial class MergeList
{
    /// <summary>Merges, the newest first.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<MergeRow> Merges { get; set; }

    /// <summary>Raised when one was taken back.</summary>
    [Parameter, EditorRequired]
    public EventCallback Changed { get; set; }
}
