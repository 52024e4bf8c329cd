using NangSuatHue.Data.Programme.Pilots.Project;

namespace NangSuatHue.Tests.Rules;

/// <summary>A goal is met in the direction that its target says.</summary>
public sealed class PilotGoalTests
{
    [Theory]
    [InlineData(200.0, 250.0, 250.0, true)]
    [InlineData(200.0, 250.0, 249.9, false)]
    [InlineData(6.8, 4.0, 3.9, true)]
    [InlineData(6.8, 4.0, 4.1, false)]
    [InlineData(null, 10.0, 12.0, true)]
    [InlineData(5.0, 5.0, 5.0, true)]
    [InlineData(5.0, 5.0, 4.0, false)]
    [InlineData(5.0, null, 4.0, null)]
    [InlineData(5.0, 6.0, null, null)]
    public void Met_FollowsTheTargetsDirection(double? baseline, double? target, double? after, bool? met) =>
        Assert.Equal(
            met,
            PilotGoal.Met(
                new PilotIndicator
                {
                    Key = "i1",
                    Baseline = baseline,
                    Target = target,
                },
                after
            )
        );
}
