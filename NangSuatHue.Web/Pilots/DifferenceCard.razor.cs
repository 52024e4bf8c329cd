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

public partial class DifferenceCard
{
    /// <summary>What changed.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<PilotChange> Changes { get; set; }
}
