using Microsoft.AspNetCore.Components;
using NangSuatHue.Data.Exchange.Kinds;
using NangSuatHue.Data.Programme.Experts;
using NangSuatHue.Web.Exchange.DescribedRecords;

namespace NangSuatHue.Web.Programme.Experts;

/// <summary>The form of experts.</summary>
[Route("/chuyen-gia/moi")]
[Route("/chuyen-gia/{Id:int}/sua")]
public sealed class ExpertRecordForm : RecordForm
{
    /// <inheritdoc />
    protected override RecordKind Kind => ExpertKind.Kind;
}
