using Microsoft.AspNetCore.Components;

namespace NangSuatHue.Web.Shared;

/// <summary>Where two people wrote something different: both values, with one button for each. It comes into sight and has the focus.</summary>
public partial class ConflictNote
{
    private ElementReference note;
    private bool asked;
    private int shown;

    /// <summary>The two edits.</summary>
    [Parameter, EditorRequired]
    public required Merging Of { get; set; }

    /// <summary>The label of a field by its name.</summary>
    [Parameter, EditorRequired]
    public required Func<string, string> Label { get; set; }

    /// <summary>The number of tries to save so far: with each new one an open question takes the focus again.</summary>
    [Parameter, EditorRequired]
    public int Try { get; set; }

    /// <summary>How a text of a field is shown; as it is where nothing says otherwise.</summary>
    [Parameter]
    public Func<string, string, string>? Show { get; set; }

    /// <summary>The stored value of this field is to stand.</summary>
    [Parameter]
    public EventCallback<string> TakeTheirs { get; set; }

    /// <summary>What the reader typed is to be saved over the rest.</summary>
    [Parameter]
    public EventCallback KeepMine { get; set; }

    private string Shown(string name, string? text) => text is null ? "–" : Show?.Invoke(name, text) ?? text;

    /// <inheritdoc />
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        var now = Of.Both.Count > 0;
        if (now && (!asked || Try != shown))
        {
            (asked, shown) = (true, Try);
            await note.FocusAsync();
        }

        asked = now;
    }
}
