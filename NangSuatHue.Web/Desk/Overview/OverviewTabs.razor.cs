using Microsoft.AspNetCore.Components;

namespace NangSuatHue.Web.Desk.Overview;

public partial class OverviewTabs
{
    /// <summary>The content shown; null for the survey.</summary>
    [Parameter]
    public string? Current { get; set; }
}
