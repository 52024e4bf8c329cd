using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Access.Flows;
using NangSuatHue.Data.Access.Inbox;
using NangSuatHue.Data.Access.Permissions;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Data.Foundation.Text;
using NangSuatHue.Data.Foundation.Time;
using NangSuatHue.Data.Registry.Enterprises;
using NangSuatHue.Data.Registry.Figures;

namespace NangSuatHue.Data.Programme.Training;

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
        var outcome = await new FlowRunner(dbs, clock).RunAsync(
            actor,
            new FlowMove<TrainingDemand, DemandStatus, DemandAct, DemandSide>
            {
                Flow = DemandWorkflow.Flow,
                Act = DemandAct.Withdraw,
                Version = version,
                FindAsync = async (db, c) =>
                    await db.TrainingDemands.FindAsync([id], c) is { } demand
                    && DemandWorkflow.SideOf(actor, demand.EnterpriseId) is var side and not DemandSide.None
                        ? (demand, side)
                        : null,
                State = d => d.Status,
                Take = t => (t.Record.Status, t.Record.ChangedAt, t.Record.ChangedBy) = (t.Step.To, t.Now, actor.Name),
            },
            ct
        );
        return outcome.Select(d => outcome.IsOk ? d.Id : d.Version);
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
