using Microsoft.AspNetCore.Components;
using MudBlazor;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Registry.Enterprises;
using NangSuatHue.Data.Registry.Figures;
using NangSuatHue.Web.Shared;
using Severity = MudBlazor.Severity;

namespace NangSuatHue.Web.Registry.Figures;

/// <summary>Enters or corrects one year's figures. Numbers are typed as the reader writes them, and read both ways where unambiguous.</summary>
public sealed partial class FiguresForm
{
    private TypedFigures typed = default!;
    private readonly FigureDoubts doubts = new();
    private readonly Merging merging = new();
    private YearFigures sketch = new();
    private FiguresWork? work;
    private bool dirty,
        saving,
        refused,
        again,
        wanted;
    private int tries;
    private int? version;
    private string? reason;

    /// <summary>The tax code in the address.</summary>
    [Parameter, EditorRequired]
    public required string TaxCodeParameter { get; set; }

    /// <summary>The year in the address.</summary>
    [Parameter, EditorRequired]
    public int Year { get; set; }

    [Inject]
    public required GetFigures Get { get; set; }

    [Inject]
    public required SaveFigures Save { get; set; }

    [Inject]
    public required SliceRunner Runner { get; set; }

    [Inject]
    public required NavigationManager Nav { get; set; }

    [Inject]
    public required ISnackbar Snackbar { get; set; }

    private string Here => "/" + Nav.ToBaseRelativePath(Nav.Uri).Split('#')[0];

    /// <inheritdoc />
    protected override Task OnParametersSetAsync() => ReloadAsync();

    private async Task LoadAsync()
    {
        var outcome = await Runner.RunAsync(a => Get.RunAsync(a, TaxCodeParameter, Year));
        work = outcome?.Value;
        refused = work is null;
    }

    private async Task ReloadAsync()
    {
        await LoadAsync();
        Take();
    }

    private YearFigures? Stored => work?.Figures;
    private bool MaySave => work?.Acts.Contains(FiguresAct.Save) == true;
    private bool MaySubmit => work?.Acts.Contains(FiguresAct.Submit) == true;
    private bool NeedsReason => work is not null && FiguresWorkflow.Flow.Step(work.Status, FiguresAct.Save, work.Side) is { NeedsReason: true };

    private void Take()
    {
        typed = new TypedFigures(T);
        typed.Take(Stored);
        (dirty, version, reason) = (false, Stored?.Version, null);
        doubts.Clear();
        merging.Begin(typed.Texts);
        Judge();
    }

    private void Edited()
    {
        dirty = true;
        Judge();
    }

    /// <summary>What the rules say about the figures as typed, with what was said about the same values before.</summary>
    private void Judge()
    {
        sketch = typed.Sketch(Year, Stored);
        doubts.Judge(work, sketch);
    }

    private bool AsksReason(YearDoubt doubt) =>
        MaySave && (work!.Side == FiguresSide.Department ? work.Status == DataStatus.Verified && doubt.IsOpen : doubt.IsUnexplained);

    private IReadOnlyList<(string Href, string Label, string Message)> Faults =>
        [
            .. typed.Errors.Select(e => ($"{Here}#{e.Key}", typed.Label(e.Key), e.Value)),
            .. doubts.MissingOn.Select(d => ($"{Here}#vi-sao-{d.Key}", typed.Label(d.Field), T["Ghi vì sao số này đúng, hoặc sửa số."].Value)),
        ];

    private async Task SaveAsync(bool submit)
    {
        wanted = submit;
        doubts.Unmark();
        if (merging.Both.Count > 0 || typed.Read() is not { } numbers)
        {
            tries++;
            return;
        }

        saving = true;
        var input = new FiguresInput
        {
            Year = Year,
            Numbers = numbers,
            Note = typed.Texts.GetValueOrDefault(TypedFigures.Note),
            Reason = reason,
            Submit = submit,
            Explanations = doubts.Reasons,
        };
        var outcome = await Runner.RunAsync(actor => Save.RunAsync(actor, TaxCodeParameter, version, input));
        saving = false;
        switch (outcome?.Kind)
        {
            case OutcomeKind.Ok:
                dirty = false;
                Snackbar.Add(submit ? T["Đã gửi số liệu {0} đến Sở.", Year] : T["Đã lưu số liệu {0}.", Year], Severity.Success);
                if (MaySubmit && !submit)
                {
                    await ReloadAsync();
                }
                else
                {
                    Nav.NavigateTo($"/doanh-nghiep/{TaxCodeParameter}");
                }

                break;
            case OutcomeKind.Invalid:
                tries++;
                Judge();
                doubts.Mark(AsksReason);
                foreach (var issue in outcome.Issues.Where(i => i.Code != "doubt"))
                {
                    typed.Errors[issue.Field] = IssueTexts.Say(issue, T);
                }

                break;
            case OutcomeKind.Conflict:
                await MergeAsync(submit);
                break;
            case OutcomeKind.Forbidden or OutcomeKind.NotFound:
                refused = true;
                break;
        }
    }

    /// <summary>Takes over what only the other changed and saves again; asks where both changed the same field.</summary>
    private async Task MergeAsync(bool submit)
    {
        await LoadAsync();
        if (work is null)
        {
            return;
        }

        var taken = typed.Meet(merging, Stored, work.ChangedBy, Year);
        version = Stored?.Version;
        Judge();
        if (taken.Count > 0)
        {
            Snackbar.Add(merging.Say(taken.Select(typed.Label), T), Severity.Info);
        }

        // What is sent to the department was seen by who sends it; a draft is saved at once, but not again and again.
        if (merging.Both.Count == 0 && MaySave && !submit && !again)
        {
            again = true;
            await SaveAsync(submit);
            again = false;
        }
    }

    private Task KeepMineAsync()
    {
        merging.SettleAll();
        return SaveAsync(wanted);
    }

    private void TakeTheirs(string name)
    {
        merging.Settle(name);
        typed.Put(name, merging.Theirs(name), Year);
        Edited();
    }
}
