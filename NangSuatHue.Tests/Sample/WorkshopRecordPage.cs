using Microsoft.AspNetCore.Components;
using NangSuatHue.Data.Exchange.Kinds;
using NangSuatHue.Web.Exchange.DescribedRecords;

namespace NangSuatHue.Tests.Sample;

/// <summary>One workshop.</summary>
[Route("/xuong-mau/{Id:int}")]
public sealed class WorkshopRecordPage : RecordDetailPage
{
    /// <inheritdoc />
    protected override RecordKind Kind => WorkshopKind.Kind;
}
