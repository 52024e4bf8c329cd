using Microsoft.AspNetCore.Components;

namespace NangSuatHue.Web.Registry.Adoptions;

public partial class AdoptionEvidence
{
    /// <summary>The adoption.</summary>
    [Parameter, EditorRequired]
    public int Id { get; set; }

    /// <summary>Whether files may be added.</summary>
    [Parameter]
    public bool MayAdd { get; set; }
}
