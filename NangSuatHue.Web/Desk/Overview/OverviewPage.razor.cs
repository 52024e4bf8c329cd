using Microsoft.AspNetCore.Components;
using NangSuatHue.Data.Desk.Overview;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Registry.Reference;
using NangSuatHue.Web.Shared;

namespace NangSuatHue.Web.Desk.Overview;

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
