using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using MudBlazor;
using FieldType = NangSuatHue.Data.Surveys.FieldType;
using Severity = MudBlazor.Severity;
using NangSuatHue.Data.Access;
using NangSuatHue.Data.Enterprises;
using NangSuatHue.Data.Kernel;
using NangSuatHue.Data.Surveys;
using NangSuatHue.Data.Text;
using NangSuatHue.Web.Hosting;
using NangSuatHue.Web.Shared;

namespace NangSuatHue.Web.Enterprises;

/// <summary>Enters or corrects one year's figures. Numbers are typed as the reader writes them, and read both ways where unambiguous.</summary>
public sealed partial class FiguresForm
{
    private readonly Dictionary<string, string?> texts = [];
    private readonly Dictionary<string, string> errors = [];
    private List<(string Label, string Theirs, string Mine)> differences = [];
    private EnterpriseRecord? record;
    private bool dirty, saving, refused, conflict;
    private int? version;
    private string? note;

    /// <summary>The tax code in the address.</summary>
    [Parameter, EditorRequired] public required string TaxCodeParameter { get; set; }

    /// <summary>The year in the address.</summary>
    [Parameter, EditorRequired] public int Year { get; set; }

    [Inject] private GetEnterprise Get { get; set; } = default!;

    [Inject] private SaveFigures Save { get; set; } = default!;

    [Inject] private SliceRunner Runner { get; set; } = default!;

    [Inject] private CurrentActor Current { get; set; } = default!;

    [Inject] private NavigationManager Nav { get; set; } = default!;

    [Inject] private IDialogService Dialogs { get; set; } = default!;

    [Inject] private ISnackbar Snackbar { get; set; } = default!;

    private string Here => "/" + Nav.ToBaseRelativePath(Nav.Uri).Split('#')[0];

    private static DecimalSign Sign => Languages.IsVietnamese ? DecimalSign.Comma : DecimalSign.Point;

    /// <inheritdoc />
    protected override async Task OnParametersSetAsync()
    {
        await LoadAsync();
        Take();
    }

    private async Task LoadAsync()
    {
        var outcome = await Runner.RunAsync(a => Get.RunAsync(a, TaxCodeParameter));
        record = outcome?.Value;
        refused = record is null || !Rights.May(await Current.GetAsync(), Act.EditEnterprise, record.Enterprise.Id);
    }

    private YearFigures? Stored => record?.Years.FirstOrDefault(y => y.Year == Year);

    private void Take()
    {
        texts.Clear();
        errors.Clear();
        (dirty, conflict, version, note) = (false, false, Stored?.Version, Stored?.Note);
        if (Stored is { } stored)
        {
            foreach (var field in SaveFigures.Fields)
            {
                texts[field.Name] = Shown(field, FigureValues.Get(stored, field.Name));
            }
        }
    }

    private static string? Shown(ImportField field, double? value) => value is { } v ? (field.Type == FieldType.Money ? v / 1e6 : v).ToString("#,0.######", CultureInfo.CurrentCulture) : null;

    private void Edit(ImportField field, string? text)
    {
        texts[field.Name] = text;
        dirty = true;
        errors.Remove(field.Name);
        if (!string.IsNullOrWhiteSpace(text) && !TryRead(field, text, out _))
        {
            errors[field.Name] = T["Không phải là số, hoặc quá lớn."];
        }
        else if (!string.IsNullOrWhiteSpace(text) && TryRead(field, text, out var value) && SaveFigures.Check(new FiguresInput { Year = Year, Numbers = new Dictionary<string, double?> { [field.Name] = value } }, Year) is [var issue, ..] && issue.Field == field.Name)
        {
            errors[field.Name] = IssueTexts.Say(issue, T);
        }
    }

    private static bool TryRead(ImportField field, string text, out double value)
    {
        if (field.Type == FieldType.Money)
        {
            var ok = VnNumber.TryReadScaled(text, Sign, 6, out var money);
            value = money;
            return ok;
        }

        return VnNumber.TryReadDouble(text, Sign, out value);
    }

    private async Task SaveAsync()
    {
        errors.Clear();
        var numbers = new Dictionary<string, double?>();
        foreach (var field in SaveFigures.Fields)
        {
            var text = texts.GetValueOrDefault(field.Name);
            if (string.IsNullOrWhiteSpace(text))
            {
                numbers[field.Name] = null;
            }
            else if (TryRead(field, text, out var value))
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
        var outcome = await Runner.RunAsync(actor => Save.RunAsync(actor, TaxCodeParameter, version, new FiguresInput { Year = Year, Numbers = numbers, Note = note }));
        saving = false;
        switch (outcome?.Kind)
        {
            case OutcomeKind.Ok:
                dirty = false;
                Snackbar.Add(T["Đã lưu số liệu {0}.", Year], Severity.Success);
                Nav.NavigateTo($"/doanh-nghiep/{TaxCodeParameter}");
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
                differences = SaveFigures.Fields.Select(f => (LabelOf(f.Name), Shown(f, Stored is { } s ? FigureValues.Get(s, f.Name) : null) ?? "–", texts.GetValueOrDefault(f.Name) is { Length: > 0 } mine ? mine : "–")).Where(d => d.Item2 != d.Item3).ToList();
                break;
            case OutcomeKind.Forbidden or OutcomeKind.NotFound:
                refused = true;
                break;
        }
    }

    private Task OverwriteAsync()
    {
        (version, conflict) = (Stored?.Version, false);
        return SaveAsync();
    }

    private void TakeTheirs() => Take();

    private string Unit(ImportField field) => field.Type == FieldType.Money ? T["triệu đồng"] : field.Name switch
    {
        "employees" or "insuredEmployees" => T["người"],
        "hoursWorked" or "trainingHours" => T["giờ"],
        _ => "0–5",
    };

    private static string LabelOf(string name)
    {
        var field = SaveFigures.Fields.FirstOrDefault(f => f.Name == name);
        return field is null ? "" : Languages.IsVietnamese ? field.LabelVi : field.LabelEn;
    }

    private async Task OnLeavingAsync(LocationChangingContext context)
    {
        if (dirty && !context.TargetLocation.Split('#')[0].EndsWith(Here, StringComparison.Ordinal)
            && !await ConfirmDialog.AskAsync(Dialogs, T["Rời trang?"], T["Những gì vừa sửa chưa được lưu."], T["Rời trang"], T["Ở lại"]))
        {
            context.PreventNavigation();
        }
    }
}
