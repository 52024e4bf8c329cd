using Microsoft.AspNetCore.Components;
using NangSuatHue.Data.Access;
using NangSuatHue.Data.Enterprises;
using NangSuatHue.Data.Kernel;
using NangSuatHue.Data.Overview;
using NangSuatHue.Data.Records;
using NangSuatHue.Data.Reference;
using NangSuatHue.Data.Text;
using NangSuatHue.Web.Charts;
using NangSuatHue.Web.Hosting;
using NangSuatHue.Web.Records;
using NangSuatHue.Web.Shared;
using NangSuatHue.Web.Shell;
using NangSuatHue.Web.Text;

namespace NangSuatHue.Web.Overview;

public partial class OverviewTabs
{
    /// <summary>The content shown; null for the survey.</summary>
    [Parameter]
    public string? Current { get; set; }
}
