using Microsoft.AspNetCore.Components;

namespace NangSuatHue.Web.Shared;

/// <summary>
/// A button that opens a menu of <see cref="MudBlazor.MudMenuItem"/>: the arrows walk, Enter chooses, Escape closes and gives the focus back.
/// </summary>
public partial class ActionMenu
{
    /// <summary>What the button shows.</summary>
    [Parameter, EditorRequired]
    public required string Label { get; set; }

    /// <summary>What the button is called, where it shows less; begins with what it shows.</summary>
    [Parameter]
    public string? Says { get; set; }

    /// <summary>The symbol before the words; null for none.</summary>
    [Parameter]
    public string? Icon { get; set; }

    /// <summary>Whether an arrow tells that something opens.</summary>
    [Parameter]
    public bool Opens { get; set; }

    /// <summary>How the button looks: <c>text</c>, <c>sm</c>, <c>round</c>, or several.</summary>
    [Parameter]
    public string? Look { get; set; }

    /// <summary>The classes of the whole.</summary>
    [Parameter]
    public string? Class { get; set; }

    /// <summary>Whether the list ends where the button ends; otherwise both begin together.</summary>
    [Parameter]
    public bool AtEnd { get; set; }

    /// <summary>Whether it cannot be opened now.</summary>
    [Parameter]
    public bool Disabled { get; set; }

    /// <summary>The items.</summary>
    [Parameter, EditorRequired]
    public required RenderFragment ChildContent { get; set; }
}
