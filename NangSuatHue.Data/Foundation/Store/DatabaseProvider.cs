namespace NangSuatHue.Data.Foundation.Store;

/// <summary>Which database holds the registry.</summary>
public enum DatabaseProvider
{
    /// <summary>A file in the data directory.</summary>
    Sqlite,

    /// <summary>A PostgreSQL server.</summary>
    Postgres,
}
