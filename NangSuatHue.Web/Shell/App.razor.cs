using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
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
