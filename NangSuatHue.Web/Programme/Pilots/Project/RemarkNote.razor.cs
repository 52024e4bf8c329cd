using Microsoft.AspNetCore.Components;
using NangSuatHue.Data.Programme.Pilots.Project;

namespace NangSuatHue.Web.Programme.Pilots.Project;

public partial class RemarkNote
{
    /// <summary>The remarks on one field.</summary>
    [Parameter, EditorRequired]
    public required IEnumerable<PilotRemark> Remarks { get; set; }
}
