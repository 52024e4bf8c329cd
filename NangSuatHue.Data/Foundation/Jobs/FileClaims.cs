using NangSuatHue.Data.Foundation.Store;

namespace NangSuatHue.Data.Foundation.Jobs;

/// <summary>
/// Claims by a locked file in the data directory, for the embedded database, which all its processes reach through that directory. The operating system
/// frees the file the moment its process dies, and no claim waits for a long import to end its transaction. When the last turn ended is the file's own
/// time.
/// </summary>
internal sealed class FileClaims(DbGate gate) : IJobClaims
{
    /// <inheritdoc />
    public Task<IJobClaim?> TryAsync(IJob job, bool asked, CancellationToken ct)
    {
        var path = Path.Combine(gate.DataDirectory, "jobs", job.Name + ".lock");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var known = File.Exists(path);
        FileStream stream;
        try
        {
            stream = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException e) when (e is not (FileNotFoundException or DirectoryNotFoundException))
        {
            return Task.FromResult<IJobClaim?>(null);
        }

        // A time to come was written by a clock that has been set back since: the job is due.
        var age = TimeProvider.System.GetUtcNow().UtcDateTime - File.GetLastWriteTimeUtc(path);
        if (known && !asked && age >= TimeSpan.Zero && age < job.Every)
        {
            stream.Dispose();
            return Task.FromResult<IJobClaim?>(null);
        }

        return Task.FromResult<IJobClaim?>(new Claim(stream));
    }

    private sealed class Claim(FileStream stream) : IJobClaim
    {
        public CancellationToken Lost => CancellationToken.None;

        public ValueTask DisposeAsync()
        {
            try
            {
                File.SetLastWriteTimeUtc(stream.SafeFileHandle, TimeProvider.System.GetUtcNow().UtcDateTime);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // The next turn comes early; that is all.
            }

            return stream.DisposeAsync();
        }
    }
}
