using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using MudBlazor;
using NangSuatHue.Data.Foundation.Fields;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Registry.Enterprises;
using NangSuatHue.Data.Registry.Figures;
using NangSuatHue.Data.Registry.Quality;
using NangSuatHue.Web.Shared;
using NangSuatHue.Web.Shell;
using Severity = MudBlazor.Severity;

namespace NangSuatHue.Web.Registry.Figures;

/// <summary>Enters or corrects one year's figures. Numbers are typed as the reader writes them, and read both ways where unambiguous.</summary>
public sealed partial class FiguresForm
{
    private readonly Dictionary<string, string?> texts = [];
    private readonly Dictionary<string, string> errors = [];
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
    public required IDialogService Dialogs { get; set; }

    [Inject]
    public required ISnackbar Snackbar { get; set; }

    private string Here => "/" + Nav.ToBaseRelativePath(Nav.Uri).Split('#')[0];

    /// <inheritdoc />
    protected override async Task OnParametersSetAsync()
    {
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

    private bool NeedsReason => work is not null && FiguresWorkflow.Step(work.Status, FiguresAct.Save, work.Side) is { NeedsReason: true };

    private string? RemarkOn(Field field) => work?.Remarks.Where(r => r.Field == field.Name).Select(r => $"{r.By}: {r.Text}").LastOrDefault();

    private string? Earlier(Field field) =>
        work?.Before is { } before && FigureTexts.Shown(field, before) is { } value ? T["năm {0}: {1}", Year - 1, value].Value : null;

    private void Take()
    {
        texts.Clear();
        errors.Clear();
        (dirty, conflict, version, note, reason) = (false, false, Stored?.Version, Stored?.Note, null);
        if (Stored is { } stored)
        {
            foreach (var field in SaveFigures.Fields)
            {
                texts[field.Name] = FigureTexts.Shown(field, stored);
            }
        }
    }

    private void Edit(Field field, string? text)
    {
        texts[field.Name] = text;
        dirty = true;
        errors.Remove(field.Name);
        if (!string.IsNullOrWhiteSpace(text) && !FigureTexts.TryRead(field, text, out _))
        {
            errors[field.Name] = T["Không phải là số, hoặc quá lớn."];
        }
        else if (
            !string.IsNullOrWhiteSpace(text)
            && FigureTexts.TryRead(field, text, out var value)
            && SaveFigures.Check(
                new FiguresInput
                {
                    Year = Year,
                    Numbers = new Dictionary<string, double?> { [field.Name] = value },
                },
                Year
            )
                is [var issue, ..]
            && issue.Field == field.Name
        )
        {
            errors[field.Name] = IssueTexts.Say(issue, T);
        }
    }

    private async Task SaveAsync(bool submit)
    {
        errors.Clear();
        wanted = submit;
        var numbers = new Dictionary<string, double?>();
        foreach (var field in SaveFigures.Fields)
        {
            var text = texts.GetValueOrDefault(field.Name);
            if (string.IsNullOrWhiteSpace(text))
            {
                numbers[field.Name] = null;
            }
            else if (FigureTexts.TryRead(field, text, out var value))
            {
                numbers[field.Name] = value;
            }
            else
            {
                errors[field.Name] = T["Không phải là số, hoặc quá lớn."];
            }
        }

        if (errors.Count > 0)
        {
            return;
        }

        saving = true;
        var outcome = await Runner.RunAsync(actor =>
            Save.RunAsync(
                actor,
                TaxCodeParameter,
                version,
                new FiguresInput
                {
                    Year = Year,
                    Numbers = numbers,
                    Note = note,
                    Reason = reason,
                    Submit = submit,
                }
            )
        );
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
                    errors[issue.Field] = IssueTexts.Say(issue, T);
                }

                break;
            case OutcomeKind.Conflict:
                await LoadAsync();
                conflict = true;
                differences = SaveFigures
                    .Fields.Select(f =>
                        (LabelOf(f.Name), FigureTexts.Shown(f, Stored) ?? "–", texts.GetValueOrDefault(f.Name) is { Length: > 0 } mine ? mine : "–")
                    )
                    .Where(d => d.Item2 != d.Item3)
                    .ToList();
                break;
            case OutcomeKind.Forbidden or OutcomeKind.NotFound:
                refused = true;
                break;
        }
    }

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

    private async Task OnLeavingAsync(LocationChangingContext context)
    {
        if (
            dirty
            && !RedirectToSignIn.Leads(context.TargetLocation)
            && !context.TargetLocation.Split('#')[0].EndsWith(Here, StringComparison.Ordinal)
            && !await ConfirmDialog.AskAsync(Dialogs, T["Rời trang?"], T["Những gì vừa sửa chưa được lưu."], T["Rời trang"], T["Ở lại"])
        )
        {
            context.PreventNavigation();
        }
    }
}
