using Microsoft.AspNetCore.Components;

namespace NangSuatHue.Web.Registry.Adoptions;

public partial class ExpiryTag
{
    [Inject]
    public required TimeProvider Clock { get; set; }

    /// <summary>The last day of validity; null for none.</summary>
    [Parameter, EditorRequired]
    public DateOnly? Expires { get; set; }
}
