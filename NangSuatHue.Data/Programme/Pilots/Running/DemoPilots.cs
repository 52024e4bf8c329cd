using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Access.Consents;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Seeding;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Data.Foundation.Text;
using NangSuatHue.Data.Programme.Pilots.Project;
using NangSuatHue.Data.Programme.Pilots.Proposal;

namespace NangSuatHue.Data.Programme.Pilots.Running;

/// <summary>
/// Gives some of the illustrative pilot projects what a file cannot carry: proposals, steps, reports, a result and a story. Safe to repeat: a project
/// that has a proposal is left alone.
/// </summary>
internal sealed class DemoPilots : IDemoSeed
{
    private const string FileName = "du-an-chi-tiet-minh-hoa.json";

    /// <inheritdoc />
    public int Position => 55;

    /// <inheritdoc />
    public async Task LoadAsync(DbGate gate, TimeProvider clock, string folder, CancellationToken ct)
    {
        var rows = JsonSerializer.Deserialize<List<Row>>(await File.ReadAllTextAsync(Path.Combine(folder, FileName), ct), StoredJson.Options)!;
        await using var db = gate.Factory().CreateDbContext();
        var codes = rows.ConvertAll(r => r.Code);
        var pilots = await db.PilotProjects.Where(p => p.Illustrative && p.Proposal == null && codes.Contains(p.Code)).ToListAsync(ct);
        foreach (var pilot in pilots)
        {
            var row = rows.First(r => r.Code == pilot.Code);
            var before = pilot.ReadProposal();
            SaveProposal.Apply(
                pilot,
                row.Proposal with
                {
                    Title = pilot.Title,
                    Objective = pilot.Objective,
                    Items = before.Items,
                    StartsOn = row.StartsOn ?? pilot.StartsOn,
                    EndsOn = row.EndsOn ?? pilot.EndsOn,
                },
                Actor.Operator,
                pilot.ChangedAt,
                5
            );
            (pilot.Stage, pilot.StartedOn, pilot.EndedOn, pilot.ResultSheet) = (row.Stage, row.StartedOn, row.EndedOn, row.Result?.Write());
            (pilot.DecisionNumber, pilot.DecisionDate) = (row.DecisionNumber, row.DecisionDate);
            if (row.Story is not null)
            {
                (pilot.StorySummary, pilot.StorySummaryEn, pilot.StoryConsentBy) = (row.Story, row.StoryEn, "Dữ liệu minh họa");
                db.Consents.Add(
                    new Consent
                    {
                        EnterpriseId = pilot.EnterpriseId,
                        Scope = ConsentScopes.NameInStories,
                        GivenAt = row.EndedOn!.Value.ToDateTime(new TimeOnly(2, 0), DateTimeKind.Utc),
                        GivenBy = "Dữ liệu minh họa",
                    }
                );
                pilot.StoryConsentAt = pilot.StoryPublishedAt = row.EndedOn!.Value.ToDateTime(new TimeOnly(2, 0), DateTimeKind.Utc);
            }

            db.PilotEvents.AddRange(Steps(pilot, row));
            db.PilotEntries.AddRange(row.Entries.Select(e => Entry(pilot, e)));
        }

        await db.SaveChangesAsync(ct);
    }

    private static PilotEntry Entry(PilotProject pilot, EntryInput e) =>
        new()
        {
            PilotId = pilot.Id,
            Kind = e.Kind,
            Key = e.Key,
            On = e.On!.Value,
            Value = e.Value,
            Done = e.Done,
            Text = e.Text,
            By = "Dữ liệu minh họa",
            Role = e.Kind == PilotEntryKind.SiteVisit ? Role.Officer : Role.Representative,
            At = e.On.Value.ToDateTime(new TimeOnly(3, 0), DateTimeKind.Utc),
        };

    /// <summary>The steps that a project of such days took, by the workflow.</summary>
    private static IEnumerable<PilotEvent> Steps(PilotProject pilot, Row row)
    {
        if (row.DecisionDate is not { } decided || row.StartedOn is not { } started)
        {
            yield break;
        }

        (pilot.Round, pilot.SubmittedAt) = (1, At(decided.AddDays(-35)));
        var reported = row.Entries.Max(e => e.On) ?? started;
        var stage = PilotStage.Draft;
        foreach (
            var (act, day, side) in new[]
            {
                (PilotAct.Submit, decided.AddDays(-35), PilotSide.Enterprise),
                (PilotAct.BeginAppraisal, decided.AddDays(-30), PilotSide.Department),
                (PilotAct.Approve, decided, PilotSide.Department),
                (PilotAct.Start, started, PilotSide.Enterprise),
                (PilotAct.Report, reported.AddDays(2), PilotSide.Enterprise),
                (PilotAct.Accept, row.EndedOn ?? reported, PilotSide.Department),
            }
        )
        {
            if (stage == row.Stage)
            {
                yield break;
            }

            var to = PilotWorkflow.Flow.Step(stage, act, side)!.To;
            yield return new PilotEvent
            {
                PilotId = pilot.Id,
                At = At(day),
                By = "Dữ liệu minh họa",
                Role = side == PilotSide.Enterprise ? Role.Representative : Role.Officer,
                Act = act,
                From = stage,
                To = to,
                Snapshot = act == PilotAct.Submit ? pilot.Proposal : null,
            };
            stage = to;
        }

        static DateTime At(DateOnly day) => day.ToDateTime(new TimeOnly(3, 0), DateTimeKind.Utc);
    }

    private sealed record Row
    {
        public required string Code { get; init; }

        public required PilotStage Stage { get; init; }

        public DateOnly? StartedOn { get; init; }

        public DateOnly? StartsOn { get; init; }

        public DateOnly? EndedOn { get; init; }

        public DateOnly? EndsOn { get; init; }

        public string? DecisionNumber { get; init; }

        public DateOnly? DecisionDate { get; init; }

        public required PilotProposal Proposal { get; init; }

        public PilotResult? Result { get; init; }

        public string? Story { get; init; }

        public string? StoryEn { get; init; }

        public IReadOnlyList<EntryInput> Entries { get; init; } = [];
    }
}
