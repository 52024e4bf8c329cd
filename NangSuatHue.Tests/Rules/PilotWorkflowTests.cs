using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Programme.Pilots.Project;

namespace NangSuatHue.Tests.Rules;

/// <summary>The steps of a pilot project, stage by stage (domain §9, the plan's task on pilot projects).</summary>
public sealed class PilotWorkflowTests
{
    [Theory]
    [InlineData(PilotStage.Draft, PilotSide.Enterprise, PilotAct.Submit)]
    [InlineData(PilotStage.Draft, PilotSide.Department, PilotAct.Submit)]
    [InlineData(PilotStage.Submitted, PilotSide.Enterprise, PilotAct.Withdraw)]
    [InlineData(PilotStage.Submitted, PilotSide.Department, PilotAct.BeginAppraisal, PilotAct.Return)]
    [InlineData(PilotStage.UnderAppraisal, PilotSide.Enterprise)]
    [InlineData(PilotStage.UnderAppraisal, PilotSide.Department, PilotAct.Return, PilotAct.Reject, PilotAct.Approve)]
    [InlineData(PilotStage.Returned, PilotSide.Enterprise, PilotAct.Submit)]
    [InlineData(PilotStage.Returned, PilotSide.Department, PilotAct.Submit)]
    [InlineData(PilotStage.Rejected, PilotSide.Enterprise)]
    [InlineData(PilotStage.Rejected, PilotSide.Department)]
    [InlineData(PilotStage.Approved, PilotSide.Enterprise, PilotAct.Start, PilotAct.Stop)]
    [InlineData(PilotStage.Approved, PilotSide.Department, PilotAct.Start, PilotAct.Stop)]
    [InlineData(PilotStage.Running, PilotSide.Enterprise, PilotAct.Report, PilotAct.Stop)]
    [InlineData(PilotStage.Running, PilotSide.Department, PilotAct.Stop)]
    [InlineData(PilotStage.Reported, PilotSide.Enterprise, PilotAct.WithdrawReport)]
    [InlineData(PilotStage.Reported, PilotSide.Department, PilotAct.ReturnReport, PilotAct.Accept, PilotAct.NotAccept)]
    [InlineData(PilotStage.Accepted, PilotSide.Department)]
    [InlineData(PilotStage.NotAccepted, PilotSide.Department)]
    [InlineData(PilotStage.Stopped, PilotSide.Enterprise)]
    public void Next_IsThis_AndNothingElse(PilotStage stage, PilotSide side, params PilotAct[] acts) =>
        Assert.Equal(acts, PilotWorkflow.Flow.Next(stage, side).Select(n => n.Act));

    [Fact]
    public void NobodyElse_TakesAnyStep()
    {
        foreach (var stage in PilotWorkflow.Flow.States)
        {
            Assert.Empty(PilotWorkflow.Flow.Next(stage, PilotSide.None));
        }

        Assert.Equal([Role.Officer, Role.Operator], Enum.GetValues<Role>().Where(r => PilotWorkflow.SideOf(r) == PilotSide.Department));
        Assert.Equal([Role.Representative], Enum.GetValues<Role>().Where(r => PilotWorkflow.SideOf(r) == PilotSide.Enterprise));
        Assert.Equal(
            PilotSide.None,
            PilotRights.Side(
                new Actor
                {
                    Role = Role.Representative,
                    Name = "x",
                    EnterpriseId = 1,
                },
                2
            )
        );
    }

    [Fact]
    public void ANo_WantsAReason_AndADecisionItsNumber()
    {
        var steps = PilotWorkflow
            .Flow.States.SelectMany(s => PilotWorkflow.Flow.Next(s, PilotSide.Department).Concat(PilotWorkflow.Flow.Next(s, PilotSide.Enterprise)))
            .ToList();
        Assert.All(
            steps,
            s =>
                Assert.Equal(
                    s.Act is PilotAct.Return or PilotAct.Reject or PilotAct.ReturnReport or PilotAct.NotAccept or PilotAct.Stop,
                    s.Step.NeedsReason
                )
        );
        Assert.All(
            steps,
            s => Assert.Equal(s.Act is PilotAct.Approve or PilotAct.Reject or PilotAct.Accept or PilotAct.NotAccept, s.Step.NeedsDecision)
        );
    }

    [Fact]
    public void EveryStage_IsReached_AndAnEndLeadsNowhere()
    {
        var steps = PilotWorkflow
            .Flow.States.SelectMany(s =>
                new[] { PilotSide.Department, PilotSide.Enterprise }.SelectMany(side =>
                    PilotWorkflow.Flow.Next(s, side).Select(n => (From: s, n.Step.To))
                )
            )
            .ToList();
        Assert.Equal(
            PilotWorkflow.Flow.States.Where(s => s != PilotStage.Draft).ToHashSet(),
            steps.Select(s => s.To).Where(s => s != PilotStage.Draft).ToHashSet()
        );
        Assert.Equal(
            PilotWorkflow.Flow.States.Where(PilotWorkflow.Flow.IsEnd).ToHashSet(),
            PilotWorkflow.Flow.States.Where(s => steps.TrueForAll(x => x.From != s)).ToHashSet()
        );
    }
}
