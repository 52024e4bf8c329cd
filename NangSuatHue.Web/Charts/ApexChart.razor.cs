using Microsoft.AspNetCore.Components;

namespace NangSuatHue.Web.Charts;

public partial class ApexChart
{
    /// <summary>What is drawn.</summary>
    [Parameter, EditorRequired]
    public required ChartSpec Spec { get; set; }

    /// <summary>What the chart shows, in a sentence.</summary>
    [Parameter, EditorRequired]
    public required string Title { get; set; }

    /// <summary>The title of the table's first column.</summary>
    [Parameter, EditorRequired]
    public required string CategoryTitle { get; set; }

    /// <summary>Name of downloads without an ending.</summary>
    [Parameter, EditorRequired]
    public required string FileName { get; set; }

    /// <summary>The source line, drawn into a downloaded picture.</summary>
    [Parameter]
    public string? Source { get; set; }
}
