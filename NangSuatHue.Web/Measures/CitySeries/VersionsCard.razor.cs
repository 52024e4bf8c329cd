using Microsoft.AspNetCore.Components;
using NangSuatHue.Data.Exchange.DescribedRecords;
using NangSuatHue.Data.Exchange.Kinds;
using NangSuatHue.Data.Foundation.Fields;
using NangSuatHue.Data.Measures.CitySeries;
using NangSuatHue.Web.Shared;

namespace NangSuatHue.Web.Measures.CitySeries;

public partial class VersionsCard
{
    [Inject]
    public required FindVersions Slice { get; set; }

    [Inject]
    public required SliceRunner Runner { get; set; }

    private IReadOnlyList<ObservationVersion>? versions;

    /// <summary>The record shown.</summary>
    [Parameter, EditorRequired]
    public required RecordDetail Detail { get; set; }

    private int Id => Detail.Record.Id;

    private static RecordKind Kind => CitySeriesKind.Kind;

    private static Field StatusField => Kind.Field("estimateStatus");

    protected override async Task OnParametersSetAsync() => versions = (await Runner.RunAsync(actor => Slice.RunAsync(actor, Id)))?.Value;
}
