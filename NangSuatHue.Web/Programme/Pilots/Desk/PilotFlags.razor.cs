using Microsoft.AspNetCore.Components;
using NangSuatHue.Data.Programme.Pilots.Project;

namespace NangSuatHue.Web.Programme.Pilots.Desk;

public partial class PilotFlags
{
    /// <summary>The project.</summary>
    [Parameter, EditorRequired]
    public required PilotRow Pilot { get; set; }
}
