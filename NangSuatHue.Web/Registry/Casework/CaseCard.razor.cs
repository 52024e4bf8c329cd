using System.Globalization;
using Microsoft.AspNetCore.Components;
using MudBlazor;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Data.Registry.Casework;
using NangSuatHue.Web.Shared;

namespace NangSuatHue.Web.Registry.Casework;

/// <summary>The department's own work beside an enterprise's record: who is in charge, tags, notes, files, following. Nobody else sees it.</summary>
public sealed partial class CaseCard
{
    private CaseView? view;
    private string? tagText,
        tagError,
        noteText,
        noteError;
    private int? me;
    private int shown = 5;
    private int loaded;

    /// <summary>The enterprise.</summary>
    [Parameter, EditorRequired]
    public int EnterpriseId { get; set; }

    [Inject]
    public required GetCase Get { get; set; }

    [Inject]
    public required ChangeCase Change { get; set; }

    [Inject]
    public required CurrentActor Current { get; set; }

    [Inject]
    public required SliceRunner Runner { get; set; }

    [Inject]
    public required ISnackbar Snackbar { get; set; }

    /// <inheritdoc />
    protected override async Task OnParametersSetAsync()
    {
        if (loaded != EnterpriseId)
        {
            loaded = EnterpriseId;
            me = (await Current.GetAsync()).UserId;
            await LoadAsync();
        }
    }

    private async Task LoadAsync() => view = (await Runner.RunAsync(a => Get.RunAsync(a, EnterpriseId)))?.Value;

    private async Task<string?> ActAsync(Func<Actor, Task<Outcome<Done>>> act)
    {
        var outcome = await Runner.RunAsync(act);
        await LoadAsync();
        return outcome is { Issues.Count: > 0 } ? IssueTexts.Say(outcome.Issues[0], T) : null;
    }

    private Task AssignAsync(string? value) =>
        ActAsync(a =>
            Change.AssignAsync(a, EnterpriseId, int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null)
        );

    private async Task TagAsync()
    {
        tagError = await ActAsync(a => Change.TagAsync(a, EnterpriseId, tagText));
        tagText = tagError is null ? null : tagText;
    }

    private async Task NoteAsync()
    {
        noteError = await ActAsync(a => Change.NoteAsync(a, EnterpriseId, noteText));
        noteText = noteError is null ? null : noteText;
    }

    /// <summary>A note that was taken away comes back by one press, with its text and a new time.</summary>
    private async Task RemoveAsync(CaseEntry note)
    {
        await ActAsync(a => Change.RemoveNoteAsync(a, note.Id));
        Snackbar.Add(
            T["Đã bỏ ghi chú."],
            Severity.Success,
            o =>
            {
                o.Action = T["Hoàn tác ngay"];
                o.OnClick = _ =>
                    InvokeAsync(async () =>
                    {
                        await ActAsync(a => Change.NoteAsync(a, EnterpriseId, note.Text));
                        StateHasChanged();
                    });
            }
        );
    }
}
