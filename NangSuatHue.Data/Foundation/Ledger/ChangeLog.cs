using System.Data.Common;
using System.Text.Json;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Store;

namespace NangSuatHue.Data.Foundation.Ledger;

/// <summary>Adds lines to the history by plain SQL.</summary>
internal static class ChangeLog
{
    /// <summary>What a person did to a record that is of no year, by no file.</summary>
    public static Task AddAsync(
        DbConnection connection,
        CancellationToken ct,
        DateTime at,
        Actor actor,
        ChangedEntity entity,
        int id,
        int enterpriseId,
        ChangeAction action,
        IReadOnlyList<(string Column, object? Before, object? After)> values,
        string? reason = null
    ) => AddAsync(connection, ct, at, actor, null, null, entity, id, enterpriseId, null, action, values, reason);

    /// <summary>A line with all that one can hold.</summary>
    public static Task AddAsync(
        DbConnection connection,
        CancellationToken ct,
        DateTime at,
        Actor actor,
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
            INSERT INTO changes (at, actor, actor_id, batch_id, batch_row, entity, entity_id, enterprise_id, year, action, before, after, reason)
            VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12)
            """,
            ct,
            at,
            actor.Name,
            actor.UserId,
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
