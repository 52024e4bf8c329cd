using System.Data.Common;
using System.Globalization;

namespace NangSuatHue.Data.Foundation.Store;

/// <summary>
/// Raised in the transaction of every change to enterprises, figures and adoptions, so that whoever keeps a result knows when it is old.
/// Whatever the process, a reader that sees a change sees its version too.
/// </summary>
internal static class YearVersions
{
    /// <summary>Raises the years and the registry.</summary>
    public static async Task RaiseAsync(DbConnection connection, IEnumerable<int> years, CancellationToken ct)
    {
        // Always in the same order, so that two writers cannot wait for each other.
        foreach (var year in years.Append(0).Distinct().Order())
        {
            await connection.ExecuteAsync(
                "INSERT INTO year_versions (year, version) VALUES (@p0, 1) ON CONFLICT (year) DO UPDATE SET version = year_versions.version + 1",
                ct,
                year
            );
        }
    }

    /// <summary>Makes other writers wait, without raising anything: taken before any other lock that all of them need.</summary>
    public static Task LockAsync(DbConnection connection, CancellationToken ct) =>
        connection.ExecuteAsync(
            "INSERT INTO year_versions (year, version) VALUES (0, 0) ON CONFLICT (year) DO UPDATE SET version = year_versions.version",
            ct
        );

    /// <summary>Raises the years in which an enterprise has figures or adoptions.</summary>
    public static async Task RaiseOfEnterpriseAsync(DbConnection connection, int enterpriseId, CancellationToken ct) =>
        await RaiseAsync(
            connection,
            await YearsAsync(
                connection,
                $"SELECT year FROM year_figures WHERE enterprise_id = {enterpriseId.ToString(CultureInfo.InvariantCulture)}",
                ct
            ),
            ct
        );

    /// <summary>The years that a query gives.</summary>
    public static async Task<List<int>> YearsAsync(DbConnection connection, string query, CancellationToken ct)
    {
        var years = new List<int>();
        await foreach (var r in connection.RowsAsync($"SELECT DISTINCT year FROM ({query}) AS q", ct))
        {
            // On the way of every import: by place, so that no mapper is made for it.
            years.Add(Convert.ToInt32(r.GetValue(0), CultureInfo.InvariantCulture));
        }

        return years;
    }

    /// <summary>All versions by year.</summary>
    public static async Task<Dictionary<int, long>> ReadAsync(DbConnection connection, CancellationToken ct)
    {
        var versions = new Dictionary<int, long>();
        await foreach (var r in connection.QueryAsync<(int Year, long Version)>("SELECT year, version FROM year_versions", ct))
        {
            versions[r.Year] = r.Version;
        }

        return versions;
    }
}
