using Microsoft.AspNetCore.Components;
using NangSuatHue.Data.Access;
using NangSuatHue.Data.Files;
using NangSuatHue.Data.Kernel;
using NangSuatHue.Data.Overview;
using NangSuatHue.Data.Pilots;
using NangSuatHue.Web.Records;
using NangSuatHue.Web.Shared;
using NangSuatHue.Web.Shell;
using NangSuatHue.Web.Text;

namespace NangSuatHue.Web.Pilots;

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
