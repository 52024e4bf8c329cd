using Microsoft.AspNetCore.Components;
using NangSuatHue.Data.Exchange.Kinds;
using NangSuatHue.Data.Registry.Adoptions;
using NangSuatHue.Web.Exchange.DescribedRecords;

namespace NangSuatHue.Web.Registry.Adoptions;

/// <summary>The form of applied systems, tools and technologies.</summary>
[Route("/ap-dung/moi")]
[Route("/ap-dung/{Id:int}/sua")]
public sealed class AdoptionRecordForm : RecordForm
{
    /// <inheritdoc />
    protected override RecordKind Kind => AdoptionKind.Kind;
}
