using Microsoft.AspNetCore.Components;

namespace NangSuatHue.Web.Charts;

public partial class ChartPanel
{
    /// <summary>Identity on the page.</summary>
    [Parameter, EditorRequired]
    public required string Id { get; set; }

    /// <summary>What the chart finds.</summary>
    [Parameter, EditorRequired]
    public required string Title { get; set; }

    /// <summary>Measure, unit and period.</summary>
    [Parameter]
    public string? Subtitle { get; set; }

    /// <summary>The chart.</summary>
    [Parameter, EditorRequired]
    public required ChartSpec Spec { get; set; }

    /// <summary>The title of the table's first column.</summary>
    [Parameter, EditorRequired]
    public required string CategoryTitle { get; set; }

    /// <summary>Name of downloads without an ending.</summary>
    [Parameter, EditorRequired]
    public required string FileName { get; set; }

    /// <summary>The source in one line.</summary>
    [Parameter, EditorRequired]
    public required string Source { get; set; }

    /// <summary>The source at length, for the third tab.</summary>
    [Parameter]
    public RenderFragment? SourceDetail { get; set; }

    /// <summary>Whether the data is invented.</summary>
    [Parameter]
    public bool Illustrative { get; set; }

    [Inject]
    public required NavigationManager Nav { get; set; }

    /// <summary>Where a reader says that this chart is wrong.</summary>
    private string Mistake => $"/bao-sai-sot?trang={Uri.EscapeDataString("/" + Nav.ToBaseRelativePath(Nav.Uri))}&ve={Uri.EscapeDataString(Title)}";

    private bool IsEmpty =>
        Spec.Type == ChartType.Scatter
            ? Spec.Series.All(s => s.Points is not { Count: > 0 })
            : Spec.Categories.Count == 0 || Spec.Series.All(s => s.Data.All(v => v is null));
}
