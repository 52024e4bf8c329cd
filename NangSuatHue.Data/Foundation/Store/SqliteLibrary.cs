using SQLitePCL;

namespace NangSuatHue.Data.Foundation.Store;

/// <summary>
/// Settings of the SQLite library itself, made before its first use. A connection is used by one thread at a time, so its own mutex is not
/// needed (https://sqlite.org/threadsafe.html, multi-thread mode); nobody reads its memory statistics, which take a global mutex at every allocation.
/// </summary>
internal static class SqliteLibrary
{
    private const int MultiThread = 2,
        MemoryStatistics = 9;
    private static readonly bool Configured = Configure();

    /// <summary>Makes the settings once. Where the library is in use already they are refused, and nothing is lost but time.</summary>
    public static bool Prepare() => Configured;

    private static bool Configure()
    {
        Batteries_V2.Init();
        return raw.sqlite3_config(MultiThread) == raw.SQLITE_OK && raw.sqlite3_config(MemoryStatistics, 0) == raw.SQLITE_OK;
    }
}
