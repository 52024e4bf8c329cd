using Microsoft.AspNetCore.Components;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Programme.Pilots.Appraisal;
using NangSuatHue.Data.Programme.Pilots.Desk;
using NangSuatHue.Data.Programme.Pilots.Project;
using NangSuatHue.Data.Programme.Pilots.Record;
using NangSuatHue.Web.Shared;

namespace NangSuatHue.Web.Programme.Pilots.Desk;

public partial class OwnerChoice
{
    private IReadOnlyList<NamedPerson> officers = [];
    private bool busy;

    /// <summary>The project.</summary>
    [Parameter, EditorRequired]
    public required PilotView View { get; set; }

    /// <summary>Told when somebody else was put in charge.</summary>
    [Parameter, EditorRequired]
    public required EventCallback Changed { get; set; }

    [Inject]
    public required FindOfficers Officers { get; set; }

    [Inject]
    public required AssignPilots Assign { get; set; }

    [Inject]
    public required SliceRunner Runner { get; set; }

    [Inject]
    public required MudBlazor.ISnackbar Snackbar { get; set; }

    protected override async Task OnInitializedAsync() => officers = (await Runner.RunAsync(a => Officers.RunAsync(a)))?.Value ?? [];

    private async Task AssignAsync(int id)
    {
        busy = true;
        var outcome = await Runner.RunAsync(a => Assign.RunAsync(a, [View.Pilot.Id], id == 0 ? null : id));
        busy = false;
        if (outcome is { IsOk: true })
        {
            Snackbar.Add(T["Đã đổi người phụ trách của {0} dự án.", 1], MudBlazor.Severity.Success);
        }
        else if (outcome?.Kind == OutcomeKind.Conflict)
        {
            Snackbar.Add(T["Ai đó vừa sửa bản ghi này. Đã tải lại."], MudBlazor.Severity.Warning);
        }

        await Changed.InvokeAsync();
    }
}
