using Microsoft.AspNetCore.Components;
using NangSuatHue.Data.Exchange.Batches;

namespace NangSuatHue.Web.Exchange.Batches;

public partial class ConfirmStep
{
    /// <summary>The batch.</summary>
    [Parameter, EditorRequired]
    public required ImportView View { get; set; }

    /// <summary>Back to the check.</summary>
    [Parameter, EditorRequired]
    public required EventCallback Back { get; set; }

    /// <summary>Writes.</summary>
    [Parameter, EditorRequired]
    public required EventCallback Commit { get; set; }

    /// <summary>Gives the batch up.</summary>
    [Parameter, EditorRequired]
    public required EventCallback Cancel { get; set; }
}
