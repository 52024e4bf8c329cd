using System.Data.Common;
using System.Globalization;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Ledger;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Data.Registry.Enterprises;
using NangSuatHue.Data.Registry.Reference;

namespace NangSuatHue.Data.Registry.Surveys;

/// <summary>A stored record that the file changes, with the values on both sides.</summary>
internal sealed record ChangedRecord(
    ChangedEntity Entity,
    int Id,
    int EnterpriseId,
    string TaxCode,
    int Row,
    int? Year,
    IReadOnlyList<(string Column, object? Before, object? After)> Values
)
{
    /// <summary>The staged key by which the next ones are found.</summary>
    public int Key { get; init; }
}

/// <summary>Writes the rows that change something, value by value, with their before-images in the history.</summary>
internal sealed class SurveyUpdates(DbConnection connection, SurveyColumns columns, ReferenceIndex reference, CancellationToken ct)
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
        await foreach (var r in connection.RowsAsync(sql, ct, afterRow, take))
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

            result.Add(
                new ChangedRecord(entity, r.GetInt32(0), r.GetInt32(1), r.GetString(2), columns.RowOf(r.GetInt32(3)), isParent ? null : year, values)
                {
                    Key = r.GetInt32(3),
                }
            );
        }

        return result;
    }

    /// <summary>Applies every change of a table.</summary>
    public async Task ApplyAsync(ChangedEntity entity, int batchId, Actor actor, DateTime now)
    {
        var after = 0;
        while (true)
        {
            var records = await ReadAsync(entity, after, Chunk);
            foreach (var record in records)
            {
                if (record.Values.Count > 0)
                {
                    await EnterpriseWriter.WriteAsync(
                        connection,
                        entity,
                        record.Id,
                        record.Values.Select(v => (v.Column, v.After)).ToList(),
                        actor.Name,
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

            after = records[^1].Key;
        }
    }

    /// <summary>Decides the size class anew where the row alone could not: changed figures, blank legal form or code, a changed legal form.</summary>
    public async Task ResizeAsync(int batchId)
    {
        await EnterpriseWriter.ResizeAsync(
            connection,
            reference,
            """
            SELECT y.id FROM temp_fm x JOIN temp_stage s ON s.row = x.row JOIN temp_em m ON m.ent = s.ent
            JOIN year_figures y ON y.enterprise_id = m.id AND y.year = s.year JOIN enterprises e ON e.id = m.id
            WHERE x.changed = 1 OR ((s.weak & 1) <> 0 AND e.legal_form >= 20) OR ((s.weak & 2) <> 0 AND e.vsic_code IS NOT NULL)
            """,
            ct
        );
        await EnterpriseWriter.ResizeAsync(
            connection,
            reference,
            $"""
            SELECT y.id FROM changes c JOIN year_figures y ON y.enterprise_id = c.entity_id
            WHERE c.batch_id = {batchId.ToString(
                CultureInfo.InvariantCulture
            )} AND c.entity = {ChangedEntity.Enterprise:D} AND (c.after LIKE '%"legal_form"%' OR c.after LIKE '%"vsic_code"%')
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
