using Microsoft.AspNetCore.Components;
using MudBlazor;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Foundation.Time;
using NangSuatHue.Data.Programme.Pilots.Project;
using NangSuatHue.Data.Programme.Pilots.Proposal;
using NangSuatHue.Data.Programme.Pilots.Record;
using NangSuatHue.Web.Shared;

namespace NangSuatHue.Web.Programme.Pilots.Proposal;

/// <summary>
/// Writes a proposal step by step. Whatever is typed is saved on the server by itself: a pause in typing sends it, and the browser may be closed at any step.
/// </summary>
public sealed partial class PilotWizard : IAsyncDisposable
{
    private DraftSaver draft = default!;
    private PilotView? view;
    private WizardContext? context;
    private List<Issue> issues = [];
    private List<string> steps = [];
    private bool refused,
        sending,
        filesShown,
        shownErrors;
    private int tries;
    private int step = 1;
    private ElementReference heading;
    private bool walked;

    /// <summary>The project; null for a new one.</summary>
    [Parameter]
    public int? Id { get; set; }

    /// <summary>The step in the address.</summary>
    [SupplyParameterFromQuery(Name = "buoc")]
    public int? StepParameter { get; set; }

    /// <summary>The enterprise, where an officer writes for one.</summary>
    [SupplyParameterFromQuery(Name = "mst")]
    public string? TaxCodeParameter { get; set; }

    [Inject]
    public required WizardStart Start { get; set; }

    [Inject]
    public required SaveProposal Save { get; set; }

    [Inject]
    public required WizardSending Sending { get; set; }

    [Inject]
    public required SliceRunner Runner { get; set; }

    [Inject]
    public required NavigationManager Nav { get; set; }

    [Inject]
    public required ISnackbar Snackbar { get; set; }

    [Inject]
    public required TimeProvider Clock { get; set; }

    private PilotProposal Proposal => draft.Proposal;

    private string Title =>
        Id is null ? T["Đề xuất dự án điểm"]
        : Proposal.Title.Length > 0 ? Proposal.Title
        : T["Dự án chưa đặt tên"];

    private List<(string Href, string Label, string Message)> Faults =>
        issues.ConvertAll(i => (WizardSteps.Link(i, Nav.Uri), WizardTexts.Field(i.Field, Proposal, T), IssueTexts.Say(i, T)));

    private List<Issue> Missing => ProposalRules.Check(Proposal, VietnamTime.Today(Clock));

    /// <inheritdoc />
    protected override void OnInitialized()
    {
        steps = Enumerable.Range(1, WizardSteps.Count).Select(n => T[WizardSteps.Key(n)].Value).ToList();
        draft = new DraftSaver((id, version, proposal) => Runner.RunAsync(a => Save.RunAsync(a, id, version, TaxCodeParameter, step, proposal)))
        {
            Changed = StateHasChanged,
        };
    }

    /// <inheritdoc />
    protected override async Task OnParametersSetAsync()
    {
        step = Math.Clamp(StepParameter ?? step, 1, WizardSteps.Count);
        if (context is null || (Id is not null && Id != draft.Id))
        {
            await LoadAsync();
        }
    }

    /// <inheritdoc />
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (walked && heading.Context is not null)
        {
            // Who walks on with the keyboard goes on at the step's beginning, not behind its end.
            walked = false;
            await heading.FocusAsync();
        }
    }

    private async Task LoadAsync()
    {
        context = null;
        var loaded = await Start.RunAsync(Id, TaxCodeParameter);
        refused = loaded is null;
        if (loaded is not null)
        {
            (view, context) = (loaded.Pilot, loaded.Context);
            draft.Begin(view?.Proposal ?? WizardSteps.Beginning(context.Start, VietnamTime.Today(Clock)), Id, view?.Pilot.Version);
            step = Math.Clamp(StepParameter ?? Math.Max(1, view?.Pilot.WizardStep ?? 1), 1, WizardSteps.Count);
        }
    }

    private async Task EditAsync(PilotProposal edited)
    {
        var saved = draft.EditAsync(edited);
        if (shownErrors)
        {
            ShowErrors(Missing);
        }

        await saved;
        Follow();
    }

    private async Task TakeTheirsAsync(string part)
    {
        await draft.TakeTheirsAsync(part);
        Follow();
    }

    /// <summary>A draft that was just made gets its own address; what a write was refused for is shown.</summary>
    private void Follow()
    {
        refused |= draft.Refused;
        if (draft.Taken.Count > 0)
        {
            Snackbar.Add(Merging.Say(draft.By, draft.Taken.Select(p => WizardTexts.Field(p, Proposal, T)).Distinct(), T), Severity.Info);
            draft.Told();
        }

        if (draft.Issues.Count > 0)
        {
            ShowErrors(draft.Issues);
        }

        if (Id is null && draft.Id is { } made)
        {
            Nav.NavigateTo($"/du-an/{made}/sua?buoc={step}", replace: true);
        }
    }

    private void ShowErrors(IEnumerable<Issue> found) =>
        context = context! with { Errors = found.GroupBy(i => i.Field).ToDictionary(g => g.Key, g => IssueTexts.Say(g.First(), T)) };

    private bool Complete(int n) => WizardSteps.IsComplete(n, Proposal, Missing);

    private Task NextAsync() => GoAsync(Math.Min(step + 1, WizardSteps.Count));

    private async Task GoAsync(int to)
    {
        // A draft that nobody began stays unmade.
        (step, walked, filesShown) = (to, true, filesShown && to == step);
        await draft.SaveAsync(whole: draft.Id is not null);
        Follow();
        Nav.NavigateTo(draft.Id is { } id ? $"/du-an/{id}/sua?buoc={to}" : Nav.GetUriWithQueryParameter("buoc", to));
    }

    private async Task SubmitAsync()
    {
        if (sending)
        {
            return;
        }

        // Nothing is made or sent of what is incomplete.
        sending = true;
        var (sent, found) = Missing is { Count: > 0 } missing ? (false, missing) : await Sending.RunAsync(draft);
        (issues, shownErrors) = ([.. found], found.Count > 0);
        tries++;
        ShowErrors(issues);
        if (sent)
        {
            Snackbar.Add(T["Đã gửi dự án. Sở Khoa học và Công nghệ đã được báo."], Severity.Success);
            Nav.NavigateTo($"/du-an/{draft.Id}");
        }

        Follow();
        sending = false;
    }

    public ValueTask DisposeAsync() => draft.DisposeAsync();
}
