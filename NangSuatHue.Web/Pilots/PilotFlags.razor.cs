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
using NangSuatHue.Data.Files;
using NangSuatHue.Data.Kernel;
using NangSuatHue.Data.Overview;
using NangSuatHue.Data.Pilots;
using NangSuatHue.Data.Productivity;
using NangSuatHue.Data.Records;
using NangSuatHue.Web.Charts;
using NangSuatHue.Web.Enterprises;
using NangSuatHue.Web.Files;
using NangSuatHue.Web.Hosting;
using NangSuatHue.Web.Records;
using NangSuatHue.Web.Shared;
using NangSuatHue.Web.Shell;
using NangSuatHue.Web.Text;

namespace NangSuatHue.Web.Pilots;

public partial class PilotFlags
{
    /// <summary>The project.</summary>
    [Parameter, EditorRequired]
    public required PilotRow Pilot { get; set; }
}
