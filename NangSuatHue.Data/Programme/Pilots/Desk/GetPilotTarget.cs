using System.Data.Common;
using System.Globalization;
using NangSuatHue.Data.Exchange.DescribedRecords;
using NangSuatHue.Data.Exchange.Kinds;
using NangSuatHue.Data.Exchange.Reading;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Features;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Data.Foundation.Time;
using NangSuatHue.Data.Programme.Pilots.Project;
using NangSuatHue.Data.Registry.Reference;

namespace NangSuatHue.Data.Programme.Pilots.Desk;

/// <summary>A target of the plan: <see cref="Comparison"/> is <c>&gt;=</c> or <c>&gt;</c>.</summary>
public sealed record PlanTarget(string Code, string Vi, string En, string Comparison, double Value)
{
    /// <summary>The year of the plan whose targets these are: 439/KH-UBND.</summary>
    public const int PlanYear = 2026;

    /// <summary>Whether a value reaches it.</summary>
    public bool IsReached(double value) =>
        Comparison switch
        {
            ">=" => value >= Value,
            ">" => value > Value,
            _ => throw new InvalidDataException($"The comparison {Comparison} of target {Code} is not known."),
        };

    /// <summary>The targets as the seeds have them.</summary>
    public static IReadOnlyList<PlanTarget> Read(string seedsFolder) =>
        SheetReader
            .ReadAll(Path.Combine(seedsFolder, "reference", "plan-2026-targets.csv"))
            .Select(r => new PlanTarget(
                r["code"],
                r["title_vi"].Normalize(),
                r["title_en"],
                r["comparison"],
                double.Parse(r["target"], CultureInfo.InvariantCulture)
            ))
            .ToList();
}

/// <summary>A project with its verdict and what names it.</summary>
public sealed record TargetProject(JudgedProject Line, string Code, string Title, string Enterprise, string TaxCode);

/// <summary>The progress of a year, and a page of its projects.</summary>
public sealed record PilotTargetView
{
    /// <summary>The year.</summary>
    public required int Year { get; init; }

    /// <summary>The plan's target; null for a year that the plan is not about.</summary>
    public required PlanTarget? Target { get; init; }

    /// <summary>Distinct SMEs.</summary>
    public required int Reached { get; init; }

    /// <summary>Projects by verdict.</summary>
    public required IReadOnlyDictionary<TargetVerdict, int> Verdicts { get; init; }

    /// <summary>The projects of the page: those that count first, then by verdict.</summary>
    public required IReadOnlyList<TargetProject> Rows { get; init; }

    /// <summary>How many projects the pages hold.</summary>
    public required int Count { get; init; }

    /// <summary>Whether some are invented.</summary>
    public required bool Illustrative { get; init; }

    /// <summary>Years that projects touch.</summary>
    public required IReadOnlyList<int> Years { get; init; }
}

/// <summary>Progress against target T3 of the plan, with every project that counts and why each of the others does not.</summary>
public sealed class GetPilotTarget(DbGate gate, TimeProvider clock)
{
    /// <summary>Projects on a page.</summary>
    public const int PageSize = 50;

    /// <summary>For whoever reads all projects; <paramref name="only"/> narrows the page to a verdict. A year out of reason is the current one.</summary>
    public async Task<Outcome<PilotTargetView>> RunAsync(
        Actor actor,
        int? year = null,
        TargetVerdict? only = null,
        int page = 1,
        CancellationToken ct = default
    )
    {
        if (RecordRights.Read(actor, PilotKind.Kind) != RecordScope.All)
        {
            return OutcomeKind.Forbidden;
        }

        var today = VietnamTime.Today(clock);
        var asked = year is >= 2000 and <= 2100 ? year.Value : today.Year;
        await using var connection = await gate.OpenAsync(ct);
        var (facts, illustrative) = await FactsAsync(connection, await SizesAsync(connection, ct), ct);
        var years = new HashSet<int> { asked, today.Year, PlanTarget.PlanYear };
        var lines = PilotTarget.Judge(facts, asked, today);
        foreach (var run in lines.Select(l => l.Run).OfType<PilotRun>().Where(r => r.From <= today))
        {
            years.UnionWith(Enumerable.Range(run.From.Year, Math.Clamp((run.To ?? today).Year - run.From.Year, 0, 30) + 1));
        }

        var shown = lines.Where(l => only is null || l.Verdict == only).OrderBy(l => l.Verdict).ThenBy(l => l.Facts.Id).ToList();
        return new PilotTargetView
        {
            Year = asked,
            Target = asked == PlanTarget.PlanYear ? PlanTarget.Read(Seeds.Folder).First(t => t.Code == "T3") : null,
            Reached = lines.Count(l => l.Verdict == TargetVerdict.Counts),
            Verdicts = lines.GroupBy(l => l.Verdict).ToDictionary(g => g.Key, g => g.Count()),
            Count = shown.Count,
            Illustrative = illustrative,
            Years = years.Order().ToList(),
            Rows = await NamedAsync(connection, shown.Skip((Math.Clamp(page, 1, 1_000_000) - 1) * PageSize).Take(PageSize).ToList(), ct),
        };
    }

    private static async Task<Dictionary<int, List<YearSize>>> SizesAsync(DbConnection connection, CancellationToken ct)
    {
        var sizes = new Dictionary<int, List<YearSize>>();
        await foreach (
            var r in connection.RowsAsync(
                "SELECT y.enterprise_id, y.year, y.size_class, y.size_criterion FROM year_figures y WHERE y.enterprise_id IN "
                    + "(SELECT enterprise_id FROM pilot_projects WHERE NOT archived) ORDER BY y.enterprise_id",
                ct
            )
        )
        {
            // By place: there are several years of every enterprise.
            var enterprise = r.GetInt32(0);
            if (!sizes.TryGetValue(enterprise, out var own))
            {
                sizes[enterprise] = own = [];
            }

            own.Add(new YearSize(r.GetInt32(1), (SizeClass)r.GetInt32(2), (SizeCriterion)r.GetInt32(3)));
        }

        return sizes;
    }

    private static async Task<(List<TargetFacts> Facts, bool Illustrative)> FactsAsync(
        DbConnection connection,
        Dictionary<int, List<YearSize>> sizes,
        CancellationToken ct
    )
    {
        var (facts, illustrative) = (new List<TargetFacts>(), false);
        var ends = string.Join(
            ", ",
            PilotWorkflow.Flow.States.Where(PilotWorkflow.Flow.IsEnd).Select(s => ((int)s).ToString(CultureInfo.InvariantCulture))
        );
        await foreach (
            var r in connection.RowsAsync(
                $"""
                SELECT t.id, t.enterprise_id, t.stage, t.starts_on, t.ends_on, t.started_on, t.ended_on, v.ran, v.ended, t.illustrative FROM pilot_projects t
                LEFT JOIN (
                    SELECT pilot_id, min(CASE WHEN "to" = {PilotStage.Running:D} THEN at END) AS ran,
                        max(CASE WHEN "to" IN ({ends}) THEN at END) AS ended
                    FROM pilot_events GROUP BY pilot_id
                ) v ON v.pilot_id = t.id
                WHERE NOT t.archived ORDER BY t.id
                """,
                ct
            )
        )
        {
            // By place: every project is read.
            facts.Add(
                new TargetFacts
                {
                    Id = r.GetInt32(0),
                    EnterpriseId = r.GetInt32(1),
                    Stage = (PilotStage)r.GetInt32(2),
                    StartsOn = r.GetFieldValue<DateOnly>(3),
                    EndsOn = r.GetFieldValue<DateOnly>(4),
                    StartedOn = r.IsDBNull(5) ? null : r.GetFieldValue<DateOnly>(5),
                    EndedOn = r.IsDBNull(6) ? null : r.GetFieldValue<DateOnly>(6),
                    RanOn = r.IsDBNull(7) ? null : VietnamTime.Day(r.GetDateTime(7)),
                    EndedEventOn = r.IsDBNull(8) ? null : VietnamTime.Day(r.GetDateTime(8)),
                    Sizes = sizes.GetValueOrDefault(r.GetInt32(1)) ?? [],
                }
            );
            illustrative |= r.GetBoolean(9);
        }

        return (facts, illustrative);
    }

    private static async Task<List<TargetProject>> NamedAsync(DbConnection connection, List<JudgedProject> some, CancellationToken ct)
    {
        var names = new Dictionary<int, (string Code, string Title, string Enterprise, string TaxCode)>();
        if (some.Count > 0)
        {
            await foreach (
                var r in connection.QueryAsync<(int Id, string Code, string Title, string Name, string TaxCode)>(
                    "SELECT t.id, t.code, t.title, e.name, e.tax_code FROM pilot_projects t JOIN enterprises e ON e.id = "
                        + $"t.enterprise_id WHERE t.id IN ({string.Join(", ", some.Select(l => l.Facts.Id))})",
                    ct
                )
            )
            {
                names[r.Id] = (r.Code, r.Title, r.Name, r.TaxCode);
            }
        }

        return some.Where(l => names.ContainsKey(l.Facts.Id))
            .Select(l =>
            {
                var n = names[l.Facts.Id];
                return new TargetProject(l, n.Code, n.Title, n.Enterprise, n.TaxCode);
            })
            .ToList();
    }
}
