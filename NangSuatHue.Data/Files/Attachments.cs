using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Access;
using NangSuatHue.Data.Kernel;
using NangSuatHue.Data.Surveys;

namespace NangSuatHue.Data.Files;

/// <summary>Takes an uploaded file: limited by size and type, sniffed, scanned where a scanner is configured, kept under its hash outside the web root.</summary>
public sealed class AddAttachment(IDbContextFactory<AppDb> dbs, DbGate gate, VirusScanner scanner, TimeProvider clock)
{
    /// <summary>The largest file, bytes.</summary>
    public const long MaxBytes = 20 << 20;

    /// <summary>What evidence of people whose address nobody confirmed may take in all, bytes: nobody fills the disk without an account.</summary>
    public const long MaxUnconfirmed = 512L << 20;

    /// <summary>The most files of one record.</summary>
    public const int Most = 30;

    /// <summary>
    /// Forbidden where the actor may not add to that record; Invalid (<c>attach_large</c>, <c>attach_empty</c>, <c>attach_type</c>, <c>attach_infected</c>, <c>attach_unscanned</c>,
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

        if (
            owner == FileOwner.Claim
            && await db
                .Attachments.Where(a =>
                    a.Owner == FileOwner.Claim
                    && a.RemovedAt == null
                    && db.EnterpriseClaims.Any(c => c.Id == a.OwnerId && c.Status == ClaimStatus.Unconfirmed)
                )
                .SumAsync(a => a.Bytes, ct) > MaxUnconfirmed
        )
        {
            return Outcome<Attachment>.Invalid(new Issue("file", "attach_full"));
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

    /// <summary>What is wrong with a file, by the same rules; null for one that would be taken. For forms that write something else first. Nothing is kept.</summary>
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

/// <summary>The files of one record.</summary>
public sealed record AttachmentsView(IReadOnlyList<Attachment> Files, bool MayAdd);

/// <summary>Lists the files of one record, the oldest first.</summary>
public sealed class FindAttachments(IDbContextFactory<AppDb> dbs)
{
    /// <summary>NotFound where the actor may not read the record. A <paramref name="part"/> narrows to that part.</summary>
    public async Task<Outcome<AttachmentsView>> RunAsync(
        Actor actor,
        FileOwner owner,
        int ownerId,
        string? part = null,
        CancellationToken ct = default
    )
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var access = await AttachmentRights.OfAsync(db, actor, owner, ownerId, ct);
        if (!access.Read)
        {
            return OutcomeKind.NotFound;
        }

        return new AttachmentsView(
            await db
                .Attachments.AsNoTracking()
                .Where(a => a.Owner == owner && a.OwnerId == ownerId && a.RemovedAt == null && (part == null || a.Part == part))
                .OrderBy(a => a.Id)
                .ToListAsync(ct),
            access.Write
        );
    }
}

/// <summary>A file to read, with its path on this machine.</summary>
public sealed record OpenedAttachment(Attachment File, string Path);

/// <summary>Finds one file for reading.</summary>
public sealed class OpenAttachment(IDbContextFactory<AppDb> dbs, DbGate gate)
{
    /// <summary>NotFound where there is none, it was taken away, or the actor may not read it.</summary>
    public async Task<Outcome<OpenedAttachment>> RunAsync(Actor actor, int id, CancellationToken ct = default)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var file = await db.Attachments.AsNoTracking().FirstOrDefaultAsync(a => a.Id == id && a.RemovedAt == null, ct);
        if (file is null || !(await AttachmentRights.OfAsync(db, actor, file.Owner, file.OwnerId, ct)).Read)
        {
            return OutcomeKind.NotFound;
        }

        var path = StoredFile.PathOf(gate.FilesDirectory, file.Hash);
        return File.Exists(path) ? new OpenedAttachment(file, path) : OutcomeKind.NotFound;
    }
}

/// <summary>Takes a file away. Its bytes go too where no other record names them.</summary>
public sealed class RemoveAttachment(IDbContextFactory<AppDb> dbs, DbGate gate, TimeProvider clock)
{
    /// <summary>Forbidden where the record is past the stage at which files may change.</summary>
    public async Task<Outcome<Done>> RunAsync(Actor actor, int id, CancellationToken ct = default)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var file = await db.Attachments.FirstOrDefaultAsync(a => a.Id == id && a.RemovedAt == null, ct);
        var access = file is null ? AttachmentAccess.None : await AttachmentRights.OfAsync(db, actor, file.Owner, file.OwnerId, ct);
        if (!access.Write)
        {
            return access.Read ? OutcomeKind.Forbidden : OutcomeKind.NotFound;
        }

        file!.RemovedAt = clock.GetUtcNow().UtcDateTime;
        await db.SaveChangesAsync(ct);
        await AttachmentFiles.ForgetAsync(db, gate, file.Hash, ct);
        return new Done();
    }
}

/// <summary>The bytes behind attachments.</summary>
internal static class AttachmentFiles
{
    /// <summary>Deletes the bytes unless an attachment that stands, or an import that keeps its file, names them.</summary>
    public static async Task ForgetAsync(AppDb db, DbGate gate, string hash, CancellationToken ct)
    {
        if (
            !await db.Attachments.AnyAsync(a => a.Hash == hash && a.RemovedAt == null, ct)
            && !await db.ImportBatches.AnyAsync(b => b.FileSha256 == hash && b.FileRemovedAt == null, ct)
        )
        {
            try
            {
                File.Delete(StoredFile.PathOf(gate.FilesDirectory, hash));
            }
            catch (DirectoryNotFoundException)
            {
                // The bytes are gone already.
            }
        }
    }
}
