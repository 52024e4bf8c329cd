using Microsoft.AspNetCore.Components;
using MudBlazor;
using NangSuatHue.Data.Foundation.Fields;
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
    private List<(string Label, string Theirs, string Mine)> differences = [];
    private FiguresWork? work;
    private bool dirty,
        saving,
        refused,
        conflict,
        wanted;
    private int? version;
    private string? note,
        reason;

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
    protected override async Task OnParametersSetAsync()
    {
        typed = new TypedFigures(T);
        await LoadAsync();
        Take();
    }

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

    private string? RemarkOn(Field field) => work?.Remarks.Where(r => r.Field == field.Name).Select(r => $"{r.By}: {r.Text}").LastOrDefault();

    private string? Earlier(Field field) =>
        work?.Before is { } before && FigureTexts.Shown(field, before) is { } value ? T["năm {0}: {1}", Year - 1, value].Value : null;

    private void Take()
    {
        typed.Take(Stored);
        (dirty, conflict, version, note, reason) = (false, false, Stored?.Version, Stored?.Note, null);
    }

    private void Edit(Field field, string? text)
    {
        typed.Edit(field, text, Year);
        dirty = true;
    }

    private async Task SaveAsync(bool submit)
    {
        wanted = submit;
        if (typed.Read() is not { } numbers)
        {
            return;
        }

        saving = true;
        var input = new FiguresInput
        {
            Year = Year,
            Numbers = numbers,
            Note = note,
            Reason = reason,
            Submit = submit,
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
                foreach (var issue in outcome.Issues)
                {
                    typed.Errors[issue.Field] = IssueTexts.Say(issue, T);
                }

                break;
            case OutcomeKind.Conflict:
                await LoadAsync();
                conflict = true;
                differences = YearFacts.Numbers.Select(Difference).Where(d => d.Item2 != d.Item3).ToList();
                break;
            case OutcomeKind.Forbidden or OutcomeKind.NotFound:
                refused = true;
                break;
        }
    }

    private (string, string, string) Difference(Field field) =>
        (
            LabelOf(field.Name),
            FigureTexts.Shown(field, Stored) ?? "–",
            typed.Texts.GetValueOrDefault(field.Name) is { Length: > 0 } mine ? mine : "–"
        );

    private Task OverwriteAsync()
    {
        (version, conflict) = (Stored?.Version, false);
        return SaveAsync(wanted);
    }

    private void TakeTheirs() => Take();

    private string LabelOf(string name) =>
        name == "reason" ? T["Lý do sửa số liệu đã gửi"].Value
        : name == "year" ? T["Năm"].Value
        : FigureTexts.Label(name) ?? "";
}
