using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Programme.Pilots.Project;

namespace NangSuatHue.Data.Programme.Pilots.Acceptance;

/// <summary>What a result sheet must say before it can be reported. Pure.</summary>
public static class ResultRules
{
    /// <summary>
    /// The broken rules: a summary, and a value after for every indicator of the proposal. Projects that came from a file have no indicators.
    /// </summary>
    public static List<Issue> Check(PilotProposal proposal, PilotResult result)
    {
        var issues = new List<Issue>();
        if (result.Summary.Length == 0)
        {
            issues.Add(new Issue("summary", "required"));
        }

        issues.AddRange(
            proposal
                .Indicators.Where(i => !result.Values.Any(v => v.Key == i.Key && v.After is not null))
                .Select(i => new Issue($"values.{i.Key}", "required"))
        );
        if (result.Spent.Any(b => b.Amount < 0))
        {
            issues.Add(new Issue("spent", "negative"));
        }

        return issues;
    }
}
