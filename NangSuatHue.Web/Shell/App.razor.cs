using System.Globalization;
using System.Net.Http;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.Localization;
using Microsoft.JSInterop;
using NangSuatHue.Data.Access;
using NangSuatHue.Data.Kernel;
using NangSuatHue.Web.Charts;
using NangSuatHue.Web.Hosting;
using NangSuatHue.Web.Shared;
using NangSuatHue.Web.Shell;
using NangSuatHue.Web.Text;
using static Microsoft.AspNetCore.Components.Web.RenderMode;

namespace NangSuatHue.Web.Shell;

public partial class App
{
    [CascadingParameter]
    private HttpContext Context { get; set; } = default!;

    private bool Interactive => Context.AcceptsInteractiveRouting();

    private IComponentRenderMode? Mode => Interactive ? InteractiveServer : null;

    private string? Theme => Context.Request.Cookies["ns.theme"] is "light" or "dark" ? Context.Request.Cookies["ns.theme"] : null;
}
