using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.WebUtilities;
using MudBlazor;
using NangSuatHue.Data.Foundation.Flows;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Programme.Pilots.Appraisal;
using NangSuatHue.Data.Programme.Pilots.Project;
using NangSuatHue.Data.Programme.Pilots.Record;
using NangSuatHue.Web.Programme.Pilots.Project;
using NangSuatHue.Web.Shared;

namespace NangSuatHue.Web.Programme.Pilots.Record;

/// <summary>
/// What the reader may do next with a project: asks for reason and decision where the step needs them, and says who was first where somebody was.
/// </summary>
public sealed partial class PilotMoves
{
    private PilotAct? chosen;
    private IReadOnlyList<Issue> issues = [];
    private string? reason,
        number;
    private DateOnly? day;
    private bool busy,
        enters,
        leaves;
    private PilotMove? beaten;
    private int version;
    private ElementReference place,
        reasonBox,
        numberBox;

    /// <summary>The project.</summary>
    [Parameter, EditorRequired]
    public required PilotView View { get; set; }

    /// <summary>Told when something changed.</summary>
    [Parameter, EditorRequired]
    public required EventCallback Changed { get; set; }

    [Inject]
    public required MovePilot Move { get; set; }

    [Inject]
    public required SliceRunner Runner { get; set; }

    [Inject]
    public required CurrentActor Current { get; set; }

    [Inject]
    public required NavigationManager Nav { get; set; }

    [Inject]
    public required ISnackbar Snackbar { get; set; }

    /// <summary>The act that the page puts first. Sending a proposal is the enterprise's: who does it for one may not decide on it.</summary>
    private PilotAct? Main =>
        View.Pilot.Stage switch
        {
            PilotStage.Submitted => PilotAct.BeginAppraisal,
            PilotStage.Approved => PilotAct.Start,
            _ => null,
        };

    private (PilotAct Act, FlowStep<PilotStage> Step)? Open =>
        chosen is { } act && View.Next.FirstOrDefault(n => n.Act == act) is { Step: not null } found ? found : null;

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        version = View.Pilot.Version;

        // The board leads here with the step that it cannot ask about.
        if (
            QueryHelpers.ParseQuery(new Uri(Nav.Uri).Query).TryGetValue("buoc", out var wanted)
            && View.Next.FirstOrDefault(n => n.Act.ToString() == wanted) is { Step: { } step } next
            && (step.NeedsReason || step.NeedsDecision)
        )
        {
            await AskAsync(next.Act, step);
        }
    }

    /// <inheritdoc />
    protected override void OnParametersSet()
    {
        if (View.Pilot.Version != version)
        {
            // What was wrong with another version says nothing of this one.
            (version, issues) = (View.Pilot.Version, []);
        }
    }

    /// <inheritdoc />
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (enters && Open is { } open)
        {
            enters = false;
            await (open.Step.NeedsReason ? reasonBox : numberBox).FocusAsync();
        }
        else if (leaves)
        {
            leaves = false;
            await place.FocusAsync();
        }
    }

    private void Close() => (chosen, issues, leaves) = (null, [], true);

    private string Bad(string field) => issues.Any(i => i.Field == field) ? "bad" : "";

    private string Say(Issue issue) =>
        issue.Field switch
        {
            "reason" => T["Ghi lý do để bên kia biết cần làm gì."],
            "decisionNumber" => $"{T["Số quyết định"]}: {IssueTexts.Say(issue, T)}",
            "decisionDate" => $"{T["Ngày quyết định"]}: {IssueTexts.Say(issue, T)}",
            "summary" => T["Viết tóm tắt kết quả trước khi nộp."],
            _ when issue.Field.StartsWith("values.", StringComparison.Ordinal) => T[
                "Ghi mức sau dự án của chỉ tiêu “{0}”.",
                View.Proposal.Indicators.FirstOrDefault(i => issue.Field.EndsWith("." + i.Key, StringComparison.Ordinal))?.Name ?? ""
            ],
            "reviews" or "signOff" or "decision" => IssueTexts.Say(issue, T),
            _ => $"{T[PilotTexts.Field(issue.Field)]}: {IssueTexts.Say(issue, T)}",
        };

    private async Task AskAsync(PilotAct act, FlowStep<PilotStage> step)
    {
        if (step.NeedsReason || step.NeedsDecision)
        {
            // Whoever cannot decide is told before the form is filled in.
            issues = DecisionRules.Check(act, (await Current.GetAsync()).UserId, View.Pilot, View.Events, View.Reviews);
            chosen = issues.Count == 0 ? act : null;
            enters = chosen is not null;
            return;
        }

        if (act == PilotAct.Report)
        {
            // What is sent to the department is looked over first.
            (issues, chosen) = ([], act);
            return;
        }

        await GoAsync(act);
    }

    private async Task GoAsync(PilotAct act)
    {
        if (busy)
        {
            return;
        }

        (busy, beaten) = (true, null);
        var move = new PilotMove
        {
            Act = act,
            Reason = reason,
            DecisionNumber = number,
            DecisionDate = day,
        };
        var outcome = await Runner.RunAsync(actor => Move.RunAsync(actor, View.Pilot.Id, View.Pilot.Version, move));
        issues = outcome?.Issues ?? [];
        if (outcome is { IsOk: true })
        {
            Snackbar.Add(T["Xong: {0}.", T[PilotTexts.Key(act)].Value], Severity.Success);
            (chosen, reason, number, day, leaves) = (null, null, null, null, true);
        }
        else if (outcome?.Kind is OutcomeKind.Conflict or OutcomeKind.Forbidden or OutcomeKind.NotFound)
        {
            (chosen, beaten) = (null, move);
            Snackbar.Add(T["Dự án vừa được người khác xử lý. Đã tải lại."], Severity.Warning);
        }

        if (outcome is not null && outcome.Kind != OutcomeKind.Invalid)
        {
            await Changed.InvokeAsync();
        }

        if (beaten is not null && View.Events is [.., { UserId: { } first }] && first == (await Current.GetAsync()).UserId)
        {
            // One's own second tab or second click is nobody else.
            beaten = null;
        }

        busy = false;
    }
}
