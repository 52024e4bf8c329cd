using Microsoft.AspNetCore.Components;

namespace NangSuatHue.Web.Measures.CitySeries;

public partial class StepBlock
{
    /// <summary>What is computed.</summary>
    [Parameter, EditorRequired]
    public required string Title { get; set; }

    /// <summary>What it means, in a sentence.</summary>
    [Parameter]
    public string? Intro { get; set; }

    /// <summary>The formula.</summary>
    [Parameter, EditorRequired]
    public required string Formula { get; set; }

    /// <summary>The formula with the numbers put in.</summary>
    [Parameter]
    public string? Numbers { get; set; }

    /// <summary>What comes out; null where it is refused.</summary>
    [Parameter]
    public string? Result { get; set; }

    /// <summary>How to read what comes out.</summary>
    [Parameter]
    public string? Reading { get; set; }

    /// <summary>Why nothing comes out, or what is missing.</summary>
    [Parameter]
    public string? Refused { get; set; }

    /// <summary>Where the numbers come from.</summary>
    [Parameter]
    public string? Source { get; set; }

    /// <summary>What else stands in the block.</summary>
    [Parameter]
    public RenderFragment? ChildContent { get; set; }
}
