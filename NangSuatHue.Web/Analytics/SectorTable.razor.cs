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
using NangSuatHue.Data.Analytics;
using NangSuatHue.Data.Kernel;
using NangSuatHue.Data.Overview;
using NangSuatHue.Data.Productivity;
using NangSuatHue.Data.Reference;
using NangSuatHue.Web.Charts;
using NangSuatHue.Web.Hosting;
using NangSuatHue.Web.Overview;
using NangSuatHue.Web.Shared;
using NangSuatHue.Web.Shell;
using NangSuatHue.Web.Text;

namespace NangSuatHue.Web.Analytics;

public partial class SectorTable
{
    /// <summary>The data.</summary>
    [Parameter, EditorRequired]
    public required SectorProductivity View { get; set; }

    /// <summary>The year shown.</summary>
    [Parameter, EditorRequired]
    public required int Year { get; set; }

    /// <summary>Names of sections.</summary>
    [Parameter, EditorRequired]
    public required ReferenceNames Names { get; set; }

    private static string M(double dong) => (dong / 1e6).ToString("#,0.0", CultureInfo.CurrentCulture);

    private static string N(double number) => number.ToString("#,0", CultureInfo.CurrentCulture);
}
