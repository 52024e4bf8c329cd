using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Data.Foundation.Text;
using NangSuatHue.Data.Programme.Pilots.Project;

namespace NangSuatHue.Data.Programme.Pilots.Appraisal;

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
        var issues = await CheckAsync(db, id, input.Act, name, body, ct);
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

    private static async Task<List<Issue>> CheckAsync(AppDb db, int? id, PilotAct act, string name, string body, CancellationToken ct)
    {
        var issues = new List<Issue>();
        if (name.Length is 0 or > DecisionText.MaxName)
        {
            issues.Add(new Issue("name", name.Length == 0 ? "required" : "text_long", "120"));
        }
        else if (await db.DecisionTemplates.AnyAsync(t => t.RemovedAt == null && t.Act == act && t.Name == name && t.Id != id, ct))
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

        if (!DecisionText.Acts.Contains(act))
        {
            issues.Add(new Issue("act", "required"));
        }

        if (id is null && await db.DecisionTemplates.CountAsync(t => t.RemovedAt == null, ct) >= Most)
        {
            issues.Add(new Issue("name", "template_many", "200"));
        }

        return issues;
    }
}
