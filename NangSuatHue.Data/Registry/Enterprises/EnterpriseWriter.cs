using System.Data.Common;
using System.Globalization;
using NangSuatHue.Data.Foundation.Ledger;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Data.Foundation.Text;
using NangSuatHue.Data.Registry.Reference;

namespace NangSuatHue.Data.Registry.Enterprises;

/// <summary>Writes single values of a record by plain SQL, keeping derived columns true.</summary>
internal static class EnterpriseWriter
{
    /// <summary>The columns that may be written by name; everything else is refused.</summary>
    public static readonly IReadOnlySet<string> Columns = SurveyKind
        .Kind.Fields.Select(f => f.Column)
        .Concat(SurveyKind.Derived)
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
                SELECT y.id, y.year, y.employees, y.insured_employees, y.net_revenue, y.total_capital, y.vsic_edition, y.vsic_code, e.vsic_edition, e.vsic_code,
                e.legal_form, y.size_class, y.size_criterion
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
