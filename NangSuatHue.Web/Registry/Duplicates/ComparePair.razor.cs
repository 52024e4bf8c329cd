using Microsoft.AspNetCore.Components;
using MudBlazor;
using NangSuatHue.Data.Foundation.Features;
using NangSuatHue.Data.Foundation.Fields;
using NangSuatHue.Data.Registry.Duplicates;
using NangSuatHue.Data.Registry.Reference;
using NangSuatHue.Web.Shared;

namespace NangSuatHue.Web.Registry.Duplicates;

/// <summary>Two records side by side, to be made one.</summary>
public sealed partial class ComparePair
{
    [Inject]
    public required FeatureSet Features { get; set; }

    private readonly HashSet<string> taken = [];
    private MergeKind? kind;
    private MergeSides? sides;
    private ReferenceNames? names;
    private IReadOnlyList<(string Table, int Count)> moved = [];
    private bool missing,
        busy;
    private int? merged;

    /// <summary>What is compared.</summary>
    [Parameter, EditorRequired]
    public string Kind { get; set; } = "";

    /// <summary>The record that stands.</summary>
    [Parameter, EditorRequired]
    public int First { get; set; }

    /// <summary>The record that goes into it.</summary>
    [Parameter, EditorRequired]
    public int Second { get; set; }

    [Inject]
    public required CompareRecords Compare { get; set; }

    [Inject]
    public required MergeRecords Merger { get; set; }

    [Inject]
    public required GetReferenceNames References { get; set; }

    [Inject]
    public required SliceRunner Runner { get; set; }

    [Inject]
    public required IDialogService Dialogs { get; set; }

    [Inject]
    public required ISnackbar Snackbar { get; set; }

    private string Title => $"{sides!.First[kind!.TitleColumn]} ← {sides.Second[kind.TitleColumn]}";

    /// <inheritdoc />
    protected override Task OnParametersSetAsync() => LoadAsync();

    private async Task LoadAsync()
    {
        kind = MergeKinds.Of(Features).Find(Kind);
        names ??= await References.RunAsync();
        var outcome = kind is null ? null : await Runner.RunAsync(actor => Compare.RunAsync(actor, kind, First, Second));
        (sides, missing, merged) = (outcome?.Value, outcome is not { IsOk: true }, null);
        taken.Clear();

        // What only the other record knows is taken unless somebody says otherwise.
        foreach (var field in sides is null ? [] : kind!.Fields.Where(f => sides.First[f.Column] is null && sides.Second[f.Column] is not null))
        {
            taken.Add(field.Name);
        }
    }

    private bool Same(Field field) => Shown(field, sides!.First) == Shown(field, sides.Second);

    private string Shown(Field field, IReadOnlyDictionary<string, object?> side) => DuplicateTexts.Value(kind!, field, side[field.Column], names);

    private async Task MergeAsync()
    {
        if (busy || !await ConfirmDialog.AskAsync(Dialogs, T["Gộp hai hồ sơ?"], Title, T["Gộp hai hồ sơ"], T["Thôi"]))
        {
            return;
        }

        busy = true;
        var input = new MergeInput
        {
            Kind = kind!,
            Kept = (First, MergeSides.Version(sides!.First)),
            Dropped = (Second, MergeSides.Version(sides.Second)),
            Taken = [.. taken],
        };
        var outcome = await Runner.RunAsync(actor => Merger.RunAsync(actor, input));
        busy = false;
        if (outcome is { IsOk: true })
        {
            moved = [.. sides.Pointing.Where(p => p.Second > 0).Select(p => (p.Table, p.Second))];
            merged = outcome.Value;
        }
        else if (outcome is not null)
        {
            Snackbar.Add(T["Ai đó vừa sửa bản ghi này. Đã tải lại."], MudBlazor.Severity.Warning);
            await LoadAsync();
        }
    }
}
