using System.Globalization;
using System.Net.Http;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.Localization;
using Microsoft.JSInterop;
using NangSuatHue.Data.Access;
using NangSuatHue.Data.Kernel;
using NangSuatHue.Data.Pilots;
using NangSuatHue.Web.Charts;
using NangSuatHue.Web.Hosting;
using NangSuatHue.Web.Shared;
using NangSuatHue.Web.Shell;
using NangSuatHue.Web.Text;

namespace NangSuatHue.Web.Work;

public partial class TargetCard
{
    [Inject]
    public required GetPilotTarget Get { get; set; }

    [Inject]
    public required SliceRunner Runner { get; set; }

    private PilotTargetView? view;

    protected override async Task OnInitializedAsync() => view = (await Runner.RunAsync(actor => Get.RunAsync(actor, PlanTarget.PlanYear)))?.Value;
}
