using Microsoft.AspNetCore.Components;

namespace NangSuatHue.Web.Shared;

/// <summary>A day with its label. A text that is no day is said at once, and stands until it is mended.</summary>
public partial class DayField
{
    private string? text;

    /// <summary>Identity on the page.</summary>
    [Parameter, EditorRequired]
    public required string Id { get; set; }

    /// <summary>Label above.</summary>
    [Parameter, EditorRequired]
    public required string Label { get; set; }

    /// <summary>The day.</summary>
    [Parameter, EditorRequired]
    public DateOnly? Value { get; set; }

    /// <summary>Gets the day.</summary>
    [Parameter, EditorRequired]
    public required EventCallback<DateOnly?> ValueChanged { get; set; }

    /// <summary>What is wrong.</summary>
    [Parameter]
    public string? Error { get; set; }

    /// <summary>Whether it must be filled before the form is sent.</summary>
    [Parameter]
    public bool Required { get; set; }

    private bool Unreadable => !string.IsNullOrWhiteSpace(text) && DayText.Read(text) is null;

    private string? Said => Unreadable ? T["Không phải ngày. Ghi như 31/12/2026."].Value : Error;

    /// <inheritdoc />
    protected override void OnParametersSet()
    {
        if (DayText.Read(text) != Value)
        {
            text = DayText.Of(Value);
        }
    }

    private Task ChangeAsync(string? typed)
    {
        text = typed;
        return ValueChanged.InvokeAsync(DayText.Read(typed));
    }
}
