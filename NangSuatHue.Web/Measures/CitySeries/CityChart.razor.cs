using Microsoft.AspNetCore.Components;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Measures.CitySeries;
using NangSuatHue.Web.Shared;

namespace NangSuatHue.Web.Measures.CitySeries;

public partial class CityChart
{
    [Inject]
    public required GetCitySeries Slice { get; set; }

    [Inject]
    public required SliceRunner Runner { get; set; }

    private IReadOnlyList<CityPoint>? points;
    private string unit = "";

    /// <summary>The indicator's code.</summary>
    [Parameter, EditorRequired]
    public required string Indicator { get; set; }

    /// <summary>The place.</summary>
    [Parameter, EditorRequired]
    public required string Place { get; set; }

    protected override async Task OnParametersSetAsync()
    {
        var outcome = await Runner.RunAsync(actor => Slice.RunAsync(actor, Place, Indicator));
        if (outcome is { Kind: OutcomeKind.Ok })
        {
            (points, unit) = outcome.Value;
        }
    }
}
