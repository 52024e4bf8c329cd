using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Tasks;
using NangSuatHue.Data.Programme.Pilots.Project;

namespace NangSuatHue.Data.Programme.Pilots.Desk;

/// <summary>Pilot projects that wait for somebody.</summary>
public static class PilotTasks
{
    /// <summary>A pilot project that was submitted.</summary>
    public static readonly TaskKind Submitted = new("PilotSubmitted", 50, r => AtStage(r, PilotStage.Submitted));

    /// <summary>A pilot project under appraisal.</summary>
    public static readonly TaskKind Appraisal = new("PilotAppraisal", 60, r => AtStage(r, PilotStage.UnderAppraisal));

    /// <summary>A result to accept or not.</summary>
    public static readonly TaskKind Reported = new("PilotReported", 70, r => AtStage(r, PilotStage.Reported));

    /// <summary>An appraisal that the reader was asked for and has not handed in.</summary>
    public static readonly TaskKind Review = new(
        "Review",
        80,
        r =>
            !r.IsOfficer
                ? null
                : Project(
                    $"t.stage IN ({PilotStage.Submitted:D}, {PilotStage.UnderAppraisal:D}) AND r.round = t.round AND r.submitted_at IS NULL"
                        + $" AND (r.has_conflict IS NULL OR NOT r.has_conflict) AND r.user_id = {r.Me}",
                    "pilot_reviews r JOIN pilot_projects t ON t.id = r.pilot_id"
                ) with
                {
                    Since = "r.assigned_at",
                    Due = "r.due_on",
                    Owner = "r.user_id",
                }
    );

    /// <summary>A request to change an approved project.</summary>
    public static readonly TaskKind ChangeRequest = new(
        "ChangeRequest",
        90,
        r =>
            !r.IsOfficer
                ? null
                : Project(
                    $"t.stage = {PilotStage.Running:D} AND x.kind = {PilotEntryKind.ChangeRequest:D} AND x.granted IS NULL AND x.withdrawn_at IS NULL",
                    "pilot_entries x JOIN pilot_projects t ON t.id = x.pilot_id"
                ) with
                {
                    Detail = "x.text",
                    Since = "x.at",
                    Owner = "t.assigned_to",
                }
    );

    /// <summary>A milestone that is late, to the enterprise also one that is due soon.</summary>
    public static readonly TaskKind Milestone = new(
        "Milestone",
        100,
        r =>
            r.Enterprise is { } own ? MilestonesUntil(r, PilotSchedule.Ahead, $"t.enterprise_id = {own}") with { Owner = r.Me }
            : r.IsOfficer ? MilestonesUntil(r, -1, "1 = 1") with { Owner = "t.assigned_to" }
            : null
    );

    /// <summary>A project that runs after its last day: its result report is due.</summary>
    public static readonly TaskKind ResultDue = new(
        "ResultDue",
        110,
        r =>
            r.Enterprise is { } own ? Overdue(r, $"t.enterprise_id = {own}") with { Owner = r.Me }
            : r.IsOfficer ? Overdue(r, "1 = 1") with { Owner = "t.assigned_to" }
            : null
    );

    /// <summary>A pilot project that was returned.</summary>
    public static readonly TaskKind Returned = new(
        "PilotReturned",
        130,
        r =>
            OfEnterprise(r, $"t.stage = {PilotStage.Returned:D}") is not { } rows
                ? null
                : rows with
                {
                    Detail =
                        "CAST((SELECT count(*) FROM pilot_remarks k WHERE k.pilot_id = t.id AND k.sent_at IS NOT NULL AND k.answered_at IS NULL) AS text)",
                }
    );

    /// <summary>A draft of a pilot project.</summary>
    public static readonly TaskKind Draft = new(
        "PilotDraft",
        140,
        r => OfEnterprise(r, $"t.stage = {PilotStage.Draft:D}") is not { } rows ? null : rows with { Since = "coalesce(t.saved_at, t.changed_at)" }
    );

    /// <summary>A story that the enterprise is asked to agree to.</summary>
    public static readonly TaskKind StoryConsent = new(
        "StoryConsent",
        160,
        r =>
            OfEnterprise(r, $"t.stage = {PilotStage.Accepted:D} AND t.story_summary IS NOT NULL AND t.story_consent_at IS NULL") is not { } rows
                ? null
                : rows with
                {
                    Since = "t.changed_at",
                }
    );

    /// <summary>A result that the expert is asked to sign off.</summary>
    public static readonly TaskKind SignOff = new(
        "SignOff",
        170,
        r =>
            r.Actor is not { Role: Role.Expert, ExpertId: { } expert }
                ? null
                : Project(
                    $"t.sign_off_expert_id = {r.Arg(expert)} AND t.signed_off_at IS NULL AND t.stage IN ({PilotStage.Running:D}, {PilotStage.Reported:D})"
                ) with
                {
                    Owner = r.Me,
                }
    );

    /// <summary>A result report that was sent back to be completed.</summary>
    public static readonly TaskKind ReportReturned = new(
        "ReportReturned",
        190,
        r => OfEnterprise(r, $"t.stage = {PilotStage.Running:D} AND t.reason IS NOT NULL") is not { } rows ? null : rows with { Detail = "t.reason" }
    );

    /// <summary>All of them.</summary>
    public static TaskKind[] All =>
        [Submitted, Appraisal, Reported, Review, ChangeRequest, Milestone, ResultDue, Returned, Draft, StoryConsent, SignOff, ReportReturned];

    private static TaskRows Project(string where, string from = "pilot_projects t") =>
        new($"{from} WHERE NOT t.archived AND {where}", "t.id", "t.code || ' ' || t.title")
        {
            Enterprise = "t.enterprise_id",
            Since = PilotQuery.Entered,
        };

    private static TaskRows? AtStage(TaskReader r, PilotStage stage) =>
        r.IsOfficer ? Project($"t.stage = {stage:D}") with { Owner = "t.assigned_to" } : null;

    private static TaskRows? OfEnterprise(TaskReader r, string where) =>
        r.Enterprise is { } own ? Project($"{where} AND t.enterprise_id = {own}") with { Owner = r.Me } : null;

    private static TaskRows MilestonesUntil(TaskReader r, int days, string whose)
    {
        var due = PilotQuery.Milestone(r.Provider, "dueOn");
        var until = r.Arg(PilotQuery.Text(r.Today.AddDays(days)));
        return Project(
            $"t.stage = {PilotStage.Running:D} AND {whose} AND {PilotQuery.IsOpen(r.Provider)} AND {due} <= {until}",
            $"pilot_projects t, {PilotQuery.Milestones(r.Provider)}"
        ) with
        {
            Detail = PilotQuery.Milestone(r.Provider, "title"),
            Since = r.Time(due),
            Due = r.Day(due),
        };
    }

    private static TaskRows Overdue(TaskReader r, string whose) =>
        Project($"t.stage = {PilotStage.Running:D} AND t.ends_on < {r.Arg(r.Today)} AND {whose}") with
        {
            Since = r.Time("CAST(t.ends_on AS text)"),
            Due = "t.ends_on",
        };
}
