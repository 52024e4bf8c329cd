using NangSuatHue.Data.Foundation.Disclosure;
using NangSuatHue.Data.Measures.Editions;
using NangSuatHue.Data.Registry.Indicators;
using NangSuatHue.Data.Registry.Reference;

namespace NangSuatHue.Tests.Rules;

/// <summary>
/// Attacks on editions of random registries: one who keeps every edition, knows its rules and adds it up, with the own figures among them, recovers no
/// enterprise's figures and no cell of few.
/// </summary>
public sealed class EditionTableTests
{
    private const int Few = 5;

    [Fact]
    public void NoDifferenceOfEditions_IsThatOfFewerThanFive()
    {
        var differences = 0;
        foreach (var editions in Histories(40))
        {
            foreach (var (a, b) in Pairs(editions))
            {
                foreach (var cell in a.Published.Intersect(b.Published))
                {
                    var changed = Changed(Under(a, cell), Under(b, cell));
                    differences += changed > 0 ? 1 : 0;
                    Assert.True(changed is 0 or >= Few, $"{cell}: {changed} changed");
                }
            }
        }

        Assert.True(differences > 100, $"{differences}");
    }

    /// <summary>
    /// Every published value of every edition is an equation over the enterprises' groups that no edition tells apart; the elimination is this test's own.
    /// </summary>
    [Fact]
    public void NoGroupOfFewerThanFive_IsACombinationOfAllThatWasEverPublished()
    {
        var (hidden, recovered) = (0, 0);
        foreach (var editions in Histories(25))
        {
            // One unknown for each enterprise's contribution in each state that it was counted in.
            var unknowns = new Dictionary<EditionMember, int>();
            foreach (var member in editions.SelectMany(e => e.Members))
            {
                // The same object goes from one edition to the next where nothing of it changes.
                unknowns.TryAdd(member, unknowns.Count);
            }

            var groups = Groups(editions, unknowns);
            var equations = editions.SelectMany(e => e.Published.Select(c => Vector(Under(e, c), unknowns, groups))).ToList();
            var rank = Rank(equations);
            foreach (var few in groups.Values.CountBy(g => g).Where(g => g.Value < Few).Select(g => g.Key))
            {
                var alone = new long[groups.Values.Max() + 1];
                alone[few] = 1;
                recovered += Rank([.. equations, alone]) == rank ? 1 : 0;
            }

            foreach (var edition in editions)
            {
                // A cell hidden only for others' sake may be had from an earlier edition that published it: it gives away nobody.
                foreach (var cell in edition.Table.Cells.Keys.Where(c => edition.Table.Reason(c) != SuppressionReason.None))
                {
                    Assert.False(edition.Table.IsPublished(cell));
                    hidden++;
                    recovered += Rank([.. equations, Vector(Under(edition, cell), unknowns, groups)]) == rank ? 1 : 0;
                }
            }
        }

        Assert.True(hidden > 300, $"{hidden}");
        Assert.Equal(0, recovered);
    }

    [Fact]
    public void NoSensitiveCell_IsConfinedToFifteenPercent_NotEvenByOneWhoKnowsTheOwnFigures()
    {
        var tried = 0;
        foreach (var editions in Histories(12))
        {
            var states = editions.SelectMany(e => e.Members).Distinct().Select((m, i) => (m, i)).ToDictionary(x => x.m, x => x.i);
            var sums = editions.SelectMany(e => e.Published.Select(c => (IReadOnlyList<int>)[.. Under(e, c).Select(m => states[m])])).ToList();
            var truth = states.Keys.Select(m => m.Values[0].Denominator).ToArray();
            var range = new FeasibleRange(sums, truth);
            foreach (var edition in editions)
            {
                foreach (var cell in edition.Table.Cells.Keys.Where(c => edition.Table.Reason(c) != SuppressionReason.None))
                {
                    int[] members = [.. Under(edition, cell).Select(m => states[m])];
                    var (value, (least, greatest)) = (members.Sum(i => truth[i]), range.Of(members));
                    tried++;
                    Assert.True(value - least >= value * 0.149 && greatest - value >= value * 0.149, $"{cell}: {least} ≤ {value} ≤ {greatest}");
                }
            }
        }

        Assert.True(tried > 100, $"{tried}");
    }

    [Fact]
    public void AProbeThatMovesItsOwnSizeSectorAndFigures_MovesNothing()
    {
        var random = new Random(7);
        var members = Registry(random, 120);
        var first = new EditionTable(members, []);
        var earlier = new List<EarlierEdition> { new([.. first.Members], first.Published.ToHashSet()) };
        for (var probe = 0; probe < 20; probe++)
        {
            var own = members[0] with
            {
                Division = random.Next(2) == 0 ? "10" : "11",
                Size = (SizeClass)random.Next(1, 4),
                Values = Values(random, 1e6 * random.NextDouble()),
            };
            var next = new EditionTable([own, .. members.Skip(1)], earlier);
            Assert.Equal(
                first.Published.Order(Comparer<TableCell>.Create((a, b) => string.CompareOrdinal(a.Row + a.Column, b.Row + b.Column))),
                next.Published.Order(Comparer<TableCell>.Create((a, b) => string.CompareOrdinal(a.Row + a.Column, b.Row + b.Column)))
            );
            for (var i = 0; i < EnterpriseIndicators.Compared.Count; i++)
            {
                Assert.Equal(first.Distributions(i), next.Distributions(i));
            }
        }
    }

    /// <summary>Some editions of a registry each: between them few or many enterprises come, go, move and change.</summary>
    private static IEnumerable<List<EditionTable>> Histories(int count)
    {
        for (var seed = 0; seed < count; seed++)
        {
            var random = new Random(seed);
            var members = Registry(random, random.Next(30, 160));
            var editions = new List<EditionTable>();
            for (var n = 0; n < 4; n++)
            {
                editions.Add(new EditionTable(members, [.. editions.Select(e => new EarlierEdition([.. e.Members], e.Published.ToHashSet()))]));
                members = Later(random, members, random.Next(3) == 0 ? 40 : 3);
            }

            yield return editions;
        }
    }

    private static List<EditionMember> Registry(Random random, int count) => [.. Enumerable.Range(0, count).Select(i => Member(random, i))];

    private static EditionMember Member(Random random, int id)
    {
        var section = random.Next(3) == 0 ? "G" : "C";
        return new EditionMember(
            id,
            section,
            section == "G" ? (random.Next(2) == 0 ? "46" : "47") : $"1{random.Next(0, 4)}",
            (SizeClass)random.Next(1, random.Next(2) == 0 ? 3 : 5),
            Values(random, Math.Exp(3 * random.NextDouble()))
        );
    }

    private static IReadOnlyList<(double, double)> Values(Random random, double scale) =>
        [
            .. Enumerable
                .Range(0, EnterpriseIndicators.Compared.Count)
                .Select(_ => (scale * (1 + random.NextDouble()), scale * (1 + random.NextDouble()))),
        ];

    private static List<EditionMember> Later(Random random, List<EditionMember> members, int changes)
    {
        var later = members.ToList();
        for (var i = 0; i < changes && later.Count > 0; i++)
        {
            var at = random.Next(later.Count);
            switch (random.Next(4))
            {
                case 0:
                    later.RemoveAt(at);
                    break;
                case 1:
                    later.Add(Member(random, 1000 + random.Next(100_000)));
                    break;
                default:
                    later[at] = Member(random, later[at].Enterprise);
                    break;
            }
        }

        return [.. later.DistinctBy(m => m.Enterprise)];
    }

    private static IEnumerable<(EditionTable, EditionTable)> Pairs(List<EditionTable> editions) =>
        editions.SelectMany((a, i) => editions.Skip(i + 1).Select(b => (a, b)));

    private static List<EditionMember> Under(EditionTable edition, TableCell cell)
    {
        var leaves = edition.Table.LeavesOf(cell).ToHashSet();
        return [.. edition.Members.Where(m => leaves.Contains(m.Leaf))];
    }

    private static int Changed(List<EditionMember> a, List<EditionMember> b) =>
        a.Select(m => m.Enterprise)
            .Union(b.Select(m => m.Enterprise))
            .Count(e => a.Find(m => m.Enterprise == e) is var x && b.Find(m => m.Enterprise == e) is var y && (x is null || !x.IsSame(y)));

    /// <summary>States that stand in exactly the same leaves of the same editions: nobody can tell them apart, so they are one unknown.</summary>
    private static Dictionary<int, int> Groups(List<EditionTable> editions, Dictionary<EditionMember, int> unknowns)
    {
        var marks = unknowns.Values.ToDictionary(u => u, _ => "");
        foreach (var (edition, n) in editions.Select((e, n) => (e, n)))
        {
            foreach (var member in edition.Members)
            {
                marks[unknowns[member]] += $"{n}{member.Leaf} ";
            }
        }

        var names = marks.Values.Distinct().Select((m, i) => (m, i)).ToDictionary(x => x.m, x => x.i);
        return marks.ToDictionary(m => m.Key, m => names[m.Value]);
    }

    private static long[] Vector(List<EditionMember> members, Dictionary<EditionMember, int> unknowns, Dictionary<int, int> groups)
    {
        var vector = new long[groups.Values.Max() + 1];
        foreach (var member in members)
        {
            vector[groups[unknowns[member]]] = 1;
        }

        return vector;
    }

    /// <summary>By elimination modulo a prime other than the product's.</summary>
    private static int Rank(List<long[]> vectors)
    {
        const long Prime = 1_000_000_007;
        var rows = vectors.ConvertAll(v => v.ToArray());
        var rank = 0;
        for (var column = 0; rows.Count > 0 && column < rows[0].Length; column++)
        {
            var pivot = rows.FindIndex(rank, r => r[column] != 0);
            if (pivot < 0)
            {
                continue;
            }

            (rows[rank], rows[pivot]) = (rows[pivot], rows[rank]);
            var inverse = (long)System.Numerics.BigInteger.ModPow(rows[rank][column], Prime - 2, Prime);
            for (var r = rank + 1; r < rows.Count; r++)
            {
                var factor = rows[r][column] * inverse % Prime;
                for (var c = column; factor != 0 && c < rows[r].Length; c++)
                {
                    rows[r][c] = ((rows[r][c] - (factor * rows[rank][c])) % Prime + Prime) % Prime;
                }
            }

            rank++;
        }

        return rank;
    }
}
