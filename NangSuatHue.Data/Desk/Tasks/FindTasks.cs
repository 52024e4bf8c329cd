using System.Globalization;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Data.Foundation.Time;
using NangSuatHue.Data.Programme.Pilots.Project;
using NangSuatHue.Data.Programme.Training;
using NangSuatHue.Data.Registry.Adoptions;
using NangSuatHue.Data.Registry.Claims;
using NangSuatHue.Data.Registry.Enterprises;

namespace NangSuatHue.Data.Desk.Tasks;

/// <summary>What waits for the actor, from every part of the registry in one query: counted, sorted and paged by the database.</summary>
public sealed class FindTasks(DbGate gate, TimeProvider clock)
{
    /// <summary>Tasks on a page.</summary>
    public const int PageSize = 20;

    /// <summary>How many days ahead an expiring certificate is told of.</summary>
    public const int CertificateDays = 60;

    /// <summary>One page, the first is 1. Roles for whom nothing waits get an empty one.</summary>
    public async Task<Outcome<TaskPage>> RunAsync(Actor actor, TaskFilter filter, int page, CancellationToken ct = default)
    {
        var query = new Query(actor, clock.GetUtcNow().UtcDateTime, gate.Provider, filter.Kind);
        if (query.IsEmpty)
        {
            return new TaskPage([], 0, new Dictionary<TaskKind, int>(), new Dictionary<TaskScope, int>());
        }

        await using var connection = await gate.OpenForPartsAsync(ct);
        var (kinds, scopes) = (new Dictionary<TaskKind, int>(), Enum.GetValues<TaskScope>().ToDictionary(s => s, _ => 0));
        await foreach (
            var r in connection.QueryAsync(
                $"WITH w AS ({query.Counted}) SELECT kind, count(*), count(CASE WHEN owner = {query.Me} THEN 1 END), count(CASE WHEN owner IS NULL THEN 1 END) FROM w GROUP BY kind ORDER BY kind",
                ct,
                query.Args
            )
        )
        {
            int[] counts = [r.GetInt32(1), r.GetInt32(2), r.GetInt32(3)];
            foreach (var scope in scopes.Keys.ToList())
            {
                scopes[scope] += counts[(int)scope];
            }

            if (counts[(int)filter.Scope] > 0)
            {
                kinds[(TaskKind)r.GetInt32(0)] = counts[(int)filter.Scope];
            }
        }

        var count = filter.Kind is { } only ? kinds.GetValueOrDefault(only) : kinds.Values.Sum();
        var whose = filter.Scope switch
        {
            TaskScope.Mine => $"w.owner = {query.Me}",
            TaskScope.Unassigned => "w.owner IS NULL",
            _ => "1 = 1",
        };
        var kind = filter.Kind is { } one ? string.Create(CultureInfo.InvariantCulture, $" AND w.kind = {(int)one}") : "";
        var order = filter.ByDue
            ? "CASE WHEN w.due IS NULL THEN 1 ELSE 0 END, w.due, w.since, w.kind, w.id"
            : "CASE WHEN w.since IS NULL THEN 1 ELSE 0 END, w.since, w.kind, w.id";
        var rows = new List<WorkTask>();
        if (count == 0)
        {
            return new TaskPage(rows, count, kinds, scopes);
        }

        var offset = (long)(Math.Max(page, 1) - 1) * PageSize;
        await foreach (
            var r in connection.QueryAsync(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"""
                    WITH a AS ({query.Sql}), w AS (SELECT * FROM a w WHERE {whose}{kind} ORDER BY {order} LIMIT {PageSize} OFFSET {offset})
                    SELECT w.kind, w.id, w.title, w.detail, e.name, e.tax_code, w.year, w.since, w.due, u.display_name FROM w LEFT JOIN enterprises e ON e.id = w.enterprise LEFT JOIN asp_net_users u ON u.id = w.owner ORDER BY {order}
                    """
                ),
                ct,
                query.Args
            )
        )
        {
            DateTime? since = r.IsDBNull(7) ? null : DateTime.SpecifyKind(r.GetDateTime(7), DateTimeKind.Utc);
            rows.Add(
                new WorkTask
                {
                    Kind = (TaskKind)r.GetInt32(0),
                    Id = r.GetInt32(1),
                    Title = r.IsDBNull(2) ? "" : r.GetString(2),
                    Detail = r.IsDBNull(3) ? null : r.GetString(3),
                    Enterprise = r.IsDBNull(4) ? null : r.GetString(4),
                    TaxCode = r.IsDBNull(5) ? null : r.GetString(5),
                    Year = r.IsDBNull(6) ? null : r.GetInt32(6),
                    Since = since,
                    Age = since is { } at ? PilotSchedule.Days(at, query.Now) : null,
                    DueOn = r.IsDBNull(8) ? null : PilotQuery.Day(r, 8),
                    Owner = r.IsDBNull(9) ? null : r.GetString(9),
                }
            );
        }

        return new TaskPage(rows, count, kinds, scopes);
    }

    /// <summary>How many tasks there are in all.</summary>
    public async Task<Outcome<int>> CountAsync(Actor actor, CancellationToken ct = default)
    {
        var query = new Query(actor, clock.GetUtcNow().UtcDateTime, gate.Provider);
        if (query.IsEmpty)
        {
            return 0;
        }

        await using var connection = await gate.OpenForPartsAsync(ct);
        return await connection.ScalarAsync<int>($"WITH w AS ({query.Counted}) SELECT count(*) FROM w", ct, query.Args);
    }

    /// <summary>The tasks of a role as one query: kind, id, title, detail, enterprise, year, since, due, owner.</summary>
    private sealed class Query
    {
        private readonly List<object?> args = [];
        private readonly List<string> parts = [],
            counted = [];
        private readonly DatabaseProvider provider;
        private readonly TaskKind? only;

        /// <summary>Of every kind, or for the rows of the <paramref name="only"/> one; all are counted.</summary>
        public Query(Actor actor, DateTime now, DatabaseProvider provider, TaskKind? only = null)
        {
            this.only = only;
            (this.provider, Now) = (provider, now);
            Me = Arg(actor.UserId ?? -1);
            var today = VietnamTime.Day(now);
            switch (actor.Role)
            {
                case Role.Officer:
                    Department(today);
                    break;
                case Role.Administrator:
                    DataRequests();
                    break;
                case Role.Representative when actor.EnterpriseId is { } enterprise:
                    Enterprise(today, Arg(enterprise));
                    break;
                case Role.Expert when actor.ExpertId is { } expert:
                    Add(
                        TaskKind.SignOff,
                        "t.id",
                        Name,
                        "NULL",
                        "t.enterprise_id",
                        "NULL",
                        PilotQuery.Entered,
                        NoDay,
                        Me,
                        $"pilot_projects t WHERE NOT t.archived AND t.sign_off_expert_id = {Arg(expert)} AND t.signed_off_at IS NULL AND t.stage IN ({S(PilotStage.Running)}, {S(PilotStage.Reported)})"
                    );
                    break;
            }
        }

        public DateTime Now { get; }

        public string Me { get; }

        public bool IsEmpty => counted.Count == 0;

        public object?[] Args => [.. args];

        /// <summary>Whole rows.</summary>
        public string Sql => string.Join("\nUNION ALL ", parts);

        /// <summary>Kind and owner alone: what is old or due, and how it is called, is looked up for no more than a page.</summary>
        public string Counted => string.Join("\nUNION ALL ", counted);

        private const string Name = "t.code || ' ' || t.title",
            NoDay = "CAST(NULL AS date)";

        private void Department(DateOnly today)
        {
            Add(
                TaskKind.Claim,
                "c.id",
                "c.name",
                "c.tax_code",
                "NULL",
                "NULL",
                "c.created_at",
                NoDay,
                "c.assigned_to",
                $"enterprise_claims c WHERE c.status = {(int)ClaimStatus.Pending}"
            );
            Add(
                TaskKind.Figures,
                "y.id",
                "e.name",
                "NULL",
                "y.enterprise_id",
                "y.year",
                Submitted,
                NoDay,
                "NULL",
                $"year_figures y JOIN enterprises e ON e.id = y.enterprise_id WHERE y.data_status = {(int)DataStatus.Submitted} AND e.status <> {(int)EnterpriseStatus.Archived}"
            );
            Add(
                TaskKind.Reopen,
                "q.id",
                "e.name",
                "q.reason",
                "q.enterprise_id",
                "q.year",
                "q.at",
                NoDay,
                "NULL",
                "reopen_requests q JOIN enterprises e ON e.id = q.enterprise_id WHERE q.granted IS NULL"
            );
            DataRequests();
            Add(
                TaskKind.Training,
                "d.id",
                "d.topic",
                "NULL",
                "d.enterprise_id",
                "d.year",
                "d.created_at",
                NoDay,
                "NULL",
                $"training_demands d WHERE d.status = {(int)DemandStatus.Open}"
            );
            foreach (
                var (kind, stage) in new[]
                {
                    (TaskKind.PilotSubmitted, PilotStage.Submitted),
                    (TaskKind.PilotAppraisal, PilotStage.UnderAppraisal),
                    (TaskKind.PilotReported, PilotStage.Reported),
                }
            )
            {
                Add(
                    kind,
                    "t.id",
                    Name,
                    "NULL",
                    "t.enterprise_id",
                    "NULL",
                    PilotQuery.Entered,
                    NoDay,
                    "t.assigned_to",
                    $"pilot_projects t WHERE NOT t.archived AND t.stage = {S(stage)}"
                );
            }

            Add(
                TaskKind.Review,
                "t.id",
                Name,
                "NULL",
                "t.enterprise_id",
                "NULL",
                "r.assigned_at",
                "r.due_on",
                "r.user_id",
                $"pilot_reviews r JOIN pilot_projects t ON t.id = r.pilot_id WHERE NOT t.archived AND t.stage IN ({S(PilotStage.Submitted)}, {S(PilotStage.UnderAppraisal)}) AND r.round = t.round AND r.submitted_at IS NULL AND (r.has_conflict IS NULL OR NOT r.has_conflict) AND r.user_id = {Me}"
            );
            Add(
                TaskKind.ChangeRequest,
                "t.id",
                Name,
                "x.text",
                "t.enterprise_id",
                "NULL",
                "x.at",
                NoDay,
                "t.assigned_to",
                $"pilot_entries x JOIN pilot_projects t ON t.id = x.pilot_id WHERE NOT t.archived AND t.stage = {S(PilotStage.Running)} AND x.kind = {(int)PilotEntryKind.ChangeRequest} AND x.granted IS NULL AND x.withdrawn_at IS NULL"
            );
            Milestones(PilotQuery.Text(today.AddDays(-1)), "1 = 1");
            ResultDue(today, "1 = 1");
            Certificates(today, $"a.expires >= {Arg(today)}");
        }

        // Nobody answers the own request.
        private void DataRequests() =>
            Add(
                TaskKind.DataRequest,
                "q.id",
                "p.display_name",
                "NULL",
                "NULL",
                "NULL",
                "q.at",
                "q.due_on",
                "NULL",
                $"data_requests q LEFT JOIN asp_net_users p ON p.id = q.user_id WHERE q.granted IS NULL AND q.user_id <> {Me}"
            );

        private void Enterprise(DateOnly today, string own)
        {
            var mine = $"t.enterprise_id = {own}";
            Add(
                TaskKind.PilotReturned,
                "t.id",
                Name,
                "CAST((SELECT count(*) FROM pilot_remarks k WHERE k.pilot_id = t.id AND k.sent_at IS NOT NULL AND k.answered_at IS NULL) AS text)",
                "t.enterprise_id",
                "NULL",
                PilotQuery.Entered,
                NoDay,
                Me,
                $"pilot_projects t WHERE NOT t.archived AND t.stage = {S(PilotStage.Returned)} AND {mine}"
            );
            Add(
                TaskKind.ReportReturned,
                "t.id",
                Name,
                "t.reason",
                "t.enterprise_id",
                "NULL",
                PilotQuery.Entered,
                NoDay,
                Me,
                $"pilot_projects t WHERE NOT t.archived AND t.stage = {S(PilotStage.Running)} AND t.reason IS NOT NULL AND {mine}"
            );
            Add(
                TaskKind.PilotDraft,
                "t.id",
                Name,
                "NULL",
                "t.enterprise_id",
                "NULL",
                "coalesce(t.saved_at, t.changed_at)",
                NoDay,
                Me,
                $"pilot_projects t WHERE NOT t.archived AND t.stage = {S(PilotStage.Draft)} AND {mine}"
            );
            Add(
                TaskKind.StoryConsent,
                "t.id",
                Name,
                "NULL",
                "t.enterprise_id",
                "NULL",
                "t.changed_at",
                NoDay,
                Me,
                $"pilot_projects t WHERE NOT t.archived AND t.stage = {S(PilotStage.Accepted)} AND t.story_summary IS NOT NULL AND t.story_consent_at IS NULL AND {mine}"
            );
            Add(
                TaskKind.FiguresReturned,
                "y.id",
                "e.name",
                $"CAST((SELECT count(*) FROM figure_remarks k WHERE k.enterprise_id = y.enterprise_id AND k.year = y.year AND k.answered_at IS NULL) AS text)",
                "y.enterprise_id",
                "y.year",
                "(SELECT max(k.at) FROM figure_remarks k WHERE k.enterprise_id = y.enterprise_id AND k.year = y.year)",
                NoDay,
                Me,
                $"year_figures y JOIN enterprises e ON e.id = y.enterprise_id WHERE y.enterprise_id = {own} AND y.data_status = {(int)DataStatus.Returned}"
            );
            // What a survey brought in long ago is no draft: a draft was made by hand.
            Add(
                TaskKind.FiguresDraft,
                "y.id",
                "e.name",
                "NULL",
                "y.enterprise_id",
                "y.year",
                Submitted,
                NoDay,
                Me,
                $"year_figures y JOIN enterprises e ON e.id = y.enterprise_id WHERE y.enterprise_id = {own} AND y.data_status = {(int)DataStatus.Imported} AND y.batch_id IS NULL"
            );
            Milestones(PilotQuery.Text(today.AddDays(PilotSchedule.Ahead)), mine, Me);
            ResultDue(today, mine, Me);
            Certificates(today, $"a.enterprise_id = {own}", Me);
        }

        private void Milestones(string until, string whose, string owner = "t.assigned_to")
        {
            var due = PilotQuery.Milestone(provider, "dueOn");
            Add(
                TaskKind.Milestone,
                "t.id",
                Name,
                PilotQuery.Milestone(provider, "title"),
                "t.enterprise_id",
                "NULL",
                Time(due),
                Day(due),
                owner,
                $"pilot_projects t, {PilotQuery.Milestones(provider)} WHERE NOT t.archived AND t.stage = {S(PilotStage.Running)} AND {whose} AND {PilotQuery.IsOpen(provider)} AND {due} <= {Arg(until)}"
            );
        }

        private void ResultDue(DateOnly today, string whose, string owner = "t.assigned_to") =>
            Add(
                TaskKind.ResultDue,
                "t.id",
                Name,
                "NULL",
                "t.enterprise_id",
                "NULL",
                Time("CAST(t.ends_on AS text)"),
                "t.ends_on",
                owner,
                $"pilot_projects t WHERE NOT t.archived AND t.stage = {S(PilotStage.Running)} AND t.ends_on < {Arg(today)} AND {whose}"
            );

        // The enterprise is told of what has ended too, until somebody says so in the record.
        private void Certificates(DateOnly today, string whose, string owner = "NULL") =>
            Add(
                TaskKind.Certificate,
                "a.id",
                "a.label",
                "a.certificate_number",
                "a.enterprise_id",
                "NULL",
                "NULL",
                "a.expires",
                owner,
                $"adoptions a WHERE NOT a.archived AND a.status = {(int)AdoptionStatus.Certified} AND a.expires <= {Arg(today.AddDays(CertificateDays))} AND {whose}"
            );

        // Figures keep no time of their own; their history does.
        private const string Submitted =
            "(SELECT max(h.at) FROM changes h WHERE h.enterprise_id = y.enterprise_id AND h.entity = 1 AND h.year = y.year)";

        private void Add(
            TaskKind kind,
            string id,
            string title,
            string detail,
            string enterprise,
            string year,
            string since,
            string due,
            string owner,
            string from
        )
        {
            counted.Add(string.Create(CultureInfo.InvariantCulture, $"SELECT {(int)kind} AS kind, CAST({owner} AS integer) AS owner FROM {from}"));
            if (only is null || only == kind)
            {
                parts.Add(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"SELECT {(int)kind} AS kind, {id} AS id, CAST({title} AS text) AS title, CAST({detail} AS text) AS detail, CAST({enterprise} AS integer) AS enterprise, CAST({year} AS integer) AS year, {Typed(since)} AS since, {due} AS due, CAST({owner} AS integer) AS owner FROM {from}"
                    )
                );
            }
        }

        // A cast to a time would cut a text of SQLite to its first number.
        private string Typed(string since) => provider == DatabaseProvider.Sqlite ? since : $"CAST({since} AS timestamptz)";

        private string Day(string text) => provider == DatabaseProvider.Sqlite ? text : $"CAST({text} AS date)";

        private string Time(string text) =>
            provider == DatabaseProvider.Sqlite ? $"({text} || ' 00:00:00')" : $"CAST({text} || ' 00:00:00+00' AS timestamptz)";

        private static string S(PilotStage stage) => ((int)stage).ToString(CultureInfo.InvariantCulture);

        private string Arg(object? value)
        {
            args.Add(value);
            return "@p" + (args.Count - 1).ToString(CultureInfo.InvariantCulture);
        }
    }
}
