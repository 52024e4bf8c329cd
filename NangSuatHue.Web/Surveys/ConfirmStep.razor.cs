using Microsoft.AspNetCore.Components;
using NangSuatHue.Data.Access;
using NangSuatHue.Data.Kernel;
using NangSuatHue.Data.Records;
using NangSuatHue.Data.Surveys;

namespace NangSuatHue.Web.Surveys;

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
