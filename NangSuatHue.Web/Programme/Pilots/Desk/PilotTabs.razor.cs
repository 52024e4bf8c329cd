using Microsoft.AspNetCore.Components;
using NangSuatHue.Data.Programme.Pilots.Project;

namespace NangSuatHue.Web.Programme.Pilots.Desk;

public partial class PilotTabs
{
    /// <summary>The view shown; null on another page.</summary>
    [Parameter]
    public PilotsLook? Look { get; set; }

    /// <summary>The other page shown.</summary>
    [Parameter]
    public string? Here { get; set; }

    /// <summary>What the views keep when they change.</summary>
    [Parameter]
    public PilotFilter Filter { get; set; } = new();

    /// <summary>Whether the pages of the department are offered too.</summary>
    [Parameter, EditorRequired]
    public required bool Officer { get; set; }
}
