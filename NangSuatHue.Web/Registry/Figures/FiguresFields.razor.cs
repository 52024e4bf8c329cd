using Microsoft.AspNetCore.Components;
using NangSuatHue.Data.Foundation.Fields;
using NangSuatHue.Data.Registry.Figures;

namespace NangSuatHue.Web.Registry.Figures;

/// <summary>One box for each figure of a year, in groups, with its help, its amount in words, last year's value, remarks and doubts.</summary>
public sealed partial class FiguresFields
{
    private readonly Dictionary<string, string?> words = [];
    private string? focus;
    private TypedFigures? shown;

    /// <summary>The texts of the boxes.</summary>
    [Parameter, EditorRequired]
    public required TypedFigures Typed { get; set; }

    /// <summary>The year as it is stored.</summary>
    [Parameter, EditorRequired]
    public required FiguresWork Work { get; set; }

    /// <summary>What the rules doubt.</summary>
    [Parameter, EditorRequired]
    public required FigureDoubts Doubts { get; set; }

    /// <summary>The year.</summary>
    [Parameter, EditorRequired]
    public int Year { get; set; }

    /// <summary>Whether what the department needs is marked as required.</summary>
    [Parameter]
    public bool Required { get; set; }

    /// <summary>A text was changed.</summary>
    [Parameter]
    public EventCallback Edited { get; set; }

    [Inject]
    public required NavigationManager Nav { get; set; }

    /// <inheritdoc />
    protected override void OnInitialized() => focus = new Uri(Nav.Uri).Fragment.TrimStart('#');

    /// <inheritdoc />
    protected override void OnParametersSet()
    {
        if (shown != Typed)
        {
            words.Clear();
            shown = Typed;
        }
    }

    private string? RemarkOn(Field field) => Work.Remarks.Where(r => r.Field == field.Name).Select(r => $"{r.By}: {r.Text}").LastOrDefault();

    private string? Earlier(Field field) =>
        Work.Before is { } before && FigureTexts.Shown(field, before) is { } value ? T["năm {0}: {1}", Year - 1, value].Value : null;

    private Task EditAsync(Field field, string? text)
    {
        Typed.Edit(field, text, Year);
        Type(field, text);
        return Edited.InvokeAsync();
    }

    private void Type(Field field, string? text) => words[field.Name] = FigureTexts.Words(field, text);
}
