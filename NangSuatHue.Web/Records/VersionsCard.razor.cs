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
using NangSuatHue.Data.CitySeries;
using NangSuatHue.Data.Kernel;
using NangSuatHue.Data.Overview;
using NangSuatHue.Data.Pilots;
using NangSuatHue.Data.Records;
using NangSuatHue.Data.Surveys;
using NangSuatHue.Web.Charts;
using NangSuatHue.Web.Enterprises;
using NangSuatHue.Web.Hosting;
using NangSuatHue.Web.Shared;
using NangSuatHue.Web.Shell;
using NangSuatHue.Web.Text;
using NangSuatHue.Web.Workspace;

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
