using Microsoft.AspNetCore.Components;
using NangSuatHue.Data.Exchange.Kinds;
using NangSuatHue.Web.Exchange.DescribedRecords;

namespace NangSuatHue.Tests.Sample;

/// <summary>The form of a workshop.</summary>
[Route("/xuong-mau/moi")]
[Route("/xuong-mau/{Id:int}/sua")]
public sealed class WorkshopRecordForm : RecordForm
{
    /// <inheritdoc />
    protected override RecordKind Kind => WorkshopKind.Kind;
}
