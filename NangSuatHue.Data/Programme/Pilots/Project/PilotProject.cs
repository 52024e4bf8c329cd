using NangSuatHue.Data.Exchange.Kinds;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Flows;
using NangSuatHue.Data.Foundation.Time;

namespace NangSuatHue.Data.Programme.Pilots.Project;

/// <summary>A pilot project on productivity of one enterprise. Natural key: the project's code.</summary>
public sealed class PilotProject : RegistryRecord
{
    /// <summary>The code: <c>DA-2026-001</c> unless somebody gave another.</summary>
    public required string Code { get; set; }

    /// <summary>Title.</summary>
    public required string Title { get; set; }

    /// <summary>The enterprise.</summary>
    public int EnterpriseId { get; set; }

    /// <summary>What it is to reach.</summary>
    public required string Objective { get; set; }

    /// <summary>Systems, tools and technologies; codes of the catalogue separated by semicolons.</summary>
    public string? Items { get; set; }

    /// <summary>Baseline by indicator, one a line.</summary>
    public string? Baseline { get; set; }

    /// <summary>Target by indicator, one a line.</summary>
    public string? Target { get; set; }

    /// <summary>First day.</summary>
    public DateOnly StartsOn { get; set; }

    /// <summary>Last day.</summary>
    public DateOnly EndsOn { get; set; }

    /// <summary>Budget from the state, đồng.</summary>
    public long? StateBudget { get; set; }

    /// <summary>Budget from the enterprise, đồng.</summary>
    public long? OwnBudget { get; set; }

    /// <summary>Budget from other lawful sources, đồng.</summary>
    public long? OtherBudget { get; set; }

    /// <summary>Linked programmes.</summary>
    public string? Programmes { get; set; }

    /// <summary>Experts.</summary>
    public string? Experts { get; set; }

    /// <summary>Stage.</summary>
    public PilotStage Stage { get; set; }

    /// <summary>Why it was returned or rejected.</summary>
    public string? Reason { get; set; }

    /// <summary>Number of the decision.</summary>
    public string? DecisionNumber { get; set; }

    /// <summary>Day of the decision.</summary>
    public DateOnly? DecisionDate { get; set; }

    /// <summary>The result.</summary>
    public string? Result { get; set; }

    /// <summary>The proposal, JSON of <see cref="PilotProposal"/>; null for a project that came from a file or a plain form.</summary>
    public string? Proposal { get; set; }

    /// <summary>The step of the wizard where the draft was left, from 1; 0 for none.</summary>
    public int WizardStep { get; set; }

    /// <summary>When the draft was last saved by itself, UTC.</summary>
    public DateTime? SavedAt { get; set; }

    /// <summary>The account that drafted it: never its reviewer.</summary>
    public int? AuthorUserId { get; set; }

    /// <summary>The officer in charge.</summary>
    public int? AssignedTo { get; set; }

    /// <summary>How often it was submitted.</summary>
    public int Round { get; set; }

    /// <summary>When it was last submitted, UTC.</summary>
    public DateTime? SubmittedAt { get; set; }

    /// <summary>When it began to run.</summary>
    public DateOnly? StartedOn { get; set; }

    /// <summary>When it ended: accepted, not accepted or stopped.</summary>
    public DateOnly? EndedOn { get; set; }

    /// <summary>The result sheet, JSON of <see cref="PilotResult"/>.</summary>
    public string? ResultSheet { get; set; }

    /// <summary>The expert who signs the result off.</summary>
    public int? SignOffExpertId { get; set; }

    /// <summary>Who signed it off.</summary>
    public string? SignedOffBy { get; set; }

    /// <summary>When, UTC.</summary>
    public DateTime? SignedOffAt { get; set; }

    /// <summary>What the expert said.</summary>
    public string? SignOffNote { get; set; }

    /// <summary>Number and day of the decision on the result.</summary>
    public string? AcceptanceNumber { get; set; }

    /// <summary>The day of the decision on the result.</summary>
    public DateOnly? AcceptanceDate { get; set; }

    /// <summary>Summary for the public, Vietnamese.</summary>
    public string? StorySummary { get; set; }

    /// <summary>Summary for the public, English.</summary>
    public string? StorySummaryEn { get; set; }

    /// <summary>When the enterprise agreed to the publication, UTC; null where it did not, or took it back.</summary>
    public DateTime? StoryConsentAt { get; set; }

    /// <summary>Who agreed.</summary>
    public string? StoryConsentBy { get; set; }

    /// <summary>When the story was published, UTC; null where it is not.</summary>
    public DateTime? StoryPublishedAt { get; set; }

    /// <summary>Whether it came from a file and nobody has written a proposal here: what it went through, it went through elsewhere.</summary>
    [System.ComponentModel.DataAnnotations.Schema.NotMapped]
    public bool IsFromFile => BatchId is not null && Proposal is null;

    /// <summary>How it is named in sentences: code and title.</summary>
    [System.ComponentModel.DataAnnotations.Schema.NotMapped]
    public string Name => Title.Length == 0 ? Code : $"{Code} {Title}";

    /// <summary>
    /// The proposal: as the wizard wrote it, with what lists and files may have changed since; or what the columns of an imported project say.
    /// </summary>
    public PilotProposal ReadProposal()
    {
        var p = PilotProposal.Read(Proposal);

        // A file knows sums alone: where a sum is another than that of the lines, it was changed since, and stands as one line.
        var changed = ((BudgetSource Source, long? Sum)[])
            [(BudgetSource.State, StateBudget), (BudgetSource.Enterprise, OwnBudget), (BudgetSource.Other, OtherBudget)];
        changed = [.. changed.Where(c => c.Sum != p.SumOf(c.Source))];
        return p with
        {
            Title = Title,
            Objective = Objective,
            Items = Parts(Items),
            StartsOn = Proposal is null || p.StartsOn is not null ? StartsOn : null,
            EndsOn = Proposal is null || p.EndsOn is not null ? EndsOn : null,
            Programmes = Proposal is null ? Parts(Programmes) : p.Programmes,
            Partners = Proposal is null ? Parts(Experts).Select(e => new PilotPartner { Name = e }).ToList() : p.Partners,
            Budget =
            [
                .. p.Budget.Where(b => changed.All(c => c.Source != b.Source)),
                .. changed
                    .Where(c => c.Sum is not null)
                    .Select(c => new PilotBudgetLine
                    {
                        Source = c.Source,
                        Year = p.Budget.Where(b => b.Source == c.Source).Select(b => (int?)b.Year).Min() ?? StartsOn.Year,
                        Amount = c.Sum,
                    }),
            ],
        };

        static List<string> Parts(string? text) =>
            (text ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ToList();
    }

    /// <summary>Takes a step that <see cref="PilotWorkflow"/> gave and notes what goes with it. Gives the event to keep.</summary>
    public PilotEvent Take(
        Actor actor,
        DateTime now,
        PilotAct act,
        FlowStep<PilotStage> step,
        string? reason,
        string? decisionNumber,
        DateOnly? decisionDate
    )
    {
        var from = Stage;
        var today = VietnamTime.Day(now);
        Stage = step.To;
        Reason = step.NeedsReason ? reason : null;
        switch (act)
        {
            case PilotAct.Submit:
                Round++;
                SubmittedAt = now;
                break;
            case PilotAct.Approve or PilotAct.Reject:
                (DecisionNumber, DecisionDate) = (decisionNumber, decisionDate);
                break;
            case PilotAct.Start:
                StartedOn ??= today;
                break;
            case PilotAct.Report:
                Result = PilotResult.Read(ResultSheet).Summary;
                break;
            case PilotAct.ReturnReport or PilotAct.WithdrawReport:
                (SignedOffAt, SignedOffBy, SignOffNote) = (null, null, null);
                break;
            case PilotAct.Accept or PilotAct.NotAccept:
                (AcceptanceNumber, AcceptanceDate, EndedOn) = (decisionNumber, decisionDate, today);
                break;
            case PilotAct.Stop:
                EndedOn = today;
                break;
        }

        (ChangedAt, ChangedBy) = (now, actor.Name);
        return new PilotEvent
        {
            PilotId = Id,
            At = now,
            By = actor.Name,
            UserId = actor.UserId,
            Role = actor.Role,
            Act = act,
            From = from,
            To = step.To,
            Reason = reason,
            Snapshot = act == PilotAct.Submit ? Proposal : null,
        };
    }
}
