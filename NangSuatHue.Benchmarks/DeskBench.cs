using System.Data.Common;
using System.Diagnostics;
using System.Globalization;
using NangSuatHue.Data.Desk.Tasks;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Data.Foundation.Text;
using NangSuatHue.Data.Foundation.Time;
using NangSuatHue.Data.Programme.Pilots.Desk;
using NangSuatHue.Data.Programme.Pilots.Project;
using NangSuatHue.Data.Registry.Adoptions;
using NangSuatHue.Data.Registry.Enterprises;

namespace NangSuatHue.Benchmarks;

/// <summary>
/// The officer's desk (tasks, board, list and timeline of pilot projects, progress against the target) against raw SQL that reads the rows that it
/// shows and counts.
/// </summary>
internal static class DeskBench
{
    private const int Rounds = 10;
    private static readonly Actor Officer = new()
    {
        Role = Role.Officer,
        Name = "bench",
        UserId = 1,
    };
    private static readonly DateOnly Today = VietnamTime.Today(TimeProvider.System);

    // Long: a measurement told from top to bottom: what is set up, what is asked of both sides, what is printed.
    public static async Task<int> RunAsync(string executable, int rows, int pilots, bool postgres)
    {
        using var registry = await BenchRegistry.CreateAsync(executable, rows, postgres);
        var gate = registry.Gate;
        await FillAsync(gate, pilots);
        await using var raw = await gate.OpenAsync(default);
        await raw.DrainAsync(postgres ? "VACUUM ANALYZE" : "ANALYZE");
        var clock = TimeProvider.System;
        var (tasks, list, board, target) = (
            new FindTasks(gate, clock),
            new FindPilots(gate, clock),
            new FindPilotBoard(gate, clock),
            new GetPilotTarget(gate, clock)
        );
        const string Shown =
            "SELECT t.id, t.code, t.title, t.stage, t.starts_on, t.ends_on, t.proposal, e.name, e.tax_code FROM "
            + "pilot_projects t JOIN enterprises e ON e.id = t.enterprise_id WHERE NOT t.archived";
        var submitted = string.Create(CultureInfo.InvariantCulture, $"year_figures y WHERE y.data_status = {(int)DataStatus.Submitted}");
        var expiring = string.Create(
            CultureInfo.InvariantCulture,
            $"adoptions a WHERE a.status = {(int)AdoptionStatus.Certified} AND a.expires >= '{Today:yyyy-MM-dd}' AND "
                + $"a.expires <= '{Today.AddDays(60):yyyy-MM-dd}'"
        );
        var stages = string.Join(
            ", ",
            ((IEnumerable<PilotStage>)[PilotStage.Submitted, PilotStage.UnderAppraisal, PilotStage.Reported]).Select(s => (int)s)
        );
        var byStage = $"SELECT stage, count(*) FROM pilot_projects WHERE NOT archived AND stage IN ({stages}) GROUP BY stage";
        var milestones = string.Create(
            CultureInfo.InvariantCulture,
            $"pilot_projects t, {PilotQuery.Milestones(gate.Provider)} WHERE NOT t.archived AND t.stage = "
                + $"{(int)PilotStage.Running} AND {PilotQuery.Milestone(gate.Provider, "dueOn")} < '{Today:yyyy-MM-dd}' AND "
                + $"{PilotQuery.IsOpen(gate.Provider)}"
        );
        var counts = $"SELECT count(*) FROM {submitted}; SELECT count(*) FROM {expiring}; {byStage}; SELECT count(*) FROM {milestones}";
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{rows} yearly records, {pilots} pilot projects with their milestones and events.\n\n| desk | raw SQL, ms | "
                    + $"slice, ms | ratio | found |\n| --- | ---: | ---: | ---: | ---: |"
            )
        );

        await CompareAsync(
            "tasks: counts and the first page",
            raw,
            $"{counts}; {Shown} AND t.stage IN ({stages}) ORDER BY t.submitted_at LIMIT 20",
            async () => (await tasks.RunAsync(Officer, new TaskFilter(), 1)).Value!.Count
        );
        await CompareAsync("tasks: how many there are", raw, counts, async () => (await tasks.CountAsync(Officer)).Value);
        await CompareAsync(
            "board: ten cards of each stage",
            raw,
            "SELECT stage, count(*) FROM pilot_projects WHERE NOT archived GROUP BY stage; "
                + $"{string.Join("; ", PilotWorkflow.Flow.States.Select(s => $"{Shown} AND t.stage = {(int)s} ORDER BY t.submitted_at LIMIT 10"))}",
            async () => (await board.RunAsync(Officer, new PilotFilter())).Value!.Count
        );
        await CompareAsync(
            "list: the newest 25",
            raw,
            $"SELECT count(*) FROM pilot_projects WHERE NOT archived; {Shown} ORDER BY t.id DESC LIMIT 25",
            async () => (await list.RunAsync(Officer, new PilotFilter(), 1, 25)).Value!.Count
        );
        await CompareAsync(
            "list: by days in its stage, the last page",
            raw,
            $"SELECT count(*) FROM pilot_projects WHERE NOT archived; {Shown} ORDER BY t.submitted_at, t.id LIMIT 25 OFFSET {pilots - 25}",
            async () => (await list.RunAsync(Officer, new PilotFilter { Sort = "days" }, pilots / 25, 25)).Value!.Count
        );
        await CompareAsync(
            "list: the late ones",
            raw,
            $"""
            SELECT count(DISTINCT t.id) FROM {milestones};
            {Shown} AND t.stage = {(int)PilotStage.Running} ORDER BY t.id DESC LIMIT 25
            """,
            async () => (await list.RunAsync(Officer, new PilotFilter { Late = true }, 1, 25)).Value!.Count
        );
        await CompareAsync(
            "timeline: 50 of one year, by their first day",
            raw,
            "SELECT count(*) FROM pilot_projects WHERE NOT archived AND starts_on <= '2026-12-31' AND ends_on >= "
                + $"'2026-01-01'; {Shown} AND t.starts_on <= '2026-12-31' AND t.ends_on >= '2026-01-01' ORDER BY t.starts_on, t.id LIMIT 50",
            async () => (await list.RunAsync(Officer, new PilotFilter { Year = 2026 }, 1, 50, byTime: true)).Value!.Count
        );
        await CompareAsync(
            "target: every project judged",
            raw,
            "SELECT y.enterprise_id, y.year, y.size_class, y.size_criterion FROM year_figures y WHERE y.enterprise_id IN "
                + "(SELECT enterprise_id FROM pilot_projects WHERE NOT archived); SELECT t.id, t.enterprise_id, t.stage, "
                + "t.starts_on, t.ends_on, v.at FROM pilot_projects t JOIN pilot_events v ON v.pilot_id = t.id",
            async () => (await target.RunAsync(Officer, 2025)).Value!.Count
        );
        return 0;
    }

    private static async Task CompareAsync(string name, DbConnection raw, string sql, Func<Task<int>> slice)
    {
        var (floor, own, found) = (new List<double>(), new List<double>(), 0);
        for (var round = 0; round < Rounds + 1; round++)
        {
            var watch = Stopwatch.StartNew();
            await raw.DrainAsync(sql);
            var first = watch.Elapsed.TotalMilliseconds;
            watch.Restart();
            found = await slice();
            if (round > 0)
            {
                floor.Add(first);
                own.Add(watch.Elapsed.TotalMilliseconds);
            }
        }

        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"| {name} | {Tools.Median(floor):0.0} | {Tools.Median(own):0.0} | {Tools.Median(own.Zip(floor, (o, f) => o / f)):0.00} | {found} |"
            )
        );
    }

    /// <summary>
    /// Projects of every stage with three milestones, the way there, and a report of the first; one yearly record in 500 waits for verification, one
    /// certificate in 50 expires soon.
    /// </summary>
    private static async Task FillAsync(DbGate gate, int pilots)
    {
        await using (var connection = await gate.OpenAsync(default))
        {
            await connection.DrainAsync(
                string.Create(CultureInfo.InvariantCulture, $"UPDATE year_figures SET data_status = {(int)DataStatus.Submitted} WHERE id % 500 = 0")
            );
            await connection.DrainAsync(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"UPDATE adoptions SET status = {(int)AdoptionStatus.Certified}, expires = '{Today.AddDays(30):yyyy-MM-dd}' WHERE id % 50 = 0"
                )
            );
        }

        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        for (var start = 0; start < pilots; start += 2000)
        {
            await using var db = gate.Factory().CreateDbContext();
            db.ChangeTracker.AutoDetectChangesEnabled = false;
            var made = Enumerable.Range(start, Math.Min(2000, pilots - start)).Select(i => Make(i, now)).ToList();
            db.AddRange(made);
            await db.SaveChangesAsync();
            foreach (var pilot in made)
            {
                foreach (var stage in PilotWorkflow.Flow.States.Where(s => s != PilotStage.Draft && s <= pilot.Stage))
                {
                    db.Add(
                        new PilotEvent
                        {
                            PilotId = pilot.Id,
                            At = pilot.SubmittedAt!.Value.AddDays((int)stage),
                            By = "bench",
                            Role = Role.Officer,
                            From = stage - 1,
                            To = stage,
                        }
                    );
                }

                if (pilot.Stage >= PilotStage.Running)
                {
                    db.Add(
                        new PilotEntry
                        {
                            PilotId = pilot.Id,
                            Kind = PilotEntryKind.Milestone,
                            Key = "m1",
                            On = pilot.StartsOn.AddDays(30),
                            Done = true,
                            By = "bench",
                            At = now,
                        }
                    );
                }
            }

            await db.SaveChangesAsync();
        }
    }

    private static PilotProject Make(int i, DateTime now)
    {
        var (title, starts) = ($"Giảm lãng phí ở khâu {(i % 97).ToString(CultureInfo.InvariantCulture)}", Today.AddDays(-(i % 900)));
        var proposal = new PilotProposal
        {
            Title = title,
            Milestones =
            [
                .. Enumerable
                    .Range(1, 3)
                    .Select(m => new PilotMilestone
                    {
                        Key = "m" + m.ToString(CultureInfo.InvariantCulture),
                        Title = "Mốc " + m.ToString(CultureInfo.InvariantCulture),
                        DueOn = starts.AddDays(m * 60),
                    }),
            ],
        };
        return new PilotProject
        {
            Code = string.Create(CultureInfo.InvariantCulture, $"DA-{i:000000}"),
            Title = title,
            Objective = "Giảm tỷ lệ lỗi.",
            EnterpriseId = i + 1,
            Stage = PilotWorkflow.Flow.States[i % PilotWorkflow.Flow.States.Count],
            StartsOn = starts,
            EndsOn = starts.AddDays(240),
            SubmittedAt = now.AddDays(-(i % 900) - 30),
            CreatedAt = now.AddDays(-(i % 900) - 40),
            ChangedAt = now,
            Proposal = proposal.Write(),
            SearchKey = SearchKey.Of(title),
            SortKey = VnSort.Key(title),
            Round = 1,
        };
    }
}
