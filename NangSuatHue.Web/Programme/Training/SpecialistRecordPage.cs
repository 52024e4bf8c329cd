using Microsoft.AspNetCore.Components;
using NangSuatHue.Data.Exchange.Kinds;
using NangSuatHue.Data.Programme.Training;
using NangSuatHue.Web.Exchange.DescribedRecords;

namespace NangSuatHue.Web.Programme.Training;

/// <summary>One of the specialists.</summary>
[Route("/chuyen-vien/{Id:int}")]
public sealed class SpecialistRecordPage : RecordDetailPage
{
    /// <inheritdoc />
    protected override RecordKind Kind => SpecialistKind.Kind;
}
