using Microsoft.AspNetCore.Components;

namespace NangSuatHue.Web.Shared;

public partial class WizDate
{
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

    private Task SetAsync(DateOnly? day) => ValueChanged.InvokeAsync(day);
}
