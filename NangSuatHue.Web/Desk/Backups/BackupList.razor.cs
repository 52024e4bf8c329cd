using Microsoft.AspNetCore.Components;
using NangSuatHue.Data.Desk.Backups;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Web.Shared;

namespace NangSuatHue.Web.Desk.Backups;

public partial class BackupList : IDisposable
{
    [Inject]
    public required FindBackups Find { get; set; }

    [Inject]
    public required BackupJob Keeper { get; set; }

    [Inject]
    public required SliceRunner Runner { get; set; }

    private readonly CircuitCulture culture = new();
    private IReadOnlyList<BackupFile>? rows;
    private bool forbidden;

    /// <inheritdoc />
    public void Dispose() => Keeper.Changed -= OnChanged;

    /// <inheritdoc />
    protected override Task OnInitializedAsync()
    {
        Keeper.Changed += OnChanged;
        return LoadAsync();
    }

    private void OnChanged() =>
        _ = InvokeAsync(async () =>
        {
            culture.Apply();
            await LoadAsync();
            StateHasChanged();
        });

    private async Task LoadAsync()
    {
        var outcome = await Runner.RunAsync(actor => Find.RunAsync(actor));
        rows = outcome?.Value;
        forbidden = outcome?.Kind == OutcomeKind.Forbidden;
    }

    private Task AskAsync() => Runner.RunAsync(actor => Keeper.AskAsync(actor));
}
