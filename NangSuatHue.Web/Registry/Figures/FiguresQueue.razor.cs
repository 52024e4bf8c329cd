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
    private int tried;

    [Inject]
    public required FindFigures Find { get; set; }

    [Inject]
    public required VerifyFigures Verify { get; set; }

    [Inject]
    public required VerifyingMany Many { get; set; }

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

    private async Task ChooseAllAsync() => chosen.UnionWith((await Runner.RunAsync(a => Find.KeysAsync(a, filter)))?.Value ?? []);

    private void Tried(int n)
    {
        tried = n;
        StateHasChanged();
    }

    /// <summary>Says how many, with a way back for as long as the message stands.</summary>
    private void Tell(VerifiedFigures some, DataStatus before)
    {
        var severity = some.Left.Count + some.Doubtful.Count > 0 ? Severity.Warning : Severity.Success;
        Snackbar.Add(FigureTexts.Verified(some, T), severity, o => OfferUndo(o, some.Done, before));
    }

    /// <summary>Once pressed the offer is gone, whatever else its message says.</summary>
    private void OfferUndo(SnackbarOptions offer, IReadOnlyList<FiguresKey> done, DataStatus before)
    {
        if (done.Count > 0)
        {
            offer.Action = T["Hoàn tác ngay"];
            offer.OnClick = message =>
            {
                Snackbar.Remove(message);
                return InvokeAsync(() => UndoAsync(done, before));
            };
        }
    }

    private async Task UndoAsync(IReadOnlyList<FiguresKey> done, DataStatus before)
    {
        var outcome = await Runner.RunAsync(a => Verify.UndoAsync(a, done, before));
        if (outcome is { Kind: OutcomeKind.Ok or OutcomeKind.Conflict })
        {
            Snackbar.Add(
                outcome.Value == done.Count
                    ? T["Đã rút lại {0} lần xác minh.", N(outcome.Value)]
                    : T["Đã rút lại {0} trong {1} lần xác minh; số còn lại đã có người sửa.", N(outcome.Value), N(done.Count)],
                outcome.Value == done.Count ? Severity.Success : Severity.Warning
            );
        }

        await LoadAsync();
        StateHasChanged();
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

        (busy, tried) = (true, 0);
        var before = filter.Status;
        var some = await Many.RunAsync(keys, Tried);
        busy = false;
        chosen.Clear();
        if (some is not null)
        {
            Tell(some, before);
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
