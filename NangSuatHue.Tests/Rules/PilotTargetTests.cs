using System.Globalization;
using NangSuatHue.Data.Foundation.Features;
using NangSuatHue.Data.Programme.Pilots.Desk;
using NangSuatHue.Data.Programme.Pilots.Project;
using NangSuatHue.Data.Registry.Reference;

namespace NangSuatHue.Tests.Rules;

/// <summary>
/// Target T3 of plan 439/KH-UBND (seeds/reference/plan-2026-targets.csv; domain §6): distinct SMEs with an approved pilot that ran in the year. SME:
/// micro, small
/// or medium by decree 80/2021/NĐ-CP, article 5.
/// </summary>
public sealed class PilotTargetTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    private static TargetFacts Facts(
        PilotStage stage,
        string? started = null,
        string? ended = null,
        int id = 1,
        int enterprise = 1,
        string? ran = null,
        string? endedBy = null,
        params YearSize[] sizes
    ) =>
        new()
        {
            Id = id,
            EnterpriseId = enterprise,
            Stage = stage,
            StartsOn = new DateOnly(2026, 3, 1),
            EndsOn = new DateOnly(2027, 6, 30),
            StartedOn = Day(started),
            EndedOn = Day(ended),
            RanOn = Day(ran),
            EndedEventOn = Day(endedBy),
            Sizes = sizes.Length > 0 ? sizes : [new(2026, SizeClass.Small, SizeCriterion.Revenue)],
        };

    private static DateOnly? Day(string? text) => text is null ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    [Theory]
    [InlineData(PilotStage.Draft, null, null, TargetVerdict.NotApproved)]
    [InlineData(PilotStage.Submitted, null, null, TargetVerdict.NotApproved)]
    [InlineData(PilotStage.UnderAppraisal, null, null, TargetVerdict.NotApproved)]
    [InlineData(PilotStage.Returned, null, null, TargetVerdict.NotApproved)]
    [InlineData(PilotStage.Rejected, null, null, TargetVerdict.Rejected)]
    [InlineData(PilotStage.Approved, null, null, TargetVerdict.NotStarted)]
    [InlineData(PilotStage.Running, "2026-04-01", null, TargetVerdict.Counts)]
    [InlineData(PilotStage.Reported, "2026-04-01", null, TargetVerdict.Counts)]
    [InlineData(PilotStage.Accepted, "2026-04-01", "2026-10-01", TargetVerdict.Counts)]
    [InlineData(PilotStage.NotAccepted, "2026-04-01", "2026-10-01", TargetVerdict.Counts)]
    [InlineData(PilotStage.Stopped, "2026-04-01", "2026-10-01", TargetVerdict.Counts)]
    [InlineData(PilotStage.Stopped, null, "2026-10-01", TargetVerdict.StoppedBefore)]
    // A project of a file has no steps: its plan says when it ran.
    [InlineData(PilotStage.Running, null, null, TargetVerdict.Counts)]
    [InlineData(PilotStage.Accepted, null, null, TargetVerdict.Counts)]
    public void Verdict_FollowsTheStage(PilotStage stage, string? started, string? ended, TargetVerdict expected) =>
        Assert.Equal(expected, Assert.Single(PilotTarget.Judge([Facts(stage, started, ended)], 2026, Today)).Verdict);

    [Theory]
    [InlineData("2025-12-31", "2026-01-01", true)]
    [InlineData("2025-01-01", "2025-12-31", false)]
    [InlineData("2026-11-23", "2027-01-01", true)]
    [InlineData("2024-05-01", "2027-05-01", true)]
    [InlineData("2027-01-01", "2027-05-01", false)]
    // An end before the beginning is a slip: the project ran on its first day at least.
    [InlineData("2026-05-01", "2025-05-01", true)]
    public void Run_CountsInTheYears_ThatItTouches(string from, string to, bool counts)
    {
        var sizes = Enumerable.Range(2023, 5).Select(y => new YearSize(y, SizeClass.Micro, SizeCriterion.Revenue)).ToArray();
        Assert.Equal(
            counts ? TargetVerdict.Counts : TargetVerdict.OtherYear,
            Assert.Single(PilotTarget.Judge([Facts(PilotStage.Accepted, from, to, sizes: sizes)], 2026, Today)).Verdict
        );
    }

    [Theory]
    [InlineData(2025, TargetVerdict.OtherYear)]
    [InlineData(2026, TargetVerdict.Counts)]
    [InlineData(2027, TargetVerdict.OtherYear)]
    public void ProjectThatGoesOn_HasRunUntilToday(int year, TargetVerdict expected) =>
        Assert.Equal(expected, Assert.Single(PilotTarget.Judge([Facts(PilotStage.Running, "2026-04-01")], year, Today)).Verdict);

    [Fact]
    public void Project_PlannedForLater_HasNotRun() =>
        Assert.Equal(
            TargetVerdict.OtherYear,
            Assert.Single(PilotTarget.Judge([Facts(PilotStage.Running) with { StartsOn = new DateOnly(2026, 12, 1) }], 2026, Today)).Verdict
        );

    [Theory]
    [InlineData("2026 Micro", TargetVerdict.Counts, 2026)]
    [InlineData("2026 Medium", TargetVerdict.Counts, 2026)]
    [InlineData("2026 Large", TargetVerdict.Large, 2026)]
    [InlineData("2026 NotApplicable", TargetVerdict.NotEnterprise, 2026)]
    [InlineData("2026 Unknown", TargetVerdict.UnknownSize, 2026)]
    [InlineData("2025 Small", TargetVerdict.Counts, 2025)]
    [InlineData("2026 Unknown;2025 Small", TargetVerdict.Counts, 2025)]
    [InlineData("2026 Large;2025 Small", TargetVerdict.Large, 2026)]
    [InlineData("2026 Small;2025 Large", TargetVerdict.Counts, 2026)]
    [InlineData("2024 Small;2027 Small", TargetVerdict.NoFigures, null)]
    public void Size_IsThatOfTheFirstRunningYear_ElseOfTheYearBefore(string sizes, TargetVerdict expected, int? year)
    {
        var given = sizes
            .Split(';')
            .Select(s => s.Split(' '))
            .Select(s => new YearSize(int.Parse(s[0], CultureInfo.InvariantCulture), Enum.Parse<SizeClass>(s[1]), SizeCriterion.Revenue))
            .ToArray();
        var line = Assert.Single(PilotTarget.Judge([Facts(PilotStage.Running, "2026-04-01", sizes: given)], 2026, Today));
        Assert.Equal((expected, year), (line.Verdict, line.Size?.Year));
    }

    [Fact]
    public void Enterprise_CountsOnce_ByTheProjectThatBeganFirst()
    {
        var lines = PilotTarget.Judge(
            [
                Facts(PilotStage.Running, "2026-06-01", id: 1),
                Facts(PilotStage.Running, "2026-04-01", id: 2),
                Facts(PilotStage.Draft, id: 3),
                Facts(PilotStage.Running, "2026-04-01", id: 4, enterprise: 9),
            ],
            2026,
            Today
        );
        Assert.Equal(
            [TargetVerdict.SameEnterprise, TargetVerdict.Counts, TargetVerdict.NotApproved, TargetVerdict.Counts],
            lines.Select(l => l.Verdict)
        );
    }

    [Theory]
    [InlineData(PilotStage.Accepted, "2026-02-01", "2026-09-01", "2026-01-15", "2026-10-01", "2026-02-01", "2026-09-01", false)]
    [InlineData(PilotStage.Accepted, null, null, "2026-01-15", "2026-10-01", "2026-01-15", "2026-10-01", false)]
    [InlineData(PilotStage.Accepted, null, null, null, null, "2026-03-01", "2027-06-30", true)]
    [InlineData(PilotStage.Running, null, null, null, null, "2026-03-01", null, true)]
    [InlineData(PilotStage.Stopped, null, "2026-09-01", "2026-01-15", null, "2026-01-15", "2026-09-01", false)]
    public void Run_IsWhatWasWritten_ElseTheSteps_ElseThePlan(
        PilotStage stage,
        string? started,
        string? ended,
        string? ran,
        string? endedBy,
        string from,
        string? to,
        bool planned
    ) => Assert.Equal(new PilotRun(Day(from)!.Value, Day(to), planned), PilotTarget.RunOf(Facts(stage, started, ended, ran: ran, endedBy: endedBy)));

    [Fact]
    public void Target_OfThePlan_IsReadFromTheSeeds()
    {
        var target = PlanTarget.Read(Seeds.Folder).Single(t => t.Code == "T3");
        Assert.Equal((">=", 2.0), (target.Comparison, target.Value));
        Assert.Equal([false, true, true], new double[] { 1, 2, 3 }.Select(target.IsReached));
    }

    /// <summary>Whatever the projects: no enterprise counts twice, none counts without a run in the year, and every project has a verdict.</summary>
    [Fact]
    public void Judge_OverRandomProjects_KeepsItsPromises()
    {
        var random = new Random(439);
        for (var round = 0; round < 300; round++)
        {
            var projects = Enumerable
                .Range(1, 12)
                .Select(i =>
                    Facts(
                        PilotWorkflow.Flow.States[random.Next(PilotWorkflow.Flow.States.Count)],
                        Some(),
                        Some(),
                        i,
                        random.Next(1, 5),
                        Some(),
                        Some(),
                        new YearSize(random.Next(2023, 2028), (SizeClass)random.Next(6), SizeCriterion.Revenue)
                    )
                )
                .ToList();
            var lines = PilotTarget.Judge(projects, 2026, Today);
            Assert.Equal(projects.Select(p => p.Id), lines.Select(l => l.Facts.Id));
            var counting = lines.Where(l => l.Verdict == TargetVerdict.Counts).ToList();
            Assert.Equal(counting.Count, counting.Select(l => l.Facts.EnterpriseId).Distinct().Count());
            Assert.All(
                counting,
                l =>
                    Assert.True(
                        l.Run!.Value.From <= Today
                            && l.Run.Value.From.Year <= 2026
                            && (l.Run.Value.To ?? Today).Year >= 2026
                            && l.Size!.Value.Class is SizeClass.Micro or SizeClass.Small or SizeClass.Medium
                    )
            );
            Assert.All(
                lines.Where(l => l.Verdict == TargetVerdict.SameEnterprise),
                l => Assert.Contains(counting, c => c.Facts.EnterpriseId == l.Facts.EnterpriseId)
            );
        }

        string? Some() =>
            random.Next(3) == 0 ? null : new DateOnly(2024, 1, 1).AddDays(random.Next(1500)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    }
}
