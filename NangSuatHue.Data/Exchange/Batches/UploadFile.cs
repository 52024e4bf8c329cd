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
        if (!May(actor, kind))
        {
            return OutcomeKind.Forbidden;
        }

        var (stored, refusal) = await KeepAsync(content, ct);
        return stored is null ? Outcome<int>.Invalid(refusal!) : await OpenAsync(actor, stored, SafeName(fileName), kind, ct);
    }

    /// <summary>Whether the actor may import this kind; for null any.</summary>
    internal bool May(Actor actor, string? kind) =>
        ImportRights.Kinds(gate.Features, actor) is { Count: > 0 } allowed && (kind is null || allowed.Any(k => k.Name == kind));

    /// <summary>Spools the bytes; null with the reason where they cannot be kept.</summary>
    internal async Task<(StoredFile? Stored, Issue? Refusal)> KeepAsync(Stream content, CancellationToken ct)
    {
        try
        {
            return (await StoredFile.KeepAsync(content, gate.FilesDirectory, MaxBytes, ct), null);
        }
        catch (UnreadableFileException e)
        {
            return (null, new Issue("file", e.Code, [.. e.Args]));
        }
        catch (Exception e) when (DatabaseTroubles.Of(e) is DatabaseTrouble.Full or DatabaseTrouble.ReadOnly)
        {
            return (null, new Issue("file", "server_full"));
        }
    }

    /// <summary>Opens a batch for a file that is kept already.</summary>
    internal async Task<Outcome<int>> OpenAsync(Actor actor, StoredFile stored, string name, string? kind, CancellationToken ct)
    {
        var allowed = ImportRights.Kinds(gate.Features, actor);
        (ImportKind Kind, string? Sheet) recognised;
        try
        {
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
            FileName = name,
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

    internal static string SafeName(string name)
    {
        var leaf = name[(name.LastIndexOfAny(['/', '\\']) + 1)..];
        var clean = WellFormed.Composed(new string(leaf.Where(c => !char.IsControl(c)).ToArray())).Trim();
        return clean.Length == 0 ? "khong-ten.csv"
            : clean.Length > 160 ? clean[^160..]
            : clean;
    }
}
