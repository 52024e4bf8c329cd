using Microsoft.AspNetCore.Components;

namespace NangSuatHue.Web.Shared;

/// <summary>Narrows a list to one of many names: typed without tone marks, empty for all.</summary>
public partial class FilterPicker
{
    /// <summary>Identity of the input.</summary>
    [Parameter, EditorRequired]
    public required string Id { get; set; }

    /// <summary>The label above.</summary>
    [Parameter, EditorRequired]
    public required string Label { get; set; }

    /// <summary>The code; null for all.</summary>
    [Parameter, EditorRequired]
    public string? Value { get; set; }

    /// <summary>Gets the code; null for all.</summary>
    [Parameter, EditorRequired]
    public required EventCallback<string?> ValueChanged { get; set; }

    /// <summary>What there is.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<PickerOption> Options { get; set; }
}
