using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using NangSuatHue.Data.Foundation.Store;

namespace NangSuatHue.Data.Registry.Enterprises;

/// <summary>
/// The words of enterprises by their beginnings. PostgreSQL keeps a GIN index over its own text search (no extension needed). On SQLite an FTS5
/// table holds the enterprises up to <c>search_index.upto</c>; triggers keep those true, and what was added since is searched by its text until
/// <see cref="CatchUpAsync"/> has taken it in, so that an import does not wait for the index and nothing is ever missing.
/// </summary>
public sealed class SearchIndex(DbGate gate)
{
    private const int Part = 5_000;

    /// <summary>The enterprises of which every folded word begins a word of the name, short name or tax code.</summary>
    internal static IQueryable<Enterprise> Matching(AppDb db, IReadOnlyList<string> words)
    {
        if (words.Count == 0)
        {
            return db.Enterprises;
        }

        // Letters that folding leaves outside ASCII are cut into words differently by each database and Unicode version: those are compared as text.
        var plain = words.Where(w => w.All(char.IsAsciiLetterOrDigit)).ToList();
        var args = new List<object>();
        string Likes(IEnumerable<string> of) =>
            string.Concat(
                of.Select(w =>
                {
                    args.Add($"% {w}%");
                    return string.Create(CultureInfo.InvariantCulture, $" AND search_key LIKE {{{args.Count - 1}}}");
                })
            );
        var sql = "SELECT * FROM enterprises WHERE true" + Likes(words.Except(plain));
        if (plain.Count > 0)
        {
            var sqlite = db.Database.IsSqlite();
            args.Add(sqlite ? string.Join(" ", plain.Select(w => $"\"{w}\"*")) : string.Join(" & ", plain.Select(w => w + ":*")));
            var match = string.Create(CultureInfo.InvariantCulture, $"{{{args.Count - 1}}}");
            sql += sqlite
                ? $" AND (id IN (SELECT rowid FROM enterprise_fts WHERE enterprise_fts MATCH {match}) OR (id > (SELECT upto FROM search_index){Likes(plain)}))"
                : $" AND to_tsvector('simple'::regconfig, search_key) @@ to_tsquery('simple'::regconfig, {match})";
        }

        return db.Enterprises.FromSqlRaw(sql, [.. args]);
    }

    /// <summary>Takes in one enterprise that was put back under the identity it had, among those taken in already: no trigger knows of that.</summary>
    internal static async Task PutBackAsync(DbConnection connection, int id, CancellationToken ct)
    {
        if (connection is SqliteConnection)
        {
            await connection.ExecuteAsync(
                "INSERT INTO enterprise_fts (rowid, key) SELECT id, search_key FROM enterprises WHERE id = @p0 AND id <= (SELECT upto FROM search_index)",
                ct,
                id
            );
        }
    }

    /// <summary>Takes in what was added since, in short transactions; gives how many.</summary>
    public async Task<int> CatchUpAsync(CancellationToken ct = default)
    {
        if (gate.Provider != DatabaseProvider.Sqlite)
        {
            return 0;
        }

        await using var connection = await gate.OpenAsync(ct);
        for (var all = 0; ; )
        {
            await connection.BeginAsync(write: true, ct);
            try
            {
                var upto = await connection.ScalarAsync<long>("SELECT upto FROM search_index", ct);
                var taken = await connection.ExecuteAsync(
                    "INSERT INTO enterprise_fts (rowid, key) SELECT id, search_key FROM enterprises WHERE id > @p0 ORDER BY id LIMIT @p1",
                    ct,
                    upto,
                    Part
                );
                if (taken > 0)
                {
                    await connection.ExecuteAsync(
                        "UPDATE search_index SET upto = (SELECT max(id) FROM (SELECT id FROM enterprises WHERE id > @p0 ORDER BY id LIMIT @p1))",
                        ct,
                        upto,
                        Part
                    );
                }

                await connection.ExecuteAsync("COMMIT", ct);
                all += taken;
                if (taken < Part)
                {
                    return all;
                }
            }
            catch
            {
                await connection.RollBackAsync();
                throw;
            }
        }
    }
}
