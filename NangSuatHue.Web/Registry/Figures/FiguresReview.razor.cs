using System.Globalization;
using Microsoft.AspNetCore.Components;
using MudBlazor;
using NangSuatHue.Data.Foundation.Fields;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Registry.Enterprises;
using NangSuatHue.Data.Registry.Figures;
using NangSuatHue.Web.Shared;
using Severity = MudBlazor.Severity;

namespace NangSuatHue.Web.Registry.Figures;

/// <summary>An officer looks at one year's figures, verifies them or sends them back field by field.</summary>
public sealed partial class FiguresReview
{
    private readonly Dictionary<string, string?> remarks = [],
        reasons = [];
    private IReadOnlyCollection<string> missing = [];
    private int tries;
    private FiguresWork? work;
    private string? answer,
        error;
    private bool refused,
        busy;

    /// <summary>The tax code in the address.</summary>
    [Parameter, EditorRequired]
    public required string TaxCodeParameter { get; set; }

    /// <summary>The year in the address.</summary>
    [Parameter, EditorRequired]
    public int Year { get; set; }

    [Inject]
    public required GetFigures Get { get; set; }

    [Inject]
    public required VerifyFigures Verify { get; set; }

    [Inject]
    public required ReturnFigures Return { get; set; }

    [Inject]
    public required AnswerReopen Reopen { get; set; }

    [Inject]
    public required LockFigures Lock { get; set; }

    [Inject]
    public required SliceRunner Runner { get; set; }

    [Inject]
    public required ISnackbar Snackbar { get; set; }

    /// <inheritdoc />
    protected override Task OnParametersSetAsync()
    {
        remarks.Clear();
        reasons.Clear();
        (answer, error, missing) = (null, null, []);
        return LoadAsync();
    }

    private async Task LoadAsync()
    {
        var outcome = await Runner.RunAsync(a => Get.RunAsync(a, TaxCodeParameter, Year));
        work = outcome?.Value is { Side: FiguresSide.Department, Figures: not null } found ? found : null;
        refused = outcome is not null && work is null;
    }

    private IReadOnlyList<(string Href, string Label, string Message)> Faults =>
        [
            .. work!
                .Doubts.Where(d => missing.Contains(d.Key))
                .Select(d =>
                    (
                        $"/xac-minh-so-lieu/{TaxCodeParameter}/{Year}#vi-sao-{d.Key}",
                        FigureTexts.Label(d.Field) ?? "",
                        T["Ghi vì sao số này đúng, hoặc trả lại để sửa."].Value
                    )
                ),
        ];

    private bool May(FiguresAct act) => work!.Acts.Contains(act);

    private FigureChange? ChangeOf(Field field) => work!.Changed.FirstOrDefault(c => c.Column == field.Column);

    private static string? Stored(Field field, string? value) =>
        double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? FigureTexts.Shown(field, number) : value;

    private static double? Number(YearFigures? figures, Field field) => figures is null ? null : YearFacts.Number(figures, field);

    private async Task RunAsync(FiguresAct act)
    {
        var key = work!.Key!;
        (busy, error, missing) = (true, null, []);
        var outcome = await Runner.RunAsync(async a =>
            act switch
            {
                FiguresAct.Verify => await Verify.RunAsync(a, key, reasons),
                FiguresAct.Return => await Return.RunAsync(a, key, remarks),
                FiguresAct.Reopen or FiguresAct.KeepClosed => await Reopen.RunAsync(a, key, act == FiguresAct.Reopen, answer),
                FiguresAct.Lock or FiguresAct.Unlock => await Lock.RunAsync(a, key, act == FiguresAct.Lock, answer),
                _ => OutcomeKind.Forbidden,
            }
        );
        busy = false;
        switch (outcome?.Kind)
        {
            case OutcomeKind.Ok:
                Snackbar.Add(T[Done(act)], Severity.Success);
                remarks.Clear();
                reasons.Clear();
                answer = null;
                await LoadAsync();
                break;
            case OutcomeKind.Invalid when act == FiguresAct.Verify:
                tries++;
                missing = [.. work.Doubts.Where(d => d.IsOpen && string.IsNullOrWhiteSpace(reasons.GetValueOrDefault(d.Key))).Select(d => d.Key)];
                break;
            case OutcomeKind.Invalid:
                error =
                    act == FiguresAct.Return && outcome.Issues[0].Code == "required"
                        ? T["Ghi ít nhất một đề nghị sửa để doanh nghiệp biết phải sửa gì."]
                        : IssueTexts.Say(outcome.Issues[0], T);
                break;
            case OutcomeKind.Conflict or OutcomeKind.Forbidden or OutcomeKind.NotFound:
                Snackbar.Add(T["Số liệu này vừa được người khác sửa hoặc xử lý. Đã tải lại, xin xem lại."], Severity.Warning);
                await LoadAsync();
                break;
        }
    }

    private static string Done(FiguresAct act) =>
        act switch
        {
            FiguresAct.Verify => "Đã xác minh.",
            FiguresAct.Return => "Đã trả lại, doanh nghiệp được báo.",
            FiguresAct.Reopen => "Đã mở lại cho doanh nghiệp sửa.",
            FiguresAct.KeepClosed => "Đã trả lời doanh nghiệp.",
            FiguresAct.Lock => "Đã khóa sổ.",
            _ => "Đã mở khóa.",
        };
}
