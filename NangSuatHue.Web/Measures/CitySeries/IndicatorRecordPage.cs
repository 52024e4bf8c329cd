using Microsoft.AspNetCore.Components;
using NangSuatHue.Data.Exchange.Kinds;
using NangSuatHue.Data.Measures.CitySeries;
using NangSuatHue.Web.Exchange.DescribedRecords;

namespace NangSuatHue.Web.Measures.CitySeries;

/// <summary>One of the collected indicators.</summary>
[Route("/chi-tieu-thu-thap/{Id:int}")]
public sealed class IndicatorRecordPage : RecordDetailPage
{
    /// <inheritdoc />
    protected override RecordKind Kind => IndicatorKind.Kind;
}
