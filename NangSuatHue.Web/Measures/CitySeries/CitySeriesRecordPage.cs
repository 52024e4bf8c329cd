using Microsoft.AspNetCore.Components;
using NangSuatHue.Data.Exchange.Kinds;
using NangSuatHue.Data.Measures.CitySeries;
using NangSuatHue.Web.Exchange.DescribedRecords;

namespace NangSuatHue.Web.Measures.CitySeries;

/// <summary>One of the observations of the city.</summary>
[Route("/chuoi-so-lieu/{Id:int}")]
public sealed class CitySeriesRecordPage : RecordDetailPage
{
    /// <inheritdoc />
    protected override RecordKind Kind => CitySeriesKind.Kind;
}
