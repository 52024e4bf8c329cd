using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.JSInterop;

namespace NangSuatHue.Web.Shared;

/// <summary>
/// A button that opens a menu of <see cref="MudBlazor.MudMenuItem"/>: the arrows walk, Enter chooses, Escape closes and gives the focus back.
/// </summary>
public partial class ActionMenu
{
    private readonly string id = $"menu-{Guid.NewGuid():N}";
    private bool used,
        open,
        byKey;

    [Inject]
    public required IJSRuntime Js { get; set; }

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

    /// <inheritdoc />
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (used && open)
        {
            open = false;
            await Js.InvokeVoidAsync("nsOpen", id, byKey);
        }
    }

    /// <summary>A press by the keyboard has no count of clicks.</summary>
    private void Use(MouseEventArgs e) => (used, open, byKey) = (true, true, e.Detail == 0);
}
