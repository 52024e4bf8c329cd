using Microsoft.AspNetCore.Components;
using NangSuatHue.Data.Exchange.Kinds;
using NangSuatHue.Data.Programme.Experts;
using NangSuatHue.Web.Exchange.DescribedRecords;

namespace NangSuatHue.Web.Programme.Experts;

/// <summary>One of the experts.</summary>
[Route("/chuyen-gia/{Id:int}")]
public sealed class ExpertRecordPage : RecordDetailPage
{
    /// <inheritdoc />
    protected override RecordKind Kind => ExpertKind.Kind;
}
