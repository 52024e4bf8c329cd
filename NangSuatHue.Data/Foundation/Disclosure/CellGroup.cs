namespace NangSuatHue.Data.Foundation.Disclosure;

/// <summary>
/// What confidentiality needs to know of a cell in which several ratios are published side by side: the facts of each. It may be published where it passes
/// for every ratio, so that all share one pattern and none gives away what another hides. Pure.
/// </summary>
public sealed class CellGroup
{
    private readonly CellFacts[] parts;

    private CellGroup(CellFacts[] parts) => this.parts = parts;

    /// <summary>The facts by ratio; a ratio without an enterprise has none.</summary>
    public IReadOnlyList<CellFacts> Parts => parts;

    /// <summary>Enterprises of the ratio that has the most.</summary>
    public int Count => parts.Max(p => p.Count);

    /// <summary>A cell of these.</summary>
    public static CellGroup Of(params IEnumerable<CellFacts> parts) => new([.. parts]);

    /// <summary>Both cells together.</summary>
    public CellGroup Merge(CellGroup? other) => other is null ? this : new([.. parts.Zip(other.parts, (a, b) => a.Merge(b))]);

    /// <summary>The first reason of a ratio that has any enterprise; None where all may be published.</summary>
    public SuppressionReason Judge(DisclosureRules? rules = null)
    {
        foreach (var part in parts)
        {
            if (part.Count > 0 && part.Judge(rules) is var reason and not SuppressionReason.None)
            {
                return reason;
            }
        }

        return SuppressionReason.None;
    }
}
