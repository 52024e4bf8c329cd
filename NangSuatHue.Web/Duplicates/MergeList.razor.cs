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
using NangSuatHue.Data.Duplicates;
using NangSuatHue.Data.Kernel;
using NangSuatHue.Data.Overview;
using NangSuatHue.Data.Surveys;
using NangSuatHue.Web.Charts;
using NangSuatHue.Web.Enterprises;
using NangSuatHue.Web.Hosting;
using NangSuatHue.Web.Records;
using NangSuatHue.Web.Shared;
using NangSuatHue.Web.Shell;
using NangSuatHue.Web.Text;

namespace NangSuatHue.Web.Duplicates;

public partial class MergeList
{
    /// <summary>Merges, the newest first.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<MergeRow> Merges { get; set; }

    /// <summary>Raised when one was taken back.</summary>
    [Parameter, EditorRequired]
    public EventCallback Changed { get; set; }
}
