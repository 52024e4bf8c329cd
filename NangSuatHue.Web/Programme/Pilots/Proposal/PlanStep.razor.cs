using Microsoft.AspNetCore.Components;
using NangSuatHue.Data.Programme.Pilots.Project;
using NangSuatHue.Web.Programme.Pilots.Project;

namespace NangSuatHue.Web.Programme.Pilots.Proposal;

public partial class PlanStep
{
    /// <summary>The proposal.</summary>
    [Parameter, EditorRequired]
    public required PilotProposal P { get; set; }

    /// <summary>Gets it changed.</summary>
    [Parameter, EditorRequired]
    public required EventCallback<PilotProposal> Changed { get; set; }

    /// <summary>What the steps share.</summary>
    [Parameter, EditorRequired]
    public required WizardContext Context { get; set; }

    private Task AddAsync() =>
        Changed.InvokeAsync(
            P with
            {
                Milestones = [.. P.Milestones, new PilotMilestone { Key = PilotTexts.NewKey("m", P.Milestones.Select(m => m.Key)) }],
            }
        );

    private Task Set(PilotMilestone old, PilotMilestone now) =>
        Changed.InvokeAsync(P with { Milestones = P.Milestones.Select(x => x.Key == old.Key ? now : x).ToList() });
}
