using Microsoft.AspNetCore.Components;
using NangSuatHue.Data.Exchange.Kinds;
using NangSuatHue.Web.Exchange.DescribedRecords;

namespace NangSuatHue.Tests.Sample;

/// <summary>The list of workshops.</summary>
[Route("/xuong-mau")]
public sealed class WorkshopRecordList : RecordList
{
    /// <inheritdoc />
    protected override RecordKind Kind => WorkshopKind.Kind;
}
