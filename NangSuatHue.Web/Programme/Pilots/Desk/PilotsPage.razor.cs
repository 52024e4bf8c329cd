using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Fields;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Foundation.Time;
using NangSuatHue.Data.Programme.Pilots.Appraisal;
using NangSuatHue.Data.Programme.Pilots.Desk;
using NangSuatHue.Data.Programme.Pilots.Project;
using NangSuatHue.Data.Registry.Reference;
using NangSuatHue.Web.Shared;

namespace NangSuatHue.Web.Programme.Pilots.Desk;

/// <summary>
/// Pilot projects as a list, a board and a timeline of one query: all for officers, the own ones for representatives. The address holds view, filter
/// and page.
/// </summary>
public sealed partial class PilotsPage : IDisposable
{
    private const int PageSize = 25;
    private PilotsLook look;
    private PilotFilter filter = new();
    private IReadOnlyList<NamedPerson> officers = [];
    private PilotRows? rows;
    private PilotBoard? board;
    private ReferenceNames? names;
    private Actor? actor;
    private bool forbidden,
        officer,
        illustrative;
    private int page = 1,
        loads;
    private int? count,
        firstYear,
        lastYear;
    private string? typed;

    [Inject]
    public required FindPilots Find { get; set; }

    [Inject]
    public required FindPilotBoard FindBoard { get; set; }

    [Inject]
    public required FindOfficers FindOfficers { get; set; }

    [Inject]
    public required GetReferenceNames References { get; set; }

    [Inject]
    public required CurrentActor Current { get; set; }

    [Inject]
    public required SliceRunner Runner { get; set; }

    [Inject]
    public required NavigationManager Nav { get; set; }

    [Inject]
    public required TimeProvider Clock { get; set; }

    private static Field Stages => PilotKind.Kind.Field("stage");

    private DateOnly Today => VietnamTime.Today(Clock);

    private PilotSide Side => actor is null ? PilotSide.None : PilotWorkflow.SideOf(actor.Role);

    private IEnumerable<int> Years =>
        firstYear is { } first ? Enumerable.Range(first, (lastYear ?? first) - first + 1).Append(filter.Year ?? first).Distinct().Order() : [];

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        Nav.LocationChanged += OnLocationChanged;
        names = await References.RunAsync();
        actor = await Current.GetAsync();
        officer = PilotRights.MayAppraise(actor);
        officers = officer ? (await Runner.RunAsync(a => FindOfficers.RunAsync(a)))?.Value ?? [] : [];
        await LoadAsync();
    }

    /// <inheritdoc />
    public void Dispose() => Nav.LocationChanged -= OnLocationChanged;

    private void OnLocationChanged(object? sender, LocationChangedEventArgs e)
    {
        if ("/" + Nav.ToBaseRelativePath(e.Location).Split('?', '#')[0] == PilotsAddress.Path)
        {
            _ = InvokeAsync(async () =>
            {
                await LoadAsync();
                StateHasChanged();
            });
        }
    }

    private async Task LoadAsync()
    {
        typed = null;
        var (wantedLook, wanted, number) = PilotsAddress.Read(new Uri(Nav.Uri).Query);
        var mine = ++loads;
        var onBoard = wantedLook == PilotsLook.Board ? await Runner.RunAsync(a => FindBoard.RunAsync(a, wanted)) : null;
        var inList =
            wantedLook == PilotsLook.Board
                ? null
                : await Runner.RunAsync(a => Find.RunAsync(a, wanted, number, PageSize, byTime: wantedLook == PilotsLook.Timeline));
        if (mine != loads)
        {
            // Somebody chose on while this was read: the later answer stands, whichever comes first.
            return;
        }

        (look, filter, page, board, rows) = (wantedLook, wanted, number, onBoard?.Value, inList?.Value);
        forbidden = (onBoard?.Kind ?? inList?.Kind) == OutcomeKind.Forbidden;
        count = board?.Count ?? rows?.Count;
        (firstYear, lastYear) = board is null ? (rows?.FirstYear, rows?.LastYear) : (board.FirstYear, board.LastYear);
        illustrative = board?.Columns.Any(c => c.Cards.Any(p => p.Illustrative)) ?? rows?.Illustrative ?? false;
        if (rows is { Rows.Count: 0, Count: > 0 } && page > 1)
        {
            Nav.NavigateTo(PilotsAddress.Write(look, filter), replace: true);
        }
    }

    private void Go(PilotFilter next) => Nav.NavigateTo(PilotsAddress.Write(look, next));

    private void Search(object? text) => Go(filter with { Search = typed = text as string });

    private void Charge(string? text) =>
        Go(
            filter with
            {
                Unassigned = text == "chua-giao",
                OfficerId = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null,
            }
        );

    private static string? Text(ChangeEventArgs e) => e.Value is string { Length: > 0 } text ? text : null;

    private static string N(int n) => n.ToString("N0", CultureInfo.CurrentCulture);
}
