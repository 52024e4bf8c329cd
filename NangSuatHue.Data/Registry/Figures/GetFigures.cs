using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Ledger;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Data.Registry.Enterprises;
using NangSuatHue.Data.Registry.Quality;

namespace NangSuatHue.Data.Registry.Figures;

/// <summary>One year's figures with all that both sides need to work on them.</summary>
public sealed record FiguresWork
{
    /// <summary>The enterprise.</summary>
    public required Enterprise Enterprise { get; init; }

    /// <summary>The year.</summary>
    public required int Year { get; init; }

    /// <summary>The figures; null for none yet.</summary>
    public YearFigures? Figures { get; init; }

    /// <summary>The year before; null for none.</summary>
    public YearFigures? Before { get; init; }

    /// <summary>The status; entered for a year without figures.</summary>
    public DataStatus Status => Figures?.DataStatus ?? DataStatus.Imported;

    /// <summary>The side of the reader.</summary>
    public FiguresSide Side { get; init; }

    /// <summary>What the reader may do next.</summary>
    public IReadOnlyList<FiguresAct> Acts => FiguresWorkflow.Flow.Next(Status, Side).Select(n => n.Act).ToList();

    /// <summary>Remarks not answered yet, in order of time.</summary>
    public IReadOnlyList<FigureRemark> Remarks { get; init; } = [];

    /// <summary>Remarks that the last submission answered.</summary>
    public IReadOnlyList<FigureRemark> Answered { get; init; } = [];

    /// <summary>The request to open the year that waits.</summary>
    public ReopenRequest? Asked { get; init; }

    /// <summary>The last request that was decided.</summary>
    public ReopenRequest? Decided { get; init; }

    /// <summary>When the figures were last sent, UTC; null for never.</summary>
    public DateTime? SubmittedAt { get; init; }

    /// <summary>Who changed the figures last; null where an import made them.</summary>
    public string? ChangedBy { get; init; }

    /// <summary>By whom.</summary>
    public string? SubmittedBy { get; init; }

    /// <summary>What changed since they were last sent back or opened again; empty where they never were.</summary>
    public IReadOnlyList<FigureChange> Changed { get; init; } = [];

    /// <summary>The years beside it that the rules of data quality look at.</summary>
    public IReadOnlyList<YearFigures> Beside { get; init; } = [];

    /// <summary>What was said about findings of the year, also about values that stand no more.</summary>
    public IReadOnlyList<FindingVerdict> Verdicts { get; init; } = [];

    /// <summary>What the rules of data quality doubt.</summary>
    public IReadOnlyList<YearDoubt> Doubts { get; init; } = [];

    /// <summary>What a step takes; null without figures.</summary>
    public FiguresKey? Key => Figures is { } f ? new(Enterprise.TaxCode, Year, f.Version) : null;
}

/// <summary>Reads one year's figures for either side.</summary>
public sealed class GetFigures(IDbContextFactory<AppDb> dbs)
{
    /// <summary>NotFound also where the actor may not know of the enterprise.</summary>
    public async Task<Outcome<FiguresWork>> RunAsync(Actor actor, string taxCode, int year, CancellationToken ct = default)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var enterprise = await db.Enterprises.AsNoTracking().FirstOrDefaultAsync(e => e.TaxCode == taxCode, ct);
        if (enterprise is null || FiguresWorkflow.SideOf(actor, enterprise.Id) is var side && side == FiguresSide.None)
        {
            return OutcomeKind.NotFound;
        }

        var years = await db
            .YearFigures.AsNoTracking()
            .Where(y => y.EnterpriseId == enterprise.Id && y.Year >= year - YearDoubts.Before && y.Year <= year + YearDoubts.After)
            .ToListAsync(ct);
        var figures = years.Find(y => y.Year == year);
        var remarks = await db
            .FigureRemarks.AsNoTracking()
            .Where(r => r.EnterpriseId == enterprise.Id && r.Year == year)
            .OrderBy(r => r.Id)
            .ToListAsync(ct);
        var requests = await db
            .ReopenRequests.AsNoTracking()
            .Where(r => r.EnterpriseId == enterprise.Id && r.Year == year)
            .OrderByDescending(r => r.Id)
            .ToListAsync(ct);
        var changes = figures is null
            ? []
            : await db
                .Changes.AsNoTracking()
                .Where(c => c.EnterpriseId == enterprise.Id && c.Entity == ChangedEntity.YearFigures && c.EntityId == figures.Id)
                .OrderBy(c => c.Id)
                .ToListAsync(ct);
        var verdicts = await db.Set<FindingVerdict>().AsNoTracking().Where(v => v.TaxCode == enterprise.TaxCode && v.Year == year).ToListAsync(ct);
        var sent = changes.FindLast(c => FiguresHistory.StatusAfter(c) == DataStatus.Submitted);
        var lastAnswer = remarks.Where(r => r.AnsweredAt is not null).Max(r => r.AnsweredAt);
        return new FiguresWork
        {
            Enterprise = enterprise,
            Year = year,
            Figures = figures,
            Before = years.Find(y => y.Year == year - 1),
            Side = side,
            Remarks = remarks.Where(r => r.AnsweredAt is null).ToList(),
            Answered = remarks.Where(r => r.AnsweredAt is not null && r.AnsweredAt == lastAnswer).ToList(),
            Asked = requests.Find(r => r.Granted is null),
            Decided = requests.Find(r => r.Granted is not null),
            SubmittedAt = sent?.At,
            SubmittedBy = sent?.Actor,
            ChangedBy = changes is [.., var last] ? last.Actor : null,
            Changed = FiguresHistory.SinceReturn(changes),
            Beside = years.Where(y => y.Year != year).ToList(),
            Verdicts = verdicts,
            Doubts = figures is null ? [] : YearDoubts.With(YearDoubts.Of(year, years), verdicts),
        };
    }
}
