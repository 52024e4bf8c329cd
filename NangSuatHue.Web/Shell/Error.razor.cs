using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Diagnostics;
using NangSuatHue.Web.Shared;

namespace NangSuatHue.Web.Shell;

public partial class Error
{
    [Inject]
    public required ILoggerFactory Loggers { get; set; }

    private readonly string reference = Guid.NewGuid().ToString("N")[..8];

    [CascadingParameter]
    private HttpContext? Context { get; set; }

    protected override void OnInitialized()
    {
        var feature = Context?.Features.Get<IExceptionHandlerPathFeature>();
        if (feature is not null)
        {
            ErrorLog.RequestFailed(Loggers.CreateLogger("NangSuatHue.Request"), feature.Error, feature.Path, reference);
        }
    }
}
