using System.Numerics;
using NangSuatHue.Data.Foundation.Disclosure;

namespace NangSuatHue.Tests.Rules;

/// <summary>Confidentiality of tables with totals: domain §3, "none that can be had by subtraction".</summary>
public sealed class ProtectedTableTests
{
    private static readonly string[] Sizes = ["micro", "small", "medium", "large"];

    [Fact]
    public void ACellOfFew_TakesAnotherWithIt()
    {
        // Section C: division 10 with 3 enterprises, 11 with 12, 13 with 7. Hiding 10 alone would be no hiding.
        var table = Make(("10", "small", Same(3)), ("11", "small", Same(12)), ("13", "small", Same(7)));
        Assert.Equal(SuppressionReason.TooFew, table.Reason(new("10", "small")));
        Assert.Equal(
            (false, true, false),
            (table.IsPublished(new("10", "small")), table.IsPublished(new("11", "small")), table.IsPublished(new("13", "small")))
        );
        Assert.Equal(SuppressionReason.None, table.Reason(new("13", "small")));
        Assert.True(table.IsPublished(new("C", "small")) && table.IsPublished(new("*", "")));
        Assert.False(table.IsPublished(new("10", "")));
        Assert.False(table.IsPublished(new("99", "")));
    }

    [Fact]
    public void HiddenCellsThatAreFewTogether_TakeAThirdWithThem()
    {
        var table = Make(("10", "small", Same(1)), ("11", "small", Same(2)), ("13", "small", Same(20)), ("14", "small", Same(9)));
        Assert.Equal(
            (false, false, false, true),
            (
                table.IsPublished(new("10", "small")),
                table.IsPublished(new("11", "small")),
                table.IsPublished(new("14", "small")),
                table.IsPublished(new("13", "small"))
            )
        );
    }

    [Fact]
    public void Dominance_IsJudgedOnNumeratorAndDenominator()
    {
        Assert.Equal(SuppressionReason.OneDominates, Make(("10", "small", [(-90, 1), (1, 1), (1, 1), (1, 1), (1, 1)])).Reason(new("10", "small")));
        Assert.Equal(SuppressionReason.TwoDominate, Make(("10", "small", [(1, 46), (1, 46), (1, 1), (1, 1), (1, 1)])).Reason(new("10", "small")));
        Assert.Equal(SuppressionReason.None, Make(("10", "small", Same(5))).Reason(new("10", "small")));
    }

    /// <summary>
    /// The attacker has every published cell as an equation over the leaves, with exact fractions, an elimination of this test's own: no hidden cell
    /// is a combination
    /// of published ones, no published cell fails by itself, and the total of the whole is shown where the table is large enough to have a point.
    /// </summary>
    [Fact]
    public void NoHiddenCell_CanBeRecoveredFromAllThatIsPublished()
    {
        var random = new Random(439);
        var (hiddenSeen, publishedSeen) = (0, 0);
        for (var run = 0; run < 150; run++)
        {
            var cells = new List<(string, string, (double, double)[])>();
            foreach (var division in Enumerable.Range(10, random.Next(2, 9)))
            {
                foreach (var size in Sizes.Where(_ => random.Next(4) > 0))
                {
                    cells.Add(
                        (
                            division.ToString(),
                            size,
                            [
                                .. Enumerable
                                    .Range(0, random.Next(1, random.Next(3) == 0 ? 6 : 30))
                                    .Select(_ =>
                                        (Math.Exp(4 * random.NextDouble()) * (random.Next(9) == 0 ? -1 : 1), Math.Exp(3 * random.NextDouble()))
                                    ),
                            ]
                        )
                    );
                }
            }

            if (cells.Count == 0)
            {
                continue;
            }

            var table = Make([.. cells]);
            var leaves = cells.Select((c, i) => (Cell: new TableCell(c.Item1, c.Item2), i)).ToDictionary(c => c.Cell, c => c.i);
            int[] Vector(TableCell cell)
            {
                var vector = new int[leaves.Count];
                foreach (var (leaf, i) in leaves)
                {
                    vector[i] =
                        (cell.Column == "" || cell.Column == leaf.Column) && (cell.Row == leaf.Row || cell.Row == "*" || cell.Row == Parent(leaf.Row))
                            ? 1
                            : 0;
                }

                return vector;
            }

            var published = table.Cells.Keys.Where(table.IsPublished).ToList();
            publishedSeen += published.Count;
            Assert.All(published, c => Assert.Equal(SuppressionReason.None, table.Cells[c].Judge()));
            var rank = Rank([.. published.Select(Vector)]);
            foreach (var cell in table.Cells.Keys.Where(c => !table.IsPublished(c)))
            {
                hiddenSeen++;
                Assert.True(Rank([.. published.Append(cell).Select(Vector)]) > rank, $"run {run}: {cell} can be computed");
            }
        }

        Assert.True(hiddenSeen > 500 && publishedSeen > 1000, $"{hiddenSeen} {publishedSeen}");
    }

    [Fact]
    public void MergedFacts_AreThoseOfAllTogether()
    {
        var random = new Random(7);
        for (var run = 0; run < 500; run++)
        {
            var values = Enumerable.Range(0, random.Next(1, 12)).Select(_ => (random.Next(-50, 200) * 1.0, random.Next(0, 200) * 1.0)).ToList();
            var cut = random.Next(values.Count + 1);
            var merged = CellFacts
                .Merge(values.Take(cut).Select(v => CellFacts.Of(v.Item1, v.Item2)))
                .Merge(CellFacts.Merge(values.Skip(cut).Select(v => CellFacts.Of(v.Item1, v.Item2))));
            Assert.Equal(Suppression.JudgeRatio(values), merged.Judge());
            Assert.Equal((values.Count, values.Sum(v => v.Item1), values.Sum(v => v.Item2)), (merged.Count, merged.Numerator, merged.Denominator));
        }
    }

    private static (double, double)[] Same(int count) => [.. Enumerable.Repeat((1.0, 1.0), count)];

    private static ProtectedTable Make(params (string Row, string Column, (double, double)[] Values)[] cells) =>
        new(
            cells.ToDictionary(c => new TableCell(c.Row, c.Column), c => CellFacts.Merge(c.Values.Select(v => CellFacts.Of(v.Item1, v.Item2)))),
            Parent
        );

    private static string? Parent(string row) =>
        row switch
        {
            "*" => null,
            "C" or "D" => "*",
            _ => int.Parse(row, System.Globalization.CultureInfo.InvariantCulture) % 2 == 0 || row is "11" or "13" ? "C" : "D",
        };

    /// <summary>Rank over the rationals: elimination without division (Bareiss), exact.</summary>
    private static int Rank(List<int[]> rows)
    {
        var matrix = rows.Select(r => r.Select(v => new BigInteger(v)).ToArray()).ToList();
        var (rank, previous) = (0, BigInteger.One);
        for (var column = 0; matrix.Count > 0 && column < matrix[0].Length && rank < matrix.Count; column++)
        {
            var pivot = matrix.FindIndex(rank, r => !r[column].IsZero);
            if (pivot < 0)
            {
                continue;
            }

            (matrix[rank], matrix[pivot]) = (matrix[pivot], matrix[rank]);
            for (var i = rank + 1; i < matrix.Count; i++)
            {
                for (var j = matrix[0].Length - 1; j >= column; j--)
                {
                    matrix[i][j] = ((matrix[i][j] * matrix[rank][column]) - (matrix[i][column] * matrix[rank][j])) / previous;
                }
            }

            previous = matrix[rank][column];
            rank++;
        }

        return rank;
    }
}
