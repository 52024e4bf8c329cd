using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Access.Accounts;
using NangSuatHue.Data.Desk.Overview;
using NangSuatHue.Data.Desk.Privacy;
using NangSuatHue.Data.Desk.Search;
using NangSuatHue.Data.Desk.Tasks;
using NangSuatHue.Data.Exchange.DescribedRecords;
using NangSuatHue.Data.Exchange.Exports;
using NangSuatHue.Data.Exchange.Mapping;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Data.Registry.Duplicates;
using NangSuatHue.Data.Registry.Reference;
using NangSuatHue.Tests.Slices;

namespace NangSuatHue.Tests.Sample;

public sealed class SqliteSampleFeatureTests() : SampleFeatureTests(DatabaseProvider.Sqlite);

public sealed class PostgresSampleFeatureTests() : SampleFeatureTests(DatabaseProvider.Postgres);

/// <summary>A feature that lives wholly outside the product gets all that the house gives, by one line.</summary>
public abstract class SampleFeatureTests(DatabaseProvider provider)
{
    private const string Enterprises = "Mã số thuế;Tên doanh nghiệp;Năm\n3399000027;Công ty Sông Hương;2024\n3399000034;Hợp tác xã Phú Xuân;2024\n";
    private const string Workshops =
        "Mã số thuế;Chủ đề;Thư liên hệ;Trạng thái;Số chỗ\n3399000027;5S văn phòng;lan@a.example;Đang soạn;20\n3399000034;Kaizen;;Đã gửi;15\n";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Files_BringRecords_AreExported_AndTakenBack()
    {
        await using var r = await CreateAsync();
        var kind = WorkshopKind.Kind;
        var report = await r.ImportTextAsync(Workshops + "3399000041;Lean;;;x\n", kind: kind);
        Assert.Equal((2, 1), (report.Created, report.Rejected));
        var before = await r.SnapshotAsync(kind);
        foreach (var format in Enum.GetValues<ExportFormat>())
        {
            using var file = new MemoryStream();
            Assert.True((await new ExportRecords(r.Db).RunAsync(Registry.Officer, kind, new RecordFilter(), format, file, Ct)).IsOk);
            var path = await r.WriteAsync("", "xuat." + (format == ExportFormat.Csv ? "csv" : "xlsx"));
            await File.WriteAllBytesAsync(path, file.ToArray(), Ct);
            var again = await r.ImportAsync(path, kind: kind);
            Assert.Equal((0, 0, 0), (again.Created, again.Updated, again.Rejected));
        }

        Assert.Equal(before, await r.SnapshotAsync(kind));
        Assert.Equal(2, (await r.UndoAsync(report.BatchId!.Value)).RecordsRemoved);
        Assert.Equal("", await r.SnapshotAsync(kind));
    }

    [Fact]
    public async Task Steps_AreTakenByThoseWhoMay_AndWhatWaitsIsATask_ACount_AndFound()
    {
        await using var r = await CreateAsync();
        await r.ImportTextAsync(Workshops, kind: WorkshopKind.Kind);
        var rows = (await new FindRecords(r.Db).RunAsync(Registry.Officer, WorkshopKind.Kind, new RecordFilter(), 1, 10, Ct)).Value!.Rows;
        var draft = rows.Single(w => $"{w.Values["topic"]}" == "5S văn phòng").Id;
        await using var db = r.Dbs.CreateDbContext();
        var own = await db.Set<Workshop>().Where(w => w.Id == draft).Select(w => w.EnterpriseId).SingleAsync(Ct);
        var owner = new Actor
        {
            Role = Role.Representative,
            Name = "Chủ",
            UserId = 9,
            EnterpriseId = own,
        };
        var tasks = new FindTasks(r.Db, r.Clock);
        Assert.Equal("Kaizen", Assert.Single((await tasks.RunAsync(Registry.Officer, new() { Kind = WorkshopTasks.Sent }, 1, Ct)).Value!.Rows).Title);
        Assert.DoesNotContain(WorkshopTasks.Sent, (await tasks.RunAsync(owner, new(), 1, Ct)).Value!.Kinds.Keys);

        var move = new MoveWorkshop(r.Dbs, r.Clock);
        Assert.Equal(OutcomeKind.Forbidden, (await move.RunAsync(Registry.Officer, draft, WorkshopAct.Send, null, Ct)).Kind);
        Assert.Equal(OutcomeKind.NotFound, (await move.RunAsync(owner with { EnterpriseId = own + 1000 }, draft, WorkshopAct.Send, null, Ct)).Kind);
        Assert.True((await move.RunAsync(owner, draft, WorkshopAct.Send, null, Ct)).IsOk);
        Assert.Equal(OutcomeKind.Forbidden, (await move.RunAsync(owner, draft, WorkshopAct.Hold, null, Ct)).Kind);
        Assert.Equal(2, (await tasks.RunAsync(Registry.Officer, new() { Kind = WorkshopTasks.Sent }, 1, Ct)).Value!.Count);
        Assert.Equal("required", (await move.RunAsync(Registry.Officer, draft, WorkshopAct.Return, " ", Ct)).Issues.Single().Code);
        Assert.True((await move.RunAsync(Registry.Officer, draft, WorkshopAct.Hold, null, Ct)).IsOk);

        // The owner reads the own one alone, and changes drafts alone.
        Assert.Equal(draft, Assert.Single((await new FindRecords(r.Db).RunAsync(owner, WorkshopKind.Kind, new(), 1, 10, Ct)).Value!.Rows).Id);
        var held = (await new GetRecord(r.Db).RunAsync(owner, WorkshopKind.Kind, draft, Ct)).Value!.Record;
        var edit = new RecordInput { Values = new Dictionary<string, string?> { ["seats"] = "30" } };
        Assert.False((await new SaveRecord(r.Db, r.Clock).RunAsync(owner, WorkshopKind.Kind, draft, held.Version, edit, Ct)).IsOk);
        Assert.True((await new SaveRecord(r.Db, r.Clock).RunAsync(Registry.Officer, WorkshopKind.Kind, draft, held.Version, edit, Ct)).IsOk);

        var counts = new GetContentCounts(r.Db, r.Clock);
        Assert.Contains(WorkshopKind.Kind, counts.Kinds);
        var states = (await counts.RunAsync(Registry.Officer, WorkshopKind.Kind, Ct)).Value!.Of("states");
        Assert.Equal([("1", 1), ("2", 1)], states.Select(s => (s.Key, s.Count)).Order());
        Assert.Equal(OutcomeKind.Forbidden, (await counts.RunAsync(owner, WorkshopKind.Kind, Ct)).Kind);
        var hits = (await new SearchEverywhere(r.Db, new GetReferenceNames(r.Dbs)).RunAsync(Registry.Officer, "kaizen", Ct)).Value!;
        Assert.Contains(hits, h => h is { Content: "workshops", Title: "Kaizen" });
    }

    [Fact]
    public async Task Merge_OfItsEnterprises_TakesTheRecordsAlong_AndBack()
    {
        await using var r = await CreateAsync();
        await r.ImportTextAsync(Workshops, kind: WorkshopKind.Kind);
        await using var db = r.Dbs.CreateDbContext();
        async Task<string> OwnersAsync() =>
            string.Join(' ', await db.Set<Workshop>().AsNoTracking().OrderBy(w => w.Topic).Select(w => w.EnterpriseId).ToListAsync(Ct));

        var before = await OwnersAsync();
        var ids = before.Split(' ').Select(id => int.Parse(id, CultureInfo.InvariantCulture)).ToList();
        var sides = (await new CompareRecords(r.Db).RunAsync(Registry.Officer, MergeKind.Enterprises, ids[0], ids[1], Ct)).Value!;
        Assert.Contains(("sample_workshops", 1, 1), sides.Pointing);
        var merge = await new MergeRecords(r.Db, r.Clock).RunAsync(
            Registry.Officer,
            new MergeInput
            {
                Kind = MergeKind.Enterprises,
                Kept = (ids[0], MergeSides.Version(sides.First)),
                Dropped = (ids[1], MergeSides.Version(sides.Second)),
            },
            Ct
        );
        Assert.True(merge.IsOk);
        Assert.Equal($"{ids[0]} {ids[0]}", await OwnersAsync());
        Assert.True((await new UndoMerge(r.Db, r.Clock).RunAsync(Registry.Officer, merge.Value, Ct)).IsOk);
        Assert.Equal(before, await OwnersAsync());
    }

    [Fact]
    public async Task PersonalData_IsInThePersonsExport()
    {
        await using var r = await CreateAsync();
        await r.ImportTextAsync(Workshops, kind: WorkshopKind.Kind);
        int user;
        await using (var db = r.Dbs.CreateDbContext())
        {
            var account = new AppUser
            {
                UserName = "lan@a.example",
                Email = "lan@a.example",
                DisplayName = "Lan",
                Role = Role.Expert,
                CreatedAt = r.Clock.Now.UtcDateTime,
            };
            db.Set<AppUser>().Add(account);
            await db.SaveChangesAsync(Ct);
            user = account.Id;
        }

        using var file = new MemoryStream();
        var person = new Actor
        {
            Role = Role.Expert,
            Name = "Lan",
            UserId = user,
        };
        Assert.True((await new ExportPerson(r.Dbs, r.Clock).RunAsync(person, file, Ct)).IsOk);
        Assert.Contains("5S văn phòng", System.Text.Encoding.UTF8.GetString(file.ToArray()), StringComparison.Ordinal);
    }

    private async Task<Registry> CreateAsync()
    {
        var r = await Registry.CreateAsync(provider, SampleDatabase.Features);
        await SampleDatabase.AddTableAsync(r.Db, Ct);
        await r.ImportTextAsync(Enterprises);
        return r;
    }
}
