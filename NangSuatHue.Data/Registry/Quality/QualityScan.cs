using NangSuatHue.Data.Registry.Reference;
using static NangSuatHue.Data.Registry.Quality.Figure;

namespace NangSuatHue.Data.Registry.Quality;

/// <summary>
/// One pass over the yearly records, an enterprise at a time, in memory that does not grow with their number: counts, sketches of each cell, the
/// extremes of each
/// cell as candidates, and at most <see cref="MostListed"/> findings a rule and year. Pure.
/// A cause is named once: figures that are in the wrong unit take part in no other rule, and an outlier none of whose causes was found yet comes last.
/// </summary>
public sealed class QualityScan
{
    /// <summary>Findings kept of one rule in one year; the rest are counted.</summary>
    public const int MostListed = 1000;

    /// <summary>Members that a cell needs before its median judges one of them; smaller cells are judged by the level above.</summary>
    public const int LeastPeers = 20;

    private const int KeptExtremes = 32;

    private static readonly (QualityRule Rule, Func<YearRow, double> Amount, int Bits)[] Measures =
    [
        (QualityRules.OutlierRevenue, y => y[NetRevenue], JudgedFigures.Bits(NetRevenue, Employees)),
        (QualityRules.OutlierLabour, y => y[LabourCost], JudgedFigures.Bits(LabourCost, Employees)),
        (QualityRules.OutlierCapital, y => y[TotalCapital], JudgedFigures.Bits(TotalCapital, Employees)),
        (QualityRules.OutlierProductivity, y => y.ValueAdded, JudgedFigures.Bits([.. JudgedFigures.Added, Employees])),
    ];

    private readonly Dictionary<int, YearScan> years;
    private readonly Func<Finding, bool> judged;
    private readonly Func<YearRow, bool> looked;
    private readonly List<Found> found = [];

    /// <summary>For some years. Findings that <paramref name="judged"/> knows are kept beyond the limit, so that verdicts never push others out of
    /// the list; records that
    /// somebody <paramref name="looked"/> at likewise take no place among the extremes of a cell.</summary>
    public QualityScan(IEnumerable<int> years, Func<Finding, bool>? judged = null, Func<YearRow, bool>? looked = null)
    {
        this.years = years.ToDictionary(y => y, y => new YearScan(y));
        this.judged = judged ?? (_ => false);
        this.looked = looked ?? (_ => false);
    }

    /// <summary>Takes all known years of one enterprise, in order; those beside the asked years serve for comparison only.</summary>
    public void Add(IReadOnlyList<YearRow> enterprise)
    {
        for (var i = 0; i < enterprise.Count; i++)
        {
            var y = enterprise[i];
            if (!years.TryGetValue(y.Year, out var year))
            {
                continue;
            }

            var before = i > 0 && enterprise[i - 1].Year == y.Year - 1 ? enterprise[i - 1] : null;
            var after = i + 1 < enterprise.Count && enterprise[i + 1].Year == y.Year + 1 ? enterprise[i + 1] : null;
            found.Clear();
            var units = UnitRules.Judge(y, before, after, found);
            RowRules.Judge(y, units, found);
            if (before is not null)
            {
                var scratch = found.Count;
                var unitsBefore = UnitRules.Judge(before, i > 1 && enterprise[i - 2].Year == y.Year - 2 ? enterprise[i - 2] : null, y, found);
                found.RemoveRange(scratch, found.Count - scratch);
                JumpRules.Judge(y, before, units | unitsBefore | Flagged(), found);
            }

            year.Count(y);
            var flagged = units | Flagged();
            var known = found.Count;
            BoundRules.Judge(y, flagged, found);
            for (var n = 0; n < found.Count; n++)
            {
                var finding = Finding(found[n], y, found[n].OtherYear < y.Year ? before : after);
                if (n < known)
                {
                    Keep(year, finding);
                }
                else
                {
                    year.Bound(finding);
                }
            }

            for (var m = 0; m < Measures.Length && y[Employees] > 0; m++)
            {
                if (Measures[m].Amount(y) is > 0 and var amount && y.Section is { } section)
                {
                    year.Cell(y.Edition, section, y.Division ?? "", y.Size, m)
                        .Add(Math.Log(amount / y[Employees]), (flagged & Measures[m].Bits) == 0 ? y : null, looked(y));
                }
            }
        }

        int Flagged() => found.Aggregate(0, (bits, f) => bits | (f.Bits != 0 ? f.Bits : JudgedFigures.Bits(f.Rule.Fields)));
    }

    private static Finding Finding(Found f, YearRow row, YearRow? beside) =>
        new()
        {
            Rule = f.Rule,
            Field = f.Field,
            Numbers = f.Numbers,
            Score = f.Score,
            Row = row,
            Judged = Judged(row, f.OtherYear == 0 ? null : beside, f.Bits != 0 ? f.Bits : JudgedFigures.Bits(f.Rule.Fields)),
        };

    /// <summary>What was found, by year. The scan is over.</summary>
    public IReadOnlyList<YearQuality> Finish()
    {
        foreach (var year in years.Values)
        {
            JudgePeers(year);
        }

        return years.Values.Select(y => y.Result()).ToList();
    }

    private void Keep(YearScan year, Finding finding) => year.Keep(finding, judged(finding));

    private void JudgePeers(YearScan year)
    {
        var (units, outliers) = Candidates(year);
        foreach (var of in units.Values)
        {
            var one = of[0].Finding;
            Keep(
                year,
                of.Count == 1
                    ? one
                    : new Finding
                    {
                        Rule = QualityRules.UnitRow,
                        Field = one.Field,
                        Numbers = [of.Count, of[0].Factor, (int)one.Field, one.Row[one.Field], one.Numbers[2] * one.Row[Employees]],
                        Score = one.Score,
                        Row = one.Row,
                        Peers = one.Peers,
                        Judged = Judged(one.Row, null, JudgedFigures.Bits(of.Select(f => f.Finding.Field).Append(Employees))),
                    }
            );
        }

        // A figure in the wrong unit, or the same surprise seen through another ratio, is named once a record.
        foreach (var of in outliers.Where(o => !units.ContainsKey(o.Row.FiguresId)).GroupBy(o => o.Row.FiguresId))
        {
            Keep(year, of.MaxBy(o => o.Score)!);
        }

        // Peers tell more than a bound for all: it speaks only where they say nothing.
        var named = units.Keys.Concat(outliers.Select(o => o.Row.FiguresId)).ToHashSet();
        foreach (var bound in year.Bounds.Where(b => !named.Contains(b.Row.FiguresId)))
        {
            Keep(year, bound);
        }
    }

    /// <summary>Values far from their peers: those that a wrong unit explains, by record, and the others.</summary>
    private static (Dictionary<int, List<(Finding Finding, double Factor)>> Units, List<Finding> Outliers) Candidates(YearScan year)
    {
        var units = new Dictionary<int, List<(Finding Finding, double Factor)>>();
        var outliers = new List<Finding>();
        foreach (var peers in year.Levels())
        {
            foreach (var (value, row) in peers.Cell.Extremes())
            {
                if (Math.Abs(peers.Centre.Score(value)) is var z && !(z > RobustScore.Bound))
                {
                    continue;
                }

                var (rule, amount, bits) = Measures[peers.Measure];
                var (perHead, median) = (Math.Exp(value), Math.Exp(peers.Centre.Median));
                var (factor, field) = (UnitRules.Factor(perHead / median), rule.Fields[0]);
                if (factor != 0 && rule != QualityRules.OutlierProductivity)
                {
                    var unit = new Finding
                    {
                        Rule = QualityRules.UnitPeers,
                        Field = field,
                        Numbers = [(int)field, perHead, median, factor],
                        Score = z,
                        Row = row,
                        Peers = peers.Group,
                        Judged = Judged(row, null, JudgedFigures.Bits(field, Employees)),
                    };
                    (units.TryGetValue(row.FiguresId, out var list) ? list : units[row.FiguresId] = []).Add((unit, factor));
                }
                else
                {
                    outliers.Add(
                        new Finding
                        {
                            Rule = rule,
                            Field = field,
                            Numbers = [perHead, median, peers.Centre.Count, peers.Centre.Score(value)],
                            Score = z,
                            Row = row,
                            Peers = peers.Group,
                            Judged = Judged(row, null, bits),
                        }
                    );
                }
            }

            // Only where every kept candidate of a side lies beyond the bound may there be more.
            year.Unlisted(Measures[peers.Measure].Rule, peers.Cell.Missed(peers.Centre));
        }

        return (units, outliers);
    }

    private static JudgedValue[] Judged(YearRow row, YearRow? other, int bits)
    {
        var figures = JudgedFigures.All.Where(f => (bits & (1 << (int)f)) != 0).ToList();
        return
        [
            .. figures.Select(f => new JudgedValue(f, row.Year, row[f])),
            .. other is null ? [] : figures.Select(f => new JudgedValue(f, other.Year, other[f])),
        ];
    }

    /// <summary>One measure in one cell: a sketch of all values and the extremes as candidates.</summary>
    private sealed class CellScan
    {
        private readonly PriorityQueue<YearRow, double> low = new(),
            high = new();
        private readonly List<(double Value, YearRow Row)> looked = [];

        public ValueSketch Sketch { get; } = new();

        public void Add(double value, YearRow? candidate, bool isLooked)
        {
            Sketch.Add(value);
            if (candidate is not null && isLooked)
            {
                looked.Add((value, candidate));
            }
            else if (candidate is not null)
            {
                Extreme(high, candidate, value);
                Extreme(low, candidate, -value);
            }
        }

        /// <summary>The candidates, each once.</summary>
        public IEnumerable<(double Value, YearRow Row)> Extremes() =>
            high
                .UnorderedItems.Select(i => (i.Priority, i.Element))
                .Concat(low.UnorderedItems.Select(i => (-i.Priority, i.Element)))
                .Concat(looked)
                .DistinctBy(i => i.Item2.FiguresId)
                .OrderBy(i => i.Item2.FiguresId);

        /// <summary>How many values beyond the bound are no candidates because there were too many of them.</summary>
        public int Missed(RobustCentre centre) => Missed(high, centre, 1) + Missed(low, centre, -1);

        private int Missed(PriorityQueue<YearRow, double> side, RobustCentre centre, int sign) =>
            side.Count == KeptExtremes && centre.Score(sign * side.UnorderedItems.Min(i => i.Priority)) * sign > RobustScore.Bound
                ? Math.Max(
                    0,
                    Sketch.Beyond(centre, sign * RobustScore.Bound)
                        - KeptExtremes
                        - looked.Count(l => centre.Score(l.Value) * sign > RobustScore.Bound)
                )
                : 0;

        private static void Extreme(PriorityQueue<YearRow, double> side, YearRow row, double priority)
        {
            if (side.Count < KeptExtremes)
            {
                side.Enqueue(row, priority);
            }
            else if (side.TryPeek(out _, out var least) && priority > least)
            {
                side.EnqueueDequeue(row, priority);
            }
        }
    }

    /// <summary>A cell with the values that judge it.</summary>
    private sealed record Level(int Measure, CellScan Cell, RobustCentre Centre, ComparedGroup Group);

    private sealed class YearScan(int year)
    {
        private readonly Dictionary<(VsicEdition, string Section, string Division, SizeClass, int Measure), CellScan> cells = [];
        private readonly Dictionary<QualityRule, PriorityQueue<Finding, double>> listed = [];
        private readonly List<Finding> verdicts = [];
        private readonly Dictionary<QualityRule, int> unlisted = [];
        private readonly Dictionary<string, FilledCount> communes = [];
        private readonly Dictionary<(VsicEdition, string), FilledCount> sections = [];
        private readonly Dictionary<int, SourceCount> batches = [];
        private readonly Dictionary<string, SourceCount> collectors = [];
        private readonly FilledCount all = new();

        /// <summary>What breaks a bound for all.</summary>
        public List<Finding> Bounds { get; } = [];

        /// <summary>Keeps what breaks a bound until the peers have spoken; beyond a number that nobody reads it is only counted.</summary>
        public void Bound(Finding finding)
        {
            if (Bounds.Count < 4 * MostListed)
            {
                Bounds.Add(finding);
                return;
            }

            Unlisted(finding.Rule, 1);
        }

        public void Count(YearRow y)
        {
            all.Add(y);
            Of(communes, y.Commune ?? "").Add(y);
            Of(sections, (y.Edition, y.Section ?? "")).Add(y);
            foreach (var source in (SourceCount[])[Of(batches, y.BatchId ?? 0), Of(collectors, y.Collector ?? "")])
            {
                source.Rows++;
                source.Complete += y.IsComplete ? 1 : 0;
            }
        }

        public CellScan Cell(VsicEdition edition, string section, string division, SizeClass size, int measure) =>
            Of(cells, (edition, section, division, size, measure));

        public void Keep(Finding finding, bool judged)
        {
            if (judged)
            {
                verdicts.Add(finding);
                return;
            }

            var queue = Of(listed, finding.Rule);
            if (queue.Count < MostListed)
            {
                queue.Enqueue(finding, finding.Score);
                return;
            }

            var least = queue.EnqueueDequeue(finding, finding.Score);
            Unlisted(least.Rule, 1);
            batches[least.Row.BatchId ?? 0].Unlisted++;
            collectors[least.Row.Collector ?? ""].Unlisted++;
        }

        public void Unlisted(QualityRule rule, int more)
        {
            if (more > 0)
            {
                unlisted[rule] = unlisted.GetValueOrDefault(rule) + more;
            }
        }

        /// <summary>Each cell with the nearest level that has members enough and any spread: division and size, section and size, section.</summary>
        public IEnumerable<Level> Levels()
        {
            var (bySize, bySection) = (
                new Dictionary<(VsicEdition, string, SizeClass, int), ValueSketch>(),
                new Dictionary<(VsicEdition, string, int), ValueSketch>()
            );
            foreach (var ((edition, section, _, size, measure), cell) in cells)
            {
                Of(bySize, (edition, section, size, measure)).Add(cell.Sketch);
                Of(bySection, (edition, section, measure)).Add(cell.Sketch);
            }

            var (sizeCentres, sectionCentres) = (
                bySize.ToDictionary(s => s.Key, s => s.Value.Centre()),
                bySection.ToDictionary(s => s.Key, s => s.Value.Centre())
            );
            foreach (var ((edition, section, division, size, measure), cell) in cells)
            {
                foreach (
                    var (centre, code, of) in (IEnumerable<(RobustCentre, string, SizeClass?)>)
                        [
                            (cell.Sketch.Centre(), division, size),
                            (sizeCentres[(edition, section, size, measure)], section, size),
                            (sectionCentres[(edition, section, measure)], section, null),
                        ]
                )
                {
                    if (code.Length > 0 && centre.Count >= LeastPeers && centre.Mad > 0)
                    {
                        yield return new Level(measure, cell, centre, new ComparedGroup(edition, code, of, centre.Count));
                        break;
                    }
                }
            }
        }

        public YearQuality Result() =>
            new()
            {
                Year = year,
                All = all,
                Unlisted = unlisted,
                Unjudged = listed.ToDictionary(l => l.Key, l => l.Value.Count),
                Communes = communes,
                Sections = sections,
                Batches = batches,
                Collectors = collectors,
                Findings = listed
                    .Values.SelectMany(q => q.UnorderedItems.Select(i => i.Element))
                    .Concat(verdicts)
                    .OrderByDescending(f => f.Rule.Severity)
                    .ThenBy(f => f.Rule.Group)
                    .ThenByDescending(f => f.Score)
                    .ThenBy(f => f.Row.EnterpriseId)
                    .ThenBy(f => f.Rule.Code, StringComparer.Ordinal)
                    .ThenBy(f => f.Field)
                    .ToList(),
            };

        private static T Of<TKey, T>(Dictionary<TKey, T> of, TKey key)
            where TKey : notnull
            where T : new() => of.TryGetValue(key, out var found) ? found : of[key] = new T();
    }
}
