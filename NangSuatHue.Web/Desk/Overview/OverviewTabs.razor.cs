using Microsoft.AspNetCore.Components;
using NangSuatHue.Data.Foundation.Features;

namespace NangSuatHue.Web.Desk.Overview;

public partial class OverviewTabs
{
    [Inject]
    public required FeatureSet Features { get; set; }

    /// <summary>The content shown; null for the survey.</summary>
    [Parameter]
    public string? Current { get; set; }
}
