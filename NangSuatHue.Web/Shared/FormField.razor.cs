using Microsoft.AspNetCore.Components;

namespace NangSuatHue.Web.Shared;

public partial class FormField
{
    /// <summary>The field's identity and its name in the form's model.</summary>
    [Parameter, EditorRequired]
    public required string Id { get; set; }

    /// <summary>Label above.</summary>
    [Parameter, EditorRequired]
    public required string Label { get; set; }

    /// <summary>What was typed. A password is never sent back.</summary>
    [Parameter]
    public string? Value { get; set; }

    /// <summary>The input's type; a password gets a button that shows it.</summary>
    [Parameter]
    public string Type { get; set; } = "text";

    /// <summary>What is wrong.</summary>
    [Parameter]
    public string? Error { get; set; }

    /// <summary>A line below.</summary>
    [Parameter]
    public string? Hint { get; set; }

    /// <summary>Whether it must be filled.</summary>
    [Parameter]
    public bool Required { get; set; }

    /// <summary>Whether to say that it need not be filled.</summary>
    [Parameter]
    public bool Optional { get; set; }

    /// <summary>The keyboard on a phone.</summary>
    [Parameter]
    public string? InputMode { get; set; }

    /// <summary>What a browser may fill in (WCAG 1.3.5).</summary>
    [Parameter]
    public string? Autocomplete { get; set; }

    /// <summary>The most characters.</summary>
    [Parameter]
    public int? MaxLength { get; set; }

    /// <summary>The fewest characters.</summary>
    [Parameter]
    public int? MinLength { get; set; }

    /// <summary>The identity of a list of suggestions.</summary>
    [Parameter]
    public string? List { get; set; }

    /// <summary>Whether the page came to show this field.</summary>
    [Parameter]
    public bool Autofocus { get; set; }

    private string? Described =>
        (Hint, Error) switch
        {
            (null, null) => null,
            (_, null) => Id + "-y",
            (null, _) => Id + "-loi",
            _ => $"{Id}-y {Id}-loi",
        };
}
