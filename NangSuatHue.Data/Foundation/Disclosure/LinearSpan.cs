namespace NangSuatHue.Data.Foundation.Disclosure;

/// <summary>
/// The linear span of vectors of zeros and ones, by elimination over the integers modulo a large prime: exact, where fractions would grow and
/// floating point would
/// guess. What lies in the span over the rationals lies in it here; the reverse can fail only where the prime divides a determinant. Pure.
/// </summary>
public sealed class LinearSpan(int dimensions)
{
    private const long Prime = 2_147_483_647;
    private readonly Dictionary<int, long[]> basis = [];

    /// <summary>Takes a vector in, given by the places of its ones.</summary>
    public void Add(IEnumerable<int> ones)
    {
        var vector = Reduce(ones);
        var pivot = Array.FindIndex(vector, v => v != 0);
        if (pivot < 0)
        {
            return;
        }

        var inverse = Power(vector[pivot], Prime - 2);
        for (var i = pivot; i < dimensions; i++)
        {
            vector[i] = vector[i] * inverse % Prime;
        }

        basis[pivot] = vector;
    }

    /// <summary>Whether a vector, given by the places of its ones, is a combination of those taken in.</summary>
    public bool Contains(IEnumerable<int> ones) => Array.TrueForAll(Reduce(ones), v => v == 0);

    private long[] Reduce(IEnumerable<int> ones)
    {
        var vector = new long[dimensions];
        foreach (var i in ones)
        {
            vector[i] = 1;
        }

        for (var i = 0; i < dimensions; i++)
        {
            if (vector[i] != 0 && basis.TryGetValue(i, out var row))
            {
                var factor = Prime - vector[i];
                for (var j = i; j < dimensions; j++)
                {
                    if (row[j] != 0)
                    {
                        vector[j] = (vector[j] + (factor * row[j])) % Prime;
                    }
                }
            }
        }

        return vector;
    }

    private static long Power(long value, long exponent)
    {
        long result = 1;
        for (; exponent > 0; exponent >>= 1, value = value * value % Prime)
        {
            if ((exponent & 1) == 1)
            {
                result = result * value % Prime;
            }
        }

        return result;
    }
}
