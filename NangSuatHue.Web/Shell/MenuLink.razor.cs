using Microsoft.AspNetCore.Components;
using NangSuatHue.Web.Features;

namespace NangSuatHue.Web.Shell;

/// <summary>One link of the menu.</summary>
public partial class MenuLink
{
    /// <summary>The entry.</summary>
    [Parameter, EditorRequired]
    public required MenuEntry Entry { get; set; }

    /// <summary>Whether its page is shown.</summary>
    [Parameter]
    public bool Present { get; set; }

    /// <summary>Whether it stands without a picture, within a folded group.</summary>
    [Parameter]
    public bool Bare { get; set; }
}
