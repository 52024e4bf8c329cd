using Microsoft.AspNetCore.Components;
using NangSuatHue.Data.Exchange.DescribedRecords;

namespace NangSuatHue.Web.Registry.Adoptions;

/// <summary>The evidence of an adoption beside its record.</summary>
public partial class AdoptionFilesSection
{
    /// <summary>The record shown.</summary>
    [Parameter, EditorRequired]
    public required RecordDetail Detail { get; set; }
}
