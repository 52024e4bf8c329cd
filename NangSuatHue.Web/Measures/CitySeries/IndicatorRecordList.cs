using Microsoft.AspNetCore.Components;
using NangSuatHue.Data.Exchange.Kinds;
using NangSuatHue.Data.Measures.CitySeries;
using NangSuatHue.Web.Exchange.DescribedRecords;

namespace NangSuatHue.Web.Measures.CitySeries;

/// <summary>The list of collected indicators.</summary>
[Route("/chi-tieu-thu-thap")]
public sealed class IndicatorRecordList : RecordList
{
    /// <inheritdoc />
    protected override RecordKind Kind => IndicatorKind.Kind;
}
