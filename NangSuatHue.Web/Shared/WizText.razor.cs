using Microsoft.AspNetCore.Components;

namespace NangSuatHue.Web.Shared;

/// <summary>A box of text in a form that saves itself while it is typed in.</summary>
public partial class WizText
{
    private string? text,
        given;
    private bool began;

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

    /// <inheritdoc />
    protected override void OnParametersSet()
    {
        // A parent that draws this box before it knows of the new text must not bring the former one back.
        if (!began || Value != given)
        {
            (began, given, text) = (true, Value, Value);
        }
    }

    private Task SetAsync(string? typed)
    {
        text = typed;
        return ValueChanged.InvokeAsync(typed);
    }
}
