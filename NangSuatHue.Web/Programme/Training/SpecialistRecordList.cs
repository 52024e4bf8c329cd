using Microsoft.AspNetCore.Components;
using NangSuatHue.Data.Exchange.Kinds;
using NangSuatHue.Data.Programme.Training;
using NangSuatHue.Web.Exchange.DescribedRecords;

namespace NangSuatHue.Web.Programme.Training;

/// <summary>The list of specialists.</summary>
[Route("/chuyen-vien")]
public sealed class SpecialistRecordList : RecordList
{
    /// <inheritdoc />
    protected override RecordKind Kind => SpecialistKind.Kind;
}
