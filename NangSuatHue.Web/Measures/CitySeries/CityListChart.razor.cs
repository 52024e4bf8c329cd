using Microsoft.AspNetCore.Components;
using NangSuatHue.Data.Exchange.DescribedRecords;

namespace NangSuatHue.Web.Measures.CitySeries;

/// <summary>The chart of one indicator above the list of the city's series.</summary>
public partial class CityListChart
{
    /// <summary>What the list is narrowed by.</summary>
    [Parameter]
    public RecordFilter? Filter { get; set; }

    /// <summary>The rows shown.</summary>
    [Parameter]
    public RecordRows? Rows { get; set; }
}
