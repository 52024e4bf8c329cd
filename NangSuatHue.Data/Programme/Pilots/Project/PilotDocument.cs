using System.Globalization;
using System.Text;

namespace NangSuatHue.Data.Programme.Pilots.Project;

/// <summary>Writes the description of a pilot project's steps from <see cref="PilotWorkflow"/>, with its diagram.</summary>
public static class PilotDocument
{
    /// <summary>Markdown with a Mermaid state diagram.</summary>
    public static string Markdown()
    {
        var steps = PilotWorkflow
            .Stages.SelectMany(s =>
                PilotWorkflow.Acts.Select(a =>
                    (
                        Stage: s,
                        Act: a,
                        Enterprise: PilotWorkflow.Step(s, a, PilotSide.Enterprise),
                        Department: PilotWorkflow.Step(s, a, PilotSide.Department)
                    )
                )
            )
            .Where(x => x.Enterprise is not null || x.Department is not null)
            .ToList();
        var text = new StringBuilder();
        text.AppendLine("# Steps of a pilot project").AppendLine();
        text.AppendLine(
                "Generated from `PilotWorkflow`; a test compares this file with the code (`UPDATE_DOCS=1` writes it anew). "
                    + "What is not listed cannot be done: not by the pages, not by the interface for programs, not by the command "
                    + "line. Every step keeps who, when, from where to where and why, and tells the other side."
            )
            .AppendLine();
        text.AppendLine("```mermaid").AppendLine("stateDiagram-v2").AppendLine("    [*] --> Draft");
        foreach (var (stage, act, enterprise, department) in steps)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"    {stage} --> {(enterprise ?? department)!.To}: {act}");
        }

        foreach (var end in PilotWorkflow.Stages.Where(PilotWorkflow.IsEnd))
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"    {end} --> [*]");
        }

        text.AppendLine("```").AppendLine();
        text.AppendLine("| from | act | to | by | asks for |").AppendLine("| --- | --- | --- | --- | --- |");
        foreach (var (stage, act, enterprise, department) in steps)
        {
            var step = (enterprise ?? department)!;
            var by =
                enterprise is null ? "department"
                : department is null ? "enterprise"
                : "either";
            var asks = string.Join(
                ", ",
                new[] { step.NeedsReason ? "a reason" : null, step.NeedsDecision ? "number and day of the decision" : null }.Where(x => x is not null)
            );
            text.AppendLine(CultureInfo.InvariantCulture, $"| {stage} | {act} | {step.To} | {by} | {asks} |");
        }

        text.AppendLine()
            .AppendLine(
                "Besides the table: a proposal is submitted only when it is complete (`ProposalRules`), approved or rejected "
                    + "only when every appraisal that was asked for is handed in or declined for a conflict of interest, approved "
                    + "only on one at least; who wrote or sent it, or declared a conflict, neither approves, rejects, accepts nor "
                    + "refuses it (`DecisionRules`); a result is reported only with a value after for every indicator "
                    + "(`ResultRules`), and accepted only after the expert who was asked has signed it off."
            );
        return text.ToString();
    }
}
