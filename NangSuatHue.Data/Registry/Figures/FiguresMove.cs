using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Access.Flows;
using NangSuatHue.Data.Access.Inbox;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Ledger;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Data.Foundation.Text;
using NangSuatHue.Data.Registry.Enterprises;

namespace NangSuatHue.Data.Registry.Figures;

/// <summary>What the steps of figures share: the check, the new status, its line in the history.</summary>
internal static class FiguresMove
{
    /// <summary>The longest reason, remark or answer, characters.</summary>
    public const int Longest = 1000;

    /// <summary>The column of the status in the history.</summary>
    public const string Column = "data_status";

    /// <summary>A reason without surrounding blanks and odd characters; null for none.</summary>
    public static string? Clean(string? text) => CellText.OrNull(text, keepLines: true);

    /// <summary>Reads the enterprise and its figures of a year, tracked; null where the actor may not know of the enterprise.</summary>
    public static async Task<(Enterprise Enterprise, YearFigures? Figures)?> FindAsync(
        AppDb db,
        Actor actor,
        string taxCode,
        int year,
        CancellationToken ct
    )
    {
        var enterprise = await db.Enterprises.FirstOrDefaultAsync(e => e.TaxCode == taxCode, ct);
        return enterprise is null || FiguresWorkflow.SideOf(actor, enterprise.Id) == FiguresSide.None
            ? null
            : (enterprise, await db.YearFigures.FirstOrDefaultAsync(y => y.EnterpriseId == enterprise.Id && y.Year == year, ct));
    }

    /// <summary>What an act on one year is to the runner of workflows.</summary>
    public static FlowMove<YearFigures, DataStatus, FiguresAct, FiguresSide> Of(
        Actor actor,
        FiguresKey key,
        FiguresAct act,
        string? reason,
        Func<FlowTurn<YearFigures, DataStatus, FiguresSide>, CancellationToken, Task>? follow = null,
        Func<FlowTurn<YearFigures, DataStatus, FiguresSide>, CancellationToken, Task<IReadOnlyList<Issue>>>? check = null,
        Func<string?>? note = null
    ) =>
        new()
        {
            Flow = FiguresWorkflow.Flow,
            Act = act,
            Version = key.Version,
            Reason = reason,
            LongestReason = Longest,
            FindAsync = async (db, ct) =>
                await FindAsync(db, actor, key.TaxCode, key.Year, ct) is var (enterprise, figures) && figures is not null
                    ? (figures, FiguresWorkflow.SideOf(actor, enterprise.Id))
                    : null,
            State = f => f.DataStatus,
            Take = t =>
            {
                t.Record.DataStatus = t.Step.To;
                if (act == FiguresAct.KeepClosed)
                {
                    // The figures stay as they are, but two officers who answer at once must not both be told that they did.
                    t.Db.Entry(t.Record).Property(f => f.DataStatus).IsModified = true;
                }
            },
            Noted = note,
            CheckAsync = check,
            FollowAsync = follow,
            // A year that stays closed has no line: the request tells.
            History = act is not (FiguresAct.KeepClosed or FiguresAct.AskReopen)
                ? f => new Change
                {
                    Actor = actor.Name,
                    ActorId = actor.UserId,
                    Entity = ChangedEntity.YearFigures,
                    EntityId = f.Id,
                    EnterpriseId = f.EnterpriseId,
                    Year = f.Year,
                }
                : null,
            Years = f => new HashSet<int> { f.Year },
        };

    /// <summary>Tells the enterprise what became of a year.</summary>
    public static Task TellAsync(FlowTurn<YearFigures, DataStatus, FiguresSide> turn, string notice, string? third, CancellationToken ct) =>
        Notify.EnterpriseAsync(
            turn.Db,
            turn.Now,
            turn.Actor,
            turn.Record.EnterpriseId,
            notice,
            Form(turn.Record.Enterprise!.TaxCode, turn.Record.Year),
            third is null ? [turn.Record.Enterprise.Name, Text(turn.Record.Year)] : [turn.Record.Enterprise.Name, Text(turn.Record.Year), third],
            ct: ct
        );

    /// <summary>Where the enterprise works on a year.</summary>
    public static string Form(string taxCode, int year) => string.Create(CultureInfo.InvariantCulture, $"/doanh-nghiep/{taxCode}/nam/{year}");

    /// <summary>Where the department looks at a year.</summary>
    public static string Review(string taxCode, int year) => string.Create(CultureInfo.InvariantCulture, $"/xac-minh-so-lieu/{taxCode}/{year}");

    /// <summary>A year as a notice says it.</summary>
    public static string Text(int year) => year.ToString(CultureInfo.InvariantCulture);
}
