using System.ComponentModel.DataAnnotations;
using NangSuatHue.Data.Foundation.Features;
using NangSuatHue.Data.Foundation.Store;

namespace NangSuatHue.Web.Shared;

/// <summary>Where the registry is. Bound from the usual sources and validated at start.</summary>
public sealed class RegistryOptions
{
    /// <summary>The one folder of database, files and keys. Default: <c>data</c> in the working directory.</summary>
    [Required]
    public string DataDirectory { get; set; } = "data";

    /// <summary>Which database; with PostgreSQL, <c>ConnectionStrings:Registry</c> is required.</summary>
    public DatabaseProvider Provider { get; set; } = DatabaseProvider.Sqlite;

    /// <summary>The connection string, null for the default file.</summary>
    public string? ConnectionString { get; set; }

    /// <summary>Reads the options from configuration.</summary>
    /// <exception cref="ValidationException">A value makes no sense; the message says which.</exception>
    public static RegistryOptions Read(IConfiguration configuration)
    {
        var provider = configuration["Database:Provider"];
        var options = new RegistryOptions
        {
            DataDirectory = configuration["DataDirectory"] is { Length: > 0 } folder ? folder : "data",
            ConnectionString = configuration.GetConnectionString("Registry"),
            Provider = provider switch
            {
                null or "" => DatabaseProvider.Sqlite,
                _ when string.Equals(provider, "sqlite", StringComparison.OrdinalIgnoreCase) => DatabaseProvider.Sqlite,
                _ when string.Equals(provider, "postgres", StringComparison.OrdinalIgnoreCase) => DatabaseProvider.Postgres,
                _ => throw new ValidationException($"Database:Provider is '{provider}'; it can be sqlite or postgres."),
            },
        };
        return options.Provider == DatabaseProvider.Postgres && string.IsNullOrWhiteSpace(options.ConnectionString)
            ? throw new ValidationException("Database:Provider is postgres but ConnectionStrings:Registry is not set.")
            : options;
    }

    /// <summary>The gate to the database.</summary>
    public DbGate Gate(FeatureSet? features = null) =>
        new(DataDirectory, Provider, string.IsNullOrWhiteSpace(ConnectionString) ? null : ConnectionString, features);
}
