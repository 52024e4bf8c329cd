using Microsoft.AspNetCore.Components;
using NangSuatHue.Data.Exchange.Kinds;
using NangSuatHue.Data.Programme.Experts;
using NangSuatHue.Web.Exchange.DescribedRecords;

namespace NangSuatHue.Web.Programme.Experts;

/// <summary>The list of experts.</summary>
[Route("/chuyen-gia")]
public sealed class ExpertRecordList : RecordList
{
    /// <inheritdoc />
    protected override RecordKind Kind => ExpertKind.Kind;
}
