namespace NangSuatHue.Data.Exchange.Batches;

/// <summary>
/// One import at a time for a data directory: a lock on a file that the operating system frees the moment its process dies,
/// however it dies.
/// </summary>
internal sealed class ImportLock : IDisposable
{
    private readonly FileStream stream;

    private ImportLock(FileStream stream) => this.stream = stream;

    /// <summary>Waits for the lock; null when it could not be had in time.</summary>
    public static async Task<ImportLock?> AcquireAsync(string dataDirectory, TimeSpan patience, CancellationToken ct)
    {
        Directory.CreateDirectory(dataDirectory);
        var path = Path.Combine(dataDirectory, "import.lock");
        var deadline = Environment.TickCount64 + (long)patience.TotalMilliseconds;
        while (true)
        {
            try
            {
                return new ImportLock(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
            }
            catch (IOException) when (Environment.TickCount64 < deadline)
            {
                await Task.Delay(60, ct);
            }
            catch (IOException)
            {
                return null;
            }
        }
    }

    public void Dispose() => stream.Dispose();
}
