using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Access.Consents;
using NangSuatHue.Data.Access.Permissions;
using NangSuatHue.Data.Exchange.Reading;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Data.Foundation.Text;
using NangSuatHue.Data.Foundation.Time;
using NangSuatHue.Data.Registry.Enterprises;

namespace NangSuatHue.Data.Programme.Training;

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
        writer.Row(Headers.Select(h => vietnamese ? h.Vi : h.En));
        foreach (var r in rows)
        {
            var d = r.Demand;
            writer.Row([
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
            ]);
        }

        return rows.Count;
    }

    private static readonly IReadOnlyList<(string Vi, string En)> Headers =
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
    ];

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
