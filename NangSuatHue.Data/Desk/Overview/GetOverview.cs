using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Access.Permissions;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Data.Measures.Summaries;
using NangSuatHue.Data.Registry.Enterprises;
using NangSuatHue.Data.Registry.Reference;

namespace NangSuatHue.Data.Desk.Overview;

/// <summary>What the overview draws, for one year. Internal: unsuppressed.</summary>
public sealed record OverviewView
{
    /// <summary>The year; null where no figures exist.</summary>
    public int? Year { get; init; }

    /// <summary>Years with figures, the latest first.</summary>
    public required IReadOnlyList<int> Years { get; init; }

    /// <summary>Later years of which too few enterprises have sent figures to open with, and how many have.</summary>
    public IReadOnlyList<(int Year, int Count)> Beginning { get; init; } = [];

    /// <summary>Enterprises with figures of the year.</summary>
    public required int Enterprises { get; init; }

    /// <summary>By section, the largest first.</summary>
    public required IReadOnlyList<SectionCount> Sections { get; init; }

    /// <summary>By size class.</summary>
    public required IReadOnlyDictionary<SizeClass, int> Sizes { get; init; }

    /// <summary>By commune code, the largest first; <c>-</c> for none.</summary>
    public required IReadOnlyList<CountBy> Communes { get; init; }

    /// <summary>What is applied in the year, the most frequent first, at most twelve.</summary>
    public required IReadOnlyList<AppliedCount> Applied { get; init; }

    /// <summary>Median labour productivity by section and year.</summary>
    public required IReadOnlyList<SectionMedian> Medians { get; init; }

    /// <summary>Share of complete figures by year, the earliest first.</summary>
    public required IReadOnlyList<YearCompleteness> Completeness { get; init; }

    /// <summary>Whether any record is illustrative.</summary>
    public required bool Illustrative { get; init; }
}

/// <summary>The registry's first charts. Each number is a list's count under the same filter.</summary>
public sealed class GetOverview(IDbContextFactory<AppDb> dbs, YearSummaries summaries)
{
    private const int MaxApplied = 12;

    /// <summary>For a year, or the latest of which enough enterprises have figures. Forbidden unless the actor may read the registry.</summary>
    public async Task<Outcome<OverviewView>> RunAsync(Actor actor, int? year, CancellationToken ct = default)
    {
        if (!Rights.May(actor, Act.ReadRegistry))
        {
            return OutcomeKind.Forbidden;
        }

        await using var db = await dbs.CreateDbContextAsync(ct);
        var all = (await summaries.GetAsync(db, ct)).Where(s => s.Total > 0).OrderByDescending(s => s.Year).ToList();
        var usual = UsualYear.Of(all.Select(s => (s.Year, s.Total)).ToList());
        var chosen = all.FirstOrDefault(s => s.Year == year) ?? all.FirstOrDefault(s => s.Year == usual);
        return new OverviewView
        {
            Year = chosen?.Year,
            Beginning = all.Where(s => s.Year > usual).Select(s => (s.Year, s.Total)).ToList(),
            Years = all.Select(s => s.Year).ToList(),
            Enterprises = chosen?.Total ?? 0,
            Sections = chosen?.Sections ?? [],
            Sizes = chosen?.Sizes ?? new Dictionary<SizeClass, int>(),
            Communes = chosen?.Communes ?? [],
            Applied = chosen?.Applied.Take(MaxApplied).ToList() ?? [],
            Medians = all.AsEnumerable().Reverse().SelectMany(s => s.Medians).ToList(),
            Completeness = all.AsEnumerable().Reverse().Select(s => new YearCompleteness(s.Year, s.Complete, s.Total)).ToList(),
            Illustrative = all.Any(s => s.Illustrative),
        };
    }
}
