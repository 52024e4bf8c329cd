using Microsoft.AspNetCore.Components;
using NangSuatHue.Data.Programme.Pilots.Desk;
using NangSuatHue.Web.Shared;

namespace NangSuatHue.Web.Desk.Tasks;

public partial class TargetCard
{
    [Inject]
    public required GetPilotTarget Get { get; set; }

    [Inject]
    public required SliceRunner Runner { get; set; }

    private PilotTargetView? view;

    protected override async Task OnInitializedAsync() => view = (await Runner.RunAsync(actor => Get.RunAsync(actor, PlanTarget.PlanYear)))?.Value;
}
