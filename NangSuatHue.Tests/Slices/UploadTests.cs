using System.IO.Compression;
using System.Text;
using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Exchange.Batches;
using NangSuatHue.Data.Exchange.Mapping;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Foundation.Store;

namespace NangSuatHue.Tests.Slices;

public sealed class SqliteUploadTests() : UploadTests(DatabaseProvider.Sqlite);

public sealed class PostgresUploadTests() : UploadTests(DatabaseProvider.Postgres);

/// <summary>Several files at once, and a ZIP of them: each is a batch, what cannot be taken is named and stops none of the others.</summary>
public abstract class UploadTests(DatabaseProvider provider)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static string Survey(string taxCode, int year = 2024) =>
        $"Mã số thuế;Tên doanh nghiệp;Năm;Doanh thu thuần (triệu đồng);Số lao động\n{taxCode};Hộp {taxCode};{year};52.000,5;80\n";

    private static UploadFiles Slice(Registry r) => new(r.Dbs, r.Db, new UploadFile(r.Dbs, r.Db, r.Clock), r.Clock);

    private static MemoryStream Zip(params (string Name, byte[] Bytes)[] files)
    {
        var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes) in files)
            {
                var entry = zip.CreateEntry(name);
                if (bytes.Length > 0)
                {
                    using var target = entry.Open();
                    target.Write(bytes);
                }
            }
        }

        stream.Position = 0;
        return stream;
    }

    private static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);

    [Fact]
    public async Task Zip_GivesABatchForEachFile_AndNamesWhatItCouldNotTake()
    {
        await using var r = await Registry.CreateAsync(provider);
        var received = new ReceivedFiles();
        using var zip = Zip(
            ("Hương Thủy/phiếu 1.csv", Text(Survey("3399000027"))),
            ("Hương Trà/phiếu 1.csv", Text(Survey("3399000034"))),
            ("__MACOSX/._phiếu.csv", Text("x")),
            ("Thumbs.db", Text("x")),
            ("~$mở.xlsx", Text("x")),
            ("ghi chú.pdf", "%PDF-1.7"u8.ToArray()),
            ("rỗng.csv", []),
            ("trong.zip", Zip(("a.csv", Text(Survey("3399000041")))).ToArray()),
            ("thư mục/", [])
        );
        Assert.True((await Slice(r).AddAsync(Registry.Officer, zip, "điều tra.zip", null, received, Ct)).IsOk);
        Assert.Equal(("điều tra.zip", 2), (received.Archive, received.Batches.Count));
        Assert.Equal(
            [("ghi chú.pdf", "file_pdf"), ("rỗng.csv", "file_empty"), ("trong.zip", "file_zip")],
            received.Refused.Select(f => (f.Name, f.Code)).OrderBy(f => f.Name, StringComparer.Ordinal)
        );

        // The archive's own bytes are gone; those of its files stay.
        var id = await Slice(r).CloseAsync(Registry.Officer, received, Ct);
        var view = (await new GetUpload(r.Dbs).RunAsync(Registry.Officer, id, Ct)).Value!;
        Assert.Equal(["Hương Thủy › phiếu 1.csv", "Hương Trà › phiếu 1.csv"], view.Files.Select(f => f.Batch.FileName));
        Assert.Equal(3, view.Upload.ReadRefused().Count);
        Assert.True(view.Files.All(f => f.IsUnchecked));
        var kept = Directory.GetFiles(r.Db.FilesDirectory, "*", SearchOption.AllDirectories).Select(Path.GetFileName).ToHashSet();
        Assert.Superset(view.Files.Select(f => f.Batch.FileSha256).ToHashSet(), kept!);
    }

    [Fact]
    public async Task CheckedFiles_AreWrittenTogether_AndThoseWithQuestionsStay()
    {
        await using var r = await Registry.CreateAsync(provider);
        var received = new ReceivedFiles();
        foreach (var (name, text) in new[] { ("a.csv", Survey("3399000027")), ("b.csv", "x;y\n1;2\n"), ("c.csv", Survey("3399000034", 2023)) })
        {
            using var file = new MemoryStream(Text(text));
            await Slice(r).AddAsync(Registry.Officer, file, name, "survey", received, Ct);
        }

        Assert.Null(received.Archive);
        var id = await Slice(r).CloseAsync(Registry.Officer, received, Ct);
        foreach (var batch in received.Batches)
        {
            await new PreviewImport(r.Dbs, r.Db, r.Clock).RunAsync(Registry.Officer, batch, new ImportSettings(), ct: Ct);
        }

        var view = (await new GetUpload(r.Dbs).RunAsync(Registry.Officer, id, Ct)).Value!;
        Assert.Equal([false, true, false], view.Files.Select(f => f.Questions > 0 || f.IsUnreadable));
        Assert.Equal(2, view.Files.Sum(f => f.Batch.Created));
        Assert.Equal(2, (await new DecideUpload(r.Dbs).QueueAsync(Registry.Officer, id, Ct)).Value);
        await using var db = r.Dbs.CreateDbContext();
        Assert.Equal(2, await db.ImportBatches.CountAsync(b => b.UploadId == id && b.Status == BatchStatus.Queued, Ct));
        Assert.Equal(3, (await new DecideUpload(r.Dbs).CancelAsync(Registry.Officer, id, Ct)).Value);
        Assert.Equal(0, (await new DecideUpload(r.Dbs).QueueAsync(Registry.Officer, id, Ct)).Value);
    }

    [Fact]
    public async Task Upload_IsRefused_ToWhoImportsNothing_AndUnseenByWhoImportsOtherKinds()
    {
        await using var r = await Registry.CreateAsync(provider);
        var received = new ReceivedFiles();
        using var file = new MemoryStream(Text(Survey("3399000027")));
        Assert.Equal(OutcomeKind.Forbidden, (await Slice(r).AddAsync(Actor.Public, file, "a.csv", null, received, Ct)).Kind);
        await Slice(r).AddAsync(Registry.Officer, file, "a.csv", "survey", received, Ct);
        var id = await Slice(r).CloseAsync(Registry.Officer, received, Ct);
        Assert.Equal(OutcomeKind.Forbidden, (await new GetUpload(r.Dbs).RunAsync(Actor.Public, id, Ct)).Kind);
        Assert.Equal(OutcomeKind.Forbidden, (await new DecideUpload(r.Dbs).QueueAsync(Actor.Public, id, Ct)).Kind);
        var finance = new Actor
        {
            UserId = 77,
            Name = "Tài chính",
            Role = Role.FinanceOfficer,
        };
        Assert.Equal(OutcomeKind.NotFound, (await new GetUpload(r.Dbs).RunAsync(finance, id, Ct)).Kind);
        Assert.Equal(0, (await new DecideUpload(r.Dbs).CancelAsync(finance, id, Ct)).Value);
    }

    [Fact]
    public async Task MoreFilesThanOneUploadTakes_AreNamed()
    {
        await using var r = await Registry.CreateAsync(provider);
        var received = new ReceivedFiles();
        using var zip = Zip(Enumerable.Range(0, UploadFiles.MostFiles + 5).Select(n => ($"{n:000}.csv", Array.Empty<byte>())).ToArray());
        await Slice(r).AddAsync(Registry.Officer, zip, "nhiều.zip", null, received, Ct);
        Assert.Equal("zip_many", received.Refused[^1].Code);
        Assert.Equal(UploadFiles.MostFiles + 1, received.Count);
    }

    [Theory]
    [InlineData("dieu tra", null, "", 2)]
    [InlineData("ĐIỀU", null, "", 2)]
    [InlineData("khác", null, "", 1)]
    [InlineData(null, "experts", "", 0)]
    [InlineData(null, "survey", "", 3)]
    [InlineData(null, null, "Cancelled", 1)]
    [InlineData("điều", null, "Cancelled", 0)]
    public async Task Batches_AreFound_ByName_Kind_AndState(string? search, string? kind, string state, int expected)
    {
        await using var r = await Registry.CreateAsync(provider);
        foreach (var name in (string[])["Điều tra 1.csv", "điều tra 2.csv", "Khác.csv"])
        {
            using var file = new MemoryStream(Text(Survey("3399000027")));
            var id = (await new UploadFile(r.Dbs, r.Db, r.Clock).RunAsync(Registry.Officer, file, name, "survey", Ct)).Value;
            if (name == "Khác.csv")
            {
                await new CancelImport(r.Dbs).RunAsync(Registry.Officer, id, Ct);
            }
        }

        var filter = new ImportFilter
        {
            Search = search,
            Kind = kind,
            Statuses = state.Length == 0 ? [] : [Enum.Parse<BatchStatus>(state)],
        };
        var found = (await new FindImports(r.Dbs).RunAsync(Registry.Officer, filter, 1, Ct)).Value;
        Assert.Equal((expected, expected), (found.Count, found.Rows.Count));
    }
}
