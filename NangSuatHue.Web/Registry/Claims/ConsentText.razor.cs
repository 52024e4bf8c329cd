using Microsoft.AspNetCore.Components;

namespace NangSuatHue.Web.Registry.Claims;

public partial class ConsentText
{
    /// <summary>What is wrong with the answer.</summary>
    [Parameter]
    public string? Error { get; set; }
}
