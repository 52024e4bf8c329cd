using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Kernel;
using NangSuatHue.Data.Surveys;

namespace NangSuatHue.Data.Pilots;

/// <summary>A template as officers see it. Its body has places in braces (<see cref="DecisionText.Places"/>).</summary>
public sealed record DecisionTemplateView
{
    /// <summary>Identity.</summary>
    public required int Id { get; init; }

    /// <summary>Version, to save against.</summary>
    public required int Version { get; init; }

    /// <summary>Name.</summary>
    public required string Name { get; init; }

    /// <summary>What it decides.</summary>
    public required PilotAct Act { get; init; }

    /// <summary>The text.</summary>
    public required string Body { get; init; }

    /// <summary>When it was last changed, UTC.</summary>
    public required DateTime ChangedAt { get; init; }

    /// <summary>Who changed it; empty for one that came with the program.</summary>
    public required string ChangedBy { get; init; }
}

/// <summary>The templates of decisions, by act and name.</summary>
public sealed class FindDecisionTemplates(IDbContextFactory<AppDb> dbs)
{
    /// <summary>All, or those of one act. Forbidden for whoever does not decide.</summary>
    public async Task<Outcome<IReadOnlyList<DecisionTemplateView>>> RunAsync(Actor actor, PilotAct? act = null, CancellationToken ct = default)
    {
        if (!PilotRights.MayAppraise(actor))
        {
            return OutcomeKind.Forbidden;
        }

        await using var db = await dbs.CreateDbContextAsync(ct);
        var rows = await db
            .DecisionTemplates.Where(t => t.RemovedAt == null && (act == null || t.Act == act))
            .Select(t => new DecisionTemplateView
            {
                Id = t.Id,
                Version = t.Version,
                Name = t.Name,
                Act = t.Act,
                Body = t.Body,
                ChangedAt = t.ChangedAt,
                ChangedBy = t.ChangedBy,
            })
            .Take(SaveDecisionTemplate.Most)
            .ToListAsync(ct);
        return new() { Kind = OutcomeKind.Ok, Value = rows.OrderBy(t => t.Act).ThenBy(t => t.Name, Text.VnSort.Comparer).ThenBy(t => t.Id).ToList() };
    }
}

/// <summary>What a template is to be.</summary>
public sealed record DecisionTemplateInput(string Name, PilotAct Act, string Body);

/// <summary>Adds a template or changes one.</summary>
public sealed class SaveDecisionTemplate(IDbContextFactory<AppDb> dbs, TimeProvider clock)
{
    /// <summary>The most templates.</summary>
    public const int Most = 200;

    /// <summary>Without an id a new one. Conflict where somebody changed it first. Gives the id.</summary>
    public async Task<Outcome<int>> RunAsync(Actor actor, int? id, int version, DecisionTemplateInput input, CancellationToken ct = default)
    {
        if (!PilotRights.MayAppraise(actor))
        {
            return OutcomeKind.Forbidden;
        }

        await using var db = await dbs.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var (name, body) = (CellText.Clean(input.Name, keepLines: false), CellText.Clean(input.Body, keepLines: true));
        var issues = new List<Issue>();
        if (name.Length is 0 or > DecisionText.MaxName)
        {
            issues.Add(new Issue("name", name.Length == 0 ? "required" : "text_long", "120"));
        }
        else if (await db.DecisionTemplates.AnyAsync(t => t.RemovedAt == null && t.Act == input.Act && t.Name == name && t.Id != id, ct))
        {
            issues.Add(new Issue("name", "template_exists"));
        }

        if (body.Length is 0 or > DecisionText.MaxBody)
        {
            issues.Add(new Issue("body", body.Length == 0 ? "required" : "text_long", "8000"));
        }
        else if (DecisionText.Fill(body, DecisionText.Example).Unknown is { Count: > 0 } unknown)
        {
            issues.Add(new Issue("body", "template_place", "{" + string.Join("}, {", unknown) + "}"));
        }

        if (!DecisionText.Acts.Contains(input.Act))
        {
            issues.Add(new Issue("act", "required"));
        }

        if (id is null && await db.DecisionTemplates.CountAsync(t => t.RemovedAt == null, ct) >= Most)
        {
            issues.Add(new Issue("name", "template_many", "200"));
        }

        if (issues.Count > 0)
        {
            return Outcome<int>.Invalid(issues);
        }

        DecisionTemplate? template;
        if (id is null)
        {
            template = new DecisionTemplate { Name = name, Body = body };
            db.Add(template);
        }
        else
        {
            template = await db.DecisionTemplates.FirstOrDefaultAsync(t => t.Id == id && t.RemovedAt == null, ct);
            if (template is null)
            {
                return OutcomeKind.NotFound;
            }

            if (template.Version != version)
            {
                return Outcome<int>.Conflict(template.Version);
            }
        }

        (template.Name, template.Act, template.Body, template.ChangedAt, template.ChangedBy) = (
            name,
            input.Act,
            body,
            clock.GetUtcNow().UtcDateTime,
            actor.Name
        );
        return await DecisionTemplateWrite.CommitAsync(db, transaction, template, ct);
    }
}

/// <summary>Puts a template away.</summary>
public sealed class RemoveDecisionTemplate(IDbContextFactory<AppDb> dbs, TimeProvider clock)
{
    /// <summary>NotFound where there is none; Conflict where somebody changed it first. Gives its id.</summary>
    public async Task<Outcome<int>> RunAsync(Actor actor, int id, int version, CancellationToken ct = default)
    {
        if (!PilotRights.MayAppraise(actor))
        {
            return OutcomeKind.Forbidden;
        }

        await using var db = await dbs.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var template = await db.DecisionTemplates.FirstOrDefaultAsync(t => t.Id == id && t.RemovedAt == null, ct);
        if (template is null)
        {
            return OutcomeKind.NotFound;
        }

        if (template.Version != version)
        {
            return Outcome<int>.Conflict(template.Version);
        }

        (template.RemovedAt, template.ChangedBy) = (clock.GetUtcNow().UtcDateTime, actor.Name);
        return await DecisionTemplateWrite.CommitAsync(db, transaction, template, ct);
    }
}

/// <summary>How both end.</summary>
internal static class DecisionTemplateWrite
{
    public static async Task<Outcome<int>> CommitAsync(
        AppDb db,
        Microsoft.EntityFrameworkCore.Storage.IDbContextTransaction transaction,
        DecisionTemplate template,
        CancellationToken ct
    )
    {
        try
        {
            await db.SaveChangesAsync(ct);
            await YearVersions.RaiseAsync(db.Database.GetDbConnection(), [], ct);
            await transaction.CommitAsync(ct);
            return template.Id;
        }
        catch (DbUpdateConcurrencyException)
        {
            return OutcomeKind.Conflict;
        }
    }
}
