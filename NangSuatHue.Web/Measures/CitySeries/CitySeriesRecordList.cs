using Microsoft.AspNetCore.Components;
using NangSuatHue.Data.Exchange.Kinds;
using NangSuatHue.Data.Measures.CitySeries;
using NangSuatHue.Web.Exchange.DescribedRecords;

namespace NangSuatHue.Web.Measures.CitySeries;

/// <summary>The list of observations of the city.</summary>
[Route("/chuoi-so-lieu")]
public sealed class CitySeriesRecordList : RecordList
{
    /// <inheritdoc />
    protected override RecordKind Kind => CitySeriesKind.Kind;
}
