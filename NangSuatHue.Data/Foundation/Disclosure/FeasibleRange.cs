namespace NangSuatHue.Data.Foundation.Disclosure;

/// <summary>
/// How closely sums of unknown amounts, none negative, confine another sum of them: its least and greatest value over all amounts that fit. By the simplex
/// method on the dense tableau (Dantzig 1963; Bland's rule against cycles); tables of statistics have a few hundred unknowns. Pure.
/// </summary>
public sealed class FeasibleRange
{
    private const double Tiny = 1e-9;
    private const int Known = -1,
        Free = -2;
    private readonly IReadOnlyList<double> truth;
    private readonly int[] place;
    private readonly int unknowns;
    private readonly double scale;
    private readonly List<double[]> rows = [];
    private readonly List<int> basis = [];

    /// <summary>Of sums that are known, each given by the unknowns in it, and the true amounts from which the sums follow.</summary>
    public FeasibleRange(IReadOnlyList<IReadOnlyList<int>> sums, IReadOnlyList<double> truth)
    {
        this.truth = truth;
        var open = Solve(sums, truth.Count, out place);
        unknowns = place.Count(p => p >= 0);
        scale = Math.Max(truth.Where((_, i) => place[i] >= 0).DefaultIfEmpty(1).Max(), double.Epsilon * 1e20);
        foreach (var sum in open)
        {
            var row = new double[unknowns + 1];
            foreach (var i in sum)
            {
                row[place[i]] += 1;
                row[unknowns] += truth[i] / scale;
            }

            rows.Add(row);
            basis.Add(-1);
        }

        Begin();
    }

    /// <summary>
    /// What follows at once: a sum with one unknown left gives it, and it is none in the others. Gives the sums that remain, each once, and the places of
    /// the unknowns that do; <see cref="Known"/> for those that are known, <see cref="Free"/> for those that no sum holds.
    /// </summary>
    private static List<List<int>> Solve(IReadOnlyList<IReadOnlyList<int>> sums, int count, out int[] place)
    {
        var open = sums.Select(s => s.ToList()).ToList();
        var known = new HashSet<int>();
        for (var found = true; found; )
        {
            found = false;
            foreach (var sum in open)
            {
                sum.RemoveAll(known.Contains);
                found |= sum.Count == 1 && known.Add(sum[0]);
            }
        }

        var next = 0;
        var held = sums.SelectMany(s => s).ToHashSet();
        place = new int[count];
        for (var i = 0; i < count; i++)
        {
            place[i] =
                known.Contains(i) ? Known
                : held.Contains(i) ? next++
                : Free;
        }

        return open.Where(s => s.Count > 0).DistinctBy(s => string.Join(',', s.Order())).ToList();
    }

    /// <summary>The least and the greatest value that a sum of unknowns can have; infinite where nothing holds it.</summary>
    public (double Least, double Greatest) Of(IReadOnlyCollection<int> sum)
    {
        if (sum.Any(i => place[i] == Free))
        {
            return (0, double.PositiveInfinity);
        }

        var given = sum.Where(i => place[i] == Known).Sum(i => truth[i]);
        var rest = sum.Where(i => place[i] >= 0).Select(i => place[i]).ToList();
        return rest.Count == 0 ? (given, given) : (given + Math.Max(-Maximum(rest, -1), 0), given + Maximum(rest, 1));
    }

    /// <summary>Finds a first solution: each row gets an unknown of its own, or is no more than the others say.</summary>
    private void Begin()
    {
        while (Entering(Artificial()) is >= 0 and var column && Leaving(column) is >= 0 and var row)
        {
            Pivot(row, column);
        }

        for (var r = rows.Count - 1; r >= 0; r--)
        {
            if (basis[r] >= 0)
            {
                continue;
            }

            var column = Array.FindIndex(rows[r], 0, unknowns, v => Math.Abs(v) > Tiny);
            if (column >= 0)
            {
                Pivot(r, column);
            }
            else
            {
                rows.RemoveAt(r);
                basis.RemoveAt(r);
            }
        }
    }

    /// <summary>What each unknown would bring towards giving every row one.</summary>
    private double[] Artificial()
    {
        var gains = new double[unknowns];
        for (var r = 0; r < rows.Count; r++)
        {
            if (basis[r] < 0 && rows[r][unknowns] > Tiny)
            {
                for (var i = 0; i < unknowns; i++)
                {
                    gains[i] += rows[r][i];
                }
            }
        }

        return gains;
    }

    private double Maximum(IReadOnlyCollection<int> sum, int sign)
    {
        var gains = new double[unknowns];
        foreach (var i in sum)
        {
            gains[i] = sign;
        }

        for (var turn = 0; ; turn++)
        {
            var reduced = Reduce(gains);
            var column = turn < 200 ? Entering(reduced) : Array.FindIndex(reduced, g => g > Tiny);
            if (column < 0)
            {
                return Value(gains) * scale;
            }

            if (Leaving(column) is not (>= 0 and var row))
            {
                return double.PositiveInfinity;
            }

            Pivot(row, column);
        }
    }

    private double[] Reduce(double[] gains)
    {
        var reduced = gains.ToArray();
        for (var r = 0; r < rows.Count; r++)
        {
            if (gains[basis[r]] is not 0 and var gain)
            {
                for (var i = 0; i < unknowns; i++)
                {
                    reduced[i] -= gain * rows[r][i];
                }
            }
        }

        return reduced;
    }

    private double Value(double[] gains)
    {
        var value = 0.0;
        for (var r = 0; r < rows.Count; r++)
        {
            value += gains[basis[r]] * rows[r][unknowns];
        }

        return value;
    }

    private static int Entering(double[] gains)
    {
        var (best, at) = (Tiny, -1);
        for (var i = 0; i < gains.Length; i++)
        {
            (best, at) = gains[i] > best ? (gains[i], i) : (best, at);
        }

        return at;
    }

    /// <summary>The row that stops an unknown's growth first; of equal ones that with the first unknown.</summary>
    private int Leaving(int column)
    {
        var (least, at) = (double.PositiveInfinity, -1);
        for (var r = 0; r < rows.Count; r++)
        {
            if (rows[r][column] > Tiny)
            {
                var ratio = rows[r][unknowns] / rows[r][column];
                if (ratio < least - Tiny || (ratio < least + Tiny && at >= 0 && basis[r] < basis[at]))
                {
                    (least, at) = (Math.Min(ratio, least), r);
                }
            }
        }

        return at;
    }

    private void Pivot(int row, int column)
    {
        var pivot = rows[row];
        var by = pivot[column];
        for (var i = 0; i <= unknowns; i++)
        {
            pivot[i] /= by;
        }

        for (var r = 0; r < rows.Count; r++)
        {
            if (r != row && rows[r][column] is not 0 and var factor)
            {
                var target = rows[r];
                for (var i = 0; i <= unknowns; i++)
                {
                    target[i] -= factor * pivot[i];
                }

                target[unknowns] = target[unknowns] is < 0 and > -Tiny ? 0 : target[unknowns];
            }
        }

        basis[row] = column;
    }
}
