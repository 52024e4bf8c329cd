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
    public static readonly IReadOnlySet<string> Columns = EnterpriseFields
        .Survey.Fields.Select(f => f.Column)
        .Concat(EnterpriseFields.Derived)
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

            args.Add(column == "survey_date" ? Dialect.Of(connection).DayArgument((string?)value) : value);
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
            var r in connection.QueryAsync<SizeRow>(
                $"""
                SELECT y.id, y.year, y.employees, y.insured_employees, y.net_revenue, y.total_capital, y.size_class, y.size_criterion, e.legal_form,
                coalesce(y.vsic_code, e.vsic_code) AS vsic_code, CASE WHEN y.vsic_code IS NULL THEN e.vsic_edition ELSE y.vsic_edition END AS vsic_edition
                FROM year_figures y JOIN enterprises e ON e.id = y.enterprise_id WHERE y.id IN ({idsQuery})
                """,
                ct
            )
        )
        {
            var size = reference.Decide(
                r.LegalForm,
                r.VsicEdition,
                r.VsicCode,
                r.Year,
                r.Employees,
                r.InsuredEmployees,
                r.NetRevenue,
                r.TotalCapital
            );
            if (size.Class != r.SizeClass || size.Criterion != r.SizeCriterion)
            {
                decided.Add((r.Id, size));
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
        await foreach (
            var r in connection.QueryAsync<(string Name, string? ShortName, string TaxCode)>(
                "SELECT name, short_name, tax_code FROM enterprises WHERE id = @p0",
                ct,
                id
            )
        )
        {
            found = (r.Name, r.ShortName, r.TaxCode);
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

    private sealed record SizeRow
    {
        public int Id { get; init; }

        public int Year { get; init; }

        public double? Employees { get; init; }

        public double? InsuredEmployees { get; init; }

        public long? NetRevenue { get; init; }

        public long? TotalCapital { get; init; }

        public SizeClass SizeClass { get; init; }

        public SizeCriterion SizeCriterion { get; init; }

        public LegalForm LegalForm { get; init; }

        public string? VsicCode { get; init; }

        public VsicEdition VsicEdition { get; init; }
    }
}
