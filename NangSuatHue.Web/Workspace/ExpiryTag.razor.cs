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
using NangSuatHue.Data.Enterprises;
using NangSuatHue.Data.Kernel;
using NangSuatHue.Data.Quality;
using NangSuatHue.Data.Surveys;
using NangSuatHue.Data.Text;
using NangSuatHue.Data.Workspace;
using NangSuatHue.Web.Charts;
using NangSuatHue.Web.Enterprises;
using NangSuatHue.Web.Hosting;
using NangSuatHue.Web.Shared;
using NangSuatHue.Web.Shell;
using NangSuatHue.Web.Text;

namespace NangSuatHue.Web.Workspace;

public partial class ExpiryTag
{
    [Inject]
    public required TimeProvider Clock { get; set; }

    /// <summary>The last day of validity; null for none.</summary>
    [Parameter, EditorRequired]
    public DateOnly? Expires { get; set; }
}
