using Microsoft.AspNetCore.Components;
using NangSuatHue.Data.Registry.Adoptions;

namespace NangSuatHue.Web.Registry.EnterpriseViews;

public partial class AppliedCard
{
    /// <summary>What is applied.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<Adoption> Adoptions { get; set; }

    /// <summary>Whether the reader declares them.</summary>
    [Parameter]
    public bool MayDeclare { get; set; }
}
