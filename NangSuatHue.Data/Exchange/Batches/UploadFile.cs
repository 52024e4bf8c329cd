using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Exchange.Kinds;
using NangSuatHue.Data.Exchange.Mapping;
using NangSuatHue.Data.Exchange.Reading;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Files;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Data.Foundation.Text;

namespace NangSuatHue.Data.Exchange.Batches;

/// <summary>Spools an upload to a stored file and opens a batch for it. No database is touched while the stream is read.</summary>
public sealed class UploadFile(IDbContextFactory<AppDb> dbs, DbGate gate, TimeProvider clock)
{
    /// <summary>The largest file taken, bytes.</summary>
    public const long MaxBytes = 200L << 20;

    /// <summary>
    /// Gives the batch's id. Without a kind, the one whose fields the header names most is taken. Invalid with the reason where the file is empty,
    /// too large, no text and no workbook.
    /// </summary>
    public async Task<Outcome<int>> RunAsync(Actor actor, Stream content, string fileName, string? kind = null, CancellationToken ct = default)
    {
        var allowed = ImportRights.Kinds(gate.Features, actor);
        if (allowed.Count == 0 || (kind is not null && allowed.All(k => k.Name != kind)))
        {
            return OutcomeKind.Forbidden;
        }

        StoredFile stored;
        (ImportKind Kind, string? Sheet) recognised;
        try
        {
            stored = await StoredFile.KeepAsync(content, gate.FilesDirectory, MaxBytes, ct);
            SheetReader.Check(stored.Path, gate.TemporaryDirectory);
            recognised = KindRecognition.Of(stored.Path, gate.TemporaryDirectory, kind is null ? allowed : [KindIndex.Of(gate.Features).Find(kind)!]);
        }
        catch (UnreadableFileException e)
        {
            return Outcome<int>.Invalid(new Issue("file", e.Code, [.. e.Args]));
        }
        catch (Exception e) when (DatabaseTroubles.Of(e) is DatabaseTrouble.Full or DatabaseTrouble.ReadOnly)
        {
            return Outcome<int>.Invalid(new Issue("file", "server_full"));
        }

        await using var db = await dbs.CreateDbContextAsync(ct);
        var batch = new ImportBatch
        {
            Kind = recognised.Kind.Name,
            Settings = ImportJson.Write(new ImportSettings { Sheet = recognised.Sheet }),
            FileName = SafeName(fileName),
            FileSize = stored.Size,
            FileSha256 = stored.Sha256,
            Status = BatchStatus.Uploaded,
            OwnerId = actor.UserId,
            CreatedBy = actor.Name,
            CreatedAt = clock.GetUtcNow().UtcDateTime,
        };
        db.ImportBatches.Add(batch);
        await db.SaveChangesAsync(ct);
        return batch.Id;
    }

    private static string SafeName(string name)
    {
        var leaf = name[(name.LastIndexOfAny(['/', '\\']) + 1)..];
        var clean = WellFormed.Composed(new string(leaf.Where(c => !char.IsControl(c)).ToArray())).Trim();
        return clean.Length == 0 ? "khong-ten.csv"
            : clean.Length > 160 ? clean[^160..]
            : clean;
    }
}
