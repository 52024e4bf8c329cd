using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Net.Http;
using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;
using Microsoft.JSInterop;
using NangSuatHue.Data.Access;
using NangSuatHue.Data.Backups;
using NangSuatHue.Data.Files;
using NangSuatHue.Data.Kernel;
using NangSuatHue.Data.Mail;
using NangSuatHue.Data.Notices;
using NangSuatHue.Web.Charts;
using NangSuatHue.Web.Hosting;
using NangSuatHue.Web.Shared;
using NangSuatHue.Web.Shell;
using NangSuatHue.Web.Text;

namespace NangSuatHue.Web.Account;

public partial class BackupList : IDisposable
{
    [Inject]
    public required FindBackups Find { get; set; }

    [Inject]
    public required BackupKeeper Keeper { get; set; }

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
