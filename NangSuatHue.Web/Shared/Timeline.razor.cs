using Microsoft.AspNetCore.Components;

namespace NangSuatHue.Web.Shared;

/// <summary>What happened, one under the other, as <see cref="TimelineEntry"/>.</summary>
public partial class Timeline
{
    /// <summary>The entries.</summary>
    [Parameter, EditorRequired]
    public required RenderFragment ChildContent { get; set; }
}
