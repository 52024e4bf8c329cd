using System.Globalization;
using Microsoft.AspNetCore.Components;

namespace NangSuatHue.Web.Shared;

/// <summary>
/// Picks or takes a day, always shown as <c>dd/MM/yyyy</c>. What is typed stays as it is until it can be read: whoever saves names what is wrong with it.
/// </summary>
public partial class DatePicker
{
    /// <summary>Identity of the input; a label points to it.</summary>
    [Parameter, EditorRequired]
    public required string Id { get; set; }

    /// <summary>The day as text.</summary>
    [Parameter, EditorRequired]
    public string? Text { get; set; }

    /// <summary>Gets the text, <c>dd/MM/yyyy</c> where it is a day.</summary>
    [Parameter, EditorRequired]
    public required EventCallback<string?> TextChanged { get; set; }

    /// <summary>Whether it cannot be changed now.</summary>
    [Parameter]
    public bool Disabled { get; set; }

    /// <summary>Whether what stands is wrong.</summary>
    [Parameter]
    public bool Invalid { get; set; }

    /// <summary>The element that says what is wrong or helps.</summary>
    [Parameter]
    public string? DescribedBy { get; set; }

    private static CultureInfo Words => CultureInfo.CurrentUICulture;

    private Dictionary<string, object?> Attributes => new() { ["aria-describedby"] = DescribedBy, ["aria-invalid"] = Invalid ? "true" : null };

    private Task ChangeAsync(string? text) =>
        string.IsNullOrWhiteSpace(text) ? TextChanged.InvokeAsync(null) : TextChanged.InvokeAsync(DayText.Of(DayText.Read(text)) ?? text);
}
