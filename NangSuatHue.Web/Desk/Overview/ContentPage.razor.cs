using Microsoft.AspNetCore.Components;
using NangSuatHue.Data.Desk.Overview;
using NangSuatHue.Data.Exchange.Counts;
using NangSuatHue.Data.Exchange.Kinds;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Registry.Reference;
using NangSuatHue.Web.Charts;
using NangSuatHue.Web.Exchange.Counts;
using NangSuatHue.Web.Features;
using NangSuatHue.Web.Shared;

namespace NangSuatHue.Web.Desk.Overview;

public partial class ContentPage
{
    [Inject]
    public required WebFeatureSet Web { get; set; }

    [Inject]
    public required GetContentCounts Slice { get; set; }

    [Inject]
    public required GetReferenceNames References { get; set; }

    [Inject]
    public required SliceRunner Runner { get; set; }

    private RecordKind? kind;
    private RecordCounts? counts;
    private ReferenceNames? names;
    private bool forbidden;

    /// <summary>The last part of the address: the path of a kind.</summary>
    [Parameter, EditorRequired]
    public string Path { get; set; } = "";

    protected override async Task OnParametersSetAsync()
    {
        (kind, counts) = (Slice.Kinds.FirstOrDefault(k => k.Path == "/" + Path), null);
        if (kind is null)
        {
            return;
        }

        names = await References.RunAsync();
        var outcome = await Runner.RunAsync(actor => Slice.RunAsync(actor, kind));
        forbidden = outcome?.Kind == OutcomeKind.Forbidden;
        counts = outcome?.Value;
    }

    private IEnumerable<OverviewChart> Charts => Web.PartsOf<KindCharts>().Where(c => c.Kind == kind).SelectMany(c => c.Draw(counts!, names!, T));
}
