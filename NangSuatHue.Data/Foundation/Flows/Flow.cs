using System.Globalization;
using System.Text;

namespace NangSuatHue.Data.Foundation.Flows;

/// <summary>
/// A workflow as a table: what is not listed cannot be done, by page, interface or command. Pure. The first side of <typeparamref name="TSide"/> is that of
/// nobody.
/// </summary>
public sealed class Flow<TState, TAct, TSide> : IFlow
    where TState : struct, Enum
    where TAct : struct, Enum
    where TSide : struct, Enum
{
    private readonly Dictionary<(TState, TAct, TSide), FlowStep<TState>> steps = [];
    private readonly string title;
    private readonly string besides;

    /// <summary>Of a name, an English title, the rules, and a sentence on what is checked besides the table.</summary>
    /// <exception cref="ArgumentException">Two rules say something about the same state, act and side.</exception>
    public Flow(string name, string title, IReadOnlyList<FlowRule<TState, TAct, TSide>> rules, string besides = "")
    {
        (Name, this.title, this.besides) = (name, title, besides);
        foreach (var rule in rules)
        {
            foreach (var from in rule.From)
            {
                foreach (var side in rule.By)
                {
                    steps.Add((from, rule.Act, side), new FlowStep<TState>(rule.To ?? from, rule.Reason, rule.Decision));
                }
            }
        }
    }

    /// <inheritdoc />
    public string Name { get; }

    /// <summary>All states, in order.</summary>
    public IReadOnlyList<TState> States { get; } = Enum.GetValues<TState>();

    /// <summary>All acts.</summary>
    public IReadOnlyList<TAct> Acts { get; } = Enum.GetValues<TAct>();

    private static IReadOnlyList<TSide> Sides { get; } = Enum.GetValues<TSide>();

    /// <summary>Where an act by a side leads from a state; null where it may not be done.</summary>
    public FlowStep<TState>? Step(TState state, TAct act, TSide side) => steps.GetValueOrDefault((state, act, side));

    /// <summary>What a side may do next, with where it leads.</summary>
    public IReadOnlyList<(TAct Act, FlowStep<TState> Step)> Next(TState state, TSide side) =>
        Acts.Select(a => (Act: a, Step: Step(state, a, side))).Where(x => x.Step is not null).Select(x => (x.Act, x.Step!)).ToList();

    /// <summary>Whether no act leads out of a state.</summary>
    public bool IsEnd(TState state) => steps.All(s => !s.Key.Item1.Equals(state) || s.Value.To.Equals(state));

    /// <inheritdoc />
    public string Markdown()
    {
        var lines = States
            .SelectMany(s =>
                Acts.SelectMany(a =>
                    Sides
                        .Where(x => Step(s, a, x) is not null)
                        .GroupBy(x => Step(s, a, x)!)
                        .Select(g => (From: s, Act: a, Step: g.Key, By: string.Join(" or ", g.Select(x => x.ToString().ToLowerInvariant()))))
                )
            )
            .ToList();
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"# {title}").AppendLine();
        text.AppendLine(
                "Drawn from the table in the code; a test compares the two (`UPDATE_DOCS=1` writes it anew). What is not listed cannot be done."
            )
            .AppendLine();
        text.AppendLine("```mermaid").AppendLine("stateDiagram-v2").AppendLine(CultureInfo.InvariantCulture, $"    [*] --> {States[0]}");
        foreach (var (from, act, step, _) in lines.Where(l => !l.Step.To.Equals(l.From)).DistinctBy(l => (l.From, l.Act, l.Step.To)))
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"    {from} --> {step.To}: {act}");
        }

        foreach (var end in States.Where(IsEnd))
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"    {end} --> [*]");
        }

        text.AppendLine("```").AppendLine();
        text.AppendLine("| from | act | to | by | asks for |").AppendLine("| --- | --- | --- | --- | --- |");
        foreach (var (from, act, step, by) in lines)
        {
            var asks = string.Join(
                ", ",
                new[] { step.NeedsReason ? "a reason" : null, step.NeedsDecision ? "number and day of the decision" : null }.OfType<string>()
            );
            text.AppendLine(CultureInfo.InvariantCulture, $"| {from} | {act} | {step.To} | {by} | {asks} |");
        }

        if (besides.Length > 0)
        {
            text.AppendLine().AppendLine("Besides the table: " + besides);
        }

        return text.ToString();
    }
}
