using Microsoft.AspNetCore.Components;
using NangSuatHue.Data.Desk.Tasks;
using NangSuatHue.Web.Shared;

namespace NangSuatHue.Web.Desk.Tasks;

public partial class TaskCount : IDisposable
{
    [Inject]
    public required FindTasks Find { get; set; }

    [Inject]
    public required CurrentActor Current { get; set; }

    [Inject]
    public required NavigationManager Nav { get; set; }

    [Inject]
    public required TimeProvider Clock { get; set; }

    [Inject]
    public required ILogger<TaskCount> Logger { get; set; }

    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(10);
    private int count;
    private DateTimeOffset counted;

    protected override async Task OnInitializedAsync()
    {
        Nav.LocationChanged += OnLocationChanged;
        await CountAsync();
    }

    public void Dispose() => Nav.LocationChanged -= OnLocationChanged;

    private void OnLocationChanged(object? sender, Microsoft.AspNetCore.Components.Routing.LocationChangedEventArgs e)
    {
        if (Clock.GetUtcNow() - counted > Fresh)
        {
            _ = InvokeAsync(async () =>
            {
                await CountAsync();
                StateHasChanged();
            });
        }
    }

    private async Task CountAsync()
    {
        counted = Clock.GetUtcNow();
        try
        {
            count = (await Find.CountAsync(await Current.GetAsync())).Value;
        }
        catch (Exception e) when (e is System.Data.Common.DbException or InvalidOperationException)
        {
            // A number beside a link is not worth a message; the page that it leads to gives one.
            Failed(Logger, e);
        }
    }

    private static readonly Action<ILogger, Exception?> Failed = LoggerMessage.Define(
        LogLevel.Warning,
        new EventId(1, "TasksNotCounted"),
        "The tasks could not be counted."
    );
}
