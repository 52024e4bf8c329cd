using System.Globalization;
using Microsoft.AspNetCore.Components;
using MudBlazor;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Data.Registry.Quality;
using NangSuatHue.Data.Registry.Reference;
using NangSuatHue.Web.Shared;

namespace NangSuatHue.Web.Registry.Quality;

/// <summary>Findings with their filters; verdicts on one or on those chosen.</summary>
public sealed partial class FindingList
{
    private readonly HashSet<FindingKey> chosen = [];
    private FindingFilter? shown;
    private bool busy;

    /// <summary>What was found.</summary>
    [Parameter, EditorRequired]
    public required FoundFindings Found { get; set; }

    /// <summary>What was asked.</summary>
    [Parameter, EditorRequired]
    public required FindingFilter Filter { get; set; }

    /// <summary>The page, from 1.</summary>
    [Parameter, EditorRequired]
    public int Page { get; set; }

    /// <summary>Names of communes and sections.</summary>
    [Parameter, EditorRequired]
    public required ReferenceNames Names { get; set; }

    /// <summary>Told when verdicts were given or taken back.</summary>
    [Parameter, EditorRequired]
    public EventCallback Changed { get; set; }

    [Inject]
    public required FindFindings Find { get; set; }

    [Inject]
    public required JudgeFindings Judge { get; set; }

    [Inject]
    public required UndoVerdicts Undo { get; set; }

    [Inject]
    public required SliceRunner Runner { get; set; }

    [Inject]
    public required NavigationManager Nav { get; set; }

    [Inject]
    public required IDialogService Dialogs { get; set; }

    [Inject]
    public required ISnackbar Snackbar { get; set; }

    private IReadOnlyList<PickerOption> Sections =>
        [
            .. Found.Sections.Select(s => new PickerOption(
                QualityQuery.SectionText(s.Edition, s.Section),
                $"{s.Section} – {Names.Sections.GetValueOrDefault(new SectionKey(s.Edition, s.Section))}"
            )),
        ];

    private IReadOnlyList<PickerOption> Communes =>
        [.. Names.Communes.Where(c => Found.Communes.Contains(c.Key)).Select(c => new PickerOption(c.Key, c.Value))];

    private bool AllOnPage => Found.Rows.Count > 0 && Found.Rows.All(r => chosen.Contains(r.Key));

    /// <inheritdoc />
    protected override void OnParametersSet()
    {
        // What is chosen belongs to the list it was chosen from.
        if (shown != Filter)
        {
            chosen.Clear();
            shown = Filter;
        }
    }

    private void Choose(FindingKey key, bool on)
    {
        if (on)
        {
            chosen.Add(key);
        }
        else
        {
            chosen.Remove(key);
        }
    }

    private void ChoosePage(bool on)
    {
        foreach (var row in Found.Rows)
        {
            Choose(row.Key, on);
        }
    }

    private async Task ChooseAllAsync()
    {
        var all = (await Runner.RunAsync(actor => Find.RunAsync(actor, Filter, 1, pageSize: JudgeFindings.Most)))?.Value;
        chosen.UnionWith(all?.Rows.Select(r => r.Key) ?? []);
    }

    private async Task JudgeAsync(VerdictKind kind, IReadOnlyList<FindingKey> keys)
    {
        var parameters = new DialogParameters<VerdictDialog> { { d => d.Kind, kind }, { d => d.Count, keys.Count } };
        var dialog = await Dialogs.ShowAsync<VerdictDialog>(
            null,
            parameters,
            new DialogOptions
            {
                MaxWidth = MaxWidth.Small,
                FullWidth = true,
                CloseOnEscapeKey = true,
            }
        );
        if (await dialog.Result is not { Canceled: false, Data: string reason })
        {
            return;
        }

        busy = true;
        var outcome = await Runner.RunAsync(actor => Judge.RunAsync(actor, keys, kind, reason));
        busy = false;
        Told(outcome, T["{0} phát hiện: {1}.", N(outcome?.Value ?? 0), T[QualityNames.Of((FindingState)(int)kind)]]);
        await Changed.InvokeAsync();
    }

    private async Task UndoAsync(IReadOnlyList<FindingKey> keys)
    {
        if (
            !await ConfirmDialog.AskAsync(
                Dialogs,
                T["Rút lại {0} quyết định?", N(keys.Count)],
                T["Các phát hiện này trở lại chưa xử lý; lịch sử vẫn giữ cả hai."],
                T["Rút lại {0} quyết định", N(keys.Count)],
                T["Thôi"]
            )
        )
        {
            return;
        }

        busy = true;
        var outcome = await Runner.RunAsync(actor => Undo.RunAsync(actor, keys));
        busy = false;
        Told(outcome, T["Đã rút lại {0} quyết định.", N(outcome?.Value ?? 0)]);
        await Changed.InvokeAsync();
    }

    private void Told(Outcome<int>? outcome, string done)
    {
        chosen.Clear();
        if (outcome is { IsOk: true })
        {
            Snackbar.Add(done, Severity.Success);
        }
        else if (outcome is not null)
        {
            Snackbar.Add(T["Số liệu hoặc quyết định vừa đổi. Đã tải lại."], Severity.Warning);
        }
    }

    private void Go(FindingFilter to) => Nav.NavigateTo(QualityQuery.Write(to));

    private void GoBatch(string? batch) =>
        Go(Filter with { Batch = int.TryParse(batch, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null });

    private void GoSection(string? text)
    {
        var parts = text?.Split('-', 2);
        Go(
            Filter with
            {
                Section = parts?[0],
                Edition =
                    parts is [_, "2018"] ? VsicEdition.V2018
                    : parts is [_, "2025"] ? VsicEdition.V2025
                    : null,
            }
        );
    }

    private static string? Text(ChangeEventArgs e) => e.Value is string { Length: > 0 } text ? text : null;

    private static string N(int n) => n.ToString("N0", CultureInfo.CurrentCulture);
}
