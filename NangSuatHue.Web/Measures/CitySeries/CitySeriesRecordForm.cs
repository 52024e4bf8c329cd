using Microsoft.AspNetCore.Components;
using NangSuatHue.Data.Exchange.Kinds;
using NangSuatHue.Data.Measures.CitySeries;
using NangSuatHue.Web.Exchange.DescribedRecords;

namespace NangSuatHue.Web.Measures.CitySeries;

/// <summary>The form of observations of the city.</summary>
[Route("/chuoi-so-lieu/moi")]
[Route("/chuoi-so-lieu/{Id:int}/sua")]
public sealed class CitySeriesRecordForm : RecordForm
{
    /// <inheritdoc />
    protected override RecordKind Kind => CitySeriesKind.Kind;
}
