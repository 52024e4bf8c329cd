using NangSuatHue.Data.Programme.Pilots.Project;
using NangSuatHue.Data.Programme.Pilots.Proposal;
using NangSuatHue.Data.Registry.Indicators;

namespace NangSuatHue.Tests.Rules;

/// <summary>Targets and budgets that look wrong are mended, or explained, before a proposal goes.</summary>
public sealed class ProposalDoubtsTests
{
    public static TheoryData<string?, double?, double?, string?> Targets()
    {
        var up = EnterpriseIndicators.LabourProductivity.Code;
        return new()
        {
            { up, 200, 250, null },
            { up, 200, 150, "target_direction" },
            { up, -50, 20, null },
            { up, 200, 1999, null },
            { up, 200, 2000, "target_far" },
            { up, null, 2000, null },
            { up, 200, null, null },
            { up, 200, 200, null },
            { null, 8, 4, null },
            { null, 8, 0.8, "target_far" },
            { null, 0, 40, null },
        };
    }

    [Theory]
    [MemberData(nameof(Targets))]
    public void Target_BesideItsBaseline(string? code, double? before, double? after, string? doubt)
    {
        var i = new PilotIndicator
        {
            Key = "i1",
            Code = code,
            Name = "x",
            Unit = "y",
            Baseline = before,
            Target = after,
        };
        Assert.Equal(doubt, ProposalDoubts.Target(i));
        var today = new DateOnly(2026, 11, 23);
        bool Kept(PilotIndicator x) =>
            ProposalRules.Check(new PilotProposal { Indicators = [x] }, today).Any(f => f.Field == "indicators.i1.target" && f.Code == doubt);
        Assert.Equal(doubt is not null, doubt is not null && Kept(i));
        Assert.False(doubt is not null && Kept(i with { Why = "Đổi sản phẩm." }));
        Assert.False(doubt is not null && !Kept(i with { Why = "  " }));
    }

    [Theory]
    [InlineData("budget_small", 850L)]
    [InlineData("budget_small", 120_000_000L, 999_999L)]
    [InlineData("budget_high", 60_000_000_000L, 40_000_000_001L)]
    [InlineData("budget_high", long.MaxValue, long.MaxValue)]
    [InlineData(null, 1_000_000L, 99_000_000_000L)]
    [InlineData(null, 0L)]
    [InlineData(null)]
    public void Budget_OfAnotherUnit_IsDoubted(string? doubt, params long[] amounts)
    {
        var p = new PilotProposal { Budget = [.. amounts.Select(a => new PilotBudgetLine { Year = 2026, Amount = a })] };
        Assert.Equal(doubt, ProposalDoubts.Budget(p));
        var today = new DateOnly(2026, 11, 23);
        Assert.Equal(doubt is not null, ProposalRules.Check(p, today).Any(i => i.Field == "budget"));
        Assert.DoesNotContain(ProposalRules.Check(p with { BudgetWhy = "Máy nhập khẩu." }, today), i => i.Field == "budget");
    }
}
