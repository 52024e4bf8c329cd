using Microsoft.AspNetCore.Components;
using NangSuatHue.Data.Registry.Quality;
using NangSuatHue.Data.Registry.Reference;

namespace NangSuatHue.Web.Registry.Quality;

public partial class CompletenessTab
{
    /// <summary>The year's quality.</summary>
    [Parameter, EditorRequired]
    public required QualityView View { get; set; }

    /// <summary>Names of communes and sections.</summary>
    [Parameter, EditorRequired]
    public required ReferenceNames Names { get; set; }
}
