using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Access;
using NangSuatHue.Data.Enterprises;
using NangSuatHue.Data.Kernel;

namespace NangSuatHue.Data.Workspace;

/// <summary>A year that waits for the enterprise: a draft, or figures sent back with so many remarks.</summary>
public sealed record YearTask(string TaxCode, int Year, DataStatus Status, int Remarks);

/// <summary>What of the workspace waits for a person.</summary>
public sealed record FiguresTasksView
{
    /// <summary>Years that wait for the representative.</summary>
    public IReadOnlyList<YearTask> Years { get; init; } = [];

    /// <summary>Figures that wait to be verified.</summary>
    public int ToVerify { get; init; }

    /// <summary>Requests to open a year again.</summary>
    public int ToReopen { get; init; }

    /// <summary>Demands not answered.</summary>
    public int Demands { get; init; }

    /// <summary>Requests about personal data not answered.</summary>
    public int DataRequests { get; init; }

    /// <summary>The first day by which one of them must be answered.</summary>
    public DateOnly? DataDue { get; init; }

    /// <summary>Certificates of the representative's enterprise that end within sixty days.</summary>
    public IReadOnlyList<(int Id, string Label, DateOnly Expires)> Certificates { get; init; } = [];
}

/// <summary>Reads what of the workspace waits for a person.</summary>
public sealed class GetFiguresTasks(IDbContextFactory<AppDb> dbs, TimeProvider clock)
{
    /// <summary>Empty to those for whom nothing can wait.</summary>
    public async Task<Outcome<FiguresTasksView>> RunAsync(Actor actor, CancellationToken ct = default)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime.AddHours(7));
        if (actor is { Role: Role.Representative, EnterpriseId: { } own })
        {
            // What a survey brought in long ago is no draft: a draft is of the last year, or was made by hand.
            var years = await db.YearFigures.AsNoTracking().Where(y => y.EnterpriseId == own && (y.DataStatus == DataStatus.Returned || (y.DataStatus == DataStatus.Imported && y.BatchId == null)))
                .Join(db.Enterprises, y => y.EnterpriseId, e => e.Id, (y, e) => new YearTask(e.TaxCode, y.Year, y.DataStatus, db.FigureRemarks.Count(r => r.EnterpriseId == own && r.Year == y.Year && r.AnsweredAt == null))).ToListAsync(ct);
            var far = today.AddDays(CertificateReminder.Days.Max());
            var ending = await db.Adoptions.AsNoTracking().Where(a => a.EnterpriseId == own && !a.Archived && a.Status == Adoptions.AdoptionStatus.Certified && a.Expires != null && a.Expires <= far).OrderBy(a => a.Expires).Select(a => new { a.Id, a.Label, a.Expires }).ToListAsync(ct);
            return new FiguresTasksView { Years = years.OrderByDescending(y => y.Status).ThenByDescending(y => y.Year).ToList(), Certificates = ending.Select(a => (a.Id, a.Label, a.Expires!.Value)).ToList() };
        }

        var officer = actor.Role == Role.Officer;
        var requests = Rights.May(actor, Act.AnswerDataRequests) ? await db.DataRequests.Where(r => r.Granted == null && r.UserId != actor.UserId).Select(r => r.DueOn).ToListAsync(ct) : [];
        return new FiguresTasksView
        {
            ToVerify = officer ? await db.YearFigures.CountAsync(y => y.DataStatus == DataStatus.Submitted && y.Enterprise!.Status != EnterpriseStatus.Archived, ct) : 0,
            ToReopen = officer ? await db.ReopenRequests.CountAsync(r => r.Granted == null, ct) : 0,
            Demands = officer ? await db.TrainingDemands.CountAsync(d => d.Status == DemandStatus.Open, ct) : 0,
            DataRequests = requests.Count, DataDue = requests.Count > 0 ? requests.Min() : null,
        };
    }
}
