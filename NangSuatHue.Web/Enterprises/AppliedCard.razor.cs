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
using NangSuatHue.Data.Adoptions;
using NangSuatHue.Data.Enterprises;
using NangSuatHue.Data.Kernel;
using NangSuatHue.Data.Overview;
using NangSuatHue.Data.Records;
using NangSuatHue.Data.Reference;
using NangSuatHue.Data.Text;
using NangSuatHue.Data.Views;
using NangSuatHue.Web.Charts;
using NangSuatHue.Web.Hosting;
using NangSuatHue.Web.Records;
using NangSuatHue.Web.Shared;
using NangSuatHue.Web.Shell;
using NangSuatHue.Web.Text;
using NangSuatHue.Web.Workspace;

namespace NangSuatHue.Web.Enterprises;

public partial class AppliedCard
{
    /// <summary>What is applied.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<Adoption> Adoptions { get; set; }

    /// <summary>Whether the reader declares them.</summary>
    [Parameter]
    public bool MayDeclare { get; set; }
}
