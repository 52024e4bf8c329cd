using System.Globalization;
using Microsoft.AspNetCore.Components;
using NangSuatHue.Data.Programme.Pilots.Project;

namespace NangSuatHue.Web.Programme.Pilots.Desk;

public partial class PilotTimeline
{
    private TimelineAxis axis = default!;

    /// <summary>The projects, in order.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<PilotRow> Rows { get; set; }

    /// <summary>The year that is asked for: the axis shows it alone.</summary>
    [Parameter, EditorRequired]
    public required int? Year { get; set; }

    /// <summary>Today.</summary>
    [Parameter, EditorRequired]
    public required DateOnly Today { get; set; }

    /// <inheritdoc />
    protected override void OnParametersSet() => axis = TimelineAxis.Of(Rows.Select(p => (p.StartsOn, p.EndedOn ?? p.EndsOn)), Year, Today);

    // A first December leaves no room for its year before January's.
    private static bool Names(int column, DateOnly month) => month.Month == 1 || (column == 0 && month.Month < 12);

    private string Say(MilestoneMark m) =>
        m.State switch
        {
            MilestoneState.Done => T["Mốc \"{0}\" hạn {1}: đạt ngày {2}", m.Title, Day(m.DueOn), Day(m.DoneOn!.Value)],
            MilestoneState.DoneLate => T["Mốc \"{0}\" hạn {1}: đạt muộn, ngày {2}", m.Title, Day(m.DueOn), Day(m.DoneOn!.Value)],
            MilestoneState.Late => T["Mốc \"{0}\" hạn {1}: trễ {2} ngày", m.Title, Day(m.DueOn), Today.DayNumber - m.DueOn.DayNumber],
            _ => T["Mốc \"{0}\" hạn {1}: chưa đạt", m.Title, Day(m.DueOn)],
        };

    private static string Mark(MilestoneState state) =>
        state switch
        {
            MilestoneState.Done => "ok",
            MilestoneState.DoneLate => "late-ok",
            MilestoneState.Late => "bad",
            _ => "",
        };

    private static string Tone(PilotStage stage) =>
        stage is PilotStage.Running or PilotStage.Reported ? "live"
        : stage is PilotStage.Accepted or PilotStage.NotAccepted or PilotStage.Stopped ? "fin"
        : "";

    private static string P(double share) => (share * 100).ToString("0.###", CultureInfo.InvariantCulture) + "%";

    private static string Day(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    private static string Month(DateOnly day) => day.ToString("MM/yyyy", CultureInfo.InvariantCulture);
}
