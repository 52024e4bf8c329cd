using System.Globalization;
using Microsoft.AspNetCore.Components;
using MudBlazor;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Programme.Pilots.Desk;
using NangSuatHue.Data.Programme.Pilots.Project;
using NangSuatHue.Web.Shared;

namespace NangSuatHue.Web.Programme.Pilots.Desk;

/// <summary>The list of pilot projects, with the choice of many to put an officer in charge.</summary>
public sealed partial class PilotTable
{
    private readonly HashSet<int> chosen = [];
    private string? officer = "";
    private bool busy;

    /// <summary>The page of projects.</summary>
    [Parameter, EditorRequired]
    public required PilotRows Rows { get; set; }

    /// <summary>What is shown, for the links that sort.</summary>
    [Parameter, EditorRequired]
    public required PilotFilter Filter { get; set; }

    /// <summary>Who can be put in charge; null where the reader may put nobody.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<NamedPerson>? Officers { get; set; }

    /// <summary>Told when projects changed.</summary>
    [Parameter, EditorRequired]
    public required EventCallback Changed { get; set; }

    [Inject]
    public required AssignPilots Assign { get; set; }

    [Inject]
    public required SliceRunner Runner { get; set; }

    [Inject]
    public required ISnackbar Snackbar { get; set; }

    private IReadOnlyList<(string Key, string Text, bool Number)> Columns =>
        [
            ("title", T["Tên dự án"], false),
            ("taxCode", T["Tên doanh nghiệp"], false),
            ("stage", T["Trạng thái"], false),
            ("officer", T["Phụ trách"], false),
            ("days", T["Số ngày"], true),
            ("start", T["Bắt đầu"], false),
            ("end", T["Kết thúc"], false),
        ];

    private bool AllOnPage => Rows.Rows.Count > 0 && Rows.Rows.All(r => chosen.Contains(r.Id));

    /// <inheritdoc />
    protected override void OnParametersSet() => chosen.IntersectWith(Rows.Rows.Select(r => r.Id));

    private void Choose(int id, bool on)
    {
        if (on)
        {
            chosen.Add(id);
        }
        else
        {
            chosen.Remove(id);
        }
    }

    private void ChoosePage(bool on)
    {
        foreach (var row in Rows.Rows)
        {
            Choose(row.Id, on);
        }
    }

    private async Task AssignAsync()
    {
        busy = true;
        int? to = int.TryParse(officer, NumberStyles.None, CultureInfo.InvariantCulture, out var id) && id > 0 ? id : null;
        var outcome = await Runner.RunAsync(actor => Assign.RunAsync(actor, [.. chosen], to));
        busy = false;
        switch (outcome?.Kind)
        {
            case OutcomeKind.Ok:
                Snackbar.Add(
                    outcome.Value == 0 ? T["Không dự án nào đổi người phụ trách."] : T["Đã đổi người phụ trách của {0} dự án.", N(outcome.Value)],
                    Severity.Success
                );
                chosen.Clear();
                officer = "";
                break;
            case OutcomeKind.Invalid:
                Snackbar.Add(IssueTexts.Say(outcome.Issues[0], T), Severity.Warning);
                break;
            case OutcomeKind.Conflict:
                Snackbar.Add(T["Ai đó vừa sửa bản ghi này. Đã tải lại."], Severity.Warning);
                break;
        }

        await Changed.InvokeAsync();
    }

    private string SortHref(string key) =>
        PilotsAddress.Write(PilotsLook.List, Filter with { Sort = key, Descending = Filter.Sort == key && !Filter.Descending });

    private static string Day(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    private static string N(int n) => n.ToString("N0", CultureInfo.CurrentCulture);
}
