using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.JSInterop;

namespace NangSuatHue.Web.Shared;

/// <summary>
/// A button that opens a small panel of fields below it. The focus goes in and stays in; Escape or a press elsewhere closes it and the button has the
/// focus again.
/// </summary>
public partial class PopPanel
{
    private ElementReference button;
    private bool open,
        used;

    [Inject]
    public required IJSRuntime Js { get; set; }

    /// <summary>What the button says; the panel has the same name.</summary>
    [Parameter, EditorRequired]
    public required string Label { get; set; }

    /// <summary>The symbol before the words.</summary>
    [Parameter, EditorRequired]
    public required string Icon { get; set; }

    /// <summary>What the panel holds.</summary>
    [Parameter, EditorRequired]
    public required RenderFragment ChildContent { get; set; }

    private void Toggle() => (open, used) = (!open, true);

    private Task KeyAsync(KeyboardEventArgs e) => e.Key == "Escape" ? CloseAsync() : Task.CompletedTask;

    private async Task CloseAsync()
    {
        open = false;
        await Js.InvokeVoidAsync("nsBack", button);
    }
}
