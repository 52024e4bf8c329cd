using System.Globalization;
using Microsoft.AspNetCore.Components;
using MudBlazor;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Registry.Enterprises;
using NangSuatHue.Data.Registry.Figures;
using NangSuatHue.Web.Shared;

namespace NangSuatHue.Web.Registry.Figures;

/// <summary>The department's queue of yearly figures.</summary>
public sealed partial class FiguresQueue : IDisposable
{
    private readonly HashSet<FiguresKey> chosen = [];
    private FiguresFilter filter = new();
    private FoundFigures? found;
    private int page = 1;
    private bool refused,
        busy;

    [Inject]
    public required FindFigures Find { get; set; }

    [Inject]
    public required VerifyFigures Verify { get; set; }

    [Inject]
    public required LockFigures Lock { get; set; }

    [Inject]
    public required SliceRunner Runner { get; set; }

    [Inject]
    public required NavigationManager Nav { get; set; }

    [Inject]
    public required IDialogService Dialogs { get; set; }

    [Inject]
    public required ISnackbar Snackbar { get; set; }

    [Inject]
    public required TimeProvider Clock { get; set; }

    private bool MayVerify => !filter.Reopen && FiguresWorkflow.Flow.Step(filter.Status, FiguresAct.Verify, FiguresSide.Department) is not null;

    /// <inheritdoc />
    protected override Task OnInitializedAsync()
    {
        Nav.LocationChanged += OnMoved;
        return LoadAsync();
    }

    /// <inheritdoc />
    public void Dispose() => Nav.LocationChanged -= OnMoved;

    private void OnMoved(object? sender, Microsoft.AspNetCore.Components.Routing.LocationChangedEventArgs e) =>
        _ = InvokeAsync(async () =>
        {
            if (new Uri(e.Location).AbsolutePath == FiguresQuery.Path)
            {
                chosen.Clear();
                await LoadAsync();
                StateHasChanged();
            }
        });

    private async Task LoadAsync()
    {
        (filter, page) = FiguresQuery.Read(new Uri(Nav.Uri).Query);
        var outcome = await Runner.RunAsync(a => Find.RunAsync(a, filter, page));
        refused = outcome?.Kind == OutcomeKind.Forbidden;
        found = outcome?.Value;
    }

    private void Go(FiguresFilter to) => Nav.NavigateTo(FiguresQuery.Write(to));

    private void Choose(FiguresKey key, bool on) => _ = on ? chosen.Add(key) : chosen.Remove(key);

    private void ChoosePage(bool on)
    {
        foreach (var row in found!.Rows)
        {
            Choose(row.Key, on);
        }
    }

    private async Task VerifyAsync()
    {
        var keys = chosen.ToList();
        if (
            !await ConfirmDialog.AskAsync(
                Dialogs,
                T["Xác minh {0} bộ số liệu?", N(keys.Count)],
                T["Doanh nghiệp được báo và không sửa được nữa, trừ khi xin mở lại."],
                T["Xác minh {0}", N(keys.Count)],
                T["Thôi"]
            )
        )
        {
            return;
        }

        busy = true;
        var outcome = await Runner.RunAsync(a => Verify.RunAsync(a, keys));
        busy = false;
        chosen.Clear();
        if (outcome is { IsOk: true, Value: { Left.Count: 0, Doubtful.Count: 0 } })
        {
            Snackbar.Add(T["Đã xác minh {0} bộ số liệu.", N(outcome.Value.Verified)], Severity.Success);
        }
        else if (outcome?.Value is { } some)
        {
            Snackbar.Add(
                string.Join(
                    ' ',
                    (
                        (string?[])
                            [
                                T["Đã xác minh {0}.", N(some.Verified)],
                                some.Doubtful.Count > 0
                                    ? T["{0} bộ còn chỗ đáng ngờ: mở từng bộ để trả lại hoặc ghi vì sao số đúng.", N(some.Doubtful.Count)].Value
                                    : null,
                                some.Left.Count > 0 ? T["{0} bộ vừa được người khác sửa hoặc xử lý, xin xem lại.", N(some.Left.Count)].Value : null,
                            ]
                    ).OfType<string>()
                ),
                Severity.Warning
            );
        }

        await LoadAsync();
    }

    private async Task LockYearAsync()
    {
        var (year, verified, open) = (
            filter.Year!.Value,
            found!.Statuses[DataStatus.Verified],
            found.Statuses[DataStatus.Submitted] + found.Statuses[DataStatus.Returned]
        );
        if (
            !await ConfirmDialog.AskAsync(
                Dialogs,
                T["Khóa sổ năm {0}?", year],
                T["{0} bộ số liệu đã xác minh được khóa, kể cả với cán bộ. {1} bộ chưa xử lý xong vẫn mở.", N(verified), N(open)],
                T["Khóa {0} bộ số liệu", N(verified)],
                T["Thôi"]
            )
        )
        {
            return;
        }

        busy = true;
        var outcome = await Runner.RunAsync(a => Lock.YearAsync(a, year));
        busy = false;
        if (outcome is { IsOk: true })
        {
            Snackbar.Add(T["Đã khóa {0} bộ số liệu năm {1}.", N(outcome.Value), year], Severity.Success);
        }

        await LoadAsync();
    }

    private static string N(int n) => n.ToString("N0", CultureInfo.CurrentCulture);
}
