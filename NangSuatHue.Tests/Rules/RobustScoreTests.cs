using CsCheck;
using NangSuatHue.Data.Registry.Quality;
using NangSuatHue.Data.Registry.Reference;
using static NangSuatHue.Data.Registry.Quality.Figure;

namespace NangSuatHue.Tests.Rules;

/// <summary>Modified z-scores and the scan that uses them.</summary>
public sealed class RobustScoreTests
{
    private static readonly Gen<double[]> Values = Gen.Double[0, 30].Array[1, 300];

    /// <summary>2.1, 2.6, 2.4, 2.5, 2.3, 2.1, 2.3, 2.6, 8.2, 8.3: the median is 2.45, the MAD 0.15 by hand, and only the last two lie beyond 3.5.</summary>
    [Fact]
    public void ModifiedZ_OfAnExampleByHand()
    {
        double[] values = [2.1, 2.6, 2.4, 2.5, 2.3, 2.1, 2.3, 2.6, 8.2, 8.3];
        var centre = RobustScore.Centre(values);
        Assert.Equal((2.45, 0.15, 10), (Math.Round(centre.Median, 12), Math.Round(centre.Mad, 12), centre.Count));
        Assert.Equal(0.6745 * 5.75 / 0.15, centre.Score(8.2), 1e-9);
        Assert.Equal([8.2, 8.3], values.Where(v => Math.Abs(centre.Score(v)) > RobustScore.Bound));
    }

    [Fact]
    public void Centre_OfNone_OrWithoutSpread_JudgesNobody()
    {
        Assert.True(double.IsNaN(RobustScore.Centre([]).Score(1)));
        Assert.True(double.IsNaN(RobustScore.Centre([5, 5, 5, 5]).Score(9)));
        Assert.True(double.IsNaN(new ValueSketch().Centre().Median));
    }

    [Fact]
    public void Score_IsOfShiftAndScaleIndependent() =>
        Gen.Select(Values, Gen.Double[-3, 3], Gen.Double[0.1, 9])
            .Sample(
                (values, shift, scale) =>
                {
                    var (centre, moved) = (RobustScore.Centre(values), RobustScore.Centre(values.Select(v => (v * scale) + shift)));
                    return centre.Mad < 1e-6
                        || values.All(v => Math.Abs(centre.Score(v) - moved.Score((v * scale) + shift)) < 1e-4 * (1 + Math.Abs(centre.Score(v))));
                },
                iter: 500
            );

    [Fact]
    public void Sketch_OfManyValues_IsRightToAStep() =>
        Gen.Select(Gen.Double[0, 30].Array[600, 1500], Gen.Int[0, 1500])
            .Sample(
                (values, cut) =>
                {
                    var (one, other, whole) = (new ValueSketch(), new ValueSketch(), new ValueSketch());
                    for (var i = 0; i < values.Length; i++)
                    {
                        whole.Add(values[i]);
                        (i < cut ? one : other).Add(values[i]);
                    }

                    one.Add(other);
                    var (exact, sketch, merged) = (RobustScore.Centre(values), whole.Centre(), one.Centre());
                    return Math.Abs(exact.Median - sketch.Median) <= ValueSketch.Step
                        && Math.Abs(exact.Mad - sketch.Mad) <= 2 * ValueSketch.Step
                        && sketch == merged
                        && Math.Abs(whole.Beyond(sketch, 1) - values.Count(v => sketch.Score(v) > 1))
                            <= values.Count(v => Math.Abs(v - (sketch.Median + (sketch.Mad / RobustScore.Factor))) <= ValueSketch.Step);
                },
                iter: 100
            );

    [Fact]
    public void Sketch_OfFewValues_IsExact() =>
        Values.Sample(
            values =>
            {
                var (one, other) = (new ValueSketch(), new ValueSketch());
                for (var i = 0; i < values.Length; i++)
                {
                    (i % 3 == 0 ? one : other).Add(values[i]);
                }

                one.Add(other);
                return one.Centre() == RobustScore.Centre(values);
            },
            iter: 300
        );

    [Fact]
    public void Scan_FindsTheOneBesideItsPeers_AndFallsBackToTheSection()
    {
        var scan = new QualityScan([2024]);
        foreach (var i in Enumerable.Range(1, 30))
        {
            scan.Add([Row(i, "10", 500e6 * (1 + (i % 7 * 0.1)))]);
        }

        // Divisions of their own, too small to be judged by: the section judges.
        scan.Add([Row(31, "11", 40_000e6)]);
        scan.Add([Row(32, "12", 520e6)]);
        var quality = Assert.Single(scan.Finish());
        var finding = Assert.Single(quality.Findings);
        Assert.Equal(("outlier_revenue", 31, NetRevenue), (finding.Rule.Code, finding.Row.EnterpriseId, finding.Field));
        Assert.Equal(new ComparedGroup(VsicEdition.V2018, "C", SizeClass.Small, 32), finding.Peers);
        Assert.Equal((32, 0, 32), (quality.All.Rows, quality.All.Complete, quality.All.Filled[(int)NetRevenue]));
    }

    [Fact]
    public void Scan_OfTooFewPeers_ComparesNobody()
    {
        var scan = new QualityScan([2024]);
        foreach (var i in Enumerable.Range(1, QualityScan.LeastPeers - 1))
        {
            scan.Add([Row(i, "10", i == 1 ? 5e16 : 500e6 + (i * 1e6))]);
        }

        Assert.DoesNotContain(Assert.Single(scan.Finish()).Findings, f => f.Peers is not null);
    }

    [Fact]
    public void Scan_TakesAThousandfoldDistance_ForAUnit()
    {
        var scan = new QualityScan([2024]);
        foreach (var i in Enumerable.Range(1, 40))
        {
            scan.Add([Row(i, "10", (i == 9 ? 1000 : 1) * 500e6 * (1 + (i % 7 * 0.1)))]);
        }

        var finding = Assert.Single(Assert.Single(scan.Finish()).Findings);
        Assert.Equal(("unit_peers", 9), (finding.Rule.Code, finding.Row.EnterpriseId));
    }

    [Fact]
    public void Scan_KeepsAtMostSoMany_ButCountsAll_AndNeverDropsWhatSomebodyJudged()
    {
        var scan = new QualityScan([2024], f => f.Row.EnterpriseId == 1);
        foreach (var i in Enumerable.Range(1, QualityScan.MostListed + 21))
        {
            var row = Row(i, "10", 500e6);
            row[LabourCost] = row[NetRevenue] * (1 + i);
            scan.Add([row]);
        }

        var quality = Assert.Single(scan.Finish());
        var broken = quality.Findings.Where(f => f.Rule.Code == "labour_over_revenue").ToList();
        Assert.Equal((QualityScan.MostListed + 1, 20), (broken.Count, quality.Unlisted[QualityRules.Find("labour_over_revenue")!]));
        Assert.Contains(broken, f => f.Row.EnterpriseId == 1);
        Assert.DoesNotContain(broken, f => f.Row.EnterpriseId is > 1 and <= 21);
        Assert.Equal(20, quality.Batches[5].Unlisted);
    }

    [Fact]
    public void Scan_OfACellWithManyExtremes_CountsThem_AndBringsTheNextWhenTheFirstWereLookedAt()
    {
        static YearQuality Run(Func<YearRow, bool> looked)
        {
            var scan = new QualityScan([2024], f => looked(f.Row), looked);
            foreach (var i in Enumerable.Range(1, 400))
            {
                scan.Add([Row(i, "10", 500e6 * (1 + (i % 7 * 0.1)) * (i <= 50 ? 20 + i : 1))]);
            }

            return Assert.Single(scan.Finish());
        }

        var rule = QualityRules.Find("outlier_revenue")!;
        var first = Run(_ => false);
        Assert.Equal((32, 32, 18), (first.Findings.Count, first.Unjudged[rule], first.Unlisted[rule]));
        var seen = first.Findings.Select(f => f.Row.EnterpriseId).ToHashSet();
        var second = Run(y => seen.Contains(y.EnterpriseId));
        Assert.Equal((50, 18), (second.Findings.Count, second.Unjudged[rule]));
        Assert.Empty(second.Unlisted);
    }

    /// <summary>Whatever the figures, every number that is said is a number, and no record is found twice by one rule and field.</summary>
    [Fact]
    public void Scan_OfAnything_SaysOnlyNumbers()
    {
        var value = Gen.OneOf(Gen.Const(double.NaN), Gen.Const(0.0), Gen.Double[-1e12, 1e15], Gen.Double[0, 1e4], Gen.Const(9e17));
        var row = Gen.Select(value.Array[JudgedFigures.Count], Gen.Int[2022, 2024], Gen.Int[1, 40], Gen.Int[0, 5]);
        row.Array[0, 120]
            .Sample(
                rows =>
                {
                    var scan = new QualityScan([2022, 2023, 2024]);
                    foreach (var enterprise in rows.GroupBy(r => r.Item3).OrderBy(g => g.Key))
                    {
                        scan.Add([
                            .. enterprise
                                .GroupBy(r => r.Item2)
                                .OrderBy(g => g.Key)
                                .Select(g =>
                                {
                                    var made = new YearRow
                                    {
                                        EnterpriseId = enterprise.Key,
                                        FiguresId = (enterprise.Key * 10_000) + g.Key,
                                        Year = g.Key,
                                        Edition = VsicEdition.V2018,
                                        Section = "C",
                                        Division = "10",
                                        Size = (SizeClass)g.First().Item4,
                                    };
                                    foreach (var figure in JudgedFigures.All)
                                    {
                                        made[figure] = g.First().Item1[(int)figure];
                                    }

                                    return made;
                                }),
                        ]);
                    }

                    var findings = scan.Finish().SelectMany(q => q.Findings).ToList();
                    Assert.All(findings, f => Assert.All(f.Numbers, n => Assert.False(double.IsNaN(n))));
                    Assert.Equal(findings.Count, findings.Select(f => (f.Row.FiguresId, f.Rule.Code, f.Field)).Distinct().Count());
                    Assert.All(findings, f => Assert.Equal(f.Fingerprint, Finding.Write(Finding.Read(f.Fingerprint))));
                },
                iter: 200
            );
    }

    private static YearRow Row(int enterprise, string division, double revenuePerHead) =>
        new()
        {
            FiguresId = enterprise,
            EnterpriseId = enterprise,
            Year = 2024,
            Edition = VsicEdition.V2018,
            Section = "C",
            Division = division,
            Size = SizeClass.Small,
            BatchId = 5,
            Collector = "Lan",
            [Employees] = 20,
            [NetRevenue] = 20 * revenuePerHead,
        };
}
