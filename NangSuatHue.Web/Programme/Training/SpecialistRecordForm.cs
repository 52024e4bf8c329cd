using Microsoft.AspNetCore.Components;
using NangSuatHue.Data.Exchange.Kinds;
using NangSuatHue.Data.Programme.Training;
using NangSuatHue.Web.Exchange.DescribedRecords;

namespace NangSuatHue.Web.Programme.Training;

/// <summary>The form of specialists.</summary>
[Route("/chuyen-vien/moi")]
[Route("/chuyen-vien/{Id:int}/sua")]
public sealed class SpecialistRecordForm : RecordForm
{
    /// <inheritdoc />
    protected override RecordKind Kind => SpecialistKind.Kind;
}
