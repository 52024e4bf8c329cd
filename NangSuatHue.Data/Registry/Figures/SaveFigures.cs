using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Access.Permissions;
using NangSuatHue.Data.Exchange.Mapping;
using NangSuatHue.Data.Exchange.Reading;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Fields;
using NangSuatHue.Data.Foundation.Ledger;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Data.Foundation.Text;
using NangSuatHue.Data.Foundation.Time;
using NangSuatHue.Data.Registry.Enterprises;
using NangSuatHue.Data.Registry.Quality;
using NangSuatHue.Data.Registry.Reference;

namespace NangSuatHue.Data.Registry.Figures;

/// <summary>One year's figures as a form gives them: values by database column; money in đồng, the rest in its own unit. A null clears.</summary>
public sealed record FiguresInput
{
    /// <summary>The year.</summary>
    public required int Year { get; init; }

    /// <summary>Values by field name of the survey kind (<c>netRevenue</c>).</summary>
    public required IReadOnlyDictionary<string, double?> Numbers { get; init; }

    /// <summary>Note.</summary>
    public string? Note { get; init; }

    /// <summary>Whether the stored note stays, whatever <see cref="Note"/> says.</summary>
    public bool KeepNote { get; init; }

    /// <summary>Why figures that were already sent or verified are corrected.</summary>
    public string? Reason { get; init; }

    /// <summary>Whether to send them to the department in the same step.</summary>
    public bool Submit { get; init; }

    /// <summary>Why doubtful figures are right, by <see cref="YearDoubt.Key"/>; the empty key is for all.</summary>
    public IReadOnlyDictionary<string, string?> Explanations { get; init; } = new Dictionary<string, string?>();
}

/// <summary>Enters or corrects one year's figures.</summary>
public sealed class SaveFigures(IDbContextFactory<AppDb> dbs, DbGate gate, TimeProvider clock)
{
    /// <summary>
    /// Saves what a program sends: texts by field's name, absent ones stay. A field that no form asks for is unknown here; <c>reason</c> and <c>submit</c>
    /// are not fields but say why, and whether to send the year to the department.
    /// </summary>
    public async Task<Outcome<int>> RunAsync(Actor actor, string taxCode, int year, int? version, RecordInput input, CancellationToken ct = default)
    {
        var all = new Dictionary<string, string?>(input.Values, StringComparer.OrdinalIgnoreCase);
        var (reason, submit) = (all.GetValueOrDefault("reason"), all.GetValueOrDefault("submit") == "true");
        var texts = new Dictionary<string, string?>(all, StringComparer.OrdinalIgnoreCase);
        texts.Remove("reason");
        texts.Remove("submit");
        var (cells, issues) = FieldTexts.Read(Sent, input with { Values = texts }, new Lookups(), VietnamTime.Today(clock).Year);
        if (issues.Count > 0)
        {
            return Outcome<int>.Invalid(issues);
        }

        var numbers = YearFacts.Numbers.Where(f => texts.ContainsKey(f.Name)).ToDictionary(f => f.Name, f => Number(cells[Sent.IndexOf(f.Name)]));
        return await RunAsync(
            actor,
            taxCode,
            version,
            new FiguresInput
            {
                Year = year,
                Numbers = numbers,
                Note = texts.GetValueOrDefault("note"),
                KeepNote = !texts.ContainsKey("note"),
                Reason = reason,
                Submit = submit,
                Explanations = new Dictionary<string, string?> { [""] = reason },
            },
            ct
        );
    }

    /// <summary>Saves; <paramref name="version"/> is null for a year without figures. Gives the new version.</summary>
    public async Task<Outcome<int>> RunAsync(Actor actor, string taxCode, int? version, FiguresInput input, CancellationToken ct = default)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var enterprise = await db.Enterprises.FirstOrDefaultAsync(e => e.TaxCode == taxCode, ct);
        if (enterprise is null || !Rights.May(actor, Act.ReadEnterprise, enterprise.Id))
        {
            return OutcomeKind.NotFound;
        }

        if (!Rights.May(actor, Act.EditEnterprise, enterprise.Id))
        {
            return OutcomeKind.Forbidden;
        }

        var now = clock.GetUtcNow().UtcDateTime;
        var issues = Check(input, VietnamTime.Day(now).Year);
        if (issues.Count > 0)
        {
            return Outcome<int>.Invalid(issues);
        }

        var figures = await db.YearFigures.FirstOrDefaultAsync(y => y.EnterpriseId == enterprise.Id && y.Year == input.Year, ct);
        if (figures?.Version != version)
        {
            return Outcome<int>.Conflict(figures?.Version ?? 0);
        }

        return await ChangeAsync(db, actor, enterprise, figures, input, now, ct);
    }

    private async Task<Outcome<int>> ChangeAsync(
        AppDb db,
        Actor actor,
        Enterprise enterprise,
        YearFigures? figures,
        FiguresInput input,
        DateTime now,
        CancellationToken ct
    )
    {
        var (side, status, reason) = (
            FiguresWorkflow.SideOf(actor, enterprise.Id),
            figures?.DataStatus ?? DataStatus.Imported,
            FiguresMove.Clean(input.Reason)
        );
        if (FiguresWorkflow.Flow.Step(status, FiguresAct.Save, side) is not { } step)
        {
            return Outcome<int>.Invalid(new Issue("", "figures_locked"));
        }

        var isNew = figures is null;
        figures ??= db.YearFigures.Add(NewYear(enterprise, input.Year)).Entity;
        var changes = Apply(figures, input);

        // Sent figures that are corrected stay sent.
        var submit = input.Submit && status != DataStatus.Submitted ? FiguresWorkflow.Flow.Step(status, FiguresAct.Submit, side) : null;
        if (submit is not null && Unready(figures, now) is { Count: > 0 } unready)
        {
            return Outcome<int>.Invalid(unready);
        }

        if (changes.Count == 0 && !isNew && submit is null)
        {
            return figures.Version;
        }

        if (CheckReason(step.NeedsReason, reason) is { } fault)
        {
            return Outcome<int>.Invalid(fault);
        }

        if (await ExplainAsync(db, actor, enterprise, figures, input, submit?.To ?? status, side, now, ct) is { Count: > 0 } doubts)
        {
            return Outcome<int>.Invalid(doubts);
        }

        if (submit is not null)
        {
            changes.Add((FiguresMove.Column, (int)status, (int)submit.To));
            figures.DataStatus = submit.To;
            await SubmitFigures.FollowAsync(db, actor, now, enterprise, figures, ct);
        }

        enterprise.LatestYear = Math.Max(enterprise.LatestYear, input.Year);
        return await WriteAsync(db, enterprise, figures, Told(actor, now, isNew, reason, changes), ct);
    }

    private static Change Told(Actor actor, DateTime now, bool isNew, string? reason, List<(string Column, object? Before, object? After)> changes) =>
        new()
        {
            At = now,
            Actor = actor.Name,
            ActorId = actor.UserId,
            Action = isNew ? ChangeAction.Created : ChangeAction.Updated,
            Reason = reason,
            Before = ChangeLog.Json(changes.Select(c => (c.Column, c.Before))),
            After = ChangeLog.Json(changes.Select(c => (c.Column, c.After))),
        };

    /// <summary>
    /// Figures that others rely on stand with a reason for each doubt: what an enterprise sends, or corrects after, and what an officer corrects in verified
    /// ones. A draft may hold anything.
    /// </summary>
    private static async Task<IReadOnlyList<Issue>> ExplainAsync(
        AppDb db,
        Actor actor,
        Enterprise enterprise,
        YearFigures figures,
        FiguresInput input,
        DataStatus status,
        FiguresSide side,
        DateTime now,
        CancellationToken ct
    )
    {
        VerdictKind? kind = (side, status) switch
        {
            (FiguresSide.Enterprise, DataStatus.Submitted) => VerdictKind.Explained,
            (FiguresSide.Department, DataStatus.Verified) => VerdictKind.Accepted,
            _ => null,
        };
        return kind is { } needed
            ? YearDoubts.Settle(
                db,
                actor,
                now,
                enterprise,
                figures,
                await YearDoubts.ReadAsync(db, enterprise, figures, ct),
                needed,
                input.Explanations
            )
            : [];
    }

    private async Task<Outcome<int>> WriteAsync(AppDb db, Enterprise enterprise, YearFigures figures, Change change, CancellationToken ct)
    {
        (change.Entity, change.EnterpriseId, change.Year) = (ChangedEntity.YearFigures, enterprise.Id, figures.Year);
        await using var connection = await gate.OpenAsync(ct);
        var reference = await ReferenceIndex.LoadAsync(connection, ct);
        try
        {
            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            await db.SaveChangesAsync(ct);
            change.EntityId = figures.Id;
            db.Changes.Add(change);
            await db.SaveChangesAsync(ct);
            await EnterpriseWriter.ResizeAsync(db.Database.GetDbConnection(), reference, figures.Id.ToString(CultureInfo.InvariantCulture), ct);
            await YearVersions.RaiseAsync(db.Database.GetDbConnection(), [figures.Year], ct);
            await transaction.CommitAsync(ct);
            return figures.Version;
        }
        catch (DbUpdateException e) when (DatabaseTroubles.Of(e) == DatabaseTrouble.None)
        {
            // Somebody wrote the same year between the reading and the writing.
            await using var fresh = await dbs.CreateDbContextAsync(ct);
            var standing = await fresh
                .YearFigures.AsNoTracking()
                .Where(y => y.EnterpriseId == enterprise.Id && y.Year == figures.Year)
                .Select(y => y.Version)
                .FirstOrDefaultAsync(ct);
            return Outcome<int>.Conflict(standing);
        }
    }

    private static YearFigures NewYear(Enterprise enterprise, int year) =>
        new()
        {
            EnterpriseId = enterprise.Id,
            Year = year,
            VsicCode = enterprise.VsicCode,
            VsicEdition = enterprise.VsicEdition,
            Division = enterprise.Division,
            Section = enterprise.Section,
            CommuneCode = enterprise.CommuneCode,
        };

    /// <summary>Sets what differs, and gives it with the values on both sides.</summary>
    private static List<(string Column, object? Before, object? After)> Apply(YearFigures figures, FiguresInput input)
    {
        var changes = new List<(string Column, object? Before, object? After)>();
        foreach (var field in YearFacts.Numbers.Where(f => input.Numbers.ContainsKey(f.Name)))
        {
            var (before, after) = (YearFacts.Get(figures, field), Stored(field, input.Numbers[field.Name]));
            if (!Equals(before, after))
            {
                changes.Add((field.Column, before, after));
                YearFacts.Set(figures, field, after);
            }
        }

        var note =
            input.KeepNote ? figures.Note
            : string.IsNullOrWhiteSpace(input.Note) ? null
            : CellText.Clean(input.Note, keepLines: true);
        if (figures.Note != note)
        {
            changes.Add(("note", figures.Note, note));
            figures.Note = note;
        }

        return changes;
    }

    /// <summary>What keeps a year from being sent.</summary>
    private static IReadOnlyList<Issue> Unready(YearFigures figures, DateTime now) =>
        SubmitRules.CheckYear(figures.Year, VietnamTime.Day(now)) is { } open ? [open] : SubmitRules.Check(figures);

    private static Issue? CheckReason(bool needed, string? reason) =>
        needed && reason is null ? new Issue("reason", "required")
        : reason?.Length > FiguresMove.Longest ? new Issue("reason", "text_long", FiguresMove.Longest.ToString(CultureInfo.InvariantCulture))
        : null;

    private static readonly IReadOnlyList<Field> Sent = [.. YearFacts.Numbers, YearFacts.All[YearFacts.All.IndexOf("note")]];

    private static double? Number(Cell cell) => cell.Boxed is { } value ? Convert.ToDouble(value, CultureInfo.InvariantCulture) : null;

    /// <summary>A typed number as it is stored: đồng and whole numbers rounded to whole ones.</summary>
    public static object? Stored(Field field, double? number) =>
        number is not { } value ? null
        : field.Type == FieldType.Quantity ? value
        : (object)(long)Math.Round(value, MidpointRounding.AwayFromZero);

    /// <summary>The broken rules of the figures.</summary>
    public static List<Issue> Check(FiguresInput input, int thisYear)
    {
        var issues = new List<Issue>();
        if (input.Year < 1990 || input.Year > thisYear + 1)
        {
            issues.Add(new Issue("year", "year_range", "1990", (thisYear + 1).ToString(CultureInfo.InvariantCulture)));
        }

        foreach (var field in YearFacts.Numbers)
        {
            if (input.Numbers.TryGetValue(field.Name, out var number) && number is { } value)
            {
                if (!double.IsFinite(value) || Math.Abs(value) > 9e17)
                {
                    issues.Add(new Issue(field.Name, "number"));
                }
                else if (value < field.Min)
                {
                    issues.Add(new Issue(field.Name, "negative"));
                }
                else if (value > field.Max || (field.Type == FieldType.Whole && value != Math.Floor(value)))
                {
                    issues.Add(
                        new Issue(
                            field.Name,
                            "range",
                            (field.Min ?? 0).ToString(CultureInfo.InvariantCulture),
                            (field.Max ?? 0).ToString(CultureInfo.InvariantCulture)
                        )
                    );
                }
            }
        }

        return issues;
    }
}
