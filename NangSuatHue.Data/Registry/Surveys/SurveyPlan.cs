using System.Data.Common;
using System.Globalization;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Data.Registry.Enterprises;

namespace NangSuatHue.Data.Registry.Surveys;

/// <summary>What a plan found: counts by outcome.</summary>
internal sealed record PlanCounts(int Created, int Updated, int Unchanged, int EnterprisesCreated, int EnterprisesUpdated, int AdoptionsCreated);

/// <summary>
/// Compares the staged rows with what is stored, in sets, inside the caller's transaction. The SQL is common to SQLite and PostgreSQL.
/// Enterprises take their facts from the latest year of the file; an older year than the stored one only fills what is blank.
/// </summary>
internal sealed class SurveyPlan(DbConnection connection, SurveyColumns columns, CancellationToken ct)
{
    /// <summary>The greatest id of an enterprise when the comparison began.</summary>
    public int LastEnterpriseBefore { get; private set; }

    /// <summary>The greatest id of a yearly record when the comparison began.</summary>
    public int LastFiguresBefore { get; private set; }

    /// <summary>Rows that say otherwise than figures which were verified or locked: those stand, and the row counts as unchanged.</summary>
    public int Held { get; private set; }

    /// <summary>
    /// What the file says of each enterprise. Where the rows of each follow each other, a run is that already; else the run with the latest
    /// year counts, its blanks filled from the others, the later year first. Before the transaction: reads staging only.
    /// </summary>
    public async Task PrepareAsync(bool scattered, bool anyClear)
    {
        if (!scattered)
        {
            await Run($"CREATE TEMP VIEW temp_fact AS SELECT run AS ent, {string.Join(", ", columns.Run.Skip(2).Select(c => c.Name))} FROM temp_run");
            return;
        }

        await Run(
            """
            CREATE INDEX temp_run_ent ON temp_run (ent, year);
            CREATE TEMP TABLE temp_fact AS SELECT r.* FROM temp_run r
              WHERE NOT EXISTS (SELECT 1 FROM temp_run q WHERE q.ent = r.ent AND (q.year > r.year OR (q.year = r.year AND q.run < r.run)));
            CREATE UNIQUE INDEX temp_fact_ent ON temp_fact (ent)
            """
        );
        foreach (var c in columns.Parent.Where(c => !EnterpriseFields.Derived.Contains(c)))
        {
            var set = c == "vsic_code" ? ["vsic_code", .. EnterpriseFields.Derived] : (string[])[c];
            var stated =
                $"FROM temp_run r WHERE r.ent = temp_fact.ent AND (r.{c} IS NOT NULL OR (r.clr & {ClearBit(c)}) <> 0) ORDER BY r.year DESC LIMIT 1";
            await Run(
                $"UPDATE temp_fact SET ({string.Join(", ", set)}) = (SELECT {string.Join(", ", set.Select(x => "r." + x))} "
                    + $"{stated}) WHERE {c} IS NULL AND (clr & {ClearBit(c)}) = 0"
            );
            if (anyClear)
            {
                await Run(
                    $"UPDATE temp_fact SET clr = clr | {ClearBit(c)} WHERE {c} IS NULL AND (clr & {ClearBit(c)}) = 0 AND EXISTS (SELECT 1 {stated})"
                );
            }
        }
    }

    /// <summary>Finds what each row is: new, changed or the same.</summary>
    public async Task<PlanCounts> CompareAsync(bool anyClear)
    {
        this.anyClear = anyClear;
        LastEnterpriseBefore = await connection.ScalarAsync<int>("SELECT max(id) FROM enterprises", ct);
        LastFiguresBefore = await connection.ScalarAsync<int>("SELECT max(id) FROM year_figures", ct);
        await Run(
            $"""
            CREATE TEMP TABLE temp_em (ent integer PRIMARY KEY, id integer, is_new integer NOT NULL, changed integer NOT NULL);
            INSERT INTO temp_em
              SELECT f.ent, e.id, CASE WHEN e.id IS NULL THEN 1 ELSE 0 END,
                CASE WHEN e.id IS NULL THEN 0
                     WHEN f.year >= e.latest_year THEN CASE WHEN {Differs(columns.Parent, "f", "e")} THEN 1 ELSE 0 END
                     ELSE CASE WHEN {Fills(columns.Parent)} THEN 1 ELSE 0 END END
              FROM temp_fact f LEFT JOIN enterprises e ON e.tax_code = f.tax_code;
            """
        );
        var stored = await connection.ScalarAsync<int>("SELECT count(*) FROM temp_em WHERE is_new = 0", ct);
        // Of new enterprises nothing is known: every row is new, and there is nothing to look up.
        await Run(
            stored == 0
                ? "CREATE TEMP VIEW temp_fm AS SELECT row, ent, CAST(NULL AS integer) AS fid, 0 AS changed FROM temp_stage"
                : $"""
                CREATE TEMP TABLE temp_fm (row integer PRIMARY KEY, ent integer, fid integer, changed integer NOT NULL);
                INSERT INTO temp_fm
                  SELECT s.row, s.ent, y.id, CASE WHEN y.id IS NULL THEN 0 WHEN {Differs(
                    columns.Record,
                    "s",
                    "y"
                )} THEN CASE WHEN {Closed} THEN 2 ELSE 1 END ELSE 0 END
                  FROM temp_stage s JOIN temp_em m ON m.ent = s.ent LEFT JOIN year_figures y ON y.enterprise_id = m.id AND y.year = s.year
                """
        );
        return await CountAsync(stored);
    }

    private async Task<PlanCounts> CountAsync(int stored)
    {
        var (created, updated, unchanged) = (0, 0, 0);
        await foreach (
            var r in connection.RowsAsync(
                "SELECT count(*), count(fid), coalesce(sum(CASE WHEN changed = 1 THEN 1 ELSE 0 END), 0), coalesce(sum(CASE "
                    + "WHEN changed = 2 THEN 1 ELSE 0 END), 0) FROM temp_fm",
                ct
            )
        )
        {
            var (all, known) = (Count(r, 0), Count(r, 1));
            (updated, Held) = (Count(r, 2), Count(r, 3));
            (created, unchanged) = (all - known, known - updated);
        }

        var (newEnterprises, changedEnterprises) = (0, 0);
        await foreach (var r in connection.RowsAsync("SELECT coalesce(sum(is_new), 0), coalesce(sum(changed), 0) FROM temp_em", ct))
        {
            (newEnterprises, changedEnterprises) = (Count(r, 0), Count(r, 1));
        }

        // Two systems of one row are never the same.
        var adoptions = await connection.ScalarAsync<int>(
            stored == 0
                ? "SELECT count(*) FROM temp_sys"
                : """
                SELECT count(*) FROM temp_sys t JOIN temp_em m ON m.ent = t.ent
                LEFT JOIN adoptions a ON a.enterprise_id = m.id AND a.label_key = t.label_key AND a.year = t.year WHERE a.id IS NULL
                """,
            ct
        );
        return new PlanCounts(created, updated, unchanged, newEnterprises, changedEnterprises, adoptions);
    }

    /// <summary>The rows that <see cref="Held"/> counts, in the order of the file.</summary>
    public async Task<List<(int Row, string TaxCode, int Year)>> HeldRowsAsync()
    {
        var rows = new List<(int, string, int)>();
        await foreach (
            var row in connection.QueryAsync<(int Row, string TaxCode, int Year)>(
                $"SELECT {columns.RowOf("x.row")}, f.tax_code, s.year FROM temp_fm x JOIN temp_stage s ON s.row = x.row JOIN temp_fact f ON f.ent "
                    + "= x.ent WHERE x.changed = 2 ORDER BY x.row",
                ct
            )
        )
        {
            rows.Add(row);
        }

        return rows;
    }

    public static long ClearBit(string column) => ClearBits.TryGetValue(column, out var bit) ? bit : 0;

    private static readonly Dictionary<string, long> ClearBits = EnterpriseFields
        .Survey.Fields.Select((f, i) => (f.Column, Bit: 1L << i))
        .Concat(EnterpriseFields.Derived.Select(d => (d, 1L << EnterpriseFields.VsicField)))
        .GroupBy(x => x.Item1)
        .ToDictionary(g => g.Key, g => g.Last().Item2, StringComparer.Ordinal);

    /// <summary>Verified figures are corrected with a reason and locked ones are opened first, one year at a time; a file does neither.</summary>
    private static readonly string Closed = $"y.data_status IN ({(int)DataStatus.Verified}, {(int)DataStatus.Locked})";

    private bool anyClear;

    private string Differs(IEnumerable<string> names, string staged, string stored) =>
        Any(
            names.Select(c =>
                $"({staged}.{c} IS NOT NULL AND {stored}.{c} IS DISTINCT FROM "
                + $"{staged}.{c}){(anyClear ? $" OR (({staged}.clr & {ClearBit(c)}) <> 0 AND {IsSet(stored, c)})" : "")}"
            )
        );

    private static string Fills(IEnumerable<string> names) => Any(names.Select(c => $"(f.{c} IS NOT NULL AND NOT ({IsSet("e", c)}))"));

    private static string IsSet(string alias, string column) =>
        column is "legal_form" or "vsic_edition" ? $"{alias}.{column} <> 0" : $"{alias}.{column} IS NOT NULL";

    private static string Any(IEnumerable<string> conditions)
    {
        var text = string.Join(" OR ", conditions);
        return text.Length == 0 ? "1 = 0" : text;
    }

    private Task<int> Run(string sql) => connection.ExecuteAsync(sql, ct);

    // On the way of every import: by place, so that no mapper is made for one row.
    private static int Count(DbDataReader reader, int i) => Convert.ToInt32(reader.GetValue(i), CultureInfo.InvariantCulture);
}
