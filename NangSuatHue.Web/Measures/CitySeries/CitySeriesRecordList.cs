using Microsoft.AspNetCore.Components;
using NangSuatHue.Web.Exchange.DescribedRecords;

namespace NangSuatHue.Web.Measures.CitySeries;

/// <summary>The list of observations of the city.</summary>
[Route("/chuoi-so-lieu")]
public sealed class CitySeriesRecordList : RecordList;
