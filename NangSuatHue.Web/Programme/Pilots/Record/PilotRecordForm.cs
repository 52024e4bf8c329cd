using Microsoft.AspNetCore.Components;
using NangSuatHue.Data.Exchange.Kinds;
using NangSuatHue.Data.Programme.Pilots.Project;
using NangSuatHue.Web.Exchange.DescribedRecords;

namespace NangSuatHue.Web.Programme.Pilots.Record;

/// <summary>The form of pilot projects.</summary>
[Route("/du-an/{Id:int}/ban-ghi")]
public sealed class PilotRecordForm : RecordForm
{
    /// <inheritdoc />
    protected override RecordKind Kind => PilotKind.Kind;
}
