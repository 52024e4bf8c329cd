using Microsoft.AspNetCore.Components;
using NangSuatHue.Data.Programme.Pilots.Record;
using NangSuatHue.Data.Registry.Reference;

namespace NangSuatHue.Web.Programme.Pilots.Proposal;

public partial class ProposalCard
{
    /// <summary>The project.</summary>
    [Parameter, EditorRequired]
    public required PilotView View { get; set; }

    /// <summary>Names of codes.</summary>
    [Parameter, EditorRequired]
    public required ReferenceNames Names { get; set; }
}
