using Microsoft.AspNetCore.Components;
using NangSuatHue.Data.Programme.Pilots.Appraisal;
using NangSuatHue.Data.Programme.Pilots.Project;
using NangSuatHue.Data.Programme.Pilots.Record;
using NangSuatHue.Web.Shared;

namespace NangSuatHue.Web.Programme.Pilots.Appraisal;

public partial class DecisionDraft
{
    private IReadOnlyList<DecisionTemplateView> templates = [];
    private int chosen;

    /// <summary>What is decided.</summary>
    [Parameter, EditorRequired]
    public required PilotAct Act { get; set; }

    /// <summary>The project.</summary>
    [Parameter, EditorRequired]
    public required PilotView View { get; set; }

    /// <summary>The decision's number.</summary>
    [Parameter, EditorRequired]
    public string? Number { get; set; }

    /// <summary>The decision's day.</summary>
    [Parameter, EditorRequired]
    public DateOnly? Day { get; set; }

    /// <summary>The reason.</summary>
    [Parameter, EditorRequired]
    public string? Reason { get; set; }

    [Inject]
    public required FindDecisionTemplates Find { get; set; }

    [Inject]
    public required SliceRunner Runner { get; set; }

    private FilledDecision? Filled =>
        templates.FirstOrDefault(t => t.Id == chosen) is { } t
            ? DecisionText.Fill(t.Body, DecisionText.Facts(View.Pilot, View.Enterprise.Name, View.Enterprise.TaxCode, Number, Day, Reason))
            : null;

    protected override async Task OnInitializedAsync() => templates = (await Runner.RunAsync(a => Find.RunAsync(a, Act)))?.Value ?? [];
}
