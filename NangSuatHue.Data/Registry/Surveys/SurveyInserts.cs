using System.Data.Common;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Data.Registry.Adoptions;
using NangSuatHue.Data.Registry.Enterprises;

namespace NangSuatHue.Data.Registry.Surveys;

/// <summary>Writes the rows that are new, in sets, as <see cref="SurveyPlan"/> found them. Here a row of a survey becomes a stored figure.</summary>
internal sealed class SurveyInserts(DbConnection connection, SurveyColumns columns, CancellationToken ct)
{
    // Anything refused by these ends the whole batch.
    private readonly string insert = Dialect.Of(connection).InsertOrEnd;

    /// <summary>Inserts what is new: enterprises, figures, adoptions. Inside the writing transaction.</summary>
    public async Task RunAsync(int batchId, bool illustrative, string actor, DateTime now)
    {
        await EnterprisesAsync(batchId, illustrative, actor, now);
        await FiguresAsync(batchId);
        await AdoptionsAsync(batchId, illustrative, actor, now);
    }

    /// <summary>Raises the latest year of known enterprises. After their facts were compared and changed.</summary>
    public Task<int> RaiseLatestYearAsync() =>
        connection.ExecuteAsync(
            """
            UPDATE enterprises SET latest_year = f.year FROM temp_fact f JOIN temp_em m ON m.ent = f.ent
            WHERE enterprises.id = m.id AND m.is_new = 0 AND f.year > enterprises.latest_year
            """,
            ct
        );

    private async Task EnterprisesAsync(int batchId, bool illustrative, string actor, DateTime now)
    {
        var unstated = (columns.HasLegalForm ? "" : ", legal_form") + (columns.HasVsic ? "" : ", vsic_edition");
        var zeros = (columns.HasLegalForm ? "" : ", 0") + (columns.HasVsic ? "" : ", 0");
        var names = Names(columns.Parent) + unstated;
        var values = Values(columns.Parent, "f") + zeros;
        await connection.ExecuteAsync(
            $"""
            {insert} enterprises (tax_code, search_key, name_lower, sort_key, latest_year, status, illustrative, version, batch_id, batch_row,
                created_at, created_by, changed_at, changed_by{names})
              SELECT f.tax_code, f.search_key, f.name_lower, f.sort_key, f.year, {EnterpriseStatus.Active:D}, @p1, 1, @p0, {columns.RowOf(
                "f.row"
            )}, @p2, @p3, @p2, @p3{values}
              FROM temp_fact f JOIN temp_em m ON m.ent = f.ent WHERE m.is_new = 1 ORDER BY f.ent
            """,
            ct,
            batchId,
            illustrative,
            now,
            actor
        );
        await connection.ExecuteAsync(
            "UPDATE temp_em SET id = e.id FROM temp_fact x JOIN enterprises e ON e.tax_code = x.tax_code WHERE x.ent = temp_em.ent AND temp_em.is_new = 1",
            ct
        );
    }

    private Task<int> FiguresAsync(int batchId)
    {
        var names = Names(columns.Record) + (columns.HasVsic ? "" : ", vsic_edition");
        var values = Values(columns.Record, "s") + (columns.HasVsic ? "" : ", 0");
        return connection.ExecuteAsync(
            $"""
            {insert} year_figures (enterprise_id, year, size_class, size_criterion, data_status, version, batch_id, batch_row{names})
              SELECT m.id, s.year, s.size_class, s.size_criterion, {DataStatus.Imported:D}, 1, @p0, {columns.RowOf("s.row")}{values}
              FROM temp_fm x JOIN temp_stage s ON s.row = x.row JOIN temp_em m ON m.ent = s.ent WHERE x.fid IS NULL ORDER BY x.row
            """,
            ct,
            batchId
        );
    }

    private Task<int> AdoptionsAsync(int batchId, bool illustrative, string actor, DateTime now) =>
        connection.ExecuteAsync(
            $"""
            INSERT INTO adoptions (enterprise_id, catalogue_item_id, label, label_key, year, status, batch_id, batch_row, version, illustrative, archived,
                search_key, sort_key, created_at, created_by, changed_at, changed_by)
              SELECT m.id, t.item_id, t.label, t.label_key, t.year, {AdoptionStatus.Applying:D}, @p0, {columns.RowOf(
                "t.row"
            )}, 1, @p1, @p4, t.label_key, @p5, @p2, @p3, @p2, @p3
              FROM temp_sys t JOIN temp_em m ON m.ent = t.ent
              LEFT JOIN adoptions a ON a.enterprise_id = m.id AND a.label_key = t.label_key AND a.year = t.year
              WHERE a.id IS NULL ORDER BY t.n ON CONFLICT DO NOTHING
            """,
            ct,
            batchId,
            illustrative,
            now,
            actor,
            false,
            Array.Empty<byte>()
        );

    private static string Names(IEnumerable<string> names) => string.Concat(names.Select(c => $", {c}"));

    private static string Values(IEnumerable<string> names, string alias) =>
        string.Concat(names.Select(c => c is "legal_form" or "vsic_edition" ? $", coalesce({alias}.{c}, 0)" : $", {alias}.{c}"));
}
