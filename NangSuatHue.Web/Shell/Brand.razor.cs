using Microsoft.AspNetCore.Components;
using NangSuatHue.Data.Access;
using NangSuatHue.Data.Kernel;
using NangSuatHue.Web.Charts;
using NangSuatHue.Web.Hosting;
using NangSuatHue.Web.Shared;
using NangSuatHue.Web.Shell;
using NangSuatHue.Web.Text;

namespace NangSuatHue.Web.Shell;

public partial class Brand
{
    /// <summary>Where it leads.</summary>
    [Parameter, EditorRequired]
    public required string Href { get; set; }

    /// <summary>The line under the name.</summary>
    [Parameter]
    public string? Slogan { get; set; }
}
