using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Access.Permissions;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Fields;
using NangSuatHue.Data.Foundation.Ledger;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Data.Foundation.Text;
using NangSuatHue.Data.Foundation.Time;
using NangSuatHue.Data.Registry.Enterprises;
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

    /// <summary>Why figures that were already sent or verified are corrected.</summary>
    public string? Reason { get; init; }

    /// <summary>Whether to send them to the department in the same step.</summary>
    public bool Submit { get; init; }
}

/// <summary>Enters or corrects one year's figures.</summary>
public sealed class SaveFigures(IDbContextFactory<AppDb> dbs, DbGate gate, TimeProvider clock)
{
    /// <summary>The numeric fields a form may give, in order.</summary>
    public static IReadOnlyList<Field> Fields { get; } =
        SurveyKind
            .Kind.Fields.Where(f =>
                f.Target == FieldTarget.Record && f.Type is FieldType.Money or FieldType.Quantity or FieldType.Whole && f.Name != "foundedYear"
            )
            .ToList();

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

        var (side, status, reason) = (
            FiguresWorkflow.SideOf(actor, enterprise.Id),
            figures?.DataStatus ?? DataStatus.Imported,
            FiguresMove.Clean(input.Reason)
        );
        if (FiguresWorkflow.Step(status, FiguresAct.Save, side) is not { } step)
        {
            return Outcome<int>.Invalid(new Issue("", "figures_locked"));
        }

        var isNew = figures is null;
        if (figures is null)
        {
            figures = new YearFigures
            {
                EnterpriseId = enterprise.Id,
                Year = input.Year,
                VsicCode = enterprise.VsicCode,
                VsicEdition = enterprise.VsicEdition,
                Division = enterprise.Division,
                Section = enterprise.Section,
                CommuneCode = enterprise.CommuneCode,
            };
            db.YearFigures.Add(figures);
        }

        var entry = db.Entry(figures);
        var changes = new List<(string Column, object? Before, object? After)>();
        foreach (var field in Fields)
        {
            if (!input.Numbers.TryGetValue(field.Name, out var number))
            {
                continue;
            }

            var property = entry.Property(char.ToUpperInvariant(field.Name[0]) + field.Name[1..]);
            object? value = number is not { } v
                ? null
                : field.Type switch
                {
                    FieldType.Money => (object)(long)Math.Round(v, MidpointRounding.AwayFromZero),
                    FieldType.Whole => (object)(int)v,
                    _ => (object)v,
                };
            if (!Equals(property.CurrentValue, value))
            {
                changes.Add((field.Column, property.CurrentValue, value));
                property.CurrentValue = value;
            }
        }

        var note = string.IsNullOrWhiteSpace(input.Note) ? null : CellText.Clean(input.Note, keepLines: true);
        if (figures.Note != note)
        {
            changes.Add(("note", figures.Note, note));
            figures.Note = note;
        }

        // Sent figures that are corrected stay sent.
        var submit = input.Submit && status != DataStatus.Submitted ? FiguresWorkflow.Step(status, FiguresAct.Submit, side) : null;
        if (submit is not null && SubmitRules.CheckYear(figures.Year, VietnamTime.Day(now)) is { } open)
        {
            return Outcome<int>.Invalid(open);
        }

        if (submit is not null && SubmitRules.Check(name => SubmitFigures.Number(db, figures, name)) is { Count: > 0 } missing)
        {
            return Outcome<int>.Invalid(missing);
        }

        if (changes.Count == 0 && !isNew && submit is null)
        {
            return figures.Version;
        }

        if ((step.NeedsReason && reason is null) || reason?.Length > FiguresMove.Longest)
        {
            return Outcome<int>.Invalid(
                reason is null
                    ? new Issue("reason", "required")
                    : new Issue("reason", "text_long", FiguresMove.Longest.ToString(CultureInfo.InvariantCulture))
            );
        }

        if (submit is not null)
        {
            changes.Add((FiguresMove.Column, (int)status, (int)submit.To));
            figures.DataStatus = submit.To;
            await SubmitFigures.FollowAsync(db, actor, now, enterprise, figures, ct);
        }

        enterprise.LatestYear = Math.Max(enterprise.LatestYear, input.Year);
        await using var connection = await gate.OpenAsync(ct);
        var reference = await ReferenceIndex.LoadAsync(connection, ct);
        try
        {
            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            await db.SaveChangesAsync(ct);
            db.Changes.Add(
                new Change
                {
                    At = now,
                    Actor = actor.Name,
                    Entity = ChangedEntity.YearFigures,
                    EntityId = figures.Id,
                    EnterpriseId = enterprise.Id,
                    Year = input.Year,
                    Action = isNew ? ChangeAction.Created : ChangeAction.Updated,
                    Reason = reason,
                    Before = ChangeLog.Json(changes.Select(c => (c.Column, c.Before))),
                    After = ChangeLog.Json(changes.Select(c => (c.Column, c.After))),
                }
            );
            await db.SaveChangesAsync(ct);
            await EnterpriseWriter.ResizeAsync(db.Database.GetDbConnection(), reference, figures.Id.ToString(CultureInfo.InvariantCulture), ct);
            await YearVersions.RaiseAsync(db.Database.GetDbConnection(), [input.Year], ct);
            await transaction.CommitAsync(ct);
            return figures.Version;
        }
        catch (DbUpdateException e) when (DatabaseTroubles.Of(e) == DatabaseTrouble.None)
        {
            // Somebody wrote the same year between the reading and the writing.
            await using var fresh = await dbs.CreateDbContextAsync(ct);
            var standing = await fresh
                .YearFigures.AsNoTracking()
                .Where(y => y.EnterpriseId == enterprise.Id && y.Year == input.Year)
                .Select(y => y.Version)
                .FirstOrDefaultAsync(ct);
            return Outcome<int>.Conflict(standing);
        }
    }

    /// <summary>The broken rules of the figures.</summary>
    public static List<Issue> Check(FiguresInput input, int thisYear)
    {
        var issues = new List<Issue>();
        if (input.Year < 1990 || input.Year > thisYear + 1)
        {
            issues.Add(new Issue("year", "year_range", "1990", (thisYear + 1).ToString(CultureInfo.InvariantCulture)));
        }

        foreach (var field in Fields)
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
