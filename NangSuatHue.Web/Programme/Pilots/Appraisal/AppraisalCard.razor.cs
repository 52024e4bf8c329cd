using Microsoft.AspNetCore.Components;
using NangSuatHue.Data.Programme.Pilots.Appraisal;
using NangSuatHue.Data.Programme.Pilots.Project;
using NangSuatHue.Data.Programme.Pilots.Record;
using NangSuatHue.Web.Shared;

namespace NangSuatHue.Web.Programme.Pilots.Appraisal;

public partial class AppraisalCard
{
    private readonly HashSet<int> picked = [];
    private IReadOnlyList<NamedPerson> officers = [];
    private int? me;
    private DateOnly? due;
    private string? error;

    /// <summary>The project.</summary>
    [Parameter, EditorRequired]
    public required PilotView View { get; set; }

    /// <summary>Told when something changed.</summary>
    [Parameter, EditorRequired]
    public required EventCallback Changed { get; set; }

    private static string Note(string? comment) => comment is null ? "" : ". " + comment;

    [Inject]
    public required AssignReviewers Assign { get; set; }

    [Inject]
    public required FindOfficers Officers { get; set; }

    [Inject]
    public required SliceRunner Runner { get; set; }

    [Inject]
    public required CurrentActor Current { get; set; }

    [Inject]
    public required MudBlazor.ISnackbar Snackbar { get; set; }

    private List<NamedPerson> Offered =>
        officers
            .Where(o =>
                !DecisionRules.IsAuthor(o.Id, View.Pilot, View.Events) && View.Reviews.All(r => r.UserId != o.Id || r.Round != View.Pilot.Round)
            )
            .ToList();

    private bool Open => View.Pilot.Stage is PilotStage.Submitted or PilotStage.UnderAppraisal && !View.Pilot.Archived;

    protected override async Task OnInitializedAsync()
    {
        me = (await Current.GetAsync()).UserId;
        officers = (await Runner.RunAsync(a => Officers.RunAsync(a)))?.Value ?? [];
    }

    private void Pick(int id, bool on) => _ = on ? picked.Add(id) : picked.Remove(id);

    private async Task AssignAsync()
    {
        var outcome = await Runner.RunAsync(a => Assign.RunAsync(a, View.Pilot.Id, [.. picked], due));
        error = outcome is { Issues: [var issue, ..] } ? IssueTexts.Say(issue, T) : null;
        if (outcome is { IsOk: true })
        {
            Snackbar.Add(T["Đã giao thẩm định; người được giao đã được báo."], MudBlazor.Severity.Success);
            picked.Clear();
        }

        await Changed.InvokeAsync();
    }

    private async Task RemoveAsync(PilotReview review)
    {
        await Runner.RunAsync(a => Assign.RemoveAsync(a, review.Id));
        await Changed.InvokeAsync();
    }
}
