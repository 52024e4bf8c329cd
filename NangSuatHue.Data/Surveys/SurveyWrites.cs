using System.Data.Common;
using System.Globalization;
using System.Text.Json;
using NangSuatHue.Data.Audit;
using NangSuatHue.Data.Enterprises;
using NangSuatHue.Data.Kernel;
using NangSuatHue.Data.Reference;
using NangSuatHue.Data.Text;

namespace NangSuatHue.Data.Surveys;

/// <summary>A stored record that the file changes, with the values on both sides.</summary>
internal sealed record ChangedRecord(
    ChangedEntity Entity,
    int Id,
    int EnterpriseId,
    string TaxCode,
    int Row,
    int? Year,
    IReadOnlyList<(string Column, object? Before, object? After)> Values
);

/// <summary>Writes the rows that change something, value by value, with their before-images in the history.</summary>
internal sealed class SurveyWrites(DbConnection connection, SurveyColumns columns, ReferenceIndex reference, CancellationToken ct)
{
    private const int Chunk = 1000;

    /// <summary>The records that differ, in order of rows, beginning behind a row; at most <paramref name="take"/>.</summary>
    public async Task<List<ChangedRecord>> ReadAsync(ChangedEntity entity, int afterRow, int take)
    {
        var isParent = entity == ChangedEntity.Enterprise;
        var names = isParent ? columns.Parent : columns.Record;
        var (a, b) = isParent ? ("f", "e") : ("s", "y");
        var both = string.Concat(names.Select(c => $", {a}.{c}, {b}.{c}"));
        var sql = isParent
            ? $"""
                SELECT e.id, e.id, e.tax_code, f.row, f.year, f.clr, e.latest_year{both}
                FROM temp_fact f JOIN temp_em m ON m.ent = f.ent JOIN enterprises e ON e.id = m.id
                WHERE m.changed = 1 AND f.row > @p0 ORDER BY f.row LIMIT @p1
                """
            : $"""
                SELECT y.id, y.enterprise_id, e.tax_code, s.row, s.year, s.clr, s.year{both}
                FROM temp_fm x JOIN temp_stage s ON s.row = x.row JOIN year_figures y ON y.id = x.fid JOIN enterprises e ON e.id = y.enterprise_id
                WHERE x.changed = 1 AND x.row > @p0 ORDER BY x.row LIMIT @p1
                """;
        var result = new List<ChangedRecord>();
        await foreach (var r in connection.QueryAsync(sql, ct, afterRow, take))
        {
            var (year, clear, latest) = (r.GetInt32(4), r.GetInt64(5), r.GetInt32(6));
            var fillOnly = isParent && year < latest;
            var values = new List<(string, object?, object?)>();
            for (var i = 0; i < names.Count; i++)
            {
                var column = names[i];
                var staged = Value(r, 7 + (2 * i));
                var stored = Value(r, 8 + (2 * i));
                var cleared = staged is null && (clear & SurveyPlan.ClearBit(column)) != 0;
                if (cleared)
                {
                    staged = column is "legal_form" or "vsic_edition" ? 0L : null;
                }

                if (
                    (staged is null && !cleared)
                    || Same(staged, stored)
                    || (fillOnly && stored is not null && !(column is "legal_form" or "vsic_edition" && Same(stored, 0L)))
                )
                {
                    continue;
                }

                values.Add((column, stored, staged));
            }

            result.Add(new ChangedRecord(entity, r.GetInt32(0), r.GetInt32(1), r.GetString(2), r.GetInt32(3), isParent ? null : year, values));
        }

        return result;
    }

    /// <summary>Applies every change of a table.</summary>
    public async Task ApplyAsync(ChangedEntity entity, int batchId, string actor, DateTime now)
    {
        var after = 0;
        while (true)
        {
            var records = await ReadAsync(entity, after, Chunk);
            foreach (var record in records)
            {
                if (record.Values.Count > 0)
                {
                    await RecordWriter.WriteAsync(
                        connection,
                        entity,
                        record.Id,
                        record.Values.Select(v => (v.Column, v.After)).ToList(),
                        actor,
                        now,
                        ct
                    );
                    await ChangeLog.AddAsync(
                        connection,
                        ct,
                        now,
                        actor,
                        batchId,
                        record.Row,
                        entity,
                        record.Id,
                        record.EnterpriseId,
                        record.Year,
                        ChangeAction.Updated,
                        record.Values
                    );
                }
            }

            if (records.Count < Chunk)
            {
                return;
            }

            after = records[^1].Row;
        }
    }

    /// <summary>Decides the size class anew where the row alone could not: changed figures, blank legal form or code, a changed legal form.</summary>
    public async Task ResizeAsync(int batchId)
    {
        await RecordWriter.ResizeAsync(
            connection,
            reference,
            """
            SELECT y.id FROM temp_fm x JOIN temp_stage s ON s.row = x.row JOIN temp_em m ON m.ent = s.ent
            JOIN year_figures y ON y.enterprise_id = m.id AND y.year = s.year JOIN enterprises e ON e.id = m.id
            WHERE x.changed = 1 OR ((s.weak & 1) <> 0 AND e.legal_form >= 20) OR ((s.weak & 2) <> 0 AND e.vsic_code IS NOT NULL)
            """,
            ct
        );
        await RecordWriter.ResizeAsync(
            connection,
            reference,
            $"""
            SELECT y.id FROM changes c JOIN year_figures y ON y.enterprise_id = c.entity_id
            WHERE c.batch_id = {batchId.ToString(
                CultureInfo.InvariantCulture
            )} AND c.entity = 0 AND (c.after LIKE '%"legal_form"%' OR c.after LIKE '%"vsic_code"%')
            """,
            ct
        );
    }

    private static object? Value(DbDataReader reader, int i)
    {
        if (reader.IsDBNull(i))
        {
            return null;
        }

        return reader.GetValue(i) switch
        {
            int v => (long)v,
            DateOnly d => d.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            DateTime d => d.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            var v => v,
        };
    }

    private static bool Same(object? a, object? b) =>
        Equals(a, b) || (a is double x && b is long y && x == y) || (a is long z && b is double w && z == w);
}

/// <summary>Writes single values of a record by plain SQL, keeping derived columns true.</summary>
internal static class RecordWriter
{
    /// <summary>The columns that may be written by name; everything else is refused.</summary>
    public static readonly IReadOnlySet<string> Columns = SurveyKind
        .Kind.Fields.Select(f => f.Column)
        .Concat(SurveyColumns.Derived)
        .ToHashSet(StringComparer.Ordinal);

    public static async Task WriteAsync(
        DbConnection connection,
        ChangedEntity entity,
        int id,
        IReadOnlyList<(string Column, object? Value)> values,
        string actor,
        DateTime now,
        CancellationToken ct
    )
    {
        var set = new List<string>();
        var args = new List<object?> { id, actor, now };
        foreach (var (column, value) in values)
        {
            if (!Columns.Contains(column))
            {
                throw new InvalidOperationException(column);
            }

            args.Add(
                column == "survey_date" && value is string text && connection is Npgsql.NpgsqlConnection
                    ? DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture)
                    : value
            );
            set.Add($"{column} = @p{(args.Count - 1).ToString(CultureInfo.InvariantCulture)}");
        }

        var touched = entity == ChangedEntity.Enterprise ? ", changed_by = @p1, changed_at = @p2" : "";
        await connection.ExecuteAsync(
            $"UPDATE {Table(entity)} SET {string.Join(", ", set)}, version = version + 1{touched} WHERE id = @p0",
            ct,
            [.. args]
        );
        if (entity == ChangedEntity.Enterprise && values.Any(v => v.Column is "name" or "short_name"))
        {
            await RefreshKeysAsync(connection, id, ct);
        }
    }

    public static string Table(ChangedEntity entity) => entity == ChangedEntity.Enterprise ? "enterprises" : "year_figures";

    /// <summary>Recomputes and stores the size class of the figures that a query names.</summary>
    public static async Task ResizeAsync(DbConnection connection, ReferenceIndex reference, string idsQuery, CancellationToken ct)
    {
        var decided = new List<(int Id, SizeDecision Size)>();
        await foreach (
            var r in connection.QueryAsync(
                $"""
                SELECT y.id, y.year, y.employees, y.insured_employees, y.net_revenue, y.total_capital, y.vsic_edition, y.vsic_code, e.vsic_edition, e.vsic_code, e.legal_form, y.size_class, y.size_criterion
                FROM year_figures y JOIN enterprises e ON e.id = y.enterprise_id WHERE y.id IN ({idsQuery})
                """,
                ct
            )
        )
        {
            var own = !r.IsDBNull(7);
            var size = reference.Decide(
                (LegalForm)r.GetInt32(10),
                (VsicEdition)r.GetInt32(own ? 6 : 8),
                own ? r.GetString(7)
                    : r.IsDBNull(9) ? null
                    : r.GetString(9),
                r.GetInt32(1),
                r.IsDBNull(2) ? null : r.GetDouble(2),
                r.IsDBNull(3) ? null : r.GetDouble(3),
                r.IsDBNull(4) ? null : r.GetInt64(4),
                r.IsDBNull(5) ? null : r.GetInt64(5)
            );
            if ((int)size.Class != r.GetInt32(11) || (int)size.Criterion != r.GetInt32(12))
            {
                decided.Add((r.GetInt32(0), size));
            }
        }

        foreach (var (id, size) in decided)
        {
            await connection.ExecuteAsync(
                "UPDATE year_figures SET size_class = @p1, size_criterion = @p2 WHERE id = @p0",
                ct,
                id,
                (int)size.Class,
                (int)size.Criterion
            );
        }
    }

    private static async Task RefreshKeysAsync(DbConnection connection, int id, CancellationToken ct)
    {
        var found = (Name: "", Short: (string?)null, Tax: "");
        await foreach (var r in connection.QueryAsync("SELECT name, short_name, tax_code FROM enterprises WHERE id = @p0", ct, id))
        {
            found = (r.GetString(0), r.IsDBNull(1) ? null : r.GetString(1), r.GetString(2));
        }

        await connection.ExecuteAsync(
            "UPDATE enterprises SET search_key = @p1, name_lower = @p2, sort_key = @p3 WHERE id = @p0",
            ct,
            id,
            Enterprise.MakeSearchKey(found.Name, found.Short, found.Tax),
            found.Name.ToLowerInvariant(),
            VnSort.Key(found.Name)
        );
    }
}

/// <summary>Adds lines to the history by plain SQL.</summary>
internal static class ChangeLog
{
    public static Task AddAsync(
        DbConnection connection,
        CancellationToken ct,
        DateTime at,
        string actor,
        int? batchId,
        int? row,
        ChangedEntity entity,
        int id,
        int enterpriseId,
        int? year,
        ChangeAction action,
        IReadOnlyList<(string Column, object? Before, object? After)> values,
        string? reason = null
    ) =>
        connection.ExecuteAsync(
            """
            INSERT INTO changes (at, actor, batch_id, batch_row, entity, entity_id, enterprise_id, year, action, before, after, reason)
            VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11)
            """,
            ct,
            at,
            actor,
            batchId,
            row,
            (int)entity,
            id,
            enterpriseId,
            year,
            (int)action,
            Json(values.Select(v => (v.Column, v.Before))),
            Json(values.Select(v => (v.Column, v.After))),
            reason
        );

    public static string Json(IEnumerable<(string Column, object? Value)> values) =>
        JsonSerializer.Serialize(values.ToDictionary(v => v.Column, v => v.Value), ImportJson);

    private static readonly JsonSerializerOptions ImportJson = new()
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };
}
