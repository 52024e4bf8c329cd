namespace NangSuatHue.Data.Registry.Quality;

/// <summary>
/// The values of one cell in bounded memory: exact up to <see cref="MostExact"/> values, beyond that counts in steps of <see cref="Step"/>, so that median
/// and deviation of large cells are right to half a step. Values are natural logarithms of positive amounts; what lies outside the range counts at its end.
/// </summary>
public sealed class ValueSketch
{
    /// <summary>Values held one by one.</summary>
    public const int MostExact = 512;

    /// <summary>Width of a step, log points: two per cent.</summary>
    public const double Step = 0.02;

    private const double Least = -5,
        Most = 37;
    private List<double>? exact = [];
    private int[]? steps;

    /// <summary>How many values were added.</summary>
    public int Count { get; private set; }

    /// <summary>Adds a value.</summary>
    public void Add(double value)
    {
        Count++;
        if (exact is { } list)
        {
            list.Add(value);
            if (list.Count > MostExact)
            {
                Spread();
            }

            return;
        }

        steps![Index(value)]++;
    }

    /// <summary>Adds all of another.</summary>
    public void Add(ValueSketch other)
    {
        if (other.exact is { } list)
        {
            list.ForEach(Add);
            return;
        }

        Spread();
        for (var i = 0; i < other.steps!.Length; i++)
        {
            steps![i] += other.steps[i];
        }

        Count += other.Count;
    }

    /// <summary>Median and median absolute deviation.</summary>
    public RobustCentre Centre()
    {
        if (exact is not null)
        {
            return RobustScore.Centre(exact);
        }

        var filled = steps!.Select((n, i) => (Value: Least + (i * Step), N: n)).Where(s => s.N > 0).ToList();
        var median = Median(filled);
        return new RobustCentre(median, Median(filled.Select(s => (Value: Math.Abs(s.Value - median), s.N)).OrderBy(s => s.Value)), Count);
    }

    /// <summary>How many values lie farther from the centre than the bound, on one side: below for a negative bound. Right to a step in large cells.</summary>
    public int Beyond(RobustCentre centre, double bound) =>
        exact is not null ? exact.Count(v => Is(centre.Score(v), bound)) : steps!.Where((_, i) => Is(centre.Score(Least + (i * Step)), bound)).Sum();

    private void Spread()
    {
        if (exact is { } list)
        {
            steps = new int[(int)Math.Ceiling((Most - Least) / Step) + 1];
            foreach (var v in list)
            {
                steps[Index(v)]++;
            }

            exact = null;
        }
    }

    private static bool Is(double score, double bound) => bound < 0 ? score < bound : score > bound;

    private double Median(IEnumerable<(double Value, int N)> ordered)
    {
        var (before, low) = (0L, double.NaN);
        foreach (var (value, n) in ordered)
        {
            before += n;
            if (double.IsNaN(low) && before * 2 >= Count)
            {
                low = value;
            }

            if (before * 2 > Count)
            {
                return (low + value) / 2;
            }
        }

        return low;
    }

    private static int Index(double value) => (int)Math.Round((Math.Clamp(value, Least, Most) - Least) / Step);
}
