using Microsoft.AspNetCore.Components;
using NangSuatHue.Data.Access;
using NangSuatHue.Data.Kernel;
using NangSuatHue.Data.Overview;
using NangSuatHue.Data.Quality;
using NangSuatHue.Web.Text;

namespace NangSuatHue.Web.Quality;

public partial class CompletenessTab
{
    /// <summary>The year's quality.</summary>
    [Parameter, EditorRequired]
    public required QualityView View { get; set; }

    /// <summary>Names of communes and sections.</summary>
    [Parameter, EditorRequired]
    public required ReferenceNames Names { get; set; }
}
