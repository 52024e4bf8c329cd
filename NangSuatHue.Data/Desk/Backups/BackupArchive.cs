using System.IO.Compression;
using System.IO.Hashing;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace NangSuatHue.Data.Desk.Backups;

/// <summary>The one file of a backup: a ZIP archive of the database, the uploaded files and the manifest.</summary>
internal static partial class BackupArchive
{
    /// <summary>Writes an archive; the manifest comes last, with the hash of everything before it.</summary>
    public static async Task WriteAsync(string path, BackupManifest manifest, string database, string filesDirectory, CancellationToken ct)
    {
        await using var output = new FileStream(path, FileMode.Create, FileAccess.ReadWrite, FileShare.None, 1 << 16);
        await using (var archive = await ZipArchive.CreateAsync(output, ZipArchiveMode.Create, leaveOpen: true, null, ct))
        {
            await AddAsync(archive, manifest, BackupManifest.DatabaseEntry(manifest.Provider), database, ct);
            foreach (var file in Files(filesDirectory))
            {
                try
                {
                    await AddAsync(archive, manifest, file.Entry, file.Path, ct);
                }
                catch (FileNotFoundException)
                {
                    // Let go of since the folder was listed: nothing names it any more.
                }
            }

            await using var last = await archive.CreateEntry(BackupManifest.Entry).OpenAsync(ct);
            await JsonSerializer.SerializeAsync(last, manifest, BackupManifest.Json, ct);
        }

        output.Flush(flushToDisk: true);
    }

    /// <summary>Opens an archive and reads its manifest: every entry is named in it once, and nothing else is in the file.</summary>
    /// <exception cref="BackupException">It is no whole backup.</exception>
    public static async Task<(ZipArchive Archive, BackupManifest Manifest)> OpenAsync(string path, CancellationToken ct)
    {
        ZipArchive? archive = null;
        try
        {
            archive = await ZipFile.OpenReadAsync(path, ct);
            var entry = archive.GetEntry(BackupManifest.Entry) ?? throw Broken(BackupManifest.Entry);
            using var text = new MemoryStream();
            await using (var source = await entry.OpenAsync(ct))
            {
                await source.CopyToAsync(text, ct);
            }

            var bytes = text.ToArray();
            if (
                Crc32.HashToUInt32(bytes) != entry.Crc32
                || JsonSerializer.Deserialize<BackupManifest>(bytes, BackupManifest.Json) is not { Format: 1 } manifest
            )
            {
                throw Broken(BackupManifest.Entry);
            }

            var found = archive.Entries.Select(e => e.FullName).Where(n => n != BackupManifest.Entry).Order(StringComparer.Ordinal);
            var database = BackupManifest.DatabaseEntry(manifest.Provider);
            return
                found.SequenceEqual(manifest.Sha256.Keys.Order(StringComparer.Ordinal))
                && manifest.Sha256.ContainsKey(database)
                && manifest.Sha256.Keys.All(n => n == database || FileEntry().IsMatch(n))
                ? (archive, manifest)
                : throw Broken(BackupManifest.Entry);
        }
        catch (Exception e)
        {
            archive?.Dispose();
            throw e is InvalidDataException or JsonException or IOException or UnauthorizedAccessException or NotSupportedException
                ? Unreadable(path, e)
                : e;
        }
    }

    /// <summary>Reads an entry to its end, to a file where one is named, and compares its hash with the manifest's.</summary>
    /// <exception cref="BackupException">The entry is damaged.</exception>
    public static async Task CheckAsync(ZipArchive archive, BackupManifest manifest, string name, string? target, CancellationToken ct)
    {
        try
        {
            await using var source = await archive.GetEntry(name)!.OpenAsync(ct);
            if (target is not null)
            {
                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            }

            await using var output = target is null
                ? Stream.Null
                : new FileStream(target, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 16);
            var hash = await CopyAsync(source, output, ct);
            (output as FileStream)?.Flush(flushToDisk: true);
            if (hash != manifest.Sha256[name])
            {
                throw Broken(name);
            }
        }
        catch (InvalidDataException)
        {
            throw Broken(name);
        }
    }

    public static BackupException Broken(string entry) =>
        new(
            BackupProblem.Unreadable,
            $"Tệp sao lưu hỏng ở “{entry}”; không có gì thay đổi. Dùng bản sao lưu khác.",
            $"The backup is damaged at “{entry}”; nothing was changed. Use another backup."
        );

    /// <summary>Stored files by their hash; what an upload is still writing beside them is left out.</summary>
    private static IEnumerable<(string Entry, string Path)> Files(string folder) =>
        !Directory.Exists(folder)
            ? []
            : Directory
                .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
                .Select(f => (Entry: "files/" + Path.GetRelativePath(folder, f).Replace('\\', '/'), Path: f))
                .Where(f => FileEntry().IsMatch(f.Entry))
                .OrderBy(f => f.Entry, StringComparer.Ordinal);

    private static async Task AddAsync(ZipArchive archive, BackupManifest manifest, string name, string path, CancellationToken ct)
    {
        await using var source = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.SequentialScan);
        await using var target = await archive.CreateEntry(name, CompressionLevel.Fastest).OpenAsync(ct);
        manifest.Sha256[name] = await CopyAsync(source, target, ct);
    }

    private static async Task<string> CopyAsync(Stream source, Stream target, CancellationToken ct)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[1 << 17];
        int n;
        while ((n = await source.ReadAsync(buffer, ct)) > 0)
        {
            hash.AppendData(buffer, 0, n);
            await target.WriteAsync(buffer.AsMemory(0, n), ct);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static BackupException Unreadable(string path, Exception e) =>
        new(
            BackupProblem.Unreadable,
            $"Không đọc được tệp sao lưu “{path}”; không có gì thay đổi. ({e.Message})",
            $"The backup “{path}” cannot be read; nothing was changed."
        );

    [GeneratedRegex(@"^files/[0-9a-f]{2}/[0-9a-f]{64}\z")]
    private static partial Regex FileEntry();
}
