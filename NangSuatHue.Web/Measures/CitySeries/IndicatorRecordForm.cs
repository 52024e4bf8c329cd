using Microsoft.AspNetCore.Components;
using NangSuatHue.Data.Exchange.Kinds;
using NangSuatHue.Data.Measures.CitySeries;
using NangSuatHue.Web.Exchange.DescribedRecords;

namespace NangSuatHue.Web.Measures.CitySeries;

/// <summary>The form of collected indicators.</summary>
[Route("/chi-tieu-thu-thap/moi")]
[Route("/chi-tieu-thu-thap/{Id:int}/sua")]
public sealed class IndicatorRecordForm : RecordForm
{
    /// <inheritdoc />
    protected override RecordKind Kind => IndicatorKind.Kind;
}
