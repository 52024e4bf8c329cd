using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Programme.Pilots.Project;

namespace NangSuatHue.Data.Programme.Pilots.Proposal;

/// <summary>
/// What a proposal must say before it can be submitted. Pure; the names of fields are those of <see cref="PilotProposal"/>, parts by key
/// (<c>indicators.i1.target</c>).
/// </summary>
public static class ProposalRules
{
    /// <summary>The longest text of one field, characters.</summary>
    public const int MaxText = 4000;

    /// <summary>The most lines of one list.</summary>
    public const int MaxLines = 30;

    /// <summary>The broken rules, in the order of the wizard.</summary>
    public static List<Issue> Check(PilotProposal p, DateOnly today)
    {
        var issues = new List<Issue>();
        Need("title", p.Title.Length > 0);
        Need("problem", p.Problem.Length > 0);
        Need("objective", p.Objective.Length > 0);
        Need("items", p.Items.Count > 0);
        Need("indicators", p.Indicators.Count > 0);
        foreach (var i in p.Indicators)
        {
            Need($"indicators.{i.Key}.name", i.Name.Length > 0);
            Need($"indicators.{i.Key}.unit", i.Unit.Length > 0);
            Need($"indicators.{i.Key}.baseline", i.Baseline is not null);
            Need($"indicators.{i.Key}.target", i.Target is not null);
            if (TargetFault(i) is { } fault)
            {
                issues.Add(new Issue($"indicators.{i.Key}.target", fault));
            }
        }

        Need("startsOn", p.StartsOn is not null);
        Need("endsOn", p.EndsOn is not null);
        if (p.EndsOn < p.StartsOn)
        {
            issues.Add(new Issue("endsOn", "end_before_start"));
        }

        if (p.EndsOn < today)
        {
            issues.Add(new Issue("endsOn", "end_past"));
        }

        Need("milestones", p.Milestones.Count > 0);
        foreach (var m in p.Milestones)
        {
            Need($"milestones.{m.Key}.title", m.Title.Length > 0);
            Need($"milestones.{m.Key}.dueOn", m.DueOn is not null);
            if (m.DueOn is { } due && (due < p.StartsOn || due > p.EndsOn))
            {
                issues.Add(new Issue($"milestones.{m.Key}.dueOn", "milestone_outside"));
            }
        }

        if (BudgetFault(p) is { } money)
        {
            issues.Add(new Issue("budget", money));
        }

        return issues;

        void Need(string field, bool there)
        {
            if (!there)
            {
                issues.Add(new Issue(field, "required"));
            }
        }
    }

    private static string? TargetFault(PilotIndicator i) =>
        i.Baseline is { } before && before == i.Target ? "target_same"
        : string.IsNullOrWhiteSpace(i.Why) ? ProposalDoubts.Target(i)
        : null;

    private static string? BudgetFault(PilotProposal p) =>
        p.Budget.Any(b => b.Amount < 0) ? "negative"
        : string.IsNullOrWhiteSpace(p.BudgetWhy) ? ProposalDoubts.Budget(p)
        : null;
}
