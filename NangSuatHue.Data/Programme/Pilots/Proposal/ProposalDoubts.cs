using NangSuatHue.Data.Programme.Pilots.Project;
using NangSuatHue.Data.Registry.Indicators;

namespace NangSuatHue.Data.Programme.Pilots.Proposal;

/// <summary>What looks wrong in a proposal's numbers. It is mended, or the author says why it is right. Pure; codes are those of the sentences.</summary>
public static class ProposalDoubts
{
    /// <summary>How many times the baseline a target is far.</summary>
    public const double Far = 10;

    /// <summary>Below this a line of the budget was likely typed in another unit, đồng.</summary>
    public const long Small = 1_000_000;

    /// <summary>Above this the sum of the budget was likely typed in another unit, đồng: the plan's projects are of small enterprises.</summary>
    public const long High = 100_000_000_000;

    /// <summary>What is wrong with a target beside its baseline; null for nothing.</summary>
    public static string? Target(PilotIndicator i) =>
        (i.Baseline, i.Target) is not ({ } before, { } after) || before.Equals(after) ? null
        : DirectionOf(i) switch
        {
            IndicatorDirection.HigherIsBetter => after < before,
            IndicatorDirection.LowerIsBetter => after > before,
            _ => false,
        }
            ? "target_direction"
        : before > 0 && (after >= before * Far || after <= before / Far) ? "target_far"
        : null;

    /// <summary>What is wrong with the budget; null for nothing.</summary>
    public static string? Budget(PilotProposal p) =>
        p.Budget.Any(b => b.Amount is > 0 and < Small) ? "budget_small"
        : p.Budget.Sum(b => (decimal)(b.Amount ?? 0)) > High ? "budget_high"
        : null;

    private static IndicatorDirection DirectionOf(PilotIndicator i) =>
        EnterpriseIndicators.All.FirstOrDefault(x => x.Code == i.Code)?.Direction ?? IndicatorDirection.Neutral;
}
