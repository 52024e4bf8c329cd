using System.Text;
using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Access.Accounts;
using NangSuatHue.Data.Desk.Privacy;
using NangSuatHue.Data.Exchange.Batches;
using NangSuatHue.Data.Exchange.Mapping;
using NangSuatHue.Data.Exchange.Reading;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Files;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Data.Programme.Experts;
using NangSuatHue.Data.Registry.Claims;

namespace NangSuatHue.Tests.Slices;

public sealed class SqliteSourceFileTests() : SourceFileTests(DatabaseProvider.Sqlite);

public sealed class PostgresSourceFileTests() : SourceFileTests(DatabaseProvider.Postgres);

/// <summary>The files that imports came from are kept while they serve and no longer, and not with the data of a person who had it erased.</summary>
public abstract class SourceFileTests(DatabaseProvider provider)
{
    private const string Survey = "Mã số thuế;Tên doanh nghiệp;Năm;Số lao động\n3399000027;Một;2025;12\n;Thiếu mã;2025;1\n";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task WrittenBatch_LosesItsFileAfterItsTime_AndIsStillTakenBack()
    {
        await using var r = await Registry.CreateAsync(provider);
        var before = await r.SnapshotAsync();
        var (first, forget) = ((await r.ImportTextAsync(Survey)).BatchId!.Value, Forget(r));
        var path = await PathAsync(r, first);
        r.Clock.Now = r.Clock.Now.AddDays(100);
        var second = (await r.ImportTextAsync(Survey.Replace("3399000027;Một", "3399000034;Hai", StringComparison.Ordinal))).BatchId!.Value;
        r.Clock.Now = r.Clock.Now.AddDays(264);
        await forget.RunAsync(Ct);
        Assert.True(File.Exists(path));
        r.Clock.Now = r.Clock.Now.AddDays(2);
        await forget.RunAsync(Ct);
        Assert.False(File.Exists(path));
        Assert.True(File.Exists(await PathAsync(r, second)));

        var view = (await new GetImport(r.Dbs).RunAsync(Registry.Officer, first, Ct)).Value!;
        Assert.Equal((BatchStatus.Committed, r.Clock.Now.UtcDateTime, 1), (view.Batch.Status, view.Batch.FileRemovedAt, view.Batch.Rejected));
        Assert.Equal(OutcomeKind.NotFound, (await new DownloadRejected(r.Dbs, r.Db).RunAsync(Registry.Officer, first, true, Stream.Null, Ct)).Kind);
        Assert.True((await new DownloadRejected(r.Dbs, r.Db).RunAsync(Registry.Officer, second, true, Stream.Null, Ct)).IsOk);
        Assert.Equal("undone", (await r.UndoAsync(second)).Status);
        Assert.Equal("undone", (await r.UndoAsync(first)).Status);
        Assert.Equal(before, await r.SnapshotAsync());

        // The same file comes in again as a new batch, and stays as long as any other.
        var again = (await r.ImportTextAsync(Survey)).BatchId!.Value;
        await forget.RunAsync(Ct);
        Assert.NotEqual(first, again);
        Assert.True(File.Exists(path));
    }

    [Fact]
    public async Task Bytes_StayWhileAnotherBatchOrRecordNamesThem()
    {
        await using var r = await Registry.CreateAsync(provider);
        var first = (await r.ImportTextAsync(Survey)).BatchId!.Value;
        var path = await PathAsync(r, first);
        r.Clock.Now = r.Clock.Now.AddDays(400);
        using var upload = new MemoryStream(Encoding.UTF8.GetBytes(Survey));
        var second = (await new UploadFile(r.Dbs, r.Db, r.Clock).RunAsync(Registry.Officer, upload, "lại.csv", null, Ct)).Value;
        await Forget(r).RunAsync(Ct);
        Assert.True(File.Exists(path));
        await using var db = r.Dbs.CreateDbContext();
        Assert.Equal([true, false], await db.ImportBatches.OrderBy(b => b.Id).Select(b => b.FileRemovedAt != null).ToListAsync(Ct));

        // An upload that was never written is given up after a month.
        r.Clock.Now = r.Clock.Now.AddDays(31);
        await Forget(r).RunAsync(Ct);
        Assert.False(File.Exists(path));
        Assert.Equal(BatchStatus.Cancelled, await db.ImportBatches.Where(b => b.Id == second).Select(b => b.Status).SingleAsync(Ct));
        Assert.Equal(
            OutcomeKind.Conflict,
            (await new PreviewImport(r.Dbs, r.Db, r.Clock).RunAsync(Registry.Officer, second, new ImportSettings(), ct: Ct)).Kind
        );
    }

    [Fact]
    public async Task BytesThatNobodyNames_GoAfterADay()
    {
        await using var r = await Registry.CreateAsync(provider);
        var named = await PathAsync(r, (await r.ImportTextAsync(Survey)).BatchId!.Value);
        await using (var db = r.Dbs.CreateDbContext())
        {
            var evidence = await StoredFile.KeepAsync(new MemoryStream("%PDF-1.7"u8.ToArray()), r.Db.FilesDirectory, 100, Ct);
            db.Attachments.Add(
                new Attachment
                {
                    Hash = evidence.Sha256,
                    Name = "a.pdf",
                    ContentType = "application/pdf",
                    Owner = ClaimFiles.Owner,
                    OwnerId = 1,
                    By = "x",
                }
            );
            await db.SaveChangesAsync(Ct);
        }

        var nobody = await StoredFile.KeepAsync(new MemoryStream("x"u8.ToArray()), r.Db.FilesDirectory, 100, Ct);
        var young = await StoredFile.KeepAsync(new MemoryStream("y"u8.ToArray()), r.Db.FilesDirectory, 100, Ct);
        await File.WriteAllTextAsync(Path.Combine(r.Db.FilesDirectory, "cut.off"), "x", Ct);
        var all = Directory.GetFiles(r.Db.FilesDirectory, "*", SearchOption.AllDirectories);
        await Forget(r).RunAsync(Ct);
        Assert.Equal(all.Order(), Directory.GetFiles(r.Db.FilesDirectory, "*", SearchOption.AllDirectories).Order());
        foreach (var file in all)
        {
            File.SetLastWriteTimeUtc(file, TimeProvider.System.GetUtcNow().UtcDateTime.AddHours(-25));
        }

        // What comes in again is young again.
        await StoredFile.KeepAsync(new MemoryStream("y"u8.ToArray()), r.Db.FilesDirectory, 100, Ct);
        await Forget(r).RunAsync(Ct);
        var left = Directory.GetFiles(r.Db.FilesDirectory, "*", SearchOption.AllDirectories);
        Assert.Equal(3, left.Length);
        Assert.Contains(young.Path, left);
        Assert.DoesNotContain(nobody.Path, left);
        Assert.Contains(named, left);
    }

    [Fact]
    public async Task Deletion_TakesTheFilesThatNameThePerson_InAnyEncodingAndSheet_AndNoOther()
    {
        const string name = "Trần Thị Riêng Tư",
            mail = "rieng.tu@x.example",
            head = "Họ và tên;Email;Lĩnh vực\n",
            other = "Lê Văn Khác;khac@x.example;Training\n";
        await using var r = await Registry.CreateAsync(provider);
        var request = await RequestAsync(r, name, mail);
        var folder = Directory.CreateTempSubdirectory("nsh-sources-").FullName;
        try
        {
            async Task<int> ImportAsync(string file, Action<string> write)
            {
                var path = Path.Combine(folder, file);
                write(path);
                var report = await r.ImportAsync(path, kind: ExpertKind.Kind);
                Assert.True(report.Status is ImportStatus.Committed or ImportStatus.Unchanged, file + ": " + report.Status + " " + report.Message);
                return report.BatchId!.Value;
            }

            var gone = new List<int>
            {
                await ImportAsync("utf16.csv", p => File.WriteAllText(p, head + name + ";" + mail + ";Training\n" + other, Encoding.Unicode)),
                await ImportAsync(
                    "in-hoa.csv",
                    p => File.WriteAllText(p, "Lập bảng: " + name.ToUpperInvariant() + "\n" + head + "Lê Văn Bốn;bon@x.example;Training\n")
                ),
                await ImportAsync(
                    "roi.csv",
                    p =>
                        File.WriteAllText(
                            p,
                            head + "Lê Văn Năm;nam@x.example;Training\n" + name.Normalize(NormalizationForm.FormD) + ";sau@x.example;Training\n"
                        )
                ),
                await ImportAsync(
                    "an.xlsx",
                    p =>
                        SurveyBook.Write(
                            p,
                            (
                                "Chuyên gia",
                                false,
                                [
                                    ["Họ và tên", "Email", "Lĩnh vực"],
                                    ["Lê Văn Bảy", "bay@x.example", "Training"],
                                ]
                            ),
                            (
                                "Ghi chú",
                                true,
                                [
                                    ["Hỏi", mail.ToUpperInvariant()],
                                ]
                            )
                        )
                ),
            };
            var stays = await ImportAsync("khac.csv", p => File.WriteAllText(p, head + other + "Trần Thị Riêng;rieng@x.example;Training\n"));
            using var upload = new MemoryStream(Encoding.UTF8.GetBytes(head + name + ";" + mail + ";Consulting\n"));
            var waiting = (await new UploadFile(r.Dbs, r.Db, r.Clock).RunAsync(Registry.Officer, upload, "chờ.csv", null, Ct)).Value;
            var paths = new List<string>();
            foreach (var id in gone.Append(waiting))
            {
                paths.Add(await PathAsync(r, id));
                Assert.True(File.Exists(paths[^1]));
            }

            // Nothing is erased while such a file is on its way into the registry.
            await using var db = r.Dbs.CreateDbContext();
            await db.ImportBatches.Where(b => b.Id == waiting).ExecuteUpdateAsync(s => s.SetProperty(b => b.Status, BatchStatus.Running), Ct);
            var answer = new AnswerDataRequest(r.Dbs, r.Db, r.Clock);
            Assert.Equal("import_running", (await answer.RunAsync(Registry.Officer, request, true, "Xong.", Ct)).Issues.Single().Code);
            Assert.Equal(
                (0, name),
                (
                    await db.ImportBatches.CountAsync(b => b.FileRemovedAt != null, Ct),
                    await db.Users.Where(u => u.Email == mail).Select(u => u.DisplayName).SingleAsync(Ct)
                )
            );
            Assert.All(paths, p => Assert.True(File.Exists(p)));

            await db.ImportBatches.Where(b => b.Id == waiting).ExecuteUpdateAsync(s => s.SetProperty(b => b.Status, BatchStatus.Queued), Ct);
            Assert.True((await answer.RunAsync(Registry.Officer, request, true, "Xong.", Ct)).IsOk);
            Assert.All(paths, p => Assert.False(File.Exists(p)));
            Assert.True(File.Exists(await PathAsync(r, stays)));
            Assert.Equal(
                gone.Append(waiting).Order(),
                await db.ImportBatches.Where(b => b.FileRemovedAt != null).OrderBy(b => b.Id).Select(b => b.Id).ToListAsync(Ct)
            );
            Assert.Equal(BatchStatus.Cancelled, await db.ImportBatches.Where(b => b.Id == waiting).Select(b => b.Status).SingleAsync(Ct));

            // The rows of others stand, and what a batch wrote can still be taken back.
            Assert.Contains("bay@x.example", await r.SnapshotAsync(ExpertKind.Kind), StringComparison.Ordinal);
            Assert.Equal("undone", (await r.UndoAsync(gone[3])).Status);
            Assert.DoesNotContain("bay@x.example", await r.SnapshotAsync(ExpertKind.Kind), StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(folder, true);
        }
    }

    /// <summary>A text that lies across the end of a block, one letter in every place.</summary>
    [Fact]
    public void Search_FindsWhatLiesAcrossTwoBlocks()
    {
        foreach (var before in Enumerable.Range(65520, 20).Append(0).Append(131060))
        {
            using var reader = new StringReader(new string('x', before) + "TRẦN thị riêng tư" + new string('y', 70000));
            Assert.True(SourceSearch.Holds(reader, ["Trần Thị Riêng Tư"], Ct), before.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }

        using var none = new StringReader(new string('x', 200000) + "Trần Thị Riêng");
        Assert.False(SourceSearch.Holds(none, ["Trần Thị Riêng Tư"], Ct));
    }

    private static ForgetSourceFiles Forget(Registry r) => new(r.Dbs, r.Db, new ImportOptions(), r.Clock);

    private static async Task<string> PathAsync(Registry r, int batch)
    {
        await using var db = r.Dbs.CreateDbContext();
        return StoredFile.PathOf(r.Db.FilesDirectory, await db.ImportBatches.Where(b => b.Id == batch).Select(b => b.FileSha256).SingleAsync(Ct));
    }

    private static async Task<int> RequestAsync(Registry r, string name, string mail)
    {
        await using var db = r.Dbs.CreateDbContext();
        var user = new AppUser
        {
            UserName = mail,
            DisplayName = name,
            Role = Role.Expert,
            Email = mail,
            EmailConfirmed = true,
        };
        db.Users.Add(user);
        await db.SaveChangesAsync(Ct);
        return (
            await new MakeDataRequest(r.Dbs, r.Clock).RunAsync(
                new Actor
                {
                    Role = Role.Expert,
                    Name = name,
                    UserId = user.Id,
                },
                DataRequestKind.Deletion,
                null,
                Ct
            )
        ).Value;
    }
}
