using NangSuatHue.Data.Foundation.Disclosure;

namespace NangSuatHue.Tests.Rules;

/// <summary>How closely published sums confine a hidden one.</summary>
public sealed class FeasibleRangeTests
{
    [Fact]
    public void ASumOfTwo_LeavesEachBetweenNothingAndAll()
    {
        var range = new FeasibleRange(
            [
                [0, 1],
            ],
            [3, 7]
        );
        Assert.Equal((0, 10), Rounded(range.Of([0])));
        Assert.Equal((10, 10), Rounded(range.Of([0, 1])));
    }

    [Fact]
    public void ASmallPartner_ConfinesALargeCell_ThoughNothingIsExact()
    {
        var range = new FeasibleRange(
            [
                [0, 1],
                [1, 2],
            ],
            [1000, 1, 4]
        );
        Assert.Equal((996, 1001), Rounded(range.Of([0])));
    }

    [Fact]
    public void NothingKnown_LeavesACellFree() => Assert.Equal((0, double.PositiveInfinity), new FeasibleRange([], [5]).Of([0]));

    /// <summary>Against trying every amount of a small table: rows and columns known, the inner cells not.</summary>
    [Fact]
    public void RandomTables_GiveTheRangeThatTryingAllAmountsGives()
    {
        var random = new Random(439);
        for (var run = 0; run < 80; run++)
        {
            var (rows, columns) = (2, random.Next(2, 4));
            var truth = Enumerable.Range(0, rows * columns).Select(_ => (double)random.Next(0, 5)).ToArray();
            var sums = new List<IReadOnlyList<int>>();
            for (var r = 0; r < rows; r++)
            {
                sums.Add([.. Enumerable.Range(0, columns).Select(c => (r * columns) + c)]);
            }

            for (var c = 0; c < columns; c++)
            {
                if (random.Next(4) > 0)
                {
                    sums.Add([.. Enumerable.Range(0, rows).Select(r => (r * columns) + c)]);
                }
            }

            var range = new FeasibleRange(sums, truth);
            foreach (var cell in Enumerable.Range(0, truth.Length))
            {
                Assert.Equal(Tried(sums, truth, cell), Rounded(range.Of([cell])));
            }
        }
    }

    /// <summary>Transport tables have whole numbers at their ends: trying whole amounts is enough.</summary>
    private static (double, double) Tried(List<IReadOnlyList<int>> sums, double[] truth, int cell)
    {
        var (least, greatest) = (double.PositiveInfinity, double.NegativeInfinity);
        var amounts = new double[truth.Length];
        var wanted = sums.ConvertAll(s => s.Sum(i => truth[i]));
        Try(0);
        return (least, greatest);

        void Try(int at)
        {
            if (at == truth.Length)
            {
                if (sums.Select((s, i) => s.Sum(j => amounts[j]) == wanted[i]).All(ok => ok))
                {
                    (least, greatest) = (Math.Min(least, amounts[cell]), Math.Max(greatest, amounts[cell]));
                }

                return;
            }

            var most = sums.Select((s, i) => (s, i)).Where(x => x.s.Contains(at)).Min(x => wanted[x.i] - x.s.Where(j => j < at).Sum(j => amounts[j]));
            for (var value = 0; value <= most; value++)
            {
                amounts[at] = value;
                Try(at + 1);
            }

            amounts[at] = 0;
        }
    }

    private static (double, double) Rounded((double Least, double Greatest) range) => (Math.Round(range.Least, 6), Math.Round(range.Greatest, 6));
}
