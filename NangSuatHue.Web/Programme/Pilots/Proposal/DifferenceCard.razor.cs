using Microsoft.AspNetCore.Components;
using NangSuatHue.Data.Programme.Pilots.Proposal;

namespace NangSuatHue.Web.Programme.Pilots.Proposal;

public partial class DifferenceCard
{
    /// <summary>What changed.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<PilotChange> Changes { get; set; }
}
