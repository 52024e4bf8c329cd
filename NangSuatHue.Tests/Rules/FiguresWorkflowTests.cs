using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Ledger;
using NangSuatHue.Data.Registry.Enterprises;
using NangSuatHue.Data.Registry.Figures;
using NangSuatHue.Data.Registry.Quality;

namespace NangSuatHue.Tests.Rules;

/// <summary>
/// The steps of one year's figures, every status, act and side (domain §9: imported, submitted, verified, locked; issue: sent back field by field,
/// reopened on request).
/// </summary>
public sealed class FiguresWorkflowTests
{
    /// <summary>The whole table: where each allowed act leads, with an asterisk where it wants a reason.</summary>
    private static readonly Dictionary<(DataStatus, FiguresSide), string> Table = new()
    {
        [(DataStatus.Imported, FiguresSide.Enterprise)] = "Save Imported, Submit Submitted",
        [(DataStatus.Imported, FiguresSide.Department)] = "Save Imported, Verify Verified",
        [(DataStatus.Submitted, FiguresSide.Enterprise)] = "Save Submitted*",
        [(DataStatus.Submitted, FiguresSide.Department)] = "Save Submitted*, Verify Verified, Return Returned*",
        [(DataStatus.Returned, FiguresSide.Enterprise)] = "Save Returned, Submit Submitted",
        [(DataStatus.Returned, FiguresSide.Department)] = "Save Returned",
        [(DataStatus.Verified, FiguresSide.Enterprise)] = "AskReopen Verified*",
        [(DataStatus.Verified, FiguresSide.Department)] =
            "Save Verified*, Reopen Returned, KeepClosed Verified*, Lock Locked, Unverify Submitted, UnverifyImported Imported",
        [(DataStatus.Locked, FiguresSide.Enterprise)] = "AskReopen Locked*",
        [(DataStatus.Locked, FiguresSide.Department)] = "Reopen Returned, KeepClosed Locked*, Unlock Verified*",
    };

    public static TheoryData<DataStatus, FiguresAct, FiguresSide> Combinations()
    {
        var data = new TheoryData<DataStatus, FiguresAct, FiguresSide>();
        foreach (var status in FiguresWorkflow.Flow.States)
        {
            foreach (var act in FiguresWorkflow.Flow.Acts)
            {
                foreach (var side in Enum.GetValues<FiguresSide>())
                {
                    data.Add(status, act, side);
                }
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Combinations))]
    public void Step_IsAsTheTableSays(DataStatus status, FiguresAct act, FiguresSide side)
    {
        var line = Table.GetValueOrDefault((status, side), "").Split(", ").FirstOrDefault(x => x.Split(' ')[0] == act.ToString())?.Split(' ')[1];
        var step = FiguresWorkflow.Flow.Step(status, act, side);
        Assert.Equal(line, step is null ? null : step.To + (step.NeedsReason ? "*" : ""));
    }

    [Fact]
    public void EveryStatus_IsReached_AndNoneIsAnEnd()
    {
        var steps = Combinations()
            .Select(x => (From: x.Data.Item1, Step: FiguresWorkflow.Flow.Step(x.Data.Item1, x.Data.Item2, x.Data.Item3)))
            .Where(x => x.Step is not null && x.Step.To != x.From)
            .ToList();
        Assert.Equal(FiguresWorkflow.Flow.States.Order(), steps.Select(s => s.Step!.To).Distinct().Order());
        Assert.All(FiguresWorkflow.Flow.States, s => Assert.Contains(steps, x => x.From == s));
    }

    /// <summary>However people act at random, verified figures were never changed by the enterprise and locked ones by nobody.</summary>
    [Fact]
    public void RandomActs_NeverChangeClosedFigures()
    {
        var random = new Random(6);
        for (var round = 0; round < 500; round++)
        {
            var status = DataStatus.Imported;
            for (var i = 0; i < 40; i++)
            {
                var (act, side) = (FiguresWorkflow.Flow.Acts[random.Next(FiguresWorkflow.Flow.Acts.Count)], (FiguresSide)random.Next(3));
                if (FiguresWorkflow.Flow.Step(status, act, side) is not { } step)
                {
                    continue;
                }

                Assert.NotEqual(FiguresSide.None, side);
                Assert.False(
                    act == FiguresAct.Save && (status == DataStatus.Locked || (status == DataStatus.Verified && side == FiguresSide.Enterprise))
                );
                Assert.False(step.To == DataStatus.Verified && side == FiguresSide.Enterprise && status != DataStatus.Verified);
                Assert.False(
                    step.To == DataStatus.Submitted && side == FiguresSide.Department && status is not (DataStatus.Submitted or DataStatus.Verified)
                );
                status = step.To;
            }
        }
    }

    [Fact]
    public void Sides_FollowRoleAndEnterprise()
    {
        foreach (var role in Enum.GetValues<Role>())
        {
            var expected = role switch
            {
                Role.Officer or Role.Operator => FiguresSide.Department,
                Role.Representative => FiguresSide.Enterprise,
                _ => FiguresSide.None,
            };
            Assert.Equal(
                expected,
                FiguresWorkflow.SideOf(
                    new Actor
                    {
                        Role = role,
                        Name = "x",
                        EnterpriseId = 1,
                    },
                    1
                )
            );
            Assert.Equal(
                expected == FiguresSide.Enterprise ? FiguresSide.None : expected,
                FiguresWorkflow.SideOf(
                    new Actor
                    {
                        Role = role,
                        Name = "x",
                        EnterpriseId = 1,
                    },
                    2
                )
            );
        }
    }

    [Fact]
    public void SinceReturn_GivesTheNetChange()
    {
        Change Of(string before, string after) =>
            new()
            {
                Actor = "x",
                ActorId = null,
                Before = before,
                After = after,
            };
        var changes = new List<Change>
        {
            Of("""{"net_revenue":1}""", """{"net_revenue":5}"""),
            Of("""{"data_status":1}""", """{"data_status":4}"""),
            Of("""{"net_revenue":5,"employees":3}""", """{"net_revenue":7,"employees":4}"""),
            Of("""{"employees":4,"note":null}""", """{"employees":3,"note":"x"}"""),
            Of("""{"net_revenue":7,"data_status":4}""", """{"net_revenue":8,"data_status":1}"""),
        };
        Assert.Equal([new FigureChange("net_revenue", "5", "8"), new FigureChange("note", null, "x")], FiguresHistory.SinceReturn(changes));
        Assert.Empty(FiguresHistory.SinceReturn(changes[..1]));
        Assert.Equal([null, DataStatus.Returned, null, null, DataStatus.Submitted], changes.Select(FiguresHistory.StatusAfter));
    }

    [Fact]
    public void Doubts_AreThoseOfTheQualityRules()
    {
        var figures = new YearFigures
        {
            Year = 2025,
            NetRevenue = 1_000_000_000,
            LabourCost = 2_000_000_000,
            Employees = 10,
            InsuredEmployees = 20,
        };
        Assert.Equal(["insuredEmployees", "labourCost"], YearDoubts.Of(2025, [figures]).Select(d => d.Field.Field().Name).Order());
        Assert.Contains(
            YearDoubts.Of(
                2025,
                [
                    new YearFigures
                    {
                        Year = 2025,
                        NetRevenue = 1_000_000_000,
                        Employees = 10,
                    },
                    new YearFigures
                    {
                        Year = 2024,
                        NetRevenue = 10_000_000,
                        Employees = 10,
                    },
                ]
            ),
            d => d.Field == Figure.NetRevenue
        );
    }
}
