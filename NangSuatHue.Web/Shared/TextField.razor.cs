using Microsoft.AspNetCore.Components;

namespace NangSuatHue.Web.Shared;

public partial class TextField
{
    private ElementReference box;

    /// <summary>Identity on the page.</summary>
    [Parameter, EditorRequired]
    public required string Id { get; set; }

    /// <summary>Label above.</summary>
    [Parameter, EditorRequired]
    public required string Label { get; set; }

    /// <summary>The text.</summary>
    [Parameter, EditorRequired]
    public string? Value { get; set; }

    /// <summary>Gets the text when the field is left.</summary>
    [Parameter, EditorRequired]
    public required EventCallback<string?> ValueChanged { get; set; }

    /// <summary>The unit beside.</summary>
    [Parameter]
    public string? Unit { get; set; }

    /// <summary>What is wrong.</summary>
    [Parameter]
    public string? Error { get; set; }

    /// <summary>What helps to fill it.</summary>
    [Parameter]
    public string? Hint { get; set; }

    /// <summary>What somebody asks to mend in it.</summary>
    [Parameter]
    public string? Remark { get; set; }

    /// <summary>Whether it must be filled.</summary>
    [Parameter]
    public bool Required { get; set; }

    /// <summary>The input's type.</summary>
    [Parameter]
    public string Type { get; set; } = "text";

    /// <summary>Whether the page came to show this field.</summary>
    [Parameter]
    public bool FocusFirst { get; set; }

    /// <summary>The keyboard on a phone.</summary>
    [Parameter]
    public string? InputMode { get; set; }

    /// <summary>Gets the text with every key, for a field of a number.</summary>
    [Parameter]
    public EventCallback<string?> Typing { get; set; }

    /// <summary>The amount as one would say it.</summary>
    [Parameter]
    public string? Words { get; set; }

    /// <summary>Two ways to read the number; null where there is one.</summary>
    [Parameter]
    public (string Grouped, string Decimals)? Which { get; set; }

    /// <summary>What speaks against the value.</summary>
    [Parameter]
    public IReadOnlyList<string> Doubts { get; set; } = [];

    /// <summary>What the field asks for, to open.</summary>
    [Parameter]
    public RenderFragment? Help { get; set; }

    private string? Described =>
        string.Join(
            ' ',
            (
                (string?[])
                    [
                        Typing.HasDelegate ? Id + "-doc" : null,
                        Hint is null ? null : Id + "-y",
                        Remark is null ? null : Id + "-nhan-xet",
                        Error is null ? null : Id + "-loi",
                    ]
            ).OfType<string>()
        )
            is { Length: > 0 } ids
            ? ids
            : null;

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender && FocusFirst)
        {
            await box.FocusAsync();
        }
    }
}
