namespace NangSuatHue.Data.Foundation.Disclosure;

/// <summary>
/// What confidentiality needs to know of a cell: how many enterprises, and of the numerator and the denominator of a ratio their total of absolute
/// values and the two
/// largest. Cells merge, so that a million enterprises are read once. Pure.
/// </summary>
public readonly record struct CellFacts
{
    /// <summary>Enterprises.</summary>
    public int Count { get; init; }

    /// <summary>The numerator's sum, signs kept.</summary>
    public double Numerator { get; init; }

    /// <summary>The denominator's sum, signs kept.</summary>
    public double Denominator { get; init; }

    private Dominance Above { get; init; }

    private Dominance Below { get; init; }

    /// <summary>The facts of one enterprise.</summary>
    public static CellFacts Of(double numerator, double denominator) =>
        new()
        {
            Count = 1,
            Numerator = numerator,
            Denominator = denominator,
            Above = Dominance.Of(numerator),
            Below = Dominance.Of(denominator),
        };

    /// <summary>The facts of two cells together.</summary>
    public CellFacts Merge(CellFacts other) =>
        new()
        {
            Count = Count + other.Count,
            Numerator = Numerator + other.Numerator,
            Denominator = Denominator + other.Denominator,
            Above = Above.Merge(other.Above),
            Below = Below.Merge(other.Below),
        };

    /// <summary>The facts of many cells together.</summary>
    public static CellFacts Merge(IEnumerable<CellFacts> cells) => cells.Aggregate(default(CellFacts), (a, b) => a.Merge(b));

    /// <summary>Whether the cell may be published by itself: the numerator's reason before the denominator's (domain §3).</summary>
    public SuppressionReason Judge(DisclosureRules? rules = null)
    {
        var by = rules ?? DisclosureRules.Default;
        return Count < by.MinimumCell ? SuppressionReason.TooFew
            : Above.Judge(by) is var above and not SuppressionReason.None ? above
            : Below.Judge(by);
    }

    /// <summary>The totals of absolute values of numerator and denominator.</summary>
    public (double Numerator, double Denominator) Absolute => (Above.Total, Below.Total);

    private readonly record struct Dominance(double Total, double First, double Second)
    {
        public static Dominance Of(double value) => new(Math.Abs(value), Math.Abs(value), 0);

        public Dominance Merge(Dominance o) =>
            new(Total + o.Total, Math.Max(First, o.First), First >= o.First ? Math.Max(Second, o.First) : Math.Max(First, o.Second));

        public SuppressionReason Judge(DisclosureRules rules) => rules.Dominated(Total, First, Second);
    }
}
