using Microsoft.AspNetCore.Components;
using NangSuatHue.Data.Access;
using NangSuatHue.Data.Enterprises;
using NangSuatHue.Data.Files;
using NangSuatHue.Data.Kernel;
using NangSuatHue.Data.Quality;
using NangSuatHue.Data.Surveys;
using NangSuatHue.Data.Text;
using NangSuatHue.Data.Workspace;
using NangSuatHue.Web.Charts;
using NangSuatHue.Web.Enterprises;
using NangSuatHue.Web.Files;
using NangSuatHue.Web.Hosting;
using NangSuatHue.Web.Shared;
using NangSuatHue.Web.Shell;
using NangSuatHue.Web.Text;

namespace NangSuatHue.Web.Workspace;

public partial class AdoptionEvidence
{
    /// <summary>The adoption.</summary>
    [Parameter, EditorRequired]
    public int Id { get; set; }

    /// <summary>Whether files may be added.</summary>
    [Parameter]
    public bool MayAdd { get; set; }
}
