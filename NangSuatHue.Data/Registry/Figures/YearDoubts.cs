using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Ledger;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Data.Registry.Enterprises;
using NangSuatHue.Data.Registry.Quality;

namespace NangSuatHue.Data.Registry.Figures;

/// <summary>
/// The rules of data quality that need no peers, over one enterprise's years: quick enough for a page. The findings are those of the desk, so that what is
/// said about one here stands there.
/// </summary>
public static class YearDoubts
{
    /// <summary>Years on either side that the rules look at.</summary>
    public const int Before = 2,
        After = 1;

    /// <summary>The longest explanation, characters.</summary>
    public const int Longest = JudgeFindings.LongestReason;

    /// <summary>What the rules find in a year's figures, the serious first; <paramref name="years"/> are the enterprise's, the year among them. Pure.</summary>
    public static IReadOnlyList<Finding> Of(int year, IEnumerable<YearFigures> years)
    {
        var scan = new QualityScan([year]);
        scan.Add(years.Where(y => y.Year >= year - Before && y.Year <= year + After).OrderBy(y => y.Year).Select(Row).ToList());
        return scan.Finish()[0].Findings;
    }

    /// <summary>The doubts about findings, each with the verdict on the very same values. Pure.</summary>
    public static IReadOnlyList<YearDoubt> With(IEnumerable<Finding> findings, IReadOnlyCollection<FindingVerdict> verdicts) =>
        findings
            .Select(f => new YearDoubt(
                f,
                verdicts.FirstOrDefault(v => v.Rule == f.Rule.Code && v.Field == f.Field.Field().Name && v.Fingerprint == f.Fingerprint) is { } v
                    ? new VerdictView(v.Kind, v.Reason, v.DecidedBy, DateTime.SpecifyKind(v.DecidedAt, DateTimeKind.Utc))
                    : null
            ))
            .ToList();

    /// <summary>The doubts about a year as it stands in the context, with changes not yet saved.</summary>
    internal static async Task<IReadOnlyList<YearDoubt>> ReadAsync(AppDb db, Enterprise enterprise, YearFigures figures, CancellationToken ct)
    {
        var beside = await BesideAsync(db, enterprise.Id, figures.Year, ct);
        var verdicts = await db.Set<FindingVerdict>().Where(v => v.TaxCode == enterprise.TaxCode && v.Year == figures.Year).ToListAsync(ct);
        return With(Of(figures.Year, [.. beside, figures]), verdicts);
    }

    /// <summary>The years beside one that the rules look at.</summary>
    internal static Task<List<YearFigures>> BesideAsync(AppDb db, int enterpriseId, int year, CancellationToken ct) =>
        db
            .YearFigures.AsNoTracking()
            .Where(y => y.EnterpriseId == enterpriseId && y.Year != year && y.Year >= year - Before && y.Year <= year + After)
            .ToListAsync(ct);

    /// <summary>
    /// Keeps what somebody says about each doubt that still needs a word: the enterprise explains, the department accepts. Gives the doubts that nobody gave
    /// a reason for; then nothing was kept. A reason under the empty key is for all.
    /// </summary>
    internal static IReadOnlyList<Issue> Settle(
        AppDb db,
        Actor actor,
        DateTime now,
        Enterprise enterprise,
        YearFigures figures,
        IReadOnlyList<YearDoubt> doubts,
        VerdictKind kind,
        IReadOnlyDictionary<string, string?> reasons
    )
    {
        var waiting = doubts.Where(d => kind == VerdictKind.Accepted ? d.IsOpen : d.IsUnexplained).ToList();
        var said = waiting.ToDictionary(d => d.Key, d => FiguresMove.Clean(reasons.GetValueOrDefault(d.Key) ?? reasons.GetValueOrDefault("")));
        var issues = waiting.Where(d => said[d.Key] is null).Select(IssueOf).ToList();
        issues.AddRange(
            waiting
                .Where(d => said[d.Key]?.Length > Longest)
                .Select(d => new Issue(d.Field, "text_long", Longest.ToString(CultureInfo.InvariantCulture)))
        );
        if (issues.Count > 0)
        {
            return issues;
        }

        foreach (var doubt in waiting)
        {
            Keep(db, actor, now, enterprise, figures, doubt.Finding, kind, said[doubt.Key]!);
        }

        return [];
    }

    private static void Keep(
        AppDb db,
        Actor actor,
        DateTime now,
        Enterprise enterprise,
        YearFigures figures,
        Finding finding,
        VerdictKind kind,
        string reason
    )
    {
        var field = finding.Field.Field().Name;
        var verdicts = db.Set<FindingVerdict>();
        var verdict =
            verdicts.Local.FirstOrDefault(v =>
                v.TaxCode == enterprise.TaxCode && v.Year == figures.Year && v.Rule == finding.Rule.Code && v.Field == field
            )
            ?? verdicts
                .Add(
                    new FindingVerdict
                    {
                        TaxCode = enterprise.TaxCode,
                        Year = figures.Year,
                        Rule = finding.Rule.Code,
                        Field = field,
                        Fingerprint = "",
                        Numbers = "",
                        DecidedBy = "",
                    }
                )
                .Entity;
        verdict.Fingerprint = finding.Fingerprint;
        verdict.Numbers = string.Join(';', finding.Numbers.Select(n => n.ToString("R", CultureInfo.InvariantCulture)));
        (verdict.Kind, verdict.Reason, verdict.DecidedBy, verdict.DecidedAt) = (kind, reason, actor.Name, now);
        db.Changes.Add(
            new Change
            {
                At = now,
                Actor = actor.Name,
                ActorId = actor.UserId,
                Entity = ChangedEntity.Verdict,
                EntityId = figures.Id,
                EnterpriseId = enterprise.Id,
                Year = figures.Year,
                Action = JudgeFindings.ActionOf(kind),
                Reason = reason,
                After = ChangeLog.Json([("finding", finding.Rule.Code)]),
            }
        );
    }

    /// <summary>A doubt as a broken rule: the rule's code, then the numbers of its sentence.</summary>
    private static Issue IssueOf(YearDoubt doubt) =>
        new(doubt.Field, "doubt", [doubt.Rule.Code, .. doubt.Numbers.Select(n => n.ToString("R", CultureInfo.InvariantCulture))]);

    private static YearRow Row(YearFigures y)
    {
        var row = new YearRow
        {
            FiguresId = y.Id,
            EnterpriseId = y.EnterpriseId,
            Year = y.Year,
        };
        foreach (var figure in JudgedFigures.All)
        {
            row[figure] = YearFacts.Number(y, figure.Field()) ?? double.NaN;
        }

        return row;
    }
}
