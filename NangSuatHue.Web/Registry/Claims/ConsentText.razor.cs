using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using NangSuatHue.Web.Shell;

namespace NangSuatHue.Web.Registry.Claims;

public partial class ConsentText
{
    /// <summary>What is wrong with the answer.</summary>
    [Parameter]
    public string? Error { get; set; }
}
