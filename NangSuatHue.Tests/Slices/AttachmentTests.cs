using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Files;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Data.Programme.Pilots.Project;
using NangSuatHue.Data.Registry.Enterprises;

namespace NangSuatHue.Tests.Slices;

/// <summary>Files are kept by contents, only for those entitled, and go when nobody names them.</summary>
public sealed class AttachmentTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.Postgres)]
    public async Task PilotFiles_FollowTheRightsOfTheProject(DatabaseProvider provider)
    {
        await using var r = await Registry.CreateAsync(provider);
        await r.ImportTextAsync("Mã số thuế;Tên doanh nghiệp;Năm\n3399000027;Một;2025\n3399000034;Hai;2025\n");
        await using var db = r.Dbs.CreateDbContext();
        var ids = await db.Enterprises.OrderBy(e => e.TaxCode).Select(e => e.Id).ToListAsync(Ct);
        var pilot = new PilotProject
        {
            Code = "DA-1",
            Title = "x",
            Objective = "y",
            EnterpriseId = ids[0],
        };
        var second = new PilotProject
        {
            Code = "DA-2",
            Title = "x",
            Objective = "y",
            EnterpriseId = ids[0],
        };
        db.PilotProjects.AddRange(pilot, second);
        await db.SaveChangesAsync(Ct);
        var (mine, theirs) = (
            new Actor
            {
                Role = Role.Representative,
                Name = "Lộc",
                EnterpriseId = ids[0],
                UserId = 3,
            },
            new Actor
            {
                Role = Role.Representative,
                Name = "Kia",
                EnterpriseId = ids[1],
            }
        );
        var scanner = new VirusScanner(new AntivirusOptions());
        var (add, find, open, remove) = (
            new AddAttachment(r.Dbs, r.Db, scanner, r.Clock),
            new FindAttachments(r.Dbs),
            new OpenAttachment(r.Dbs, r.Db),
            new RemoveAttachment(r.Dbs, r.Db, r.Clock)
        );
        Task<Outcome<Attachment>> Add(Actor actor, FileOwner owner, int id, byte[] bytes) =>
            add.RunAsync(actor, owner, id, null, "kế hoạch.pdf", new MemoryStream(bytes), Ct);
        var pdf = "%PDF-1.7 kế hoạch"u8.ToArray();

        Assert.Equal(OutcomeKind.NotFound, (await Add(theirs, PilotFiles.Plan, pilot.Id, pdf)).Kind);
        Assert.Equal(OutcomeKind.NotFound, (await Add(Actor.Public, PilotFiles.Plan, pilot.Id, pdf)).Kind);
        Assert.Equal(OutcomeKind.NotFound, (await Add(new Actor { Role = Role.Administrator, Name = "Q" }, PilotFiles.Plan, pilot.Id, pdf)).Kind);
        Assert.Equal(OutcomeKind.Forbidden, (await Add(mine, PilotFiles.Decision, pilot.Id, pdf)).Kind);
        Assert.Equal(OutcomeKind.Forbidden, (await Add(mine, PilotFiles.Report, pilot.Id, pdf)).Kind);
        Assert.Equal("attach_type", (await Add(mine, PilotFiles.Plan, pilot.Id, "<html>"u8.ToArray())).Issues.Single().Code);
        Assert.Equal("attach_empty", (await Add(mine, PilotFiles.Plan, pilot.Id, [])).Issues.Single().Code);
        Assert.Equal("attach_large", (await Add(mine, PilotFiles.Plan, pilot.Id, new byte[AddAttachment.MaxBytes + 1])).Issues.Single().Code);
        Assert.DoesNotContain(Directory.EnumerateFiles(r.Db.FilesDirectory, "*", SearchOption.AllDirectories), f => new FileInfo(f).Length < 10);

        var first = (await Add(mine, PilotFiles.Plan, pilot.Id, pdf)).Value!;
        var again = (await Add(mine, PilotFiles.Plan, second.Id, pdf)).Value!;
        Assert.Equal(first.Hash, again.Hash);
        Assert.Equal(("kế hoạch.pdf", "application/pdf", (long)pdf.Length), (first.Name, first.ContentType, first.Bytes));
        Assert.Single((await find.RunAsync(mine, PilotFiles.Plan, pilot.Id, ct: Ct)).Value!.Files);
        Assert.Equal(OutcomeKind.NotFound, (await find.RunAsync(theirs, PilotFiles.Plan, pilot.Id, ct: Ct)).Kind);
        Assert.Equal(OutcomeKind.NotFound, (await open.RunAsync(theirs, first.Id, Ct)).Kind);
        Assert.Equal(pdf, await File.ReadAllBytesAsync((await open.RunAsync(Registry.Officer, first.Id, Ct)).Value!.Path, Ct));

        // Bytes that two records name stay until both are gone.
        Assert.Equal(OutcomeKind.NotFound, (await remove.RunAsync(theirs, first.Id, Ct)).Kind);
        Assert.True((await remove.RunAsync(mine, first.Id, Ct)).IsOk);
        Assert.Equal(OutcomeKind.NotFound, (await open.RunAsync(mine, first.Id, Ct)).Kind);
        Assert.True((await open.RunAsync(mine, again.Id, Ct)).IsOk);

        // What was submitted stands still.
        second.Stage = PilotStage.Submitted;
        await db.SaveChangesAsync(Ct);
        Assert.Equal(OutcomeKind.Forbidden, (await remove.RunAsync(mine, again.Id, Ct)).Kind);
        Assert.False((await find.RunAsync(mine, PilotFiles.Plan, second.Id, ct: Ct)).Value!.MayAdd);
        second.Stage = PilotStage.Returned;
        await db.SaveChangesAsync(Ct);
        Assert.True((await remove.RunAsync(mine, again.Id, Ct)).IsOk);
        Assert.False(File.Exists(StoredFile.PathOf(r.Db.FilesDirectory, again.Hash)));
    }

    /// <summary>A registration asks before it writes anything: a file that will not be taken is told then, and none is left behind.</summary>
    [Fact]
    public async Task File_IsLookedAt_ByTheSameRules_AndNotKept()
    {
        await using var r = await Registry.CreateAsync(DatabaseProvider.Sqlite);
        var port = Ports.Free();
        var (plain, watched) = (
            new AddAttachment(r.Dbs, r.Db, new VirusScanner(new AntivirusOptions()), r.Clock),
            new AddAttachment(r.Dbs, r.Db, new VirusScanner(new AntivirusOptions { Host = "127.0.0.1", Port = port }), r.Clock)
        );
        async Task<string?> LookAsync(AddAttachment add, byte[] bytes) => (await add.LookAsync(new MemoryStream(bytes), Ct))?.Code;
        Assert.Null(await LookAsync(plain, "%PDF-1.7 giấy giới thiệu"u8.ToArray()));
        Assert.Equal("attach_unscanned", await LookAsync(watched, "%PDF-1.7 giấy giới thiệu"u8.ToArray()));
        Assert.Equal("attach_type", await LookAsync(plain, "<html>"u8.ToArray()));
        Assert.Equal("attach_empty", await LookAsync(plain, []));
        Assert.Equal("attach_large", await LookAsync(plain, new byte[AddAttachment.MaxBytes + 1]));
        Assert.Empty(Directory.EnumerateFiles(r.Db.FilesDirectory, "*", SearchOption.AllDirectories));
    }
}
