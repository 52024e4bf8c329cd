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
    private const int Part = 500;
    private readonly List<KeptValue> kept = [];

    /// <summary>Does it.</summary>
    public async Task<UndoReport> RunAsync()
    {
        var range = await RangeAsync();
        var id = batchId.ToString(CultureInfo.InvariantCulture);
        var years = await YearVersions.YearsAsync(
            connection,
            $"SELECT year FROM year_figures WHERE batch_id = {id} UNION SELECT year FROM changes WHERE batch_id = {id} "
                + $"AND year IS NOT NULL UNION SELECT year FROM adoptions WHERE batch_id = {id}",
            ct
        );
        var restored = await RestoreAsync();
        var adoptions = await RemoveAdoptionsAsync();
        var figures = await RemoveFiguresAsync(range.FirstFigures, range.LastFigures);
        var enterprises = await RemoveEnterprisesAsync(range.FirstEnterprise, range.LastEnterprise);
        await CountAnewAsync();
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

    private async Task<(long FirstFigures, long LastFigures, long FirstEnterprise, long LastEnterprise)> RangeAsync()
    {
        await foreach (
            var range in connection.QueryAsync<(long, long, long, long)>(
                """
                SELECT coalesce(first_figures_id, 0), coalesce(last_figures_id, -1), coalesce(first_enterprise_id, 0), coalesce(last_enterprise_id, -1)
                FROM import_batches WHERE id = @p0
                """,
                ct,
                batchId
            )
        )
        {
            return range;
        }

        return (0, -1, 0, -1);
    }

    private async Task<int> RemoveAdoptionsAsync()
    {
        var removed = await connection.ExecuteAsync("DELETE FROM adoptions WHERE batch_id = @p0 AND version = 1", ct, batchId);
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

        return removed;
    }

    private async Task<int> RemoveFiguresAsync(long first, long last)
    {
        // An inserted record that somebody changed since is kept whole and named.
        await ListEditedAsync(
            $"""
            SELECT e.tax_code, y.year, c.after, c.before FROM year_figures y JOIN enterprises e ON e.id = y.enterprise_id
            JOIN changes c ON c.entity = {ChangedEntity.YearFigures:D} AND c.entity_id = y.id AND (c.batch_id IS NULL OR c.batch_id <> @p0)
            WHERE y.id BETWEEN @p1 AND @p2 AND y.batch_id = @p0 AND y.version > 1
            """,
            first,
            last
        );
        return await connection.ExecuteAsync(
            "DELETE FROM year_figures WHERE id BETWEEN @p1 AND @p2 AND batch_id = @p0 AND version = 1",
            ct,
            batchId,
            first,
            last
        );
    }

    private async Task<int> RemoveEnterprisesAsync(long first, long last)
    {
        var nobody = Links.Nobody(features, "enterprises", "e.id");
        await connection.ExecuteAsync("DROP TABLE IF EXISTS temp_gone", ct);
        await connection.ExecuteAsync(
            string.Create(
                CultureInfo.InvariantCulture,
                $"""
                CREATE TEMP TABLE temp_gone AS SELECT e.id FROM enterprises e
                WHERE e.id BETWEEN {first} AND {last} AND e.batch_id = {batchId} AND e.version = 1 AND {nobody}
                """
            ),
            ct
        );
        var removed = await connection.ExecuteAsync("DELETE FROM enterprises WHERE id IN (SELECT id FROM temp_gone)", ct);
        await ListEditedAsync(
            $"""
            SELECT e.tax_code, 0, c.after, c.before FROM enterprises e JOIN changes c ON c.entity = {ChangedEntity.Enterprise:D} AND c.entity_id = e.id
                AND (c.batch_id IS NULL OR c.batch_id <> @p0)
            WHERE e.id BETWEEN @p1 AND @p2 AND e.batch_id = @p0 AND e.version > 1
            """,
            first,
            last
        );
        await foreach (
            var taxCode in connection.QueryAsync<string>(
                "SELECT tax_code FROM enterprises WHERE id BETWEEN @p1 AND @p2 AND batch_id = @p0 AND version = 1",
                ct,
                batchId,
                first,
                last
            )
        )
        {
            kept.Add(new KeptValue { TaxCode = taxCode, Column = "*" });
        }

        return removed;
    }

    /// <summary>What follows from the values that were removed or set back: latest years and size classes.</summary>
    private async Task CountAnewAsync()
    {
        var id = batchId.ToString(CultureInfo.InvariantCulture);
        await connection.ExecuteAsync(
            """
            UPDATE enterprises SET latest_year = coalesce((SELECT max(y.year) FROM year_figures y WHERE y.enterprise_id = enterprises.id), 0)
            WHERE latest_year <> coalesce((SELECT max(y.year) FROM year_figures y WHERE y.enterprise_id = enterprises.id), 0)
            """,
            ct
        );
        await EnterpriseWriter.ResizeAsync(
            connection,
            reference,
            $"SELECT entity_id FROM changes WHERE batch_id = {id} AND entity = {ChangedEntity.YearFigures:D}",
            ct
        );
        await EnterpriseWriter.ResizeAsync(
            connection,
            reference,
            $"""
            SELECT y.id FROM changes c JOIN year_figures y ON y.enterprise_id = c.entity_id
            WHERE c.batch_id = {id} AND c.entity = {ChangedEntity.Enterprise:D}
            """,
            ct
        );
    }

    /// <summary>Sets changed values back, the latest change first, where they are still what the batch wrote.</summary>
    private async Task<int> RestoreAsync()
    {
        var restored = 0;
        for (var last = long.MaxValue; ; )
        {
            var part = new List<Written>();
            await foreach (
                var change in connection.QueryAsync<Written>(
                    "SELECT id, entity, entity_id, enterprise_id, year, before, after, batch_row FROM changes WHERE batch_id = "
                        + $"@p0 AND action = {ChangeAction.Updated:D} AND id < @p1 ORDER BY id DESC LIMIT {Part}",
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
                restored += await RestoreAsync(change);
            }

            if (part.Count < Part)
            {
                return restored;
            }

            last = part[^1].Id;
        }
    }

    private async Task<int> RestoreAsync(Written change)
    {
        var before = LedgerJson.Values(change.Before);
        var after = LedgerJson.Values(change.After);
        var current = await CurrentAsync(connection, change.Entity, change.EntityId, [.. after.Keys], ct);
        if (current is null)
        {
            return 0;
        }

        var (values, taxCode) = (current.Value.Values, current.Value.TaxCode);
        var back = after
            .Where(v => Same(values[v.Key], v.Value))
            .Select(v => (Column: v.Key, Before: (object?)v.Value, After: (object?)before[v.Key]))
            .ToList();
        if (back.Count > 0)
        {
            var set = back.Select(b => (b.Column, b.After)).ToList();
            await EnterpriseWriter.WriteAsync(connection, change.Entity, change.EntityId, set, actor.Name, now, ct);
            await ChangeLog.AddAsync(
                connection,
                ct,
                now,
                actor,
                batchId,
                change.BatchRow,
                change.Entity,
                change.EntityId,
                change.EnterpriseId,
                change.Year,
                ChangeAction.Undone,
                back
            );
        }

        kept.AddRange(
            after
                .Where(v => !Same(values[v.Key], v.Value) && !EnterpriseFields.Derived.Contains(v.Key))
                .Select(v => new KeptValue
                {
                    TaxCode = taxCode,
                    Year = change.Year,
                    Column = v.Key,
                    Imported = Shown(v.Value),
                    Current = Shown(values[v.Key]),
                })
        );
        return back.Count(b => !EnterpriseFields.Derived.Contains(b.Column));
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

    private async Task ListEditedAsync(string sql, long first, long last)
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

    /// <summary>A change of a stored value that the batch made.</summary>
    private sealed record Written
    {
        public long Id { get; init; }
        public ChangedEntity Entity { get; init; }
        public int EntityId { get; init; }
        public int EnterpriseId { get; init; }
        public int? Year { get; init; }
        public string Before { get; init; } = "";
        public string After { get; init; } = "";
        public int? BatchRow { get; init; }
    }

    private static bool Same(object? a, object? b) => Shown(a) == Shown(b);

    private static string? Shown(object? value) => value is null ? null : Convert.ToString(value, CultureInfo.InvariantCulture);
}
