using System.Data.Common;
using System.Globalization;
using NangSuatHue.Data.Exchange.Batches;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Features;
using NangSuatHue.Data.Foundation.Ledger;
using NangSuatHue.Data.Foundation.Links;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Data.Registry.Enterprises;
using NangSuatHue.Data.Registry.Reference;

namespace NangSuatHue.Data.Registry.Surveys;

/// <summary>
/// Takes a survey back inside the caller's transaction: removes what it inserted and nobody edited since, sets changed values back where they still are what
/// the batch wrote, keeps and lists the rest.
/// </summary>
internal sealed class SurveyUndo(
    FeatureSet features,
    DbConnection connection,
    ReferenceIndex reference,
    Actor actor,
    int batchId,
    DateTime now,
    CancellationToken ct
)
{
    /// <summary>Does it.</summary>
    public async Task<UndoReport> RunAsync()
    {
        var range = (FirstFigures: 0L, LastFigures: -1L, FirstEnterprise: 0L, LastEnterprise: -1L);
        await foreach (
            var r in connection.QueryAsync<(long, long, long, long)>(
                """
                SELECT coalesce(first_figures_id, 0), coalesce(last_figures_id, -1), coalesce(first_enterprise_id, 0), coalesce(last_enterprise_id, -1)
                FROM import_batches WHERE id = @p0
                """,
                ct,
                batchId
            )
        )
        {
            range = r;
        }

        var kept = new List<KeptValue>();
        var id = batchId.ToString(CultureInfo.InvariantCulture);
        var years = await YearVersions.YearsAsync(
            connection,
            $"SELECT year FROM year_figures WHERE batch_id = {id} UNION SELECT year FROM changes WHERE batch_id = {id} "
                + $"AND year IS NOT NULL UNION SELECT year FROM adoptions WHERE batch_id = {id}",
            ct
        );
        var restored = await RestoreAsync(connection, actor, batchId, now, kept, ct);
        var adoptions = await connection.ExecuteAsync("DELETE FROM adoptions WHERE batch_id = @p0 AND version = 1", ct, batchId);

        await foreach (
            var r in connection.QueryAsync<(string TaxCode, int Year, string Label)>(
                "SELECT e.tax_code, a.year, a.label FROM adoptions a JOIN enterprises e ON e.id = a.enterprise_id WHERE a.batch_id = @p0",
                ct,
                batchId
            )
        )
        {
            kept.Add(
                new KeptValue
                {
                    TaxCode = r.TaxCode,
                    Year = r.Year,
                    Column = "systems_named",
                    Current = r.Label,
                }
            );
        }

        // An inserted record that somebody changed since is kept whole and named.
        await ListEditedAsync(
            connection,
            kept,
            $"""
            SELECT e.tax_code, y.year, c.after, c.before FROM year_figures y JOIN enterprises e ON e.id = y.enterprise_id
            JOIN changes c ON c.entity = {ChangedEntity.YearFigures:D} AND c.entity_id = y.id AND (c.batch_id IS NULL OR c.batch_id <> @p0)
            WHERE y.id BETWEEN @p1 AND @p2 AND y.batch_id = @p0 AND y.version > 1
            """,
            batchId,
            range.FirstFigures,
            range.LastFigures,
            ct
        );
        var figures = await connection.ExecuteAsync(
            "DELETE FROM year_figures WHERE id BETWEEN @p1 AND @p2 AND batch_id = @p0 AND version = 1",
            ct,
            batchId,
            range.FirstFigures,
            range.LastFigures
        );

        await connection.ExecuteAsync("DROP TABLE IF EXISTS temp_gone", ct);
        await connection.ExecuteAsync(
            string.Create(
                CultureInfo.InvariantCulture,
                $"""
                CREATE TEMP TABLE temp_gone AS SELECT e.id FROM enterprises e
                WHERE e.id BETWEEN {range.FirstEnterprise} AND {range.LastEnterprise} AND e.batch_id = {batchId} AND e.version = 1 AND {Links.Nobody(
                    features,
                    "enterprises",
                    "e.id"
                )}
                """
            ),
            ct
        );
        var enterprises = await connection.ExecuteAsync("DELETE FROM enterprises WHERE id IN (SELECT id FROM temp_gone)", ct);
        await ListEditedAsync(
            connection,
            kept,
            $"""
            SELECT e.tax_code, 0, c.after, c.before FROM enterprises e JOIN changes c ON c.entity = {ChangedEntity.Enterprise:D} AND c.entity_id = e.id
                AND (c.batch_id IS NULL OR c.batch_id <> @p0)
            WHERE e.id BETWEEN @p1 AND @p2 AND e.batch_id = @p0 AND e.version > 1
            """,
            batchId,
            range.FirstEnterprise,
            range.LastEnterprise,
            ct
        );
        await foreach (
            var taxCode in connection.QueryAsync<string>(
                "SELECT tax_code FROM enterprises WHERE id BETWEEN @p1 AND @p2 AND batch_id = @p0 AND version = 1",
                ct,
                batchId,
                range.FirstEnterprise,
                range.LastEnterprise
            )
        )
        {
            kept.Add(new KeptValue { TaxCode = taxCode, Column = "*" });
        }

        await connection.ExecuteAsync(
            "UPDATE enterprises SET latest_year = coalesce((SELECT max(y.year) FROM year_figures y WHERE y.enterprise_id "
                + "= enterprises.id), 0) WHERE latest_year <> coalesce((SELECT max(y.year) FROM year_figures y WHERE "
                + "y.enterprise_id = enterprises.id), 0)",
            ct
        );
        await EnterpriseWriter.ResizeAsync(
            connection,
            reference,
            $"SELECT entity_id FROM changes WHERE batch_id = {batchId.ToString(CultureInfo.InvariantCulture)} AND entity = {ChangedEntity.YearFigures:D}",
            ct
        );
        await EnterpriseWriter.ResizeAsync(
            connection,
            reference,
            "SELECT y.id FROM changes c JOIN year_figures y ON y.enterprise_id = c.entity_id WHERE c.batch_id = "
                + $"{batchId.ToString(CultureInfo.InvariantCulture)} AND c.entity = {ChangedEntity.Enterprise:D}",
            ct
        );
        await YearVersions.RaiseAsync(connection, years, ct);
        return new UndoReport
        {
            BatchId = batchId,
            Status = "undone",
            FiguresRemoved = figures,
            EnterprisesRemoved = enterprises,
            AdoptionsRemoved = adoptions,
            ValuesRestored = restored,
            Kept = kept,
        };
    }

    /// <summary>Sets changed values back, the latest change first, where they are still what the batch wrote.</summary>
    private static async Task<int> RestoreAsync(
        DbConnection connection,
        Actor actor,
        int batchId,
        DateTime now,
        List<KeptValue> kept,
        CancellationToken ct
    )
    {
        var restored = 0;
        var last = long.MaxValue;
        while (true)
        {
            var part = new List<(long Id, ChangedEntity Entity, int EntityId, int EnterpriseId, int? Year, string Before, string After, int? Row)>();
            await foreach (
                var change in connection.QueryAsync<(
                    long Id,
                    ChangedEntity Entity,
                    int EntityId,
                    int EnterpriseId,
                    int? Year,
                    string Before,
                    string After,
                    int? Row
                )>(
                    "SELECT id, entity, entity_id, enterprise_id, year, before, after, batch_row FROM changes WHERE batch_id = "
                        + $"@p0 AND action = {ChangeAction.Updated:D} AND id < @p1 ORDER BY id DESC LIMIT 500",
                    ct,
                    batchId,
                    last
                )
            )
            {
                part.Add(change);
            }

            foreach (var change in part)
            {
                var before = LedgerJson.Values(change.Before);
                var after = LedgerJson.Values(change.After);
                var current = await CurrentAsync(connection, change.Entity, change.EntityId, [.. after.Keys], ct);
                if (current is null)
                {
                    continue;
                }

                var (back, stays) = (new List<(string, object?, object?)>(), new List<string>());
                foreach (var (column, value) in after)
                {
                    if (Same(current.Value.Values[column], value))
                    {
                        back.Add((column, value, before[column]));
                    }
                    else
                    {
                        stays.Add(column);
                    }
                }

                if (back.Count > 0)
                {
                    await EnterpriseWriter.WriteAsync(
                        connection,
                        change.Entity,
                        change.EntityId,
                        back.Select(b => (b.Item1, b.Item3)).ToList(),
                        actor.Name,
                        now,
                        ct
                    );
                    await ChangeLog.AddAsync(
                        connection,
                        ct,
                        now,
                        actor.Name,
                        batchId,
                        change.Row,
                        change.Entity,
                        change.EntityId,
                        change.EnterpriseId,
                        change.Year,
                        ChangeAction.Undone,
                        back
                    );
                    restored += back.Count(b => !EnterpriseFields.Derived.Contains(b.Item1));
                }

                kept.AddRange(
                    stays
                        .Where(c => !EnterpriseFields.Derived.Contains(c))
                        .Select(c => new KeptValue
                        {
                            TaxCode = current.Value.TaxCode,
                            Year = change.Year,
                            Column = c,
                            Imported = Shown(after[c]),
                            Current = Shown(current.Value.Values[c]),
                        })
                );
            }

            if (part.Count < 500)
            {
                return restored;
            }

            last = part[^1].Id;
        }
    }

    private static async Task<(string TaxCode, Dictionary<string, object?> Values)?> CurrentAsync(
        DbConnection connection,
        ChangedEntity entity,
        int id,
        IReadOnlyList<string> columns,
        CancellationToken ct
    )
    {
        if (columns.Any(c => !EnterpriseWriter.Columns.Contains(c)))
        {
            throw new InvalidOperationException(string.Join(",", columns));
        }

        var list = string.Concat(columns.Select(c => ", t." + c));
        var sql =
            entity == ChangedEntity.Enterprise
                ? $"SELECT t.tax_code{list} FROM enterprises t WHERE t.id = @p0"
                : $"SELECT e.tax_code{list} FROM year_figures t JOIN enterprises e ON e.id = t.enterprise_id WHERE t.id = @p0";
        await foreach (var r in connection.RowsAsync(sql, ct, id))
        {
            var values = new Dictionary<string, object?>(StringComparer.Ordinal);
            for (var i = 0; i < columns.Count; i++)
            {
                values[columns[i]] =
                    r.IsDBNull(i + 1) ? null
                    : r.GetValue(i + 1) is DateTime d ? d.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
                    : r.GetValue(i + 1) is DateOnly day ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
                    : r.GetValue(i + 1);
            }

            return (r.GetString(0), values);
        }

        return null;
    }

    private static async Task ListEditedAsync(
        DbConnection connection,
        List<KeptValue> kept,
        string sql,
        int batchId,
        long first,
        long last,
        CancellationToken ct
    )
    {
        await foreach (var r in connection.QueryAsync<(string TaxCode, int Year, string? After, string? Before)>(sql, ct, batchId, first, last))
        {
            var after = r.After is null ? [] : LedgerJson.Values(r.After);
            var before = r.Before is null ? [] : LedgerJson.Values(r.Before);
            kept.AddRange(
                after
                    .Where(v => !EnterpriseFields.Derived.Contains(v.Key))
                    .Select(v => new KeptValue
                    {
                        TaxCode = r.TaxCode,
                        Year = r.Year == 0 ? null : r.Year,
                        Column = v.Key,
                        Imported = Shown(before.GetValueOrDefault(v.Key)),
                        Current = Shown(v.Value),
                    })
            );
        }
    }

    private static bool Same(object? a, object? b) => Shown(a) == Shown(b);

    private static string? Shown(object? value) => value is null ? null : Convert.ToString(value, CultureInfo.InvariantCulture);
}
