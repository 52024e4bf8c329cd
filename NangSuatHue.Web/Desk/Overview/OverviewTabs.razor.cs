using Microsoft.AspNetCore.Components;
using NangSuatHue.Data.Desk.Overview;

namespace NangSuatHue.Web.Desk.Overview;

public partial class OverviewTabs
{
    [Inject]
    public required GetContentCounts Counts { get; set; }

    /// <summary>The content shown; null for the survey.</summary>
    [Parameter]
    public string? Current { get; set; }
}
