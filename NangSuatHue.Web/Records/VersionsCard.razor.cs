using Microsoft.AspNetCore.Components;
using NangSuatHue.Data.Access;
using NangSuatHue.Data.CitySeries;
using NangSuatHue.Data.Records;
using NangSuatHue.Data.Surveys;
using NangSuatHue.Web.Shared;

namespace NangSuatHue.Web.Records;

public partial class VersionsCard
{
    [Inject]
    public required FindVersions Slice { get; set; }

    [Inject]
    public required SliceRunner Runner { get; set; }

    private IReadOnlyList<ObservationVersion>? versions;

    /// <summary>The observation that is looked at.</summary>
    [Parameter, EditorRequired]
    public int Id { get; set; }

    private static RecordKind Kind => RecordKinds.CitySeries;

    private static ImportField StatusField => Kind.Field("estimateStatus");

    protected override async Task OnParametersSetAsync() => versions = (await Runner.RunAsync(actor => Slice.RunAsync(actor, Id)))?.Value;
}
