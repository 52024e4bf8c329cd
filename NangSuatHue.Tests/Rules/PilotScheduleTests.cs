using NangSuatHue.Data.Programme.Pilots.Project;
using NangSuatHue.Web.Programme.Pilots.Desk;

namespace NangSuatHue.Tests.Rules;

/// <summary>When a milestone is late, and where a day lies on the timeline's axis.</summary>
public sealed class PilotScheduleTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    [Theory]
    [InlineData("2026-11-22", null, PilotStage.Running, MilestoneState.Late)]
    [InlineData("2026-11-23", null, PilotStage.Running, MilestoneState.Open)]
    [InlineData("2026-11-24", null, PilotStage.Running, MilestoneState.Open)]
    [InlineData("2026-01-01", null, PilotStage.Approved, MilestoneState.Open)]
    [InlineData("2026-01-01", null, PilotStage.Reported, MilestoneState.Open)]
    [InlineData("2026-01-01", null, PilotStage.Accepted, MilestoneState.Open)]
    [InlineData("2026-01-01", "2026-01-01", PilotStage.Running, MilestoneState.Done)]
    [InlineData("2026-01-01", "2026-01-02", PilotStage.Running, MilestoneState.DoneLate)]
    [InlineData("2026-01-01", "2025-12-01", PilotStage.Accepted, MilestoneState.Done)]
    public void Milestone_IsLate_OnlyWhileTheProjectRuns(string due, string? reached, PilotStage stage, MilestoneState expected)
    {
        var proposal = new PilotProposal
        {
            Milestones =
            [
                new()
                {
                    Key = "a",
                    Title = "x",
                    DueOn = DateOnly.Parse(due, System.Globalization.CultureInfo.InvariantCulture),
                },
                new() { Key = "b", Title = "không có ngày" },
            ],
        };
        var done = new Dictionary<string, DateOnly>();
        if (reached is not null)
        {
            done["a"] = DateOnly.Parse(reached, System.Globalization.CultureInfo.InvariantCulture);
        }

        Assert.Equal(expected, Assert.Single(PilotSchedule.Marks(proposal, done, stage, Today)).State);
    }

    [Theory]
    [InlineData("2026-04-01", "2027-11-30", "2026-04-01", 20)]
    [InlineData("2026-04-15", "2026-05-02", "2026-04-01", 6)]
    [InlineData("1990-01-01", "2090-01-01", "2024-11-01", 72)]
    public void Axis_IsWholeMonths_AndNeverEndless(string from, string to, string first, int months)
    {
        var axis = TimelineAxis.Of(
            [
                (
                    DateOnly.Parse(from, System.Globalization.CultureInfo.InvariantCulture),
                    DateOnly.Parse(to, System.Globalization.CultureInfo.InvariantCulture)
                ),
            ],
            null,
            Today
        );
        Assert.Equal((first, months), (axis.First.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), axis.Months));
        Assert.InRange(axis.At(Today), 0, 1);
    }

    [Fact]
    public void Axis_PutsDaysInTheirMonths()
    {
        var axis = TimelineAxis.Of([], 2026, Today);
        Assert.Equal((new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 31)), (axis.First, axis.Last));
        Assert.Equal(0, axis.At(new DateOnly(2025, 5, 5)));
        Assert.Equal(1, axis.At(new DateOnly(2027, 1, 1)));
        Assert.Equal(6 / 12.0, axis.At(new DateOnly(2026, 7, 1)), 9);
        Assert.Equal((1 + (14 / 28.0)) / 12, axis.At(new DateOnly(2026, 2, 15)), 9);
        Assert.Equal(12, TimelineAxis.Of([(Today, Today.AddDays(-1))], null, Today).Months);
    }
}
