using Microsoft.AspNetCore.Components;
using NangSuatHue.Data.Exchange.Kinds;
using NangSuatHue.Data.Registry.Adoptions;
using NangSuatHue.Web.Exchange.DescribedRecords;

namespace NangSuatHue.Web.Registry.Adoptions;

/// <summary>One of the applied systems, tools and technologies.</summary>
[Route("/ap-dung/{Id:int}")]
public sealed class AdoptionRecordPage : RecordDetailPage
{
    /// <inheritdoc />
    protected override RecordKind Kind => AdoptionKind.Kind;
}
