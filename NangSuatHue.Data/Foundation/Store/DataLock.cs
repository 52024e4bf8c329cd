namespace NangSuatHue.Data.Foundation.Store;

/// <summary>
/// The sign that a data directory is in use: the web host and every command hold it together, a restore holds it alone.
/// The operating system frees it the moment its process dies, however it dies.
/// </summary>
public sealed class DataLock : IDisposable
{
    private readonly FileStream stream;

    private DataLock(FileStream stream) => this.stream = stream;

    /// <summary>Joins those who use the directory; null while a restore holds it alone.</summary>
    public static DataLock? Share(string dataDirectory) => Open(dataDirectory, FileAccess.Read, FileShare.Read);

    /// <summary>Takes the directory alone; null while anybody uses it.</summary>
    public static DataLock? Own(string dataDirectory) => Open(dataDirectory, FileAccess.ReadWrite, FileShare.None);

    /// <inheritdoc />
    public void Dispose() => stream.Dispose();

    private static DataLock? Open(string dataDirectory, FileAccess access, FileShare share)
    {
        Directory.CreateDirectory(dataDirectory);
        try
        {
            return new DataLock(new FileStream(Path.Combine(dataDirectory, "registry.lock"), FileMode.OpenOrCreate, access, share));
        }
        catch (IOException e) when (e is not (FileNotFoundException or DirectoryNotFoundException))
        {
            return null;
        }
    }
}
