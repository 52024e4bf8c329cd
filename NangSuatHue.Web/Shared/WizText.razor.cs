using Microsoft.AspNetCore.Components;

namespace NangSuatHue.Web.Shared;

public partial class WizText
{
    /// <summary>Identity on the page.</summary>
    [Parameter, EditorRequired]
    public required string Id { get; set; }

    /// <summary>Label above.</summary>
    [Parameter, EditorRequired]
    public required string Label { get; set; }

    /// <summary>The text.</summary>
    [Parameter, EditorRequired]
    public string? Value { get; set; }

    /// <summary>Gets the text when the field is left, or typing pauses.</summary>
    [Parameter, EditorRequired]
    public required EventCallback<string?> ValueChanged { get; set; }

    /// <summary>Lines; 0 for one line.</summary>
    [Parameter]
    public int Rows { get; set; }

    /// <summary>The most characters.</summary>
    [Parameter]
    public int Most { get; set; } = 300;

    /// <summary>The unit beside.</summary>
    [Parameter]
    public string? Unit { get; set; }

    /// <summary>What helps.</summary>
    [Parameter]
    public string? Hint { get; set; }

    /// <summary>What is wrong.</summary>
    [Parameter]
    public string? Error { get; set; }

    /// <summary>A list of suggestions by its id.</summary>
    [Parameter]
    public string? List { get; set; }

    /// <summary>Whether it must be filled before the form is sent.</summary>
    [Parameter]
    public bool Required { get; set; }

    private string? Described =>
        Error is not null ? Id + "-loi"
        : Hint is not null ? Id + "-goi-y"
        : null;

    private Task SetAsync(string? text) => ValueChanged.InvokeAsync(text);
}
