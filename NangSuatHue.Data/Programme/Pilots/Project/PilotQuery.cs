using System.Data.Common;
using System.Globalization;
using NangSuatHue.Data.Exchange.DescribedRecords;
using NangSuatHue.Data.Exchange.Kinds;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Data.Foundation.Text;
using NangSuatHue.Data.Foundation.Time;

namespace NangSuatHue.Data.Programme.Pilots.Project;

/// <summary>What list, board, timeline and export of pilot projects show.</summary>
public sealed record PilotFilter
{
    /// <summary>Words of title, code or enterprise, tone marks aside.</summary>
    public string? Search { get; init; }

    /// <summary>One stage.</summary>
    public PilotStage? Stage { get; init; }

    /// <summary>The officer in charge.</summary>
    public int? OfficerId { get; init; }

    /// <summary>Those that nobody is in charge of.</summary>
    public bool Unassigned { get; init; }

    /// <summary>Those whose time touches a year.</summary>
    public int? Year { get; init; }

    /// <summary>Official code of the enterprise's commune.</summary>
    public string? Commune { get; init; }

    /// <summary>The enterprise's tax code.</summary>
    public string? TaxCode { get; init; }

    /// <summary>Running ones with a milestone that is late, or past their last day.</summary>
    public bool Late { get; init; }

    /// <summary>Those put away instead; officers only.</summary>
    public bool Archived { get; init; }

    /// <summary>A column of <see cref="PilotQuery.Sorts"/>.</summary>
    public string? Sort { get; init; }

    /// <summary>The other way round.</summary>
    public bool Descending { get; init; }

    /// <summary>Whether it asks for everything.</summary>
    public bool IsEmpty => this with { Sort = null, Descending = false } == new PilotFilter();
}

/// <summary>A project in a list, on the board, on the timeline.</summary>
public sealed record PilotRow
{
    /// <summary>Identity.</summary>
    public required int Id { get; init; }

    /// <summary>Version.</summary>
    public required int Version { get; init; }

    /// <summary>Code.</summary>
    public required string Code { get; init; }

    /// <summary>Title.</summary>
    public required string Title { get; init; }

    /// <summary>The enterprise's name.</summary>
    public required string Enterprise { get; init; }

    /// <summary>Its tax code.</summary>
    public required string TaxCode { get; init; }

    /// <summary>Stage.</summary>
    public required PilotStage Stage { get; init; }

    /// <summary>The officer in charge.</summary>
    public required NamedPerson? Officer { get; init; }

    /// <summary>First day as planned.</summary>
    public required DateOnly StartsOn { get; init; }

    /// <summary>Last day as planned.</summary>
    public required DateOnly EndsOn { get; init; }

    /// <summary>When it ended.</summary>
    public required DateOnly? EndedOn { get; init; }

    /// <summary>Whole days in its stage.</summary>
    public required int Days { get; init; }

    /// <summary>Milestones that have a day.</summary>
    public required IReadOnlyList<MilestoneMark> Milestones { get; init; }

    /// <summary>Whether it runs after its last day.</summary>
    public required bool PastEnd { get; init; }

    /// <summary>Whether it is invented.</summary>
    public required bool Illustrative { get; init; }

    /// <summary>How many milestones are late.</summary>
    public int Late => Milestones.Count(m => m.State == MilestoneState.Late);

    /// <summary>Code and title.</summary>
    public string Name => Title.Length == 0 ? Code : $"{Code} {Title}";
}

/// <summary>The one query of the views of pilot projects, with the actor's rights in it.</summary>
internal sealed class PilotQuery
{
    /// <summary>What can be sorted by: the name in the address and the column.</summary>
    public static readonly IReadOnlyDictionary<string, string> Sorts = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["code"] = "t.code",
        ["title"] = "t.sort_key",
        ["taxCode"] = "e.sort_key",
        ["stage"] = "t.stage",
        ["officer"] = "u.display_name",
        ["start"] = "t.starts_on",
        ["end"] = "t.ends_on",
        ["days"] = "entered",
    };

    /// <summary>When the project came to its stage.</summary>
    public const string Entered =
        "coalesce((SELECT max(v.at) FROM pilot_events v WHERE v.pilot_id = t.id AND v.\"to\" = t.stage), t.submitted_at, t.created_at)";

    private readonly List<object?> args = [];
    private readonly List<string> conditions = [];
    private readonly bool asksEnterprise;

    public PilotQuery(Actor actor, PilotFilter filter, DateOnly today, DatabaseProvider provider)
    {
        var scope = RecordRights.Read(actor, PilotKind.Kind);
        asksEnterprise = SearchKey.Words(filter.Search).Count > 0 || filter.Commune is not null || filter.TaxCode is not null;
        conditions.Add(
            scope switch
            {
                RecordScope.All => "1 = 1",
                RecordScope.OwnEnterprise => $"t.enterprise_id = {Arg(actor.EnterpriseId)}",
                _ => "1 = 0",
            }
        );
        conditions.Add($"t.archived = {Arg(filter.Archived && scope == RecordScope.All)}");
        foreach (var word in SearchKey.Words(filter.Search))
        {
            var like = Arg("% " + word + "%");
            conditions.Add($"((' ' || t.search_key) LIKE {like} OR (' ' || e.search_key) LIKE {like})");
        }

        Add(filter.Stage, s => $"t.stage = {Arg((int)s)}");
        Add(filter.OfficerId, id => $"t.assigned_to = {Arg(id)}");
        if (filter.Unassigned)
        {
            conditions.Add("t.assigned_to IS NULL");
        }

        Add(
            filter.Year is >= 1 and <= 9999 ? filter.Year : null,
            y => $"t.starts_on <= {Arg(new DateOnly(y, 12, 31))} AND coalesce(t.ended_on, t.ends_on) >= {Arg(new DateOnly(y, 1, 1))}"
        );
        if (filter.Commune is { } commune)
        {
            conditions.Add($"e.commune_code = {Arg(commune)}");
        }

        if (filter.TaxCode is { } code)
        {
            conditions.Add($"e.tax_code = {Arg(code)}");
        }

        if (filter.Late)
        {
            // The late ones are looked up once, not asked of each project.
            conditions.Add(
                $"t.stage = {(int)PilotStage.Running} AND (t.ends_on < {Arg(today)} OR t.id IN (SELECT l.id FROM "
                    + $"pilot_projects l, {Milestones(provider, "l")} WHERE l.stage = {(int)PilotStage.Running} AND "
                    + $"{IsOpen(provider, "l")} AND {Milestone(provider, "dueOn")} < {Arg(Text(today))}))"
            );
        }

        void Add<T>(T? value, Func<T, string> condition)
            where T : struct
        {
            if (value is { } v)
            {
                conditions.Add(condition(v));
            }
        }
    }

    /// <summary>The arguments in order.</summary>
    public object?[] Args => [.. args];

    /// <summary>From and where, of the projects alone unless the filter asks about the enterprise: each has one, so the count is the same.</summary>
    public string Counted =>
        $"FROM pilot_projects t{(asksEnterprise ? " JOIN enterprises e ON e.id = t.enterprise_id" : "")} WHERE {string.Join(" AND ", conditions)}";

    /// <summary>From and where.</summary>
    public string Source =>
        "FROM pilot_projects t JOIN enterprises e ON e.id = t.enterprise_id LEFT JOIN asp_net_users u ON u.id = "
        + $"t.assigned_to WHERE {string.Join(" AND ", conditions)}";

    /// <summary>Each milestone of a project, as <c>j</c>; stands after the project in a list of tables.</summary>
    public static string Milestones(DatabaseProvider provider, string project = "t") =>
        Dialect.Of(provider).JsonEach(project + ".proposal", "milestones") + " j";

    /// <summary>A field of the milestone <c>j</c>, as text.</summary>
    public static string Milestone(DatabaseProvider provider, string field) => Dialect.Of(provider).JsonText("j.value", field);

    /// <summary>That the milestone <c>j</c> of a project has a day and was not reported reached.</summary>
    // Counted, not "NOT EXISTS": PostgreSQL made a join of that which compared every milestone with every entry, 2.4 s at 10,000 projects while its
    // statistics were old.
    public static string IsOpen(DatabaseProvider provider, string project = "t") =>
        $"{Milestone(provider, "dueOn")} IS NOT NULL AND (SELECT count(*) FROM pilot_entries x WHERE x.pilot_id = "
        + $"{project}.id AND x.kind = {(int)PilotEntryKind.Milestone} AND x.\"key\" = {Milestone(provider, "key")} AND "
        + "x.done AND x.withdrawn_at IS NULL) = 0";

    /// <summary>A day as JSON holds it.</summary>
    public static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The order of a list, always whole. Who came to a stage last has the fewest days in it.</summary>
    public static string Order(PilotFilter filter, string usual) =>
        filter.Sort is { } sort && Sorts.TryGetValue(sort, out var column)
            ? $"{column}{(filter.Descending != (sort == "days") ? " DESC" : "")}, t.id"
            : usual;

    /// <summary>Reads rows; the tail orders and limits.</summary>
    // Long: one question with its columns, and a row made of them.
    public async Task<List<PilotRow>> ReadAsync(DbConnection connection, string tail, DateTime now, CancellationToken ct)
    {
        var today = VietnamTime.Day(now);
        var rows = new List<(PilotRow Row, string? Proposal)>();
        await foreach (
            var r in connection.QueryAsync<(
                int Id,
                int Version,
                string Code,
                string Title,
                string Name,
                string TaxCode,
                PilotStage Stage,
                int? AssignedTo,
                string? DisplayName,
                DateOnly StartsOn,
                DateOnly EndsOn,
                DateOnly? EndedOn,
                DateTime Entered,
                bool Illustrative,
                string? Milestones
            )>(
                $"""
                SELECT t.id, t.version, t.code, t.title, e.name, e.tax_code, t.stage, t.assigned_to, u.display_name,
                t.starts_on, t.ends_on, t.ended_on, {Entered} AS entered, t.illustrative, t.proposal
                {Source} {tail}
                """,
                ct,
                Args
            )
        )
        {
            var (stage, ends) = (r.Stage, r.EndsOn);
            rows.Add(
                (
                    new PilotRow
                    {
                        Id = r.Id,
                        Version = r.Version,
                        Code = r.Code,
                        Title = r.Title,
                        Enterprise = r.Name,
                        TaxCode = r.TaxCode,
                        Stage = stage,
                        Officer = r is { AssignedTo: { } officer, DisplayName: { } name } ? new NamedPerson(officer, name) : null,
                        StartsOn = r.StartsOn,
                        EndsOn = ends,
                        EndedOn = r.EndedOn,
                        Days = VietnamTime.WholeDays(r.Entered, now),
                        Illustrative = r.Illustrative,
                        Milestones = [],
                        PastEnd = PilotSchedule.IsPastEnd(stage, ends, today),
                    },
                    r.Milestones
                )
            );
        }

        var done = await DoneAsync(connection, rows.Where(r => r.Proposal is not null).Select(r => r.Row.Id).ToList(), ct);
        return rows.Select(r =>
                r.Proposal is null
                    ? r.Row
                    : r.Row with
                    {
                        Milestones = PilotSchedule.Marks(PilotProposal.Read(r.Proposal), done.GetValueOrDefault(r.Row.Id) ?? [], r.Row.Stage, today),
                    }
            )
            .ToList();
    }

    /// <summary>The first day that each milestone was reported reached for, by project and key.</summary>
    public static async Task<Dictionary<int, Dictionary<string, DateOnly>>> DoneAsync(
        DbConnection connection,
        IReadOnlyList<int> ids,
        CancellationToken ct
    )
    {
        var done = new Dictionary<int, Dictionary<string, DateOnly>>();
        foreach (var some in ids.Chunk(500))
        {
            await foreach (
                var r in connection.QueryAsync<(int PilotId, string Key, DateOnly DoneOn)>(
                    $"SELECT pilot_id, \"key\", min(\"on\") FROM pilot_entries WHERE kind = {(int)PilotEntryKind.Milestone} AND "
                        + $"done AND withdrawn_at IS NULL AND \"key\" IS NOT NULL AND pilot_id IN ({string.Join(", ", some)}) GROUP BY pilot_id, \"key\"",
                    ct
                )
            )
            {
                if (!done.TryGetValue(r.PilotId, out var keys))
                {
                    done[r.PilotId] = keys = new(StringComparer.Ordinal);
                }

                keys[r.Key] = r.DoneOn;
            }
        }

        return done;
    }

    private string Arg(object? value)
    {
        args.Add(value);
        return "@p" + (args.Count - 1).ToString(CultureInfo.InvariantCulture);
    }
}
