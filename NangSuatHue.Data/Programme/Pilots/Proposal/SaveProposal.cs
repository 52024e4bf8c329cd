using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Data.Foundation.Text;
using NangSuatHue.Data.Foundation.Time;
using NangSuatHue.Data.Programme.Experts;
using NangSuatHue.Data.Programme.Pilots.Project;
using NangSuatHue.Data.Registry.Enterprises;
using NangSuatHue.Data.Registry.Reference;

namespace NangSuatHue.Data.Programme.Pilots.Proposal;

/// <summary>Where a saved draft stands: what is stored now, and who wrote it last.</summary>
public sealed record SavedProposal(int Id, int Version, DateTime SavedAt)
{
    /// <summary>The proposal as it is stored.</summary>
    public PilotProposal? Stored { get; init; }

    /// <summary>Who wrote it.</summary>
    public string? By { get; init; }

    internal static SavedProposal Of(PilotProject p) =>
        new(p.Id, p.Version, p.SavedAt ?? p.ChangedAt) { Stored = p.ReadProposal(), By = p.ChangedBy };
}

/// <summary>
/// Saves a draft as it is being written: whatever is there, complete or not. The version decides between two who write; nothing goes to history before the
/// proposal is submitted, when the whole of it is kept.
/// </summary>
public sealed class SaveProposal(IDbContextFactory<AppDb> dbs, TimeProvider clock)
{
    /// <summary>
    /// Creates where there is no <paramref name="id"/>: for the representative's own enterprise, or for the one of <paramref name="taxCode"/> where an officer
    /// writes. Invalid for texts or lists that are too long and codes that do not exist; Forbidden once it is submitted; Conflict carries what stands.
    /// </summary>
    public async Task<Outcome<SavedProposal>> RunAsync(
        Actor actor,
        int? id,
        int? version,
        string? taxCode,
        int step,
        PilotProposal proposal,
        CancellationToken ct = default
    )
    {
        if (PilotWorkflow.SideOf(actor.Role) == PilotSide.None)
        {
            return OutcomeKind.Forbidden;
        }

        await using var db = await dbs.CreateDbContextAsync(ct);
        var now = clock.GetUtcNow().UtcDateTime;
        proposal = Clean(proposal);
        var issues = await CheckAsync(db, proposal, ct);
        PilotProject? pilot;
        if (id is null)
        {
            var enterprise = await EnterpriseAsync(db, actor, taxCode, ct);
            if (enterprise is null && actor.Role == Role.Representative)
            {
                return OutcomeKind.Forbidden;
            }

            issues.InsertRange(0, enterprise is null ? [new Issue("taxCode", "enterprise_unknown")] : []);
            pilot = NewPilot(actor, enterprise ?? 0, now);
        }
        else
        {
            pilot = await db.PilotProjects.FirstOrDefaultAsync(p => p.Id == id && !p.Archived, ct);
            if (pilot is null || !PilotRights.MayRead(actor, pilot.EnterpriseId))
            {
                return OutcomeKind.NotFound;
            }

            if (!PilotRights.MayEditProposal(actor, pilot.EnterpriseId, pilot.Stage))
            {
                return OutcomeKind.Forbidden;
            }

            if (pilot.Version != version)
            {
                return Outcome<SavedProposal>.Conflict(SavedProposal.Of(pilot));
            }
        }

        if (issues.Count > 0)
        {
            return Outcome<SavedProposal>.Invalid(issues);
        }

        Apply(pilot, proposal, actor, now, step);
        return await WriteAsync(db, pilot, isNew: id is null, now, ct);
    }

    private static PilotProject NewPilot(Actor actor, int enterprise, DateTime now) =>
        new()
        {
            Code = "",
            Title = "",
            Objective = "",
            EnterpriseId = enterprise,
            CreatedAt = now,
            CreatedBy = actor.Name,
            AuthorUserId = actor.UserId,
        };

    private static async Task<int?> EnterpriseAsync(AppDb db, Actor actor, string? taxCode, CancellationToken ct)
    {
        if (actor.Role == Role.Representative)
        {
            return actor.EnterpriseId;
        }

        TaxCode.Read(taxCode ?? "", out var code, out _);
        return await db.Enterprises.Where(e => e.TaxCode == code.Value).Select(e => (int?)e.Id).FirstOrDefaultAsync(ct);
    }

    private async Task<Outcome<SavedProposal>> WriteAsync(AppDb db, PilotProject pilot, bool isNew, DateTime now, CancellationToken ct)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                if (isNew)
                {
                    pilot.Code = await NextCodeAsync(db, VietnamTime.Day(now).Year, ct);
                    Key(pilot);
                    db.PilotProjects.Add(pilot);
                }

                await db.SaveChangesAsync(ct);
                return SavedProposal.Of(pilot);
            }
            catch (DbUpdateConcurrencyException)
            {
                await using var fresh = await dbs.CreateDbContextAsync(ct);
                return Outcome<SavedProposal>.Conflict(
                    SavedProposal.Of(await fresh.PilotProjects.AsNoTracking().FirstAsync(p => p.Id == pilot.Id, ct))
                );
            }
            catch (DbUpdateException e) when (isNew && tries < 5 && DatabaseTroubles.Of(e) == DatabaseTrouble.None)
            {
                // Somebody took the same code between the reading and the writing.
                db.Entry(pilot).State = EntityState.Detached;
            }
        }
    }

    /// <summary>Writes the proposal and the columns that lists and exchange files read.</summary>
    internal static void Apply(PilotProject pilot, PilotProposal p, Actor actor, DateTime now, int step)
    {
        // A project from a file has its values as words until indicators are written.
        var words = p.Indicators.Count == 0 && PilotProposal.Read(pilot.Proposal).Indicators.Count == 0;
        pilot.Proposal = p.Write();
        pilot.Title = p.Title;
        pilot.Objective = p.Objective;
        pilot.Items = Joined(p.Items);
        pilot.Programmes = Joined(p.Programmes);
        pilot.Experts = Joined(p.Partners.Where(x => x.Kind == PartnerKind.Expert && x.Name.Length > 0).Select(x => x.Name));
        pilot.StartsOn = p.StartsOn ?? pilot.StartsOn;
        pilot.EndsOn = p.EndsOn ?? pilot.EndsOn;
        pilot.StateBudget = p.SumOf(BudgetSource.State);
        pilot.OwnBudget = p.SumOf(BudgetSource.Enterprise);
        pilot.OtherBudget = p.SumOf(BudgetSource.Other);
        pilot.Baseline = words ? pilot.Baseline : Values(i => i.Baseline);
        pilot.Target = words ? pilot.Target : Values(i => i.Target);
        (pilot.WizardStep, pilot.SavedAt, pilot.ChangedAt, pilot.ChangedBy) = (step, now, now, actor.Name);
        Key(pilot);

        string? Values(Func<PilotIndicator, double?> value) =>
            p.Indicators.Count == 0
                ? null
                : string.Join(
                    '\n',
                    p.Indicators.Select(i => string.Create(CultureInfo.GetCultureInfo("vi-VN"), $"{i.Name}: {value(i):#,0.####} {i.Unit}").Trim())
                );
    }

    private static void Key(PilotProject pilot)
    {
        pilot.SearchKey = SearchKey.Of($"{pilot.Title} {pilot.Code}");
        pilot.SortKey = VnSort.Key(pilot.Title);
    }

    private static string? Joined(IEnumerable<string> parts) => string.Join("; ", parts) is { Length: > 0 } text ? text : null;

    /// <summary>Texts as they are stored everywhere: composed, without control characters, trimmed.</summary>
    private static PilotProposal Clean(PilotProposal p) =>
        p with
        {
            Title = Line(p.Title),
            Problem = Lines(p.Problem),
            Objective = Lines(p.Objective),
            Items = p.Items.Select(Line).Where(i => i.Length > 0).Distinct().ToList(),
            Indicators = p
                .Indicators.Select(i =>
                    i with
                    {
                        Key = Line(i.Key),
                        Name = Line(i.Name),
                        Unit = Line(i.Unit),
                        Method = i.Method is null ? null : Line(i.Method),
                    }
                )
                .DistinctBy(i => i.Key)
                .ToList(),
            Milestones = p.Milestones.Select(m => m with { Key = Line(m.Key), Title = Line(m.Title) }).DistinctBy(m => m.Key).ToList(),
            Partners = p.Partners.Select(x => x with { Name = Line(x.Name), Task = x.Task is null ? null : Line(x.Task) }).ToList(),
            Programmes = p.Programmes.Select(Line).Where(x => x.Length > 0).Distinct().ToList(),
            Budget = p.Budget.Select(b => b with { Note = b.Note is null ? null : Line(b.Note) }).ToList(),
        };

    private static string Line(string text) => CellText.Clean(text, keepLines: false);

    private static string Lines(string text) => CellText.Clean(text, keepLines: true);

    private static async Task<List<Issue>> CheckAsync(AppDb db, PilotProposal p, CancellationToken ct)
    {
        var issues = CheckLengths(p);
        var known = await db.CatalogueItems.Where(i => p.Items.Contains(i.Code)).Select(i => i.Code).ToListAsync(ct);
        issues.AddRange(p.Items.Except(known, StringComparer.Ordinal).Select(i => new Issue("items", "item_unknown", i)));
        var people = p.Partners.Where(x => x.ExpertId is not null).Select(x => x.ExpertId!.Value).Distinct().ToList();
        if (people.Count > 0 && await db.Experts.CountAsync(e => people.Contains(e.Id) && !e.Archived, ct) < people.Count)
        {
            issues.Add(new Issue("partners", "expert_unknown"));
        }

        issues.AddRange(
            p.Indicators.Where(i => (i.Baseline is { } b && !double.IsFinite(b)) || (i.Target is { } t && !double.IsFinite(t)))
                .Select(i => new Issue($"indicators.{i.Key}.target", "number"))
        );
        // An amount below zero is kept as it is typed and refused when the proposal is sent.
        issues.AddRange(
            p.Budget.Where(b => b.Amount is < -900_000_000_000_000_000 or > 900_000_000_000_000_000).Select(_ => new Issue("budget", "number"))
        );
        return issues;
    }

    private static List<Issue> CheckLengths(PilotProposal p)
    {
        var issues = new List<Issue>();
        void Long(string field, string? text, int most)
        {
            if (text?.Length > most)
            {
                issues.Add(new Issue(field, "text_long", most.ToString(CultureInfo.InvariantCulture)));
            }
        }

        void Short(string field, params string?[] texts) => Long(field, texts.MaxBy(t => t?.Length ?? 0), 300);

        void Many(string field, int count)
        {
            if (count > ProposalRules.MaxLines)
            {
                issues.Add(new Issue(field, "lines_many", ProposalRules.MaxLines.ToString(CultureInfo.InvariantCulture)));
            }
        }

        Long("title", p.Title, 250);
        Long("problem", p.Problem, ProposalRules.MaxText);
        Long("objective", p.Objective, ProposalRules.MaxText);
        p.Indicators.ToList().ForEach(i => Short("indicators", i.Name, i.Unit, i.Method, i.Key));
        p.Milestones.ToList().ForEach(m => Short("milestones", m.Title, m.Key));
        p.Partners.ToList().ForEach(x => Short("partners", x.Name, x.Task));
        p.Programmes.ToList().ForEach(x => Short("programmes", x));
        p.Budget.ToList().ForEach(b => Short("budget", b.Note));
        foreach (
            var (field, count) in new[]
            {
                ("items", p.Items.Count),
                ("indicators", p.Indicators.Count),
                ("milestones", p.Milestones.Count),
                ("partners", p.Partners.Count),
                ("programmes", p.Programmes.Count),
                ("budget", p.Budget.Count),
            }
        )
        {
            Many(field, count);
        }

        return issues;
    }

    /// <summary>The next free code of a year: <c>DA-2026-001</c>.</summary>
    private static async Task<string> NextCodeAsync(AppDb db, int year, CancellationToken ct)
    {
        var prefix = PilotCodes.Prefix(year);
        return PilotCodes.Next(year, await db.PilotProjects.Where(p => p.Code.StartsWith(prefix)).Select(p => p.Code).ToListAsync(ct));
    }
}
