using Microsoft.AspNetCore.Components;

namespace NangSuatHue.Web.Shared;

/// <summary>What keeps a form from being saved, above it. It comes into sight and has the focus after each try.</summary>
public partial class ErrorSummary
{
    private ElementReference summary;
    private int shown;

    /// <summary>The faults: where each leads, the field's label (may be empty), the sentence.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<(string Href, string Label, string Message)> Items { get; set; }

    /// <summary>The number of tries to save so far: nothing shows before the first, and with each new one the summary takes the focus.</summary>
    [Parameter, EditorRequired]
    public int Try { get; set; }

    /// <inheritdoc />
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (Items.Count > 0 && Try > 0 && Try != shown)
        {
            shown = Try;
            await summary.FocusAsync();
        }
    }
}
