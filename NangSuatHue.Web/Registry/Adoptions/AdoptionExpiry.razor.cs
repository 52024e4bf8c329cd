using Microsoft.AspNetCore.Components;
using NangSuatHue.Data.Exchange.DescribedRecords;

namespace NangSuatHue.Web.Registry.Adoptions;

/// <summary>Whether a certificate has ended or is about to, beside an adoption's title.</summary>
public partial class AdoptionExpiry
{
    /// <summary>The record shown.</summary>
    [Parameter, EditorRequired]
    public required RecordDetail Detail { get; set; }
}
