using Microsoft.AspNetCore.Components;
using NangSuatHue.Web.Shared;

namespace NangSuatHue.Web.Shell;

public partial class ErrorPanel
{
    [Inject]
    public required ILoggerFactory Loggers { get; set; }

    private readonly string reference = Guid.NewGuid().ToString("N")[..8];

    /// <summary>What was thrown; goes to the log, never to the screen.</summary>
    [Parameter, EditorRequired]
    public required Exception Exception { get; set; }

    /// <summary>Tries the page again.</summary>
    [Parameter, EditorRequired]
    public required EventCallback Retry { get; set; }

    protected override void OnInitialized() => ErrorLog.ComponentFailed(Loggers.CreateLogger("NangSuatHue.Page"), Exception, reference);
}
