using System.Globalization;
using Microsoft.AspNetCore.Components;
using MudBlazor;
using NangSuatHue.Data.Foundation.Flows;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Programme.Pilots.Desk;
using NangSuatHue.Data.Programme.Pilots.Project;
using NangSuatHue.Data.Programme.Pilots.Record;
using NangSuatHue.Web.Programme.Pilots.Project;
using NangSuatHue.Web.Shared;

namespace NangSuatHue.Web.Programme.Pilots.Desk;

/// <summary>
/// The board of pilot projects. A step that asks for nothing is taken here, by its button or by dragging the card; one that asks for words, a decision or a
/// sheet leads to the project's page.
/// </summary>
public sealed partial class PilotBoardView
{
    private MudDropContainer<PilotRow>? board;
    private PilotRow? held;
    private bool busy;

    /// <summary>The board.</summary>
    [Parameter, EditorRequired]
    public required PilotBoard Board { get; set; }

    /// <summary>What is shown.</summary>
    [Parameter, EditorRequired]
    public required PilotFilter Filter { get; set; }

    /// <summary>Whether cards name the officer in charge.</summary>
    [Parameter, EditorRequired]
    public required bool Officer { get; set; }

    /// <summary>The side of the reader, whose steps are offered.</summary>
    [Parameter, EditorRequired]
    public required PilotSide Side { get; set; }

    /// <summary>Told when a project moved.</summary>
    [Parameter, EditorRequired]
    public required EventCallback Moved { get; set; }

    [Inject]
    public required MovePilot Move { get; set; }

    [Inject]
    public required SliceRunner Runner { get; set; }

    [Inject]
    public required ISnackbar Snackbar { get; set; }

    [Inject]
    public required NavigationManager Nav { get; set; }

    private IReadOnlyList<(PilotAct Act, FlowStep<PilotStage> Step)> Steps(PilotRow pilot) =>
        Filter.Archived ? [] : PilotWorkflow.Flow.Next(pilot.Stage, Side);

    private IEnumerable<PilotRow> Cards => Board.Columns.SelectMany(c => c.Cards);

    private static bool IsIn(PilotRow pilot, string column) => pilot.Stage.ToString() == column;

    private string Look(PilotColumn column) => "col" + (column.Count == 0 ? " none" : "") + (Fits(column.Stage) ? " may" : "");

    /// <summary>Whether the card in hand may go to a column. Every column takes it, so that a wrong one answers why.</summary>
    private bool Fits(PilotStage stage) => held is not null && Steps(held).Any(s => s.Step.To == stage);

    /// <inheritdoc />
    protected override void OnAfterRender(bool firstRender)
    {
        if (firstRender && board is not null)
        {
            board.TransactionEnded += (_, _) =>
            {
                held = null;
                _ = InvokeAsync(StateHasChanged);
            };
        }
    }

    private async Task DropAsync(MudItemDropInfo<PilotRow> drop)
    {
        if (drop.Item is not { } pilot || !Enum.TryParse<PilotStage>(drop.DropzoneIdentifier, out var stage) || pilot.Stage == stage)
        {
            return;
        }

        if (Steps(pilot).FirstOrDefault(s => s.Step.To == stage) is not { Step: not null } next)
        {
            Snackbar.Add(
                T["Không chuyển thẳng được từ \"{0}\" sang \"{1}\".", PilotNames.Stage(pilot.Stage), PilotNames.Stage(stage)],
                Severity.Warning
            );
        }
        else if (PilotNames.IsPlain(next.Act, next.Step))
        {
            await MoveAsync(pilot, next.Act);
        }
        else
        {
            Nav.NavigateTo(Href(pilot, next.Act));
        }
    }

    private async Task MoveAsync(PilotRow pilot, PilotAct act)
    {
        busy = true;
        var outcome = await Runner.RunAsync(actor => Move.RunAsync(actor, pilot.Id, pilot.Version, new PilotMove { Act = act }));
        busy = false;
        if (outcome is { IsOk: true })
        {
            Snackbar.Add(T["Đã chuyển dự án sang: {0}.", PilotNames.Stage(PilotWorkflow.Flow.Step(pilot.Stage, act, Side)!.To)], Severity.Success);
        }
        else if (outcome is { Kind: OutcomeKind.Invalid })
        {
            Snackbar.Add(IssueTexts.Say(outcome.Issues[0], T), Severity.Warning);
        }
        else if (outcome is not null)
        {
            Snackbar.Add(T["Ai đó vừa sửa bản ghi này. Đã tải lại."], Severity.Warning);
        }

        await Moved.InvokeAsync();
    }

    private static string Href(PilotRow pilot, PilotAct act) => string.Create(CultureInfo.InvariantCulture, $"/du-an/{pilot.Id}?buoc={act}");

    private static string N(int n) => n.ToString("N0", CultureInfo.CurrentCulture);
}
