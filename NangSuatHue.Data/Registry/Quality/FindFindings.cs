using System.Data.Common;
using System.Globalization;
using NangSuatHue.Data.Access.Permissions;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Data.Foundation.Text;
using NangSuatHue.Data.Registry.Enterprises;
using NangSuatHue.Data.Registry.Reference;

namespace NangSuatHue.Data.Registry.Quality;

/// <summary>Where a finding stands.</summary>
public enum FindingState
{
    /// <summary>No verdict yet.</summary>
    Open,

    /// <summary>Accepted as it is.</summary>
    Accepted,

    /// <summary>Put aside to be corrected.</summary>
    ToCorrect,

    /// <summary>The enterprise was asked.</summary>
    Asked,

    /// <summary>The enterprise says why the figures are right; an officer decides.</summary>
    Explained,
}

/// <summary>What a list of findings asks for. Every null means no condition, but the state: open where nothing else is asked.</summary>
public sealed record FindingFilter
{
    /// <summary>The year; null for the latest with figures.</summary>
    public int? Year { get; init; }

    /// <summary>Code of a rule.</summary>
    public string? Rule { get; init; }

    /// <summary>A kind of doubt.</summary>
    public QualityGroup? Group { get; init; }

    /// <summary>Commune code; <c>-</c> for none.</summary>
    public string? Commune { get; init; }

    /// <summary>VSIC section; <c>-</c> for none.</summary>
    public string? Section { get; init; }

    /// <summary>Edition of the section.</summary>
    public VsicEdition? Edition { get; init; }

    /// <summary>Collector; <c>-</c> for none.</summary>
    public string? Collector { get; init; }

    /// <summary>The import that made the record; 0 for records typed in.</summary>
    public int? Batch { get; init; }

    /// <summary>The state.</summary>
    public FindingState State { get; init; }

    /// <summary>Whether something besides year and state narrows the list.</summary>
    public bool IsEmpty => this with { Year = null, State = FindingState.Open } == new FindingFilter();
}

/// <summary>What a finding is about, with the values that a person looked at.</summary>
public sealed record FindingKey(string TaxCode, int Year, string Rule, string Field, string Fingerprint);

/// <summary>A finding in a list.</summary>
public sealed record FindingRow
{
    /// <summary>The finding.</summary>
    public required Finding Finding { get; init; }

    /// <summary>Tax code of the enterprise.</summary>
    public required string TaxCode { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>The verdict; null while open.</summary>
    public VerdictView? Verdict { get; init; }

    /// <summary>What a verdict takes.</summary>
    public FindingKey Key => new(TaxCode, Finding.Row.Year, Finding.Rule.Code, Finding.Field.Field().Name, Finding.Fingerprint);
}

/// <summary>A page of findings with the counts that belong to it.</summary>
public sealed record FoundFindings
{
    /// <summary>The year shown; null where no figures exist.</summary>
    public int? Year { get; init; }

    /// <summary>Years with figures, the latest first.</summary>
    public IReadOnlyList<int> Years { get; init; } = [];

    /// <summary>The page.</summary>
    public IReadOnlyList<FindingRow> Rows { get; init; } = [];

    /// <summary>Findings that match.</summary>
    public int Count { get; init; }

    /// <summary>Those that match but for the state, by state.</summary>
    public IReadOnlyDictionary<FindingState, int> States { get; init; } = new Dictionary<FindingState, int>();

    /// <summary>Those that match but for rule and kind, by rule, in the order of <see cref="QualityRules.All"/>.</summary>
    public IReadOnlyList<(QualityRule Rule, int Count)> Rules { get; init; } = [];

    /// <summary>Findings of the year that are too many to be listed.</summary>
    public int Unlisted { get; init; }

    /// <summary>Communes of the year's findings.</summary>
    public IReadOnlyList<string> Communes { get; init; } = [];

    /// <summary>Sections of the year's findings.</summary>
    public IReadOnlyList<(VsicEdition Edition, string Section)> Sections { get; init; } = [];

    /// <summary>Collectors of the year's findings.</summary>
    public IReadOnlyList<string> Collectors { get; init; } = [];

    /// <summary>Imports of the year's findings, with the file's name.</summary>
    public IReadOnlyList<(int Id, string FileName)> Batches { get; init; } = [];
}

/// <summary>Findings of a year with their verdicts, paged and narrowed.</summary>
public sealed class FindFindings(DbGate gate, QualityYears years)
{
    /// <summary>Findings on a page.</summary>
    public const int PageSize = 25;

    /// <summary>One page. Forbidden to all but officers.</summary>
    public async Task<Outcome<FoundFindings>> RunAsync(
        Actor actor,
        FindingFilter filter,
        int page,
        CancellationToken ct = default,
        int pageSize = PageSize
    )
    {
        if (!Rights.May(actor, Act.JudgeQuality))
        {
            return OutcomeKind.Forbidden;
        }

        await using var connection = await gate.OpenAsync(ct);
        var all = await YearsAsync(connection, ct);
        if (all.Count == 0)
        {
            return new FoundFindings();
        }

        var year = await YearAsync(connection, all, filter.Year, ct);
        var quality = await years.GetAsync(connection, year, ct);
        var verdicts = await Verdicts.ReadAsync(connection, year, ct);
        var matching = Matching(quality, filter with { Rule = null, Group = null })
            .Select(f => (Finding: f, State: StateOf(verdicts.Of(f))))
            .ToList();
        var ofRule = matching.Where(f => IsOf(f.Finding, filter)).ToList();
        var chosen = ofRule.Where(f => f.State == filter.State).Select(f => f.Finding).ToList();
        return new FoundFindings
        {
            Year = year,
            Years = all,
            Count = chosen.Count,
            Unlisted = quality.Unlisted.Values.Sum(),
            Rows = await RowsAsync(
                connection,
                verdicts,
                chosen
                    .Skip((int)Math.Min((Math.Max(page, 1) - 1L) * pageSize, int.MaxValue))
                    .Take(Math.Clamp(pageSize, 1, JudgeFindings.Most))
                    .ToList(),
                ct
            ),
            States = Enum.GetValues<FindingState>().ToDictionary(s => s, s => ofRule.Count(f => f.State == s)),
            Rules = QualityRules
                .All.Select(r => (r, matching.Count(f => f.Finding.Rule == r && f.State == filter.State)))
                .Where(r => r.Item2 > 0 || r.r.Code == filter.Rule)
                .ToList(),
            Communes = quality.Findings.Select(f => f.Row.Commune).OfType<string>().Distinct().ToList(),
            Sections = quality
                .Findings.Where(f => f.Row.Section is not null)
                .Select(f => (f.Row.Edition, f.Row.Section!))
                .Distinct()
                .Order()
                .ToList(),
            Collectors = quality.Findings.Select(f => f.Row.Collector).OfType<string>().Distinct().Order(VnSort.Comparer).ToList(),
            Batches = await FilesAsync(connection, quality.Findings.Select(f => f.Row.BatchId).OfType<int>().Distinct().ToList(), ct),
        };
    }

    /// <summary>The year asked for, else the one that a page opens with. Counted up to a thousand rows a year: that decides it.</summary>
    /// <param name="connection">Where the figures are.</param>
    /// <param name="all">Years with figures, at least one.</param>
    /// <param name="asked">The year asked for.</param>
    /// <param name="ct">Stops the reading.</param>
    internal static async Task<int> YearAsync(DbConnection connection, List<int> all, int? asked, CancellationToken ct)
    {
        if (asked is { } year && all.Contains(year))
        {
            return year;
        }

        var counts = new List<(int, int)>();
        foreach (var one in all)
        {
            var count = await connection.ScalarAsync<long>(
                "SELECT count(*) FROM (SELECT 1 FROM year_figures WHERE year = @p0 LIMIT 1000) x",
                ct,
                one
            );
            counts.Add((one, (int)count));
        }

        return UsualYear.Of(counts) ?? all[0];
    }

    /// <summary>Years with figures, the latest first.</summary>
    internal static async Task<List<int>> YearsAsync(DbConnection connection, CancellationToken ct)
    {
        var found = new List<int>();
        await foreach (
            var year in connection.QueryAsync<int>(
                "SELECT v.year FROM year_versions v WHERE v.year > 0 AND EXISTS (SELECT 1 FROM year_figures y WHERE y.year = v.year) ORDER BY v.year DESC",
                ct
            )
        )
        {
            found.Add(year);
        }

        return found;
    }

    /// <summary>The findings that a filter asks for, whatever their state.</summary>
    internal static IEnumerable<Finding> Matching(YearQuality quality, FindingFilter filter) =>
        quality.Findings.Where(f =>
            IsOf(f, filter)
            && (filter.Commune is null || (f.Row.Commune ?? "-") == filter.Commune)
            && (filter.Section is null || ((f.Row.Section ?? "-") == filter.Section && (filter.Edition is null || f.Row.Edition == filter.Edition)))
            && (filter.Collector is null || (f.Row.Collector ?? "-") == filter.Collector)
            && (filter.Batch is null || (f.Row.BatchId ?? 0) == filter.Batch)
        );

    internal static FindingState StateOf(VerdictView? verdict) =>
        verdict?.Kind switch
        {
            null => FindingState.Open,
            VerdictKind.Accepted => FindingState.Accepted,
            VerdictKind.ToCorrect => FindingState.ToCorrect,
            VerdictKind.Asked => FindingState.Asked,
            VerdictKind.Explained => FindingState.Explained,
            _ => throw new ArgumentOutOfRangeException(nameof(verdict)),
        };

    /// <summary>The findings with the names of their enterprises, in the same order.</summary>
    internal static async Task<List<FindingRow>> RowsAsync(
        DbConnection connection,
        Verdicts verdicts,
        IReadOnlyList<Finding> findings,
        CancellationToken ct
    )
    {
        var names = new Dictionary<int, (string TaxCode, string Name)>();
        foreach (var chunk in findings.Select(f => f.Row.EnterpriseId).Distinct().Chunk(500))
        {
            await foreach (
                var r in connection.QueryAsync<(int Id, string TaxCode, string Name)>(
                    $"SELECT id, tax_code, name FROM enterprises WHERE id IN ({Ids(chunk)})",
                    ct
                )
            )
            {
                names[r.Id] = (r.TaxCode, r.Name);
            }
        }

        return findings
            .Where(f => names.ContainsKey(f.Row.EnterpriseId))
            .Select(f => new FindingRow
            {
                Finding = f,
                TaxCode = names[f.Row.EnterpriseId].TaxCode,
                Name = names[f.Row.EnterpriseId].Name,
                Verdict = verdicts.Of(f),
            })
            .ToList();
    }

    /// <summary>Names of the files of imports, the latest first.</summary>
    internal static async Task<List<(int Id, string FileName)>> FilesAsync(
        DbConnection connection,
        IReadOnlyCollection<int> batches,
        CancellationToken ct
    )
    {
        var files = new List<(int, string)>();
        foreach (var chunk in batches.Chunk(500))
        {
            await foreach (
                var r in connection.QueryAsync<(int Id, string FileName)>($"SELECT id, file_name FROM import_batches WHERE id IN ({Ids(chunk)})", ct)
            )
            {
                files.Add((r.Id, r.FileName));
            }
        }

        return [.. files.OrderByDescending(f => f.Item1)];
    }

    private static bool IsOf(Finding finding, FindingFilter filter) =>
        (filter.Rule is null || finding.Rule.Code == filter.Rule) && (filter.Group is null || finding.Rule.Group == filter.Group);

    private static string Ids(IEnumerable<int> ids) => string.Join(", ", ids.Select(id => id.ToString(CultureInfo.InvariantCulture)));
}
