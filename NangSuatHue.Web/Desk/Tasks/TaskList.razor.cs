using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using NangSuatHue.Data.Desk.Tasks;
using NangSuatHue.Data.Foundation.Time;
using NangSuatHue.Web.Shared;

namespace NangSuatHue.Web.Desk.Tasks;

/// <summary>What waits for the reader, by kind, with age, day due and owner. The address holds what is shown.</summary>
public sealed partial class TaskList : IDisposable
{
    private TaskFilter filter = new();
    private TaskPage? found;
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

    private DateOnly Today => VietnamTime.Today(Clock);

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
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
        var (wanted, number) = TaskAddress.Read(new Uri(Nav.Uri).Query);
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
        yield return T[TaskTexts.Key(task.Kind)];
        if (Officer && task.Enterprise is { } enterprise && enterprise != task.Title)
        {
            yield return enterprise;
        }

        if (task.Detail is { Length: > 0 } detail)
        {
            yield return task.Kind switch
            {
                TaskKind.PilotReturned or TaskKind.FiguresReturned => T["{0} chỗ cần sửa", detail],
                TaskKind.Claim => T["mã số thuế {0}", detail],
                TaskKind.Certificate => T["số {0}", detail],
                _ => detail.Length > 140 ? detail[..139] + "…" : detail,
            };
        }

        if (Officer)
        {
            yield return task.Owner is { } owner ? T["phụ trách: {0}", owner]
            : task.Kind is TaskKind.Figures or TaskKind.Reopen or TaskKind.DataRequest or TaskKind.Training or TaskKind.Certificate
                ? T["việc chung của phòng"]
            : T["chưa giao ai"];
        }
    }

    private static string N(int n) => n.ToString("N0", CultureInfo.CurrentCulture);
}
