using Microsoft.AspNetCore.Components;

namespace NangSuatHue.Web.Shell;

public partial class NotFound
{
    /// <summary>The status code.</summary>
    [Parameter]
    public int? Code { get; set; }
}
