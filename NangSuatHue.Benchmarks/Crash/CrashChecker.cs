using System.Data.Common;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using NangSuatHue.Data.Foundation.Store;
using Npgsql;

namespace NangSuatHue.Benchmarks.Crash;

/// <summary>
/// Reads a registry with plain SQL and says what does not fit together: files, batches, rows, journal, versions, search index. It shares no
/// rule with the program: what a batch and the journal claim is compared with what the tables hold.
/// </summary>
internal sealed class CrashChecker(DbGate gate)
{
    /// <summary>Kind of file, table and number in the history of each content.</summary>
    private static readonly (string Kind, string Table, int Entity)[] Contents =
    [
        ("survey", "year_figures", 1),
        ("adoptions", "adoptions", 2),
        ("experts", "experts", 3),
        ("specialists", "specialist_certificates", 4),
        ("pilots", "pilot_projects", 5),
        ("city-series", "city_observations", 6),
    ];

    private static readonly string[] Tables =
    [
        "enterprises",
        "year_figures",
        "adoptions",
        "changes",
        "import_batches",
        "import_problems",
        "year_versions",
    ];

    /// <summary>
    /// Opens a connection; where all who used the registry are <paramref name="closed"/>, once nothing that a dead process began is still under way
    /// in the server.
    /// </summary>
    public async Task<DbConnection> OpenAsync(bool closed = true)
    {
        if (gate.Provider == DatabaseProvider.Sqlite)
        {
            var file = new SqliteConnection(new SqliteConnectionStringBuilder(gate.ConnectionString) { Pooling = false }.ToString());
            await file.OpenAsync();
            return file;
        }

        var server = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(gate.ConnectionString) { Pooling = false }.ToString());
        await server.OpenAsync();
        for (
            var i = 0;
            closed
                && await server.ScalarAsync<long>(
                    "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND backend_type = 'client backend' AND pid <> pg_backend_pid()",
                    default
                ) > 0;
            i++
        )
        {
            await Task.Delay(i < 400 ? 25 : throw new TimeoutException("A connection of a dead process stays open."));
        }

        return server;
    }

    /// <summary>Every contradiction found, as sentences; empty where all fits.</summary>
    // Long: the promises one after the other, each a question and what is said where it is broken.
    public async Task<List<string>> FindAsync(bool closed = true)
    {
        var found = new List<string>();
        await using var db = await OpenAsync(closed);
        if (gate.Provider == DatabaseProvider.Sqlite)
        {
            foreach (var line in await LinesAsync(db, "PRAGMA integrity_check"))
            {
                if (line != "ok")
                {
                    found.Add("integrity: " + line);
                }
            }

            found.AddRange((await LinesAsync(db, "SELECT \"table\" || ' ' || rowid FROM pragma_foreign_key_check")).Select(l => "foreign key: " + l));
        }

        await NoneAsync(db, found, "tax code twice", "SELECT tax_code FROM enterprises GROUP BY tax_code HAVING count(*) > 1");
        await NoneAsync(
            db,
            found,
            "year twice",
            "SELECT enterprise_id || '/' || year FROM year_figures GROUP BY enterprise_id, year HAVING count(*) > 1"
        );
        await NoneAsync(
            db,
            found,
            "figures without enterprise",
            "SELECT y.id FROM year_figures y LEFT JOIN enterprises e ON e.id = y.enterprise_id WHERE e.id IS NULL"
        );
        await NoneAsync(
            db,
            found,
            "latest year",
            "SELECT e.id || ': ' || e.latest_year FROM enterprises e WHERE e.latest_year <> coalesce((SELECT max(y.year) "
                + "FROM year_figures y WHERE y.enterprise_id = e.id), 0)"
        );
        await NoneAsync(
            db,
            found,
            "year without version",
            "SELECT DISTINCT y.year FROM year_figures y LEFT JOIN year_versions v ON v.year = y.year WHERE v.year IS NULL"
        );
        await NoneAsync(
            db,
            found,
            "two batches with one key",
            "SELECT idempotency_key FROM import_batches WHERE idempotency_key IS NOT NULL GROUP BY idempotency_key HAVING count(*) > 1"
        );
        await NoneAsync(
            db,
            found,
            "key of a batch that does not stand",
            "SELECT id FROM import_batches WHERE (status = 4) <> (idempotency_key IS NOT NULL)"
        );
        // A batch that stands holds as many records as it says; one that does not, none.
        foreach (var (kind, table, entity) in Contents)
        {
            await NoneAsync(
                db,
                found,
                "records of a batch",
                $"""
                SELECT b.id || ' (status ' || b.status || '): ' || b.created || ' said, ' || (SELECT count(*) FROM {table} y
                    WHERE y.batch_id = b.id) || ' there' FROM import_batches b
                WHERE b.kind = '{kind}' AND (SELECT count(*) FROM {table} y WHERE y.batch_id = b.id) <> CASE WHEN b.status = 4 THEN b.created ELSE 0 END
                """
            );
            await NoneAsync(
                db,
                found,
                "changes of a batch",
                $"""
                SELECT b.id || ' (status ' || b.status || '): ' || b.updated || ' said' FROM import_batches b
                WHERE b.kind = '{kind}' AND (SELECT count(DISTINCT c.entity_id) FROM changes c WHERE c.batch_id = b.id AND c.entity = {entity}
                    AND c.action = 1) <> CASE WHEN b.status IN (4, 6) THEN b.updated ELSE 0 END
                """
            );
        }

        await NoneAsync(
            db,
            found,
            "leftovers of a batch",
            """
            SELECT b.id || ' (status ' || b.status || ')' FROM import_batches b WHERE b.status <> 4
            AND (EXISTS (SELECT 1 FROM enterprises e WHERE e.batch_id = b.id) OR EXISTS (SELECT 1 FROM adoptions a WHERE a.batch_id = b.id)
                OR (b.status <> 6 AND EXISTS (SELECT 1 FROM changes c WHERE c.batch_id = b.id)))
            """
        );
        await NoneAsync(
            db,
            found,
            "unknown batch",
            "SELECT y.id FROM year_figures y LEFT JOIN import_batches b ON b.id = y.batch_id WHERE y.batch_id IS NOT NULL AND b.id IS NULL"
        );
        await JournalAsync(db, found, 0, "enterprises");
        await JournalAsync(db, found, 1, "year_figures");
        if (gate.Provider == DatabaseProvider.Sqlite)
        {
            await NoneAsync(
                db,
                found,
                "search index knows what is gone",
                "SELECT rowid FROM enterprise_fts WHERE rowid NOT IN (SELECT id FROM enterprises)"
            );
            await NoneAsync(
                db,
                found,
                "search index lacks",
                "SELECT id FROM enterprises WHERE id <= (SELECT upto FROM search_index) AND id NOT IN (SELECT rowid FROM enterprise_fts)"
            );
            await NoneAsync(
                db,
                found,
                "word not found",
                "SELECT e.id FROM enterprises e WHERE e.id <= (SELECT upto FROM search_index) AND e.id % 7 = 0 AND e.tax_code "
                    + "NOT LIKE '%-%' AND NOT EXISTS (SELECT 1 FROM enterprise_fts f WHERE f.enterprise_fts MATCH '\"' || "
                    + "e.tax_code || '\"' AND f.rowid = e.id)"
            );
        }

        return found;
    }

    /// <summary>Versions of the years, to see that none goes back.</summary>
    public static async Task<Dictionary<int, long>> VersionsAsync(DbConnection db)
    {
        var versions = new Dictionary<int, long>();
        await foreach (var r in db.RowsAsync("SELECT year, version FROM year_versions", default))
        {
            versions[Convert.ToInt32(r.GetValue(0), CultureInfo.InvariantCulture)] = Convert.ToInt64(r.GetValue(1), CultureInfo.InvariantCulture);
        }

        return versions;
    }

    /// <summary>One hash over all rows of the registry.</summary>
    public async Task<string> FingerprintAsync()
    {
        await using var db = await OpenAsync();
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var table in Tables)
        {
            await foreach (var r in db.RowsAsync($"SELECT * FROM {table} ORDER BY 1", default))
            {
                var line = new StringBuilder(table);
                for (var i = 0; i < r.FieldCount; i++)
                {
                    line.Append('|')
                        .Append(
                            r.GetValue(i) is byte[] bytes ? Convert.ToHexString(bytes) : Convert.ToString(r.GetValue(i), CultureInfo.InvariantCulture)
                        );
                }

                hash.AppendData(Encoding.UTF8.GetBytes(line.ToString()));
            }
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>What the journal said last of a value is what stands there; a record's version counts its changes.</summary>
    private static async Task JournalAsync(DbConnection db, List<string> found, int entity, string table)
    {
        var last = new Dictionary<(long Id, string Column), string?>();
        var changes = new Dictionary<long, int>();
        await foreach (
            var r in db.RowsAsync(
                "SELECT entity_id, after, action FROM changes WHERE entity = @p0 AND after IS NOT NULL ORDER BY id",
                default,
                entity
            )
        )
        {
            var id = Convert.ToInt64(r.GetValue(0), CultureInfo.InvariantCulture);
            // What was created by hand has its first version from its first change.
            changes[id] = changes.GetValueOrDefault(id) + (r.GetInt32(2) == 0 ? 0 : 1);
            using var values = JsonDocument.Parse(r.GetString(1));
            foreach (var value in values.RootElement.EnumerateObject())
            {
                last[(id, value.Name)] = value.Value.ValueKind switch
                {
                    JsonValueKind.Null => null,
                    JsonValueKind.String => value.Value.GetString(),
                    _ => value.Value.GetRawText(),
                };
            }
        }

        if (last.Count == 0)
        {
            return;
        }

        var columns = last.Keys.Select(k => k.Column).Distinct().ToList();
        await foreach (var r in db.RowsAsync($"SELECT id, version, {string.Join(", ", columns)} FROM {table}", default))
        {
            var id = Convert.ToInt64(r.GetValue(0), CultureInfo.InvariantCulture);
            var version = Convert.ToInt32(r.GetValue(1), CultureInfo.InvariantCulture);
            if (version < 1 + (entity == 1 ? changes.GetValueOrDefault(id) : 0))
            {
                found.Add(
                    string.Create(CultureInfo.InvariantCulture, $"{table} {id}: version {version} after {changes.GetValueOrDefault(id)} changes")
                );
            }

            for (var i = 0; i < columns.Count; i++)
            {
                if (last.TryGetValue((id, columns[i]), out var said) && !Same(said, r.IsDBNull(i + 2) ? null : r.GetValue(i + 2)))
                {
                    found.Add(
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $"{table} {id}.{columns[i]}: journal says {said ?? "nothing"}, table holds {r.GetValue(i + 2)}"
                        )
                    );
                }
            }
        }
    }

    private static bool Same(string? said, object? stands)
    {
        var text = stands switch
        {
            null => null,
            DateTime d => d.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            DateOnly d => d.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            _ => Convert.ToString(stands, CultureInfo.InvariantCulture),
        };
        return said == text
            || (
                double.TryParse(said, CultureInfo.InvariantCulture, out var a)
                && double.TryParse(text, CultureInfo.InvariantCulture, out var b)
                && a.Equals(b)
            );
    }

    private static async Task NoneAsync(DbConnection db, List<string> found, string what, string sql)
    {
        var lines = await LinesAsync(db, sql);
        if (lines.Count > 0)
        {
            found.Add($"{what}: {string.Join(", ", lines.Take(5))}{(lines.Count > 5 ? " …" : "")}");
        }
    }

    private static async Task<List<string>> LinesAsync(DbConnection db, string sql)
    {
        var lines = new List<string>();
        await foreach (var r in db.RowsAsync(sql, default))
        {
            lines.Add(Convert.ToString(r.GetValue(0), CultureInfo.InvariantCulture)!);
        }

        return lines;
    }
}
