using Microsoft.AspNetCore.Components;

namespace NangSuatHue.Web.Shared;

/// <summary>One thing that happened, with its time.</summary>
public partial class TimelineEntry
{
    /// <summary>When it happened, UTC.</summary>
    [Parameter, EditorRequired]
    public required DateTime At { get; set; }

    /// <summary>Whether it is the last that happened.</summary>
    [Parameter]
    public bool Now { get; set; }

    /// <summary>Who did what.</summary>
    [Parameter, EditorRequired]
    public required RenderFragment ChildContent { get; set; }
}
