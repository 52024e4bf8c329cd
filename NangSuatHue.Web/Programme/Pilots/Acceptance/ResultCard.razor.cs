using System.Globalization;
using Microsoft.AspNetCore.Components;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Foundation.Time;
using NangSuatHue.Data.Programme.Pilots.Acceptance;
using NangSuatHue.Data.Programme.Pilots.Project;
using NangSuatHue.Data.Programme.Pilots.Proposal;
using NangSuatHue.Data.Programme.Pilots.Record;
using NangSuatHue.Web.Shared;

namespace NangSuatHue.Web.Programme.Pilots.Acceptance;

public partial class ResultCard
{
    private PilotResult result = new();
    private IReadOnlyList<NamedPerson> experts = [];
    private string state = "";
    private string? words;
    private int version;

    /// <summary>The project.</summary>
    [Parameter, EditorRequired]
    public required PilotView View { get; set; }

    /// <summary>Told when something changed.</summary>
    [Parameter, EditorRequired]
    public required EventCallback Changed { get; set; }

    [Inject]
    public required SaveResult Save { get; set; }

    [Inject]
    public required SignOff Signing { get; set; }

    [Inject]
    public required TimeProvider Clock { get; set; }

    [Inject]
    public required FindPilotChoices Choices { get; set; }

    [Inject]
    public required SliceRunner Runner { get; set; }

    [Inject]
    public required MudBlazor.ISnackbar Snackbar { get; set; }

    private bool Writing => View.Side == PilotSide.Enterprise && View.Pilot.Stage == PilotStage.Running && !View.Pilot.Archived;

    private IEnumerable<NamedPerson> Offered =>
        View.SignOffExpert is { } asked && experts.All(e => e.Id != asked.Id) ? experts.Prepend(asked) : experts;

    protected override async Task OnInitializedAsync()
    {
        if (View.Side != PilotSide.None)
        {
            experts = (await Runner.RunAsync(a => Choices.RunAsync(a)))?.Value?.Experts ?? [];
        }
    }

    protected override void OnParametersSet()
    {
        if (View.Pilot.Version != version)
        {
            (version, result) = (View.Pilot.Version, View.Result);
        }
    }

    private Task After(string key, double? value) =>
        Edit(result with { Values = [.. result.Values.Where(v => v.Key != key), new PilotResultValue { Key = key, After = value }] });

    private Task Spend(PilotBudgetLine line, double? millions) =>
        Edit(
            result with
            {
                Spent =
                [
                    .. result.Spent.Where(s => s.Source != line.Source || s.Year != line.Year),
                    new PilotBudgetLine
                    {
                        Source = line.Source,
                        Year = line.Year,
                        Amount = millions is { } m && Math.Abs(m) < 9e11 ? (long)Math.Round(m * 1e6) : null,
                    },
                ],
            }
        );

    private async Task Edit(PilotResult edited)
    {
        result = edited;
        var outcome = await Runner.RunAsync(a => Save.RunAsync(a, View.Pilot.Id, version, edited));
        state =
            outcome is { IsOk: true }
                ? T["Đã tự lưu lúc {0}", VietnamTime.Local(Clock.GetUtcNow().UtcDateTime).ToString("HH:mm:ss", CultureInfo.InvariantCulture)]
            : outcome is { Issues: [var issue, ..] } ? IssueTexts.Say(issue, T)
            : T["Chưa lưu được."];
        if (outcome is { IsOk: true })
        {
            version = View.Pilot.Version = outcome.Value;
        }
        else if (outcome?.Kind == OutcomeKind.Conflict)
        {
            Snackbar.Add(T["Dự án vừa được người khác xử lý. Đã tải lại."], MudBlazor.Severity.Warning);
            await Changed.InvokeAsync();
        }
    }

    private async Task AskAsync(int expert)
    {
        await Runner.RunAsync(a => Signing.AskAsync(a, View.Pilot.Id, View.Pilot.Version, expert == 0 ? null : expert));
        await Changed.InvokeAsync();
    }

    private async Task SignAsync()
    {
        await Runner.RunAsync(a => Signing.SignAsync(a, View.Pilot.Id, View.Pilot.Version, words));
        await Changed.InvokeAsync();
    }
}
