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
using NangSuatHue.Data.Kernel;
using NangSuatHue.Data.Records;
using NangSuatHue.Data.Surveys;
using NangSuatHue.Web.Charts;
using NangSuatHue.Web.Hosting;
using NangSuatHue.Web.Records;
using NangSuatHue.Web.Shared;
using NangSuatHue.Web.Shell;
using NangSuatHue.Web.Text;

namespace NangSuatHue.Web.Surveys;

public partial class ConfirmStep
{
    /// <summary>The batch.</summary>
    [Parameter, EditorRequired]
    public required ImportView View { get; set; }

    /// <summary>Back to the check.</summary>
    [Parameter, EditorRequired]
    public required EventCallback Back { get; set; }

    /// <summary>Writes.</summary>
    [Parameter, EditorRequired]
    public required EventCallback Commit { get; set; }

    /// <summary>Gives the batch up.</summary>
    [Parameter, EditorRequired]
    public required EventCallback Cancel { get; set; }
}
