using Microsoft.AspNetCore.Components;
using NangSuatHue.Data.Measures.CitySeries;

namespace NangSuatHue.Web.Measures.CitySeries;

public partial class SourceTable
{
    /// <summary>Points with their sources.</summary>
    [Parameter, EditorRequired]
    public required IEnumerable<CityPoint> Points { get; set; }

    /// <summary>Decimals shown.</summary>
    [Parameter]
    public int Decimals { get; set; }
}
