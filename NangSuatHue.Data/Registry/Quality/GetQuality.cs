using NangSuatHue.Data.Access.Permissions;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Data.Registry.Reference;

namespace NangSuatHue.Data.Registry.Quality;

/// <summary>How good the records of one import or collector are.</summary>
public sealed record SourceQuality
{
    /// <summary>The import's number as text, or the collector's name; empty for none.</summary>
    public required string Key { get; init; }

    /// <summary>The import's file.</summary>
    public string? FileName { get; init; }

    /// <summary>Records of the year.</summary>
    public required int Rows { get; init; }

    /// <summary>Those complete enough for labour productivity.</summary>
    public required int Complete { get; init; }

    /// <summary>Records with a serious finding that nobody accepted.</summary>
    public required int Serious { get; init; }

    /// <summary>Records whose findings are all doubtful, with one that nobody accepted; findings too many to be listed count as one record each.</summary>
    public required int Doubtful { get; init; }

    /// <summary>The score, 0 to 100.</summary>
    public double Score => QualityScore.Of(Rows, Serious, Doubtful);
}

/// <summary>The quality of a year's data. Internal: unsuppressed.</summary>
public sealed record QualityView
{
    /// <summary>The year; null where no figures exist.</summary>
    public int? Year { get; init; }

    /// <summary>Whether any enterprise of the year is invented for illustration.</summary>
    public bool Illustrative { get; init; }

    /// <summary>All records.</summary>
    public FilledCount All { get; init; } = new();

    /// <summary>Findings by state.</summary>
    public IReadOnlyDictionary<FindingState, int> States { get; init; } = new Dictionary<FindingState, int>();

    /// <summary>Records with an open finding.</summary>
    public int OpenRows { get; init; }

    /// <summary>Score of the whole year.</summary>
    public double Score { get; init; }

    /// <summary>Completeness by commune code, the least complete first; empty for none.</summary>
    public IReadOnlyList<(string Commune, FilledCount Count)> Communes { get; init; } = [];

    /// <summary>Completeness by section, the least complete first; an empty section for none.</summary>
    public IReadOnlyList<(VsicEdition Edition, string Section, FilledCount Count)> Sections { get; init; } = [];

    /// <summary>Imports, the worst first.</summary>
    public IReadOnlyList<SourceQuality> Batches { get; init; } = [];

    /// <summary>Collectors, the worst first.</summary>
    public IReadOnlyList<SourceQuality> Collectors { get; init; } = [];
}

/// <summary>Headline figures, completeness and scores of a year.</summary>
public sealed class GetQuality(DbGate gate, QualityYears years)
{
    /// <summary>For a year, or the latest with figures. Forbidden to all but officers.</summary>
    public async Task<Outcome<QualityView>> RunAsync(Actor actor, int? year, CancellationToken ct = default)
    {
        if (!Rights.May(actor, Act.JudgeQuality))
        {
            return OutcomeKind.Forbidden;
        }

        await using var connection = await gate.OpenAsync(ct);
        var all = await FindFindings.YearsAsync(connection, ct);
        if (all.Count == 0)
        {
            return new QualityView();
        }

        var chosen = await FindFindings.YearAsync(connection, all, year, ct);
        var quality = await years.GetAsync(connection, chosen, ct);
        var verdicts = await Verdicts.ReadAsync(connection, chosen, ct);
        var states = quality.Findings.Select(f => (Finding: f, State: FindFindings.StateOf(verdicts.Of(f)))).ToList();
        var rows = states
            .Where(f => f.State != FindingState.Accepted)
            .GroupBy(f => f.Finding.Row.FiguresId)
            .Select(g => (g.First().Finding.Row, Serious: g.Any(f => f.Finding.Rule.Severity == QualitySeverity.Serious)))
            .ToList();
        var files = (await FindFindings.FilesAsync(connection, quality.Batches.Keys.Where(b => b > 0).ToList(), ct)).ToDictionary(
            f => f.Id,
            f => f.FileName
        );
        var (byBatch, byCollector) = (
            rows.ToLookup(r => r.Row.BatchId ?? 0, r => r.Serious),
            rows.ToLookup(r => r.Row.Collector ?? "", r => r.Serious)
        );
        return new QualityView
        {
            Year = chosen,
            Illustrative = quality.Illustrative,
            All = quality.All,
            States = Enum.GetValues<FindingState>().ToDictionary(s => s, s => states.Count(f => f.State == s)),
            OpenRows = states.Where(f => f.State == FindingState.Open).Select(f => f.Finding.Row.FiguresId).Distinct().Count(),
            Score = QualityScore.Of(quality.All.Rows, rows.Count(r => r.Serious), rows.Count(r => !r.Serious) + quality.Unlisted.Values.Sum()),
            Communes = quality
                .Communes.OrderBy(c => Share(c.Value))
                .ThenBy(c => c.Key, StringComparer.Ordinal)
                .Select(c => (c.Key, c.Value))
                .ToList(),
            Sections = quality
                .Sections.OrderBy(c => Share(c.Value))
                .ThenBy(c => c.Key.Section, StringComparer.Ordinal)
                .Select(c => (c.Key.Edition, c.Key.Section, c.Value))
                .ToList(),
            Batches = Sorted(
                quality.Batches.Select(b =>
                    Source(b.Key.ToString(System.Globalization.CultureInfo.InvariantCulture), files.GetValueOrDefault(b.Key), b.Value, byBatch[b.Key])
                )
            ),
            Collectors = Sorted(quality.Collectors.Select(c => Source(c.Key, null, c.Value, byCollector[c.Key]))),
        };
    }

    private static double Share(FilledCount count) => (double)count.Complete / count.Rows;

    private static List<SourceQuality> Sorted(IEnumerable<SourceQuality> sources) =>
        [.. sources.OrderBy(s => s.Score).ThenByDescending(s => s.Rows).ThenBy(s => s.Key, StringComparer.Ordinal)];

    private static SourceQuality Source(string key, string? file, SourceCount count, IEnumerable<bool> rows)
    {
        var (serious, doubtful) = (rows.Count(s => s), rows.Count(s => !s));
        return new SourceQuality
        {
            Key = key,
            FileName = file,
            Rows = count.Rows,
            Complete = count.Complete,
            Serious = serious,
            Doubtful = Math.Min(count.Rows - serious, doubtful + count.Unlisted),
        };
    }
}
