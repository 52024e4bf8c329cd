using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Access;
using NangSuatHue.Data.Enterprises;
using NangSuatHue.Data.Kernel;
using NangSuatHue.Data.Notices;
using NangSuatHue.Data.Surveys;
using NangSuatHue.Data.Text;

namespace NangSuatHue.Data.Workspace;

/// <summary>A training demand as a form gives it.</summary>
public sealed record DemandInput
{
    /// <summary>The topic.</summary>
    public string? Topic { get; init; }

    /// <summary>Whether it asks for the programme of specialists.</summary>
    public bool ForSpecialists { get; init; }

    /// <summary>How many people.</summary>
    public int? People { get; init; }

    /// <summary>The year it is wanted in.</summary>
    public int? Year { get; init; }

    /// <summary>How: at the enterprise, in a class, on line.</summary>
    public string? Form { get; init; }

    /// <summary>More words.</summary>
    public string? Note { get; init; }

    /// <summary>The broken rules. Pure.</summary>
    public static List<Issue> Check(DemandInput input, int thisYear)
    {
        var issues = new List<Issue>();
        if (string.IsNullOrWhiteSpace(input.Topic))
        {
            issues.Add(new Issue("topic", "required"));
        }

        foreach (
            var (field, text, most) in ((string, string?, int)[])[("topic", input.Topic, 200), ("form", input.Form, 200), ("note", input.Note, 2000)]
        )
        {
            if (text?.Length > most)
            {
                issues.Add(new Issue(field, "text_long", most.ToString(CultureInfo.InvariantCulture)));
            }
        }

        if (input.People is not (>= 1 and <= 10_000))
        {
            issues.Add(new Issue("people", "range", "1", "10000"));
        }

        if (input.Year is not { } year || year < thisYear || year > thisYear + 3)
        {
            issues.Add(
                new Issue(
                    "year",
                    "year_range",
                    thisYear.ToString(CultureInfo.InvariantCulture),
                    (thisYear + 3).ToString(CultureInfo.InvariantCulture)
                )
            );
        }

        return issues;
    }
}

/// <summary>What a list of demands asks for.</summary>
public sealed record DemandFilter
{
    /// <summary>Status.</summary>
    public DemandStatus? Status { get; init; }

    /// <summary>The year wanted.</summary>
    public int? Year { get; init; }

    /// <summary>Only those for the programme of specialists.</summary>
    public bool ForSpecialists { get; init; }

    /// <summary>Words of the topic or the enterprise's name.</summary>
    public string? Search { get; init; }
}

/// <summary>A demand in a list. Contacts are there for the department, and for experts where the enterprise consents.</summary>
public sealed record DemandRow(TrainingDemand Demand, string TaxCode, string Enterprise, string? Telephone, string? Email);

/// <summary>A page of demands.</summary>
public sealed record FoundDemands(IReadOnlyList<DemandRow> Rows, int Count, int People, bool MayAnswer, bool MayState);

/// <summary>
/// Training demands: the department reads all, a representative the enterprise's own, an expert the open ones of enterprises that consent to it.
/// </summary>
public sealed class FindDemands(IDbContextFactory<AppDb> dbs)
{
    /// <summary>Rows on a page.</summary>
    public const int PageSize = 25;

    /// <summary>One page, those not answered first. Forbidden to all others.</summary>
    public async Task<Outcome<FoundDemands>> RunAsync(Actor actor, DemandFilter filter, int page, CancellationToken ct = default)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        if (Query(db, actor, filter) is not { } query)
        {
            return OutcomeKind.Forbidden;
        }

        var all = await query.ToListAsync(ct);
        var rows = Ordered(all, filter);
        return new FoundDemands(
            rows.Skip((int)Math.Min((Math.Max(page, 1) - 1L) * PageSize, int.MaxValue)).Take(PageSize).ToList(),
            rows.Count,
            rows.Sum(r => r.Demand.People),
            Rights.May(actor, Act.AnswerDemands),
            actor.EnterpriseId is { } own && Rights.May(actor, Act.StateDemands, own)
        );
    }

    /// <summary>The same as CSV.</summary>
    public async Task<Outcome<int>> ExportAsync(Actor actor, DemandFilter filter, bool vietnamese, Stream output, CancellationToken ct = default)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        if (!Rights.May(actor, Act.AnswerDemands) || Query(db, actor, filter) is not { } query)
        {
            return OutcomeKind.Forbidden;
        }

        var rows = Ordered(await query.ToListAsync(ct), filter);
        using var writer = new SheetWriter(output, ';');
        foreach (
            var (vi, en) in ((string, string)[])
                [
                    ("Mã số thuế", "Tax code"),
                    ("Tên doanh nghiệp", "Name"),
                    ("Nội dung", "Topic"),
                    ("Chương trình chuyên viên", "Specialist programme"),
                    ("Số người", "People"),
                    ("Năm", "Year"),
                    ("Hình thức", "Form"),
                    ("Ghi chú", "Note"),
                    ("Trạng thái", "Status"),
                    ("Trả lời", "Answer"),
                    ("Điện thoại", "Telephone"),
                    ("Thư điện tử", "E-mail"),
                    ("Ngày nêu", "Stated on"),
                ]
        )
        {
            writer.Text(vietnamese ? vi : en);
        }

        writer.EndRow();
        foreach (var r in rows)
        {
            var d = r.Demand;
            foreach (
                var text in (string?[])
                    [
                        r.TaxCode,
                        r.Enterprise,
                        d.Topic,
                        d.ForSpecialists ? "x" : "",
                        d.People.ToString(CultureInfo.InvariantCulture),
                        d.Year.ToString(CultureInfo.InvariantCulture),
                        d.Form,
                        d.Note,
                        DemandTexts.Name(d.Status, vietnamese),
                        d.Answer,
                        r.Telephone,
                        r.Email,
                        VietnamTime.Local(d.CreatedAt).ToString("dd/MM/yyyy", CultureInfo.InvariantCulture),
                    ]
            )
            {
                writer.Text(text);
            }

            writer.EndRow();
        }

        return rows.Count;
    }

    private static IQueryable<DemandRow>? Query(AppDb db, Actor actor, DemandFilter filter)
    {
        var demands = db.TrainingDemands.AsNoTracking();
        if (Rights.May(actor, Act.AnswerDemands)) { }
        else if (actor is { Role: Role.Representative, EnterpriseId: { } own })
        {
            demands = demands.Where(d => d.EnterpriseId == own);
        }
        else if (actor is { Role: Role.Expert, ExpertId: not null })
        {
            var consenting = ConsentCheck.Of(db, ConsentScopes.ContactToExperts);
            demands = demands.Where(d => consenting.Contains(d.EnterpriseId) && (d.Status == DemandStatus.Open || d.Status == DemandStatus.Planned));
        }
        else
        {
            return null;
        }

        demands = filter.Status is { } status ? demands.Where(d => d.Status == status) : demands;
        demands = filter.Year is { } year ? demands.Where(d => d.Year == year) : demands;
        demands = filter.ForSpecialists ? demands.Where(d => d.ForSpecialists) : demands;
        return demands.Join(
            db.Enterprises.Where(e => e.Status != EnterpriseStatus.Archived),
            d => d.EnterpriseId,
            e => e.Id,
            (d, e) => new DemandRow(d, e.TaxCode, e.Name, e.Telephone, e.Email)
        );
    }

    /// <summary>A demand is stated by a person, so there are hundreds, not hundreds of thousands: words are compared here, tone-free.</summary>
    private static List<DemandRow> Ordered(List<DemandRow> all, DemandFilter filter) =>
        all.Where(r => string.IsNullOrWhiteSpace(filter.Search) || SearchKey.Matches($"{r.Demand.Topic} {r.Enterprise}", filter.Search))
            .OrderBy(r => r.Demand.Status)
            .ThenBy(r => r.Demand.Year)
            .ThenBy(r => r.Demand.CreatedAt)
            .ThenBy(r => r.Demand.Id)
            .ToList();
}

/// <summary>Words of the statuses. Pure.</summary>
public static class DemandTexts
{
    /// <summary>A status in a language.</summary>
    public static string Name(DemandStatus status, bool vietnamese) =>
        status switch
        {
            DemandStatus.Open => vietnamese ? "Chưa trả lời" : "Open",
            DemandStatus.Planned => vietnamese ? "Đã xếp lớp" : "Planned",
            DemandStatus.Met => vietnamese ? "Đã đáp ứng" : "Met",
            DemandStatus.Withdrawn => vietnamese ? "Đã rút" : "Withdrawn",
            _ => throw new ArgumentOutOfRangeException(nameof(status)),
        };
}

/// <summary>States, changes or withdraws a demand.</summary>
public sealed class SaveDemand(IDbContextFactory<AppDb> dbs, TimeProvider clock)
{
    /// <summary>A new one without <paramref name="id"/>; one that is answered as met is no longer changed. Gives the id.</summary>
    public async Task<Outcome<int>> RunAsync(Actor actor, int? id, int? version, DemandInput input, CancellationToken ct = default)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var demand = id is null ? null : await db.TrainingDemands.FirstOrDefaultAsync(d => d.Id == id, ct);
        if (Refuse(actor, id, version, demand) is { } refused)
        {
            return refused;
        }

        var now = clock.GetUtcNow().UtcDateTime;
        var issues = DemandInput.Check(input, VietnamTime.Day(now).Year);
        if (issues.Count > 0)
        {
            return Outcome<int>.Invalid(issues);
        }

        if (demand is null)
        {
            demand = new TrainingDemand
            {
                EnterpriseId = actor.EnterpriseId!.Value,
                Topic = "",
                CreatedAt = now,
                CreatedBy = actor.Name,
            };
            db.TrainingDemands.Add(demand);
        }

        (demand.Topic, demand.ForSpecialists, demand.People, demand.Year) = (
            CellText.Clean(input.Topic!, keepLines: false),
            input.ForSpecialists,
            input.People!.Value,
            input.Year!.Value
        );
        (demand.Form, demand.Note, demand.ChangedAt, demand.ChangedBy) = (
            FiguresMove.Clean(input.Form),
            FiguresMove.Clean(input.Note),
            now,
            actor.Name
        );
        if (id is null)
        {
            var name = await db.Enterprises.Where(e => e.Id == demand.EnterpriseId).Select(e => e.Name).FirstAsync(ct);
            await Notify.OfficersAsync(
                db,
                now,
                actor,
                null,
                "demand_made",
                "/nhu-cau-dao-tao",
                [name, demand.Topic, demand.People.ToString(CultureInfo.InvariantCulture)],
                ct: ct
            );
        }

        return await FinishAsync(db, demand, ct);
    }

    /// <summary>Takes a demand back.</summary>
    public async Task<Outcome<int>> WithdrawAsync(Actor actor, int id, int version, CancellationToken ct = default)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var demand = await db.TrainingDemands.FirstOrDefaultAsync(d => d.Id == id, ct);
        if (Refuse(actor, id, version, demand) is { } refused)
        {
            return refused;
        }

        (demand!.Status, demand.ChangedAt, demand.ChangedBy) = (DemandStatus.Withdrawn, clock.GetUtcNow().UtcDateTime, actor.Name);
        return await FinishAsync(db, demand, ct);
    }

    private static Outcome<int>? Refuse(Actor actor, int? id, int? version, TrainingDemand? demand)
    {
        if (id is null)
        {
            return actor.EnterpriseId is { } own && Rights.May(actor, Act.StateDemands, own) ? null : OutcomeKind.Forbidden;
        }

        return demand is null || !(Rights.May(actor, Act.StateDemands, demand.EnterpriseId) || Rights.May(actor, Act.AnswerDemands))
                ? OutcomeKind.NotFound
            : !Rights.May(actor, Act.StateDemands, demand.EnterpriseId) || demand.Status is DemandStatus.Met or DemandStatus.Withdrawn
                ? OutcomeKind.Forbidden
            : demand.Version != version ? Outcome<int>.Conflict(demand.Version)
            : null;
    }

    /// <summary>Saves in the caller's transaction.</summary>
    internal static async Task<Outcome<int>> FinishAsync(AppDb db, TrainingDemand demand, CancellationToken ct)
    {
        try
        {
            await db.SaveChangesAsync(ct);
            await YearVersions.RaiseAsync(db.Database.GetDbConnection(), [], ct);
            await db.Database.CommitTransactionAsync(ct);
            return demand.Id;
        }
        catch (DbUpdateConcurrencyException)
        {
            return OutcomeKind.Conflict;
        }
    }
}

/// <summary>The department answers a demand.</summary>
public sealed class AnswerDemand(IDbContextFactory<AppDb> dbs, TimeProvider clock)
{
    /// <summary>Invalid without an answer, or with a status that is the enterprise's own. Gives the id.</summary>
    public async Task<Outcome<int>> RunAsync(Actor actor, int id, int version, DemandStatus status, string? answer, CancellationToken ct = default)
    {
        if (!Rights.May(actor, Act.AnswerDemands))
        {
            return OutcomeKind.Forbidden;
        }

        await using var db = await dbs.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var demand = await db.TrainingDemands.FirstOrDefaultAsync(d => d.Id == id, ct);
        if (demand is null)
        {
            return OutcomeKind.NotFound;
        }

        var text = FiguresMove.Clean(answer);
        if (
            text is null
            || text.Length > FiguresMove.Longest
            || status == DemandStatus.Withdrawn
            || !Enum.IsDefined(status)
            || demand.Status == DemandStatus.Withdrawn
        )
        {
            return Outcome<int>.Invalid(
                text?.Length > FiguresMove.Longest ? new Issue("answer", "text_long", FiguresMove.Longest.ToString(CultureInfo.InvariantCulture))
                : text is null ? new Issue("answer", "required")
                : new Issue("status", "range", "0", "2")
            );
        }

        if (demand.Version != version)
        {
            return Outcome<int>.Conflict(demand.Version);
        }

        var now = clock.GetUtcNow().UtcDateTime;
        (demand.Status, demand.Answer, demand.ChangedAt, demand.ChangedBy) = (status, text, now, actor.Name);
        await Notify.EnterpriseAsync(db, now, actor, demand.EnterpriseId, "demand_answered", "/nhu-cau-dao-tao", [demand.Topic], ct: ct);
        return await SaveDemand.FinishAsync(db, demand, ct);
    }
}
