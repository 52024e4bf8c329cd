using NangSuatHue.Data.Programme.People;
using NangSuatHue.Data.Registry.Duplicates;

namespace NangSuatHue.Tests.Rules;

/// <summary>What makes two records likely one, and what does not.</summary>
public sealed class DuplicateRulesTests
{
    private static readonly string?[] Names = ["Hòa Phát", "HOÀ PHÁT", "Hoa  Phat.", "Sông Hương", "Song Huong", "An"],
        Besides = ["x", "y", "", null],
        Telephones = ["0234 999 1111", "(0234) 999.1111", "02349991111", "0234 999 2222", "1234567", null],
        Emails = ["a@b.vn", "A@B.VN ", "không có", "", "c@b.vn", null];

    [Theory]
    [InlineData("Công ty Hòa Phát", "x", null, null, "CÔNG TY HOÀ PHÁT", "x", null, null, "Name")]
    [InlineData("Công ty Hoà-Phát", "x", null, null, "Cong ty Hoa Phat", "x", null, null, "Name")]
    [InlineData("Công ty Hòa Phát", "x", null, null, "Công ty Hòa Phát", "y", null, null, "")]
    [InlineData("Công ty Hòa Phát", null, null, null, "Công ty Hòa Phát", null, null, null, "")]
    [InlineData("Công ty Hòa Phát", "", null, null, "Công ty Hòa Phát", "", null, null, "")]
    [InlineData("An", "1980", null, null, "An", "1980", null, null, "")]
    [InlineData("Trần Thị Hòa", "1980", null, null, "TRẦN THỊ HOÀ", "1980", null, null, "Name")]
    [InlineData("A", null, "0234 999 1111", null, "B", null, "(0234) 999.1111", null, "Telephone")]
    [InlineData("A", null, "1234567", null, "B", null, "1234567", null, "")]
    [InlineData("A", null, "12 34 56 7", null, "B", null, "1234567", null, "")]
    [InlineData("A", null, "không có số", null, "B", null, "không có số", null, "")]
    [InlineData("A", null, null, "X@Y.VN", "B", null, null, " x@y.vn", "Email")]
    [InlineData("A", null, null, "không", "B", null, null, "không", "")]
    [InlineData("Sông Hương", "x", "02349991111", "x@y.vn", "SÔNG HƯƠNG", "x", "0234.999.1111", "x@y.vn", "Name,Telephone,Email")]
    public void Reasons_AreAsTheTableSays(
        string name1,
        string? beside1,
        string? telephone1,
        string? email1,
        string name2,
        string? beside2,
        string? telephone2,
        string? email2,
        string reasons
    )
    {
        var (a, b) = (new DuplicateFacts(1, name1, beside1, telephone1, email1), new DuplicateFacts(2, name2, beside2, telephone2, email2));
        Assert.Equal(reasons, string.Join(",", DuplicateRules.Reasons(a, b)));
        Assert.Equal(DuplicateRules.Reasons(a, b), DuplicateRules.Reasons(b, a));
        Assert.Equal(reasons, string.Join(",", DuplicateRules.Find([b, a]).SelectMany(p => p.Reasons)));
        Assert.Equal(reasons, string.Join(",", DuplicateRules.FindAcross([a], [b]).SelectMany(p => p.Reasons)));
    }

    [Fact]
    public void Find_PassesOverWhatManyShare()
    {
        static IEnumerable<DuplicateFacts> Office(int many) =>
            Enumerable.Range(1, many).Select(i => new DuplicateFacts(i, "N" + i, null, "02349991111", null));
        Assert.Equal(DuplicateRules.MostInGroup - 1, DuplicateRules.Find(Office(DuplicateRules.MostInGroup)).Count);
        Assert.Empty(DuplicateRules.Find(Office(DuplicateRules.MostInGroup + 1)));

        // One person may hold many certificates.
        Assert.Equal(9, DuplicateRules.FindAcross(Office(1), Office(9)).Count);
        Assert.Empty(DuplicateRules.FindAcross(Office(DuplicateRules.MostInGroup + 1), Office(1)));
    }

    [Fact]
    public void Pair_AfterADismissal_ProposesTheNextLikelyOne()
    {
        DuplicateGroup[] group = [new(DuplicateReason.Name, [1, 2, 3], [])];
        IEnumerable<(int, int)> Pairs(params (int, int)[] dismissed) =>
            DuplicateRules.Pair(group, dismissed.ToHashSet()).Select(p => (p.First, p.Second));
        Assert.Equal([(1, 2), (1, 3)], Pairs());
        Assert.Equal([(1, 3)], Pairs((1, 2)));
        Assert.Equal([(2, 3)], Pairs((1, 2), (1, 3)));
        Assert.Empty(Pairs((1, 2), (1, 3), (2, 3)));
    }

    [Fact]
    public void Pair_OfThoseKnownToBeOne_ProposesThemNoMore()
    {
        DuplicateGroup[] group = [new(DuplicateReason.Name, [1, 2, 3], [])];
        Assert.Equal([(1, 3)], DuplicateRules.Pair(group, new HashSet<(int, int)>(), (a, b) => (a, b) == (1, 2)).Select(p => (p.First, p.Second)));
        Assert.Empty(DuplicateRules.Pair(group, new HashSet<(int, int)>(), (_, _) => true));
    }

    /// <summary>Against the definition: who is one is whoever is reached by joined pairs, with merged experts standing for one another.</summary>
    [Fact]
    public void People_OfAnyPairs_AreWhoeverHangsTogether()
    {
        var random = new Random(439);
        for (var run = 0; run < 300; run++)
        {
            var records = Enumerable.Range(1, 8).SelectMany(id => new[] { new PersonRecord(true, id), new PersonRecord(false, id) }).ToList();
            var merged = Enumerable.Range(1, random.Next(4)).ToDictionary(id => id, id => random.Next(1, 9));
            var joined = Enumerable
                .Range(0, random.Next(10))
                .Select(_ => (records[random.Next(16)], new PersonRecord(false, random.Next(1, 9))))
                .ToList();
            var people = new PersonGroups(joined, merged);
            if (merged.Any(m => Chain(merged, m.Key).Count > merged.Count + 1))
            {
                continue;
            }

            PersonRecord Stand(PersonRecord r) => r.Expert ? r with { Id = Chain(merged, r.Id)[^1] } : r;
            foreach (var record in records)
            {
                HashSet<PersonRecord> reached = [Stand(record)];
                while (
                    joined
                        .Select(j => (A: Stand(j.Item1), B: Stand(j.Item2)))
                        .SelectMany(j => new[] { (j.A, j.B), (j.B, j.A) })
                        .Where(j => reached.Contains(j.Item1))
                        .Count(j => reached.Add(j.Item2)) > 0
                ) { }

                Assert.Equal(
                    reached.OrderBy(r => r.ToString(), StringComparer.Ordinal),
                    people.Of(record).OrderBy(r => r.ToString(), StringComparer.Ordinal)
                );
                Assert.All(records, other => Assert.Equal(reached.Contains(Stand(other)), people.Same(record, other)));
            }
        }

        static List<int> Chain(Dictionary<int, int> merged, int id)
        {
            List<int> chain = [id];
            while (chain.Count < 20 && merged.TryGetValue(chain[^1], out var into))
            {
                chain.Add(into);
            }

            return chain;
        }
    }

    /// <summary>Against the definition, pair by pair: what is found shares what it says, and what shares something is joined by what is found.</summary>
    [Fact]
    public void Find_OfAnyRecords_FindsAllThatShare_AndNothingElse()
    {
        var random = new Random(439);
        for (var round = 0; round < 300; round++)
        {
            T Any<T>(T[] of) => of[random.Next(of.Length)];
            var records = Enumerable
                .Range(1, random.Next(2, 7))
                .Select(i => new DuplicateFacts(i * 3, Any(Names)!, Any(Besides), Any(Telephones), Any(Emails)))
                .ToArray();
            var byId = records.ToDictionary(r => r.Id);
            var found = DuplicateRules.Find(records);
            Assert.All(found, p => Assert.Subset(DuplicateRules.Reasons(byId[p.First], byId[p.Second]).ToHashSet(), p.Reasons.ToHashSet()));
            Assert.All(found, p => Assert.True(p.First < p.Second && p.Reasons.Count > 0));
            Assert.Equal(found.Count, found.Select(p => (p.First, p.Second)).Distinct().Count());
            foreach (var reason in Enum.GetValues<DuplicateReason>())
            {
                var heads = found.Where(p => p.Reasons.Contains(reason)).ToDictionary(p => p.Second, p => p.First);
                foreach (var (a, b) in records.SelectMany(a => records.Where(b => a.Id < b.Id).Select(b => (a, b))))
                {
                    Assert.Equal(
                        DuplicateRules.Reasons(a, b).Contains(reason),
                        heads.GetValueOrDefault(a.Id, a.Id) == heads.GetValueOrDefault(b.Id, b.Id)
                    );
                }
            }

            random.Shuffle(records);
            Assert.Equal(found.Select(Say), DuplicateRules.Find(records).Select(Say));
        }
    }

    private static string Say(DuplicatePair p) => $"{p.First} {p.Second} {string.Join(",", p.Reasons)}";
}
