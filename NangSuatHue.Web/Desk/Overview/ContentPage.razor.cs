using Microsoft.AspNetCore.Components;
using NangSuatHue.Data.Desk.Overview;
using NangSuatHue.Data.Exchange.Kinds;
using NangSuatHue.Data.Foundation.Features;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Registry.Reference;
using NangSuatHue.Web.Shared;

namespace NangSuatHue.Web.Desk.Overview;

public partial class ContentPage
{
    [Inject]
    public required FeatureSet Features { get; set; }

    [Inject]
    public required GetContentCounts Slice { get; set; }

    [Inject]
    public required GetReferenceNames References { get; set; }

    [Inject]
    public required SliceRunner Runner { get; set; }

    private RecordKind? kind;
    private ContentCounts? counts;
    private ReferenceNames? names;
    private bool forbidden;

    /// <summary>The last part of the address: the path of a kind.</summary>
    [Parameter, EditorRequired]
    public string Path { get; set; } = "";

    protected override async Task OnParametersSetAsync()
    {
        (kind, counts) = (KindIndex.Of(Features).AtPath(Path) is { Charted: true } known ? known : null, null);
        if (kind is null)
        {
            return;
        }

        names = await References.RunAsync();
        var outcome = await Runner.RunAsync(actor => Slice.RunAsync(actor, kind));
        forbidden = outcome?.Kind == OutcomeKind.Forbidden;
        counts = outcome?.Value;
    }
}
