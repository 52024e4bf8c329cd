using Microsoft.AspNetCore.Components;
using NangSuatHue.Data.Foundation.Fields;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Registry.Reference;
using NangSuatHue.Web.Shared;

namespace NangSuatHue.Web.Exchange.DescribedRecords;

/// <summary>
/// The fields of a record to fill in, with what is wrong and what somebody else saved meanwhile. It shows and asks; the page around it reads and saves.
/// </summary>
public partial class FieldForm
{
    /// <summary>The fields, in order.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<Field> Fields { get; set; }

    /// <summary>Names of codes.</summary>
    [Parameter, EditorRequired]
    public required ReferenceNames Names { get; set; }

    /// <summary>What is typed, by field's name.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyDictionary<string, string?> Texts { get; set; }

    /// <summary>Takes a field's new text.</summary>
    [Parameter, EditorRequired]
    public required Action<(Field Field, string? Text)> Edited { get; set; }

    /// <summary>The broken rules.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<Issue> Issues { get; set; }

    /// <summary>What somebody else saved meanwhile.</summary>
    [Parameter, EditorRequired]
    public required Merging Merging { get; set; }

    /// <summary>The number of tries to save so far.</summary>
    [Parameter, EditorRequired]
    public int Tries { get; set; }

    /// <summary>Saves.</summary>
    [Parameter, EditorRequired]
    public required EventCallback Save { get; set; }

    /// <summary>Saves over what somebody else saved.</summary>
    [Parameter, EditorRequired]
    public required EventCallback Overwrite { get; set; }

    /// <summary>Takes what stands in the field of this name.</summary>
    [Parameter, EditorRequired]
    public required EventCallback<string> TakeTheirs { get; set; }

    /// <summary>Whether a save is under way.</summary>
    [Parameter]
    public bool Saving { get; set; }

    /// <summary>The page's own address, for the links to fields.</summary>
    [Parameter, EditorRequired]
    public required string Here { get; set; }

    /// <summary>Where giving up leads.</summary>
    [Parameter, EditorRequired]
    public required string Back { get; set; }

    /// <summary>The words of the button.</summary>
    [Parameter, EditorRequired]
    public required string Label { get; set; }

    private IReadOnlyList<(string Href, string Label, string Message)> Faults =>
        [.. Issues.Select(i => ($"{Here}#f-{i.Field}", LabelOf(i.Field), IssueTexts.Say(i, T)))];

    private string LabelOf(string name) => Fields.FirstOrDefault(f => f.Name == name) is { } field ? RecordTexts.Label(field) : name;

    private string Shown(string name, string text) =>
        Fields.FirstOrDefault(f => f.Name == name) is { } field ? RecordTexts.Typed(field, text, Names) : text;

    private string? ErrorOf(Field field) => Issues.FirstOrDefault(i => i.Field == field.Name) is { } issue ? IssueTexts.Say(issue, T) : null;

    private static string? HintOf(Field field) =>
        field.Hint is not { } hint ? null
        : Languages.IsVietnamese ? hint.Vi
        : hint.En;
}
