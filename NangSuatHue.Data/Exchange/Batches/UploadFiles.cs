using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Exchange.Reading;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Files;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Data.Foundation.Text;

namespace NangSuatHue.Data.Exchange.Batches;

/// <summary>Takes several files, or a ZIP of them, as batches of one upload. A file that cannot be taken is named and stops none of the others.</summary>
public sealed class UploadFiles(IDbContextFactory<AppDb> dbs, DbGate gate, UploadFile one, TimeProvider clock)
{
    /// <summary>The most files of one upload.</summary>
    public const int MostFiles = 200;

    /// <summary>The most bytes that the archives of one upload may unpack to.</summary>
    public const long MostBytes = 1L << 30;

    /// <summary>Takes one file of the upload; a ZIP gives each file in it. Forbidden where the actor may not import.</summary>
    public async Task<Outcome<Done>> AddAsync(
        Actor actor,
        Stream content,
        string fileName,
        string? kind,
        ReceivedFiles received,
        CancellationToken ct = default
    )
    {
        if (!one.May(actor, kind))
        {
            return OutcomeKind.Forbidden;
        }

        if (received.Count >= MostFiles)
        {
            received.Refused.Add(TooMany(UploadFile.SafeName(fileName)));
            return new Done();
        }

        var (stored, refusal) = await one.KeepAsync(content, ct);
        if (stored is null)
        {
            received.Refused.Add(Refusal(UploadFile.SafeName(fileName), refusal!));
        }
        else if (IsZip(stored.Path))
        {
            await UnpackAsync(actor, stored, UploadFile.SafeName(fileName), kind, received, ct);
            await using var db = await dbs.CreateDbContextAsync(ct);
            await AttachmentFiles.ForgetAsync(db, gate, stored.Sha256, ct);
        }
        else
        {
            await OpenAsync(actor, stored, UploadFile.SafeName(fileName), kind, received, ct);
        }

        return new Done();
    }

    /// <summary>Keeps what came together as one list and gives its id.</summary>
    public async Task<int> CloseAsync(Actor actor, ReceivedFiles received, CancellationToken ct = default)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var upload = new ImportUpload
        {
            Name = received.Archive,
            Refused = JsonSerializer.Serialize(received.Refused, StoredJson.Options),
            OwnerId = actor.UserId,
            CreatedBy = actor.Name,
            CreatedAt = clock.GetUtcNow().UtcDateTime,
        };
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        db.ImportUploads.Add(upload);
        await db.SaveChangesAsync(ct);
        await db.ImportBatches.Where(b => received.Batches.Contains(b.Id)).ExecuteUpdateAsync(s => s.SetProperty(b => b.UploadId, upload.Id), ct);
        await transaction.CommitAsync(ct);
        return upload.Id;
    }

    private static bool IsZip(string path)
    {
        using var file = File.OpenRead(path);
        Span<byte> head = stackalloc byte[2];
        return file.ReadAtLeast(head, 2, throwOnEndOfStream: false) == 2 && head.SequenceEqual("PK"u8) && WrongFormat.Of(file) == "file_zip";
    }

    private async Task OpenAsync(Actor actor, StoredFile stored, string name, string? kind, ReceivedFiles received, CancellationToken ct)
    {
        var outcome = await one.OpenAsync(actor, stored, name, kind, ct);
        if (outcome.IsOk)
        {
            received.Batches.Add(outcome.Value);
        }
        else
        {
            received.Refused.Add(Refusal(name, outcome.Issues[0]));
        }
    }

    /// <summary>Each file of the archive by its path in it; folders, and what systems leave beside files, are no files.</summary>
    private async Task UnpackAsync(Actor actor, StoredFile archive, string archiveName, string? kind, ReceivedFiles received, CancellationToken ct)
    {
        received.Archive = archiveName;
        await using var file = File.OpenRead(archive.Path);
        await using var zip = await ZipArchive.CreateAsync(file, ZipArchiveMode.Read, leaveOpen: true, entryNameEncoding: null, ct);
        var entries = zip.Entries.Where(e => e.Name.Length > 0 && !IsLitter(e.FullName)).ToList();
        if (entries.Count == 0)
        {
            received.Refused.Add(new RefusedFile(archiveName, "file_empty", []));
        }

        foreach (var entry in entries)
        {
            var name = UploadFile.SafeName(entry.FullName.Replace('\\', '/').Trim('/').Replace("/", " › ", StringComparison.Ordinal));
            if (received.Count >= MostFiles)
            {
                received.Refused.Add(TooMany(name));
                return;
            }

            if (entry.IsEncrypted)
            {
                received.Refused.Add(new RefusedFile(name, "file_encrypted", []));
                continue;
            }

            if (received.Unpacked >= MostBytes)
            {
                received.Refused.Add(new RefusedFile(name, "zip_large", [Mega(MostBytes)]));
                continue;
            }

            await UnpackAsync(actor, entry, name, kind, received, ct);
        }
    }

    private async Task UnpackAsync(Actor actor, ZipArchiveEntry entry, string name, string? kind, ReceivedFiles received, CancellationToken ct)
    {
        try
        {
            await using var content = await entry.OpenAsync(ct);
            var (stored, refusal) = await one.KeepAsync(content, ct);
            received.Unpacked += stored?.Size ?? (refusal!.Code == "file_large" ? UploadFile.MaxBytes : 0);
            if (stored is null)
            {
                received.Refused.Add(Refusal(name, refusal!));
                return;
            }

            await OpenAsync(actor, stored, name, kind, received, ct);
        }
        catch (InvalidDataException)
        {
            received.Refused.Add(new RefusedFile(name, "file_damaged", []));
        }
    }

    private static bool IsLitter(string path) =>
        path.Split('/', '\\') is var parts
        && (
            parts.Contains("__MACOSX")
            || parts[^1].StartsWith('.')
            || parts[^1].StartsWith("~$", StringComparison.Ordinal)
            || parts[^1].ToUpperInvariant() is "THUMBS.DB" or "DESKTOP.INI"
        );

    private static RefusedFile Refusal(string name, Issue issue) => new(name, issue.Code, [.. issue.Args]);

    private static RefusedFile TooMany(string name) => new(name, "zip_many", [MostFiles.ToString(CultureInfo.InvariantCulture)]);

    private static string Mega(long bytes) => (bytes >> 20).ToString(CultureInfo.InvariantCulture);
}
