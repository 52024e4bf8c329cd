using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Foundation.Store;

namespace NangSuatHue.Data.Foundation.Files;

/// <summary>
/// Takes an uploaded file: limited by size and type, sniffed, scanned where a scanner is configured, kept under its hash outside the web root.
/// </summary>
public sealed class AddAttachment(IDbContextFactory<AppDb> dbs, DbGate gate, VirusScanner scanner, TimeProvider clock)
{
    /// <summary>The largest file, bytes.</summary>
    public const long MaxBytes = 20 << 20;

    /// <summary>The most files of one record.</summary>
    public const int Most = 30;

    /// <summary>
    /// Forbidden where the actor may not add to that record; Invalid (<c>attach_large</c>, <c>attach_empty</c>, <c>attach_type</c>,
    /// <c>attach_infected</c>, <c>attach_unscanned</c>,
    /// <c>attach_many</c>) where the file is not taken. The stream is spooled to disk before anything is written.
    /// </summary>
    public async Task<Outcome<Attachment>> RunAsync(
        Actor actor,
        FileOwner owner,
        int ownerId,
        string? part,
        string name,
        Stream content,
        CancellationToken ct = default
    )
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var access = await AttachmentRights.OfAsync(db, actor, owner, ownerId, ct);
        if (!access.Write)
        {
            return access.Read ? OutcomeKind.Forbidden : OutcomeKind.NotFound;
        }

        if (await db.Attachments.CountAsync(a => a.Owner == owner && a.OwnerId == ownerId && a.RemovedAt == null, ct) >= Most)
        {
            return Outcome<Attachment>.Invalid(new Issue("file", "attach_many", Most.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        }

        if (AttachmentRights.For(db, owner) is { } rights && await rights.RefusalAsync(db, owner, ct) is { } full)
        {
            return Outcome<Attachment>.Invalid(full);
        }

        var (kept, type, scan, issue) = await TakeAsync(db, content, ct);
        if (issue is not null)
        {
            return Outcome<Attachment>.Invalid(issue);
        }

        var attachment = new Attachment
        {
            Hash = kept!.Sha256,
            Name = FileSniffer.SafeName(name, type!),
            ContentType = type!.ContentType,
            Bytes = kept.Size,
            Owner = owner,
            OwnerId = ownerId,
            Part = part,
            EnterpriseId = access.EnterpriseId,
            UserId = actor.UserId,
            By = actor.Name,
            At = clock.GetUtcNow().UtcDateTime,
            Scan = scan == ScanVerdict.Clean ? ScanState.Clean : ScanState.NotScanned,
        };
        db.Attachments.Add(attachment);
        await db.SaveChangesAsync(ct);
        return attachment;
    }

    /// <summary>
    /// What is wrong with a file, by the same rules; null for one that would be taken. For forms that write something else first. Nothing is kept.
    /// </summary>
    public async Task<Issue?> LookAsync(Stream content, CancellationToken ct = default)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var (kept, _, _, issue) = await TakeAsync(db, content, ct);
        if (issue is null)
        {
            await AttachmentFiles.ForgetAsync(db, gate, kept!.Sha256, ct);
        }

        return issue;
    }

    private async Task<(StoredFile? Kept, FileType? Type, ScanVerdict Scan, Issue? Issue)> TakeAsync(AppDb db, Stream content, CancellationToken ct)
    {
        StoredFile kept;
        try
        {
            kept = await StoredFile.KeepAsync(content, gate.FilesDirectory, MaxBytes, ct);
        }
        catch (UnreadableFileException e)
        {
            return (null, null, ScanVerdict.Off, new Issue("file", "attach_" + e.Code["file_".Length..], [.. e.Args]));
        }

        var (type, scan) = (await SniffAsync(kept.Path, ct), ScanVerdict.Off);
        var issue = type is null
            ? new Issue("file", "attach_type")
            : (scan = await scanner.ScanAsync(kept.Path, ct)) switch
            {
                ScanVerdict.Infected => new Issue("file", "attach_infected"),
                ScanVerdict.Unreachable => new Issue("file", "attach_unscanned"),
                _ => null,
            };
        if (issue is not null)
        {
            await AttachmentFiles.ForgetAsync(db, gate, kept.Sha256, ct);
        }

        return (kept, type, scan, issue);
    }

    private static async Task<FileType?> SniffAsync(string path, CancellationToken ct)
    {
        await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
        return await Task.Run(() => FileSniffer.Sniff(file), ct);
    }
}
