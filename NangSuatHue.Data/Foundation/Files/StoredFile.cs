using System.Security.Cryptography;

namespace NangSuatHue.Data.Foundation.Files;

/// <summary>A file kept under its own SHA-256, outside the web root.</summary>
public sealed record StoredFile(string Sha256, string Path, long Size)
{
    /// <summary>The path a hash is kept under.</summary>
    public static string PathOf(string folder, string sha256) => System.IO.Path.Combine(folder, sha256[..2], sha256);

    /// <summary>Copies a file into the folder unless it is there already.</summary>
    /// <exception cref="UnreadableFileException">The file cannot be opened.</exception>
    public static async Task<StoredFile> KeepAsync(string path, string folder, CancellationToken ct)
    {
        try
        {
            await using var source = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.SequentialScan);
            return await KeepAsync(source, folder, long.MaxValue, ct);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException or UnauthorizedAccessException)
        {
            throw new UnreadableFileException("file_missing");
        }
    }

    /// <summary>Spools a stream into the folder; no database is touched while it is read.</summary>
    /// <exception cref="UnreadableFileException">More than <paramref name="limit"/> bytes came, or none.</exception>
    public static async Task<StoredFile> KeepAsync(Stream source, string folder, long limit, CancellationToken ct)
    {
        Directory.CreateDirectory(folder);
        var temporary = System.IO.Path.Combine(folder, System.IO.Path.GetRandomFileName());
        try
        {
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            long size = 0;
            await using (var target = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1 << 16))
            {
                var buffer = new byte[1 << 16];
                int n;
                while ((n = await source.ReadAsync(buffer, ct)) > 0)
                {
                    size += n;
                    if (size > limit)
                    {
                        throw new UnreadableFileException("file_large", (limit >> 20).ToString(System.Globalization.CultureInfo.InvariantCulture));
                    }

                    hash.AppendData(buffer, 0, n);
                    await target.WriteAsync(buffer.AsMemory(0, n), ct);
                }

                target.Flush(flushToDisk: true);
            }

            if (size == 0)
            {
                throw new UnreadableFileException("file_empty");
            }

            var sha256 = Convert.ToHexStringLower(hash.GetHashAndReset());
            var path = PathOf(folder, sha256);
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
            if (!File.Exists(path))
            {
                File.Move(temporary, path, overwrite: true);
            }
            else
            {
                // Young again: what nobody names is swept by its age.
                File.SetLastWriteTimeUtc(path, TimeProvider.System.GetUtcNow().UtcDateTime);
            }

            return new StoredFile(sha256, path, size);
        }
        finally
        {
            File.Delete(temporary);
        }
    }
}
