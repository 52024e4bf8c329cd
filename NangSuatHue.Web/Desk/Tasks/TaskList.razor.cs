using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using NangSuatHue.Data.Desk.Tasks;
using NangSuatHue.Data.Foundation.Tasks;
using NangSuatHue.Data.Foundation.Time;
using NangSuatHue.Web.Features;
using NangSuatHue.Web.Shared;

namespace NangSuatHue.Web.Desk.Tasks;

/// <summary>What waits for the reader, by kind, with age, day due and owner. The address holds what is shown.</summary>
public sealed partial class TaskList : IDisposable
{
    private TaskFilter filter = new();
    private TaskPage? found;
    private Dictionary<TaskKind, TaskLook> looks = [];
    private int page = 1,
        loads;

    /// <summary>Whether the reader is an officer, to whom others' tasks are shown too.</summary>
    [Parameter, EditorRequired]
    public required bool Officer { get; set; }

    [Inject]
    public required FindTasks Find { get; set; }

    [Inject]
    public required SliceRunner Runner { get; set; }

    [Inject]
    public required NavigationManager Nav { get; set; }

    [Inject]
    public required TimeProvider Clock { get; set; }

    [Inject]
    public required WebFeatureSet Web { get; set; }

    /// <summary>Key of when a task is due: late, this week, later. The list is in this order.</summary>
    private string Part(WorkTask task) =>
        task.DueOn is not { } due || due > Today.AddDays(WorkTask.SoonDays) ? "Sau đó"
        : due < Today ? "Quá hạn"
        : "Trong tuần này";

    private DateOnly Today => VietnamTime.Today(Clock);

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        looks = Web.PartsOf<TaskLook>().ToDictionary(l => l.Kind);
        Nav.LocationChanged += OnLocationChanged;
        await LoadAsync();
    }

    /// <inheritdoc />
    public void Dispose() => Nav.LocationChanged -= OnLocationChanged;

    private void OnLocationChanged(object? sender, LocationChangedEventArgs e)
    {
        if ("/" + Nav.ToBaseRelativePath(e.Location).Split('?', '#')[0] == TaskAddress.Path)
        {
            _ = InvokeAsync(async () =>
            {
                await LoadAsync();
                StateHasChanged();
            });
        }
    }

    private async Task LoadAsync()
    {
        var (wanted, number) = TaskAddress.Read(new Uri(Nav.Uri).Query, looks.Keys);
        var mine = ++loads;
        var outcome = await Runner.RunAsync(actor => Find.RunAsync(actor, wanted, number));
        if (mine == loads)
        {
            (filter, page, found) = (wanted, number, outcome?.Value);
            if (found is { Rows.Count: 0, Count: > 0 })
            {
                Nav.NavigateTo(TaskAddress.Write(filter), replace: true);
            }
        }
    }

    private IEnumerable<string> Facts(WorkTask task)
    {
        var look = Look(task.Kind);
        yield return T[look.Text];
        if (Officer && task.Enterprise is { } enterprise && enterprise != task.Title)
        {
            yield return enterprise;
        }

        if (task.Detail is { Length: > 0 } detail)
        {
            yield return look.Detail is { } sentence ? T[sentence, detail]
            : detail.Length > 140 ? detail[..139] + "…"
            : detail;
        }

        if (Officer)
        {
            yield return task.Owner is { } owner ? T["phụ trách: {0}", owner]
            : task.Kind.Shared ? T["việc chung của phòng"]
            : T["chưa giao ai"];
        }
    }

    // A kind that no page shows by itself still leads somewhere: nothing that waits is hidden.
    private TaskLook Look(TaskKind kind) => looks.GetValueOrDefault(kind) ?? new TaskLook(kind, kind.Code, "flag", _ => $"{TaskAddress.Path}");

    private static string N(int n) => n.ToString("N0", CultureInfo.CurrentCulture);
}
