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
using NangSuatHue.Data.Enterprises;
using NangSuatHue.Data.Kernel;
using NangSuatHue.Data.Overview;
using NangSuatHue.Data.Reference;
using NangSuatHue.Data.Text;
using NangSuatHue.Web.Charts;
using NangSuatHue.Web.Hosting;
using NangSuatHue.Web.Shared;
using NangSuatHue.Web.Shell;
using NangSuatHue.Web.Text;

namespace NangSuatHue.Web.Overview;

public partial class OverviewPage
{
    [Inject]
    public required GetOverview Slice { get; set; }

    [Inject]
    public required GetReferenceNames References { get; set; }

    [Inject]
    public required SliceRunner Runner { get; set; }

    [Inject]
    public required NavigationManager Nav { get; set; }

    private OverviewView? view;
    private ReferenceNames? names;
    private bool forbidden;

    [SupplyParameterFromQuery(Name = "nam")]
    private int? Year { get; set; }

    private void Choose(ChangeEventArgs e) => Nav.NavigateTo("/tong-quan?nam=" + Uri.EscapeDataString(e.Value as string ?? ""));

    protected override async Task OnParametersSetAsync()
    {
        names = await References.RunAsync();
        var outcome = await Runner.RunAsync(actor => Slice.RunAsync(actor, Year));
        view = outcome?.Value;
        forbidden = outcome?.Kind == OutcomeKind.Forbidden;
    }
}
