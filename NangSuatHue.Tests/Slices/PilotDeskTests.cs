using System.Text;
using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Exchange.Exports;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Ledger;
using NangSuatHue.Data.Foundation.Notices;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Data.Programme.Pilots.Desk;
using NangSuatHue.Data.Programme.Pilots.Project;

namespace NangSuatHue.Tests.Slices;

public sealed class SqlitePilotDeskTests() : PilotDeskTests(DatabaseProvider.Sqlite);

public sealed class PostgresPilotDeskTests() : PilotDeskTests(DatabaseProvider.Postgres);

/// <summary>The officer's views of pilot projects: one query as list, board, timeline and file; officers put in charge.</summary>
public abstract class PilotDeskTests(DatabaseProvider provider)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task EveryView_ShowsTheSameProjects_AndEachFilterNarrowsThem()
    {
        await using var r = await Registry.CreateAsync(provider);
        var made = await PilotWorld.MakeAsync(r);
        var (find, board) = (new FindPilots(r.Db, r.Clock), new FindPilotBoard(r.Db, r.Clock));
        async Task<string> CodesAsync(PilotFilter filter)
        {
            var list = (await find.RunAsync(Registry.Officer, filter, 1, 100, ct: Ct)).Value!;
            var shown = (await board.RunAsync(Registry.Officer, filter, ct: Ct)).Value!;
            var time = (await find.RunAsync(Registry.Officer, filter, 1, 100, byTime: true, Ct)).Value!;
            Assert.Equal(list.Count, list.Rows.Count);
            Assert.Equal(list.Count, shown.Count);
            Assert.Equal(
                list.Rows.Select(p => p.Code).Order(StringComparer.Ordinal),
                shown.Columns.SelectMany(c => c.Cards).Select(p => p.Code).Order(StringComparer.Ordinal)
            );
            Assert.Equal(list.Rows.Select(p => p.Code).Order(StringComparer.Ordinal), time.Rows.Select(p => p.Code).Order(StringComparer.Ordinal));
            using var file = new MemoryStream();
            Assert.Equal(list.Count, (await new ExportPilots(r.Db, r.Clock).RunAsync(Registry.Officer, filter, ExportFormat.Csv, file, Ct)).Value);
            return string.Join(' ', list.Rows.Select(p => p.Code).Order(StringComparer.Ordinal));
        }

        Assert.Equal("DA-1 DA-2 DA-3 DA-4 DA-5", await CodesAsync(new()));
        Assert.Equal("DA-2 DA-3", await CodesAsync(new() { Stage = PilotStage.Running }));
        Assert.Equal("DA-1 DA-2", await CodesAsync(new() { Search = "huong giang" }));
        Assert.Equal("DA-3", await CodesAsync(new() { Search = "5s da-3" }));
        Assert.Equal("DA-2", await CodesAsync(new() { OfficerId = made.Officer }));
        Assert.Equal("DA-1 DA-3 DA-4 DA-5", await CodesAsync(new() { Unassigned = true }));
        Assert.Equal("DA-4 DA-5", await CodesAsync(new() { Year = 2025 }));
        Assert.Equal("", await CodesAsync(new() { Year = 2031 }));
        Assert.Equal("DA-1 DA-2", await CodesAsync(new() { Commune = "19777" }));
        Assert.Equal("DA-3 DA-4", await CodesAsync(new() { TaxCode = PilotWorld.Second }));
        Assert.Equal("DA-2 DA-3", await CodesAsync(new() { Late = true }));
        Assert.Equal("DA-6", await CodesAsync(new() { Archived = true }));
        Assert.Equal("DA-2", await CodesAsync(new() { Late = true, Search = "lean" }));
    }

    [Fact]
    public async Task Milestones_AreReached_LateOrToCome_AndDaysAreCountedInTheStage()
    {
        await using var r = await Registry.CreateAsync(provider);
        await PilotWorld.MakeAsync(r);
        var rows = (await new FindPilots(r.Db, r.Clock).RunAsync(Registry.Officer, new(), 1, 10, ct: Ct)).Value!;
        var lean = rows.Rows.Single(p => p.Code == "DA-2");
        Assert.Equal("a Done, b Late, c Open", string.Join(", ", lean.Milestones.Select(m => $"{m.Key} {m.State}")));
        Assert.Equal((1, false, 30), (lean.Late, lean.PastEnd, lean.Days));
        var past = rows.Rows.Single(p => p.Code == "DA-3");
        Assert.Equal((0, true), (past.Late, past.PastEnd));
        Assert.Equal((2025, 2027), (rows.FirstYear, rows.LastYear));

        var board = (await new FindPilotBoard(r.Db, r.Clock).RunAsync(Registry.Officer, new(), cards: 1, Ct)).Value!;
        var running = board.Columns.Single(c => c.Stage == PilotStage.Running);
        Assert.Equal((2, "DA-2"), (running.Count, Assert.Single(running.Cards).Code));
        Assert.Equal(
            [PilotStage.Accepted, PilotStage.Rejected, PilotStage.NotAccepted, PilotStage.Stopped],
            board.Columns.Select(c => c.Stage).TakeLast(4)
        );
        Assert.Equal(PilotWorkflow.Flow.States.Order(), board.Columns.Select(c => c.Stage).Order());
        // Of what has ended the latest is shown first.
        Assert.Equal("DA-5", Assert.Single(board.Columns.Single(c => c.Stage == PilotStage.Accepted).Cards).Code);
    }

    [Theory]
    [InlineData("title", false, "DA-3 DA-5 DA-2 DA-4 DA-1")]
    [InlineData("title", true, "DA-1 DA-4 DA-2 DA-5 DA-3")]
    [InlineData("end", false, "DA-5 DA-4 DA-3 DA-1 DA-2")]
    [InlineData("days", true, "DA-2 DA-1 DA-3 DA-4 DA-5")]
    [InlineData("code; DROP TABLE x", false, "DA-5 DA-4 DA-3 DA-2 DA-1")]
    public async Task List_IsSorted_ByWhatTheAddressNames(string sort, bool descending, string expected)
    {
        await using var r = await Registry.CreateAsync(provider);
        await PilotWorld.MakeAsync(r);
        var rows = (
            await new FindPilots(r.Db, r.Clock).RunAsync(Registry.Officer, new() { Sort = sort, Descending = descending }, 1, 10, ct: Ct)
        ).Value!;
        Assert.Equal(expected, string.Join(' ', rows.Rows.Select(p => p.Code)));
        var second = (
            await new FindPilots(r.Db, r.Clock).RunAsync(Registry.Officer, new() { Sort = sort, Descending = descending }, 2, 2, ct: Ct)
        ).Value!;
        Assert.Equal(expected.Split(' ')[2..4], second.Rows.Select(p => p.Code));
    }

    [Fact]
    public async Task Representatives_SeeTheirOwn_OthersNothing()
    {
        await using var r = await Registry.CreateAsync(provider);
        var made = await PilotWorld.MakeAsync(r);
        foreach (var role in Enum.GetValues<Role>())
        {
            var actor = new Actor
            {
                Role = role,
                Name = "x",
                UserId = 900,
                EnterpriseId = made.First,
                ExpertId = 1,
            };
            var expected = role switch
            {
                Role.Officer or Role.Operator => 5,
                Role.Representative => 2,
                _ => -1,
            };
            Assert.Equal(expected, (await new FindPilots(r.Db, r.Clock).RunAsync(actor, new(), 1, 10, ct: Ct)).Value?.Count ?? -1);
            Assert.Equal(expected, (await new FindPilotBoard(r.Db, r.Clock).RunAsync(actor, new(), ct: Ct)).Value?.Count ?? -1);
            using var file = new MemoryStream();
            var export = await new ExportPilots(r.Db, r.Clock).RunAsync(actor, new(), ExportFormat.Xlsx, file, Ct);
            Assert.Equal(expected, export.IsOk ? export.Value : -1);
            Assert.Equal(expected < 0, file.Length == 0);
            Assert.Equal(
                role is Role.Officer or Role.Operator,
                (await new AssignPilots(r.Dbs, r.Clock).RunAsync(actor, [made.Pilots[0]], null, Ct)).IsOk
            );
        }

        // What was put away is not the enterprise's to list.
        Assert.Equal(2, (
                await new FindPilots(r.Db, r.Clock).RunAsync(
                    new Actor
                    {
                        Role = Role.Representative,
                        Name = "x",
                        EnterpriseId = made.First,
                    },
                    new() { Archived = true },
                    1,
                    10,
                    ct: Ct
                )
            ).Value!.Count);
    }

    [Fact]
    public async Task Export_TellsWhoIsInChargeAndWhatIsLate_AndDisarmsFormulas()
    {
        await using var r = await Registry.CreateAsync(provider);
        await PilotWorld.MakeAsync(r);
        await using (var db = r.Dbs.CreateDbContext())
        {
            await db.PilotProjects.Where(p => p.Code == "DA-3").ExecuteUpdateAsync(s => s.SetProperty(p => p.Title, "=HYPERLINK(\"x\")"), Ct);
        }

        using var file = new MemoryStream();
        await new ExportPilots(r.Db, r.Clock).RunAsync(Registry.Officer, new() { Sort = "code" }, ExportFormat.Csv, file, Ct);
        var lines = Encoding.UTF8.GetString(file.ToArray()).TrimEnd().Split("\r\n");
        Assert.StartsWith("\ufeffMã dự án;Tên dự án;Mã số thuế doanh nghiệp;", lines[0], StringComparison.Ordinal);
        Assert.EndsWith(";Tên doanh nghiệp;Cán bộ phụ trách;Số ngày ở trạng thái;Số mốc trễ;Quá ngày kết thúc", lines[0], StringComparison.Ordinal);
        Assert.EndsWith(";Công ty Hương Giang;Cán bộ Lan;30;1;", lines[2], StringComparison.Ordinal);
        Assert.EndsWith(";0;Có", lines[3], StringComparison.Ordinal);
        Assert.Contains("'=HYPERLINK", lines[3], StringComparison.Ordinal);
        Assert.Equal(6, lines.Length);
    }

    [Fact]
    public async Task Assignment_OfMany_IsOneNotice_AndKeepsHistory()
    {
        await using var r = await Registry.CreateAsync(provider);
        var made = await PilotWorld.MakeAsync(r);
        var assign = new AssignPilots(r.Dbs, r.Clock);
        // One is in that officer's charge already, one is put away.
        Assert.Equal(4, (await assign.RunAsync(Registry.Officer, made.Pilots, made.Officer, Ct)).Value);
        await using (var db = r.Dbs.CreateDbContext())
        {
            Assert.Equal(5, await db.PilotProjects.CountAsync(p => p.AssignedTo == made.Officer, Ct));
            var notice = Assert.Single(await db.Notices.ToListAsync(Ct));
            Assert.Equal(
                (made.Officer, "assigned", $"/du-an?phu-trach={made.Officer}", "[\"DA-1, DA-3, DA-4… (+1)\"]"),
                (notice.UserId, notice.Kind, notice.Href, notice.Args)
            );
            var change = await db
                .Changes.Where(c => c.Entity == ChangedEntity.PilotProject && c.EntityId == made.Pilots[0])
                .OrderBy(c => c.Id)
                .LastAsync(Ct);
            Assert.Contains("Cán bộ Lan", change.After, StringComparison.Ordinal);
        }

        Assert.Equal(0, (await assign.RunAsync(Registry.Officer, [made.Pilots[0]], made.Officer, Ct)).Value);
        Assert.Equal(1, (await assign.RunAsync(Registry.Officer, [made.Pilots[0]], null, Ct)).Value);
        Assert.Equal("officer_unknown", (await assign.RunAsync(Registry.Officer, [made.Pilots[0]], made.Representative, Ct)).Issues[0].Code);
        Assert.Equal("required", (await assign.RunAsync(Registry.Officer, [], made.Officer, Ct)).Issues[0].Code);
        Assert.Equal(
            "lines_many",
            (await assign.RunAsync(Registry.Officer, Enumerable.Range(1, AssignPilots.Most + 1).ToList(), made.Officer, Ct)).Issues[0].Code
        );
    }
}
