using Microsoft.AspNetCore.Components;
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
