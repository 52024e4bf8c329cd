using Microsoft.AspNetCore.Components;

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
